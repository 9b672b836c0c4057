import type { ScalarKind, Words } from './descriptor.js'
import type { Condition, EndpointError, EndpointField, FileValue, Limits, ListValue, ObjectType, ScalarValue, Value, Variant } from './endpoint.js'

/**
 * Short words for descriptors. A field is `kind(name, zh, en, limits?)`: `text('title', '标题', 'The title.', { maxBytes: 27 })`.
 * It is required; `optional(field)`, `deprecated(field, …)`, `inQuery(field)` and `requiredWhen(field, …)` say otherwise.
 */

const scalar =
  (kind: ScalarKind) =>
  (name: string, zh: string, en: string, limits: Limits = {}): EndpointField => ({ name, kind, doc: { zh, en }, ...limits })

export const text = scalar('text')
/** A string in TypeScript whose digits must not be lost; `{ as: 'number' }` sends it bare. */
export const id = scalar('id')
export const int = scalar('int')
export const decimal = scalar('decimal')
/** Whole fen. */
export const fen = scalar('fen')
/** Unix seconds. */
export const time = scalar('time')
/** 0 or 1. */
export const flag = scalar('flag')
export const boolean = scalar('boolean')
/** Text out of documented values; others pass, unless `closed`. */
export const choice = (name: string, zh: string, en: string, values: readonly (string | number)[], limits: Limits = {}): EndpointField =>
  text(name, zh, en, { values, ...limits })

/** Any JSON. */
export const json = (name: string, zh: string, en: string): EndpointField => ({ name, kind: 'json', doc: { zh, en } })
export const file = (name: string, zh: string, en: string, limits: Omit<FileValue, 'kind'> = {}): EndpointField => ({
  name,
  kind: 'file',
  doc: { zh, en },
  ...limits,
})

export const object = (name: string, zh: string, en: string, of: ObjectType): EndpointField => ({ name, kind: 'object', of, doc: { zh, en } })
/** A list. `item` is an object type, or a value made by {@link item}. */
export const list = (name: string, zh: string, en: string, entry: ObjectType | Value, limits: Omit<ListValue, 'kind' | 'item'> = {}): EndpointField => ({
  name,
  kind: 'list',
  item: toValue(entry),
  doc: { zh, en },
  ...limits,
})
/** An object with keys of the user's own. */
export const record = (name: string, zh: string, en: string, entry: ObjectType | Value): EndpointField => ({
  name,
  kind: 'record',
  item: toValue(entry),
  doc: { zh, en },
})

/** A value without a name, for lists and records. */
export const item = (kind: ScalarKind, limits: Limits = {}): ScalarValue => ({ kind, ...limits })

const toValue = (entry: ObjectType | Value): Value => ('kind' in entry ? entry : { kind: 'object', of: entry })

export const optional = <F extends EndpointField>(field: F): F => ({ ...field, optional: true })
/** Optional in TypeScript, asked for before the call if the condition holds. */
export const requiredWhen = (field: EndpointField, condition: Condition): EndpointField => ({ ...field, optional: true, requiredWhen: condition })
export const deprecated = (field: EndpointField, zh: string, en: string): EndpointField => ({ ...field, deprecated: { zh, en } })
export const inQuery = (field: EndpointField): EndpointField => ({ ...field, in: 'query' })
/** Other spellings of the field's name. */
export const aka = (field: EndpointField, ...aliases: readonly string[]): EndpointField => ({ ...field, aliases })

export const type = (name: string, fields: readonly EndpointField[], more: Omit<ObjectType, 'interface' | 'fields'> = {}): ObjectType => ({
  interface: name,
  fields,
  ...more,
})

/** A variant whose fields stand in one object, under the key that goes with the tag: `keyed('CASH', 'cash', 'CashCard', cash, …)`. */
export const keyed = (value: string | undefined, key: string, name: string, of: ObjectType, doc: Words): Variant => ({
  ...(value !== undefined && { value }),
  interface: name,
  doc,
  fields: [object(key, doc.zh, doc.en, of)],
})

/** An errcode that is somebody's mistake. */
export const mistake = (code: number, zh: string, en: string): EndpointError => ({ code, doc: { zh, en } })
/** An errcode that the business expects: `.safe(…)` returns its `reason`. */
export const outcome = (code: number, reason: string, zh: string, en: string): EndpointError => ({ code, reason, doc: { zh, en } })
