/**
 * A million pushes through one process, with a memory inbox of 16 MiB that keeps each entry for a minute at least: does it stay the size it is? In process, without sockets, on a
 * virtual clock of 500 pushes a second (twice the known real peak of 243), so that half an hour of traffic takes less than a minute.
 * node --expose-gc memory.mjs prints lines to stderr and one JSON object to stdout.
 */
import { account } from './account.mjs'
import { loadDoor } from './door.mjs'
import { createPushes, expectedText } from './pushes.mjs'
import { trend } from './statistics.mjs'
import { createVirtualClock } from './virtual-clock.mjs'

const pushes = 1_000_000
const warmup = 20_000
const step = 25_000
const msPerPush = 2

const { OfficialAccount, memoryInbox, reply } = await loadDoor()
const { appId, appSecret, token } = account
const clock = createVirtualClock(Date.now(), msPerPush)
const official = new OfficialAccount({ appId, appSecret, token, clock, inbox: memoryInbox({ maxBytes: 16 * 1024 * 1024, keepMs: 60_000 }) })
official.on('user_get_card_event', (event) => reply.text(`领券成功 ${event.user_card_code}`))

const next = createPushes('plain', () => Math.floor(clock.now() / 1000))
const statuses = {}

async function push(count) {
  for (let i = 0; i < count; i++) {
    clock.advance()
    const { search, body, code } = next()
    const answer = await official.handle({ method: 'POST', path: '/', search, body: Buffer.from(body) })
    statuses[answer.status] = (statuses[answer.status] ?? 0) + 1
    if (answer.status === 200 && !Buffer.from(answer.body).includes(expectedText(code))) throw new Error(`a wrong answer: ${answer.body}`)
    // Real traffic comes through the event loop; without a turn now and then, nothing that waits for one would ever be let go.
    if (i % 100 === 99) await new Promise(setImmediate)
  }
}

/** What is held, not what waits to be collected. */
function sample(done) {
  globalThis.gc()
  const { rss, heapUsed, arrayBuffers } = process.memoryUsage()
  const point = { pushes: done, rssMB: rss / 2 ** 20, heapMB: heapUsed / 2 ** 20, buffersMB: arrayBuffers / 2 ** 20 }
  if (done % 100_000 === 0)
    process.stderr.write(
      `memory: ${done} pushes, RSS ${point.rssMB.toFixed(1)} MB, heap ${point.heapMB.toFixed(1)} MB, buffers ${point.buffersMB.toFixed(1)} MB\n`,
    )
  return point
}

await push(warmup)
const points = [sample(0)]
for (let done = step; done <= pushes; done += step) {
  await push(step)
  points.push(sample(done))
}

const rssAt = (share) => points.find((point) => point.pushes === pushes * share).rssMB
const { 200: accepted = 0, ...others } = statuses
process.stdout.write(
  JSON.stringify({
    pushes,
    warmup,
    startMB: rssAt(0),
    endMB: rssAt(1),
    growthMB: rssAt(1) - rssAt(0),
    peakGrowthMB: Math.max(...points.map((point) => point.rssMB)) - rssAt(0),
    lastQuarterMB: trend(points.filter((point) => point.pushes >= pushes * 0.75).map((point) => [point.pushes, point.rssMB])),
    refused: pushes + warmup - accepted,
    refusedBy: others,
    points,
  }),
)
process.exit(0)
