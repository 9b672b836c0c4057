import { describe, expect, it } from 'vitest'
import type { Inbox } from '../../src/inbox/contract.js'
import type { EngineOptions } from '../../src/inbox/engine.js'
import { memoryInbox } from '../../src/inbox/memory.js'
import { sqliteInbox } from '../../src/inbox/sqlite/index.js'
import { type Context, OfficialAccount } from '../../src/official-account.js'
import type { HandlerResult } from '../../src/router/handler.js'
import { text } from '../../src/testing/stage.js'
import { sign } from '../../src/wire/signature.js'
import { createDeferred } from '../support/deferred.js'
import { createFakeClock, type FakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { door } from './door.js'
import { newFile, until } from './sqlite/place.js'

type Handler = (id: string, context: Context) => HandlerResult | Promise<HandlerResult>

/** One of the accounts that use an inbox one after the other, as where a module is loaded anew. */
function accountOn(inbox: Inbox, clock: FakeClock, handler: Handler) {
  const account = new OfficialAccount({ appId: 'wx1', token: 'secret', inbox, clock, log: createRecordingLogger(), telemetry: false })
  account.on('text', (message, context) => handler(message.message_id, context))
  const deliver = async (id: number, fan = 'fan') => {
    const timestamp = String(Math.floor(clock.now() / 1000))
    const search = `signature=${sign('secret', timestamp, String(id))}&timestamp=${timestamp}&nonce=${id}`
    return account.handle({ method: 'POST', search, body: text(fan, { id: String(id) }) })
  }
  return { account, deliver }
}

describe.each<[string, (options?: EngineOptions) => Inbox]>([
  ['memory', (options) => memoryInbox(options)],
  ['SQLite', (options) => sqliteInbox(newFile(), options)],
])('an inbox (%s) that one account has left for another', (name, open) => {
  it("runs the fan's next push with order: 'sender', after one that failed in its earlier life", async () => {
    const clock = createFakeClock()
    const inbox = open({ order: 'sender' })
    const ran: string[] = []
    const first = accountOn(inbox, clock, (id) => {
      ran.push(id)
      throw new Error('broken')
    })
    await first.deliver(1)
    await first.account.close()
    const second = accountOn(inbox, clock, (id, { attempt }) => {
      ran.push(`${id}:${attempt}`)
      return 'fine'
    })
    const answer = second.deliver(2)
    // The disk goes by no clock of the test's.
    await until(async () => {
      await clock.advance(20)
      return ran.includes('2:1')
    })
    expect((await answer).status).toBe(200)
    // What one in memory put off is gone with its first life.
    expect(ran).toEqual(name === 'SQLite' ? ['1', '1:2', '2:1'] : ['1', '2:1'])
    expect(inbox.stats().active).toBe(0)
    await second.account.close()
  })

  it('stays open for one that comes while the last one leaves', async () => {
    const clock = createFakeClock()
    const inbox = open()
    const gate = createDeferred<string>()
    const first = accountOn(inbox, clock, () => gate.promise)
    const waiting = first.deliver(1)
    await clock.advance(100)
    const closing = first.account.close()
    const second = accountOn(inbox, clock, () => 'second')
    expect((await second.deliver(2)).body).toContain('second')
    gate.resolve('first')
    await closing
    expect((await waiting).body).toContain('first')
    expect((await second.deliver(3)).body).toContain('second')
    await second.account.close()
    expect(await inbox.health()).toMatchObject({ ok: false })
  })
})

describe("order: 'sender'", () => {
  it('goes on where an earlier account left before the store could say what it holds', async () => {
    let failing = true
    const scene = door({
      handler: () => 'fine',
      engine: { order: 'sender' },
      list: (found) => {
        if (failing) throw new Error('injected')
        return found
      },
    })
    await scene.account.close()
    await scene.clock.advance(6000)
    failing = false
    const { deliver } = accountOn(scene.inbox, scene.clock, () => 'second')
    const answer = deliver(1)
    await scene.clock.advance(5000)
    expect((await answer).body).toContain('second')
  })

  it('lets a fan be served again whose failed push is erased while it is replayed', async () => {
    const gate = createDeferred<string>()
    const scene = door({
      engine: { order: 'sender' },
      handler: (_push, { attempt }) => {
        if (attempt === 1) throw new Error('broken')
        return gate.promise
      },
    })
    await scene.deliver('a')
    const replay = scene.inbox.replay(scene.keyOf('a'))
    await scene.clock.advance(0)
    await scene.account.erase('a')
    gate.reject(new Error('broken'))
    await replay
    scene.account.on('subscribe_event', () => 'again')
    const answer = scene.deliver(
      'a',
      true,
      '<xml><ToUserName>gh_1</ToUserName><FromUserName>a</FromUserName><CreateTime>2</CreateTime><MsgType>event</MsgType><Event>subscribe</Event></xml>',
    )
    await scene.clock.advance(5000)
    expect((await answer).body).toContain('again')
  })
})
