/** Values of a request as Weixin takes them: it minds little whether a number stands in quotes. */

export type JsonFields = Readonly<Record<string, unknown>>

const NOTHING: JsonFields = Object.freeze({})

export const isFields = (value: unknown): value is JsonFields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** `{}` for what is no object. */
export const fieldsOf = (value: unknown): JsonFields => (isFields(value) ? value : NOTHING)

/** `[]` for what is no list. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Text or a number, as text. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined

/** A whole number, also in quotes. */
export function intOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isSafeInteger(number) ? number : undefined
}

export const isMissing = (value: unknown): boolean => value === undefined || value === null || value === ''

export const bytesOf = (text: string): number => Buffer.byteLength(text, 'utf8')

/** The texts of a list. */
export const textsOf = (value: unknown): string[] => listOf(value).flatMap((each) => textOf(each) ?? [])
