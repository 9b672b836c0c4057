import type { IncomingMessage } from 'node:http'
import { Readable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { Incoming } from 'hongyan'
import { expect, test } from 'vitest'
import { exchange } from '../../src/adapter/node-exchange.js'
import { systemClock } from '../../src/clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'

/** A request whose body the test hands over piece by piece, and what becomes of it. */
function begin() {
  const body = new Readable({ read() {} })
  const request = Object.assign(body, { method: 'POST', url: '/', headers: {} }) as unknown as IncomingMessage
  const handled: Incoming[] = []
  const answers: number[] = []
  const receiver = {
    handle: (incoming: Incoming) => {
      handled.push(incoming)
      return { status: incoming.tooLarge ? 413 : 200, type: 'text/plain', body: '' }
    },
    bodyLimit: 10,
    clock: systemClock,
    log: createRecordingLogger(),
  }
  exchange(receiver, { request, url: '/', framework: 'node:http' }, ({ status }) => answers.push(status))
  return { body, handled, answers }
}

test('a body in one piece is handed on as it is', async () => {
  const { body, handled } = begin()
  const piece = Buffer.from('0123456789')
  body.push(piece)
  body.push(null)
  await setImmediate()
  expect(handled).toHaveLength(1)
  expect(handled[0]?.body).toBe(piece)
})

test('what comes behind a body that is too large is left unread, and changes nothing', async () => {
  const { body, answers } = begin()
  body.push(Buffer.from('0123456789'))
  body.push(Buffer.from('0'))
  await setImmediate()
  expect(answers).toEqual([413])
  expect(body.isPaused()).toBe(true)
  // As Node does it to be rid of the rest, once the answer is out.
  body.resume()
  body.push(Buffer.from('123'))
  body.push(null)
  await setImmediate()
  expect(answers).toEqual([413])
})

test('nor does a sender who then hangs up', async () => {
  const { body, answers } = begin()
  body.push(Buffer.alloc(11))
  await setImmediate()
  body.destroy(new Error('aborted'))
  await setImmediate()
  expect(answers).toEqual([413])
})

test('one who hangs up before its end has sent no push', async () => {
  const { body, handled, answers } = begin()
  body.push(Buffer.from('<xml>'))
  await setImmediate()
  body.destroy(new Error('aborted'))
  await setImmediate()
  expect(handled).toEqual([])
  expect(answers).toEqual([400])
})
