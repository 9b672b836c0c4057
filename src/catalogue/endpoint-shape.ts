import type { Condition, EndpointDescriptor, EndpointField, ObjectType, Paging, Rule, Value, Variants } from './endpoint.js'

/**
 * The lean form of an endpoint: what a call needs, and nothing else. `src/generated/api/<family>-shapes.ts` holds those of the catalogue;
 * {@link toEndpointShape} makes one of any descriptor.
 */

export interface ValueShape {
  readonly kind: Value['kind']
  /** Only these, where the set is closed. */
  readonly values?: readonly (string | number)[]
  /** Numbers that text may be sent as. */
  readonly numbers?: readonly number[]
  readonly maxBytes?: number
  readonly maxChars?: number
  readonly pattern?: { readonly source: string; readonly means: string }
  readonly mayBeEmpty?: true
  readonly min?: number
  readonly max?: number
  readonly as?: 'number' | 'string'
  readonly spellings?: Readonly<Record<string, string>>
  readonly types?: readonly string[]
  readonly orOne?: true
  readonly of?: ObjectShape
  readonly item?: ValueShape
}

export interface EndpointFieldShape extends ValueShape {
  readonly name: string
  readonly aliases?: readonly string[]
  readonly optional?: true
  readonly requiredWhen?: Condition
  readonly in?: 'query'
}

export interface VariantShape {
  readonly values?: readonly string[]
  readonly fields: readonly EndpointFieldShape[]
}

export interface ObjectShape {
  readonly fields: readonly EndpointFieldShape[]
  readonly rules?: readonly RuleShape[]
  readonly variants?: { readonly tag?: string; readonly open?: true; readonly options: readonly VariantShape[] }
}

/** `why` is the sentence of the rule's documentation, if it has one. */
export type RuleShape =
  | { readonly rule: 'exactly one' | 'at least one' | 'at most one'; readonly of: readonly string[]; readonly why?: string }
  | { readonly rule: 'needs'; readonly field: string; readonly needs: Condition; readonly why?: string }
  | { readonly rule: 'together'; readonly of: readonly string[]; readonly max: number; readonly why?: string }
  | { readonly rule: 'order'; readonly of: readonly [string, string]; readonly why?: string }
  | { readonly rule: 'check'; readonly name: string }

export interface EndpointShape extends Pick<EndpointDescriptor, 'call' | 'method' | 'path' | 'token' | 'repeatable' | 'constants' | 'answer'> {
  readonly request: ObjectShape
  readonly response: ObjectShape
  /** The business outcomes that it is known for. */
  readonly reasons?: readonly string[]
  readonly paging?: Paging
}

export function toEndpointShape(endpoint: EndpointDescriptor): EndpointShape {
  const { call, method, path, token, repeatable, constants, request, rules, variants, answer, response, errors = [], paging } = endpoint
  const reasons = [...new Set(errors.flatMap(({ reason }) => reason ?? []))]
  return {
    call,
    method,
    path,
    ...(token === false && { token }),
    ...(repeatable && { repeatable }),
    ...(constants && { constants }),
    ...(answer && { answer }),
    request: objectShape(request, rules, variants),
    response: objectShape(response),
    ...(reasons.length > 0 && { reasons }),
    ...(paging && { paging }),
  }
}

const shapes = new WeakMap<ObjectType, ObjectShape>()

/** One shape for each object type, so that the generated file can say it once. */
export function toObjectShape(type: ObjectType): ObjectShape {
  const known = shapes.get(type)
  if (known) return known
  const shape = objectShape(type.fields, type.rules, type.variants)
  shapes.set(type, shape)
  return shape
}

function objectShape(fields: readonly EndpointField[], rules?: readonly Rule[], variants?: Variants): ObjectShape {
  return { fields: fields.map(fieldShape), ...(rules && { rules: rules.map(ruleShape) }), ...(variants && { variants: variantsShape(variants) }) }
}

function variantsShape({ tag, open, options }: Variants): NonNullable<ObjectShape['variants']> {
  return {
    ...(tag !== undefined && { tag }),
    ...(open && { open }),
    options: options.map(({ value, fields }) => ({
      ...(value !== undefined && { values: typeof value === 'string' ? [value] : value }),
      fields: fields.map(fieldShape),
    })),
  }
}

function fieldShape(field: EndpointField): EndpointFieldShape {
  const { name, aliases, optional, requiredWhen } = field
  return {
    name,
    ...valueShape(field),
    ...(aliases && { aliases }),
    ...(optional && { optional }),
    ...(requiredWhen && { requiredWhen }),
    ...(field.in && { in: field.in }),
  }
}

function valueShape(value: Value): ValueShape {
  switch (value.kind) {
    case 'object':
      return { kind: value.kind, of: toObjectShape(value.of) }
    case 'list':
    case 'record': {
      const { min, max, orOne } = value.kind === 'list' ? value : { min: undefined, max: undefined, orOne: undefined }
      return {
        kind: value.kind,
        item: valueShape(value.item),
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
        ...(orOne && { orOne }),
      }
    }
    case 'json':
      return { kind: value.kind }
    case 'file':
      return { kind: value.kind, ...(value.maxBytes !== undefined && { maxBytes: value.maxBytes }), ...(value.types && { types: value.types }) }
    default: {
      const { kind, values, closed, maxBytes, maxChars, pattern, mayBeEmpty, min, max, as, spellings } = value
      const numbers = kind === 'text' ? values?.filter((each) => typeof each === 'number') : undefined
      return {
        kind,
        ...(values && closed && { values }),
        ...(numbers && numbers.length > 0 && { numbers }),
        ...(maxBytes !== undefined && { maxBytes }),
        ...(maxChars !== undefined && { maxChars }),
        ...(pattern && { pattern: { source: pattern.source, means: pattern.means.en } }),
        ...(mayBeEmpty && { mayBeEmpty }),
        ...(min !== undefined && { min }),
        ...(max !== undefined && { max }),
        ...(as && { as }),
        ...(spellings && { spellings }),
      }
    }
  }
}

function ruleShape({ doc, ...rule }: Rule): RuleShape {
  // A function says itself what is wrong.
  return doc && rule.rule !== 'check' ? { ...rule, why: doc.en } : rule
}
