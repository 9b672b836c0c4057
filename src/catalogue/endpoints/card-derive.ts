import type { EndpointField } from '../endpoint.js'

/** Fields of one object out of those of another: what is made, what may be changed, and what is read back. */

export function pick(fields: readonly EndpointField[], names: readonly string[]): EndpointField[] {
  return names.map((name) => {
    const field = fields.find((each) => each.name === name)
    if (!field) throw new Error(`There is no field ${name}`)
    return field
  })
}

/** For a change: only what changes is given. */
export const changeable = (fields: readonly EndpointField[]): EndpointField[] => fields.map((field) => ({ ...field, optional: true }))

/** For an answer: limits are for those who write. */
export const told = (fields: readonly EndpointField[]): EndpointField[] => fields.map(withoutLimits)

function withoutLimits(field: EndpointField): EndpointField {
  switch (field.kind) {
    case 'object':
    case 'list':
    case 'record':
    case 'json':
    case 'file':
      return field
    default: {
      const { maxBytes, maxChars, pattern, mayBeEmpty, min, max, closed, requiredWhen, ...rest } = field
      return rest
    }
  }
}
