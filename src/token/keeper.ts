import type { Clock } from '../clock.js'
import { ApiError, TokenError, TransportError } from '../errors.js'
import type { Logger } from '../logger.js'
import { Circuit } from './circuit.js'
import type { TokenServer, TokenStatus } from './contract.js'
import { GuardedStore, StoreFailure } from './guarded-store.js'
import type { Lease, StoredToken, TokenRecord, TokenStore } from './store.js'

/** What the platform gave. */
export interface Fetched {
  readonly value: string
  readonly expiresInSeconds: number
  readonly forced?: TokenRecord['forced']
}

export interface KeeperOptions {
  /** For messages and the log: `access_token of wx…`. */
  readonly label: string
  /** Where it is fetched: only its refusals open the circuit. */
  readonly endpoint: string
  /** The name in the store. */
  readonly key: string
  readonly store: TokenStore
  readonly clock: Clock
  readonly log: Logger
  readonly random: () => number
  /** One fetch from the platform. `failed` is a token that must not come back. */
  fetch(failed: string | undefined, previous: TokenRecord | undefined): Promise<Fetched>
  /** Whether to go without the store while it fails. Not where each fetch makes another process's token void. */
  readonly worksAlone: boolean
}

/** What somebody waits for. */
type Want =
  | { readonly kind: 'valid' }
  /** Ahead of time: nobody waits. */
  | { readonly kind: 'fresh' }
  /** Another than the one that failed, or at least one fetched after `since`. */
  | { readonly kind: 'other'; readonly failed: string | undefined; readonly since: number }

/** A token is renewed so long before its end; a short-lived one when three quarters are over. The platform renews stable tokens 5 min early, and not before. */
const EARLY_MS = 300_000
/** For so long after a renewal everybody gets what came of it. */
const CONVERGENCE_MS = 5000
/** A process may hold the right to renew for so long: a fetch or two. */
const LEASE_MS = 20_000
/** Without a token, others wait a little longer than that. */
const WAIT_MS = 25_000
const POLL_MS = 100
/** Between attempts ahead of time. */
const QUIET_MS = 30_000
/** While another process renews ahead of time. */
const LOOK_MS = 2000
/** Nobody joins others for ever. */
const MAX_JOINED = 5
const MAX_TRIES = 3
const WRITE_AGAIN_MS = 50

/** Fetches, keeps, renews and shares one token. The way of reading never waits for a lock: a valid token is served while it is being renewed. */
export class TokenKeeper implements TokenServer {
  readonly #options: KeeperOptions
  readonly #store: GuardedStore
  readonly #circuit: Circuit
  #held: StoredToken | undefined
  #source: 'platform' | 'store' = 'platform'
  #flight: { readonly promise: Promise<StoredToken>; readonly isAhead: boolean } | undefined
  #quietUntil = 0

  constructor(options: KeeperOptions) {
    this.#options = options
    this.#store = new GuardedStore(options.store, options.key, options.clock)
    this.#circuit = new Circuit(options.clock)
  }

