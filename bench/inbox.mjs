/**
 * The SQLite inbox under load: node bench/inbox.mjs [--part speed,paced,size,burst] [--rounds 7] [--seconds 2] [--rows 10000000] [--keep] [--json]
 *
 * - speed: committed before the answer, AES, a text reply, against the bare server in the same run. A commit waits for the disk, and those that are under way at once share it: over 32
 *   connections the disk is half of what is measured, over 256 the processor is busy. The bar is for the latter.
 * - paced: 500 pushes a second; how long an answer takes.
 * - size: what a push costs in a file of ten million rows against an empty one. Makes the file first (some 10 GB in .tmp).
 * - burst: ten times the load for a minute, over up to 4,000 connections, as many as Linux lets wait to be accepted: memory, nothing answered lost or late, 503 over the bound.
 */
import { mkdirSync, rmSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { checkServer } from './check.mjs'
import { root } from './door.mjs'
import { runForJson, startServer } from './processes.mjs'
import { median } from './statistics.mjs'

const { values } = parseArgs({
  options: {
    part: { type: 'string', default: 'speed,paced' },
    rounds: { type: 'string', default: '7' },
    seconds: { type: 'string', default: '2' },
    rows: { type: 'string', default: '10000000' },
    keep: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const seconds = Number(values.seconds)
const CONNECTIONS = 32
/** So many keep the processor busy while commits wait for the disk. */
const MANY_CONNECTIONS = 256
const folder = fileURLToPath(new URL('.tmp/', root))
mkdirSync(folder, { recursive: true })
const say = (line) => process.stderr.write(`${line}\n`)
const verdicts = []
const verdict = (name, value, wants, bar, spread) => verdicts.push({ name, value, spread, wants, bar, ok: wants === '>=' ? value >= bar : value <= bar })

/** Something to know that no bar is set for. */
const figure = (name, value, spread) => verdicts.push({ name, value, spread, ok: true })

const withServer = async (name, answer, settings, use) => {
  const server = await startServer(name, 'aes', answer, { BENCH_SQLITE: JSON.stringify(settings ?? {}) })
  try {
    return await use(server, await checkServer(name === 'bare' ? 'bare' : name, server.port, 'aes'))
  } catch (error) {
    throw new Error(`${name}: ${error.message}\n${server.errors()}`, { cause: error })
  } finally {
    await server.stop('SIGTERM')
  }
}

const closedLoop = (name, answer, settings, connections = CONNECTIONS) =>
  withServer(name, answer, settings, (server, { bytes }) =>
    runForJson('load', [
      'load.mjs',
      JSON.stringify({ port: server.port, pid: server.pid, mode: 'aes', seconds, warmup: 4, connections, leastBytes: Math.floor(bytes * 0.9) }),
    ]),
  )

/** Two servers in turn, there and back; the ratio is taken within each round. */
async function compare(one, other) {
  const ratios = { rps: [], cpu: [] }
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [one, other] : [other, one]
    const figures = new Map()
    for (const each of order) figures.set(each, await each())
    const [a, b] = [figures.get(one), figures.get(other)]
    ratios.rps.push(a.rps / b.rps)
    ratios.cpu.push(b.cpuUs / a.cpuUs)
    say(
      `round ${round + 1}: ${Math.round(a.rps)} against ${Math.round(b.rps)} requests/s, ${a.cpuUs.toFixed(1)} against ${b.cpuUs.toFixed(1)} µs of CPU, p99 ${a.p99.toFixed(1)} and ${b.p99.toFixed(1)} ms`,
    )
  }
  return { rps: median(ratios.rps), cpu: median(ratios.cpu), spread: [Math.min(...ratios.rps), Math.max(...ratios.rps)] }
}

const parts = {
  async speed() {
    const answer = await withServer('hongyan-sqlite', undefined, undefined, async (_, form) => form)
    for (const connections of [CONNECTIONS, MANY_CONNECTIONS]) {
      const { rps, cpu, spread } = await compare(
        () => closedLoop('hongyan-sqlite', answer, undefined, connections),
        () => closedLoop('bare', answer, undefined, connections),
      )
      const name = `SQLite, AES, ${connections} connections: requests/s against bare node:http`
      if (connections === MANY_CONNECTIONS) verdict(name, rps, '>=', 0.45, spread)
      else figure(name, rps, spread)
      say(`the same by CPU time: ${cpu.toFixed(2)}`)
    }
  },

  async paced() {
    const paced = await withServer('hongyan-sqlite', undefined, undefined, (server) =>
      runForJson('load', ['paced.mjs', JSON.stringify({ port: server.port, mode: 'aes', rate: 500, seconds: 20, most: 500 })]),
    )
    say(`500 pushes/s: ${JSON.stringify(paced)}`)
    verdict('500 pushes/s: p99 in ms', paced.p99, '<=', 50)
    verdict('500 pushes/s: not answered 200', paced.sent - (paced.statuses[200] ?? 0), '<=', 0)
  },

  async size() {
    const file = `${folder}ten-million.db`
    try {
      if (!statSync(file, { throwIfNoEntry: false })) await runForJson('load', ['fill.mjs', file, values.rows]).catch((error) => say(error.message))
      say(`the file has ${(statSync(file).size / 2 ** 30).toFixed(1)} GiB`)
      const { rps, cpu } = await compare(
        () => closedLoop('hongyan-sqlite', undefined, { file }),
        () => closedLoop('hongyan-sqlite', undefined),
      )
      verdict(`${values.rows} rows: time of a push, times an empty file's`, 1 / rps, '<=', 1.3)
      verdict(`${values.rows} rows: CPU of a push, times an empty file's`, 1 / cpu, '<=', 1.3)
    } finally {
      if (!values.keep) for (const end of ['', '-wal', '-shm', '-lock']) rmSync(`${file}${end}`, { force: true })
    }
  },

  async burst() {
    for (const [name, settings, rate] of [
      ['quick handlers', {}, 5000],
      ['handlers of 3 s, over the bound', { waitMs: 3000, maxActiveBytes: 2 * 2 ** 20 }, 2000],
    ]) {
      await withServer('hongyan-sqlite', undefined, settings, async (server) => {
        const seconds = 60
        // The load of which the burst is ten times as much; for the slow handlers four times, which takes them over their bound.
        const warm = { rate: 500, seconds: 10 }
        await runForJson('load', ['paced.mjs', JSON.stringify({ port: server.port, mode: 'aes', ...warm, most: 2000 })])
        const before = await server.status()
        const rss = []
        const watch = setInterval(async () => rss.push((await server.status().catch(() => before)).rssMB), 1000)
        const answers = await runForJson('load', ['paced.mjs', JSON.stringify({ port: server.port, mode: 'aes', rate, seconds, most: 4000, before: warm })])
        clearInterval(watch)
        const after = await server.status()
        const kept = Object.values(after.kept).reduce((sum, count) => sum + count, 0) - Object.values(before.kept).reduce((sum, count) => sum + count, 0)
        const early = Math.max(...rss.slice(0, warm.seconds + seconds / 3))
        const late = Math.max(...rss.slice(warm.seconds + seconds / 3))
        say(
          `burst, ${name}: ${JSON.stringify(answers)}, RSS ${before.rssMB.toFixed(0)}, at most ${early.toFixed(0)} MB in the first third and ${late.toFixed(0)} MB later, kept ${kept}`,
        )
        verdict(`burst, ${name}: RSS at its most, MB`, Math.max(early, late), '<=', 320)
        verdict(`burst, ${name}: RSS later, times that of the first third`, late / early, '<=', 1.15)
        verdict(`burst, ${name}: answered 200 and not kept`, Math.max(0, answers.taken - kept), '<=', 0)
        verdict(`burst, ${name}: the slowest answer, ms`, answers.max, '<=', 5000)
        const strange = Object.entries(answers.statuses).reduce((sum, [status, count]) => sum + (status === '200' || status === '503' ? 0 : count), 0)
        verdict(`burst, ${name}: neither 200 nor 503`, strange, '<=', 0)
      })
    }
  },
}

for (const name of values.part.split(',')) {
  if (!parts[name]) throw new Error(`--part knows ${Object.keys(parts).join(', ')}; not ${name}`)
  await parts[name]()
}
if (values.json) process.stdout.write(`${JSON.stringify(verdicts, undefined, 2)}\n`)
else
  for (const { name, value, wants, bar, ok } of verdicts)
    console.log(bar === undefined ? `        ${name}: ${value.toFixed(2)}` : `${ok ? 'pass  ' : 'MISSED'}  ${name}: ${value.toFixed(2)} (${wants} ${bar})`)
process.exitCode = verdicts.every(({ ok }) => ok) ? 0 : 1
