import type { Registration } from '../core/registration.js'
import type { Rules } from '../rules.js'

/** What the platform reads an answer against. */
export interface Asked {
  readonly registration: Registration
  readonly rules: Rules
  /** Who will be shown it. */
  readonly source: string
  /** Whether the push was a message of the fan's. */
  readonly isMessage: boolean
}
