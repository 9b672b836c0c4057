import { describe, expect, test } from 'vitest'
import { catalogue } from '../../src/console/catalogue-form.js'
import type { FormField } from '../../src/console/protocol.js'
import { checked, typedFields } from '../../src/ui/pages/trigger/form.js'

const field = (name: string, kind: FormField['kind'], more: Partial<FormField> = {}): FormField => ({
  name,
  wire: name,
  kind,
  optional: false,
  doc: { zh: '', en: '' },
  ...more,
})

describe('the form of a push', () => {
  test.each(
    catalogue().flatMap((entry) =>
      [entry.sample, ...entry.variants.map(({ sample }) => sample)].map((sample, nth) => [`${entry.type} ${nth}`, entry, sample] as const),
    ),
  )('gives a sample back as it was: %s', (_name, entry, sample) => {
    const { attributes, problems } = checked(entry.fields, typedFields(entry.fields, sample))
    expect(problems).toEqual([])
    expect(withoutNull(attributes)).toEqual(pick(entry.fields, sample))
  })

  test('names the field that is wrong, however deep', () => {
    const fields = [field('list', 'list', { fields: [field('count', 'int')] }), field('price', 'decimal'), field('id', 'id'), field('on', 'flag')]
    const { problems } = checked(fields, { list: [{ count: '1' }, { count: 'two' }], price: '', id: '12a', on: '2' })
    expect(problems).toEqual([
      { path: 'list.1.count', kind: 'whole' },
      { path: 'price', kind: 'required' },
      { path: 'id', kind: 'digits' },
      { path: 'on', kind: 'flag' },
    ])
  })

  test('keeps ids as text, zeros and all', () => {
    expect(checked([field('code', 'id')], { code: '0012345678901234567' }).attributes).toEqual({ code: '0012345678901234567' })
  })

  test('leaves out what is optional and empty, so that the sample does not come in its place', () => {
    expect(checked([field('remark', 'text', { optional: true }), field('name', 'text')], {}).attributes).toEqual({ remark: null, name: '' })
  })
})

const withoutNull = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (_key, each: unknown) => (each === null ? undefined : each)))

/** Of a sample what its form has; lists are always there. */
function pick(fields: readonly FormField[], sample: Readonly<Record<string, unknown>>): unknown {
  return Object.fromEntries(
    fields.flatMap(({ name, kind, optional, fields: inner = [] }) => {
      const value = sample[name]
      if (kind === 'list')
        return [
          [name, ((value ?? []) as readonly unknown[]).map((entry) => (inner.length > 0 ? pick(inner, entry as Readonly<Record<string, unknown>>) : entry))],
        ]
      if (value === undefined || (optional && value === '')) return []
      return [[name, kind === 'object' ? pick(inner, value as Readonly<Record<string, unknown>>) : value]]
    }),
  )
}
