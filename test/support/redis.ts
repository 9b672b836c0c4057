import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { promisify } from 'node:util'

/** A `redis-server` of the suite's own: on a free port, in a folder of its own, gone with the suite. */
export interface RedisServer {
  readonly port: number
  readonly url: string
  stop(): Promise<void>
  /** Ends it at once, as a power cut would: what it has not written is gone. */
  kill(): Promise<void>
  /** On the same port and the same files. */
  start(): Promise<void>
}

const run = promisify(execFile)

const SERVER = 'redis-server'

const isInstalled = (): Promise<boolean> =>
  run(SERVER, ['--version']).then(
    () => true,
    () => false,
  )

/**
 * Whether there is one; as root it is installed from Debian's packages first. Without, says which tests are left out.
 * @param what the tests that need it
 */
export async function hasRedis(what: string): Promise<boolean> {
  if (await isInstalled()) return true
  const why = process.getuid?.() === 0 ? await install() : 'this user may not install packages'
  if (await isInstalled()) return true
  console.log(`left out, because there is no redis-server and ${why}: ${what}`)
  return false
}

/** apt lets in one at a time, and several test files may come here at once. */
async function install(): Promise<string> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' }
  const apt = (...args: string[]) => run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', '-y', ...args], { env, timeout: 300_000 })
  let why = ''
  for (let attempt = 0; attempt < 3 && !(await isInstalled()); attempt += 1) {
    if (attempt > 0) await setTimeout(5000)
    try {
      if (attempt > 0) await apt('update')
      await apt('install', '--no-install-recommends', SERVER)
    } catch (error) {
      why = error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : ''
    }
  }
  return `apt-get brought none (${why})`
}

export interface RedisOptions {
  /** Whether each write is on the disk before it is answered. */
  readonly durable?: boolean
  /** Further settings, as on the command line. */
  readonly args?: readonly string[]
}

export async function startRedis({ durable = false, args: further = [] }: RedisOptions = {}): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hongyan-redis-'))
  const port = await freePort()
  const kept = durable ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no']
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...kept, '--daemonize', 'no', ...further]
  let child: ChildProcess | undefined
  let exited: Promise<unknown> = Promise.resolve()
  // Should the suite be killed: Node runs this on its way out.
  const onExit = () => child?.kill('SIGKILL')
  process.once('exit', onExit)
  const start = async () => {
    const log = openSync(join(folder, 'log'), 'a')
    child = spawn(SERVER, args, { stdio: ['ignore', log, log] })
    closeSync(log)
    exited = once(child, 'exit')
    await untilListening(port, child)
  }
  const kill = async () => {
    child?.kill('SIGKILL')
    await exited
  }
  await start()
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    kill,
    start,
    async stop() {
      process.off('exit', onExit)
      await kill()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function untilListening(port: number, child: { readonly exitCode: number | null }): Promise<void> {
  for (const endAt = Date.now() + 20_000; Date.now() < endAt; ) {
    if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`)
    const socket = connect(port, '127.0.0.1')
    const isOpen = await new Promise<boolean>((resolve) => {
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false))
    })
    socket.destroy()
    if (isOpen) return
    await setTimeout(20)
  }
  throw new Error('redis-server did not listen within 20 s')
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  return typeof address === 'object' && address ? address.port : 0
}
