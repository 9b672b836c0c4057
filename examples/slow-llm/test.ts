import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createSimulator } from 'hongyan/simulator'
import { assertSilence } from 'hongyan/testing'
import { createAssistant } from './assistant.js'
import { chatCompletions, fakeLlm } from './llm.js'

const credentials = { appId: 'wx0123456789abcdef', appSecret: 'secret', token: 'token', encodingAESKey: 'A'.repeat(43) }
const weixin = createSimulator({ accounts: [credentials], seed: 'slow' })
const platform = weixin.account()
let asked = 0
const slow = fakeLlm({ wait: (ms) => new Promise((resolve) => weixin.clock.setTimeout(resolve, ms)) })
const assistant = createAssistant({
  ...credentials,
  clock: weixin.clock,
  api: { transport: weixin.transport },
  llm: {
    answer(turns, signal) {
      asked += 1
      return slow.answer(turns, signal)
    },
  },
})
platform.deliverTo(assistant)
after(() => Promise.all([assistant.close(), weixin.close()]))

test('an answer that takes twenty seconds arrives, once', async () => {
  const fan = platform.fan()
  await fan.follow()
  for (const [nth, question] of [
    [1, '茶怎么泡'],
    [2, '水温呢'],
  ] as const) {
    const sent = fan.send.text(question)
    await weixin.advance(5000)
    assertSilence(await sent)
    const sentLate = new Promise((resolve) => {
      const stop = assistant.inbox.observe((event) => {
        if (event.kind !== 'late') return
        stop()
        resolve(event.late)
      })
    })
    await weixin.advance(20_000)
    await sentLate
    const { how, text } = fan.inbox().at(-1) ?? {}
    assert.deepEqual({ how, text }, { how: 'custom', text: `关于“${question}”，我想了 20 秒（第 ${nth} 问）` })
  }
  assert.equal(asked, 2, 'no repeat has started a second run')
})

test('a real model is asked over HTTP', async () => {
  const llm = chatCompletions({
    url: 'https://llm.example/chat/completions',
    key: 'k',
    model: 'm',
    fetch: async (_url, init) => {
      assert.deepEqual(JSON.parse(String(init?.body)), { model: 'm', messages: [{ role: 'user', content: '在吗' }] })
      return Response.json({ choices: [{ message: { role: 'assistant', content: '在' } }] })
    },
  })
  assert.equal(await llm.answer([{ role: 'user', content: '在吗' }], AbortSignal.timeout(1000)), '在')
})
