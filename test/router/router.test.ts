import { describe, expect, it } from 'vitest'
import type { Push } from '../../src/generated/pushes.js'
import type { RunContext } from '../../src/router/context.js'
import { Router } from '../../src/router/router.js'
import { Decoder } from '../../src/wire/decode.js'
import { defineEvent } from '../../src/wire/define-event.js'
import { parsePush } from '../../src/wire/parse.js'
import { createRecordingLogger } from '../support/recording-logger.js'

const head = '<ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>9</CreateTime>'
const text = (content: string): Push => parsePush(`<xml>${head}<MsgType>text</MsgType><Content><![CDATA[${content}]]></Content><MsgId>7</MsgId></xml>`)
const event = (name: string, fields = ''): Push => parsePush(`<xml>${head}<MsgType>event</MsgType><Event>${name}</Event>${fields}</xml>`)
const session = { get: async () => undefined, set: () => {}, delete: () => {} }
const context = (): RunContext => ({ id: 'x', attempt: 1, answered: false, signal: new AbortController().signal, log: createRecordingLogger(), session })

describe('on', () => {
  it('finds a handler by name, whatever the case on the wire', () => {
    const router = new Router().on('scan_event', (push) => push.key)
    expect(router.run(event('SCAN', '<EventKey>12</EventKey><Ticket>t</Ticket>'), context())).toBe('12')
    expect(router.run(event('scan', '<EventKey>12</EventKey><Ticket>t</Ticket>'), context())).toBe('12')
    expect(router.run(event('CLICK', '<EventKey>12</EventKey>'), context())).toBeUndefined()
  })

  it('finds a handler by a list of names', () => {
    const router = new Router().on(['user_scan_product_event', 'user_scan_product_async_event'], (push) => push.key_str)
    expect(router.run(event('user_scan_product', '<KeyStr>690</KeyStr>'), context())).toBe('690')
    expect(router.run(event('user_scan_product_async', '<KeyStr>691</KeyStr>'), context())).toBe('691')
    expect(router.run(event('user_scan_product_enter_session', '<KeyStr>692</KeyStr>'), context())).toBeUndefined()
  })

  it('takes the first that matches', () => {
    const router = new Router()
      .on('text', /^b/, () => 'pattern')
      .on('text', 'aa', () => 'equal')
      .on(
        'text',
        (push) => push.content.length > 2,
        () => 'predicate',
      )
      .on('text', () => 'rest')
      .on('text', () => 'never')
    expect(['b', 'aa', 'aaa', 'a'].map((content) => router.run(text(content), context()))).toEqual(['pattern', 'equal', 'predicate', 'rest'])
  })

  it('gives the match of a pattern, a global one too', () => {
    const router = new Router().on('text', /^查券 (\d+)/g, (_push, { match }) => match[1])
    for (let i = 0; i < 3; i += 1) expect(router.run(text('查券 42'), context())).toBe('42')
    expect(router.run(text('查 42'), context())).toBeUndefined()
  })

  it("looks at an event's key and a voice's recognition", () => {
    const router = new Router().on(['click_event', 'voice'], /^help/, (_push, { match }) => match.input)
    expect(router.run(event('CLICK', '<EventKey>help me</EventKey>'), context())).toBe('help me')
    expect(
      router.run(parsePush(`<xml>${head}<MsgType>voice</MsgType><MediaId>m</MediaId><Format>amr</Format><Recognition>help</Recognition></xml>`), context()),
    ).toBe('help')
    expect(router.run(parsePush(`<xml>${head}<MsgType>voice</MsgType><MediaId>m</MediaId><Format>amr</Format></xml>`), context())).toBeUndefined()
  })

  it('takes whatever a predicate says', () => {
    const router = new Router().on(
      (push) => push.type.endsWith('_event'),
      (push) => push.type,
    )
    expect(router.run(event('CLICK', '<EventKey>1</EventKey>'), context())).toBe('click_event')
    expect(router.run(text('a'), context())).toBeUndefined()
  })

  it('takes every unlisted event as unknown', () => {
    const router = new Router().on('unknown_event', (push) => `${push.name} ${JSON.stringify(push.fields.Extra)}`)
    expect(router.run(event('brand_New', '<Extra><A>1</A></Extra>'), context())).toBe('brand_New {"A":"1"}')
  })

  it("takes an event of the user's own, typed", () => {
    const Lottery = defineEvent({
      wire: 'user_win_lottery',
      fields: { prize_id: { wire: 'PrizeId', kind: 'id' }, count: { wire: 'Count', kind: 'int', optional: true } },
    })
    const router = new Router().on(Lottery, (push) => `${push.type} ${push.prize_id} ${push.count}`)
    const decoder = new Decoder(router.events.map(({ shape }) => shape))
    const push = parsePush(`<xml>${head}<MsgType>event</MsgType><Event>User_Win_Lottery</Event><PrizeId>00123456789012345678901</PrizeId></xml>`, decoder)
    expect(router.run(push, context())).toBe('user_win_lottery_event 00123456789012345678901 undefined')
  })

  it('sees a handler that is added later', () => {
    const router = new Router()
    expect(router.run(text('a'), context())).toBeUndefined()
    router.on('text', () => 'now')
    expect(router.run(text('a'), context())).toBe('now')
  })

  it.each([
    ['a misspelt name', (router: Router) => router.on('subscribe' as 'subscribe_event', () => ''), 'names no event or message'],
    ['no name', (router: Router) => router.on([] as never[], () => ''), 'type'],
    ['no handler', (router: Router) => router.on('text', undefined as never), 'handler is no function'],
    ['an odd pattern', (router: Router) => router.on('text', 7 as unknown as RegExp, () => ''), 'pattern'],
    ['an event that is known', (router: Router) => router.on(defineEvent({ wire: 'Subscribe', fields: {} }), () => ''), 'is defined already'],
    ['middleware that is none', (router: Router) => router.use({} as never), 'middleware'],
    ['an error handler that is none', (router: Router) => router.onError({} as never), 'handler'],
  ])('refuses %s', (_name, register, message) => {
    expect(() => register(new Router())).toThrow(message)
  })
})

