import { Cipher } from '../../wire/cipher.js'
import { isJson } from '../../wire/envelope.js'
import { sign } from '../../wire/signature.js'
import type { PushRequest } from './port.js'

export interface PushKeys {
  readonly token: string
  readonly appId: string
  /** Left out, the push is plain. */
  readonly encodingAESKey?: string | undefined
  /** `safe` where there is a key, if left out. */
  readonly mode?: 'plain' | 'compatible' | 'safe' | undefined
}

export interface Stamp {
  /** Unix seconds. Now, if left out. */
  readonly timestamp?: number | undefined
  readonly nonce?: string | undefined
  /** 16 bytes that the cipher text begins with. */
  readonly random?: Buffer | undefined
  /** The sender, which Weixin also names in the URL. */
  readonly openid?: string | undefined
  /** `ToUserName` outside the cipher text. The plain body's, if left out. */
  readonly target?: string | undefined
}

const ciphers = new Map<string, Cipher>()

/** One for each key: making it costs more than its work. */
export function cipherOf(encodingAESKey: string): Cipher {
  let cipher = ciphers.get(encodingAESKey)
  if (!cipher) {
    cipher = new Cipher(encodingAESKey)
    if (ciphers.size > 100) ciphers.clear()
    ciphers.set(encodingAESKey, cipher)
  }
  return cipher
}

let nonces = 1_000_000_000

/**
 * Makes a request as Weixin sends it, for tests that push by themselves.
 *
 * @param body the plain push, XML or JSON
 * @example
 * ```ts
 * const { search, body } = signPush(xml, { appId, token, encodingAESKey })
 * await account.handle({ method: 'POST', search, body })
 * ```
 */
export function signPush(body: string, { token, appId, encodingAESKey, mode = encodingAESKey ? 'safe' : 'plain', ...stamp }: PushKeys & Stamp): PushRequest {
  const timestamp = String(stamp.timestamp ?? Math.floor(Date.now() / 1000))
  nonces += 1
  const nonce = stamp.nonce ?? String(nonces)
  const json = isJson(body)
  const contentType = json ? 'application/json' : 'text/xml'
  const openid = stamp.openid === undefined ? '' : `&openid=${encodeURIComponent(stamp.openid)}`
  const search = `signature=${sign(token, timestamp, nonce)}&timestamp=${timestamp}&nonce=${encodeURIComponent(nonce)}${openid}`
  if (mode === 'plain' || !encodingAESKey) return { method: 'POST', search, body, contentType }
  const encrypt = cipherOf(encodingAESKey).encrypt(body, appId, stamp.random)
  const sealedSearch = `${search}&encrypt_type=aes&msg_signature=${sign(token, timestamp, nonce, encrypt)}`
  return { method: 'POST', search: sealedSearch, body: sealed(body, encrypt, { json, mode, target: stamp.target ?? targetOf(body, json) }), contentType }
}

/** The request by which a merchant's URL is checked. */
export function signUrlCheck(
  echostr: string,
  { token, timestamp = Math.floor(Date.now() / 1000), nonce }: Pick<PushKeys & Stamp, 'token' | 'timestamp' | 'nonce'>,
): PushRequest {
  nonces += 1
  const drawn = nonce ?? String(nonces)
  const search = `signature=${sign(token, String(timestamp), drawn)}&echostr=${encodeURIComponent(echostr)}&timestamp=${timestamp}&nonce=${encodeURIComponent(drawn)}`
  return { method: 'GET', search, body: '', contentType: '' }
}

interface Outside {
  readonly json: boolean
  readonly mode: 'compatible' | 'safe'
  readonly target: string
}

/** Compatible mode has the plain fields beside the cipher text. */
function sealed(body: string, encrypt: string, { json, mode, target }: Outside): string {
  if (json) {
    if (mode === 'compatible') return `${body.slice(0, body.lastIndexOf('}'))},"Encrypt":"${encrypt}"}`
    return JSON.stringify({ ToUserName: target, Encrypt: encrypt })
  }
  const element = `<Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`
  if (mode === 'compatible') return `${body.slice(0, body.lastIndexOf('</xml>'))}${element}`
  return `<xml><ToUserName><![CDATA[${target}]]></ToUserName>${element}`
}

/** Of bodies that we write ourselves: what stands first. */
function targetOf(body: string, json: boolean): string {
  const found = json ? /"ToUserName"\s*:\s*"([^"]*)"/.exec(body) : /<ToUserName>(?:<!\[CDATA\[)?([^<\]]*)/.exec(body)
  return found?.[1] ?? ''
}
