import assert from 'node:assert/strict'
import { afterEach, test } from 'node:test'
import { OfficialAccount } from '../../../src/index.js'
import { createSimulator, seenOf, signPush } from '../../../src/simulator/index.js'
import { assertFault, assertReply, assertSilence } from '../../../src/testing/index.js'

/** The simulator under `node:test`: in this process, without a socket. `node-test.test.ts` runs it. */

const credentials = { appId: 'wx0123456789abcdef', appSecret: 'secret', token: 'token', encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' }
const weixin = createSimulator({ accounts: [credentials] })
const account = new OfficialAccount({
  ...credentials,
  clock: weixin.clock,
  log: { debug() {}, info() {}, warn() {}, error() {} },
  api: { transport: weixin.transport },
})
account.on('subscribe_event', async (_event, { qrcode }) => {
  const { ticket } = await qrcode.create({ action_name: 'QR_SCENE', action_info: { scene: { scene_id: 7 } } })
  return ticket
})
account.on('text', ({ content }) => content)
weixin.account().deliverTo(account)

afterEach(() => weixin.faults.off())

test('a fan who follows gets a ticket that the platform knows', async () => {
  const { seen } = await weixin.account().fan().follow()
  assertReply(seen, /^gQ/)
  assertReply(await weixin.account().fan().scan(seen.text), /^gQ/)
})

test('silence, and a fault', async () => {
  const fan = weixin.account().fan()
  assertSilence(await fan.unfollow())
  await fan.follow()
  weixin.faults.on('push-forged')
  const sent = fan.send.text('x')
  await weixin.advance(15_000)
  assertFault(await sent, 'status is 403')
})

test('a push that the test signs by itself', async () => {
  const push =
    '<xml><ToUserName>gh_1</ToUserName><FromUserName>oFan</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>1</MsgId></xml>'
  const answer = await account.handle(signPush(push, { ...credentials, timestamp: weixin.clock.seconds() }))
  assertReply(seenOf(answer, { ...credentials, push }), 'hi')
})

test('ninety days are no time', async () => {
  const before = weixin.clock.now()
  await weixin.advance(90 * 86_400_000)
  assert.equal(weixin.clock.now() - before, 90 * 86_400_000)
})
