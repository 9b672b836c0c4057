import type { Simulator } from '../simulator/simulator.js'
import { tokens } from '../simulator/tokens/state.js'

/** A short one may be a word that stands anywhere. */
const SHORTEST = 16

/** JSON without a secret of the simulated accounts, wherever it may have got in: into what a fan wrote, into the message of an error. */
export class Secrets {
  readonly #simulator: Simulator | undefined
  readonly #own: readonly string[]

  /** @param own the console's */
  constructor(simulator: Simulator | undefined, own: readonly string[]) {
    this.#simulator = simulator
    this.#own = own
  }

  readonly write = (value: unknown): string => this.hide(JSON.stringify(value))

  hide(text: string): string {
    let hidden = text
    for (const secret of this.#all()) if (hidden.includes(secret)) hidden = hidden.replaceAll(secret, '***')
    return hidden
  }

  *#all(): IterableIterator<string> {
    yield* this.#own
    for (const { registration, core } of this.#simulator?.accounts() ?? []) {
      const { appSecret, token, encodingAESKey } = registration
      for (const secret of [appSecret, token, encodingAESKey]) if (secret !== undefined && secret.length >= SHORTEST) yield secret
      const state = core.state(tokens)
      yield* state.tokens.keys()
      for (const { value } of state.tickets.values()) yield value
    }
  }
}

/** First and last characters: enough to tell two apart. */
export const masked = (secret: string): string => (secret.length < 16 ? '…' : `${secret.slice(0, 4)}…${secret.slice(-4)}`)
