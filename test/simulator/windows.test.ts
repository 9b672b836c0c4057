import { beforeEach, describe, expect, test } from 'vitest'
import { pushes } from '../../src/catalogue/index.js'
import type { PushType } from '../../src/generated/pushes.js'
import { shapes } from '../../src/generated/shapes.js'
import type { windowPresets } from '../../src/simulator/chat/window-table.js'
import { again, createCaller, createWorld, START } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
let token: string
type Fan = ReturnType<ReturnType<typeof weixin.account>['fan']>
const HOUR = 3_600_000

const say = async (fan: Fan, content = '您好') =>
  (await caller.post('/cgi-bin/message/custom/send', token, { touser: fan.openid, msgtype: 'text', text: { content } })).errcode
/** Says so many, until it is refused. */
async function until(fan: Fan, refused: number, most = 100) {
  for (let sent = 0; sent < most; sent += 1) {
    const errcode = await say(fan)
    if (errcode !== 0) {
      expect(errcode).toBe(refused)
      return sent
    }
  }
  return most
}
const open = (fan: Fan) => fan.windows().map(({ kind, left, until: end }) => [kind, left, end - weixin.clock.seconds()])
async function pass(ms: number) {
  await weixin.advance(ms)
  token = await caller.token()
}

beforeEach(async () => {
  weixin = createWorld()
  caller = createCaller(weixin)
  token = await caller.token()
})

/** Somebody who followed long ago. */
async function follower() {
  const fan = weixin.account().fan()
  await fan.follow()
  await pass(HOUR)
  return fan
}

const messages = ['text', 'image', 'voice', 'video', 'shortvideo', 'location', 'link', 'miniprogrampage', 'file']
const expected: Readonly<Record<string, string>> = {
  ...Object.fromEntries(messages.map((type) => [type, 'message'])),
  click_event: 'menu',
  scancode_push_event: 'menu',
  scancode_waitmsg_event: 'menu',
  // Its sample comes by a QR code.
  subscribe_event: 'scan',
  scan_event: 'scan',
}

describe('which pushes open a window', () => {
  const types = pushes.map(({ wire, type, group, sample }) => ({
    type: (type ?? (group === 'message' ? wire : wire.toLowerCase().endsWith('_event') ? wire.toLowerCase() : `${wire.toLowerCase()}_event`)) as PushType,
    sample,
  }))

  const known = new Set(shapes.map(({ type }) => type))

  test.each(types.filter(({ type }) => known.has(type)))('$type', async ({ type, sample }) => {
    const fan = weixin.account().fan()
    await weixin
      .account()
      .push(type, fan.openid, sample as object)
      .catch(() => undefined)
    const kind = expected[type]
    expect(fan.windows().map((window) => window.kind)).toEqual(kind ? [kind] : [])
    expect(await until(fan, kind ? 45047 : 45015)).toBe(kind === undefined ? 0 : kind === 'message' ? 5 : 3)
  })

  test('a plain follow opens the follow window; one by a QR code that of a scan, or by a switch the other, or both', async () => {
    const fan = weixin.account().fan()
    await fan.follow()
    expect(open(fan)).toEqual([['follow', 3, 60]])
    const scanned = async () => {
      const { ticket } = await caller.post('/cgi-bin/qrcode/create', token, { action_name: 'QR_SCENE', action_info: { scene: { scene_id: 7 } } })
      const other = weixin.account().fan()
      await other.scan(String(ticket))
      return other.windows().map(({ kind }) => kind)
    }
    expect(await scanned()).toEqual(['scan'])
    weixin.rules.qrFollowOpens = 'follow'
    expect(await scanned()).toEqual(['follow'])
    weixin.rules.qrFollowOpens = 'both'
    expect(await scanned()).toEqual(['follow', 'scan'])
  })

  test('a tap on a menu message is a menu tap; by a switch a message', async () => {
    const fan = await follower()
    await fan.send.text('hi')
    const menu = { head_content: '满意吗', list: [{ id: '101', content: '满意' }], tail_content: '谢谢' }
    await caller.post('/cgi-bin/message/custom/send', token, { touser: fan.openid, msgtype: 'msgmenu', msgmenu: menu })
    await pass(48 * HOUR)
    expect(open(fan)).toEqual([])
    const { pushes: made } = await fan.send.choice('101')
    expect(made[0]?.raw).toContain('<bizmsgmenuid>101</bizmsgmenuid>')
    expect(open(fan)).toEqual([['menu', 3, 60]])
    weixin.rules.menuAnswerOpens = 'message'
    await fan.send.choice('101')
    expect(fan.windows().map(({ kind }) => kind)).toEqual(['menu', 'message'])
    expect((await fan.send.choice('102')).seen.why).toMatch(/no such choice/)
  })

  test('whoever writes what looks like the answer to a menu has written a message', async () => {
    const fan = await follower()
    await fan.send.text('<bizmsgmenuid>101</bizmsgmenuid>')
    expect(open(fan)).toEqual([['message', 5, 172_800]])
  })
})

