import { describe, expect, test } from 'vitest'
import { families } from '../../src/catalogue/endpoints/index.js'
import type { LateReply } from '../../src/inbox/contract.js'
import { OfficialAccount } from '../../src/index.js'
import { windowPresets } from '../../src/simulator/chat/window-table.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { around } from './around-table.js'
import { createPair, credentials } from './world.js'

const AROUND = [
  'qrcode',
  'menu',
  'user',
  'tags',
  'openapi',
  'message',
  'customservice',
  'template',
  'newtmpl',
  'media',
  'material',
  'draft',
  'freepublish',
  'oauth',
]
const calls = families.flatMap(({ endpoints }) => endpoints).filter(({ call }) => AROUND.includes(call.split('.')[0] ?? ''))

describe('each call of the account, against the platform', () => {
  test('none is left out', () => {
    expect(Object.keys(around).sort()).toEqual(calls.map(({ call }) => call).sort())
  })

  test.each(calls.map(({ call, path }) => ({ call, path })))('$call', async ({ call, path }) => {
    const { weixin, account } = createPair({ accounts: [credentials, { appId: 'wxOld' }] })
    const fan = weixin.account().fan()
    await fan.follow()
    await around[call]?.({ account, weixin, fan })
    const made = weixin.calls().filter((each) => each.path === path)
    expect(made).not.toEqual([])
    expect(made.map(({ status }) => status)).not.toContain(501)
    await account.close()
  })
})

/** What a fan does, after which there has been silence long enough for no window to be open. */
type Doing = (stage: ReturnType<typeof stageOf>) => unknown
const stageOf = (pair: ReturnType<typeof createPair>) => ({ ...pair, fan: pair.weixin.account().fan() })

const doings: readonly (readonly [string, string, number, Doing])[] = [
  ['a text', 'text', 5, ({ fan }) => fan.send.text('x')],
  ['a picture', 'image', 5, ({ fan }) => fan.send.image()],
  ['a recording', 'voice', 5, ({ fan }) => fan.send.voice()],
  ['a video', 'video', 5, ({ fan }) => fan.send.video()],
  ['a short video', 'shortvideo', 5, ({ fan }) => fan.send.shortvideo()],
  ['a place', 'location', 5, ({ fan }) => fan.send.location({ latitude: 1, longitude: 2 })],
  ['a link', 'link', 5, ({ fan }) => fan.send.link({ title: 't', url: 'https://a.cn/' })],
  ['a mini program', 'miniprogrampage', 5, ({ fan }) => fan.send.miniprogrampage({ appid: 'wx1', title: 't', pagepath: 'p' })],
  ['a file', 'file', 5, ({ fan }) => fan.send.file('a.zip')],
  ['a tap', 'click_event', 3, ({ fan }) => fan.tap('click')],
  ['a scan by the menu', 'scancode_push_event', 3, ({ fan }) => fan.tap('scancode_push')],
  ['a scan by the menu that waits', 'scancode_waitmsg_event', 3, ({ fan }) => fan.tap('scancode_waitmsg')],
  [
    'a QR code',
    'scan_event',
    3,
    async ({ fan, account }) => fan.scan((await account.qrcode.create({ action_name: 'QR_SCENE', action_info: { scene: { scene_id: 7 } } })).ticket),
  ],
  [
    'a follow',
    'subscribe_event',
    3,
    async ({ fan }) => {
      await fan.unfollow()
      await fan.follow()
    },
  ],
  ['a page by the menu', 'view_event', 0, ({ fan }) => fan.tap('view')],
  ['a mini program by the menu', 'view_miniprogram_event', 0, ({ fan }) => fan.tap('miniprogram')],
  ['a position', 'location_event', 0, ({ fan }) => fan.reportLocation({ latitude: 1, longitude: 2 })],
  ['a card', 'user_get_card_event', 0, ({ fan, weixin }) => weixin.account().push('user_get_card_event', fan.openid, { card_id: 'p', user_card_code: '1' })],
  [
    'a product',
    'user_scan_product_event',
    0,
    ({ fan, weixin }) => weixin.account().push('user_scan_product_event', fan.openid, { key_standard: 'ean13', key_str: '1' }),
  ],
]

