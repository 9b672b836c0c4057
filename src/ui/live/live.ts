import { computed, onScopeDispose, readonly, ref, shallowRef } from 'vue'
import type { AccountRow, ConsoleEvent, Overview, PushCounts } from '../../console/protocol.js'
import { addressOf, get, useCsrf } from './api.js'

export type Part = 'fans' | 'cards' | 'products' | 'faults' | 'rules' | 'tokens' | 'clock'

type Listener = (event: ConsoleEvent) => void

const RETRY_MS = 1500

const overview = shallowRef<Overview>()
const accounts = shallowRef<readonly AccountRow[]>([])
const counts = shallowRef<PushCounts>()
const line = ref<'opening' | 'open' | 'lost'>('opening')
const listeners = new Set<Listener>()
/** Whose fans and cards are shown, where there are several accounts. */
const chosen = ref<string>()
let seq = 0
/** When the overview told the time, by the page's own clock. */
let readAt = 0
let stream: EventSource | undefined

/** What the whole page knows, kept true by the server's stream. */
export const live = {
  overview: readonly(overview),
  accounts: readonly(accounts),
  counts: readonly(counts),
  line: readonly(line),
  account: computed(() => accounts.value.find(({ appId }) => appId === chosen.value)?.appId ?? accounts.value[0]?.appId),
  /** Whether there is a simulator to play with. */
  plays: computed(() => overview.value?.mode === 'dev' && overview.value.may.act),
  replays: computed(() => overview.value?.may.replay === true),
  /** The platform's time, as far as it is known: it goes on by itself, or stands. */
  now: (): number => {
    const { now = Date.now(), running = true } = overview.value?.clock ?? {}
    return running ? now + (overview.value ? performance.now() - readAt : 0) : now
  },
  budgetMs: computed(() => overview.value?.budgetMs ?? 5000),
}

export function chooseAccount(appId: string): void {
  chosen.value = appId
}

/** A path of the one account that is chosen; where there is only one, it need not be named. */
export const inAccount = (path: string): string =>
  accounts.value.length > 1 && live.account.value ? `${path}${path.includes('?') ? '&' : '?'}appId=${encodeURIComponent(live.account.value)}` : path

/** Told of each event, until the component that listens is gone. */
export function onEvent(listener: Listener): void {
  listeners.add(listener)
  onScopeDispose(() => listeners.delete(listener))
}

async function refreshOverview(): Promise<void> {
  const fresh = await get<Overview>('overview')
  useCsrf(fresh.csrf)
  readAt = performance.now()
  overview.value = fresh
  accounts.value = fresh.accounts
  counts.value = fresh.counts
  seq = Math.max(seq, fresh.seq)
}

/** Reads the overview and listens from there on. Where the server is away, it tries until it is back. */
export async function begin(): Promise<void> {
  try {
    await refreshOverview()
  } catch (error) {
    line.value = 'lost'
    setTimeout(() => void begin(), RETRY_MS)
    if (overview.value === undefined) throw error
    return
  }
  listen()
}

function listen(): void {
  stream?.close()
  const source = new EventSource(addressOf('events', { since: seq }))
  stream = source
  source.onopen = () => {
    line.value = 'open'
  }
  source.onmessage = ({ data, lastEventId }) => {
    if (lastEventId !== '') seq = Number(lastEventId)
    take(JSON.parse(String(data)) as ConsoleEvent)
  }
  source.onerror = () => {
    line.value = 'lost'
    // A server that was started anew counts from the beginning, and may have another token for changes: all is asked for again.
    source.close()
    if (stream === source) setTimeout(() => void again(), RETRY_MS)
  }
}

async function again(): Promise<void> {
  const before = seq
  const csrfBefore = overview.value?.csrf
  seq = 0
  try {
    await refreshOverview()
  } catch {
    seq = before
    setTimeout(() => void again(), RETRY_MS)
    return
  }
  const isSameServer = overview.value?.csrf === csrfBefore && seq >= before
  if (isSameServer) seq = before
  else tell({ kind: 'reset' })
  listen()
}

function take(event: ConsoleEvent): void {
  if (event.kind === 'pushes') counts.value = event.counts
  if (event.kind === 'account') {
    const others = accounts.value.filter(({ appId }) => appId !== event.account.appId)
    accounts.value = [...others, event.account].sort((one, other) => one.appId.localeCompare(other.appId))
  }
  if (event.kind === 'reset' || (event.kind === 'changed' && event.what.includes('clock'))) void refreshOverview().catch(() => undefined)
  tell(event)
}

function tell(event: ConsoleEvent): void {
  for (const listener of listeners) listener(event)
}
