// @ts-check
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { connect, createServer } from 'node:net'

const pause = (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms))

/** A `redis-server` on a free port that has each write on the disk before it is answered. */
export class RedisServer {
  port = 0
  #folder
  /** @type {import('node:child_process').ChildProcess | undefined} */
  #child
  #onExit = () => void this.#child?.kill('SIGKILL')

  /** @param {string} folder its files: what it finds there it takes up */
  constructor(folder) {
    this.#folder = folder
    mkdirSync(folder, { recursive: true })
  }

  async start() {
    this.port ||= await freePort()
    const args = { port: this.port, bind: '127.0.0.1', dir: this.#folder, save: '', appendonly: 'yes', appendfsync: 'always', daemonize: 'no' }
    this.#child = spawn(
      'redis-server',
      Object.entries(args).flatMap(([name, value]) => [`--${name}`, String(value)]),
      { stdio: 'ignore' },
    )
    const failed = once(this.#child, 'error').then(([error]) => error)
    process.once('exit', this.#onExit)
    for (const endAt = Date.now() + 20_000; Date.now() < endAt; await pause(20)) {
      if (await isOpen(this.port)) return
      const error = await Promise.race([failed, pause(0)])
      if (error) throw error
    }
    throw new Error('redis-server did not listen within 20 s')
  }

  /** At once, as when its machine fails. */
  async kill() {
    process.off('exit', this.#onExit)
    const child = this.#child
    this.#child = undefined
    if (!child) return
    const exited = once(child, 'exit')
    child.kill('SIGKILL')
    await exited
  }
}

/** @param {number} port */
const isOpen = async (port) => {
  const socket = connect(port, '127.0.0.1')
  const open = await new Promise((resolve) => socket.once('connect', () => resolve(true)).once('error', () => resolve(false)))
  socket.destroy()
  return open
}

const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
