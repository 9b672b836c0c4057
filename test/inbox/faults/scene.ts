import type { Answer, LateReply, PushRecord, PushState } from '../../../src/inbox/contract.js'
import { createDeferred } from '../../support/deferred.js'
import { type DoorOptions, door } from '../door.js'

/** What is broken, until it is mended. */
export class Fault {
  broken = true
  #count = 0
  readonly #gate = createDeferred()

  /** Until it is mended. */
  always<T>(value: T, error: unknown = new Error('injected')): T {
    if (this.broken) throw error
    return value
  }

  /** So many times. */
  times<T>(count: number, value: T, error: unknown = new Error('injected')): T {
    this.#count += 1
    if (this.#count <= count) throw error
    return value
  }

  /** Answers when it is mended. */
  hangs<T>(value: T): Promise<T> | T {
    return this.broken ? this.#gate.promise.then(() => value) : value
  }

  mend(): void {
    this.broken = false
    this.#gate.resolve()
  }
}

export type Scene = ReturnType<typeof door>

/** `reply`: what the handler said. */
export type Said = 'reply' | 'success' | 'apology' | 'nothing' | 400 | 403 | 503

export interface Row {
  readonly at: string
  readonly options?: (fault: Fault) => Partial<DoorOptions>
  /** What happens between the first delivery and its deadline. */
  readonly during?: (scene: Scene, fault: Fault) => unknown
  /** In place of the first delivery's arguments. */
  readonly background?: false | ((work: Promise<unknown>) => void)
  readonly body?: string
  /** What an earlier life has left; then there is no first delivery. */
  readonly left?: Partial<PushRecord>
  readonly answer: Said
  readonly runs: number
  readonly state: PushState | 'not kept'
  readonly late?: LateReply
  /** What a repeat gets, once all is mended and ten minutes have passed. */
  readonly repeat: Said
  /** Runs at the end, where the repeat started one. */
  readonly runsAfterRepeat?: number
  readonly log?: string
}

let scene: Scene | undefined

/** What the deliveries beside the first one get. */
export const others: Promise<Answer>[] = []

export function setScene(options: DoorOptions): Scene {
  others.length = 0
  scene = undefined
  scene = door(options)
  return scene
}

/** The scene of the row that runs, for options: they are written before it is there. */
export function current(): Scene {
  if (!scene) throw new Error('no row runs')
  return scene
}

export function said(answer: Answer | undefined): Said {
  if (!answer) return 'nothing'
  if (answer.status !== 200) return answer.status as Said
  if (answer.body === 'success') return 'success'
  return answer.body.includes('sorry') ? 'apology' : 'reply'
}

export const HI = 'hi there'
export const later = (ms: number, { clock }: Scene): Promise<void> => new Promise((resolve) => clock.setTimeout(resolve, ms))
export const fails = (error: unknown = new Error('injected')) => {
  throw error
}
/** Done at once on the second run; the first one does as it is told. */
export const first =
  (work: () => unknown): DoorOptions['handler'] =>
  (_push, { attempt }) =>
    attempt === 1 ? (work() as string) : HI
export const slowly =
  (fault: Fault): DoorOptions['handler'] =>
  async () =>
    fault.hangs(HI)
export const received: Partial<PushRecord> = { state: 'received', attempt: 1, late: 'none', answer: undefined }
