import type { Field, ListField, ObjectField, Sample, SampleValue, ScalarKind } from '../../catalogue/descriptor.js'
import { didYouMean } from '../../suggest.js'
import type { NamedPush } from '../events/find-push.js'
import { UsageError } from '../screen.js'

type Values = Record<string, unknown>

/**
 * Attributes out of `name=value`, each read as the catalogue says: `is_give_by_friend=1`, `article_url_result.count=2`, JSON for lists. An empty value takes an optional one away.
 * What stands beside a part that was given comes from the sample.
 * @throws {UsageError} that names the attribute
 */
export function readAttributes({ type, push }: NamedPush, given: readonly string[]): Values {
  const attributes: Values = {}
  for (const text of given) {
    const at = text.indexOf('=')
    if (at < 1) throw new UsageError(`--set ${text} has no value: write --set name=value`)
    set(attributes, push.fields, { path: text.slice(0, at).split('.'), text: text.slice(at + 1), sample: push.sample, type })
  }
  return attributes
}

interface Given {
  readonly path: readonly string[]
  readonly text: string
  readonly sample: Sample
  readonly type: string
}

function set(into: Values, fields: readonly Field[], { path: [name = '', ...rest], text, sample, type }: Given): void {
  const field = fields.find((each) => each.name === name)
  if (!field)
    throw new UsageError(
      `${type} has no attribute ${name}:${didYouMean(
        name,
        fields.map((each) => each.name),
      )} hongyan events ${type} lists them`,
    )
  if (rest.length === 0) {
    into[name] = field.optional && text === '' ? undefined : attributeOf(field, text)
    return
  }
  if (field.kind !== 'object') throw new UsageError(`--set ${name}.${rest.join('.')}: ${name} is no object; lists are given as JSON`)
  const own = sample[name]
  const inner = isSample(own) ? own : {}
  const object: Values = { ...inner, ...Object(into[name]) }
  set(object, field.fields, { path: rest, text, sample: inner, type: `${type}.${name}` })
  into[name] = object
}

const isSample = (value: SampleValue | undefined): value is Sample => typeof value === 'object' && !Array.isArray(value)

function attributeOf(field: Field, text: string): unknown {
  if (field.kind === 'list' || field.kind === 'object') return jsonOf(field, text)
  return scalarOf(field.name, field.kind, text)
}

function jsonOf({ name, kind }: ListField | ObjectField, text: string): unknown {
  try {
    const value: unknown = JSON.parse(text)
    if (kind === 'list' ? Array.isArray(value) : typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Said below.
  }
  throw new UsageError(`--set ${name} is a JSON ${kind === 'list' ? 'list' : 'object'}: write --set '${name}=${kind === 'list' ? '[…]' : '{…}'}'`)
}

function scalarOf(name: string, kind: ScalarKind, text: string): string | number | boolean {
  switch (kind) {
    case 'text':
      return text
    case 'id':
      if (/^\d+$/.test(text)) return text
      throw new UsageError(`--set ${name} is a number, with all its digits`)
    case 'boolean':
      if (text === 'true' || text === 'false') return text === 'true'
      throw new UsageError(`--set ${name} is true or false`)
    case 'flag':
      if (text === '0' || text === '1') return Number(text)
      throw new UsageError(`--set ${name} is 0 or 1`)
    case 'decimal':
      if (text !== '' && Number.isFinite(Number(text))) return Number(text)
      throw new UsageError(`--set ${name} is a number`)
    default:
      if (text !== '' && Number.isSafeInteger(Number(text))) return Number(text)
      throw new UsageError(`--set ${name} is a whole number${kind === 'time' ? ' of unix seconds' : kind === 'fen' ? ' of fen' : ''}`)
  }
}
