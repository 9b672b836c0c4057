import type { Account } from '../core/account.js'
import { type Chat, chatOf, chats, type Window, type WindowNote } from './state.js'
import { type WindowKind, windowKinds, windowTable } from './window-table.js'

const NOTES = 50

/** Opens or renews a window, if the rules know one of that kind. @param at CreateTime of the push */
export function openWindow(
  account: Account,
  openid: string,
  { kind, at, why }: { readonly kind: WindowKind; readonly at: number; readonly why: string },
): void {
  const { rules } = account.ground
  const allowed = windowTable(rules)[kind]
  if (!allowed) return
  const chat = chatOf(account.state(chats), openid)
  const before = chat.windows[kind]
  const isOpen = before !== undefined && opens(account, before, at)
  const left = isOpen && rules.windowRenewal === 'add' ? before.left + allowed.count : allowed.count
  const window: Window = { left, until: Math.max(isOpen ? before.until : 0, at + allowed.seconds) }
  chat.windows[kind] = window
  note(chat, { at, what: 'opened', kind, ...window, why })
}

export function closeWindows(account: Account, openid: string, why: string): void {
  const chat = account.state(chats).get(openid)
  if (!chat || Object.keys(chat.windows).length === 0) return
  chat.windows = {}
  note(chat, { at: account.ground.clock.seconds(), what: 'closed', why })
}

const opens = ({ ground }: Account, { until }: Window, now: number): boolean => now < until || (ground.rules.windowEdge === 'open' && now === until)

export interface OpenWindow extends Readonly<Window> {
  readonly kind: WindowKind
}

/** Those that are open by time, the one that ends first in front. */
export function openWindows(account: Account, openid: string): OpenWindow[] {
  const chat = account.state(chats).get(openid)
  if (!chat) return []
  const now = account.ground.clock.seconds()
  return windowKinds
    .flatMap((kind) => {
      const window = chat.windows[kind]
      return window && opens(account, window, now) ? [{ kind, ...window }] : []
    })
    .sort((one, other) => one.until - other.until)
}

/** Whether a customer-service message may go now: 45015 without a window, 45047 when its count is used up. */
export function windowRefusal(account: Account, openid: string): 45015 | 45047 | undefined {
  const { windowFault } = account.ground.rules
  if (windowFault !== 'none') return refused(account, openid, windowFault)
  const open = openWindows(account, openid)
  if (open.some(({ left }) => left > 0)) return undefined
  return refused(account, openid, open.length === 0 ? 45015 : 45047)
}

function refused(account: Account, openid: string, errcode: 45015 | 45047): 45015 | 45047 {
  const chat = account.state(chats).get(openid)
  if (chat) note(chat, { at: account.ground.clock.seconds(), what: 'refused', why: String(errcode) })
  return errcode
}

/** A message has gone: the window that ends first bears it. */
export function useWindow(account: Account, openid: string, why: string): void {
  const [first] = openWindows(account, openid).filter(({ left }) => left > 0)
  const chat = account.state(chats).get(openid)
  const window = first && chat?.windows[first.kind]
  if (!first || !chat || !window) return
  window.left -= 1
  note(chat, { at: account.ground.clock.seconds(), what: 'used', kind: first.kind, ...window, why })
}

function note(chat: Chat, entry: WindowNote): void {
  chat.notes.push(entry)
  if (chat.notes.length > NOTES) chat.notes.shift()
}
