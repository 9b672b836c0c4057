import type { Check, Checks } from '../endpoint-check.js'

/** The most characters that a value may have, by the kind that its key begins with: `thing1` is a `thing`. What is not here has no documented length. */
const templateValueLengths: Readonly<Record<string, number>> = { thing: 20, phrase: 5, character_string: 32 }

const templateData: Check = ({ data }) => {
  for (const [key, datum] of Object.entries(Object(data) as Record<string, { readonly value?: unknown }>)) {
    const kind = /^([a-z_]+)\d+$/.exec(key)?.[1] ?? ''
    const limit = Object.hasOwn(templateValueLengths, kind) ? templateValueLengths[kind] : undefined
    const { value } = datum
    if (limit === undefined || typeof value !== 'string') continue
    const length = [...value].length
    if (length > limit) {
      return { field: `data.${key}.value`, problem: `has ${length} characters, and a ${kind} holds ${limit}`, hint: `Shorten it by ${length - limit}` }
    }
  }
  return undefined
}

export const messageChecks: Checks = { templateData }
