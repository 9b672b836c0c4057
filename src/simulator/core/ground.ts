import type { Rules } from '../rules.js'
import type { Agenda } from './agenda.js'
import type { VirtualClock } from './clock.js'
import type { Random } from './random.js'

/** What everything in a world stands on. */
export interface Ground {
  readonly clock: VirtualClock
  readonly random: Random
  /** The switches, as they stand now. */
  readonly rules: Rules
  readonly agenda: Agenda
}
