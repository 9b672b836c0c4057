import { connect } from 'node:net'
import { decrypt, sign } from './account.mjs'
import { bodyText, parseAnswer } from './answer-parser.mjs'
import { createPushes, expectedText, requestBytes } from './pushes.mjs'

/**
 * Pushes to a server a few times at once and looks at every answer: no figure is taken from a server that answers wrong.
 * Returns the form of its answer: size, headers, and whether Node's own Date header is among them.
 */
export async function checkServer(name, port, mode) {
  const next = createPushes(mode)
  // At once, because an answer that belongs to another's push shows only then.
  const answers = await Promise.all(Array.from({ length: 32 }, () => checkOne(name, port, mode, next())))
  return answers[0]
}

async function checkOne(name, port, mode, push) {
  const bytes = await exchange(port, requestBytes(push))
  const answer = parseAnswer(bytes)
  const text = bodyText(bytes, answer)
  const wrong = (why) => new Error(`${name} (${mode}) does not answer right, so it is not measured: ${why}\n${answer.head}\n\n${text}`)

  if (answer.status !== 200) throw wrong(`status ${answer.status}`)
  if (name !== 'bare') {
    const reply = mode === 'aes' ? open(text, wrong) : text
    if (!reply.includes(expectedText(push.code))) throw wrong(`the reply should hold "${expectedText(push.code)}"; it is ${reply}`)
    if (!element(reply, 'ToUserName').includes(push.openid)) throw wrong('the reply is for another fan')
  }
  return { bytes: answer.bodyBytes, ...headersOf(answer.head) }
}

function open(text, wrong) {
  const sealed = element(text, 'Encrypt')
  if (sign(element(text, 'TimeStamp'), element(text, 'Nonce'), sealed) !== element(text, 'MsgSignature')) throw wrong('its MsgSignature is not right')
  return decrypt(sealed)
}

const element = (xml, name) => new RegExp(`<${name}>(?:<!\\[CDATA\\[)?([^<\\]]*)`).exec(xml)?.[1] ?? ''

// Node writes these itself, for the bare server as for any other.
const byNode = new Set(['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'])

function headersOf(head) {
  const lines = head.split('\r\n').slice(1)
  const pairs = lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()])
  return {
    headers: Object.fromEntries(pairs.filter(([key]) => !byNode.has(key.toLowerCase()))),
    sendsDate: pairs.some(([key]) => key.toLowerCase() === 'date'),
  }
}

function exchange(port, request) {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1')
    let bytes = Buffer.alloc(0)
    socket.setTimeout(5000, () => socket.destroy(new Error('no answer within 5 s')))
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the connection was closed before the answer was complete')))
    socket.on('data', (chunk) => {
      bytes = Buffer.concat([bytes, chunk])
      if (!parseAnswer(bytes)) return
      resolve(bytes)
      socket.destroy()
    })
    socket.write(request)
  })
}

/** What the bare server answers when there is no hongyan to ask: about what ours would. */
export const assumedAnswer = (mode) => ({ bytes: mode === 'aes' ? 700 : 280, headers: { 'Content-Type': 'application/xml; charset=utf-8' }, sendsDate: true })
