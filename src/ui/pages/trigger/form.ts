import type { FormField } from '../../../console/protocol.js'

/** What somebody has typed: text for each value, by the fields' names. `undefined` is left out. */
export type Typed = string | undefined | TypedFields | readonly (Typed | TypedFields)[]

export interface TypedFields {
  [name: string]: Typed
}

export interface FieldProblem {
  /** `send_pic_info.pic_list.0.md5_sum` */
  readonly path: string
  readonly kind: 'required' | 'whole' | 'number' | 'digits' | 'flag' | 'boolean'
}

/** A field's sample as the text of its input. */
export function typedOf(field: FormField, value: unknown): Typed {
  if (field.kind === 'object') return value === undefined && field.optional ? undefined : typedFields(field.fields ?? [], asFields(value))
  if (field.kind === 'list') return Array.isArray(value) ? value.map((entry) => typedEntry(field, entry)) : []
  return value === undefined || value === null ? undefined : String(value)
}

export const typedEntry = (field: FormField, value: unknown): Typed =>
  field.fields ? typedFields(field.fields, asFields(value)) : value === undefined ? '' : String(value)

export function typedFields(fields: readonly FormField[], sample: Readonly<Record<string, unknown>>): TypedFields {
  return Object.fromEntries(fields.map((field) => [field.name, typedOf(field, sample[field.name])]))
}

const asFields = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}

export interface Checked {
  readonly attributes: Readonly<Record<string, unknown>>
  readonly problems: readonly FieldProblem[]
}

/** What was typed as attributes, and what of it Weixin would not send. What is left out is `null`, so that the sample does not come in its place. */
export function checked(fields: readonly FormField[], typed: TypedFields, path = ''): Checked {
  const attributes: Record<string, unknown> = {}
  const problems: FieldProblem[] = []
  for (const field of fields) {
    const found = foundIn(field, typed[field.name], path === '' ? field.name : `${path}.${field.name}`)
    problems.push(...found.problems)
    // Inside of an object nothing comes in the place of what is left out.
    if (found.value !== null || path === '') attributes[field.name] = found.value
  }
  return { attributes, problems }
}

interface Found {
  readonly value: unknown
  readonly problems: readonly FieldProblem[]
}

function foundIn(field: FormField, typed: Typed, path: string): Found {
  if (field.kind === 'list') {
    const entries = Array.isArray(typed) ? typed.map((entry, at) => entryOf(field, entry, `${path}.${at}`)) : []
    return { value: entries.map(({ value }) => value), problems: entries.flatMap(({ problems }) => problems) }
  }
  if (field.kind === 'object') {
    if (typed === undefined) return { value: null, problems: field.optional ? [] : [{ path, kind: 'required' }] }
    const { attributes, problems } = checked(field.fields ?? [], isFields(typed) ? typed : {}, path)
    return { value: attributes, problems }
  }
  const text = typeof typed === 'string' ? typed : ''
  if (field.optional && text === '') return { value: null, problems: [] }
  return scalarOf(field.kind, text, path)
}

function entryOf(field: FormField, typed: Typed, path: string): Found {
  if (!field.fields) return scalarOf(field.item ?? 'text', typeof typed === 'string' ? typed : '', path)
  const { attributes, problems } = checked(field.fields, isFields(typed) ? typed : {}, path)
  return { value: attributes, problems }
}

export const isFields = (typed: Typed): typed is TypedFields => typeof typed === 'object' && !Array.isArray(typed)

const WHOLE = /^-?\d{1,16}$/
const NUMBER = /^-?\d+(\.\d+)?$/
const DIGITS = /^-?\d+$/

function scalarOf(kind: FormField['kind'], text: string, path: string): Found {
  const wrong = (problem: FieldProblem['kind']): Found => ({ value: null, problems: [{ path, kind: text === '' ? 'required' : problem }] })
  const trimmed = text.trim()
  switch (kind) {
    // Required text may be empty: Weixin sends empty elements too.
    case 'text':
      return { value: text, problems: [] }
    case 'id':
      return DIGITS.test(trimmed) ? { value: trimmed, problems: [] } : wrong('digits')
    case 'int':
    case 'time':
    case 'fen':
      return WHOLE.test(trimmed) && Number.isSafeInteger(Number(trimmed)) ? { value: Number(trimmed), problems: [] } : wrong('whole')
    case 'decimal':
      return NUMBER.test(trimmed) ? { value: Number(trimmed), problems: [] } : wrong('number')
    case 'flag':
      return trimmed === '0' || trimmed === '1' ? { value: Number(trimmed), problems: [] } : wrong('flag')
    case 'boolean':
      return trimmed === 'true' || trimmed === 'false' ? { value: trimmed === 'true', problems: [] } : wrong('boolean')
    default:
      return { value: text, problems: [] }
  }
}