  async get(): Promise<string> {
    const held = this.#held
    const now = this.#options.clock.now()
    if (!held || now >= held.expiresAt) return (await this.#obtain({ kind: 'valid' })).value
    if (now >= renewAt(held) && now >= this.#quietUntil && !this.#flight) this.#renewAhead(now)
    return held.value
  }

  async refresh(failed?: string): Promise<string> {
    const held = this.#held
    const now = this.#options.clock.now()
    if (held && failed !== undefined && held.value !== failed && now < held.expiresAt) return held.value
    return (await this.#obtain({ kind: 'other', failed, since: now })).value
  }

  status(): TokenStatus {
    const held = this.#held
    const circuit = this.#circuit.open
    return {
      ...(held ? { masked: masked(held.value), ageMs: this.#options.clock.now() - held.renewedAt, expiresAt: held.expiresAt, source: this.#source } : {}),
      isRenewing: this.#flight !== undefined,
      ...(circuit ? { circuit } : {}),
    }
  }

  /** All who want something at the same time wait for one flight. One that did not bring what is wanted is followed by one that does. */
  async #obtain(want: Want): Promise<StoredToken> {
    for (let joined = 0; this.#flight && joined < MAX_JOINED; joined += 1) {
      const { promise, isAhead } = this.#flight
      // One ahead of time gives up early: its failure is not ours yet.
      const token = await (isAhead ? promise.catch(() => undefined) : promise)
      if (token && this.#satisfies(token, want)) return token
    }
    return this.#fly(want)
  }

  #renewAhead(now: number): void {
    this.#quietUntil = now + QUIET_MS
    this.#fly({ kind: 'fresh' }).catch((error: unknown) => {
      this.#options.log.warn(
        { token: this.#options.label, error: shown(error) },
        'a token could not be renewed ahead of time; the valid one is served, and it is tried again',
      )
    })
  }

  #fly(want: Want): Promise<StoredToken> {
    const flight = { promise: this.#renewed(want), isAhead: want.kind === 'fresh' }
    this.#flight = flight
    const landed = () => {
      if (this.#flight === flight) this.#flight = undefined
    }
    flight.promise.then(landed, landed)
    return flight.promise
  }

  /** Takes what another process has renewed, or renews, or waits for the one that does. */
  async #renewed(want: Want): Promise<StoredToken> {
    const { clock, random, log, label } = this.#options
    const giveUpAt = clock.now() + WAIT_MS
    for (let failures = 0; ; ) {
      const token = await this.#adopted(want)
      if (token) return token
      this.#circuit.check()
      const lease = await this.#lock()
      if (lease) {
        try {
          // It may have been renewed between looking and locking.
          return (await this.#adopted(want)) ?? (await this.#renew(want))
        } catch (error) {
          failures += 1
          if (!passes(error) || failures >= MAX_TRIES || want.kind === 'fresh') throw error
          log.warn({ token: label, error: shown(error) }, 'a token could not be fetched; it is tried again')
        } finally {
          await this.#release(lease)
        }
        await this.#sleep(500 * 2 ** (failures - 1) * (0.5 + random() / 2))
      } else {
        const held = this.#held
        if (want.kind === 'fresh' && held) {
          this.#quietUntil = clock.now() + LOOK_MS
          return held
        }
        if (clock.now() >= giveUpAt) throw new TokenError(`no ${label} came within ${WAIT_MS} ms: another process is renewing it`)
        await this.#sleep(POLL_MS * (0.5 + random()))
      }
    }
  }

  /** The store's token, if it is what is wanted; where there is none, our own. */
  async #adopted(want: Want): Promise<StoredToken | undefined> {
    const held = this.#held
    const token = (await this.#read()) ?? held
    if (!token || !this.#satisfies(token, want)) return undefined
    return token.value === held?.value && token.expiresAt === held.expiresAt ? held : this.#hold(token, 'store')
  }

  async #renew(want: Want): Promise<StoredToken> {
    const { clock, log, label, endpoint } = this.#options
    const previous = (await this.#read()) ?? undefined
    const startedAt = clock.now()
    let fetched: Fetched
    try {
      fetched = await this.#options.fetch(want.kind === 'other' ? want.failed : undefined, previous ?? this.#held)
      checkLifetime(fetched, label)
    } catch (error) {
      const waitMs = this.#circuit.failed(error, endpoint)
      if (waitMs !== undefined) {
        this.#quietUntil = clock.now() + waitMs
        log.error({ token: label, error: shown(error), waitMs }, 'the platform refuses to give a token; it is not asked again for a while')
      }
      throw error
    }
    this.#circuit.succeeded()
    // Counted from before the request, so that it never ends later with us than with the platform.
    const forced = fetched.forced ?? (previous ?? this.#held)?.forced
    const record: TokenRecord = {
      value: fetched.value,
      expiresAt: startedAt + fetched.expiresInSeconds * 1000,
      renewedAt: clock.now(),
      ...(forced ? { forced } : {}),
    }
    return (await this.#write(record, previous?.generation ?? 0)) ?? (await this.#overtaken(record, want))
  }

  /** While we waited for the answer our lease ran out, and another process was quicker: what it has is the newer one. */
  async #overtaken(record: TokenRecord, want: Want): Promise<StoredToken> {
    const newer = await this.#read()
    if (newer && this.#satisfies(newer, want)) return this.#hold(newer, 'store')
    return (await this.#write(record, newer?.generation ?? 0)) ?? this.#hold({ ...record, generation: 0 }, 'platform')
  }

  #hold(token: StoredToken, source: 'platform' | 'store'): StoredToken {
    this.#held = token
    this.#source = source
    return token
  }

  #satisfies(token: StoredToken, want: Want): boolean {
    const now = this.#options.clock.now()
    if (now >= token.expiresAt) return false
    if (want.kind === 'valid') return true
    if (want.kind === 'fresh') return now < renewAt(token)
    if (want.failed !== undefined && token.value !== want.failed) return true
    // Another process's clock may be ahead of ours.
    return token.renewedAt >= want.since ? token.renewedAt - now < CONVERGENCE_MS : now - token.renewedAt < CONVERGENCE_MS
  }

  // The store, which may fail.

  #read(): Promise<StoredToken | undefined> {
    return this.#alone(this.#store.read(), () => undefined)
  }

  #lock(): Promise<Lease | undefined> {
    return this.#alone(this.#store.lock(LEASE_MS), () => ({ release: () => {} }))
  }

  /** Tried three times: what has been fetched and is not shared, another process fetches again. */
  async #write(record: TokenRecord, generation: number): Promise<StoredToken | undefined> {
    for (let failures = 0; ; ) {
      try {
        const stored = await this.#store.write(record, generation)
        return stored && this.#hold(stored, 'platform')
      } catch (error) {
        this.#storeFailed(error)
        failures += 1
        // What has been fetched is good, also where it cannot be shared.
        if (failures >= MAX_TRIES) return this.#hold({ ...record, generation }, 'platform')
        await this.#sleep(WRITE_AGAIN_MS)
      }
    }
  }

  async #release(lease: Lease): Promise<void> {
    await this.#store.release(lease).catch((error: unknown) => this.#storeFailed(error))
  }

  async #alone<T>(promise: Promise<T>, otherwise: () => T): Promise<T> {
    try {
      return await promise
    } catch (error) {
      this.#storeFailed(error)
      if (this.#options.worksAlone) return otherwise()
      throw new TokenError(`the store of the ${this.#options.label} fails`, {
        hint: 'Without it processes would make one another’s tokens void, so none is fetched',
      })
    }
  }

  #storeFailed(error: unknown): void {
    this.#options.log.warn({ token: this.#options.label, error: error instanceof StoreFailure ? error.details : {} }, 'the token store fails')
  }

