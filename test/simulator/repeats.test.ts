import { expect, test } from 'vitest'
import { OfficialAccount } from '../../src/index.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { createCaller, createWorld, credentials } from './world.js'

/** A day at a shop, with faults that the seed draws, shuffled pushes and bursts: all that was pushed, delivered, called and kept. */
async function log(seed: string): Promise<string> {
  const weixin = createWorld({ seed })
  const account = new OfficialAccount({ ...credentials, clock: weixin.clock, log: createRecordingLogger(), api: { transport: weixin.transport } })
  const lines: string[] = []
  weixin.on('push', (push) => lines.push(`push ${push.number} ${push.type} ${push.raw}`))
  weixin.on('sent', (push) => lines.push(`sent ${JSON.stringify(push)}`))
  weixin.on('call', (call) => lines.push(`call ${JSON.stringify(call)}`))
  weixin.account().interceptDelivery((request, next) => {
    lines.push(`request ${request.search} ${request.body}`)
    return next(request)
  })
  account.on('subscribe_event', () => '欢迎')
  account.on('text', ({ content }) => content)
  weixin.account().deliverTo(account)
  weixin.faults.on('busy', { probability: 0.3 })
  weixin.faults.on('push-lost', { probability: 0.2 })
  weixin.faults.on('push-slow', { probability: 0.3, ms: 700 })
  const caller = createCaller(weixin)
  const work = async () => {
    const token = await caller.token()
    for (let at = 0; at < 10; at += 1)
      await caller.post('/cgi-bin/qrcode/create', token, { action_name: 'QR_SCENE', action_info: { scene: { scene_id: at + 1 } } })
    weixin.account().hold()
    const fans = Array.from({ length: 10 }, () => weixin.account().fan())
    const follows = fans.map((fan) => fan.follow())
    weixin.account().release({ shuffled: true })
    await Promise.all(follows)
    await weixin.account().burst(20, (nth) => weixin.account().push('text', fans[nth % 10]?.openid ?? '', { content: String(nth) }), { perSecond: 7 })
  }
  await Promise.all([work(), weixin.advance(3_600_000)])
  lines.push(weixin.exportWorld())
  return lines.join('\n')
}

test('the same seed, the same log to the last byte, sealed bodies included; but for what accounts draw themselves', async () => {
  // An account of ours seals its answers with bytes of its own: these are the only ones that are no part of the world.
  const drawn = (text: string) => text.replace(/<Encrypt><!\[CDATA\[[^\]]*\]\]><\/Encrypt><MsgSignature>.*?<\/Nonce>/g, '<sealed/>')
  const [one, same, other] = [await log('a'), await log('a'), await log('b')]
  expect(drawn(one)).toBe(drawn(same))
  expect(drawn(one)).not.toBe(drawn(other))
  expect(one.match(/^request /gm)?.length).toBeGreaterThanOrEqual(30)
  expect(one).toContain('"faults":["push-lost"')
  expect(one).toContain('"faults":["busy"]')
})
