import type { Incoming } from '../door/door.js'
import type { Answer } from '../inbox/contract.js'
import { UNAVAILABLE } from './answers.js'
import { askAll, type PushReceiver } from './receiver.js'

type Done = (answer: Answer) => void

/** So many are handled together: more save nothing. */
const AT_ONCE = 64
/** After so long the event loop goes on, to read and to accept what comes meanwhile; the rest is handled in its next turn. */
const HANDLING_MS = 20
/** How long a push may wait for its turn: Weixin waits five seconds for the answer, and what the handler takes comes on top. */
const PATIENCE_MS = 2000
/** The same once pushes have waited for so long without a gap. More come than can be handled then, and a long queue takes nothing but memory. */
const OVERLOADED_AFTER_MS = 3000
const OVERLOADED_PATIENCE_MS = 500
/** So many may wait: each holds some 20 kB. */
const MOST_WAITING = 8192

/**
 * What was read and is not handled yet. As a rule all of it is handled in one go. Where more comes than can be handled, what has waited too long is answered 503 without
 * being looked at, which costs a third: Weixin delivers it again, and all others are answered in time.
 */
export class Arrivals {
  readonly #receiver: PushReceiver
  #incomings: Incoming[] = []
  #dones: Done[] = []
  #times: number[] = []
  /** Since when some have always been left for the next turn; 0 while none are. */
  #behindSince = 0
  #refused = 0

  constructor(receiver: PushReceiver) {
    this.#receiver = receiver
  }

  get isEmpty(): boolean {
    return this.#incomings.length === 0
  }

  add(incoming: Incoming, done: Done): void {
    if (this.#incomings.length >= MOST_WAITING) {
      this.#refuse([done])
      return
    }
    this.#incomings.push(incoming)
    this.#dones.push(done)
    this.#times.push(this.#receiver.clock.now())
  }

  /** Handles as many as there is time for. */
  handle(): void {
    const incomings = this.#incomings
    const dones = this.#dones
    const times = this.#times
    this.#incomings = []
    this.#dones = []
    this.#times = []
    const { clock } = this.#receiver
    const begun = clock.now()
    let at = this.#behindSince === 0 ? 0 : this.#refuseOld(begun, times, dones)
    try {
      while (at < incomings.length) {
        const from = at
        at += AT_ONCE
        if (from === 0 && incomings.length <= AT_ONCE) askAll(this.#receiver, incomings, dones)
        else askAll(this.#receiver, incomings.slice(from, at), dones.slice(from, at))
        if (clock.now() - begun >= HANDLING_MS) break
      }
    } finally {
      if (at < incomings.length) {
        this.#incomings = [...incomings.slice(at), ...this.#incomings]
        this.#dones = [...dones.slice(at), ...this.#dones]
        this.#times = [...times.slice(at), ...this.#times]
        if (this.#behindSince === 0) this.#behindSince = begun
      } else this.#caughtUp()
    }
  }

  /** @returns how many were refused: the first ones */
  #refuseOld(now: number, times: readonly number[], dones: readonly Done[]): number {
    const patience = now - this.#behindSince > OVERLOADED_AFTER_MS ? OVERLOADED_PATIENCE_MS : PATIENCE_MS
    let count = 0
    while (count < times.length && now - (times[count] as number) > patience) count += 1
    if (count > 0) this.#refuse(dones.slice(0, count))
    return count
  }

  #refuse(dones: readonly Done[]): void {
    if (this.#refused === 0)
      this.#receiver.log.warn({}, 'more pushes come than can be handled; those that wait too long are answered 503, so that they come again')
    this.#refused += dones.length
    for (const done of dones) done(UNAVAILABLE)
  }

  #caughtUp(): void {
    this.#behindSince = 0
    if (this.#refused > 0) this.#receiver.log.warn({ refused: this.#refused }, 'pushes are handled as they come again')
    this.#refused = 0
  }
}
