import { AsyncLocalStorage, AsyncResource } from 'node:async_hooks'
import { describe, expect, it } from 'vitest'
import { askAll } from '../../src/adapter/receiver.js'
import { systemClock } from '../../src/clock.js'
import type { Incoming } from '../../src/door/door.js'
import type { Answer, MaybePromise } from '../../src/inbox/contract.js'
import { memoryInbox } from '../../src/inbox/memory.js'
import { OfficialAccount } from '../../src/official-account.js'
import { Cipher } from '../../src/wire/cipher.js'
import { openSealed } from '../../src/wire/envelope.js'
import { sign } from '../../src/wire/signature.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'

const KEY = 'A'.repeat(43)
const OLD = `B${'C'.repeat(42)}`
const TOKEN = 'token'
const ok = (body: string): Answer => ({ status: 200, type: 'text/plain', body })

const text = (id: number) =>
  `<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>${id}</Content><MsgId>${id}</MsgId></xml>`

function shop() {
  const clock = createFakeClock()
  const account = new OfficialAccount({
    appId: 'wx1',
    token: TOKEN,
    encodingAESKey: [KEY, OLD],
    clock,
    log: createRecordingLogger(),
    telemetry: false,
  })
  const order: string[] = []
  account.on('text', ({ content }) => {
    order.push(content)
    return content === '5' ? new Promise<string>((resolve) => setImmediate(resolve, 'late')) : `re ${content}`
  })
  const timestamp = String(Math.floor(clock.now() / 1000))
  const sealed = (encrypt: string, signature = sign(TOKEN, timestamp, '42', encrypt)): Incoming => ({
    method: 'POST',
    search: `msg_signature=${signature}&timestamp=${timestamp}&nonce=42`,
    body: Buffer.from(`<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`),
  })
  const push = (id: number, { key = KEY, appId = 'wx1' } = {}) => sealed(new Cipher(key).encrypt(text(id), appId))
  return { account, order, sealed, push }
}

const saidIn = (answer: Answer): string | undefined => {
  const { encrypt = '' } = openSealed(answer.body) ?? {}
  const xml = (new Cipher(KEY).decrypt(encrypt) ?? new Cipher(OLD).decrypt(encrypt))?.message.toString()
  return xml && /<Content><!\[CDATA\[(.*?)\]\]>/.exec(xml)?.[1]
}

