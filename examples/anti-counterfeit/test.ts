import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createSimulator } from 'hongyan/simulator'
import { assertReply } from 'hongyan/testing'
import { createLedger } from './ledger.js'
import { createMaker, product } from './maker.js'

const credentials = { appId: 'wx0123456789abcdef', appSecret: 'secret', token: 'token', encodingAESKey: 'A'.repeat(43) }
const weixin = createSimulator({ accounts: [credentials], seed: 'bottles', rules: { productReview: 'manual' } })
const platform = weixin.account()
const alarms: string[] = []
const maker = createMaker({
  ...credentials,
  clock: weixin.clock,
  api: { transport: weixin.transport },
  ledger: createLedger(['B0000001']),
  alarm: (note) => void alarms.push(note),
})
platform.deliverTo(maker.account)
after(() => Promise.all([maker.account.close(), weixin.close()]))

test('a bottle: reviewed, scanned, located', async () => {
  await maker.publish()
  await platform.products.pass(product.keystr)
  assert.deepEqual(alarms.splice(0), [`商品 ${product.keystr} 审核通过`])

  const label = await maker.labelOf('B0000001')
  const [first, second, third] = [platform.fan(), platform.fan(), platform.fan()]
  assertReply(await first.product.open(label, { regionCode: '440100' }), '正品。您是第一位扫码的人')
  assertReply(await first.product.open(label, { regionCode: '440100' }), '正品。您是第一位扫码的人')
  assertReply(await second.product.open(label, { regionCode: '110000' }), /被别人扫过/)
  assertReply(await third.product.open(label, { regionCode: '310000' }), /被别人扫过/)
  // The places are told some seconds later.
  await weixin.advance(60_000)
  await weixin.settled()
  assert.deepEqual(alarms.splice(0), ['B0000001 出现在 3 个省'])

  assertReply(await first.product.open(await maker.labelOf('FORGED')), '查无此瓶，谨防假冒')
  assert.deepEqual(alarms.splice(0), ['没有这个序列号：FORGED'])
})

test('the page behind the link tells who has the bottle in hand', async () => {
  const fan = platform.fan()
  const label = await maker.labelOf('B0000001')
  await fan.product.open(label)
  const ticketOf = (address = '') => new URL(address).searchParams.get('wxticket') ?? ''
  assert.equal(await maker.hasScanned(ticketOf(fan.product.tapLink(label))), true)
  assert.equal(await maker.hasScanned('made-up'), false)
})
