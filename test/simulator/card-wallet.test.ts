import { describe, expect, test } from 'vitest'
import { DAY, type Fields, inHand, read, typesOf } from './cards.js'

const custom = { 'base_info.use_custom_code': true }

describe('gifts', () => {
  test('Weixin’s own code: begun, taken; the friend has a new one', async () => {
    const { owner, code, card_id, fan, get, statusOf, post } = await inHand()
    const begun = await owner.card.give(code, { chatRoom: true })
    expect(read(begun)).toMatchObject([
      { type: 'user_gifting_card_event', source: owner.openid, card_id, user_card_code: code, is_return_back: 0, is_chat_room: 1 },
    ])
    expect(begun.pushes[0]?.raw).toContain('<FriendUserName><![CDATA[]]></FriendUserName>')
    const friend = fan()
    expect((await owner.card.accept(begun)).seen.why).toBe('nobody can take their own gift')
    const accepted = await friend.card.accept(begun)
    expect(read(accepted)).toMatchObject([
      {
        type: 'user_get_card_event',
        source: friend.openid,
        is_give_by_friend: 1,
        friend_user_name: owner.openid,
        old_user_card_code: code,
        user_card_code: accepted.code,
      },
    ])
    expect(accepted.code).not.toBe(code)
    expect([(await get()).errcode, (await get(false)).errcode]).toEqual([40056, 40056])
    expect(await statusOf(String(accepted.code))).toBe('NORMAL')
    expect(await post('/card/user/getcardlist', { openid: friend.openid })).toMatchObject({ card_list: [{ code: accepted.code, card_id }] })
    expect((await friend.card.accept(begun)).pushes).toEqual([])
  })

  test('the merchant’s own code moves; the giver has taken one all the same', async () => {
    const { owner, code, card_id, fan } = await inHand('CASH', { ...custom, 'base_info.get_limit': 1 })
    const friend = fan()
    await owner.card.give(code)
    const accepted = await friend.card.accept({ code, card_id })
    expect(read(accepted)).toMatchObject([{ user_card_code: code, old_user_card_code: code }])
    expect(owner.card.list()).toEqual([])
    expect(friend.card.list()).toMatchObject([{ code, status: 'NORMAL' }])
    expect((await owner.card.take(card_id, { code: '0010' })).errcode).toBe(45033)
  })

  test('nobody takes it for 24 hours: back, and good again once it is opened', async () => {
    const { owner, code, statusOf, weixin, pushed, consume, fan } = await inHand()
    await owner.card.give(code)
    pushed()
    await weixin.advance(DAY * 1000 - 1)
    expect(pushed()).toEqual([])
    await weixin.advance(1)
    expect(pushed()).toMatchObject([{ type: 'user_gifting_card_event', is_return_back: 1, user_card_code: code }])
    expect(await statusOf(code)).toBe('GIFT_TIMEOUT')
    expect((await fan().card.accept(code)).errcode).toBe(40127)
    await owner.card.view(code)
    expect(await statusOf(code)).toBe('NORMAL')
    expect((await consume()).errcode).toBe(0)
  })

  test('taken back by the giver; the old deadline means nothing to a new gift', async () => {
    const { owner, code, statusOf, weixin, pushed } = await inHand()
    await owner.card.give(code)
    await weixin.advance(DAY * 500)
    expect(read(await owner.card.takeBack(code))).toMatchObject([{ type: 'user_gifting_card_event', is_return_back: 1 }])
    await owner.card.view(code)
    await owner.card.give(code)
    pushed()
    await weixin.advance(DAY * 500)
    expect(pushed()).toEqual([])
    expect(await statusOf(code)).toBe('GIFTING')
    expect((await owner.card.takeBack('x')).seen.why).toBe('no such card in the wallet')
  })

  test('not allowed; or not that often', async () => {
    const fixed = await inHand('CASH', { 'base_info.can_give_friend': false })
    expect(await fixed.owner.card.give(fixed.code)).toMatchObject({ pushes: [], seen: { why: 'the card cannot be given away' } })
    const once = await inHand('CASH', { 'base_info.max_give_friend_times': 1 })
    const friend = once.fan()
    await once.owner.card.give(once.code)
    const { code } = await friend.card.accept(once.code)
    expect((await friend.card.give(String(code))).seen.why).toBe('the card cannot be given away')
  })

  test('the friend’s card ends when the giver’s would have', async () => {
    const { owner, code, fan, weixin, get, post } = await inHand('CASH', { 'base_info.date_info': { type: 2, fixed_term: 5, fixed_begin_term: 0 } })
    const end = ((await get()).card as Fields).end_time
    await weixin.advance(2 * DAY * 1000)
    await owner.card.give(code)
    const accepted = await fan().card.accept(code)
    expect(await post('/card/code/get', { code: accepted.code })).toMatchObject({ card: { end_time: end } })
  })
})

