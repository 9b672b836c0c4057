import type { EndpointFieldShape, EndpointShape, ObjectShape, ValueShape } from '../../catalogue/endpoint-shape.js'
import { ConfigurationError } from '../../errors.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { bytesOf, intOf, isFields, isMissing, type JsonFields } from './json-value.js'

/** What a form answers with. */
export interface FormCodes {
  /** For fields whose absence has an errcode of its own. Of these no length is checked: an id that is too long is an unknown one. */
  readonly missing: Readonly<Record<string, number>>
  readonly otherMissing: number
  readonly tooLong: number
  /** Text where a number belongs, a number where an object belongs. */
  readonly wrongKind: number
}

/** The shapes of some endpoints by path. Where several share one, the first. */
export function shapesByPath(shapes: readonly EndpointShape[]): (path: string) => ObjectShape {
  const byPath = new Map<string, ObjectShape>()
  for (const { path, request } of shapes) if (!byPath.has(path)) byPath.set(path, request)
  return (path) => {
    const shape = byPath.get(path)
    if (!shape) throw new ConfigurationError('families', `the catalogue does not know ${path}`)
    return shape
  }
}

/** What a request lacks, or has too much of, by the catalogue's tables. What else may be wrong is for the handler to find. */
export function formRefusal(shape: ObjectShape, given: JsonFields, codes: FormCodes): WeixinError | undefined {
  for (const field of shape.fields) {
    const refusal = fieldRefusal(field, given, codes)
    if (refusal) return refusal
  }
  return undefined
}

function fieldRefusal(field: EndpointFieldShape, given: JsonFields, codes: FormCodes): WeixinError | undefined {
  const value = given[field.name]
  if (isMissing(value)) {
    if (value === '' && field.mayBeEmpty) return undefined
    return isRequired(field, given) ? weixinError(codes.missing[field.name] ?? codes.otherMissing) : undefined
  }
  return valueRefusal(field, value, codes, Object.hasOwn(codes.missing, field.name))
}

function isRequired({ optional, requiredWhen }: EndpointFieldShape, given: JsonFields): boolean {
  if (!requiredWhen) return !optional
  const { field, is, not } = requiredWhen
  const value = given[field]
  if (is) return is.some((each) => String(each) === String(value))
  return not ? !not.some((each) => each === value) : !isMissing(value)
}

function valueRefusal(shape: ValueShape, value: unknown, codes: FormCodes, anyLength = false): WeixinError | undefined {
  const wrong = () => weixinError(codes.wrongKind)
  switch (shape.kind) {
    case 'object':
      return isFields(value) ? formRefusal(shape.of as ObjectShape, value, codes) : wrong()
    case 'list': {
      const items = Array.isArray(value) ? value : shape.orOne ? [value] : undefined
      if (!items) return wrong()
      if (items.length < (shape.min ?? 0)) return weixinError(codes.otherMissing)
      for (const item of items) {
        const refusal = valueRefusal(shape.item as ValueShape, item, codes)
        if (refusal) return refusal
      }
      return undefined
    }
    case 'int':
    case 'fen':
    case 'time':
    case 'flag':
      return intOf(value) === undefined ? wrong() : undefined
    case 'decimal':
      return Number.isFinite(Number(value)) ? undefined : wrong()
    case 'boolean':
      return [true, false, 0, 1].includes(value as boolean) ? undefined : wrong()
    case 'text':
    case 'id':
      if (typeof value !== 'string' && typeof value !== 'number') return wrong()
      return !anyLength && shape.maxBytes !== undefined && bytesOf(String(value)) > shape.maxBytes ? weixinError(codes.tooLong) : undefined
    default:
      return undefined
  }
}

/** The object of a variant: what stands under `cash` where the tag says `CASH`. */
export function variantOf(shape: ObjectShape, key: string): ObjectShape | undefined {
  for (const { fields } of shape.variants?.options ?? []) {
    const field = fields.find(({ name }) => name === key)
    if (field?.of) return field.of
  }
  return undefined
}

/** Whether the catalogue knows a field of an object. */
export const knowsField = (shape: ObjectShape | undefined, name: string): boolean => shape?.fields.some((field) => field.name === name) ?? false

/** The object of a field. */
export const objectIn = (shape: ObjectShape | undefined, name: string): ObjectShape | undefined =>
  shape?.fields.find((field) => field.name === name)?.of ?? undefined
