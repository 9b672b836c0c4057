import { type ErrorCode, HongyanError } from '../errors.js'
import type { InboxStatus } from '../inbox/contract.js'
import type { AccountRow } from './protocol.js'
import type { InboxSource, WatchedEvent } from './source.js'

/** What carries messages to another process and back, in order: JSON, nothing else. Others may use it too. */
export interface Channel {
  send(message: unknown): void
  /** @returns what ends it */
  onMessage(listener: (message: unknown) => void): () => void
}

/** As much of `process` and of a `ChildProcess` as a channel needs. */
export interface MessagingProcess {
  readonly connected: boolean
  send?(message: unknown): unknown
  on(event: 'message', listener: (message: unknown) => void): unknown
  off(event: 'message', listener: (message: unknown) => void): unknown
}

/** The channel of a child that was started with IPC: `channelOf(child)` in the parent, `channelOf(process)` in the child. What is sent when it is closed is lost. */
export const channelOf = (process: MessagingProcess): Channel => ({
  send(message) {
    if (process.connected) process.send?.(message)
  },
  onMessage(listener) {
    process.on('message', listener)
    return () => {
      process.off('message', listener)
    }
  },
})

/** An {@link InboxSource} behind a channel. */
export interface RemoteSource extends InboxSource {
  /** The accounts are, from now on, behind this channel: a child was started. */
  connect(channel: Channel): void
  /** Nobody is behind it any more. What was asked and not answered fails; the accounts are told to be so. */
  disconnect(life: 'restarting' | 'crashed', problem?: string): void
}

export interface RemoteOptions {
  /** How long an answer may take, in ms. 10,000. Replays, whose handlers take their time, have 600,000. */
  readonly timeoutMs?: number | undefined
}

const CALLS = ['list', 'get', 'replay', 'replayAll', 'status', 'health'] as const
type CallName = (typeof CALLS)[number]

interface ErrorMessage {
  readonly code: ErrorCode
  readonly message: string
  readonly field?: string | undefined
  readonly hint?: string | undefined
}

/** So that other messages may go the same way. */
type Message = { readonly hongyan: 'console' } & (
  | { readonly kind: 'ask'; readonly id: number; readonly name: CallName; readonly args: readonly unknown[] }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly error: ErrorMessage }
  | { readonly kind: 'hello' }
  | { readonly kind: 'accounts'; readonly accounts: readonly AccountRow[] }
  | { readonly kind: 'events'; readonly events: readonly WatchedEvent[] }
)

type Bare<M> = M extends unknown ? Omit<M, 'hongyan'> : never

const tagged = (message: Bare<Message>): unknown => ({ hongyan: 'console', ...message })
const isOurs = (message: unknown): message is Message => (Object(message) as { readonly hongyan?: unknown }).hongyan === 'console'

/**
 * Lets whoever is at the other end of a channel look at an inbox of this process.
 *
 * @returns what ends it
 */
export function serveSource(source: InboxSource, channel: Channel): () => void {
  const send = (message: Bare<Message>) => channel.send(tagged(message))
  const tellAccounts = () => send({ kind: 'accounts', accounts: source.accounts() })
  let events: WatchedEvent[] = []
  const ends = [
    source.onAccount(tellAccounts),
    // What happens in one turn goes in one message.
    source.observe((event) => {
      if (events.length === 0) {
        setImmediate(() => {
          const batch = events
          events = []
          send({ kind: 'events', events: batch })
        })
      }
      events.push(bare(event))
    }),
    channel.onMessage((message) => {
      if (!isOurs(message)) return
      if (message.kind === 'hello') tellAccounts()
      if (message.kind !== 'ask' || !CALLS.includes(message.name)) return
      const { id, name, args } = message
      call(source, name, args).then(
        (value) => send({ kind: 'answer', id, value }),
        (error: unknown) => send({ kind: 'failed', id, error: errorMessage(error) }),
      )
    }),
  ]
  tellAccounts()
  return () => {
    for (const end of ends) end()
  }
}

async function call(source: InboxSource, name: CallName, args: readonly unknown[]): Promise<unknown> {
  return (source[name] as (...given: readonly unknown[]) => Promise<unknown>)(...args)
}

/** A push as data. */
function bare(event: WatchedEvent): WatchedEvent {
  if (!('push' in event)) return event
  const { type, source, raw } = event.push
  return { ...event, push: { type, source, raw } }
}

