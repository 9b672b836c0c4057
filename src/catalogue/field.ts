import type { Field, ListField, ObjectField, ScalarField, ScalarKind, Words } from './descriptor.js'

type Options = Omit<ScalarField, 'name' | 'wire' | 'kind' | 'doc'>
type Wire = string | readonly string[]

const scalar =
  (kind: ScalarKind) =>
  (name: string, wire: Wire, zh: string, en: string, options: Options = {}): ScalarField => ({ name, wire, kind, doc: { zh, en }, ...options })

/** Text, in CDATA on the wire. */
export const text = scalar('text')
/** A number kept as text, so that no digit is lost. */
export const id = scalar('id')
export const int = scalar('int')
export const decimal = scalar('decimal')
/** Unix seconds. */
export const time = scalar('time')
/** Money in fen. */
export const fen = scalar('fen')
/** 0 or 1. */
export const flag = scalar('flag')
export const boolean = scalar('boolean')

/** May be absent or empty; both are `undefined`. */
export const optional = <F extends Field>(field: F): F & { readonly optional: true } => ({ ...field, optional: true })

/** A list of objects. `wire` is the path to the repeated element. */
export const list = (name: string, wire: Wire, of: string, doc: Words, fields: readonly Field[]): ListField => ({ name, wire, kind: 'list', of, doc, fields })

/** A list of plain values. */
export const values = (name: string, wire: Wire, item: ScalarKind, doc: Words): ListField => ({ name, wire, kind: 'list', item, doc })

/** An object of its own. */
export const object = (name: string, wire: Wire, of: string, doc: Words, fields: readonly Field[]): ObjectField => ({
  name,
  wire,
  kind: 'object',
  of,
  doc,
  fields,
})
