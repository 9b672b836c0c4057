import { InputError } from '../errors.js'

/**
 * JSON whose integers beyond ±2^53 survive: `JSON.parse` rounds them, `JSON.stringify` refuses them. Read, they are strings; written, a `bigint`
 * or a {@link bareNumber} stands without quotation marks.
 */

const QUOTE = 0x22
const MINUS = 0x2d
const ZERO = 0x30
const NINE = 0x39

/** The shortest run of digits that may lie outside ±2^53. */
const LONG = 16
const LONG_RUN = /[0-9]{16}/

/** @throws {SyntaxError} whose text may hold parts of the source: never show it. */
export function parseLossless(source: string): unknown {
  return JSON.parse(LONG_RUN.test(source) ? quoteLongIntegers(source) : source)
}

/** Puts quotation marks around integers that a number cannot hold. What is no JSON stays no JSON. */
function quoteLongIntegers(source: string): string {
  let result = ''
  let copied = 0
  for (let at = 0; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    if (code === QUOTE) {
      at = endOfString(source, at)
      continue
    }
    if (code !== MINUS && !(code >= ZERO && code <= NINE)) continue
    const start = at
    at = endOfNumber(source, at)
    const literal = source.slice(start, at)
    if (literal.length >= LONG && INTEGER.test(literal) && !Number.isSafeInteger(Number(literal)) && isValue(source, at)) {
      result += `${source.slice(copied, start)}"${literal}"`
      copied = at
    }
    at -= 1
  }
  return result + source.slice(copied)
}

const INTEGER = /^-?[1-9][0-9]*$/

/** Behind the closing quotation mark there is nothing of the string; without one the rest is no JSON anyway. */
function endOfString(source: string, start: number): number {
  for (let end = source.indexOf('"', start + 1); end >= 0; end = source.indexOf('"', end + 1)) {
    let backslashes = 0
    while (source.charCodeAt(end - 1 - backslashes) === 0x5c) backslashes += 1
    if (backslashes % 2 === 0) return end
  }
  return source.length
}

/** Takes whatever looks like a part of a number, so that half of one is never taken for a whole. */
function endOfNumber(source: string, start: number): number {
  let at = start + 1
  for (; at < source.length; at += 1) {
    const code = source.charCodeAt(at)
    const isPart = (code >= ZERO && code <= NINE) || code === MINUS || code === 0x2b || code === 0x2e || code === 0x65 || code === 0x45
    if (!isPart) break
  }
  return at
}

/** A number in the place of a key is no JSON, and must not become one. */
function isValue(source: string, at: number): boolean {
  const behind = /\s*(.?)/sy
  behind.lastIndex = at
  return behind.exec(source)?.[1] !== ':'
}

let bareSeen = false

/** Digits that are sent as a number. See {@link bareNumber}. */
export class BareNumber {
  readonly digits: string

  constructor(digits: string) {
    this.digits = digits
  }

  /** Anybody else's JSON gets the digits as a string. */
  toJSON(): string {
    bareSeen = true
    return this.digits
  }
}

/**
 * An id of any length that the platform wants as a number, sent without quotation marks and without losing a digit.
 *
 * @example
 * ```ts
 * await api.post('/cgi-bin/message/mass/delete', { msg_id: bareNumber('9007199254740993') })
 * ```
 * @throws {InputError} for anything but digits
 */
export function bareNumber(digits: string): BareNumber {
  if (typeof digits !== 'string' || !/^(?:0|-?[1-9][0-9]{0,63})$/.test(digits))
    throw new InputError('bareNumber', 'takes a whole number in digits, without leading zeros')
  return new BareNumber(digits)
}

/** Stands around bare numbers while `JSON.stringify` takes them for strings. Nobody can write one: it is drawn anew in each process. */
const fence = `bare:${globalThis.crypto.randomUUID()}:`
const FENCED = new RegExp(`"${fence}(-?[0-9]+)"`, 'g')

/** As `JSON.stringify`, except for bare numbers. @throws {InputError} for what JSON cannot hold */
export function stringifyBare(value: unknown): string {
  const text = plainly(value) ?? fenced(value)
  if (text === undefined) throw new InputError('body', 'is nothing that JSON can hold')
  // JSON.stringify escapes half characters, and the platform refuses escapes (40033) without saying where.
  if (text.includes('\\ud') && /(?:^|[^\\])(?:\\\\)*\\ud[89a-f]/.test(text)) {
    throw new InputError('body', 'holds one half of a character', 'Cut text by [...text], not by slice: an emoji is two UTF-16 units')
  }
  return text
}

/** The fast way; `undefined` where a bare number is in it. */
function plainly(value: unknown): string | undefined {
  // With a toJSON of somebody's own, bigints would silently become strings.
  if ('toJSON' in BigInt.prototype) return undefined
  bareSeen = false
  try {
    const text = JSON.stringify(value)
    return bareSeen ? undefined : text
  } catch {
    return undefined
  }
}

function fenced(value: unknown): string | undefined {
  let text: string | undefined
  try {
    text = JSON.stringify(value, function (this: Record<string, unknown>, key: string, given: unknown) {
      const original = this[key]
      if (original instanceof BareNumber) return `${fence}${original.digits}`
      if (typeof original === 'bigint') return `${fence}${original}`
      return typeof given === 'bigint' ? `${fence}${given}` : given
    })
  } catch (error) {
    throw new InputError(
      'body',
      `cannot be written as JSON: ${error instanceof RangeError ? 'it is too deep' : 'it refers to itself, or a toJSON of it throws'}`,
    )
  }
  return text?.replaceAll(FENCED, '$1')
}
