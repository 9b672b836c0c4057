import type { Cluster, Redis } from 'ioredis'
import type { Answer, AnsweredBy, Delivery, ErrorSummary, LateReply, PushRecord, PushState } from '../contract.js'
import { MOST_CRASHES } from '../retry.js'
import { fanDigest, type Names } from './names.js'
import type { Settings } from './options.js'
import { answerOf, numberOf, recordOf } from './record.js'
import { RedisScripts } from './redis-scripts.js'
import { ANSWER, BEGIN, BIND, END, ERASE, LATE, OPEN, REPLAY, SWEEP, UNREPLAY } from './scripts.js'

/** What Redis knows of a delivery's push. */
export type Opened =
  | { readonly kind: 'new' | 'waiting' | 'full' }
  | { readonly kind: 'answered'; readonly answer: Answer; readonly by: AnsweredBy }
  /** There is a reply, which somebody has to seal; '' is silence. */
  | { readonly kind: 'decided'; readonly xml: string; readonly by: AnsweredBy }

/** `order: false`: what was sent behind it may have run before it. */
export type OpenedInOrder = Opened & { readonly inOrder: boolean }

export type Sealed = { readonly kind: 'gone' } | (Exclude<Opened, { kind: 'new' | 'waiting' | 'full' }> & { readonly won: boolean })

/** Who asked for one more run. */
export interface ReplayTicket {
  readonly node: string
  readonly ticket: string
  readonly reply: boolean
}

export type Begun =
  | { readonly kind: 'gone' | 'over' | 'unknown' | 'lost' }
  | { readonly kind: 'early'; readonly dueAt: number }
  | { readonly kind: 'crashed'; readonly crashes: number }
  | {
      readonly kind: 'run'
      readonly attempt: number
      readonly crashes: number
      readonly answered: boolean
      readonly raw: string
      readonly receivedAt: number
      readonly replay: ReplayTicket | undefined
      readonly state: PushState
      readonly dueAt: number | undefined
      /** How long the lock was good for, in ms. */
      readonly lockedMs: number
    }

export interface Ending {
  readonly state: PushState
  /** What the fan gets, where nothing is decided yet; without it nothing is. */
  readonly outcome: { readonly xml: string; readonly answer: Answer | undefined; readonly by: AnsweredBy; readonly late: LateReply | undefined } | undefined
  readonly error: ErrorSummary | undefined
  readonly endedAt: number
  readonly ms: number
  readonly dueAt: number | undefined
}

export type Ended =
  | { readonly kind: 'gone' | 'stale' }
  | { readonly kind: 'ended'; readonly state: PushState; readonly answered: boolean; readonly late: LateReply | undefined }

/** What is kept in Redis of each push. Everything that two nodes may want at once is one script. */
export class Ledger {
  readonly #client: Redis | Cluster
  readonly #names: Names
  readonly #settings: Settings
  readonly #scripts: RedisScripts
  readonly #node: string

  constructor(client: Redis | Cluster, options: { readonly names: Names; readonly settings: Settings; readonly node: string }) {
    this.#client = client
    this.#names = options.names
    this.#settings = options.settings
    this.#node = options.node
    this.#scripts = new RedisScripts(client)
  }

