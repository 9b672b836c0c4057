import { ConfigurationError } from '../errors.js'
import type { Answer, Inbox, InboxStatus, ListQuery, PushPage, PushRecord } from '../inbox/contract.js'
import type { Decoder } from '../wire/decode.js'
import { parsePush } from '../wire/parse.js'
import { type PlainPush, plainPush } from './plain-push.js'
import type { AccountRow } from './protocol.js'
import type { InboxSource, KeptPush } from './source.js'

/** What is looked at of an `OfficialAccount`. */
export interface SourceAccount {
  readonly appId: string
  readonly mode: AccountRow['mode']
  readonly inbox: Inbox
  /** Knows the events of the account's own. */
  readonly decoder: Decoder
  /** @internal */
  openAnswer?(answer: Answer): string | undefined
}

/** What is looked at of a gateway. */
export interface SourceGateway {
  readonly inbox: Inbox
  account(appId: string): Promise<SourceAccount | undefined>
}

export type SourceOwner = SourceAccount | SourceGateway

/**
 * The inbox of an account, of a gateway, or of several, in this process.
 *
 * @throws {ConfigurationError} for what is neither an account nor a gateway
 */
export function sourceOf(owner: SourceOwner | readonly SourceOwner[]): InboxSource {
  const owners = Array.isArray(owner) ? (owner as readonly SourceOwner[]) : [owner as SourceOwner]
  for (const each of owners) {
    if (typeof Object(each?.inbox).observe !== 'function') throw new ConfigurationError('account', 'is neither an OfficialAccount nor a gateway')
  }
  if (owners.length === 0) throw new ConfigurationError('accounts', 'is empty')
  return new OwnSource(owners)
}

class OwnSource implements InboxSource {
  readonly #accounts = new Map<string, SourceAccount>()
  readonly #gateways: readonly SourceGateway[]
  readonly #listeners = new Set<(account: AccountRow) => void>()
  /** Several accounts may share one. */
  readonly #inboxes: readonly Inbox[]

  constructor(owners: readonly SourceOwner[]) {
    for (const owner of owners) if (isAccount(owner)) this.#accounts.set(owner.appId, owner)
    this.#gateways = owners.filter((owner): owner is SourceGateway => !isAccount(owner))
    this.#inboxes = [...new Set(owners.map(({ inbox }) => inbox))]
  }

  accounts(): readonly AccountRow[] {
    return [...this.#accounts.values()].map(rowOf)
  }

  onAccount(listener: (account: AccountRow) => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  /** Of several inboxes one after the other: the cursor begins with the number of the one that is being listed. */
  async list({ cursor, ...query }: ListQuery): Promise<PushPage> {
    const at = cursor === undefined ? 0 : Number(cursor.slice(0, cursor.indexOf(' ')))
    const inbox = this.#inboxes[at]
    if (!inbox) throw new ConfigurationError('cursor', 'is none of a list')
    const within = cursor?.slice(cursor.indexOf(' ') + 1)
    const { pushes, next } = await inbox.list({ ...query, cursor: within || undefined })
    for (const appId of new Set(pushes.map((push) => push.appId))) this.#learn(appId)
    const following = next !== undefined ? `${at} ${next}` : at + 1 < this.#inboxes.length ? `${at + 1} ` : undefined
    return { pushes, next: following }
  }

  async get(id: string): Promise<KeptPush | undefined> {
    const record = await this.#inboxOf(id).get(id)
    if (!record) return undefined
    const account = await this.#account(record.appId)
    return { record, ...typedOf(record, account), opened: record.answer && account?.openAnswer?.(record.answer) }
  }

  replay: InboxSource['replay'] = (id, options) => this.#inboxOf(id).replay(id, options)

  async replayAll(...[filter, options]: Parameters<InboxSource['replayAll']>): ReturnType<InboxSource['replayAll']> {
    const replayed = []
    for (const inbox of this.#inboxes) replayed.push(...(await inbox.replayAll(filter, options)).replayed)
    const failed = replayed.filter(({ error }) => error !== undefined).length
    return { done: replayed.length - failed, failed, replayed }
  }

  async status(): Promise<InboxStatus> {
    const [first, ...others] = await Promise.all(this.#inboxes.map((inbox) => inbox.status()))
    return others.reduce((sum, each) => added(sum, each), first as InboxStatus)
  }

  async health(): ReturnType<InboxSource['health']> {
    const all = await Promise.all(this.#inboxes.map((inbox) => inbox.health()))
    return all.find(({ ok }) => !ok) ?? { ok: true }
  }

  observe: InboxSource['observe'] = (listener) => {
    const ends = this.#inboxes.map((inbox) =>
      inbox.observe((event) => {
        this.#learn(event.appId)
        listener(event)
      }),
    )
    return () => {
      for (const end of ends) end()
    }
  }

  #learn(appId: string): void {
    if (this.#gateways.length > 0 && !this.#accounts.has(appId)) void this.#account(appId)
  }

  /** Those of a gateway are known once they have been asked for. */
  async #account(appId: string): Promise<SourceAccount | undefined> {
    const known = this.#accounts.get(appId)
    if (known) return known
    for (const gateway of this.#gateways) {
      const found = await gateway.account(appId).catch(() => undefined)
      if (!found) continue
      if (this.#accounts.has(appId)) return found
      this.#accounts.set(appId, found)
      for (const listener of this.#listeners) listener(rowOf(found))
      return found
    }
    return undefined
  }

  /** A push's id begins with the app id. */
  #inboxOf(id: string): Inbox {
    const inbox = this.#accounts.get(id.slice(0, id.indexOf(':')))?.inbox ?? this.#gateways[0]?.inbox ?? this.#inboxes[0]
    return inbox as Inbox
  }
}

const isAccount = (owner: SourceOwner): owner is SourceAccount => 'appId' in owner

const rowOf = ({ appId, mode }: SourceAccount): AccountRow => ({ appId, mode, life: 'running' })

/** As the handlers get it: by the decoder that knows the account's own events. */
function typedOf({ raw }: PushRecord, account: SourceAccount | undefined): PlainPush {
  if (raw === '') return { typed: undefined, problems: [] }
  return plainPush(parsePush(raw, account?.decoder))
}

function added(one: InboxStatus, other: InboxStatus): InboxStatus {
  return {
    pushes: one.pushes + other.pushes,
    repeats: one.repeats + other.repeats,
    done: one.done + other.done,
    failed: one.failed + other.failed,
    dead: one.dead + other.dead,
    late: one.late + other.late,
    unavailable: one.unavailable + other.unavailable,
    active: one.active + other.active,
    kept: {
      received: one.kept.received + other.kept.received,
      done: one.kept.done + other.kept.done,
      retry: one.kept.retry + other.kept.retry,
      dead: one.kept.dead + other.kept.dead,
    },
  }
}
