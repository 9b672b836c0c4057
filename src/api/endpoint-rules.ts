import type { Condition } from '../catalogue/endpoint.js'
import type { CheckProblem, Checks } from '../catalogue/endpoint-check.js'
import type { RuleShape } from '../catalogue/endpoint-shape.js'

/** What several fields have to do with one another. */

export type Fields = Readonly<Record<string, unknown>>

export const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What stands at a path down from an object. */
export function at(fields: Fields, path: string): unknown {
  let value: unknown = fields
  for (const name of path.split('.')) value = isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined
  return value
}

/** null is as good as absent. */
const isThere = (value: unknown): boolean => value !== undefined && value !== null

export function holds({ field, is, not }: Condition, fields: Fields): boolean {
  const value = at(fields, field)
  if (is) return is.some((each) => each === value)
  if (not) return !not.some((each) => each === value)
  return isThere(value)
}

export function say({ field, is, not }: Condition): string {
  if (is) return `${field} is ${is.join(' or ')}`
  return not ? `${field} is not ${not.join(' or ')}` : `${field} is given`
}

export function breach(rule: RuleShape, fields: Fields, checks: Checks): CheckProblem | undefined {
  if (rule.rule === 'check') {
    const check = checks[rule.name]
    if (!check) throw new TypeError(`There is no check named ${rule.name}: hand it to createApi`)
    return check(fields)
  }
  const found = problemOf(rule, fields)
  return found && rule.why !== undefined ? { ...found, hint: rule.why.replace(/\.$/, '') } : found
}

function problemOf(rule: Exclude<RuleShape, { readonly rule: 'check' }>, fields: Fields): CheckProblem | undefined {
  switch (rule.rule) {
    case 'exactly one':
    case 'at least one':
    case 'at most one': {
      const given = rule.of.filter((path) => isThere(at(fields, path)))
      if (given.length === 0 && rule.rule !== 'at most one')
        return { field: rule.of[0] ?? '', problem: `is missing: give ${rule.rule} of ${rule.of.join(', ')}` }
      if (given.length < 2 || rule.rule === 'at least one') return undefined
      return { field: given[1] ?? '', problem: `may not stand beside ${given[0]}: give ${rule.rule} of ${rule.of.join(', ')}` }
    }
    case 'needs':
      if (!isThere(at(fields, rule.field)) || holds(rule.needs, fields)) return undefined
      return { field: rule.field, problem: `may be given only if ${say(rule.needs)}` }
    case 'together': {
      const count = rule.of.reduce((sum, path) => sum + entries(at(fields, path)), 0)
      if (count <= rule.max) return undefined
      const [first = '', ...others] = rule.of
      const together = `and ${others.join(' and ')} hold ${count} entries together, and the limit is ${rule.max}`
      return { field: first, problem: together, hint: 'Send fewer at a time' }
    }
    case 'order': {
      const [first, second] = rule.of
      const [low, high] = [at(fields, first), at(fields, second)]
      // Some numbers are sent as text.
      if (!isThere(low) || !isThere(high) || Number(low) <= Number(high)) return undefined
      return { field: second, problem: `is ${high}, and may not be less than ${first}, ${low}` }
    }
  }
}

const entries = (value: unknown): number => (Array.isArray(value) ? value.length : 0)
