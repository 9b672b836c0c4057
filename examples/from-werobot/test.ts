import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createSimulator } from 'hongyan/simulator'
import { assertReply } from 'hongyan/testing'
import { createRobot } from './robot.js'

const credentials = { appId: 'wx0123456789abcdef', token: 'token', encodingAESKey: 'A'.repeat(43) }
const weixin = createSimulator({ accounts: [credentials], seed: 'robot' })
const platform = weixin.account()
const robot = createRobot({ ...credentials, clock: weixin.clock })
platform.deliverTo(robot)
after(() => Promise.all([robot.close(), weixin.close()]))

const taken = {
  card_id: 'pCard',
  is_give_by_friend: 0,
  user_card_code: '0012345600',
  outer_id: '0',
  is_restore_member_card: 0,
  is_recommend_by_friend: 0,
} as const

test('the new shop says what the old one said', async () => {
  const fan = platform.fan()
  assertReply(await fan.follow(), '欢迎，回复“菜单”看看有什么')
  assertReply(await fan.send.text('菜单'), { type: 'news', articles: [{ title: '今日好茶' }] })
  assertReply(await fan.send.text('上次'), '还没有查过')
  assertReply(await fan.send.text('查券 0012'), '券 0012 可用')
  assertReply(await fan.send.text('上次'), '0012')
  assertReply(await fan.send.text('在吗'), '没有听懂')
  assertReply(await fan.send.text('请查券 0012'), '没有听懂')
  assertReply(await platform.push('click_event', fan.openid, { key: 'help' }), '人工客服在每天九点到六点')
  assertReply(await platform.push('click_event', fan.openid, { key: 'about' }), '没有听懂')
  assertReply(await platform.push('user_get_card_event', fan.openid, taken), '领券成功 0012345600')
})

test('a repeated delivery does not run a handler again, which WeRoBot did', async () => {
  let runs = 0
  robot.use((push, _context, next) => {
    if (push.type === 'image') runs += 1
    return next()
  })
  await platform.push('image', platform.fan().openid, { message_id: '1', media_id: 'm', img: 'http://a.example' }, { copies: 3 })
  assert.equal(runs, 1)
})
