import { expect, test } from 'vitest'
import type { PushOwner } from '../../src/inbox/contract.js'
import { createMessage } from '../../src/message/index.js'
import { createLateSender } from '../../src/message/late-reply.js'
import type { HandlerResult } from '../../src/router/handler.js'
import { type Reply, reply } from '../../src/wire/reply.js'
import { door, tick } from '../inbox/door.js'
import { line, ok } from './line.js'

/** A handler that is done after the answer has left, over the real engine and the real client. */
async function late(result: string | Reply, answer: string) {
  let finish = (_: HandlerResult) => {}
  const { account, deliver, clock, records, log, runs } = door({ handler: () => new Promise<HandlerResult>((resolve) => (finish = resolve)) })
  const { client, sent } = line(answer)
  const owner: { sendLate?: PushOwner['sendLate'] } = account.owner
  const sendLate = createLateSender(createMessage(client))
  const attempted = new Promise<void>((resolve) => {
    owner.sendLate = (...late) => sendLate(...late).finally(resolve)
  })
  const first = deliver('oFan')
  await clock.advance(4500)
  expect((await first).body).toBe('success')
  expect(sent).toEqual([])
  finish(result)
  await attempted
  await tick(undefined)
  // A repeat brings neither a second run nor a second message.
  expect((await deliver('oFan')).body).toBe('success')
  expect(runs).toHaveLength(1)
  return { outcome: [...records.values()][0]?.late, sent, log }
}

test('a late reply reaches the fan once, as a customer-service message', async () => {
  const { outcome, sent } = await late('到账了', ok)
  expect(outcome).toBe('sent')
  expect(sent.map(({ path, body }) => [path, JSON.parse(body)])).toEqual([
    ['/cgi-bin/message/custom/send', { touser: 'oFan', msgtype: 'text', text: { content: '到账了' } }],
  ])
})

test.each([
  ['45015', '{"errcode":45015,"errmsg":"response out of time limit or subscription is canceled"}', { refused: '45015' }],
  ['45047', '{"errcode":45047,"errmsg":"out of response count limit"}', { refused: '45047' }],
  ['HTML', '<html>502</html>', 'unknown'],
])('%s: final, and visible', async (_name, answer, expected) => {
  const { outcome, sent, log } = await late('x', answer)
  expect(outcome).toEqual(expected)
  expect(sent).toHaveLength(1)
  if (typeof expected === 'object') expect(log.text()).toContain('a late reply was refused')
})

test('a hand-over has no such form: nothing is sent', async () => {
  const { outcome, sent } = await late(reply.transferCustomerService(), ok)
  expect(outcome).toEqual({ refused: 'no-form-transfer' })
  expect(sent).toEqual([])
})
