import { SessionError } from '../errors.js'

const MOST_LEVELS = 100

/**
 * A value as JSON that says the same when it is read again.
 * @throws {SessionError} that names the path of what can't be kept
 */
export function toJson(value: unknown): string {
  check(value, 'value', [])
  return JSON.stringify(value)
}

function check(value: unknown, path: string, above: readonly object[]): void {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new SessionError(path, `is ${value}, which JSON has not got`)
    return
  }
  if (typeof value !== 'object') {
    const hint =
      value === undefined ? 'delete() forgets a session; leave a property out, or say null' : typeof value === 'bigint' ? 'Keep it as a string' : undefined
    throw new SessionError(path, `is ${value === undefined ? 'undefined' : `a ${typeof value}`}, which JSON has not got`, hint)
  }
  if (above.includes(value)) throw new SessionError(path, 'holds itself')
  if (above.length >= MOST_LEVELS) throw new SessionError(path, `lies more than ${MOST_LEVELS} levels deep`)
  const within = [...above, value]
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at += 1) check(value[at], `${path}[${at}]`, within)
    return
  }
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) {
    throw new SessionError(
      path,
      `is a ${nameOf(value)}, which would come back as something else`,
      'Keep what it holds: strings, numbers, booleans, null, lists and plain objects',
    )
  }
  if (typeof Reflect.get(value, 'toJSON') === 'function') throw new SessionError(path, 'has a toJSON of its own, so it would come back as something else')
  // A property that is undefined is as good as none, here as in JSON.
  for (const [name, each] of Object.entries(value)) if (each !== undefined) check(each, pathOf(path, name), within)
}

const nameOf = (value: object): string => {
  const made: unknown = Reflect.get(value, 'constructor')
  return typeof made === 'function' && made.name !== '' ? made.name.slice(0, 40) : 'object of some class'
}

const pathOf = (path: string, name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name.slice(0, 40))}]`)
