import { ConfigurationError } from '../errors.js'
import type { Push, PushMap, PushType } from '../generated/pushes.js'
import { checkRunPolicy, type RunPolicy } from '../run-policy.js'
import type { RunContext } from './context.js'
import type { ErrorHandler, EventBase, EventDefinition, Handler, Keyed, Middleware } from './handler.js'

/** Which pushes a handler is for. */
export type Selector = PushType | readonly PushType[] | EventDefinition | ((push: Push) => boolean)

/** What a user registers. */
export type Registration<C> =
  | {
      readonly selector: Selector
      readonly condition: RegExp | string | ((push: Push) => boolean) | undefined
      readonly handler: Handler<Push, C>
      readonly policy: RunPolicy | undefined
    }
  | { readonly middleware: Middleware<C> }
  | { readonly onError: ErrorHandler<C> }

/** `on`, `use` and `onError`, typed once: a router keeps what is registered, an account hands it to its router. */
export abstract class Registrar<C extends RunContext> {
  /** @internal */
  abstract register(registration: Registration<C>): void

  /** Only where the push's text (a message's content, a voice's recognition, an event's key) matches. A string must be equal. */
  on<const K extends Keyed>(
    types: K | readonly K[],
    pattern: RegExp,
    handler: Handler<PushMap[K], C & { readonly match: RegExpExecArray }>,
    policy?: RunPolicy,
  ): this
  on<const K extends Keyed>(types: K | readonly K[], text: string, handler: Handler<PushMap[K], C>, policy?: RunPolicy): this
  /** Only where the predicate says so. */
  on<const K extends PushType>(types: K | readonly K[], predicate: (push: PushMap[K]) => boolean, handler: Handler<PushMap[K], C>, policy?: RunPolicy): this
  /** An event of your own. */
  on<E extends EventBase>(event: EventDefinition<E>, handler: Handler<E, C>, policy?: RunPolicy): this
  /** Whatever a predicate says, whatever its name. */
  on<P extends Push>(guard: (push: Push) => push is P, handler: Handler<P, C>, policy?: RunPolicy): this
  on(predicate: (push: Push) => boolean, handler: Handler<Push, C>, policy?: RunPolicy): this
  // Last, so that a misspelt name and a wrong reply are reported against it.
  /**
   * Registers a handler by the name of an event or message, or by several names. The first handler that matches, in the order of registration, gets the push.
   * @param policy when this handler's pushes are run again after a throw, and how long a run may take, where the inbox's settings do not fit
   */
  on<const K extends PushType>(types: K | readonly K[], handler: Handler<PushMap[K], C>, policy?: RunPolicy): this
  on(selector: Selector, ...rest: readonly unknown[]): this {
    const [values, policy] = withoutPolicy(rest)
    const handler = values.at(-1)
    const condition = values.length > 1 ? values[0] : undefined
    if (typeof handler !== 'function') throw new ConfigurationError('handler', 'is no function')
    if (values.length > 2) throw new ConfigurationError('handler', 'is preceded by two conditions', 'Let one predicate look at both')
    if (condition !== undefined && typeof condition !== 'string' && typeof condition !== 'function' && !(condition instanceof RegExp)) {
      throw new ConfigurationError('pattern', 'is no regular expression, text or predicate')
    }
    this.register({
      selector,
      condition: condition as RegExp | string | ((push: Push) => boolean) | undefined,
      handler: handler as Handler<Push, C>,
      policy: policy && checkRunPolicy(policy),
    })
    return this
  }

  /** Wraps the handlers: what is registered first is outermost. What it returns replaces the reply; `undefined` keeps it. */
  use(middleware: Middleware<C>): this {
    if (typeof middleware !== 'function') throw new ConfigurationError('middleware', 'is no function')
    this.register({ middleware })
    return this
  }

  /** Called when a handler throws. What it returns is the answer; the push is run again all the same, unless repeating cannot help. */
  onError(handler: ErrorHandler<C>): this {
    if (typeof handler !== 'function') throw new ConfigurationError('handler', 'is no function')
    this.register({ onError: handler })
    return this
  }
}

/** The options stand last, behind the handler. */
function withoutPolicy(rest: readonly unknown[]): [values: readonly unknown[], policy: RunPolicy | undefined] {
  const last = rest.at(-1)
  const isPolicy = rest.length > 1 && typeof last === 'object' && last !== null && !(last instanceof RegExp)
  return isPolicy ? [rest.slice(0, -1), last] : [rest.at(-1) === undefined && rest.length > 1 ? rest.slice(0, -1) : rest, undefined]
}
