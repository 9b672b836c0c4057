import type { CheckProblem, Checks } from '../catalogue/endpoint-check.js'
import type { EndpointFieldShape, EndpointShape, ObjectShape, ValueShape, VariantShape } from '../catalogue/endpoint-shape.js'
import { stringifyBare } from '../wire/lossless-json.js'
import type { UploadPart } from './contract.js'
import type { FileInput } from './endpoint-call.js'
import { CheckError } from './endpoint-error.js'
import { breach, type Fields, holds, isObject, say } from './endpoint-rules.js'
import { encodeScalar, typeName } from './endpoint-scalar.js'

/** A request as it goes to the client. */
export interface WireRequest {
  readonly query: Readonly<Record<string, string>>
  readonly body: Fields
  readonly files: readonly { readonly name: string; readonly file: FileInput }[]
}

/**
 * Checks a request against the documented limits and writes it as Weixin wants it. `undefined` and null are absent, `false` and 0 are sent,
 * fields that we do not know are passed on.
 * @throws {CheckError} that names each field that is wrong
 */
export function encodeRequest(shape: EndpointShape, request: unknown, checks: Checks): WireRequest {
  const walk = new Walk(checks)
  const encoded = walk.object(shape.request, request ?? {}, '', undefined)
  const [first, ...others] = walk.problems
  if (first) throw new CheckError(shape.call, [first, ...others])
  return sortOut(shape, encoded)
}

function sortOut(shape: EndpointShape, encoded: Fields): WireRequest {
  const byName = new Map(shape.request.fields.map((field) => [field.name, field]))
  const query: [string, string][] = Object.entries(shape.constants?.query ?? {}).map(([name, value]) => [name, String(value)])
  const body: [string, unknown][] = Object.entries(shape.constants?.body ?? {})
  const files: { name: string; file: FileInput }[] = []
  for (const [name, value] of Object.entries(encoded)) {
    const field = byName.get(name)
    if (field?.kind === 'file') files.push({ name, file: value as FileInput })
    else if (field?.in === 'query' || shape.method === 'GET') query.push([name, Array.isArray(value) ? value.join(',') : String(value)])
    else body.push([name, value])
  }
  return { query: Object.fromEntries(query), body: Object.fromEntries(body), files }
}

/** The parts of a multipart body: files, and what goes beside them; what is not text goes as JSON. */
export const toParts = ({ body, files }: WireRequest): UploadPart[] => [
  ...files.map(({ name, file }) => ({ name, ...file })),
  ...Object.entries(body).map(([name, value]) => ({ name, data: typeof value === 'string' ? value : stringifyBare(value) })),
]

class Walk {
  readonly problems: CheckProblem[] = []
  readonly #checks: Checks

  constructor(checks: Checks) {
    this.#checks = checks
  }

  /** `foreign` leads from fields of other variants to the variant's name. */
  object(shape: ObjectShape, value: unknown, path: string, foreign: ReadonlyMap<string, string> | undefined): Fields {
    if (!isObject(value)) {
      this.#report(path, `is ${typeName(value)}, and has to be an object`)
      return {}
    }
    const before = this.problems.length
    const variant = this.#variant(shape, value, path)
    const fields = variant ? [...shape.fields, ...variant.fields] : shape.fields
    const others = variant ? foreignFields(shape, variant) : undefined
    const out = new Map<string, unknown>()
    const known = new Set<string>()
    const { tag } = shape.variants ?? {}
    if (tag !== undefined && value[tag] !== undefined) out.set(tag, value[tag])
    for (const field of fields) {
      const name = [field.name, ...(field.aliases ?? [])].find((each) => isGiven(value[each]))
      for (const each of [field.name, ...(field.aliases ?? [])]) known.add(each)
      if (name !== undefined) out.set(field.name, this.#value(field, value[name], join(path, name), !field.optional, variant && others?.inside))
      else if (!field.optional) this.#report(join(path, field.name), 'is missing', 'It is required')
      else if (field.requiredWhen && holds(field.requiredWhen, value)) {
        this.#report(join(path, field.name), 'is missing', `It is required when ${say(field.requiredWhen)}`)
      }
    }
    for (const [name, extra] of Object.entries(value)) {
      if (known.has(name) || name === tag || !isGiven(extra)) continue
      const owner = others?.beside.get(name) ?? foreign?.get(name)
      if (owner === undefined) out.set(name, extra)
      else this.#report(join(path, name), `is a field of ${owner}, and does not go with this one`, 'Leave it out')
    }
    const encoded = Object.fromEntries(out)
    // Rules speak of sound fields: what is wrong with one of them is said first.
    if (this.problems.length === before) for (const rule of shape.rules ?? []) this.#rule(breach(rule, encoded, this.#checks), path)
    return encoded
  }

