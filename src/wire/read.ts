import type { ScalarKind } from '../catalogue/descriptor.js'

/** A value, or `undefined` where none stands there: an empty text is none. */
export function read(kind: ScalarKind, text: string): string | number | boolean | undefined {
  switch (kind) {
    case 'text':
      return text === '' ? undefined : text
    case 'id': {
      // A word where digits belong, such as the sample's own MENUID, is no id.
      const digits = text.trim()
      return ID.test(digits) ? digits : undefined
    }
    case 'decimal':
      return decimal(text.trim())
    case 'flag':
      return flag(text.trim())
    case 'boolean':
      return truth(text.trim())
    default:
      return integer(text.trim())
  }
}

const DIGITS = /^[0-9]+$/
const ID = /^-?[0-9]+$/
const INTEGER = /^[-+]?[0-9]{1,19}$/
/** Of bounded length, and with one way only to match: a long row of digits must not be tried in all its parts. */
const DECIMAL = /^[-+]?(?:[0-9]{1,40}(?:\.[0-9]{0,40})?|\.[0-9]{1,40})(?:[eE][-+]?[0-9]{1,4})?$/

/** What the ids of messages are. */
export const isDigits = (text: string): boolean => DIGITS.test(text)

/** An integer that a number can hold exactly. */
export function integer(text: string): number | undefined {
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
