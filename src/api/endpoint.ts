import type { Checks } from '../catalogue/endpoint-check.js'
import type { EndpointShape } from '../catalogue/endpoint-shape.js'
import { ApiError, InputError } from '../errors.js'
import type { ApiClient } from './contract.js'
import type { MethodOptions, Outcome, PageOptions } from './endpoint-call.js'
import { decodeAnswer } from './endpoint-decode.js'
import { encodeRequest, toParts } from './endpoint-encode.js'
import { CheckError } from './endpoint-error.js'
import { readPages } from './endpoint-pages.js'
import type { Fields } from './endpoint-rules.js'

/** Typed methods out of shapes: `createApi<CardApi>({ at: 'card', shapes: cardShapes, client })` has `code.consume(…)`. */

/** The part of the client that methods need. */
export type EndpointClient = Pick<ApiClient, 'get' | 'post' | 'upload' | 'download'>

export interface ApiParts {
  /** Where the family stands; shapes' calls begin with it. */
  readonly at: string
  readonly shapes: readonly EndpointShape[]
  readonly client: EndpointClient
  /** The rules that are functions, by name. */
  readonly checks?: Checks
}

type Run = (request: unknown, options?: MethodOptions) => Promise<unknown>

interface RuntimeCall extends Run {
  safe?: (request: unknown, options?: MethodOptions) => Promise<Outcome<unknown, string>>
  all?: (filter?: Fields, options?: PageOptions) => AsyncIterable<unknown>
}

/** The business outcomes that a call is known for. */
const knownReasons = new WeakMap<object, readonly string[]>()

export function createApi<Api extends object>({ at, shapes, client, checks = {} }: ApiParts): Api {
  const root: Record<string, unknown> = {}
  // A call that has others below it (user.info, user.info.batchget) comes first.
  for (const shape of [...shapes].sort((one, other) => one.call.length - other.call.length)) {
    const names = shape.call.slice(at.length + 1).split('.')
    const last = names.pop() ?? ''
    let place = root
    for (const name of names) {
      place[name] ??= {}
      place = place[name] as Record<string, unknown>
    }
    place[last] = createCall(shape, client, checks)
  }
  return root as Api
}

function createCall(shape: EndpointShape, client: EndpointClient, checks: Checks): RuntimeCall {
  const call: RuntimeCall = (request, options = {}) => send(shape, client, checks, request, options)
  addSafe(call, shape.reasons ?? [])
  const { paging } = shape
  if (paging) call.all = (filter = {}, options = {}) => readPages(paging, call, filter, options)
  return call
}

async function send(shape: EndpointShape, client: EndpointClient, checks: Checks, request: unknown, { signal, timeoutMs }: MethodOptions): Promise<unknown> {
  const wire = encodeRequest(shape, request, checks)
  const { query, body } = wire
  const options = { signal, timeoutMs, token: shape.token, repeatable: shape.repeatable ?? false }
  if (shape.answer === 'binary') {
    const answer = await client.download(shape.path, { ...options, query, ...(shape.method === 'POST' && { body }) })
    return answer.kind === 'file' ? answer : { ...answer, value: decodeAnswer(shape.response, answer.value) }
  }
  if (shape.method === 'GET') return decodeAnswer(shape.response, await client.get(shape.path, query, options))
  const posted = { ...options, query }
  const isUpload = shape.request.fields.some(({ kind }) => kind === 'file')
  return decodeAnswer(shape.response, await (isUpload ? client.upload(shape.path, toParts(wire), posted) : client.post(shape.path, body, posted)))
}

function addSafe(call: RuntimeCall, reasons: readonly string[]): void {
  knownReasons.set(call, reasons)
  call.safe = async (request, options) => {
    try {
      return { ok: true, value: await call(request, options) }
    } catch (error) {
      if (error instanceof CheckError || error instanceof InputError) return { ok: false, reason: 'check', error }
      if (!(error instanceof ApiError) || error.reason === undefined) throw error
      return { ok: false, reason: reasons.includes(error.reason) ? error.reason : 'other', error }
    }
  }
}

/** A call written by hand in place of a generated one: the same members, the same business outcomes. */
export function replaceCall<C extends (request: never, options?: MethodOptions) => Promise<unknown>>(
  original: C,
  run: (request: Parameters<C>[0], options?: MethodOptions) => ReturnType<C>,
): C {
  const call: RuntimeCall = (request, options) => (run as Run)(request, options)
  Object.assign(call, original)
  addSafe(call, knownReasons.get(original) ?? [])
  return call as unknown as C
}
