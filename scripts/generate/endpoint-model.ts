import type { EndpointDescriptor, EndpointField, Family, ObjectType, Paging, Value, Variant } from '../../src/catalogue/endpoint.js'
import { quote } from './types.js'

/** What the generators of endpoints share: names, the object types of a family, and the TypeScript type of a value. */

/** `card.code.consume` → `CardCodeConsume`. */
export const pascal = (call: string): string =>
  call
    .split('.')
    .map((name) => name.charAt(0).toUpperCase() + name.slice(1))
    .join('')

/** `card-code` → `cardCode`. */
export const camel = (name: string): string => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

/** The interface of a call's request, unless it has none. */
export const requestName = (endpoint: EndpointDescriptor): string | undefined =>
  endpoint.request.length > 0 || endpoint.variants ? `${pascal(endpoint.call)}Request` : undefined

export const responseName = ({ call }: EndpointDescriptor): string => `${pascal(call)}Response`

/** What `.all()` is asked with: the request without its place in the list. */
export const filterFields = ({ request, paging }: EndpointDescriptor): readonly EndpointField[] => {
  const own = paging ? placeFields(paging) : []
  return request.filter(({ name }) => !own.includes(name))
}

const placeFields = (paging: Paging): (string | undefined)[] => (paging.by === 'offset' ? [paging.offset, paging.limit] : [paging.cursor, paging.limit])

/** The field that holds a paged answer's entries. */
export function itemsField({ call, paging, response }: EndpointDescriptor): EndpointField {
  let fields = response
  let found: EndpointField | undefined
  for (const name of paging?.items.split('.') ?? []) {
    found = fields.find((field) => field.name === name)
    fields = found?.kind === 'object' ? found.of.fields : []
  }
  if (found?.kind !== 'list') throw new Error(`${call}: ${paging?.items} is no list of its answer`)
  return found
}

export const needsRequest = (fields: readonly EndpointField[], variants?: unknown): boolean =>
  variants !== undefined || fields.some(({ optional }) => !optional)

export const reasonsOf = ({ errors = [] }: EndpointDescriptor): string[] => [...new Set(errors.flatMap(({ reason }) => reason ?? []))]

/** The object types of a family, each behind those that it is made of. */
export function objectTypes({ endpoints }: Family): readonly ObjectType[] {
  const found = new Map<string, ObjectType>()
  const visitValue = (value: Value): void => {
    if (value.kind === 'object') visitType(value.of)
    if (value.kind === 'list' || value.kind === 'record') visitValue(value.item)
  }
  const visitVariants = (options: readonly Variant[] = []): void => {
    for (const { fields } of options) fields.forEach(visitValue)
  }
  const visitType = (type: ObjectType): void => {
    const before = found.get(type.interface)
    if (before === type) return
    if (before) throw new Error(`Two object types are named ${type.interface}: make them one constant, or give one another name`)
    type.fields.forEach(visitValue)
    visitVariants(type.variants?.options)
    found.set(type.interface, type)
  }
  for (const { request, variants, response } of endpoints) {
    request.forEach(visitValue)
    visitVariants(variants?.options)
    response.forEach(visitValue)
  }
  return [...found.values()]
}

const kinds = { text: 'string', id: 'string', int: 'number', decimal: 'number', time: 'number', fen: 'number', flag: '0 | 1', boolean: 'boolean' } as const

/** The TypeScript type of a value: several members for a union. */
export function membersOf(value: Value): readonly string[] {
  switch (value.kind) {
    case 'object':
      return [value.of.interface]
    case 'list': {
      const entry = membersOf(value.item)
      const one = entry.length > 1 || entry[0]?.includes(' ') ? `(${entry.join(' | ')})` : `${entry[0]}`
      return [...(value.orOne ? entry : []), `readonly ${one}[]`]
    }
    case 'record':
      return [`{ readonly [key: string]: ${membersOf(value.item).join(' | ')} }`]
    case 'json':
      return ['unknown']
    case 'file':
      return ['FileInput']
    default: {
      if (!value.values) return [kinds[value.kind]]
      const members = value.values.map((each) => (typeof each === 'number' ? String(each) : quote(each)))
      // Weixin adds values without notice; an open union still offers the known ones in an editor.
      return value.closed ? members : [...members, value.kind === 'text' || value.kind === 'id' ? '(string & {})' : '(number & {})']
    }
  }
}
