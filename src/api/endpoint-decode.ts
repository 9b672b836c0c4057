import type { EndpointFieldShape, ObjectShape, ValueShape } from '../catalogue/endpoint-shape.js'
import { type Fields, isObject } from './endpoint-rules.js'
import { respelt } from './endpoint-scalar.js'

/**
 * An answer as its interface says: ids are strings, numbers that came as text are numbers, a lone entry of a list is a list.
 * Fields that we do not know stay as they came; null is absent; a number that is none is absent.
 */
export function decodeAnswer(shape: ObjectShape, given: unknown): Fields {
  const answer = isObject(given) ? given : {}
  const { tag, options } = shape.variants ?? {}
  const variant = options?.find(({ values, fields }) =>
    tag === undefined ? fields.some(({ name }) => answer[name] !== undefined) : values?.includes(String(answer[tag])),
  )
  const out = new Map(Object.entries(answer))
  for (const field of variant ? [...shape.fields, ...variant.fields] : shape.fields) decodeField(field, out)
  return Object.fromEntries(out)
}

function decodeField(field: EndpointFieldShape, out: Map<string, unknown>): void {
  const names = [field.name, ...(field.aliases ?? [])]
  const found = names.find((name) => out.get(name) !== undefined && out.get(name) !== null)
  const raw = found === undefined ? undefined : out.get(found)
  for (const name of names) out.delete(name)
  const value = raw === undefined ? undefined : decodeValue(field, raw)
  if (value !== undefined) out.set(field.name, value)
  else if (field.kind === 'list' && !field.optional) out.set(field.name, [])
}

function decodeValue(shape: ValueShape, raw: unknown): unknown {
  switch (shape.kind) {
    case 'object':
      return isObject(raw) ? decodeAnswer(shape.of ?? { fields: [] }, raw) : undefined
    case 'list':
      return (Array.isArray(raw) ? raw : [raw]).flatMap((entry) => {
        const value = decodeValue(shape.item ?? { kind: 'json' }, entry)
        return value === undefined ? [] : [value]
      })
    case 'record':
      return isObject(raw)
        ? Object.fromEntries(Object.entries(raw).map(([name, entry]) => [name, decodeValue(shape.item ?? { kind: 'json' }, entry)]))
        : undefined
    case 'text':
      return decodeText(shape, raw)
    case 'id':
      return isPlain(raw) ? String(raw) : undefined
    case 'boolean':
      return decodeBoolean(raw)
    case 'json':
    case 'file':
      return raw
    default:
      return decodeNumber(raw)
  }
}

const isPlain = (raw: unknown): raw is string | number | bigint | boolean => ['string', 'number', 'bigint', 'boolean'].includes(typeof raw)

function decodeText(shape: ValueShape, raw: unknown): unknown {
  if (typeof raw === 'number' && shape.numbers?.includes(raw)) return raw
  if (!isPlain(raw)) return undefined
  const text = String(raw)
  return respelt(shape, text)
}

function decodeBoolean(raw: unknown): boolean | undefined {
  if (typeof raw === 'boolean') return raw
  const word = String(raw).toLowerCase()
  if (word === 'true' || word === '1') return true
  return word === 'false' || word === '0' ? false : undefined
}

function decodeNumber(raw: unknown): number | undefined {
  if (typeof raw === 'number') return raw
  if (!isPlain(raw) || raw === '') return undefined
  const number = Number(raw)
  return Number.isFinite(number) ? number : undefined
}