  #sleep(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#options.clock.setTimeout(() => resolve(), ms)
    })
  }
}

/** Lives of a minute or less, or of more than a year, are a fault of somebody's: one would be renewed without end, the other never. */
const SHORTEST_S = 60
const LONGEST_S = 31_556_952

function checkLifetime({ value, expiresInSeconds }: Fetched, label: string): void {
  if (typeof value !== 'string' || value === '') throw new TokenError(`the platform's answer holds no ${label}`)
  if (!(expiresInSeconds > SHORTEST_S && expiresInSeconds <= LONGEST_S))
    throw new TokenError(`the ${label} came with a life of ${expiresInSeconds} s, which cannot be`)
}

const renewAt = ({ expiresAt, renewedAt }: TokenRecord): number => expiresAt - Math.min(EARLY_MS, (expiresAt - renewedAt) / 4)

/** Whether the next try may go better. */
const passes = (error: unknown): boolean => {
  if (error instanceof ApiError) return error.family === 'busy'
  return error instanceof TransportError && error.outcome !== 'refused' && error.fault !== 'redirect' && error.fault !== 'too-large'
}

const masked = (value: string): string => (value.length >= 32 ? `${value.slice(0, 4)}…${value.slice(-4)}` : '…')

const shown = (error: unknown): object => (error instanceof Error ? { name: error.name, message: error.message } : {})
