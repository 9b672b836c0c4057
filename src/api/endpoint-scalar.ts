import type { ValueShape } from '../catalogue/endpoint-shape.js'

/** Checks of single values. Each returns what is sent, or tells `report` what is wrong. */

export type Report = (problem: string, hint?: string) => undefined

const encoder = new TextEncoder()
const CHINESE = 3
/** The year 5138 in seconds; in milliseconds it is 1973. */
const SECONDS_END = 100_000_000_000
const DIGITS = /^(?:0|[1-9]\d*)$/
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/

export function encodeScalar(shape: ValueShape, given: unknown, required: boolean, report: Report): unknown {
  switch (shape.kind) {
    case 'text':
      return encodeText(shape, given, required, report)
    case 'id':
      return encodeId(shape, given, required, report)
    case 'boolean':
      return typeof given === 'boolean' ? given : report(`is ${typeName(given)}, and has to be true or false`)
    case 'flag':
      if (typeof given === 'boolean') return report('is a boolean, and has to be 0 or 1')
      return given === 0 || given === 1 ? given : report('has to be 0 or 1')
    default:
      return encodeNumber(shape, given, report)
  }
}

function encodeText(shape: ValueShape, given: unknown, required: boolean, report: Report): unknown {
  if (typeof given === 'number' && shape.numbers?.includes(given)) return given
  if (typeof given !== 'string') return report(`is ${typeName(given)}, and has to be a string`)
  const value = respelt(shape, given)
  if (value === '') return required && !shape.mayBeEmpty ? report('is empty', 'It is required') : value
  checkLength(shape, value, report)
  if (shape.values && !shape.values.includes(value)) report(`has to be one of ${shape.values.join(', ')}`)
  if (shape.pattern && !new RegExp(`^(?:${shape.pattern.source})$`, 'u').test(value)) report(`has to be ${shape.pattern.means}`)
  return value
}

/** Another spelling of a value becomes the official one. */
export const respelt = ({ spellings }: ValueShape, text: string): string => (spellings && Object.hasOwn(spellings, text) ? (spellings[text] ?? text) : text)

function checkLength({ maxBytes, maxChars }: ValueShape, value: string, report: Report): void {
  if (maxBytes !== undefined && value.length * CHINESE > maxBytes) {
    const bytes = encoder.encode(value).length
    if (bytes > maxBytes) {
      const chinese = maxBytes % CHINESE === 0 ? ` (${maxBytes / CHINESE} Chinese characters)` : ''
      report(`has ${bytes} bytes in UTF-8, and its limit is ${maxBytes}${chinese}`, `Shorten it by ${bytes - maxBytes} bytes`)
    }
  }
  if (maxChars !== undefined && value.length > maxChars) {
    const chars = [...value].length
    if (chars > maxChars) report(`has ${chars} characters, and its limit is ${maxChars}`, `Shorten it by ${chars - maxChars}`)
  }
}

function encodeId(shape: ValueShape, given: unknown, required: boolean, report: Report): unknown {
  if (typeof given === 'bigint') return shape.as === 'number' ? given : String(given)
  if (typeof given !== 'string') return report(`is ${typeName(given)}, and has to be a string`, 'As a number it loses leading zeros, and digits beyond 2^53')
  if (given === '') return required ? report('is empty', 'It is required') : given
  if (shape.as !== 'number') {
    checkLength(shape, given, report)
    return given
  }
  if (!DIGITS.test(given)) return report('goes out as a number, and may hold nothing but digits, without a zero in front')
  const number = Number(given)
  return Number.isSafeInteger(number) ? number : BigInt(given)
}

function encodeNumber(shape: ValueShape, given: unknown, report: Report): unknown {
  const { kind, values, min = kind === 'time' ? 0 : undefined, max, as } = shape
  const number = typeof given === 'string' && NUMBER.test(given) ? Number(given) : given
  if (typeof number !== 'number' || !Number.isFinite(number)) return report(`is ${typeName(given)}, and has to be a number`)
  if (kind === 'time' && Math.abs(number) >= SECONDS_END) {
    return report(`is ${number}, which looks like milliseconds; Weixin takes unix seconds`, 'Pass Math.floor(milliseconds / 1000)')
  }
  if (kind === 'fen' && !Number.isSafeInteger(number)) {
    return report(`is ${number}, and money is counted in whole fen`, 'Pass Math.round(yuan * 100)')
  }
  if (kind !== 'decimal' && !Number.isSafeInteger(number)) return report(`is ${number}, and has to be a whole number`)
  if (values && !values.includes(number)) return report(`is ${number}, and has to be one of ${values.join(', ')}`)
  if (min !== undefined && number < min) return report(`is ${number}, and may not be less than ${min}`)
  if (max !== undefined && number > max) return report(`is ${number}, and may not be more than ${max}`)
  return as === 'string' ? String(number) : number
}

/** An article and the kind, never the value. */
export function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value)
  if (value instanceof Date) return 'a Date'
  return typeof value === 'object' ? 'an object' : typeof value === 'undefined' ? 'undefined' : `a ${typeof value}`
}