describe('the wallet', () => {
  test('deleted: user_del_card; only a member card comes back', async () => {
    const { owner, code, card_id, statusOf } = await inHand('MEMBER_CARD')
    expect(read(await owner.card.delete(code))).toMatchObject([{ type: 'user_del_card_event', card_id, user_card_code: code }])
    expect((await owner.card.delete(code)).pushes).toEqual([])
    expect(read(await owner.card.restore(code))).toMatchObject([{ type: 'user_get_card_event', is_restore_member_card: 1, user_card_code: code }])
    expect(await statusOf(code)).toBe('NORMAL')
    const coupon = await inHand()
    await coupon.owner.card.delete(coupon.code)
    expect((await coupon.owner.card.restore(coupon.code)).pushes).toEqual([])
  })

  test.each([
    ['base_info.need_push_on_view', 1],
    ['need_push_on_view', 1],
    ['base_info.can_share', 0],
  ])('opened, with %s: %d pushes', async (name, count) => {
    const { owner, code } = await inHand('MEMBER_CARD', { [name]: true })
    expect(typesOf(await owner.card.view(code))).toEqual(Array.from({ length: count }, () => 'user_view_card_event'))
  })

  test('on to the chat: a follower only', async () => {
    const { owner, code, card_id } = await inHand()
    expect((await owner.card.enterSession(code)).pushes).toEqual([])
    await owner.follow()
    expect(read(await owner.card.enterSession(code))).toMatchObject([{ type: 'user_enter_session_from_card_event', card_id, user_card_code: code }])
  })

  test('getcardlist: who is not known, and which card', async () => {
    const { post, owner, card_id, code, approved, fan } = await inHand()
    const other = await approved()
    const list = async (body: object) => post('/card/user/getcardlist', body)
    expect((await list({})).errcode).toBe(41009)
    expect((await list({ openid: 'x' })).errcode).toBe(40003)
    expect((await list({ openid: owner.openid, card_id: 'p' })).errcode).toBe(40073)
    expect(await list({ openid: owner.openid, card_id: other })).toMatchObject({ card_list: [] })
    expect(await list({ openid: owner.openid, card_id })).toMatchObject({ card_list: [{ code, card_id }] })
    const newcomer = fan()
    await newcomer.follow()
    expect(await list({ openid: newcomer.openid })).toMatchObject({ card_list: [], has_share_card: false })
  })
})

describe('cards that friends share', () => {
  test('marked by one, not by another; five minutes; not marked', async () => {
    const { ask, card_id, weixin } = await inHand('CASH', { 'advanced_info.share_friends': {} })
    const mark = async (openid: string, is_mark: boolean) => (await ask('/card/code/mark', { card_id, openid, is_mark })).errcode
    expect(await mark('A', false)).toBe(43018)
    expect([await mark('A', true), await mark('B', true), await mark('A', true)]).toEqual([0, 40146, 0])
    await weixin.advance(300_000)
    expect([await mark('B', true), await mark('B', false), await mark('B', false)]).toEqual([0, 0, 43018])
    const plain = await inHand()
    expect((await plain.ask('/card/code/mark', { card_id: plain.card_id, openid: 'A', is_mark: true })).errcode).toBe(45030)
  })
})
