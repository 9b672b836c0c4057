import type { Endpoint } from '../api/endpoint.js'
import type { Account } from './account.js'
import type { PushRecord } from './push.js'
import type { RowReader } from './row.js'
import type { StateFamily } from './state.js'

/** Something that the platform does by itself, some time after its cause: `account.schedule(ms, name, data)`. */
export interface Job {
  /** Unique, such as `product.async`; it stands in kept worlds. */
  readonly name: string
  run(account: Account, data: RowReader): void
}

/** A part of the platform: `families.ts` lists them all. */
export interface Family {
  readonly name: string
  readonly states?: readonly StateFamily<unknown>[]
  readonly endpoints?: readonly Endpoint[]
  readonly jobs?: readonly Job[]
  /** Told of each push before it is delivered: for what follows from pushes, such as windows for customer-service messages. */
  onPush?(account: Account, push: PushRecord): void
  /** Told of each push that has arrived or was given up: for what follows from answers. */
  onSent?(account: Account, push: PushRecord): void
}

export const defineFamily = (family: Family): Family => family
