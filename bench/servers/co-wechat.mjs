import wechat from 'co-wechat'
import Koa from 'koa'
import { account } from '../account.mjs'
import { encodingAESKey, host, port, ready } from './serve.mjs'

const { appId, token } = account
const app = new Koa()

app.use(
  wechat({ appid: appId, token, encodingAESKey }).middleware(async (message) => {
    if (message.MsgType === 'event' && message.Event === 'user_get_card') return `领券成功 ${message.UserCardCode}`
    return ''
  }),
)

app.listen(port, host, ready)
