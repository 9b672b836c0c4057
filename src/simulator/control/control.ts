import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { ConfigurationError } from '../../errors.js'
import type { ApiAnswer, ApiRequest } from '../api/endpoint.js'
import type { Json } from '../core/row.js'
import type { Driven } from './driven.js'
import { controlRoutes } from './routes.js'
import { isTooDeep, TOO_DEEP } from './too-deep.js'

/** Where the control API stands beside the platform's own paths. */
export const ROOT = '/_hongyan/'

/** Drives a world over HTTP, for tests in any language. JSON in, JSON out; a refusal is `{ "error": … }`. */
export class Control {
  readonly token: string
  readonly #digest: Buffer
  readonly #simulator: Driven

  constructor(simulator: Driven, token: string = randomBytes(24).toString('hex')) {
    if (token.length < 8) throw new ConfigurationError('controlToken', 'has less than 8 characters')
    this.token = token
    this.#digest = digest(token)
    this.#simulator = simulator
  }

  async answer(request: ApiRequest, authorization: string | undefined): Promise<ApiAnswer> {
    const given = /^Bearer +(\S+)$/i.exec(authorization ?? '')?.[1] ?? ''
    if (!timingSafeEqual(digest(given), this.#digest)) return json(401, { error: 'the control token is missing: authorization: Bearer <token>' })
    const parts = request.path.slice(ROOT.length).split('/').filter(Boolean).map(decoded)
    try {
      const run = controlRoutes(this.#simulator, { method: request.method, parts, query: new URLSearchParams(request.search) })
      if (!run) return json(404, { error: `there is no ${request.method} ${request.path}; GET ${ROOT} lists what there is` })
      const result = await run(bodyOf(request))
      return typeof result === 'string' ? { status: 200, type: JSON_TYPE, body: result } : json(200, result ?? {})
    } catch (error) {
      if (isTooDeep(error)) return json(400, { error: TOO_DEEP })
      if (!(error instanceof ConfigurationError || error instanceof SyntaxError || error instanceof TypeError)) throw error
      return json(400, { error: error.message })
    }
  }
}

const JSON_TYPE = 'application/json; charset=utf-8'

const json = (status: number, value: unknown): ApiAnswer => ({ status, type: JSON_TYPE, body: `${JSON.stringify(value)}\n` })

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** @throws {SyntaxError} */
function bodyOf({ body }: ApiRequest): Json | undefined {
  const text = body === undefined ? '' : typeof body === 'string' ? body : Buffer.from(body).toString()
  return text.trim() === '' ? undefined : (JSON.parse(text) as Json)
}