describe('a reply that comes after the deadline goes out as a customer-service message', () => {
  const buttons = [
    { name: 'A', sub_button: [{ type: 'click', name: 'click', key: 'K' } as const, { type: 'view', name: 'view', url: 'https://a.cn/' } as const] },
    { name: 'B', sub_button: (['scancode_push', 'scancode_waitmsg'] as const).map((type) => ({ type, name: type, key: 'K' })) },
    { type: 'miniprogram', name: 'miniprogram', url: 'https://a.cn/', appid: 'wx1', pagepath: 'p' } as const,
  ]

  async function late({
    type,
    doing,
    handlerMs,
    before = () => {},
    prepare = () => {},
  }: {
    type: string
    doing: Doing
    handlerMs: number
    before?: Doing
    prepare?: Doing
  }) {
    const stage = stageOf(createPair())
    const { weixin, account, fan } = stage
    await account.menu.create({ button: buttons })
    await fan.follow()
    await weixin.advance(49 * 3_600_000)
    await account.tokens.access.get()
    await prepare(stage)
    account.on(type as 'text', async () => {
      await before(stage)
      await new Promise<void>((resolve) => weixin.clock.setTimeout(resolve, handlerMs))
      return '迟到的回复'
    })
    const outcomes: LateReply[] = []
    account.inbox.observe((event) => {
      if (event.kind === 'late') outcomes.push(event.late)
    })
    const done = doing(stage)
    await weixin.advance(10_000)
    await weixin.advance(Math.max(0, handlerMs - 10_000))
    await done
    await account.close()
    const got = fan
      .inbox()
      .filter(({ text }) => text === '迟到的回复')
      .map(({ how }) => how)
    return { outcomes, got }
  }

  /** No handler runs for two days: the window of a message is made as short as the others. */
  const shorten: Doing = ({ weixin }) => {
    weixin.rules.sendingWindows = { ...windowPresets['2023'], message: { count: 5, seconds: 60 } }
  }

  test.each(doings)('%s: in time', async (_, type, count, doing) => {
    const { outcomes, got } = await late({ type, doing, handlerMs: 6000 })
    expect(outcomes).toEqual(count > 0 ? ['sent'] : [{ refused: '45015' }])
    expect(got).toEqual(count > 0 ? ['custom'] : [])
  })

  test.each(doings.filter(([, , count]) => count > 0))('%s: after the window has closed, 45015', async (_, type, __, doing) => {
    const { outcomes, got } = await late({ type, doing, handlerMs: 61_000, prepare: shorten })
    expect(outcomes).toEqual([{ refused: '45015' }])
    expect(got).toEqual([])
  })

  test.each(doings.filter(([, , count]) => count > 0))('%s: after its count was used up, 45047', async (_, type, count, doing) => {
    const before: Doing = async ({ account, fan }) => {
      for (let at = 0; at < count; at += 1) await account.message.custom.send({ touser: fan.openid, msgtype: 'text', text: { content: String(at) } })
    }
    const { outcomes, got } = await late({ type, doing, handlerMs: 6000, before })
    expect(outcomes).toEqual([{ refused: '45047' }])
    expect(got).toEqual([])
  })

  test('a reply in time is a reply, and uses no window up', async () => {
    const { weixin, account, fan } = stageOf(createPair())
    account.on('text', () => '及时')
    await fan.follow()
    await fan.send.text('x')
    expect(fan.inbox()).toMatchObject([{ how: 'reply', text: '及时' }])
    expect(fan.windows().map(({ kind, left }) => [kind, left])).toEqual([
      ['follow', 3],
      ['message', 5],
    ])
    await weixin.close()
    await account.close()
  })

  test('a fan who has left meanwhile does not get it', async () => {
    const { outcomes } = await late({ type: 'text', doing: ({ fan }) => fan.send.text('x'), handlerMs: 6000, before: ({ fan }) => void fan.unfollow() })
    expect(outcomes).toEqual([{ refused: '45015' }])
  })

  test('a second account that knows no secret says so', async () => {
    const { weixin } = createPair()
    const log = createRecordingLogger()
    const { appId, token, encodingAESKey } = credentials
    const account = new OfficialAccount({ appId, token, encodingAESKey, clock: weixin.clock, log })
    weixin.account().deliverTo(account)
    account.on('text', () => new Promise<string>((resolve) => weixin.clock.setTimeout(() => resolve('x'), 6000)))
    const fan = weixin.account().fan()
    await fan.follow()
    const done = fan.send.text('x')
    await weixin.advance(10_000)
    await done
    expect(fan.inbox()).toEqual([])
    expect(log.text()).toContain('without appSecret there is no customer-service message')
    await account.close()
  })
})
