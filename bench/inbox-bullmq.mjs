/**
 * node bench/inbox-bullmq.mjs [--rounds 5] [--seconds 3] [--concurrency 3] [--wait 20] [--recovery] [--json]
 * Two nodes of the BullMQ inbox against one, on a Redis that has each write on the disk before it is answered. A node runs so many pushes at once, and each handler waits,
 * so that waiting is what a second node can take over. `--recovery` measures besides how long a dead node's push waits for its next run, with the settings as they come.
 * Exit code 1: a bar is missed; 2: something could not be measured.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { RedisServer } from '../scripts/torture/redis-server.mjs'
import { createWeixin } from '../scripts/torture/weixin.mjs'
import { root } from './door.mjs'
import { median } from './statistics.mjs'

/** Answers per second of two nodes, where one makes 1. */
const bar = 1.7
const recoveryBarMs = 35_000
const credentials = { appId: 'wx0123456789abcdef', token: 'benchtoken', encodingAESKey: 'A'.repeat(43) }
const program = fileURLToPath(new URL('servers/bullmq-node.mjs', import.meta.url))

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    concurrency: { type: 'string', default: '3' },
    wait: { type: 'string', default: '20' },
    recovery: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    modules: { type: 'string', default: fileURLToPath(new URL('dist', root)) },
  },
})
const rounds = Number(values.rounds)
const ms = Number(values.seconds) * 1000
const concurrency = Number(values.concurrency)
const { modules } = values
// With --json stdout belongs to the JSON alone.
const say = values.json ? console.error : console.log
const verdicts = []
const wire = await import(join(modules, 'wire/index.js'))

mkdirSync(fileURLToPath(new URL('.tmp', root)), { recursive: true })
const folder = mkdtempSync(fileURLToPath(new URL('.tmp/bench-bullmq-', root)))
const redis = new RedisServer(folder)
let next = 1

async function startNode(waitMs = Number(values.wait)) {
  const settings = { modules, redis: `redis://127.0.0.1:${redis.port}`, concurrency, waitMs, credentials }
  const child = fork(program, { env: { ...process.env, BENCH_NODE: JSON.stringify(settings) } })
  const [{ url }] = await once(child, 'message')
  return {
    url,
    /** In ms, since it began. */
    async cpuMs() {
      child.send({})
      const [{ cpu }] = await once(child, 'message')
      return (cpu.user + cpu.system) / 1000
    },
    async end(signal = 'SIGTERM') {
      child.kill(signal)
      await once(child, 'exit')
    },
  }
}

const push = () => {
  const id = next++
  return { id, fan: `fan-${id % 100}`, content: `push ${id}`, time: Math.floor(Date.now() / 1000) }
}

/** Replies per second, with so many deliveries open that no node has to wait for one. */
async function load(urls, forMs) {
  const weixin = createWeixin({ wire, credentials })
  const endAt = performance.now() + forMs
  const begun = performance.now()
  const milliseconds = []
  let refused = 0
  const one = async (index) => {
    for (let turn = index; performance.now() < endAt; turn += 1) {
      const from = performance.now()
      const answer = await weixin.deliver(urls[turn % urls.length], push())
      if (answer?.status === 200 && answer.body !== 'success') milliseconds.push(performance.now() - from)
      else refused += 1
    }
  }
  await Promise.all(Array.from({ length: 2 * concurrency * urls.length }, (_, index) => one(index)))
  weixin.hangUp()
  return { perSecond: (milliseconds.length / (performance.now() - begun)) * 1000, median: median(milliseconds), refused }
}

async function measure(count) {
  const nodes = await Promise.all(Array.from({ length: count }, () => startNode()))
  try {
    const urls = nodes.map(({ url }) => url)
    await load(urls, 500)
    return await load(urls, ms)
  } finally {
    await Promise.all(nodes.map((node) => node.end()))
  }
}

/** From a node's death to the next run of what it ran. */
async function measureRecovery() {
  const dying = await startNode(60_000)
  const weixin = createWeixin({ wire, credentials })
  const sent = push()
  void weixin.deliver(dying.url, sent)
  await new Promise((resolve) => setTimeout(resolve, 6000))
  const other = await startNode(0)
  await dying.end('SIGKILL')
  const from = performance.now()
  const { Redis } = await import('ioredis')
  const client = new Redis(redis.port)
  const [key] = await client.keys('*:inbox:push:*')
  const looking = key ? key : ''
  while ((await client.hget(looking, 'state')) !== 'done' && performance.now() - from < 60_000) await new Promise((resolve) => setTimeout(resolve, 50))
  const waited = performance.now() - from
  client.disconnect()
  weixin.hangUp()
  await other.end()
  return waited
}

try {
  await redis.start()
  if (values.recovery) {
    const waited = await measureRecovery()
    const kept = waited <= recoveryBarMs
    verdicts.push({ name: "a dead node's push runs again after, s", value: waited / 1000, wants: '<=', bar: recoveryBarMs / 1000, ok: kept })
    say(`a dead node's push ran again after ${(waited / 1000).toFixed(1)} s, wanted ≤ ${recoveryBarMs / 1000}: ${kept ? 'pass' : 'MISSED'}`)
    if (!kept) process.exitCode = 1
  }
  const results = []
  for (let round = 0; round < rounds; round += 1) {
    // In turns, and now this, now that first: what else the machine does meets both.
    const order = round % 2 === 0 ? [1, 2] : [2, 1]
    const of = {}
    for (const count of order) of[count] = await measure(count)
    results.push({ one: of[1], two: of[2], ratio: of[2].perSecond / of[1].perSecond })
    const { one, two, ratio } = results.at(-1)
    say(
      `round ${round + 1}: one ${one.perSecond.toFixed(0)}/s (${one.median.toFixed(0)} ms), two ${two.perSecond.toFixed(0)}/s (${two.median.toFixed(0)} ms), ratio ${ratio.toFixed(2)}`,
    )
  }
  const ratio = median(results.map((result) => result.ratio))
  const refused = results.reduce((sum, { one, two }) => sum + one.refused + two.refused, 0)
  const perSecond = (which) => results.map((result) => result[which].perSecond)
  verdicts.push({
    name: 'two nodes on Redis, answers/s where one makes 1',
    value: ratio,
    spread: [Math.min(...results.map((result) => result.ratio)), Math.max(...results.map((result) => result.ratio))],
    wants: '>=',
    bar,
    ok: ratio >= bar,
    perSecond: { one: median(perSecond('one')), two: median(perSecond('two')) },
  })
  say(
    `a handler that waits ${values.wait} ms, ${concurrency} at once on each node: one ${median(results.map(({ one }) => one.perSecond)).toFixed(0)} answers/s, two ${median(results.map(({ two }) => two.perSecond)).toFixed(0)} answers/s, ` +
      `${refused} without a reply; ratio ${ratio.toFixed(2)}, wanted ≥ ${bar}: ${ratio >= bar ? 'pass' : 'MISSED'}`,
  )
  if (values.json) process.stdout.write(`${JSON.stringify(verdicts, undefined, 2)}\n`)
  if (!(ratio >= bar)) process.exitCode = 1
} catch (error) {
  console.error(error)
  process.exitCode = 2
} finally {
  await redis.kill()
  rmSync(folder, { recursive: true, force: true })
}
