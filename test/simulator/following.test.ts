import { describe, expect, test } from 'vitest'
import { parsePush } from '../../src/wire/parse.js'
import { createPair, createWorld, START } from './world.js'

const create = async (account: ReturnType<typeof createPair>['account'], more: object = {}) =>
  account.qrcode.create({ action_name: 'QR_STR_SCENE', action_info: { scene: { scene_str: 'poster' } }, ...more } as Parameters<
    typeof account.qrcode.create
  >[0])
const firstOf = ({ pushes }: { readonly pushes: readonly { readonly raw: string }[] }) => parsePush(pushes[0]?.raw ?? '<xml/>')

describe('following', () => {
  test('a plain follow has an empty key; a second one is nothing', async () => {
    const fan = createWorld().account().fan()
    const done = await fan.follow()
    expect(done.pushes.map(({ raw }) => raw)).toEqual([expect.stringContaining('<EventKey><![CDATA[]]></EventKey></xml>')])
    expect(firstOf(done)).toMatchObject({ type: 'subscribe_event', follow_source: 'none', time: START / 1000, source: fan.openid })
    expect(await fan.follow()).toMatchObject({ pushes: [], seen: { kind: 'nothing', why: 'already a follower' } })
    expect(fan.state).toMatchObject({ follows: true, followedAt: START / 1000, scene: 'ADD_SCENE_SEARCH' })
  })

  test('after a payment', async () => {
    const fan = createWorld().account().fan()
    expect(firstOf(await fan.follow({ tradeNo: '42' }))).toMatchObject({ key: 'last_trade_no_42', follow_source: 'trade' })
    expect(fan.state.scene).toBe('ADD_SCENE_PAID')
  })

  test('unfollowing', async () => {
    const fan = createWorld().account().fan()
    expect((await fan.unfollow()).pushes).toEqual([])
    await fan.follow()
    expect(firstOf(await fan.unfollow()).type).toBe('unsubscribe_event')
    expect(fan.state.follows).toBe(false)
    expect((await fan.send.text('x')).pushes).toEqual([])
  })
})

describe('scanning', () => {
  test('by who is no follower: nothing, or a follow that names the scene', async () => {
    const { weixin, account } = createPair()
    const { ticket } = await create(account)
    const fan = weixin.account().fan()
    expect((await fan.scan(ticket, { follow: false })).pushes).toEqual([])
    expect(firstOf(await fan.scan(ticket))).toMatchObject({ type: 'subscribe_event', key: 'qrscene_poster', ticket, follow_source: 'qr' })
    expect(fan.state).toMatchObject({ follows: true, scene: 'ADD_SCENE_QR_CODE', qrScene: 0, qrSceneStr: 'poster' })
  })

  test('by a follower: SCAN with the bare scene', async () => {
    const { weixin, account } = createPair()
    const { ticket, url } = await create(account, { action_name: 'QR_SCENE', action_info: { scene: { scene_id: 4_294_967_295 } } })
    const fan = weixin.account().fan()
    await fan.follow()
    expect(firstOf(await fan.scan(url))).toMatchObject({ type: 'scan_event', key: '4294967295', ticket })
  })

  test('a temporary code lasts as long as it was given', async () => {
    const { weixin, account } = createPair()
    const { ticket, expire_seconds: seconds } = await create(account, { expire_seconds: 100 })
    expect(seconds).toBe(100)
    await weixin.advance(100_000)
    expect((await weixin.account().fan().scan(ticket)).seen.why).toBe('the QR code has expired')
    expect((await weixin.account().fan().scan('nonsense')).seen.why).toBe('no QR code of the account')
  })
})
