import { after, test } from 'node:test'
import { createSimulator } from 'hongyan/simulator'
import { assertHandover, assertReply, assertSilence } from 'hongyan/testing'
import { createShop } from './shop.js'

const credentials = { appId: 'wx0123456789abcdef', token: 'token', encodingAESKey: 'A'.repeat(43) }
const weixin = createSimulator({ accounts: [credentials], seed: 'shop' })
const platform = weixin.account()
const shop = createShop({ ...credentials, clock: weixin.clock })
platform.deliverTo(shop)
after(() => Promise.all([shop.close(), weixin.close()]))

test('a fan is welcomed, served, and handed over', async () => {
  const fan = platform.fan()
  assertReply(await fan.follow(), /^欢迎关注鸿雁茶行/)
  const asked = fan.send.text('查券 0012345600')
  assertReply(await asked, { type: 'news', articles: [{ title: '新茶立减 10 元', description: '可使用' }] })
  assertHandover(await fan.send.text('有人吗'))
  assertSilence(await fan.unfollow())
})
