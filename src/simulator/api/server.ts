import type { Account } from '../core/account.js'
import type { Family } from '../core/family.js'
import type { Ground } from '../core/ground.js'
import { Ring } from '../core/ring.js'
import { WeixinError, weixinError } from '../core/weixin-error.js'
import type { CallFault } from '../faults/fault.js'
import type { Struck } from '../faults/faults.js'
import { okAnswer, refusalAnswer, unknownAnswer } from './answers.js'
import { noBody, readBody } from './body.js'
import type { CallRecord } from './call-record.js'
import { type ApiAnswer, type ApiRequest, type Call, type Endpoint, type Fields, type MaybePromise, type Outcome, WireAnswer } from './endpoint.js'
import { accountOfToken, ipRefusal, rightsRefusal } from './gate.js'
import { createRoutes, isInCatalogue, type Route } from './routes.js'

/** Stands before the platform: looks at a request, answers in its place, or changes what it says. What faults are made of. */
export type Interceptor = (request: ApiRequest, next: () => MaybePromise<ApiAnswer>) => MaybePromise<ApiAnswer>

interface ServerOptions {
  readonly ground: Ground
  readonly accounts: ReadonlyMap<string, Account>
  readonly families: readonly Family[]
  /** How many calls are kept. */
  readonly history: number
  readonly onCall: (call: CallRecord) => void
  /** The faults that strike a call. */
  readonly strike: (request: ApiRequest) => readonly Struck<CallFault>[]
}

const SHOWN = 2048

/** What became of a request, and what is noted of it. */
interface Note {
  account?: Account
  errcode?: number
  rid?: string
  faults?: readonly string[]
}

/** The platform's API: bytes in, bytes out. Where handlers do not wait, neither does it. */
export class ApiServer {
  readonly calls: Ring<CallRecord>
  readonly #options: ServerOptions
  readonly #routes: ReadonlyMap<string, Route>
  readonly #interceptors: Interceptor[] = []

  constructor(options: ServerOptions) {
    this.#options = options
    this.#routes = createRoutes(options.families)
    this.calls = new Ring(options.history)
  }

  /** The paths that it answers. */
  get paths(): readonly string[] {
    return [...this.#routes.keys()]
  }

  /** The last one stands outermost. @returns what takes it away again */
  intercept(interceptor: Interceptor): () => void {
    this.#interceptors.push(interceptor)
    return () => {
      const at = this.#interceptors.indexOf(interceptor)
      if (at >= 0) this.#interceptors.splice(at, 1)
    }
  }

  call(request: ApiRequest): MaybePromise<ApiAnswer> {
    const note: Note = {}
    const answer = this.#through(this.#interceptors.length, request, note)
    if (!(answer instanceof Promise)) return this.#noted(request, answer, note)
    return answer.then((done) => this.#noted(request, done, note))
  }

  #through(depth: number, request: ApiRequest, note: Note): MaybePromise<ApiAnswer> {
    const interceptor = this.#interceptors[depth - 1]
    if (interceptor) return interceptor(request, () => this.#through(depth - 1, request, note))
    const struck = this.#options.strike(request)
    if (struck.length === 0) return this.#answer(request, note)
    note.faults = struck.map(({ name }) => name)
    return this.#struck(struck, request, note)
  }

  /** Through the faults that strike it, the oldest first. */
  #struck([first, ...others]: readonly Struck<CallFault>[], request: ApiRequest, note: Note): MaybePromise<ApiAnswer> {
    if (!first) return this.#answer(request, note)
    const { ground } = this.#options
    const { fault, options, account } = first
    if (account) note.account = account
    const refuse = (error: WeixinError) => this.#refused(error, note)
    return fault.run(request, () => this.#struck(others, request, note), { options, account, ground, refuse })
  }

  #answer(request: ApiRequest, note: Note): MaybePromise<ApiAnswer> {
    const { path } = request
    const route = this.#routes.get(path)
    if (!route) {
      const known = isInCatalogue(path) ? 'The simulator knows this endpoint by name only' : 'The simulator does not know this path'
      return unknownAnswer(`${known}: ${path}. Nothing was done.\n`)
    }
    const { endpoint } = route
    const finish = (outcome: Outcome): ApiAnswer => this.#finish(outcome, endpoint, note)
    try {
      const outcome = this.#run(request, route, note)
      return outcome instanceof Promise ? outcome.then(finish, (error: unknown) => finish(refusalOf(error))) : finish(outcome)
    } catch (error) {
      return finish(refusalOf(error))
    }
  }

  #run(request: ApiRequest, { endpoint, takesGet, takesPost }: Route, note: Note): MaybePromise<Outcome> {
    const { ground, accounts } = this.#options
    const query = new URLSearchParams(request.search)
    let account: Account | undefined
    if (!endpoint.open) {
      const found = accountOfToken(accounts, query.get('access_token'), ground.clock.seconds())
      if (found instanceof WeixinError) return found
      account = found
      note.account = found
      const refusal = ipRefusal(found, request.ip)
      if (refusal) return refusal
    }
    if (request.method === 'GET' ? !takesGet : request.method !== 'POST' || !takesPost) return weixinError(takesPost ? 43002 : 43001)
    const body = request.method === 'GET' || endpoint.takes === 'form' ? noBody : readBody(request.body, ground.rules)
    // An endpoint that also takes GET has nothing that it needs from a body.
    if (body instanceof WeixinError && !(takesGet && body.errcode === 44002)) return body
    const call = { ground, accounts, query, body: body instanceof WeixinError ? noBody : body, request }
    if (endpoint.open) return endpoint.handle(call)
    const refusal = rightsRefusal(account as Account, endpoint)
    return refusal ?? endpoint.handle({ ...call, account: account as Account } satisfies Call)
  }

  #finish(outcome: Outcome, { bare }: Endpoint, note: Note): ApiAnswer {
    if (outcome instanceof WireAnswer) return outcome.answer
    if (!(outcome instanceof WeixinError)) return okAnswer(outcome as Fields | undefined, bare === true, this.#options.ground.rules)
    return this.#refused(outcome, note)
  }

  #refused(error: WeixinError, note: Note): ApiAnswer {
    const { answer, rid } = refusalAnswer(error, this.#options.ground)
    note.errcode = error.errcode
    note.rid = rid
    return answer
  }

  #noted(request: ApiRequest, answer: ApiAnswer, { account, errcode, rid, faults }: Note): ApiAnswer {
    const { ground, onCall } = this.#options
    const record: CallRecord = {
      number: this.calls.count + 1,
      at: ground.clock.now(),
      appId: account?.appId,
      method: request.method,
      path: request.path,
      search: masked(request.search),
      body: shown(request.body),
      ip: request.ip ?? '127.0.0.1',
      status: answer.status,
      answer: shown(answer.body),
      errcode,
      rid,
      ...(faults && { faults }),
    }
    this.calls.add(record)
    onCall(record)
    return answer
  }
}

function refusalOf(error: unknown): WeixinError {
  if (error instanceof WeixinError) return error
  throw error
}

const masked = (search: string): string => search.replace(/(^|&)(access_token|secret|refresh_token)=[^&]*/g, '$1$2=***')

function shown(body: Uint8Array | string | undefined): string {
  const text =
    body === undefined
      ? ''
      : typeof body === 'string'
        ? body.slice(0, SHOWN)
        : Buffer.from(body.buffer, body.byteOffset, Math.min(body.byteLength, SHOWN)).toString()
  return text.replace(/("(?:secret|appsecret|access_token|refresh_token)"\s*:\s*")[^"]*/g, '$1***')
}
