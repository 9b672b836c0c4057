import { describe, expect, it } from 'vitest'
import type { InboxEvent, LateReply } from '../../src/inbox/contract.js'
import { memoryInbox } from '../../src/inbox/memory.js'
import { OfficialAccount } from '../../src/official-account.js'
import { sign } from '../../src/wire/signature.js'
import { createDeferred } from '../support/deferred.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { door } from './door.js'

const setUp = (options: { readonly eraseOnUnsubscribe?: boolean } = {}) => {
  const clock = createFakeClock()
  const log = createRecordingLogger()
  const inbox = memoryInbox()
  const account = new OfficialAccount({ appId: 'wx1', token: 'token', clock, log, inbox, ...options })
  let nonce = 0
  const push = (fan: string, rest: string) => {
    nonce += 1
    const timestamp = String(Math.floor(clock.now() / 1000))
    return account.handle({
      method: 'POST',
      search: `signature=${sign('token', timestamp, String(nonce))}&timestamp=${timestamp}&nonce=${nonce}`,
      body: `<xml><ToUserName>gh_1</ToUserName><FromUserName>${fan}</FromUserName><CreateTime>1</CreateTime>${rest}</xml>`,
    })
  }
  const text = (fan: string, id: number) => push(fan, `<MsgType>text</MsgType><Content>secret ${fan}</Content><MsgId>${id}</MsgId>`)
  const unsubscribe = (fan: string) => push(fan, '<MsgType>event</MsgType><Event>unsubscribe</Event>')
  return { account, clock, inbox, log, text, unsubscribe }
}

describe('what is known of a fan', () => {
  it('is erased when they unfollow, and a repeat does not run again', async () => {
    const { account, clock, inbox, text, unsubscribe } = setUp({ eraseOnUnsubscribe: true })
    const runs: string[] = []
    account.on('text', (message) => {
      runs.push(message.source)
      return `hello ${message.source}`
    })
    await text('oGone', 1)
    await text('oStays', 2)
    await unsubscribe('oGone')
    await clock.advance(0)
    const { pushes } = await inbox.list()
    expect(JSON.stringify(pushes)).not.toContain('oGone')
    expect(JSON.stringify(pushes)).toContain('oStays')
    expect(pushes).toHaveLength(3)
    await text('oGone', 1)
    expect(runs).toEqual(['oGone', 'oStays'])
    await expect(inbox.replay(pushes.find(({ raw }) => raw === '')?.key ?? '')).rejects.toMatchObject({ code: 'erased' })
  })

  it('is erased from the session too', async () => {
    const { account, clock, text, unsubscribe } = setUp({ eraseOnUnsubscribe: true })
    const seen: unknown[] = []
    account.on('text', async (_message, { session }) => {
      seen.push(await session.get())
      session.set('known')
    })
    for (const id of [1, 2]) await text('oGone', id)
    await unsubscribe('oGone')
    await clock.advance(0)
    await text('oGone', 3)
    expect(seen).toEqual([undefined, 'known', undefined])
  })

  it('stays without the option, until the account is told', async () => {
    const { account, clock, inbox, text, unsubscribe } = setUp()
    await text('oGone', 1)
    await unsubscribe('oGone')
    await clock.advance(0)
    expect(JSON.stringify((await inbox.list()).pushes)).toContain('oGone')
    expect(await account.erase('oGone')).toBe(2)
    expect(JSON.stringify((await inbox.list()).pushes)).not.toContain('oGone')
  })

  it('is not written back by a run that is still under way, and a failed one is not run again', async () => {
    const { account, clock, inbox, text } = setUp()
    let fail = (_: Error) => {}
    account.on('text', () => new Promise<string>((_, reject) => (fail = reject)))
    const answer = text('oGone', 1)
    await clock.advance(5000)
    expect((await answer).body).toBe('success')
    await account.erase('oGone')
    fail(new Error('oGone is not to be found'))
    await clock.advance(3_600_000)
    const { pushes } = await inbox.list()
    expect(pushes).toMatchObject([{ state: 'dead', raw: '', source: '', error: { name: 'Error', message: '' } }])
    expect(inbox.stats()).toMatchObject({ failed: 1, dead: 1 })
  })

  it('is not written back by the push in whose handler it is erased, before and after the handler has waited', async () => {
    const { account, inbox, text, unsubscribe } = setUp()
    account.on('unsubscribe_event', async (event) => {
      await account.erase(event.source)
    })
    account.on('text', (message) => {
      void account.erase(message.source)
      return `goodbye ${message.source}`
    })
    expect((await text('oGone', 1)).body).toContain('goodbye oGone')
    expect((await unsubscribe('oGone')).status).toBe(200)
    const { pushes } = await inbox.list()
    expect(pushes).toMatchObject([
      { state: 'done', raw: '', source: '' },
      { state: 'done', raw: '', source: '' },
    ])
    expect(JSON.stringify(pushes)).not.toContain('oGone')
  })

  it('is not written back by a late reply that is on its way, which a fan who has left refuses', async () => {
    const { account, clock, inbox, text } = setUp()
    const sent = createDeferred<LateReply>()
    Object.assign(account.owner, { sendLate: () => sent.promise })
    const handled = createDeferred<string>()
    account.on('text', () => handled.promise)
    const answer = text('oGone', 1)
    await clock.advance(5000)
    expect((await answer).body).toBe('success')
    handled.resolve('late')
    await clock.advance(0)
    expect((await inbox.list()).pushes).toMatchObject([{ state: 'done', late: 'pending' }])
    await account.erase('oGone')
    sent.resolve({ refused: '45015' })
    await clock.advance(0)
    const { pushes } = await inbox.list()
    expect(pushes).toMatchObject([{ state: 'done', late: { refused: '45015' }, raw: '', source: '' }])
    expect(JSON.stringify(pushes)).not.toContain('oGone')
  })
})

