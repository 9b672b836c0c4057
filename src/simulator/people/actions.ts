import { ConfigurationError } from '../../errors.js'
import type { FanHandle } from './fan-handle.js'
import { parameters } from './parameters.js'

/** Something that a person can do, as code calls it: `scan`, `send.text`. */
export interface Action {
  readonly name: string
  /** Of its method, in their order, as {@link parameters} has them. */
  readonly parameters: readonly string[]
}

/** What a handle tells and does not do. */
const FACTS: ReadonlySet<string> = new Set(['constructor', 'openid', 'state'])
const DEEPEST = 3

/** All that the methods of {@link FanHandle} and of its groups are: a new one joins by being there. */
export function actionsOf(fan: FanHandle): Action[] {
  const found: Action[] = []
  collect(fan, '', found)
  return found
}

function collect(thing: object, path: string, found: Action[]): void {
  for (const name of membersOf(thing)) {
    const member: unknown = (thing as Readonly<Record<string, unknown>>)[name]
    if (typeof member === 'function') found.push({ name: `${path}${name}`, parameters: parameters[`${path}${name}`] ?? [] })
    else if (isGroup(member) && path.split('.').length < DEEPEST) collect(member, `${path}${name}.`, found)
  }
}

/** Has a person do something by its name. @throws {ConfigurationError} for what no person can do */
export function perform(fan: FanHandle, name: string, args: readonly unknown[]): unknown {
  let thing: object = fan
  const path = name.split('.')
  for (const [at, part] of path.entries()) {
    const member: unknown = membersOf(thing).includes(part) ? (thing as Readonly<Record<string, unknown>>)[part] : undefined
    if (at === path.length - 1 && typeof member === 'function') return (member as (...given: readonly unknown[]) => unknown).apply(thing, [...args])
    if (!isGroup(member)) break
    thing = member
  }
  const known = actionsOf(fan).map((action) => action.name)
  throw new ConfigurationError('action', `${name.slice(0, 60)} is nothing that people do`, `They do ${known.join(', ')}`)
}

/** Methods and getters of its own class: nothing inherited from `Object`, no private parts, no data. */
function membersOf(thing: object): string[] {
  const prototype: unknown = Object.getPrototypeOf(thing)
  if (typeof prototype !== 'object' || prototype === null || prototype === Object.prototype || Array.isArray(thing)) return []
  return Object.getOwnPropertyNames(prototype).filter((name) => !FACTS.has(name))
}

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null && membersOf(value).length > 0
