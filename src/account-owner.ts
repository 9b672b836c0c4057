import { type ApiSurface, showApis } from './account-apis.js'
import type { Clock } from './clock.js'
import type { Door } from './door/door.js'
import type { Push } from './generated/pushes.js'
import { shapes } from './generated/shapes.js'
import type { Answer, LateReply, MaybePromise, PushOwner, RunInfo } from './inbox/contract.js'
import type { Logger } from './logger.js'
import type { RunContext } from './router/context.js'
import type { HandlerResult } from './router/handler.js'
import type { Router } from './router/router.js'
import type { RunPolicy } from './run-policy.js'
import type { Session } from './session/contract.js'
import type { Sessions } from './session/sessions.js'
import type { Telemetry } from './telemetry/telemetry.js'
import type { Decoder } from './wire/decode.js'
import { parsePush } from './wire/parse.js'
import { encodeReply, type Reply, reply } from './wire/reply.js'

/** The types whose sender is one of Weixin's own accounts. */
const SYSTEM: ReadonlySet<string> = new Set(shapes.filter((shape) => shape.system).map((shape) => shape.type))

/** As much of an account as its owner needs; `C` is what its handlers get. */
export interface OwnedAccount<C extends RunContext> {
  readonly appId: string
  readonly log: Logger
  readonly clock: Clock
  readonly decoder: Decoder
  readonly router: Pick<Router<C>, 'run' | 'failed'>
  readonly sessions: Sessions
  readonly telemetry: Telemetry
  readonly apis: ApiSurface
}

/** The account as its inbox sees it. */
export class Owner<C extends RunContext> implements PushOwner {
  readonly appId: string
  readonly log: Logger
  readonly #account: OwnedAccount<C>
  door: Door | undefined

  readonly sendLate?: (answer: Reply, push: Push) => Promise<LateReply>

  /** @param canCall whether a reply that is late can be sent as a customer-service message */
  constructor(account: OwnedAccount<C>, canCall: boolean) {
    this.appId = account.appId
    this.log = account.log
    this.#account = account
    if (canCall) {
      this.sendLate = async (answer, push) => {
        const { createLateSender } = await import('./message/late-reply.js')
        return createLateSender({ custom: account.apis.message.custom })(answer, push)
      }
    }
  }

  decode(raw: string): Push {
    return parsePush(raw, this.#account.decoder)
  }

  run(push: Push, run: RunInfo): MaybePromise<Reply | undefined> {
    const { telemetry, router } = this.#account
    const context = contextOf(this.#account, push, run, true)
    const result = telemetry.isOn ? telemetry.run(push, run, () => router.run(push, context)) : router.run(push, context)
    return isThenable(result) ? Promise.resolve(result).then(toReply) : toReply(result)
  }

  failed(error: unknown, push: Push, run: RunInfo): MaybePromise<Reply | undefined> {
    const broken = (thrown: unknown): undefined => {
      this.log.error(
        { id: run.id, error: thrown instanceof Error ? { name: thrown.name, message: thrown.message } : {} },
        'onError itself failed; answered with silence',
      )
    }
    try {
      const result = this.#account.router.failed(error, push, contextOf(this.#account, push, run, false))
      return isThenable(result) ? Promise.resolve(result).then(toReply).catch(broken) : toReply(result)
    } catch (thrown) {
      return broken(thrown)
    }
  }

  encode(answer: Reply, push: Push): string | undefined {
    if ('source' in push && push.source && !SYSTEM.has(push.type)) return encodeReply(push, answer, Math.floor(this.#account.clock.now() / 1000))
    this.log.warn({ type: push.type }, "a reply to one of Weixin's own accounts was dropped: nobody would read it")
    return undefined
  }

  seal(xml: string | undefined): Answer {
    return (this.door as Door).seal(xml)
  }
}

/** Promises of other realms and libraries too. */
const isThenable = (result: MaybePromise<HandlerResult>): result is Promise<HandlerResult> =>
  typeof result === 'object' && result !== null && 'then' in result && typeof result.then === 'function'

/** A string is a text reply; nothing, `null` and `''` are silence. What is no reply at all fails when it is encoded. */
function toReply(result: HandlerResult): Reply | undefined {
  if (result === undefined || result === null || result === '') return undefined
  return typeof result === 'string' ? reply.text(result) : (result as Reply)
}

class HandlerContext implements RunContext {
  readonly account: OwnedAccount<never>
  readonly #run: RunInfo
  /** Who sent the push, before a handler could write on it. */
  readonly #openid: string
  /** Whether what is set in the session is written: not by `onError`. */
  readonly #writes: boolean
  #session: Session | undefined
  match?: RegExpExecArray

  constructor(account: OwnedAccount<never>, push: Push, run: RunInfo, writes: boolean) {
    this.account = account
    this.#run = run
    this.#openid = push.source ?? ''
    this.#writes = writes
  }

  get id(): string {
    return this.#run.id
  }

  get attempt(): number {
    return this.#run.attempt
  }

  get signal(): AbortSignal {
    return this.#run.signal
  }

  get answered(): boolean {
    return this.#run.answered
  }

  get log(): Logger {
    return this.account.log
  }

  /** Goes to the run: its retries and its limit go by it. */
  set policy(policy: RunPolicy | undefined) {
    this.#run.policy = policy
  }

  get session(): Session {
    if (this.#session) return this.#session
    const run = this.#run
    const whenDone = (write: () => MaybePromise<void>): void => {
      run.keep = write
    }
    this.#session = this.account.sessions.open({ appId: this.account.appId, openid: this.#openid, whenDone: this.#writes ? whenDone : undefined })
    return this.#session
  }

  get apis(): ApiSurface {
    return this.account.apis
  }
}

showApis(HandlerContext.prototype)

function contextOf<C extends RunContext>(account: OwnedAccount<C>, push: Push, run: RunInfo, writes: boolean): C {
  const context: RunContext = new HandlerContext(account, push, run, writes)
  // The APIs are getters of its prototype: see showApis.
  return context as C
}
