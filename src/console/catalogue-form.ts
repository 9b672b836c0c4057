import type { Field, PushDescriptor } from '../catalogue/descriptor.js'
import { pushes } from '../catalogue/index.js'
import { typeOf } from '../catalogue/shape.js'
import type { CatalogueEntry, FormField } from './protocol.js'
import { missing, wrong } from './refusal.js'

const byType: ReadonlyMap<string, PushDescriptor> = new Map(pushes.map((push) => [typeOf(push), push]))

let entries: readonly CatalogueEntry[] | undefined

/** Every push that there is, as a form with its documentation. */
export function catalogue(): readonly CatalogueEntry[] {
  entries ??= pushes.map((push) => ({
    type: typeOf(push),
    wire: push.wire,
    group: push.group,
    category: push.category,
    interface: push.interface,
    title: push.title,
    doc: push.doc,
    see: push.see,
    fields: push.fields.map(formField),
    sample: push.sample,
    variants: (push.variants ?? []).map(({ name, zh, sample }) => ({ name, zh, sample })),
    system: push.system === true,
  }))
  return entries
}

function formField(field: Field): FormField {
  const { name, wire, kind, doc } = field
  return {
    name,
    wire: typeof wire === 'string' ? wire : (wire[0] ?? name),
    kind,
    optional: field.optional === true,
    doc,
    ...('values' in field && field.values && { values: field.values }),
    ...('fields' in field && field.fields && { fields: field.fields.map(formField) }),
    ...('item' in field && field.item && { item: field.item }),
  }
}

/** @throws {Refusal} 404 */
export function descriptorOf(type: string): PushDescriptor {
  const found = byType.get(type) ?? pushes.find(({ wire }) => wire.toLowerCase() === type.toLowerCase())
  if (found) return found
  const near = [...byType.keys()].filter((name) => name.includes(type.toLowerCase().slice(0, 24))).slice(0, 5)
  throw missing(`type: the catalogue has no push ${type.slice(0, 60)}`, near.length > 0 ? `There are ${near.join(', ')}` : 'GET /api/catalogue lists them')
}

export const nameOf = typeOf

type Fields = Readonly<Record<string, unknown>>

/** What a form has given, over the sample. @throws {Refusal} that names the field */
export function attributesOf(push: PushDescriptor, given: Fields): Fields {
  for (const name of Object.keys(given)) {
    if (name === 'message_id' || push.fields.some((field) => field.name === name)) continue
    throw wrong(
      `attributes.${name.slice(0, 40)}`,
      `is no attribute of ${typeOf(push)}`,
      `They are ${push.fields.map((field) => field.name).join(', ') || 'none'}`,
    )
  }
  for (const field of push.fields) if (given[field.name] !== undefined) check(field, given[field.name], `attributes.${field.name}`)
  const { message_id: _ours, ...sample } = push.sample as Fields
  const all: Record<string, unknown> = { ...sample, ...given }
  // `null` leaves an attribute out.
  for (const [name, value] of Object.entries(all)) if (value === null) delete all[name]
  return all
}

function check(field: Field, value: unknown, path: string): void {
  if (value === null) {
    if (field.optional) return
    throw wrong(path, 'cannot be left out')
  }
  switch (field.kind) {
    case 'object':
      if (typeof value !== 'object' || Array.isArray(value)) throw wrong(path, 'is no object')
      checkAll(field.fields, value as Fields, path)
      return
    case 'list': {
      if (!Array.isArray(value)) throw wrong(path, 'is no list')
      const { fields, item } = field
      for (const [at, each] of value.entries()) {
        if (!fields) checkScalar(item ?? 'text', each, `${path}[${at}]`)
        else if (typeof each !== 'object' || each === null) throw wrong(`${path}[${at}]`, 'is no object')
        else checkAll(fields, each as Fields, `${path}[${at}]`)
      }
      return
    }
    default:
      // An empty element, as Weixin often sends one.
      if (value !== '') checkScalar(field.kind, value, path)
  }
}

function checkAll(fields: readonly Field[], given: Fields, path: string): void {
  for (const name of Object.keys(given)) {
    const field = fields.find((each) => each.name === name)
    if (!field) throw wrong(`${path}.${name.slice(0, 40)}`, 'is no field', `The fields are ${fields.map((each) => each.name).join(', ')}`)
    check(field, given[name], `${path}.${name}`)
  }
}

function checkScalar(kind: string, value: unknown, path: string): void {
  switch (kind) {
    case 'text':
      if (typeof value !== 'string') throw wrong(path, 'is no text')
      // What no XML can hold.
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      if (/[\x00-\x08\x0b\x0c\x0e-\x1f]/.test(value)) throw wrong(path, 'holds control characters')
      return
    case 'id':
      if (typeof value !== 'string' || !/^\d{1,32}$/.test(value)) throw wrong(path, 'is no id', 'Digits, in quotes so that none is lost')
      return
    case 'int':
    case 'fen':
      if (!Number.isSafeInteger(value)) throw wrong(path, kind === 'fen' ? 'is no whole number of fen' : 'is no whole number')
      return
    case 'time':
      if (!Number.isSafeInteger(value) || (value as number) < 0) throw wrong(path, 'is no time', 'Unix seconds')
      return
    case 'decimal':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw wrong(path, 'is no number')
      return
    case 'flag':
      if (value !== 0 && value !== 1) throw wrong(path, 'is neither 0 nor 1')
      return
    case 'boolean':
      if (typeof value !== 'boolean') throw wrong(path, 'is neither true nor false')
  }
}
