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
    const on = this.router.on.bind(this.router) as AnyHandler
    this.router.on = ((...args: readonly unknown[]) => on(...args.slice(0, -1), this.#marked(args.at(-1) as AnyHandler, placeOf(args)))) as Router['on']
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
function placeOf(args: readonly unknown[]): string {
  // Above it: the error's own line, this function, and the router's `on`.
  const caller = new Error().stack?.split('\n')[3] ?? ''
  const place = /([^/\\]+\.[cm]?[jt]s:\d+):\d+\)?$/.exec(caller)
  return place?.[1] ?? args.slice(0, -1).map(String).join(' ')
}
