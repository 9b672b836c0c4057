import type { Clock } from '../../src/clock.js'
import { ApiError, type ApiErrorFamily, TransportError } from '../../src/errors.js'
import type { TokenApi, TokenCallOptions } from '../../src/token/contract.js'

export const appId = 'wx0123456789abcdef'
export const appSecret = 'c4narySecret0123456789abcdef0123'

export interface Request {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly given: unknown
  readonly options: TokenCallOptions
}

export interface Platform extends TokenApi {
  readonly requests: readonly Request[]
  /** Answers the next request in this way, and all that follow if it is the last one given. */
  answers(...answers: readonly ((request: Request) => unknown)[]): void
}

/** The platform's side of tokens, in the place of an API client. */
export function createPlatform(): Platform {
  const requests: Request[] = []
  let script: ((request: Request) => unknown)[] = []
  const take = async <T>(request: Request): Promise<T> => {
    requests.push(request)
    const answer = script.length > 1 ? script.shift() : script[0]
    if (!answer) throw new Error(`no test expects a request to ${request.path}`)
    await undefined
    return (await answer(request)) as T
  }
  return {
    requests,
    get: (path, given, options) => take({ method: 'GET', path, given, options }),
    post: (path, given, options) => take({ method: 'POST', path, given, options }),
    answers(...answers) {
      script = [...answers]
    },
  }
}

/** A token of the length of real ones. */
export const tokenOf = (name: string | number): string => `99_${String(name).padEnd(60, 'x')}-_`

export const gives =
  (name: string | number, expires_in: unknown = 7200) =>
  () => ({ access_token: tokenOf(name), expires_in })

export const refuses =
  (errcode: number, family: ApiErrorFamily, { errmsg = 'refused', ip }: { readonly errmsg?: string; readonly ip?: string } = {}) =>
  ({ path }: Request): never => {
    throw new ApiError({
      errcode,
      errmsg,
      endpoint: path,
      family,
      ip,
      outcome: family === 'busy' ? 'unknown' : 'refused',
      repeatable: false,
      hint: 'What to do',
    })
  }

export const breaksOff = ({ path }: Request): never => {
  throw new TransportError({ fault: 'broken', endpoint: path, problem: 'broke off', outcome: 'unknown', repeatable: false })
}

/** Hangs until it is told to go on. */
export function createGate<T>(value: T) {
  let open = () => {}
  const opened = new Promise<T>((resolve) => {
    open = () => resolve(value)
  })
  return { answer: () => opened, open: () => open() }
}

/** As the platform does it: in normal mode the same token until 5 minutes before its end. */
export function stableTokens(clock: Clock) {
  let issued = 0
  let current = { access_token: '', endsAt: 0 }
  return (request: Request) => {
    const { force_refresh = false } = request.given as { readonly force_refresh?: boolean }
    if (force_refresh || clock.now() > current.endsAt - 300_000) current = { access_token: tokenOf(++issued), endsAt: clock.now() + 7_200_000 }
    return { access_token: current.access_token, expires_in: Math.floor((current.endsAt - clock.now()) / 1000) }
  }
}
