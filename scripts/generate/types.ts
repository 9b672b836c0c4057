import type { Field, ScalarKind } from '../../src/catalogue/descriptor.js'

const kinds: Readonly<Record<ScalarKind, string>> = {
  text: 'string',
  id: 'string',
  int: 'number',
  decimal: 'number',
  time: 'number',
  fen: 'number',
  flag: '0 | 1',
  boolean: 'boolean',
}

/** The members of a field's TypeScript type: several for a union. */
export function unionOf(field: Field): readonly string[] {
  if (field.kind === 'object') return [field.of]
  if (field.kind === 'list') return [`readonly ${entryOf(field.of, field.item)}[]`]
  // Weixin adds values without notice; the union stays open, and an editor still offers the known ones.
  if (field.kind === 'text' && field.values) return [...field.values.map((value) => quote(String(value))), '(string & {})']
  return [kinds[field.kind]]
}

/** The type for readers of the reference: without the trick that keeps a union open. */
export const readableType = (field: Field): string =>
  unionOf(field)
    .map((member) => (member === '(string & {})' ? 'string' : member))
    .join(' | ')

function entryOf(of: string | undefined, item: ScalarKind | undefined): string {
  if (of) return of
  const type = kinds[item ?? 'text']
  return type.includes(' ') ? `(${type})` : type
}

/** A string literal as our style writes it. */
export const quote = (text: string): string => `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`
