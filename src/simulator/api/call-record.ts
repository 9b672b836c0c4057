/** A call that was made: for `rid/get`, the console and recorders. Without access tokens and secrets. */
export interface CallRecord {
  readonly number: number
  /** Unix ms of the world. */
  readonly at: number
  readonly appId: string | undefined
  readonly method: string
  readonly path: string
  readonly search: string
  /** The beginning of what was sent. */
  readonly body: string
  readonly ip: string
  /** 0: the line broke. */
  readonly status: number
  /** The beginning of what was answered. */
  readonly answer: string
  readonly errcode: number | undefined
  readonly rid: string | undefined
  /** The faults that struck it, by name. */
  readonly faults?: readonly string[]
}
