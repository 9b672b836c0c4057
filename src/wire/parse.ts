import type { Push } from '../generated/pushes.js'
import { Decoder } from './decode.js'
import type { Element } from './element.js'
import { isJson } from './envelope.js'
import { scanJson } from './json.js'
import { quickScan } from './quick-scan.js'
import { scanXml } from './xml.js'

let standard: Decoder | undefined

/**
 * Reads a body, XML or JSON, that is plain or has been decrypted already, into a typed push.
 *
 * It verifies nothing: this is for whoever wants the parser alone, or reads pushes that were kept. An account does all of it.
 *
 * @param body the text as sent; bytes are read as UTF-8
 * @param decoder one that knows events of your own; left out, the catalogue's
 * @throws {MalformedError} where the body is neither well-formed XML nor JSON. What is well-formed never throws.
 * @example
 * ```ts
 * import { parsePush } from 'hongyan'
 *
 * const push = parsePush('<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>event</MsgType><Event>CLICK</Event><EventKey>help</EventKey></xml>')
 * if (push.type === 'click_event') console.log(push.key)
 * ```
 */
export function parsePush(body: string | Uint8Array, decoder?: Decoder): Push {
  standard ??= new Decoder()
  const bytes = typeof body === 'string' ? undefined : body
  const raw = typeof body === 'string' ? body : textOf(body)
  return (decoder ?? standard).decode(scan(raw, bytes), raw)
}

const textOf = (bytes: Uint8Array): string => (Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)).toString()

/** @throws {MalformedError} */
function scan(raw: string, bytes: Uint8Array | undefined): Element {
  const quick = bytes && quickScan(bytes, raw)
  return quick ?? (isJson(raw) ? scanJson(raw) : scanXml(raw))
}
