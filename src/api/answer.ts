import { isUtf8 } from 'node:buffer'
import { parseLossless } from '../wire/lossless-json.js'
import type { Download } from './contract.js'
import type { Incoming } from './exchange.js'

/** What a response says. `value` is the parsed JSON, if it is an object or a list. */
export interface Answer {
  readonly incoming: Incoming
  readonly value: object | undefined
  /** 0 for success, `undefined` where there is no JSON. */
  readonly errcode: number | undefined
}

/** Whatever the content type says: the platform sends JSON as text/plain too. */
export function readAnswer(incoming: Incoming): Answer {
  const value = parseObject(incoming.bytes)
  return { incoming, value, errcode: value && errcodeOf(value) }
}

export const isSuccess = ({ errcode, incoming: { status } }: Answer): boolean => errcode === 0 && status >= 200 && status < 300

/** Types under which no file comes. */
const NO_FILE = /^(?:text\/html|application\/(?:[\w.+-]+\+)?json|text\/json)\b/i

/** A file, unless it is JSON or should have been. */
export function readFile({ incoming: { status, type, disposition, encoding = '', bytes }, value }: Answer): (Download & { readonly kind: 'file' }) | undefined {
  if (value || status < 200 || status >= 300 || bytes.length === 0 || NO_FILE.test(type)) return undefined
  // Its bytes would not be those of the file.
  if (encoding !== '' && encoding !== 'identity') return undefined
  // Errors of machines in between are text; files that are text come as attachments.
  if (/^text\//i.test(type) && !disposition) return undefined
  return { kind: 'file', bytes, type, filename: filenameOf(disposition) }
}

const BRACE = 0x7b
const BRACKET = 0x5b

function parseObject(bytes: Buffer): object | undefined {
  const first = firstByte(bytes)
  if (first !== BRACE && first !== BRACKET) return undefined
  try {
    const text = bytes.toString('utf8')
    const value = parseLossless(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text)
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

/** Behind blanks and a byte order mark. */
export function firstByte(bytes: Uint8Array): number | undefined {
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  while (bytes[at] === 0x20 || bytes[at] === 0x0a || bytes[at] === 0x0d || bytes[at] === 0x09) at += 1
  return bytes[at]
}

/** Success may leave it out; some endpoints send it as a string. `NaN` for what is no code at all. */
function errcodeOf(value: object): number {
  const { errcode } = value as { readonly errcode?: unknown }
  if (errcode === undefined || errcode === null) return 0
  if (typeof errcode === 'number') return Number.isInteger(errcode) ? errcode : Number.NaN
  return typeof errcode === 'string' && /^-?\d{1,15}$/.test(errcode) ? Number(errcode) : Number.NaN
}

/** `attachment; filename="x.jpg"`, or the form that holds any character. */
function filenameOf(disposition: string): string | undefined {
  const encoded = /filename\*\s*=\s*utf-8''([^;\s]+)/i.exec(disposition)?.[1]
  if (encoded) {
    try {
      return decodeURIComponent(encoded)
    } catch {
      // Then the plain form has to do.
    }
  }
  const name = /filename\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(disposition)
  return name === null ? undefined : readAsUtf8(name[1] ?? name[2] ?? '')
}

/** Headers are read as Latin-1 by some, as UTF-8 by others. */
function readAsUtf8(text: string): string {
  if ([...text].some((character) => character > '\u00ff')) return text
  const bytes = Buffer.from(text, 'latin1')
  return isUtf8(bytes) ? bytes.toString('utf8') : text
}
