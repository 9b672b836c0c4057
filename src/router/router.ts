import { ConfigurationError } from '../errors.js'
import type { Push } from '../generated/pushes.js'
import { shapes } from '../generated/shapes.js'
import type { RunPolicy } from '../run-policy.js'
import type { RunContext } from './context.js'
import type { ErrorHandler, EventDefinition, Handler, HandlerResult, MaybePromise, Middleware } from './handler.js'
import { Registrar, type Registration, type Selector } from './registrar.js'
import { textOf } from './text-of.js'

interface Route<C> {
  readonly pattern: RegExp | string | undefined
  readonly predicate: ((push: Push) => boolean) | undefined
  readonly handler: Handler<Push, C>
  readonly policy: RunPolicy | undefined
}

/**
 * Finds the handler of a push. The first one that matches, in the order of registration, gets it; middleware wraps them all.
 */
export class Router<C extends RunContext = RunContext> extends Registrar<C> {
  readonly #routes: { readonly types: ReadonlySet<string> | undefined; readonly route: Route<C> }[] = []
  /** By type: its routes in order. Made on first use, thrown away when a handler is added. */
  readonly #byType = new Map<string, readonly Route<C>[]>()
  readonly #middleware: Middleware<C>[] = []
  readonly #events: EventDefinition[] = []
  #onError: ErrorHandler<C> | undefined

  /** The events of the user's own that handlers were registered for. */
  get events(): readonly EventDefinition[] {
    return this.#events
  }

  /** @internal */
  override register(registration: Registration<C>): void {
    if ('middleware' in registration) this.#middleware.push(registration.middleware)
    else if ('onError' in registration) this.#onError = registration.onError
    else {
      const { selector, condition, handler, policy } = registration
      const predicate = typeof selector === 'function' ? selector : typeof condition === 'function' ? condition : undefined
      const pattern = typeof condition === 'function' ? undefined : condition
      this.#routes.push({ types: this.#typesOf(selector), route: { pattern, predicate, handler, policy } })
      this.#byType.clear()
    }
  }

  /** Runs a push through middleware and handler. Throws what they throw. */
  run(push: Push, context: C): MaybePromise<HandlerResult> {
    return this.#middleware.length === 0 ? this.#handle(push, context) : this.#wrapped(push, context, 0)
  }

  /** Asks the user's `onError` for a reply. */
  failed(error: unknown, push: Push, context: C): MaybePromise<HandlerResult> {
    return this.#onError?.(error, push, context)
  }

  async #wrapped(push: Push, context: C, index: number): Promise<HandlerResult> {
    const middleware = this.#middleware[index]
    if (!middleware) return this.#handle(push, context)
    let inner: Promise<HandlerResult> | undefined
    let pending = true
    let reply: HandlerResult
    const result = await middleware(push, context, () => {
      if (inner) throw new ConfigurationError('next', 'was called twice in one middleware')
      inner = this.#wrapped(push, context, index + 1)
      inner.then(
        (value) => {
          reply = value
          pending = false
        },
        () => {
          pending = false
        },
      )
      return inner
    })
    // Not awaited: what comes of the handler must not be lost.
    if (inner && pending) reply = await inner
    return result === undefined ? reply : result
  }

  #handle(push: Push, context: C): MaybePromise<HandlerResult> {
    for (const { pattern, predicate, handler, policy } of this.#routesOf(push.type)) {
      if (pattern !== undefined) {
        const text = textOf(push)
        if (text === undefined) continue
        if (typeof pattern === 'string') {
          if (pattern !== text) continue
        } else {
          // A global or sticky pattern remembers where it stopped; each push begins anew.
          pattern.lastIndex = 0
          const match = pattern.exec(text)
          if (!match) continue
          context.match = match
          if (policy) context.policy = policy
          return handler(push, context)
        }
      } else if (predicate !== undefined && !predicate(push)) continue
      if (policy) context.policy = policy
      return handler(push, context)
    }
    return undefined
  }

  #routesOf(type: string): readonly Route<C>[] {
    let routes = this.#byType.get(type)
    if (!routes) {
      routes = this.#routes.filter(({ types }) => types === undefined || types.has(type)).map(({ route }) => route)
      this.#byType.set(type, routes)
    }
    return routes
  }

  #typesOf(selector: Selector): ReadonlySet<string> | undefined {
    if (typeof selector === 'function') return undefined
    if (typeof selector === 'object' && 'shape' in selector) {
      this.#define(selector)
      return new Set([selector.type])
    }
    const types = typeof selector === 'string' ? [selector] : selector
    if (!Array.isArray(types) || types.length === 0) throw new ConfigurationError('type', 'is no name, list of names, event or predicate')
    for (const type of types) {
      if (!shapeTypes.has(type) && !this.#events.some((event) => event.type === type)) {
        throw new ConfigurationError(
          'type',
          `${JSON.stringify(type)} names no event or message`,
          '`npx hongyan events` lists them all; events of your own are made with defineEvent',
        )
      }
    }
    return new Set(types)
  }

  #define(event: EventDefinition): void {
    const known = this.#events.find((each) => each.type === event.type)
    if (known === event) return
    if (known || shapeTypes.has(event.type)) throw new ConfigurationError('event', `${event.type} is defined already`)
    this.#events.push(event)
  }
}

/** Every name that a push can arrive under. */
const shapeTypes: ReadonlySet<string> = new Set([...shapes.map((shape) => shape.type), 'unknown_event', 'unknown_message'])
