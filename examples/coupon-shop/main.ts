import { createShop } from './shop.js'

const { WEIXIN_APP_ID = '', WEIXIN_APP_SECRET, WEIXIN_TOKEN = '', WEIXIN_ENCODING_AES_KEY, WEIXIN_HOST, STAFF = '', PORT = '3000' } = process.env

const staff = new Set(STAFF.split(','))
const shop = createShop({
  appId: WEIXIN_APP_ID,
  appSecret: WEIXIN_APP_SECRET,
  token: WEIXIN_TOKEN,
  encodingAESKey: WEIXIN_ENCODING_AES_KEY,
  api: { host: WEIXIN_HOST },
  staff: (openid) => staff.has(openid),
})
console.log(`coupon shop: ${(await shop.listen(Number(PORT))).url}`)
