/** The shop on its own: WEIXIN_APP_ID, WEIXIN_TOKEN and WEIXIN_AES_KEY are those of the page 设置与开发 → 基本配置. */
import { createShop } from './shop.js'

function setting(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`Set ${name}`)
  return value
}

const account = createShop({ appId: setting('WEIXIN_APP_ID'), token: setting('WEIXIN_TOKEN'), encodingAESKey: setting('WEIXIN_AES_KEY') })
const { url } = await account.listen(Number(process.env.PORT ?? 3000))
console.log(`鸿雁茶行 is open at ${url}`)

process.once('SIGTERM', () => account.close())
