import { createApp, createShop } from './after.js'

const { WEIXIN_APP_ID = '', WEIXIN_TOKEN = '', WEIXIN_ENCODING_AES_KEY, PORT = '3000' } = process.env

const account = createShop({ appId: WEIXIN_APP_ID, token: WEIXIN_TOKEN, encodingAESKey: WEIXIN_ENCODING_AES_KEY })
const server = createApp(account).listen(Number(PORT), () => console.log(`from co-wechat: http://localhost:${PORT}`))
// On a server of one's own the good end is one's own too.
process.once('SIGTERM', () => server.close(() => account.close()))
