import type { Clock } from '../clock.js'
import { ConfigurationError, SessionError } from '../errors.js'
import type { Logger } from '../logger.js'
import { checkNames } from '../option-names.js'
import type { MaybePromise, Session, SessionOptions, SessionSetOptions, SessionStore } from './contract.js'
import { toJson } from './json.js'
import { memorySessions } from './memory.js'

/** Options with their defaults, checked. */
export interface SessionSettings {
  readonly store: SessionStore
  readonly ttlSeconds: number
  readonly maxBytes: number
}

/** @throws {ConfigurationError} */
export function readSessions(given: SessionStore | SessionOptions | undefined): SessionSettings {
  const options: SessionOptions = given === undefined ? {} : isStore(given) ? { store: given } : given
  if (typeof options !== 'object' || options === null) throw new ConfigurationError('session', 'is neither a store of sessions nor options')
  checkNames(options, ['store', 'ttlSeconds', 'maxBytes'], 'session.')
  const { store = memorySessions(), ttlSeconds = 86_400, maxBytes = 16_384 } = options
  if (!isStore(store)) throw new ConfigurationError('session.store', 'is no store of sessions', 'memorySessions() makes one')
  if (!(Number.isFinite(ttlSeconds) && ttlSeconds > 0)) throw new ConfigurationError('session.ttlSeconds', 'is no number of seconds above 0')
  if (!(Number.isInteger(maxBytes) && maxBytes > 0)) throw new ConfigurationError('session.maxBytes', 'is no whole number above 0')
  return { store, ttlSeconds, maxBytes }
}

const isStore = (given: unknown): given is SessionStore => typeof Object(given).read === 'function' && typeof Object(given).write === 'function'

/** What a run has to do with its session. */
export interface SessionUse {
  readonly appId: string
  /** Empty for pushes that no fan has sent. */
  readonly openid: string
  /** Takes what is to be done when the run has succeeded. Without it nothing may be written. */
  readonly whenDone?: ((write: () => MaybePromise<void>) => void) | undefined
}

/** The sessions of an account, or of all accounts of a gateway. */
export class Sessions {
  readonly #settings: SessionSettings
  readonly #clock: Clock
  readonly #log: Logger
  /** Writes under way: what is erased meanwhile is erased after them. */
  readonly #writing = new Map<string, Promise<void>>()

  constructor(settings: SessionSettings, { clock, log }: { readonly clock: Clock; readonly log: Logger }) {
    this.#settings = settings
    this.#clock = clock
    this.#log = log
  }

  open(use: SessionUse): Session {
    return new FanSession(this, use)
  }

  /** Forgets a fan. */
  async delete(appId: string, openid: string): Promise<void> {
    if (openid === '') return
    const key = keyOf(appId, openid)
    await this.#writing.get(key)
    await this.#settings.store.delete(key)
  }

  async close(): Promise<void> {
    await this.#settings.store.close?.()
  }

  /** @internal */
  async read({ appId, openid }: SessionUse): Promise<string | undefined> {
    const stored = await this.#settings.store.read(keyOf(appId, openid))
    if (!stored || stored.expiresAt <= this.#clock.now()) return undefined
    try {
      JSON.parse(stored.json)
      return stored.json
    } catch {
      this.#log.warn({ appId }, 'a session holds no JSON, and is taken as none')
      return undefined
    }
  }

  /** @internal As it will be kept. */
  check(value: unknown): string {
    const json = toJson(value)
    const bytes = Buffer.byteLength(json)
    const { maxBytes } = this.#settings
    if (bytes > maxBytes)
      throw new SessionError('value', `is ${bytes} bytes of JSON, over the limit of ${maxBytes}`, 'Keep an id and look the rest up, or raise session.maxBytes')
    return json
  }

  /** @internal @param json `undefined` forgets the session */
  write({ appId, openid }: SessionUse, json: string | undefined, ttlSeconds = this.#settings.ttlSeconds): MaybePromise<void> {
    const { store } = this.#settings
    const key = keyOf(appId, openid)
    const writtenAt = this.#clock.now()
    const written = json === undefined ? store.delete(key) : store.write(key, { json, writtenAt, expiresAt: writtenAt + ttlSeconds * 1000 })
    if (!(written instanceof Promise)) return undefined
    const settled: Promise<void> = written
      .catch(() => {})
      .then(() => {
        if (this.#writing.get(key) === settled) this.#writing.delete(key)
      })
    this.#writing.set(key, settled)
    return written
  }
}

const keyOf = (appId: string, openid: string): string => `${appId}:${openid}`

/** One run's view of it. */
class FanSession implements Session {
  readonly #sessions: Sessions
  readonly #use: SessionUse
  #stored: Promise<string | undefined> | undefined
  #change: { readonly json: string | undefined; readonly ttlSeconds: number | undefined } | undefined
  #isOver = false

  constructor(sessions: Sessions, use: SessionUse) {
    this.#sessions = sessions
    this.#use = use
  }

  async get<V = unknown>(): Promise<V | undefined> {
    this.#checkFan()
    if (!this.#change) this.#stored ??= this.#sessions.read(this.#use)
    const stored = await this.#stored
    // What was set while it was being read counts.
    const json = this.#change ? this.#change.json : stored
    // What it is, only the caller knows who has written it.
    return json === undefined ? undefined : (JSON.parse(json) as V)
  }

  set(value: unknown, { ttlSeconds }: SessionSetOptions = {}): void {
    if (ttlSeconds !== undefined && !(Number.isFinite(ttlSeconds) && ttlSeconds > 0)) throw new SessionError('ttlSeconds', 'is no number of seconds above 0')
    this.#write(this.#sessions.check(value), ttlSeconds)
  }

  delete(): void {
    this.#write(undefined, undefined)
  }

  #write(json: string | undefined, ttlSeconds: number | undefined): void {
    this.#checkFan()
    const { whenDone } = this.#use
    if (!whenDone) throw new SessionError('session', 'is not written by a run that has failed', 'In onError it can be read')
    if (this.#isOver) throw new SessionError('session', 'is set after its run was over', 'Await what sets it before the handler returns')
    const isFirst = !this.#change
    this.#change = { json, ttlSeconds }
    if (!isFirst) return
    whenDone(() => {
      this.#isOver = true
      const { json: last, ttlSeconds: ttl } = this.#change ?? {}
      return this.#sessions.write(this.#use, last, ttl)
    })
  }

  #checkFan(): void {
    if (this.#use.openid === '') throw new SessionError('session', 'belongs to a fan, and no fan has sent this push', 'Its source is empty')
  }
}
