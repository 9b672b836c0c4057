import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, mkdtempSync, openSync, rmSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { isRedisInstalled, REDIS } from '../../scripts/lib/ensure-redis.mjs'

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

/**
 * Whether there is one; without, says which tests are left out. `npm test` has installed it where it may.
 * @param what the tests that need it
 */
export async function hasRedis(what: string): Promise<boolean> {
  if (await isRedisInstalled()) return true
  console.log(`left out, because there is no ${REDIS}: ${what}`)
  return false
}

export interface RedisOptions {
  /** Whether each write is on the disk before it is answered. */
  readonly durable?: boolean
  /** A port, to come back where one was before. */
  readonly port?: number
  /** Further settings, as on the command line. */
  readonly args?: readonly string[]
}

export async function startRedis({ durable = false, port: at, args: further = [] }: RedisOptions = {}): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hongyan-redis-'))
  const port = at ?? (await freePort())
  const kept = durable ? ['--appendonly', 'yes', '--appendfsync', 'always'] : ['--appendonly', 'no']
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', ...kept, '--daemonize', 'no', ...further]
  let child: ChildProcess | undefined
  let exited: Promise<unknown> = Promise.resolve()
  // Should the suite be killed: Node runs this on its way out.
  const onExit = () => child?.kill('SIGKILL')
  process.once('exit', onExit)
  const start = async () => {
    const log = openSync(join(folder, 'log'), 'a')
    child = spawn(REDIS, args, { stdio: ['ignore', log, log] })
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
