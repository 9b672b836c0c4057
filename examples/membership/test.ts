import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createSimulator } from 'hongyan/simulator'
import { assertReply } from 'hongyan/testing'
import { createClub } from './club.js'
import { createMemberCard } from './member-card.js'
import { createMembers } from './members.js'

const credentials = { appId: 'wx0123456789abcdef', appSecret: 'secret', token: 'token', encodingAESKey: 'A'.repeat(43) }
const weixin = createSimulator({ accounts: [credentials], seed: 'members' })
const platform = weixin.account()
const { account, purchased } = createClub({ ...credentials, clock: weixin.clock, api: { transport: weixin.transport }, members: createMembers() })
platform.deliverTo(account)
after(() => Promise.all([account.close(), weixin.close()]))

test('a member, from the card to the points', async () => {
  const card_id = await createMemberCard(account)
  await platform.cards.pass(card_id)
  const fan = platform.fan()
  await fan.follow()
  assertReply(await fan.send.text('积分'), '您还不是会员')

  const { code = '' } = await fan.card.take(card_id)
  const activated = await fan.card.activate(code, { USER_FORM_INFO_FLAG_MOBILE: '13800001234', USER_FORM_INFO_FLAG_NAME: '王' })
  assertReply(activated, '欢迎加入，尾号 1234 的会员。送您 10 分')

  const order = { openid: fan.openid, order: '20260101-1', fee: 8850 }
  assert.equal(await purchased(order), 98)
  assert.equal(await purchased(order), 98, 'the same order gives its points once')
  assertReply(await fan.send.text('积分'), '您有 98 分')
  assert.equal(fan.card.list()[0]?.bonus, 98)
})
