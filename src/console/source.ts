import type {
  InboxEvent,
  InboxHealth,
  InboxStatus,
  ListQuery,
  PushFilter,
  PushPage,
  PushRecord,
  Replayed,
  ReplayOptions,
  ReplayReport,
} from '../inbox/contract.js'
import type { AccountRow } from './protocol.js'

/** An {@link InboxEvent} whose push is data: it may have come from another process. */
export type WatchedEvent = InboxEvent extends infer Each
  ? Each extends { readonly push: unknown }
    ? Omit<Each, 'push'> & { readonly push: WatchedPush }
    : Each
  : never

export interface WatchedPush {
  readonly type: string
  readonly source: string
  readonly raw: string
}

/** A record, and what the handlers get of it. */
export interface KeptPush {
  readonly record: PushRecord
  readonly typed: unknown
  readonly problems: readonly string[]
  /** What its answer says, where the account can open it. */
  readonly opened?: string | undefined
}

/** Accounts and their inbox as the console sees them: in this process, or behind a channel to another. Each call may fail with a `HongyanError`. */
export interface InboxSource {
  accounts(): readonly AccountRow[]
  /** Told when an account is restarted, is back, or has crashed. */
  onAccount(listener: (account: AccountRow) => void): () => void
  list(query: ListQuery): Promise<PushPage>
  get(id: string): Promise<KeptPush | undefined>
  replay(id: string, options: ReplayOptions): Promise<Replayed>
  replayAll(filter: PushFilter, options: ReplayOptions): Promise<ReplayReport>
  status(): Promise<InboxStatus>
  health(): Promise<InboxHealth>
  observe(listener: (event: WatchedEvent) => void): () => void
}