describe('the presets', () => {
  test.each<[keyof typeof windowPresets, Readonly<Record<string, number>>, number]>([
    ['2023', { message: 5, menu: 3, follow: 3, pay: 0, rights: 0 }, 60],
    ['2021', { message: 20, menu: 3, follow: 3, pay: 20, rights: 0 }, 60],
    ['legacy', { message: 20, menu: 20, follow: 20, pay: 20, rights: 20 }, 172_800],
  ])('%s', async (preset, counts, menuSeconds) => {
    weixin.rules.sendingWindows = preset
    await caller.post('/cgi-bin/menu/create', token, { button: [{ type: 'click', name: '钮', key: 'K' }] })
    const doings: Readonly<Record<string, (fan: Fan) => unknown>> = {
      message: (fan) => fan.send.text('hi'),
      menu: (fan) => fan.tap('K'),
      follow: async (fan) => {
        await fan.unfollow()
        await fan.follow()
      },
      pay: (fan) => fan.pay(),
      rights: (fan) => fan.claimRights(),
    }
    for (const [name, count] of Object.entries(counts)) {
      const fan = weixin.account().fan()
      await fan.follow()
      await pass(48 * HOUR)
      await doings[name]?.(fan)
      expect([name, await until(fan, count === 0 ? 45015 : 45047)]).toEqual([name, count])
    }
    const fan = await follower()
    await pass(48 * HOUR)
    await fan.tap('K')
    await pass(menuSeconds * 1000 - 1000)
    expect(await say(fan)).toBe(0)
    await pass(1000)
    expect(await say(fan)).toBe(45015)
  })

  test('payment without limit, by a switch; a table of one’s own', async () => {
    weixin.rules.paymentWindow = 'unlimited'
    const fan = await follower()
    fan.pay()
    expect(await until(fan, 0)).toBe(100)
    await pass(48 * HOUR)
    expect(await say(fan)).toBe(45015)
    weixin.rules.sendingWindows = { scan: { count: 1, seconds: 10 } }
    await fan.send.text('hi')
    expect(await say(fan)).toBe(45015)
  })
})

describe('counting', () => {
  test('five in 48 hours, to the second', async () => {
    const fan = await follower()
    await fan.send.text('hi')
    await pass(48 * HOUR - 1000)
    expect(await say(fan)).toBe(0)
    await pass(1000)
    expect(await say(fan)).toBe(45015)
    weixin.rules.windowEdge = 'open'
    expect(await say(fan)).toBe(0)
    await pass(1000)
    expect(await say(fan)).toBe(45015)
  })

  test('a further action renews: its full count and the later end; or by a switch they add up', async () => {
    const fan = await follower()
    await fan.send.text('one')
    await say(fan)
    await pass(HOUR)
    await fan.send.text('two')
    expect(open(fan)).toEqual([['message', 5, 172_800]])
    weixin.rules.windowRenewal = 'add'
    await say(fan)
    await fan.send.text('three')
    expect(open(fan)).toEqual([['message', 9, 172_800]])
  })

  test('with two windows open, the one that ends first bears it', async () => {
    const fan = weixin.account().fan()
    await fan.follow()
    await fan.send.text('hi')
    expect(await until(fan, 45047)).toBe(8)
    await pass(60_000)
    expect(open(fan)).toEqual([['message', 0, 172_740]])
    expect(await say(fan)).toBe(45047)
  })

  test('what is refused uses nothing up, and neither do replies', async () => {
    const fan = await follower()
    weixin.account().deliverTo(() => ({ status: 200, body: `<xml><ToUserName>${fan.openid}</ToUserName></xml>` }))
    await fan.send.text('hi')
    for (const body of [{ msgtype: 'text', text: { content: '' } }, { msgtype: 'image', image: { media_id: 'none' } }, { msgtype: 'frog' }])
      expect((await caller.post('/cgi-bin/message/custom/send', token, { touser: fan.openid, ...body })).errcode).not.toBe(0)
    expect(await until(fan, 45047)).toBe(5)
  })

  test('unfollowing closes all; following again opens the follow window alone', async () => {
    const fan = await follower()
    await fan.send.text('hi')
    await fan.unfollow()
    expect(await say(fan)).toBe(45015)
    await fan.follow()
    expect(open(fan)).toEqual([['follow', 3, 60]])
    weixin.rules.unfollowClosesWindows = false
    await fan.unfollow()
    expect(await say(fan)).toBe(0)
  })

  test('who does not follow: 43004 by a switch', async () => {
    const fan = await follower()
    await fan.unfollow()
    weixin.rules.notFollowing = 43004
    expect(await say(fan)).toBe(43004)
  })

  test.each([45015, 45047] as const)('%d on demand', async (fault) => {
    const fan = await follower()
    await fan.send.text('hi')
    weixin.rules.windowFault = fault
    expect(await say(fan)).toBe(fault)
    weixin.rules.windowFault = 'none'
    expect(await say(fan)).toBe(0)
  })
})

test('the log tells all of it', async () => {
  const fan = weixin.account().fan()
  await fan.follow()
  for (let at = 0; at < 4; at += 1) await say(fan)
  await fan.unfollow()
  expect(fan.windowLog()).toEqual([
    { at: START / 1000, what: 'opened', kind: 'follow', left: 3, until: START / 1000 + 60, why: 'subscribe_event' },
    ...[2, 1, 0].map((left) => ({ at: START / 1000, what: 'used', kind: 'follow', left, until: START / 1000 + 60, why: 'text' })),
    { at: START / 1000, what: 'refused', why: '45047' },
    { at: START / 1000, what: 'closed', why: 'unsubscribe_event' },
  ])
})

test('chats and windows survive an export', async () => {
  const fan = await follower()
  await fan.send.text('hi')
  await say(fan)
  await caller.post('/cgi-bin/message/custom/typing', token, { touser: fan.openid, command: 'Typing' })
  const { kept, now, other } = await again(weixin)
  expect(now).toBe(kept)
  const same = other.account().fan(fan.openid)
  expect(same.windows()).toEqual(fan.windows())
  expect(same.chat()).toEqual(fan.chat())
})
