import type { Push } from '../generated/pushes.js'

export interface PlainPush {
  readonly typed: unknown
  readonly problems: readonly string[]
}

/** Shown elsewhere, or of no use beside the attributes. */
const APART: ReadonlySet<string> = new Set(['raw', 'problems', 'constructor'])

/** What a handler gets, as data: attributes and what is worked out of them; of a push that nobody has described, its elements. */
export function plainPush(push: Push): PlainPush {
  const typed: Record<string, unknown> = {}
  const worked = Object.getOwnPropertyNames(Object.getPrototypeOf(push))
  for (const name of [...Object.keys(push), ...worked]) if (!APART.has(name)) typed[name] = Reflect.get(push, name)
  if (push.type.startsWith('unknown_')) typed.fields = push.fields
  const problems = push.problems.map(({ field, wire, value, expected }) =>
    value === undefined ? `${field}: ${wire} is missing` : `${field}: ${wire} is no ${expected}: ${value.slice(0, 64)}`,
  )
  return { typed, problems }
}