describe('what came at once', () => {
  it('is answered as if each had come alone, in its order', async () => {
    const { account, order, sealed, push } = shop()
    const incomings = [
      push(1),
      sealed('AAAA'),
      push(2, { key: OLD }),
      { ...push(3), search: '' },
      push(4, { appId: 'wx2' }),
      push(5),
      sealed(new Cipher(KEY).encrypt(text(6), 'wx1'), '0'.repeat(40)),
      { method: 'GET', search: 'echostr=1' },
      push(7),
      push(1),
      sealed(new Cipher(`D${'C'.repeat(42)}`).encrypt(text(8), 'wx1')),
    ]
    const answers = await Promise.all(account.handleAll(incomings))
    expect(answers.map(({ status }) => status)).toEqual([200, 403, 200, 403, 403, 200, 403, 403, 200, 200, 403])
    expect(answers.map(saidIn)).toEqual(['re 1', undefined, 're 2', undefined, undefined, 'late', undefined, undefined, 're 7', 're 1', undefined])
    expect(order).toEqual(['1', '2', '5', '7'])
  })

  it('goes through what somebody has put in front of handle', async () => {
    const { account, push } = shop()
    const { handle } = account
    let count = 0
    account.handle = (incoming) => {
      count += 1
      if (count === 2) throw new Error('broken')
      return handle.call(account, incoming)
    }
    const answers = await Promise.allSettled(account.handleAll([push(1), push(2), push(3)]))
    expect(count).toBe(3)
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  })

  it('runs what somebody has put in front of handle where each push came', async () => {
    const { account, push } = shop()
    const context = new AsyncLocalStorage<string>()
    const { handle } = account
    const seen: (string | undefined)[] = []
    account.handle = (incoming) => {
      seen.push(context.getStore())
      return handle.call(account, incoming)
    }
    const came = ['a', 'b', 'c'].map((who, at) => context.run(who, () => ({ ...push(at + 1), scope: new AsyncResource('test') })))
    await context.run('the turn', () => Promise.all(account.handleAll(came)))
    expect(seen).toEqual(['a', 'b', 'c'])
  })

  it('keeps to itself what goes wrong with it', async () => {
    const clock = createFakeClock()
    const inner = memoryInbox()
    const inbox = new Proxy(inner, {
      get: (target, name) => {
        const value: unknown = Reflect.get(target, name)
        if (typeof value !== 'function') return value
        return (...values: unknown[]) => {
          const [delivery] = values as [{ push?: { content?: string } }]
          if (name === 'deliver' && delivery.push?.content === '2') throw new Error('broken')
          return Reflect.apply(value, target, values)
        }
      },
    })
    const account = new OfficialAccount({ appId: 'wx1', token: TOKEN, encodingAESKey: KEY, clock, log: createRecordingLogger(), telemetry: false, inbox })
    account.on('text', ({ content }) => `re ${content}`)
    const timestamp = String(Math.floor(clock.now() / 1000))
    const incomings = [1, 2, 3].map((id): Incoming => {
      const encrypt = new Cipher(KEY).encrypt(text(id), 'wx1')
      return {
        method: 'POST',
        search: `msg_signature=${sign(TOKEN, timestamp, '42', encrypt)}&timestamp=${timestamp}&nonce=42`,
        body: `<xml><Encrypt>${encrypt}</Encrypt></xml>`,
      }
    })
    const statuses: number[] = []
    askAll(
      account,
      incomings,
      incomings.map((_, at) => ({ status }: Answer) => {
        statuses[at] = status
      }),
    )
    await new Promise((resolve) => setImmediate(resolve))
    expect(statuses).toEqual([200, 503, 200])
  })

  it('runs each in the context that it came in', async () => {
    const { account, push } = shop()
    const context = new AsyncLocalStorage<string>()
    const seen: (string | undefined)[] = []
    account.use((_push, _context, next) => {
      seen.push(context.getStore())
      return next()
    })
    const came = ['a', 'b', 'c'].map((who, at) => context.run(who, () => ({ ...push(at + 1), scope: new AsyncResource('test') })))
    await Promise.all(context.run('other', () => account.handleAll(came)))
    expect(seen).toEqual(['a', 'b', 'c'])
  })

  it('is refused by an account that is closed', async () => {
    const { account, push } = shop()
    await account.close()
    expect((await Promise.all(account.handleAll([push(1), push(2)]))).map(({ status }) => status)).toEqual([503, 503])
  })
})

describe('a receiver of one’s own', () => {
  const ask = (receiver: { handle(incoming: Incoming): MaybePromise<Answer>; handleAll?(incomings: readonly Incoming[]): MaybePromise<Answer>[] }) => {
    const told: string[] = []
    const incomings = ['a', 'b', 'c'].map((path) => ({ method: 'POST', search: '', path }))
    const log = createRecordingLogger()
    askAll(
      { bodyLimit: 10, clock: systemClock, log, ...receiver },
      incomings,
      incomings.map(
        ({ path }) =>
          ({ status, body }: Answer) =>
            told.push(`${path} ${status} ${body}`),
      ),
    )
    return { told, log }
  }

  it('may take them one by one, and break its word for one of them', async () => {
    const handle = ({ path }: Incoming) => {
      if (path === 'b') throw new Error('broken')
      return path === 'c' ? Promise.reject(new Error('broken')) : ok('yes')
    }
    const { told } = ask({ handle })
    await new Promise((resolve) => setImmediate(resolve))
    expect(told).toEqual(['a 200 yes', 'b 503 ', 'c 503 '])
  })

  it('that breaks its word for all of them, or forgets one, leaves none without an answer', async () => {
    const handle = () => ok('no')
    const thrown = ask({
      handle,
      handleAll: () => {
        throw new Error('broken')
      },
    })
    expect(thrown.told).toEqual(['a 503 ', 'b 503 ', 'c 503 '])
    const few = ask({ handle, handleAll: () => [ok('yes'), Promise.reject(new Error('broken'))] })
    await new Promise((resolve) => setImmediate(resolve))
    expect(few.told.toSorted()).toEqual(['a 200 yes', 'b 503 ', 'c 503 '])
  })
})