function errorMessage(error: unknown): ErrorMessage {
  if (!(error instanceof HongyanError)) return { code: 'inbox-store', message: error instanceof Error ? error.message : String(error) }
  const { code, field, hint } = error
  return { code, message: hint ? error.message.slice(0, -hint.length - 2) : error.message, field, hint }
}

/** The inbox of another process, which calls {@link serveSource} there. The process may go and come again. */
export function remoteSource(channel?: Channel, options: RemoteOptions = {}): RemoteSource {
  const source = new Remote(options)
  if (channel) source.connect(channel)
  return source
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
  readonly timer: NodeJS.Timeout
}

const REPLAY_MS = 600_000

class Remote implements RemoteSource {
  readonly #timeoutMs: number
  readonly #observers = new Set<(event: WatchedEvent) => void>()
  readonly #listeners = new Set<(account: AccountRow) => void>()
  readonly #waiting = new Map<number, Waiting>()
  #accounts: readonly AccountRow[] = []
  #channel: Channel | undefined
  #hangUp: (() => void) | undefined
  #count = 0

  constructor({ timeoutMs = 10_000 }: RemoteOptions) {
    this.#timeoutMs = timeoutMs
  }

  connect(channel: Channel): void {
    this.#drop()
    this.#channel = channel
    this.#hangUp = channel.onMessage((message) => {
      if (isOurs(message)) this.#take(message)
    })
    channel.send(tagged({ kind: 'hello' }))
  }

  disconnect(life: 'restarting' | 'crashed', problem?: string): void {
    this.#drop()
    this.#tell(this.#accounts.map((account) => ({ ...account, life, problem })))
  }

  accounts(): readonly AccountRow[] {
    return this.#accounts
  }

  onAccount(listener: (account: AccountRow) => void): () => void {
    this.#listeners.add(listener)
    return () => {
      this.#listeners.delete(listener)
    }
  }

  observe: InboxSource['observe'] = (listener) => {
    this.#observers.add(listener)
    return () => {
      this.#observers.delete(listener)
    }
  }

  list: InboxSource['list'] = (query) => this.#ask('list', query)
  get: InboxSource['get'] = (id) => this.#ask('get', id)
  replay: InboxSource['replay'] = (id, options) => this.#ask('replay', id, options)
  replayAll: InboxSource['replayAll'] = (filter, options) => this.#ask('replayAll', filter, options)
  status = (): Promise<InboxStatus> => this.#ask('status')
  health: InboxSource['health'] = () => this.#ask('health')

  #ask<T>(name: CallName, ...args: readonly unknown[]): Promise<T> {
    const channel = this.#channel
    if (!channel) return Promise.reject(away())
    this.#count += 1
    const id = this.#count
    return new Promise<T>((resolve, reject) => {
      const ms = name === 'replay' || name === 'replayAll' ? Math.max(REPLAY_MS, this.#timeoutMs) : this.#timeoutMs
      const timer = setTimeout(() => {
        this.#waiting.delete(id)
        reject(new HongyanError('timeout', `the account's process did not answer within ${ms} ms`, { hint: 'It may be busy, or stopped in a debugger' }))
      }, ms)
      timer.unref()
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject, timer })
      channel.send(tagged({ kind: 'ask', id, name, args }))
    })
  }

  #take(message: Message): void {
    switch (message.kind) {
      case 'accounts':
        this.#tell(message.accounts)
        return
      case 'events':
        for (const event of message.events) for (const observer of this.#observers) observer(event)
        return
      case 'answer':
        this.#settled(message.id)?.resolve(message.value)
        return
      case 'failed': {
        const { code, message: text, field, hint } = message.error
        this.#settled(message.id)?.reject(new HongyanError(code, text, { field, hint }))
      }
    }
  }

  #settled(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id)
    this.#waiting.delete(id)
    clearTimeout(waiting?.timer)
    return waiting
  }

  #tell(accounts: readonly AccountRow[]): void {
    this.#accounts = accounts
    for (const account of accounts) for (const listener of this.#listeners) listener(account)
  }

  #drop(): void {
    this.#hangUp?.()
    this.#hangUp = undefined
    this.#channel = undefined
    for (const id of [...this.#waiting.keys()]) this.#settled(id)?.reject(away())
  }
}

const away = (): HongyanError => new HongyanError('inbox-unavailable', "the account's process is not there", { hint: 'Ask again when it has started' })