  async open({ key, owner, push, at }: Delivery): Promise<OpenedInOrder> {
    const { keepMs, keepDeadMs, maxWaiting } = this.#settings
    const source = push.source ?? ''
    let inOrder = true
    const args = [this.#node, owner.appId, push.type, source, push.raw, at, keepMs, fanDigest(owner.appId, source), maxWaiting, Math.max(keepMs, keepDeadMs)]
    const [kind, text = '', by = ''] = await this.#run(OPEN, key, args, () => {
      inOrder = false
    })
    if (kind === 'answered') return { kind, answer: answerOf(text), by: by as AnsweredBy, inOrder }
    if (kind === 'decided') return { kind, xml: text, by: by as AnsweredBy, inOrder }
    return { kind: kind as 'new' | 'waiting' | 'full', inOrder }
  }

  /** @param how 'deadline' gives way to a reply that is there */
  async seal(key: string, answer: Answer, how: { readonly kind: 'seal' | 'deadline'; readonly by: AnsweredBy }): Promise<Sealed> {
    const [kind, text = '', by = ''] = await this.#run(ANSWER, key, [JSON.stringify(answer), how.kind, how.by, this.#node])
    if (kind === 'gone') return { kind }
    if (kind === 'decided') return { kind, xml: text, by: by as AnsweredBy, won: false }
    return { kind: 'answered', answer: answerOf(text), by: by as AnsweredBy, won: kind === 'sealed' }
  }

  /** @param how `lock`: BullMQ's, by name and value */
  async begin(key: string, token: string, how: { readonly wantsRaw: boolean; readonly lock: readonly [name: string, value: string] }): Promise<Begun> {
    const [kind, ...values] = await this.#run(BEGIN, key, [token, how.wantsRaw ? 1 : 0, MOST_CRASHES, this.#settings.keepDeadMs, ...how.lock])
    if (kind === 'lost') return { kind }
    if (kind === 'over') return { kind: values[0] === 'unknown' ? 'unknown' : 'over' }
    if (kind === 'early') return { kind, dueAt: Number(values[0]) }
    if (kind === 'crashed') return { kind, crashes: Number(values[0]) }
    if (kind !== 'run') return { kind: 'gone' }
    const [attempt, crashes, answered, raw = '', receivedAt, replay, state, dueAt, lockedMs] = values
    return {
      kind,
      attempt: Number(attempt),
      crashes: Number(crashes),
      answered: answered === '1',
      raw,
      receivedAt: Number(receivedAt),
      replay: replay ? (JSON.parse(replay) as ReplayTicket) : undefined,
      state: state as PushState,
      dueAt: numberOf(dueAt),
      lockedMs: Number(lockedMs),
    }
  }

  async end(key: string, token: string, ending: Ending): Promise<Ended> {
    const { state, outcome, error, endedAt, ms, dueAt } = ending
    const { keepMs, keepDeadMs, maxDone } = this.#settings
    const [kind, now, answered, late] = await this.#run(END, key, [
      token,
      this.#node,
      state,
      outcome ? 1 : 0,
      outcome?.answer ? JSON.stringify(outcome.answer) : '',
      outcome?.xml ?? '',
      outcome?.by ?? '',
      outcome?.late === undefined ? '' : JSON.stringify(outcome.late),
      error ? JSON.stringify(error) : '',
      endedAt,
      ms,
      dueAt ?? '',
      keepMs,
      keepDeadMs,
      maxDone,
    ])
    if (kind !== 'ended') return { kind: kind as 'gone' | 'stale' }
    return { kind, state: now as PushState, answered: answered === '1', late: late ? (JSON.parse(late) as LateReply) : undefined }
  }

  async late(key: string, late: LateReply): Promise<void> {
    await this.#run(LATE, key, [JSON.stringify(late)])
  }

  /** @returns the push's state, or why it can't be run once more */
  async replay(key: string, ticket: ReplayTicket): Promise<string> {
    const args = [this.#names.all, Date.now(), key, JSON.stringify(ticket)]
    return String(await this.#scripts.run(REPLAY, this.#names.push(key), { args }))
  }

  async takeBackReplay(key: string, ticket: ReplayTicket, state: PushState): Promise<void> {
    const { keepMs, keepDeadMs } = this.#settings
    const args = [this.#names.all, Date.now(), key, JSON.stringify(ticket), state === 'done' ? keepMs : state === 'dead' ? keepDeadMs : '']
    await this.#scripts.run(UNREPLAY, this.#names.push(key), { args })
  }

  /** Whether a replay that was asked for is still to come, or under way. */
  async isReplaying(key: string): Promise<boolean> {
    return (await this.#client.hexists(this.#names.push(key), 'replay')) === 1
  }

  async load(key: string): Promise<PushRecord | undefined> {
    return recordOf(key, await this.#client.hgetall(this.#names.push(key)))
  }

  async loadAll(keys: readonly string[]): Promise<readonly PushRecord[]> {
    return (await Promise.all(keys.map((key) => this.load(key)))).filter((record) => record !== undefined)
  }

  /** Keys and arrivals of a state, latest first. */
  async page(state: PushState, range: { readonly from: number; readonly to: number; readonly skip: number; readonly limit: number }) {
    const found = await this.#client.zrevrangebyscore(this.#names.state(state), range.to, range.from, 'WITHSCORES', 'LIMIT', range.skip, range.limit)
    const places: { key: string; receivedAt: number }[] = []
    for (let at = 0; at < found.length; at += 2) places.push({ key: String(found[at]), receivedAt: Number(found[at + 1]) })
    return places
  }

  async counts(): Promise<Record<PushState, number>> {
    const count = (state: PushState) => this.#client.zcard(this.#names.state(state))
    const [received, done, retry, dead] = await Promise.all([count('received'), count('done'), count('retry'), count('dead')])
    return { received, done, retry, dead }
  }

  /** Only writing tells whether it can be written: its memory may be full, or it may be a replica by now. */
  async check(): Promise<void> {
    await this.#client.set(`${this.#names.all}health`, '1', 'PX', 60_000)
  }

  /** @returns the keys of the pushes whose data is gone */
  async erase(appId: string, source: string, answer: Answer): Promise<readonly string[]> {
    const args = [this.#names.all, Date.now(), '', JSON.stringify(answer), this.#settings.keepMs]
    return list(await this.#scripts.run(ERASE, this.#names.fan(appId, source), { args }))
  }

  /** @returns whether there is more to forget */
  async sweep(): Promise<boolean> {
    const { keepMs, keepDeadMs, maxDone } = this.#settings
    const args = [this.#names.all, Date.now(), '', keepMs, keepDeadMs, maxDone, 500]
    return Number(await this.#scripts.run(SWEEP, this.#names.state('done'), { args })) === 1
  }

  async bind(signature: string, digest: string, until: number): Promise<boolean> {
    const ms = Math.max(1, Math.ceil(until * 1000 - Date.now()))
    return Number(await this.#scripts.run(BIND, this.#names.signature(signature), { args: [this.#names.all, Date.now(), '', digest, ms] })) === 1
  }

  async tell(node: string, message: object): Promise<void> {
    await this.#client.publish(this.#names.node(node), JSON.stringify(message))
  }

  async #run(script: string, key: string, values: readonly (string | number)[], onWhole?: () => void): Promise<readonly string[]> {
    const args = [this.#names.all, Date.now(), key, ...values]
    return list(await this.#scripts.run(script, this.#names.push(key), { args, ...(onWhole ? { onWhole } : {}) }))
  }
}

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : [])
