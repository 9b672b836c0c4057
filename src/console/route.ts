import type { Desk } from './desk.js'
import { Refusal, wrong } from './refusal.js'

/** A request to the API, taken apart. */
export interface Asked {
  readonly desk: Desk
  /** What stood at the path's `:names`, decoded. */
  readonly at: (name: string) => string
  readonly query: URLSearchParams
  /** JSON, or `undefined`. */
  readonly body: unknown
  /** What only the server knows. */
  readonly csrf: string
}

export interface Route {
  readonly method: string
  readonly parts: readonly string[]
  readonly handle: (asked: Asked) => unknown
  /** Bytes. A megabyte, if left out. */
  readonly longest?: number | undefined
  /** What it works on: without a simulator it answers 501. */
  readonly needsWorld?: boolean | undefined
}

/** An answer that is no JSON. */
export class Plain {
  readonly type: string
  readonly body: string

  constructor(type: string, body: string) {
    this.type = type
    this.body = body
  }
}

/** @param path below `/api/`: `GET pushes/:id` */
export function route(path: string, handle: Route['handle'], longest?: number): Route {
  const [method = '', rest = ''] = path.split(' ')
  return { method, parts: rest.split('/'), handle, longest }
}

/** Routes that nobody can go without a simulator. */
export const inWorld = (routes: readonly Route[]): readonly Route[] => routes.map((each) => ({ ...each, needsWorld: true }))

export interface Found {
  readonly route: Route
  readonly at: ReadonlyMap<string, string>
}

/** @throws {Refusal} 404 or 405 */
export function findRoute(routes: readonly Route[], method: string, parts: readonly string[]): Found {
  let other = false
  for (const each of routes) {
    const at = matched(each.parts, parts)
    if (!at) continue
    if (each.method === method || (method === 'HEAD' && each.method === 'GET')) return { route: each, at }
    other = true
  }
  if (other) throw new Refusal(405, `${method} is not what this path takes`)
  throw new Refusal(404, 'the API has no such path')
}

function matched(pattern: readonly string[], parts: readonly string[]): Map<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined
  const at = new Map<string, string>()
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index] as string
    if (wanted.startsWith(':')) at.set(wanted.slice(1), part)
    else if (wanted !== part) return undefined
  }
  return at
}

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The body, which has to be an object; `{}` where there is none. @throws {Refusal} for fields that nobody knows */
export function fieldsOf(body: unknown, known: readonly string[]): Fields {
  if (body === undefined || body === null) return {}
  if (!isObject(body)) throw wrong('the body', 'is no JSON object')
  for (const name of Object.keys(body)) {
    if (!known.includes(name)) throw wrong(name.slice(0, 40), 'is no field', `The fields are ${known.join(', ')}`)
  }
  return body
}

/** @throws {Refusal} */
export function textIf(fields: Fields, name: string): string | undefined {
  const value = fields[name]
  if (value === undefined || value === null) return undefined
  if (typeof value !== 'string') throw wrong(name, 'is no text')
  return value
}

/** @throws {Refusal} */
export function flagIf(fields: Fields, name: string): boolean {
  const value = fields[name] ?? false
  if (typeof value !== 'boolean') throw wrong(name, 'is neither true nor false')
  return value
}

/** @throws {Refusal} */
export function objectIf(fields: Fields, name: string): Fields | undefined {
  const value = fields[name]
  if (value === undefined || value === null) return undefined
  if (!isObject(value)) throw wrong(name, 'is no object')
  return value
}

/** A whole number within bounds. @throws {Refusal} */
export function intIf(value: unknown, name: string, { least, most }: { readonly least: number; readonly most: number }): number | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const number = typeof value === 'string' && /^-?\d{1,16}$/.test(value) ? Number(value) : value
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || number < least || number > most)
    throw wrong(name, `is no whole number from ${least} to ${most}`)
  return number
}

export const queryInt = (query: URLSearchParams, name: string, bounds: { readonly least: number; readonly most: number }): number | undefined =>
  intIf(query.get(name) ?? undefined, name, bounds)
