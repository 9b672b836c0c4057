import type { Push } from '../generated/pushes.js'
import type { Inbox, RunInfo } from '../inbox/contract.js'
import type { Recorder } from './recorder.js'

type Api = typeof import('@opentelemetry/api')

/** One for all accounts of the process; where the package is not there, it is looked for once. */
let loading: Promise<Api | undefined> | undefined

function loadApi(): Promise<Api | undefined> {
  loading ??= import('@opentelemetry/api').then(
    (api) => api,
    () => undefined,
  )
  return loading
}

export interface TelemetryOptions {
  /** `false` leaves everything as it is without OpenTelemetry. */
  readonly enabled: boolean
  readonly inbox: Inbox
  /** Whose pushes of the inbox they are, which others may use too: one account's, or all. */
  readonly appId?: string | undefined
}

/**
 * What an account tells through `@opentelemetry/api`, if that is installed: spans and metrics, to whatever SDK the user has set up, before or after. Without it, or without
 * an SDK, nothing is recorded, nothing is said, and a push costs one or two comparisons.
 */
export class Telemetry {
  /** When it is known whether it is there. */
  readonly ready: Promise<void>
  #recorder: Recorder | undefined

  constructor({ enabled, inbox, appId }: TelemetryOptions) {
    this.ready = enabled ? this.#load(inbox, appId) : Promise.resolve()
  }

  /** Whether anything is told: who asks makes nothing for nobody. */
  get isOn(): boolean {
    return this.#recorder !== undefined
  }

  /** Runs a push's handlers, within its span. */
  run<T>(push: Push, run: RunInfo, work: () => T): T {
    return this.#recorder ? this.#recorder.run(push, run, work) : work()
  }

  /** Makes an API call, within its span. */
  readonly call = <T>(call: { readonly appId: string; readonly method: string; readonly endpoint: string }, work: () => Promise<T>): Promise<T> =>
    this.#recorder ? this.#recorder.call(call, work) : work()

  refused(appId: string | undefined, reason: string): void {
    this.#recorder?.refused(appId, reason)
  }

  close(): void {
    this.#recorder?.close()
    this.#recorder = undefined
  }

  async #load(inbox: Inbox, appId: string | undefined): Promise<void> {
    const api = await loadApi()
    if (!api) return
    const { Recorder } = await import('./recorder.js')
    this.#recorder = new Recorder(api, inbox, appId)
  }
}
