// @ts-check
/**
 * The account under torture, in a process of its own. Its handlers write down each run's begin and end: one line each, written before they go on. A process that is
 * killed takes nothing along that was written: the lines are the system's by then.
 */
import { openSync, writeSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { DEADLINE_MS } from './kinds.mjs'

const { modules, inbox: kind, place, effects, life, control, credentials } = JSON.parse(process.env.TORTURE ?? '{}')

const { OfficialAccount } = await import(`${modules}/index.js`)
const log = openSync(effects, 'a')
/** @param {string} what @param {string} push @param {number} attempt */
const note = (what, push, attempt) => writeSync(log, `${life} ${what} ${push} ${attempt}\n`)
/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms))

const { open } = await import(`./inbox-${kind}.mjs`)
const problems = { warn: 0, error: 0 }
const account = new OfficialAccount({
  ...credentials,
  inbox: await open({ modules, place, control, options: { fastMs: 20, retry: { baseMs: 50, tries: 8 } } }),
  deadlineMs: DEADLINE_MS,
  log: {
    debug() {},
    info() {},
    warn: () => problems.warn++,
    /** @param {object} details @param {string} message */
    error: (details, message) => {
      problems.error++
      if (process.env.TORTURE_LOG) console.error(message, JSON.stringify(details).slice(0, 500))
    },
  },
})

account.on('text', async (/** @type {{ content: string }} */ message, /** @type {{ attempt: number }} */ { attempt }) => {
  const [name, push = ''] = message.content.split(' ')
  note('begin', push, attempt)
  if (name === 'waits') await pause(5 + (Number(push) % 50))
  if (name === 'slow') await pause(DEADLINE_MS + 20 + (Number(push) % 100))
  if (name === 'fails' && attempt === 1) {
    note('throw', push, attempt)
    throw new Error('by plan')
  }
  note('end', push, attempt)
  return `did ${push}`
})

const server = await account.listen(0, { host: '127.0.0.1' })
const delay = monitorEventLoopDelay({ resolution: 5 })
delay.enable()

process.on('message', async (/** @type {{ ask: string, id: number }} */ { ask, id }) => {
  if (ask === 'status') {
    const status = await account.inbox.status().catch(() => undefined)
    process.send?.({ id, status, problems, longestMs: delay.max / 1e6 })
    delay.reset()
  }
})
process.on('SIGTERM', async () => {
  await account.close()
  process.exit(0)
})
// It has no life of its own: without its parent it ends.
process.on('disconnect', () => process.exit())
process.send?.({ ready: true, url: server.url })
