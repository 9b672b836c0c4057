import { type HandlerResult, type Push, Router } from 'hongyan'

/** One run of the shop's handlers, as seen from inside the shop's process. */
export interface Run {
  readonly push: Push
  readonly attempt: number
  /** The place in the program of the handler that took it. */
  handler?: string
  result?: HandlerResult
  failed?: boolean
}

type AnyHandler = (...args: readonly unknown[]) => unknown
type Registered = { readonly selector: unknown; readonly condition: unknown; readonly handler: AnyHandler } | object

/**
 * Looks over the shop's shoulder. It has a router for the shop to register its handlers on, with a middleware around all of them that
 * notes what the account has decoded, and writes down at each handler where it stands.
 */
export class Observer {
  readonly router = new Router()
  readonly #byRaw = new Map<string, Run[]>()
  readonly #byPush = new WeakMap<object, Run>()
  /** Whether runs are kept to be looked up: whoever stays up for long had better not. */
  keeps = true
  /** Called when a run has come to its end. */
  onEnd: ((run: Run) => void) | undefined

  constructor() {
    this.router.use(async (push, { attempt }, next) => {
      const run: Run = { push, attempt }
      this.#byPush.set(push, run)
      if (this.keeps) this.#byRaw.set(push.raw, [...this.runsOf(push.raw), run])
      try {
        run.result = await next()
      } catch (error) {
        run.failed = true
        throw error
      } finally {
        this.onEnd?.(run)
      }
    })
    // What an account is told, it tells its router by this.
    const router = this.router as unknown as { register(registration: Registered): void }
    const register = router.register.bind(router)
    router.register = (registration) =>
      register('handler' in registration ? { ...registration, handler: this.#marked(registration.handler, placeOf(registration)) } : registration)
  }

  /** The runs of a push, by its decrypted body. */
  runsOf(raw: string): readonly Run[] {
    return this.#byRaw.get(raw) ?? []
  }

  #marked(handler: AnyHandler, place: string): AnyHandler {
    return (push, context) => {
      const run = this.#byPush.get(push as object)
      if (run) run.handler = place
      return handler(push, context)
    }
  }
}

/** The line that called `on`, as `shop.ts:42`; or else what it was called with. */
function placeOf({ selector, condition }: { readonly selector: unknown; readonly condition: unknown }): string {
  // The first line above that is the shop's: what lies between is ours and hongyan's.
  const lines = new Error().stack?.split('\n').slice(1) ?? []
  const places = lines.filter((line) => line.includes('shop')).map((line) => /([^/\\]+\.[cm]?[jt]s:\d+):\d+\)?$/.exec(line)?.[1])
  return places[0] ?? `${String(selector)} ${String(condition ?? '')}`.trim()
}