describe('use', () => {
  it('wraps handlers from the outside in', async () => {
    const seen: string[] = []
    const router = new Router()
      .use(async (_push, _context, next) => {
        seen.push('a in')
        await next()
        seen.push('a out')
      })
      .use(async (_push, _context, next) => {
        seen.push('b in')
        await next()
        seen.push('b out')
      })
      .on('text', () => {
        seen.push('handler')
        return 'reply'
      })
    expect(await router.run(text('a'), context())).toBe('reply')
    expect(seen).toEqual(['a in', 'b in', 'handler', 'b out', 'a out'])
  })

  it('keeps the reply unless it returns one of its own', async () => {
    const run = (result: string | null | undefined) =>
      new Router()
        .use(async (_push, _context, next) => {
          await next()
          return result
        })
        .on('text', () => 'inner')
        .run(text('a'), context())
    expect(await run(undefined)).toBe('inner')
    expect(await run('outer')).toBe('outer')
    expect(await run(null)).toBe(null)
  })

  it('may answer without the handler', async () => {
    const router = new Router().use(() => 'closed').on('text', () => 'open')
    expect(await router.run(text('a'), context())).toBe('closed')
  })

  it('sees what the handler throws', async () => {
    const router = new Router()
      .use(async (_push, _context, next) => {
        try {
          return await next()
        } catch {
          return 'caught'
        }
      })
      .on('text', () => {
        throw new Error('broken')
      })
    expect(await router.run(text('a'), context())).toBe('caught')
  })

  it('waits for a handler whose middleware forgot to', async () => {
    const forgetful = () =>
      new Router().use((_push, _context, next) => {
        void next()
      })
    const reply = forgetful().on('text', async () => 'late')
    expect(await reply.run(text('a'), context())).toBe('late')
    const broken = forgetful().on('text', async () => {
      throw new Error('broken')
    })
    await expect(broken.run(text('a'), context())).rejects.toThrow('broken')
  })

  it('refuses a second next', async () => {
    const router = new Router().use(async (_push, _context, next) => {
      await next()
      await next()
    })
    await expect(router.run(text('a'), context())).rejects.toThrow('next was called twice')
  })
})