  #variant({ variants }: ObjectShape, value: Fields, path: string): VariantShape | undefined {
    if (!variants) return undefined
    const { tag, open, options } = variants
    if (tag === undefined) {
      const given = options.filter(({ fields }) => fields.some(({ name }) => isGiven(value[name])))
      if (given.length === 1) return given[0]
      const names = options.map(({ fields }) => fields[0]?.name).join(', ')
      if (given.length > 1) this.#report(join(path, given[1]?.fields[0]?.name ?? ''), `may not stand beside ${given[0]?.fields[0]?.name}: give one of ${names}`)
      else if (!open) this.#report(path, `needs one of ${names}`)
      return undefined
    }
    const said = value[tag]
    const found = options.find(({ values }) => (isGiven(said) ? values?.includes(said as string) : !values))
    if (found || open) return found
    const names = options.flatMap(({ values }) => values ?? []).join(', ')
    this.#report(join(path, tag), isGiven(said) ? `has to be one of ${names}` : `is missing: one of ${names}`)
    return undefined
  }

  #value(shape: ValueShape, value: unknown, path: string, required: boolean, foreign?: ReadonlyMap<string, string>): unknown {
    switch (shape.kind) {
      case 'object':
        return this.object(shape.of ?? { fields: [] }, value, path, foreign)
      case 'list':
        return this.#list(shape, value, path)
      case 'record':
        if (!isObject(value)) return this.#report(path, `is ${typeName(value)}, and has to be an object`)
        return Object.fromEntries(
          Object.entries(value).flatMap(([name, entry]) => (isGiven(entry) ? [[name, this.#value(shape.item ?? json, entry, join(path, name), true)]] : [])),
        )
      case 'json':
        return value
      case 'file':
        return this.#file(shape, value, path)
      default:
        return encodeScalar(shape, value, required, (problem, hint) => this.#report(path, problem, hint))
    }
  }

  #list(shape: ValueShape, value: unknown, path: string): unknown {
    const { item = json, min = 0, max, orOne } = shape
    if (!Array.isArray(value)) return orOne ? this.#value(item, value, path, true) : this.#report(path, `is ${typeName(value)}, and has to be a list`)
    if (value.length < min) this.#report(path, `has ${value.length} entries, and needs at least ${min}`)
    if (max !== undefined && value.length > max) this.#report(path, `has ${value.length} entries, and its limit is ${max}`, `Send ${max} at a time`)
    return value.map((entry, index) => this.#value(item, entry, `${path}[${index}]`, true))
  }

  #file({ maxBytes, types }: ValueShape, value: unknown, path: string): unknown {
    if (!isObject(value) || !isGiven(value.data)) return this.#report(path, 'has to be { data, filename } with the bytes in data')
    const { data, filename } = value
    if (typeof filename !== 'string' || filename === '') return this.#report(`${path}.filename`, 'is missing', 'Weixin takes no file without a name')
    // What a stream holds is known when it has been read.
    const size = data instanceof Uint8Array ? data.length : data instanceof Blob ? data.size : undefined
    if (size === 0) this.#report(`${path}.data`, 'is empty')
    if (size !== undefined && maxBytes !== undefined && size > maxBytes) this.#report(`${path}.data`, `has ${size} bytes, and its limit is ${maxBytes}`)
    const ending = filename.slice(filename.lastIndexOf('.') + 1).toLowerCase()
    if (types && !types.includes(ending)) this.#report(`${path}.filename`, `has to end in one of ${types.join(', ')}`)
    return value
  }

  #rule(found: CheckProblem | undefined, path: string): void {
    if (found) this.problems.push({ ...found, field: join(path, found.field) })
  }

  #report(field: string, problem: string, hint?: string): undefined {
    this.problems.push({ field, problem, ...(hint === undefined ? {} : { hint }) })
  }
}

const json: ValueShape = { kind: 'json' }
const isGiven = (value: unknown): boolean => value !== undefined && value !== null
const join = (path: string, name: string): string => (path && name ? `${path}.${name}` : path || name)

interface ForeignFields {
  /** Beside the tag. */
  readonly beside: ReadonlyMap<string, string>
  /** In the object that goes with the tag. */
  readonly inside: ReadonlyMap<string, string>
}

const foreign = new WeakMap<VariantShape, ForeignFields>()

/** The fields that only other variants have, with the name of one that has them. */
function foreignFields({ variants }: ObjectShape, variant: VariantShape): ForeignFields {
  const known = foreign.get(variant)
  if (known) return known
  const [beside, inside] = [new Map<string, string>(), new Map<string, string>()]
  for (const other of variants?.options ?? []) {
    const owner = other.values?.[0] ?? other.fields[0]?.name ?? ''
    for (const field of other.fields) {
      beside.set(field.name, owner)
      if (isKeyed(other) && isKeyed(variant)) for (const inner of insideOf(field)) inside.set(inner.name, owner)
    }
  }
  for (const field of variant.fields) {
    beside.delete(field.name)
    for (const inner of insideOf(field)) inside.delete(inner.name)
  }
  const found = { beside, inside }
  foreign.set(variant, found)
  return found
}

const isKeyed = ({ fields }: VariantShape): boolean => fields.length === 1 && fields[0]?.kind === 'object'
const insideOf = (field: EndpointFieldShape): readonly EndpointFieldShape[] => field.of?.fields ?? []
