// A user's program in JavaScript, run against the installed tarball. It fails by throwing.
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { ConfigurationError, OfficialAccount, parsePush, reply } from 'hongyan'
import { CARD_TYPE } from 'hongyan/card'
import { createSimulator } from 'hongyan/simulator'
import { assertSilence } from 'hongyan/testing'
import { Cipher } from 'hongyan/wire'

const appId = 'wx0123456789abcdef'
const token = 'consumer'
const encodingAESKey = 'A'.repeat(43)
const account = new OfficialAccount({ appId, token, encodingAESKey })
account.on('text', (message) => reply.text(`收到 ${message.content}`))

// Signed with Node's own hash, not with ours.
const sign = (...values) =>
  createHash('sha1')
    .update([token, ...values].sort().join(''))
    .digest('hex')
const timestamp = String(Math.floor(Date.now() / 1000))
const cipher = new Cipher(encodingAESKey)
const encrypt = cipher.encrypt(
  '<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>你好</Content><MsgId>1</MsgId></xml>',
  appId,
)

const { port, close } = await account.listen(0, { host: '127.0.0.1' })
const url = `http://127.0.0.1:${port}/`
const check = await fetch(`${url}?signature=${sign(timestamp, '1')}&timestamp=${timestamp}&nonce=1&echostr=42`)
assert.equal(await check.text(), '42')

const push = { method: 'POST', body: `<xml><ToUserName>gh_1</ToUserName><Encrypt>${encrypt}</Encrypt></xml>` }
const answer = await fetch(`${url}?msg_signature=${sign(timestamp, '1', encrypt)}&timestamp=${timestamp}&nonce=1`, push)
const sealed = /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(await answer.text())?.[1] ?? ''
const opened = cipher.decrypt(sealed)?.message.toString() ?? ''
assert.match(opened, /<Content><!\[CDATA\[收到 你好\]\]><\/Content>/)
assert.equal(parsePush(opened).type, 'text')

const forged = await fetch(`${url}?msg_signature=${sign(timestamp, '2')}&timestamp=${timestamp}&nonce=1`, push)
assert.equal(forged.status, 403)
assert.equal(await forged.text(), '')
await close()
await account.close()

// The APIs, over undici, against a platform of the test's own.
const calls = []
const platform = createServer(async (request, response) => {
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk
  const { pathname, searchParams } = new URL(request.url, 'http://localhost')
  calls.push([pathname, searchParams.get('access_token'), text])
  const isToken = pathname === '/cgi-bin/stable_token'
  response.end(isToken ? '{"access_token":"A1","expires_in":7200}' : '{"errcode":40099,"errmsg":"invalid code, this code has consumed. rid: 1-2"}')
}).listen(0, '127.0.0.1')
await once(platform, 'listening')
const shop = new OfficialAccount({ appId, token, appSecret: 'secret', api: { host: `http://127.0.0.1:${platform.address().port}` } })
const outcome = await shop.card.code.consume.safe({ code: '012345678901' })
assert.equal(outcome.ok, false)
assert.equal(outcome.reason, 'consumed')
assert.deepEqual(calls, [
  ['/cgi-bin/stable_token', null, JSON.stringify({ grant_type: 'client_credential', appid: appId, secret: 'secret' })],
  ['/card/code/consume', 'A1', '{"code":"012345678901"}'],
])
assert.equal(CARD_TYPE.CASH, 'CASH')
await shop.close()
platform.close()
await assert.rejects(account.card.getColors(), ConfigurationError)

// The command line: a platform for a command of the user's own, whose exit code it ends with.
const program = "fetch(process.env.WEIXIN_HOST + '/cgi-bin/nothing').then((answer) => { process.exitCode = answer.status === 501 ? 3 : 4 })"
const simulated = spawnSync(process.execPath, [
  'node_modules/hongyan/dist/cli/main.js',
  'simulate',
  '-q',
  '-p',
  '0',
  '--exec',
  `"${process.execPath}" -e "${program}"`,
])
assert.equal(simulated.status, 3, String(simulated.stderr))
const box = createSimulator({ accounts: [{ appId: 'wx1' }] })
const { ticket } = JSON.parse(
  (
    await box.call({
      method: 'POST',
      path: '/cgi-bin/qrcode/create',
      search: `access_token=${await tokenOf(box)}`,
      body: '{"action_name":"QR_SCENE","action_info":{"scene":{"scene_id":1}}}',
    })
  ).body,
)
// The library that draws it is in the package.
assert.equal((await box.call({ method: 'GET', path: '/cgi-bin/showqrcode', search: `ticket=${encodeURIComponent(ticket)}` })).type, 'image/jpg')
assertSilence((await box.account().push('click_event', 'oFan', { key: 'a' })).seen)

async function tokenOf(platform) {
  const { body } = await platform.call({ method: 'GET', path: '/cgi-bin/token', search: 'grant_type=client_credential&appid=wx1&secret=secret-of-wx1' })
  return JSON.parse(body).access_token
}
