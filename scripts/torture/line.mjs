// @ts-check
import { once } from 'node:events'
import { connect, createServer } from 'node:net'

/**
 * A line to a server that can be cut as a pulled plug cuts it: no end, no error, only silence.
 * @typedef {object} Line
 * @property {number} port
 * @property {() => void} cut
 * @property {() => void} mend
 * @property {() => Promise<void>} close
 */

/**
 * @param {() => number} target the server's port
 * @returns {Promise<Line>}
 */
export const openLine = async (target) => {
  let isCut = false
  /** @type {Set<import('node:net').Socket>} */
  const sockets = new Set()
  const server = createServer((near) => {
    const far = connect(target(), '127.0.0.1')
    const join = (/** @type {import('node:net').Socket} */ from, /** @type {import('node:net').Socket} */ to) => {
      sockets.add(from)
      from.on('data', (data) => {
        if (!isCut) to.write(data)
      })
      from.on('error', () => {})
      from.on('close', () => {
        sockets.delete(from)
        // Nobody hears of an end on a line that is cut.
        if (!isCut) to.destroy()
      })
    }
    join(near, far)
    join(far, near)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const hangUp = () => {
    for (const socket of sockets) socket.destroy()
  }
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    cut() {
      isCut = true
    },
    mend() {
      isCut = false
      // What was open then is of no use: it has lost bytes.
      hangUp()
    },
    async close() {
      hangUp()
      server.close()
      await once(server, 'close')
    },
  }
}
