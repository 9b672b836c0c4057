/** Reads what callers send: unchecked JSON, in which numbers may be text and text may be missing. */

export type Given = Readonly<Record<string, unknown>>

const NONE: Given = Object.freeze({})

/** An object; of anything else an empty one. */
export const fieldsOf = (value: unknown): Given => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Given) : NONE)

/** A list; of anything else an empty one. */
export const itemsOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** Text, or a number as text; of anything else `''`. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '')

/** A whole number, also one that is written as text. */
export function intOf(value: unknown): number | undefined {
  const number = typeof value === 'string' && /^-?[0-9]{1,15}$/.test(value) ? Number(value) : value
  return Number.isSafeInteger(number) ? (number as number) : undefined
}

/** 0 or 1, which some send as true and false. */
export const flagOf = (value: unknown): boolean => value === true || value === 1 || value === '1' || value === 'true'

export const charactersOf = (text: string): number => [...text].length
