import { fieldsOf, intOf, isMissing, textOf } from '../api/json-value.js'
import type { Rules } from '../rules.js'

/** When a card is good. Times are unix seconds. */
export type Validity =
  | { readonly kind: 'range'; readonly begin: number; readonly end: number }
  /** Days, counted from the taking; `end` is the latest. */
  | { readonly kind: 'term'; readonly after: number; readonly term: number; readonly end: number | undefined }
  | { readonly kind: 'permanent' }

/** Beyond this it is milliseconds. */
const SECONDS_END = 100_000_000_000
/** Cards count days from midnight in Beijing. */
const ZONE = 8 * 3600
const DAY = 86_400

export const FOREVER = Number.MAX_SAFE_INTEGER

const KINDS: Readonly<Record<string, Validity['kind']>> = {
  DATE_TYPE_FIX_TIME_RANGE: 'range',
  1: 'range',
  DATE_TYPE_FIX_TERM: 'term',
  2: 'term',
  DATE_TYPE_PERMANENT: 'permanent',
}

const dateKind = (type: unknown): Validity['kind'] | undefined => {
  const name = textOf(type)
  return name !== undefined && Object.hasOwn(KINDS, name) ? KINDS[name] : undefined
}

const isSeconds = (value: number | undefined): value is number => value !== undefined && value >= 0 && value < SECONDS_END

/** @returns an errcode: 41011 for what is missing, 40079 for what is wrong */
export function readValidity(given: unknown, now: number, rules: Rules): Validity | number {
  const fields = fieldsOf(given)
  if (isMissing(fields.type)) return 41011
  const kind = dateKind(fields.type)
  switch (kind) {
    case 'range': {
      if (isMissing(fields.begin_timestamp) || isMissing(fields.end_timestamp)) return 41011
      const begin = intOf(fields.begin_timestamp)
      const end = intOf(fields.end_timestamp)
      return isSeconds(begin) && isSeconds(end) && end >= begin && end >= now ? { kind, begin, end } : 40079
    }
    case 'term': {
      if (isMissing(fields.fixed_term) || isMissing(fields.fixed_begin_term)) return 41011
      const term = intOf(fields.fixed_term)
      const after = intOf(fields.fixed_begin_term)
      const end = isMissing(fields.end_timestamp) ? undefined : intOf(fields.end_timestamp)
      if (term === undefined || term < (rules.cardFixedTermZero ? 0 : 1) || after === undefined || after < 0) return 40079
      if (!isMissing(fields.end_timestamp) && !(isSeconds(end) && end >= now)) return 40079
      return { kind, after, term, end }
    }
    case 'permanent':
      return { kind }
    default:
      return 40079
  }
}

/** The same kind, and nothing gets narrower. */
export function widens(old: Validity, next: Validity): boolean {
  if (old.kind === 'range') return next.kind === 'range' && next.begin <= old.begin && old.end <= next.end
  if (old.kind === 'term') return next.kind === 'term' && next.term >= old.term && next.after <= old.after && (next.end ?? FOREVER) >= (old.end ?? FOREVER)
  return next.kind === 'permanent'
}

/** When a card that was taken then is good: a term begins with that day, and ends with the last second of its last. */
export function validFrom(validity: Validity, takenAt: number): { readonly begin: number; readonly end: number } {
  if (validity.kind === 'range') return validity
  if (validity.kind === 'permanent') return { begin: takenAt, end: FOREVER }
  const begin = midnight(takenAt) + validity.after * DAY
  return { begin, end: Math.min(validity.end ?? FOREVER, begin + Math.max(1, validity.term) * DAY - 1) }
}

export const midnight = (seconds: number): number => seconds - ((seconds + ZONE) % DAY)
