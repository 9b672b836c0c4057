import type { ScalarKind } from '../catalogue/descriptor.js'

/** A value, or `undefined` where none stands there: an empty text is none. */
export function read(kind: ScalarKind, text: string): string | number | boolean | undefined {
  switch (kind) {
    case 'text':
      return text === '' ? undefined : text
    case 'id': {
      // A word where digits belong, such as the sample's own MENUID, is no id.
      const digits = trimmed(text)
      return isDigits(digits) || ID.test(digits) ? digits : undefined
    }
    case 'decimal':
      return decimal(trimmed(text))
    case 'flag':
      return flag(trimmed(text))
    case 'boolean':
      return truth(trimmed(text))
    default:
      return integer(trimmed(text))
  }
}

/** `trim`, which is not called where neither end can be blank: nearly always. */
export function trimmed(text: string): string {
  return text === '' || (isVisible(text.charCodeAt(0)) && isVisible(text.charCodeAt(text.length - 1))) ? text : text.trim()
}

const isVisible = (code: number): boolean => code > 0x20 && code < 0x7f

/** So many digits are never more than a number can hold exactly. */
const SAFE_DIGITS = 15
const ID = /^-?[0-9]+$/
const INTEGER = /^[-+]?[0-9]{1,19}$/
/** Of bounded length, and with one way only to match: a long row of digits must not be tried in all its parts. */
const DECIMAL = /^[-+]?(?:[0-9]{1,40}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,4})?$/

/** What the ids of messages are. */
export function isDigits(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < 0x30 || code > 0x39) return false
  }
  return text !== ''
}

/** An integer that a number can hold exactly. */
export function integer(text: string): number | undefined {
  if (text.length <= SAFE_DIGITS && isDigits(text)) return Number(text)
  if (!INTEGER.test(text)) return undefined
  const value = Number(text)
  return Number.isSafeInteger(value) ? positiveZero(value) : undefined
}

function decimal(text: string): number | undefined {
  if (!DECIMAL.test(text)) return undefined
  const value = Number(text)
  return Number.isFinite(value) ? positiveZero(value) : undefined
}

/** `-0` is 0 for everyone but `Object.is`. */
const positiveZero = (value: number): number => value + 0

function truth(text: string): boolean | undefined {
  if (text === '0') return false
  if (text === '1') return true
  const word = text.toLowerCase()
  if (word === 'true') return true
  return word === 'false' ? false : undefined
}

function flag(text: string): 0 | 1 | undefined {
  const value = truth(text)
  return value === undefined ? undefined : value ? 1 : 0
}
