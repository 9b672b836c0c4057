import { once } from 'node:events'
import { connect } from 'node:net'
import type { Incoming } from 'hongyan'
import { expect, test } from 'vitest'
import { listen } from '../../src/adapter/node.js'
import { systemClock } from '../../src/clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'

const CONNECTIONS = 200

/** Holds the process up. */
function work(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

test('a burst of connections does not wait for one turn of the event loop each', async () => {
  let turns = 0
  const receiver = {
    handle: () => ({ status: 200, type: 'text/plain', body: '' }),
    handleAll(incomings: readonly Incoming[]) {
      turns += 1
      work(5)
      return incomings.map(() => ({ status: 200, type: 'text/plain', body: '' }))
    },
    bodyLimit: 10,
    clock: systemClock,
    log: createRecordingLogger(),
  }
  const server = await listen(receiver, 0, { host: '127.0.0.1', signals: false })
  const sockets = Array.from({ length: CONNECTIONS }, () => connect(server.port, '127.0.0.1'))
  const answers = sockets.map(async (socket) => {
    socket.write('POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\n\r\na')
    const [chunk] = (await once(socket, 'data')) as [Buffer]
    socket.destroy()
    return chunk.toString('latin1', 9, 12)
  })
  expect(new Set(await Promise.all(answers))).toEqual(new Set(['200']))
  expect(turns).toBeLessThan(CONNECTIONS / 4)
  await server.close()
})
