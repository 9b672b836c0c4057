import { describe, expect, test } from 'vitest'
import type { Field, PushDescriptor, Sample, SampleValue, ScalarKind, Words } from '../../src/catalogue/descriptor.js'
import { pushes, replies } from '../../src/catalogue/index.js'
import { toShape } from '../../src/catalogue/shape.js'
import { d1Common, d1Events } from './d1.js'
import { factsTable } from './facts-table.js'

const events = pushes.filter((push) => push.group === 'event')
const byRow = new Map(events.map((push) => [push.row, push]))
const typeOf = (push: PushDescriptor): string => toShape(push).type

/** What the table's types may become. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  str: ['text'],
  'str-num': ['text', 'id'],
  id: ['id'],
  int64: ['id'],
  int: ['int'],
  'int-cdata': ['int in CDATA'],
  'int-list': ['list of int'],
  float: ['decimal'],
  time: ['time'],
  'fen-cdata': ['fen in CDATA'],
  '0/1': ['flag'],
  bool: ['boolean'],
  'bool-cdata': ['boolean in CDATA'],
  object: ['object'],
  list: ['list'],
}

interface FlatField {
  readonly path: string
  readonly kind: string
  readonly optional: boolean
  readonly attribute: string
}

/** The fields of a descriptor, those inside containers included, one line each. */
function flatten(fields: readonly Field[], outerPath = '', outerName = ''): FlatField[] {
  return fields.flatMap((field) => {
    const paths = (typeof field.wire === 'string' ? [field.wire] : field.wire).map((wire) => outerPath + wire)
    const attribute = outerName + field.name
    const flat = { path: paths.join('|'), kind: kindOf(field), optional: field.optional === true, attribute }
    if (field.kind !== 'object' && field.kind !== 'list') return [flat]
    return [flat, ...flatten(field.fields ?? [], `${paths[0]}/`, `${attribute}${field.kind === 'list' ? '[]' : ''}.`)]
  })
}

function kindOf(field: Field): string {
  if (field.kind === 'list') return field.item ? `list of ${field.item}` : 'list'
  if (field.kind === 'object') return 'object'
  return field.cdata ? `${field.kind} in CDATA` : field.kind
}

describe('the table of events', () => {
  test('has 77 rows, and each has its descriptor', () => {
    expect(factsTable.map(({ row }) => row)).toEqual(Array.from({ length: 77 }, (_, index) => index + 1))
    expect(events.map(({ row }) => row)).toEqual(factsTable.map(({ row }) => row))
  })

  test.each(factsTable)('row $row: $wire', ({ row, wire, aliases, fields }) => {
    const push = byRow.get(row)
    expect(push?.wire).toBe(wire)
    expect(push?.aliases).toEqual(aliases)
    const lower = wire.toLowerCase()
    expect(push && typeOf(push)).toBe(lower.endsWith('_event') ? lower : `${lower}_event`)

    const expected = fields.map((line) => {
      const [path = '', type = '', attribute = ''] = line.split(' ')
      return { path, attribute, optional: type.endsWith('?'), type: type.replace('?', '') }
    })
    const found = flatten(push?.fields ?? [])
    const sorted = <T extends { readonly attribute: string }>(list: readonly T[]): T[] =>
      list.toSorted((one, other) => (one.attribute < other.attribute ? -1 : 1))
    expect(sorted(found).map(({ kind: _, ...field }) => field)).toEqual(sorted(expected).map(({ type: _, ...field }) => field))
    for (const { attribute, type } of expected) {
      expect(kinds[type], `${attribute} is ${type}`).toContain(found.find((field) => field.attribute === attribute)?.kind)
    }
  })
})

