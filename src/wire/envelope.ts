import { cdata } from './reply.js'

/**
 * The envelope of safe mode, on both ways. What comes in is not verified yet, so it is not parsed: a scan that looks for two elements,
 * in time linear in the body's length, and refuses whatever is not as Weixin writes it.
 */

export interface Envelope {
  readonly encrypt: string
  /** The account's original id outside the cipher text. Nothing vouches for it: it is only compared with the one inside. */
  readonly target: string | undefined
}

/** @returns `undefined` for a body without exactly one `Encrypt`, or with more than one `ToUserName` */
export function openEnvelope(body: string | Buffer): Envelope | undefined {
  return typeof body === 'string' ? readEnvelope(body) : (quickEnvelope(body) ?? readEnvelope(body.toString()))
}

const START = Buffer.from('<xml>')
const TARGET = [Buffer.from('<ToUserName><![CDATA['), Buffer.from(']]></ToUserName>')] as const
const ENCRYPT = [Buffer.from('<Encrypt><![CDATA['), Buffer.from(']]></Encrypt>')] as const
const END = Buffer.from('</xml>')

/** The envelope as Weixin writes it, byte by byte, and nothing else: without making a string of the whole, and in one go. What is different is left to {@link readEnvelope}. */
function quickEnvelope(body: Buffer): Envelope | undefined {
  if (!stands(START, body, 0)) return undefined
  const target = section(body, blanksEnd(body, START.length), TARGET)
  if (target === undefined) return undefined
  const encrypt = section(body, blanksEnd(body, target.behind), ENCRYPT)
  if (encrypt === undefined) return undefined
  const end = blanksEnd(body, encrypt.behind)
  if (!stands(END, body, end) || blanksEnd(body, end + END.length) !== body.length || encrypt.start === encrypt.end) return undefined
  // What is no base64 is refused whatever it says: its letters are copied, not decoded.
  return { encrypt: body.toString('latin1', encrypt.start, encrypt.end), target: body.toString('utf8', target.start, target.end) }
}

/** An element that holds one CDATA section, between what stands before its text and behind it. */
function section(
  body: Buffer,
  at: number,
  [before, after]: readonly [Buffer, Buffer],
): { readonly start: number; readonly end: number; readonly behind: number } | undefined {
  if (!stands(before, body, at)) return undefined
  const start = at + before.length
  const end = body.indexOf(BRACKET, start)
  return end >= 0 && stands(after, body, end) ? { start, end, behind: end + after.length } : undefined
}

const BRACKET = 0x5d

function stands(what: Buffer, body: Buffer, at: number): boolean {
  for (let i = 0; i < what.length; i += 1) if (body[at + i] !== what[i]) return false
  return true
}

function blanksEnd(body: Buffer, from: number): number {
  let at = from
  for (let code = body[at]; code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09; code = body[at]) at += 1
  return at
}

function readEnvelope(body: string): Envelope | undefined {
  const find = isJson(body) ? jsonMembers : xmlElements
  const encrypts = find(body, 'Encrypt')
  const targets = find(body, 'ToUserName')
  if (!encrypts?.[0] || encrypts.length > 1 || targets === undefined || targets.length > 1) return undefined
  return { encrypt: encrypts[0], target: targets[0] }
}

/** The `ToUserName` of a body that is not verified, by which a gateway finds the account whose token will verify it. */
export function peekTarget(body: string): string | undefined {
  const targets = (isJson(body) ? jsonMembers : xmlElements)(body, 'ToUserName')
  return targets?.length === 1 ? targets[0] : undefined
}

/** Which of the two formats a body is in: the first character that is not blank tells. */
export function isJson(body: string): boolean {
  for (let at = 0; at < body.length; at += 1) {
    const code = body.charCodeAt(at)
    if (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0xfeff) continue
    return code === 0x7b
  }
  return false
}

/** By which token an answer in safe mode was signed, and what it holds; `undefined` for one that is not sealed. */
export function openSealed(
  body: string,
): { readonly encrypt: string; readonly signature: string; readonly timestamp: string; readonly nonce: string } | undefined {
  const [encrypt, signature, timestamp, nonce] = ['Encrypt', 'MsgSignature', 'TimeStamp', 'Nonce'].map((name) => xmlElements(body, name)?.[0])
  return encrypt && signature && timestamp && nonce ? { encrypt, signature, timestamp, nonce } : undefined
}

/** What an answer in safe mode looks like. `timestamp` in seconds. */
export function sealedXml(encrypt: string, signature: string, timestamp: string, nonce: string): string {
  return `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt><MsgSignature><![CDATA[${signature}]]></MsgSignature><TimeStamp>${timestamp}</TimeStamp><Nonce>${cdata(nonce)}</Nonce></xml>`
}

const CDATA = '<![CDATA['

/**
 * The texts of all elements of a name. What stands in CDATA is text, whatever it looks like: in compatible mode a fan's own words are beside the envelope,
 * and they may say `<Encrypt>`.
 */
function xmlElements(body: string, name: string): string[] | undefined {
  const tag = `<${name}>`
  const found: string[] = []
  for (let at = body.indexOf('<'); at >= 0; at = body.indexOf('<', at)) {
    if (body.startsWith(CDATA, at)) {
      const end = body.indexOf(']]>', at)
      if (end < 0) return undefined
      at = end + 3
    } else if (body[at + 1] === name[0] && body.startsWith(tag, at)) {
      const start = skipBlanks(body, at + tag.length)
      const isSection = body.startsWith(CDATA, start)
      const end = isSection ? body.indexOf(']]>', start) : body.indexOf('<', start)
      const behind = isSection ? skipBlanks(body, end + 3) : end
      if (end < 0 || !body.startsWith(`</${name}>`, behind)) return undefined
      found.push(isSection ? body.slice(start + CDATA.length, end) : body.slice(start, end).trimEnd())
      at = behind
    } else at += 1
  }
  return found
}

/** The same for JSON, whose keys are the strings with a colon behind them. */
function jsonMembers(body: string, name: string): string[] | undefined {
  const found: string[] = []
  for (let at = body.indexOf('"'); at >= 0; at = body.indexOf('"', at)) {
    const end = endOfString(body, at)
    if (end < 0) return undefined
    const colon = skipBlanks(body, end)
    const isKey = body[colon] === ':' && body.slice(at + 1, end - 1) === name
    at = end
    if (!isKey) continue
    const start = skipBlanks(body, colon + 1)
    at = body[start] === '"' ? endOfString(body, start) : -1
    if (at < 0) return undefined
    // Base64 and account ids hold nothing that JSON must escape; some writers escape the slash all the same.
    found.push(body.slice(start + 1, at - 1).replaceAll('\\/', '/'))
  }
  return found
}

/** Where what follows a JSON string begins: behind the first quote that no backslash escapes. */
function endOfString(body: string, start: number): number {
  for (let at = body.indexOf('"', start + 1); at >= 0; at = body.indexOf('"', at + 1)) {
    let backslashes = 0
    while (body[at - 1 - backslashes] === '\\') backslashes += 1
    if (backslashes % 2 === 0) return at + 1
  }
  return -1
}

function skipBlanks(body: string, from: number): number {
  let at = from
  for (let code = body.charCodeAt(at); code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09; code = body.charCodeAt(at)) at += 1
  return at
}
