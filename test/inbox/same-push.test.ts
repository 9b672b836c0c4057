import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import type { Answer, Inbox } from '../../src/inbox/contract.js'
import { memoryInbox } from '../../src/inbox/memory.js'
import { sqliteInbox } from '../../src/inbox/sqlite/index.js'
import { OfficialAccount } from '../../src/official-account.js'
import { click, text } from '../../src/testing/stage.js'
import { sign } from '../../src/wire/signature.js'
import { createFakeClock, type FakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'

// Time stands still while the log goes to the disk.
vi.mock('../../src/inbox/sqlite/log-sync.js', async (original) => (await import('../support/prompt-log.js')).promptLog(original))

const COUNT = 100_000

function accountOn(inbox: Inbox, clock: FakeClock) {
  const account = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'secret', inbox, clock, log: createRecordingLogger() })
  let runs = 0
  account.on('text', ({ source, message_id, content }, { attempt }) => {
    runs += 1
    if (content === 'throws' && attempt === 1) throw new Error('broken')
    if (content === 'slow') return new Promise<string>((resolve) => clock.setTimeout(() => resolve('late'), 10_000))
    return `${source} ${message_id}`
  })
  account.on('click_event', ({ source, key }) => {
    runs += 1
    return `${source} ${key}`
  })
  let nonce = 0
  const deliver = async (xml: string): Promise<Answer> => {
    const timestamp = String(Math.floor(clock.now() / 1000))
    nonce += 1
    return account.handle({ method: 'POST', search: `signature=${sign('secret', timestamp, `${nonce}`)}&timestamp=${timestamp}&nonce=${nonce}`, body: xml })
  }
  return { account, deliver, runs: () => runs }
}

/** Different pushes that look alike: one fan and one second; one MsgId and many fans; neighbours beyond what a number holds. */
function pushes(): string[] {
  const all: string[] = []
  for (let index = 0; all.length < COUNT; index += 1) {
    all.push(click('one-fan', `menu-${index}`))
    all.push(text(`fan-${index}`, { id: '3487542469355618313' }))
    all.push(text('one-fan', { id: String(3_487_542_469_355_618_314n + BigInt(index)) }))
    all.push(click(`fan-${index}`, 'menu', 1_760_000_000 + (index % 5)))
  }
  return all.slice(0, COUNT)
}

const inboxes: [name: string, open: (file: string, most: number) => Inbox, durable: boolean][] = [
  ['memory', (_file, most) => memoryInbox({ maxBytes: most }), false],
  ['SQLite', (file) => sqliteInbox(file), true],
]

describe.each(inboxes)('the same push and others, on %s', (_name, open, durable) => {
  const inFolder = async (use: (file: string) => Promise<void>) => {
    const folder = mkdtempSync(join(tmpdir(), 'hongyan-same-'))
    try {
      await use(join(folder, 'inbox.db'))
    } finally {
      rmSync(folder, { recursive: true })
    }
  }

  it('of 100,000 different pushes none is dropped, and none of their repeats runs', { timeout: 120_000 }, () =>
    inFolder(async (file) => {
      const clock = createFakeClock()
      const { account, deliver, runs } = accountOn(open(durable ? ':memory:' : file, 2 ** 28), clock)
      const all = pushes()
      expect(new Set(all).size).toBe(COUNT)
      const answers: string[] = []
      for (let at = 0; at < COUNT; at += 2000) for (const { body } of await Promise.all(all.slice(at, at + 2000).map(deliver))) answers.push(body)
      expect(runs()).toBe(COUNT)
      expect(answers.every((body) => body.includes('<Content>'))).toBe(true)
      const some = all.map((push, index) => ({ push, answer: answers[index] })).filter((_, index) => index % 20 === 0)
      const again = await Promise.all(some.map(({ push }) => deliver(push)))
      expect(again.map(({ body }) => body)).toEqual(some.map(({ answer }) => answer))
      expect(runs()).toBe(COUNT)
      await account.close()
    }),
  )

  it.each(['fine', 'throws', 'slow'])('repeats after 0, 5, 10 and 15 seconds get the same answer: a handler that is %s', (content) =>
    inFolder(async (file) => {
      const clock = createFakeClock()
      const first = accountOn(open(file, 2 ** 24), clock)
      const push = text('fan', { content })
      let answer: Answer | undefined
      first.deliver(push).then((given) => {
        answer = given
      })
      // In two steps: what is due at the deadline is written in a turn of its own.
      for (const ms of [4501, 498]) await clock.advance(ms)
      for (let turn = 0; turn < 100 && !answer; turn += 1) await clock.advance(0)
      expect(answer?.body).toBe(content === 'fine' ? answer?.body : 'success')
      for (const ms of [0, 1, 5000, 5000]) {
        await clock.advance(ms)
        expect(await first.deliver(push)).toEqual(answer)
      }
      await clock.advance(20_000)
      const runs = content === 'throws' ? 2 : 1
      expect(first.runs()).toBe(runs)
      expect(await first.deliver(push)).toEqual(answer)
      await first.account.close()
      if (!durable) return
      const second = accountOn(open(file, 2 ** 24), clock)
      expect(await second.deliver(push)).toEqual(answer)
      await clock.advance(20_000)
      expect(await second.deliver(push)).toEqual(answer)
      expect(second.runs()).toBe(0)
      await second.account.close()
    }),
  )
})
