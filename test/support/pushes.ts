import { Cipher, isSignature, openEnvelope, sealedXml, sign } from '../../src/wire/index.js'

/** An account that is nobody's. With `encodingAESKey` left out it is one in plain mode. */
export const credentials = {
  appId: 'wx0123456789abcdef',
  token: 'hongyanTest',
  encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
} as const

/** The account's original id, and one of its fans. */
export const target = 'gh_0123456789ab'
export const fan = 'oFanOfHongyan0123456789abcde'

export interface Stamp {
  readonly token?: string
  /** Unix seconds; the real time, if left out. */
  readonly timestamp?: number | string
  /** One that no push had before, if left out. */
  readonly nonce?: string
}

/** What Weixin sends: the query without `?`, and the body. */
export interface SignedPush {
  readonly search: string
  readonly body: string
}

let nonces = 1_000_000

const stamped = ({ token = credentials.token, timestamp = Math.floor(Date.now() / 1000), nonce = String(nonces++) }: Stamp) => ({
  token,
  timestamp: String(timestamp),
  nonce,
})

/** The query of a push in plain mode; with `echostr` that of a URL check. */
export function signedQuery({ echostr, ...stamp }: Stamp & { readonly echostr?: string } = {}): string {
  const { token, timestamp, nonce } = stamped(stamp)
  const query = `signature=${sign(token, timestamp, nonce)}&timestamp=${timestamp}&nonce=${nonce}`
  return echostr === undefined ? query : `${query}&echostr=${encodeURIComponent(echostr)}`
}

export function plainPush({ xml = subscribeXml(), ...stamp }: Stamp & { readonly xml?: string } = {}): SignedPush {
  return { search: signedQuery(stamp), body: xml }
}

export interface SealedPush extends Stamp {
  readonly xml?: string
  readonly encodingAESKey?: string
  readonly appId?: string
  /** `ToUserName` outside of the cipher text; `null` for none. */
  readonly outerTarget?: string | null
  /** What is sealed already, whatever it is. */
  readonly encrypt?: string
}

/** A push in safe mode, with both signatures as Weixin has them. */
export function sealedPush({
  xml = subscribeXml(),
  encodingAESKey = credentials.encodingAESKey,
  appId = credentials.appId,
  outerTarget = target,
  encrypt,
  ...rest
}: SealedPush = {}): SignedPush {
  const stamp = stamped(rest)
  const sealed = encrypt ?? new Cipher(encodingAESKey).encrypt(xml, appId)
  const signature = sign(stamp.token, stamp.timestamp, stamp.nonce, sealed)
  const outer = outerTarget === null ? '' : `<ToUserName><![CDATA[${outerTarget}]]></ToUserName>`
  return {
    search: `${signedQuery(stamp)}&openid=${fan}&encrypt_type=aes&msg_signature=${signature}`,
    body: `<xml>${outer}<Encrypt><![CDATA[${sealed}]]></Encrypt></xml>`,
  }
}

/** The XML in a sealed answer. Throws where Weixin would not take it. */
export function openAnswer(
  answer: string,
  { token, encodingAESKey, appId }: { readonly token: string; readonly encodingAESKey: string; readonly appId: string } = credentials,
): string {
  const envelope = openEnvelope(answer)
  const [, signature, timestamp, nonce] =
    /<MsgSignature><!\[CDATA\[(.*?)\]\]><\/MsgSignature><TimeStamp>(\d+)<\/TimeStamp><Nonce><!\[CDATA\[(.*?)\]\]><\/Nonce>/.exec(answer) ?? []
  if (!envelope || !signature || !timestamp || !nonce) throw new Error(`no sealed answer: ${answer}`)
  // As our own writer has it, to the letter.
  if (answer !== sealedXml(envelope.encrypt, signature, timestamp, nonce)) throw new Error(`something beside the envelope: ${answer}`)
  if (!isSignature(signature, sign(token, timestamp, nonce, envelope.encrypt))) throw new Error('the answer is signed wrong')
  const opened = new Cipher(encodingAESKey).decrypt(envelope.encrypt)
  if (opened?.appId !== appId) throw new Error('the answer cannot be opened, or is for another app id')
  return opened.message.toString()
}

/** The text of a reply in plain XML. */
export function textOf(xml: string): string | undefined {
  return /<MsgType><!\[CDATA\[text\]\]><\/MsgType><Content><!\[CDATA\[(.*)\]\]><\/Content><\/xml>$/s.exec(xml)?.[1]
}

export interface PushFields {
  readonly source?: string
  readonly target?: string
  /** Unix seconds. */
  readonly time?: number
  /** Further elements, as XML. */
  readonly more?: string
}

const pushXml = (kind: string, { source = fan, target: to = target, time = 1_760_000_000, more = '' }: PushFields) =>
  `<xml><ToUserName><![CDATA[${to}]]></ToUserName><FromUserName><![CDATA[${source}]]></FromUserName><CreateTime>${time}</CreateTime>${kind}${more}</xml>`

export const eventXml = (event: string, fields: PushFields = {}): string =>
  pushXml(`<MsgType><![CDATA[event]]></MsgType><Event><![CDATA[${event}]]></Event>`, fields)

export const subscribeXml = (fields: PushFields = {}): string =>
  eventXml('subscribe', { ...fields, more: `<EventKey><![CDATA[]]></EventKey>${fields.more ?? ''}` })

export const textXml = ({
  content = '你好',
  id = '7000000000000000001',
  ...fields
}: PushFields & { readonly content?: string; readonly id?: string } = {}): string =>
  pushXml('<MsgType><![CDATA[text]]></MsgType>', { ...fields, more: `<Content><![CDATA[${content}]]></Content><MsgId>${id}</MsgId>${fields.more ?? ''}` })
