import { sqliteSessions } from 'hongyan/session'
import { createRobot } from './robot.js'

const { WEIXIN_APP_ID = '', WEIXIN_TOKEN = '', WEIXIN_ENCODING_AES_KEY, PORT = '3000' } = process.env

const robot = createRobot({
  appId: WEIXIN_APP_ID,
  token: WEIXIN_TOKEN,
  encodingAESKey: WEIXIN_ENCODING_AES_KEY,
  session: sqliteSessions('sessions.db'),
})
console.log((await robot.listen(Number(PORT))).url)