describe('the mission', () => {
  test('D1 names 30 events', () => {
    expect(d1Events).toHaveLength(30)
    expect(
      events
        .filter(({ mission }) => mission?.includes('D1'))
        .map((push) => push.interface)
        .toSorted(),
    ).toEqual(d1Events.map(({ name }) => name).toSorted())
  })

  test.each(d1Events)('$name has the attributes of D1', ({ name, type, attributes }) => {
    const push = events.find((candidate) => candidate.interface === name)
    expect(push).toBeDefined()
    expect(push && typeOf(push)).toBe(type ?? 'templatesendjobfinish_event')
    expect(push?.fields.map((field) => field.name)).toEqual(expect.arrayContaining([...attributes]))
  })

  test('D2 names the four product events and the product form of a follow', () => {
    expect(events.filter(({ mission }) => mission?.includes('D2')).map(({ row }) => row)).toEqual([1, 15, 16, 17, 18])
  })

  test('D3 names six card events', () => {
    expect(events.filter(({ mission }) => mission?.includes('D3')).map(({ row }) => row)).toEqual([19, 20, 21, 23, 24, 26])
  })
})

describe('messages and other pushes', () => {
  test.each([
    ['text', 'content bizmsgmenuid?'],
    ['image', 'img media_id'],
    ['voice', 'media_id format recognition? media_id_16k?'],
    ['video', 'media_id thumb_media_id'],
    ['shortvideo', 'media_id thumb_media_id'],
    ['location', 'location_x location_y scale label?'],
    ['link', 'title description url'],
    ['miniprogrampage', 'app_id title page_path thumb_url thumb_media_id'],
    ['file', 'title description file_key file_md5 file_total_len'],
  ])('%s', (type, attributes) => {
    const push = pushes.find((candidate) => typeOf(candidate) === type)
    expect(push).toMatchObject({ group: 'message', wire: type, opens: 'message' })
    expect(push?.fields.map((field) => field.name + (field.optional ? '?' : '')).join(' ')).toBe(attributes)
  })

  test('the open platform and devices', () => {
    expect(pushes.filter(({ group }) => group === 'component').map(typeOf)).toEqual([
      'component_verify_ticket',
      'component_authorized',
      'component_unauthorized',
      'component_updateauthorized',
      'component_notify_third_fasteregister',
    ])
    expect(pushes.filter(({ category }) => category === 'device').map(typeOf)).toEqual(['device_text', 'device_event', 'device_status', 'hardware'])
  })

  test('a window for customer-service messages is opened by what the platform names, and by nothing else', () => {
    const opening = pushes.filter(({ opens, group }) => opens && group === 'event').map((push) => [push.wire, push.opens])
    expect(opening).toEqual([
      ['subscribe', 'follow'],
      ['SCAN', 'scan'],
      ['CLICK', 'menu'],
      ['scancode_push', 'menu'],
      ['scancode_waitmsg', 'menu'],
    ])
  })
})

describe('names', () => {
  const unique = (names: readonly string[]) => expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])

  test('no two pushes share a type or an interface', () => {
    unique(pushes.map(typeOf))
    unique(pushes.map((push) => push.interface))
  })

  test('no two pushes of a group share a name on the wire, in whatever case', () => {
    unique(pushes.flatMap((push) => [push.wire, ...(push.aliases ?? [])].map((name) => `${push.group} ${name.toLowerCase()}`)))
  })

  test.each(pushes)('$interface: no two attributes share a name, and none takes that of a common one', (push) => {
    const names = [...push.fields, ...(push.derived ?? [])].map(({ name }) => name)
    unique(names)
    const taken = [...d1Common, 'type', 'wire_name', 'fields', 'problems', 'problem', 'msg_data_id', 'idx']
    expect(names.filter((name) => taken.includes(name))).toEqual([14, 40].includes(push.row ?? 0) ? ['message_id'] : [])
  })
})

