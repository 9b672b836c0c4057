import type { Element } from '../../wire/element.js'
import { isJson } from '../../wire/envelope.js'
import { isSignature, sign } from '../../wire/signature.js'
import { scanXml } from '../../wire/xml.js'
import type { Seen, SeenReply } from '../core/push.js'
import type { Asked } from './asked.js'
import { readReply, Unshowable } from './reply.js'
import { cipherOf } from './sign-push.js'

/** What a fan sees of an answer with status 200, and why. */
export function judge(body: string, asked: Asked): Seen {
  const { rules } = asked
  if (body === '') return { kind: 'nothing', text: '', why: 'the answer is empty: nothing to be said' }
  if (body === 'success') return { kind: 'nothing', text: '', why: 'the answer is `success`: nothing to be said' }
  const fault = (why: string): Seen => ({ kind: 'fault', text: rules.faultText, why })
  try {
    const message = open(body, asked)
    const reply = readReply(message, asked)
    if (reply.type === 'transfer_customer_service') return { kind: 'human', text: '', why: 'the fan is handed over to a human', reply }
    return { kind: 'reply', text: lineOf(reply), why: reply.notes.join('; '), reply }
  } catch (error) {
    if (!(error instanceof Unshowable)) throw error
    return error.silent ? { kind: 'nothing', text: '', why: error.message } : fault(error.message)
  }
}

/** The message in an answer, verified and decrypted as the mode asks for. */
function open(body: string, { registration }: Asked): Element {
  if (isJson(body)) throw new Unshowable('the answer is JSON; the platform reads XML, `success` or nothing')
  const root = scan(body, 'the answer')
  const encrypt = textOf(root, 'Encrypt')
  const { mode, token, encodingAESKey, appId } = registration
  if (encrypt === undefined) {
    if (mode === 'safe') throw new Unshowable('the answer is plain XML; in safe mode it has to be sealed')
    return root
  }
  if (mode === 'plain' || !encodingAESKey) throw new Unshowable('the answer is sealed; in plain mode nothing is')
  const [signature = '', timestamp = '', nonce = ''] = ['MsgSignature', 'TimeStamp', 'Nonce'].map((name) => textOf(root, name))
  const missing = ['MsgSignature', 'TimeStamp', 'Nonce'].filter((name) => !textOf(root, name))
  if (missing.length > 0) throw new Unshowable(`the sealed answer has no ${missing.join(', ')}`)
  if (!isSignature(signature, sign(token, timestamp, nonce, encrypt))) throw new Unshowable("the sealed answer's MsgSignature is wrong")
  const opened = cipherOf(encodingAESKey).decrypt(encrypt)
  if (!opened) throw new Unshowable('the sealed answer cannot be decrypted with the EncodingAESKey')
  if (opened.appId !== appId) throw new Unshowable('the sealed answer is for another app id')
  const plain = opened.message.toString()
  if (isJson(plain)) throw new Unshowable('what is sealed in the answer is JSON; the platform reads XML')
  return scan(plain, 'what is sealed in the answer')
}

function scan(body: string, what: string): Element {
  let root: Element
  try {
    root = scanXml(body)
  } catch (error) {
    throw new Unshowable(`${what} is no well-formed XML: ${error instanceof Error ? error.message : String(error)}`)
  }
  if (root.name !== 'xml') throw new Unshowable(`${what} begins with <${root.name.slice(0, 32)}>, not with <xml>`)
  return root
}

const textOf = (element: Element, name: string): string | undefined => element.children?.find((child) => child.name === name)?.text

/** One line of the chat. */
function lineOf({ type, values, articles }: SeenReply): string {
  const { content = '', title = '', media_id: mediaId = '' } = values
  switch (type) {
    case 'text':
      return content
    case 'image':
      return `[图片] ${mediaId}`
    case 'voice':
      return `[语音] ${mediaId}`
    case 'video':
      return `[视频] ${title}`
    case 'music':
      return `[音乐] ${title}`
    default:
      return `[图文] ${articles.map((article) => article.title).join(' / ')}`
  }
}
