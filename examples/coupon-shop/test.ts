import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createSimulator } from 'hongyan/simulator'
import { assertReply, assertSilence } from 'hongyan/testing'
import { createShop } from './shop.js'

const credentials = { appId: 'wx0123456789abcdef', appSecret: 'secret', token: 'token', encodingAESKey: 'A'.repeat(43) }
const weixin = createSimulator({ accounts: [credentials], seed: 'coupons' })
const platform = weixin.account()
const cashier = platform.fan()
const shop = createShop({ ...credentials, clock: weixin.clock, api: { transport: weixin.transport }, staff: (openid) => openid === cashier.openid })
platform.deliverTo(shop)
after(() => Promise.all([shop.close(), weixin.close()]))

test('a coupon, from its creation to the counter', async () => {
  await cashier.follow()
  const created = await cashier.send.text('发券')
  assertReply(created, /^已提交审核/)
  const [card] = platform.cards.list()
  assert.ok(card)
  await platform.cards.pass(card.card_id)

  const poster = await cashier.send.text(`海报 ${card.card_id} 门店一`)
  const fan = platform.fan()
  const taken = await fan.card.take(card.card_id, { qr: poster.seen.text })
  const code = taken.code ?? ''
  assertReply(taken, `领券成功，结账时出示券号 ${code}（门店一）`)

  assertReply(await cashier.send.text(`核销 ${code}`), `券 ${code} 核销成功，请减 10 元`)
  assertReply(await cashier.send.text(`核销 ${code}`), `券 ${code} 已经用过了`)
  assertReply(await cashier.send.text('核销 999999999999'), '没有券 999999999999，请核对号码')
  assert.equal(platform.cards.list()[0]?.stock, 499)
})

test('whoever is no cashier cannot consume', async () => {
  const fan = platform.fan()
  await fan.follow()
  assertSilence(await fan.send.text('核销 999999999999'))
})
