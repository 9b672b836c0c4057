import type { CallRecord } from '../api/call-record.js'
import type { VirtualClock } from '../core/clock.js'
import type { Faults } from '../faults/faults.js'
import type { Rules } from '../rules.js'
import type { SimulatedAccount } from '../simulated-account.js'

/** What is driven: a `Simulator`. */
export interface Driven {
  readonly clock: VirtualClock
  readonly rules: Rules
  readonly faults: Faults
  account(appId?: string): SimulatedAccount
  accounts(): readonly SimulatedAccount[]
  calls(): CallRecord[]
  advance(ms: number): Promise<void>
  settled(): Promise<void>
  exportWorld(): string
  importWorld(text: string): Promise<void>
}
