import type { Incoming } from '../door/door.js'
import type { Answer } from '../inbox/contract.js'
import { harmless, type Logger } from '../logger.js'
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
/** So many may wait, and so much of what they sent: a push of usual size holds some 20 kB with its connection. */
const MOST_WAITING = 8192
const MOST_BYTES = 64 * 2 ** 20
/** How often the log says how many were refused, while that goes on. */
const SAYING_MS = 60_000

/**
 * What was read and is not handled yet. As a rule all of it is handled in one go. Where more comes than can be handled, what has waited too long is answered 503 without
 * being looked at, which costs a third: Weixin delivers it again, and all others are answered in time.
 */
export class Arrivals {
  readonly #receiver: PushReceiver
  /** One that fails must not keep anybody's answer back. */
  readonly #log: Logger
  #incomings: Incoming[] = []
  #dones: Done[] = []
  #times: number[] = []
  #bytes = 0
  /** Since when some have always been left for the next turn. */
  #behindSince: number | undefined
  #refused = 0
  #saidAt = 0

  constructor(receiver: PushReceiver) {
    this.#receiver = receiver
    this.#log = harmless(receiver.log)
  }

  get isEmpty(): boolean {
    return this.#incomings.length === 0
  }

  add(incoming: Incoming, done: Done): void {
    const now = this.#receiver.clock.now()
    const size = sizeOf(incoming)
    if (this.#incomings.length >= MOST_WAITING || this.#bytes + size > MOST_BYTES) {
      this.#refuse(now, [done])
      return
    }
    this.#incomings.push(incoming)
    this.#dones.push(done)
    this.#times.push(now)
    this.#bytes += size
  }

  /** Handles as many as there is time for. */
  handle(): void {
    const incomings = this.#incomings
    const dones = this.#dones
    const times = this.#times
    this.#incomings = []
    this.#dones = []
    this.#times = []
    this.#bytes = 0
    const { clock } = this.#receiver
    const begun = clock.now()
    let at = this.#behindSince === undefined ? 0 : this.#refuseOld(begun, begun - this.#behindSince, times, dones)
    try {
      while (at < incomings.length) {
        const from = at
        at += AT_ONCE
        if (from === 0 && incomings.length <= AT_ONCE) askAll(this.#receiver, incomings, dones)
        else askAll(this.#receiver, incomings.slice(from, at), dones.slice(from, at))
        const spent = clock.now() - begun
        // Below 0 the clock was put back.
        if (spent < 0 || spent >= HANDLING_MS) break
      }
    } finally {
      if (at < incomings.length) {
        this.#incomings = [...incomings.slice(at), ...this.#incomings]
        this.#dones = [...dones.slice(at), ...this.#dones]
        this.#times = [...times.slice(at), ...this.#times]
        this.#bytes = this.#incomings.reduce((sum, incoming) => sum + sizeOf(incoming), 0)
        this.#behindSince ??= begun
      } else this.#caughtUp()
    }
  }

  /** @returns how many were refused: the first ones */
  #refuseOld(now: number, behindMs: number, times: readonly number[], dones: readonly Done[]): number {
    const patience = behindMs > OVERLOADED_AFTER_MS ? OVERLOADED_PATIENCE_MS : PATIENCE_MS
    let count = 0
    while (count < times.length && now - (times[count] as number) > patience) count += 1
    if (count > 0) this.#refuse(now, dones.slice(0, count))
    return count
  }

  #refuse(now: number, dones: readonly Done[]): void {
    for (const done of dones) done(UNAVAILABLE)
    const isFirst = this.#refused === 0
    this.#refused += dones.length
    if (!isFirst && now - this.#saidAt < SAYING_MS) return
    this.#saidAt = now
    this.#log.warn({ refused: this.#refused }, 'more pushes come than can be handled; those that wait too long are answered 503, so that they come again')
  }

  #caughtUp(): void {
    const refused = this.#refused
    this.#behindSince = undefined
    this.#refused = 0
    if (refused > 0) this.#log.warn({ refused }, 'pushes are handled as they come again')
  }
}

const sizeOf = ({ body }: Incoming): number => body?.length ?? 0
