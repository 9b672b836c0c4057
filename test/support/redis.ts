import { spawn } from 'node:child_process'
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

/** @param at a port, to come back where one was before */
export async function startRedis(at?: number): Promise<RedisServer> {
  const folder = mkdtempSync(join(tmpdir(), 'hongyan-redis-'))
  const port = at ?? (await freePort())
  const log = openSync(join(folder, 'log'), 'a')
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no', '--daemonize', 'no']
  const child = spawn(REDIS, args, { stdio: ['ignore', log, log] })
  closeSync(log)
  const exited = once(child, 'exit')
  // Should the suite be killed: Node runs this on its way out.
  const onExit = () => child.kill('SIGKILL')
  process.once('exit', onExit)
  await untilListening(port, child)
  return {
    port,
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      process.off('exit', onExit)
      child.kill('SIGKILL')
      await exited
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
