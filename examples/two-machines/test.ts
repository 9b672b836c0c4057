import assert from 'node:assert/strict'
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { after, before, test } from 'node:test'
import { createSimulator, type PushRequest } from 'hongyan/simulator'
import { assertReply } from 'hongyan/testing'

const redisIsThere = spawnSync('redis-server', ['--version']).status === 0
const skip = redisIsThere ? false : 'there is no redis-server on this machine: install it to see two processes share one account'

const credentials = { appId: 'wx0123456789abcdef', appSecret: 'secret', token: 'token', encodingAESKey: 'A'.repeat(43) }
const weixin = createSimulator({ accounts: [credentials], clock: { running: true }, seed: 'two' })
const platform = weixin.account()
const folder = mkdtempSync(join(tmpdir(), 'two-machines-'))
const ends: (() => Promise<unknown>)[] = []

/** A process, and the first line that it writes once it is ready. */
async function start(command: string, args: readonly string[], ready: RegExp, env: NodeJS.ProcessEnv = {}) {
  const child = spawn(command, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'inherit'] })
  const kill = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    await once(child, 'exit')
  }
  ends.unshift(() => kill('SIGKILL'))
  for await (const line of createInterface(child.stdout)) if (ready.test(line)) return { line, kill }
  throw new Error(`${command} ended before it was ready`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  return typeof address === 'object' ? (address?.port ?? 0) : 0
}

const startNode = (name: string, redisUrl: string) =>
  start(process.execPath, [join(import.meta.dirname, 'main.js')], /^http/, {
    PORT: '0',
    NODE_NAME: name,
    REDIS_URL: redisUrl,
    WEIXIN_APP_ID: credentials.appId,
    WEIXIN_TOKEN: credentials.token,
    WEIXIN_ENCODING_AES_KEY: credentials.encodingAESKey,
  })

const deliver = async (url: string, { search, body }: PushRequest) => {
  const response = await fetch(`${url}?${search}`, { method: 'POST', body })
  return { status: response.status, body: await response.text() }
}

const nodes: Awaited<ReturnType<typeof startNode>>[] = []

before(async () => {
  if (skip) return
  const port = await freePort()
  await start(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'yes', '--appendfsync', 'always'],
    /Ready to accept/,
  )
  nodes.push(...(await Promise.all(['甲', '乙'].map((name) => startNode(name, `redis://127.0.0.1:${port}`)))))
})

after(async () => {
  for (const end of ends) await end()
  await weixin.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a push that both get runs once, and both give the same answer', { skip }, async () => {
  platform.deliverTo(async (request) => {
    const [first, second] = await Promise.all(nodes.map(({ line }) => deliver(line, request)))
    assert.deepEqual(second, first)
    return first ?? { status: 0, body: '' }
  })
  const fan = platform.fan()
  await fan.follow()
  assertReply(await fan.send.text('茶'), /^茶：第 1 次，[甲乙]$/)
  assertReply(await fan.send.text('水'), /^水：第 2 次，[甲乙]$/)
})

test('one dies, and nobody notices', { skip }, async () => {
  const [dead, alive] = nodes
  platform.deliverTo((request) => deliver(alive?.line ?? '', request))
  const fan = platform.fan()
  await fan.follow()
  assertReply(await fan.send.text('茶'), /^茶：第 1 次/)
  await dead?.kill('SIGKILL')
  assertReply(await fan.send.text('水'), '水：第 2 次，乙')
})
