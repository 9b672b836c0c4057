// @ts-check
/**
 * So many senders at once that they need a process of their own: node many-connections.mjs. Gets { port, requests } by message, where each request is text;
 * opens a connection for each, then sends all of them, and tells how many came to which status.
 */
import { connect } from 'node:net'

/** So many connections may be on their way to being accepted. */
const OPENING = 200

/** @param {number} port @returns {Promise<import('node:net').Socket>} */
const open = (port) =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket))
    socket.once('error', reject)
  })

/** @param {import('node:net').Socket} socket @param {string} request @returns {Promise<string>} the status, or why there is none */
const exchange = (socket, request) =>
  new Promise((resolve) => {
    socket.once('data', (chunk) => resolve(chunk.toString('latin1', 9, 12)))
    socket.once('error', (/** @type {Error & { code?: string }} */ error) => resolve(String(error.code)))
    socket.once('close', () => resolve('closed'))
    socket.write(request)
  })

process.once('message', async (/** @type {{ port: number, requests: string[] }} */ { port, requests }) => {
  /** @type {import('node:net').Socket[]} */
  const sockets = []
  for (let from = 0; from < requests.length; from += OPENING) {
    sockets.push(...(await Promise.all(requests.slice(from, from + OPENING).map(() => open(port)))))
  }
  const answers = await Promise.all(requests.map((request, index) => exchange(/** @type {import('node:net').Socket} */ (sockets[index]), request)))
  /** @type {Record<string, number>} */
  const counts = {}
  for (const answer of answers) counts[answer] = (counts[answer] ?? 0) + 1
  process.send?.(counts, () => process.exit())
})