describe('a fan who unfollows where nothing runs on after the answer', () => {
  it('is erased once their unsubscribe has come to its end, not when it is left to the next delivery', async () => {
    const scene = door({
      handler: () => 'hello',
      receive: (record) => void scene.records.set(record.key, record),
      account: { eraseOnUnsubscribe: true },
    })
    const runs: number[] = []
    scene.account.on('unsubscribe_event', async (_event, { attempt }) => {
      runs.push(attempt)
      await new Promise<void>((resolve) => scene.clock.setTimeout(resolve, 100))
      if (attempt === 1) throw new Error('broken')
    })
    const unsubscribe =
      '<xml><ToUserName>gh_1</ToUserName><FromUserName>a</FromUserName><CreateTime>2</CreateTime><MsgType>event</MsgType><Event>unsubscribe</Event></xml>'
    const first = scene.deliver('a', false, unsubscribe)
    await scene.clock.advance(200)
    expect((await first).status).toBe(503)
    const second = scene.deliver('a', false, unsubscribe)
    await scene.clock.advance(200)
    expect((await second).status).toBe(200)
    expect(runs).toEqual([1, 2])
    expect([...scene.records.values()]).toMatchObject([{ state: 'done', attempt: 2, raw: '', source: '' }])
  })
})

describe('whoever looks on', () => {
  it('sees each delivery, run and answer, and may throw', async () => {
    const { account, clock, inbox, text } = setUp()
    const seen: InboxEvent[] = []
    inbox.observe(() => {
      throw new Error('an observer of no use')
    })
    const stop = inbox.observe((event) => void seen.push(event))
    account.on('text', () => 'hi')
    await text('oA', 1)
    await text('oA', 1)
    await clock.advance(0)
    expect(seen.map(({ kind }) => kind)).toEqual(['arrived', 'started', 'ended', 'answered', 'arrived', 'answered'])
    expect(seen.filter((event) => event.kind === 'arrived').map(({ repeat }) => repeat)).toEqual([false, true])
    expect(seen.filter((event) => event.kind === 'answered').map(({ how }) => how)).toEqual(['run', 'known'])
    expect(new Set(seen.map(({ id }) => id)).size).toBe(1)
    stop()
    await text('oA', 2)
    expect(seen).toHaveLength(6)
  })
})
