import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { memorySessions } from 'hongyan/session'
import { createSimulator } from 'hongyan/simulator'
import { assertReply, assertSilence } from 'hongyan/testing'
import { memoryTokenStore } from 'hongyan/token'
import { createWorker, type Environment } from './worker.js'

const credentials = { appId: 'wx0123456789abcdef', appSecret: 'secret', token: 'token', encodingAESKey: 'A'.repeat(43) }
const env: Environment = {
  WEIXIN_APP_ID: credentials.appId,
  WEIXIN_APP_SECRET: credentials.appSecret,
  WEIXIN_TOKEN: credentials.token,
  WEIXIN_ENCODING_AES_KEY: credentials.encodingAESKey,
}
const weixin = createSimulator({ accounts: [credentials], seed: 'serverless' })
const platform = weixin.account()
const tokens = memoryTokenStore()
const waited: Promise<unknown>[] = []
let runs = 0
const worker = createWorker({
  tokens,
  sessions: memorySessions(),
  async translate(text) {
    runs += 1
    if (text.length > 5) await new Promise<void>((resolve) => weixin.clock.setTimeout(resolve, 8000))
    return `[${text}]`
  },
  account: { clock: weixin.clock, api: { transport: weixin.transport } },
})
after(() => weixin.close())

test('with waitUntil a slow answer goes out behind the first one', async () => {
  platform.deliverTo({ fetch: (request) => worker.fetch(request, env, { waitUntil: (work) => void waited.push(work) }) })
  const fan = platform.fan()
  assertReply(await fan.follow(), '发一句话，我来翻译')
  assertReply(await fan.send.text('茶'), '[茶]')

  const sent = fan.send.text('一个很长的句子')
  await weixin.advance(5000)
  assertSilence(await sent)
  await weixin.advance(5000)
  await Promise.all(waited)
  assert.equal(fan.inbox().at(-1)?.text, '[一个很长的句子]')
})

test('without it Weixin brings the push again, and its second delivery gets the answer of the first run', async () => {
  platform.deliverTo({ fetch: (request) => worker.fetch(request, env) })
  const fan = platform.fan()
  await fan.follow()
  runs = 0
  const sent = fan.send.text('又一个很长的句子')
  await weixin.advance(15_000)
  assertReply(await sent, '[又一个很长的句子]')
  assert.equal(runs, 1)
})