describe('documentation', () => {
  const inBoth = ({ zh, en }: Words) => {
    expect(zh).toMatch(/\p{Script=Han}|^Wi-Fi/u)
    expect(en).toMatch(/[A-Za-z]{2}/)
    expect(en).not.toMatch(/\p{Script=Han}/u)
  }
  const fieldDocs = (fields: readonly Field[]): Words[] =>
    fields.flatMap((field) => [field.doc, ...(field.kind === 'object' || field.kind === 'list' ? fieldDocs(field.fields ?? []) : [])])

  test.each(pushes)('$interface is documented in both languages', (push) => {
    const docs = [push.title, push.doc, ...fieldDocs(push.fields), ...(push.derived ?? []).map(({ doc }) => doc)]
    for (const words of docs) inBoth(words)
    for (const variant of push.variants ?? []) inBoth({ zh: variant.zh, en: variant.name })
    expect(push.see ?? 'https://developers.weixin.qq.com/').toMatch(/^https:\/\/developers\.weixin\.qq\.com\//)
  })

  test.each(replies)('$interface is documented in both languages', (reply) => {
    const fields = reply.fields.flatMap((field) => [field, ...(field.fields ?? [])])
    for (const words of [reply.title, reply.doc, ...fields.map(({ doc }) => doc)]) inBoth(words)
  })

  test('a reply for each kind that Weixin takes', () => {
    expect(replies.map(({ wire }) => wire)).toEqual(['text', 'image', 'voice', 'video', 'music', 'news', 'transfer_customer_service'])
  })
})

describe('samples', () => {
  const samples = pushes.flatMap((push) => [
    { name: push.interface, push, sample: push.sample },
    ...(push.variants ?? []).map((variant) => ({ name: `${push.interface}, ${variant.name}`, push, sample: variant.sample })),
  ])

  test.each(samples)('$name fits its descriptor', ({ push, sample }) => {
    expect(faults(push.fields, sample, '')).toEqual([])
  })

  test.each(pushes)('$interface: the names of the variants differ', ({ variants = [] }) => {
    expect(new Set(variants.map(({ name }) => name)).size).toBe(variants.length)
  })
})

const integer = (value: SampleValue) => Number.isSafeInteger(value)

const fits: Readonly<Record<ScalarKind, (value: SampleValue) => boolean>> = {
  text: (value) => typeof value === 'string',
  id: (value) => typeof value === 'string' && /^\d+$/.test(value),
  int: integer,
  decimal: (value) => typeof value === 'number' && Number.isFinite(value),
  time: (value) => integer(value) && Number(value) >= 0,
  fen: integer,
  flag: (value) => value === 0 || value === 1,
  boolean: (value) => typeof value === 'boolean',
}

/** What is wrong with a sample: required fields that it lacks, attributes that nobody knows, values of the wrong kind. */
function faults(fields: readonly Field[], sample: Sample, prefix: string): string[] {
  const known = new Set(fields.map(({ name }) => name))
  const unknown = Object.keys(sample).filter((name) => !known.has(name))
  return [...unknown.map((name) => `${prefix}${name} is not known`), ...fields.flatMap((field) => fieldFaults(field, sample[field.name], prefix + field.name))]
}

function fieldFaults(field: Field, value: SampleValue | undefined, name: string): string[] {
  if (value === undefined) return field.optional ? [] : [`${name} is missing`]
  if (field.optional && value === '') return [`${name} is empty: an optional text is left out then`]
  if (field.kind === 'object') return isObject(value) ? faults(field.fields, value, `${name}.`) : [`${name} is no object`]
  if (field.kind === 'list') {
    if (!isList(value)) return [`${name} is no list`]
    const { fields, item } = field
    return value.flatMap((entry, index) => {
      if (fields) return isObject(entry) ? faults(fields, entry, `${name}[${index}].`) : [`${name}[${index}] is no object`]
      return fits[item ?? 'text'](entry) ? [] : [`${name}[${index}] is no ${item}`]
    })
  }
  if (!fits[field.kind](value)) return [`${name} is no ${field.kind}`]
  // Texts are open: codes such as err(10001) come besides the known words.
  return field.values && field.kind !== 'text' && !field.values.includes(value as number) ? [`${name} is none of its values`] : []
}

const isList = (value: SampleValue): value is readonly SampleValue[] => Array.isArray(value)
const isObject = (value: SampleValue): value is Sample => typeof value === 'object' && !isList(value)
