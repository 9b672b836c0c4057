import type { Json, JsonObject } from '../core/row.js'
import { defineState } from '../core/state.js'
import { type WindowKind, windowKinds } from './window-table.js'

/**
 * How a line came into the chat. `message`: the fan wrote it. `reply`: the answer to a push. `custom`: a customer-service message. `staff`: a person
 * wrote it. `menu`: the platform sent what a button holds. The rest: by the endpoint of that name.
 */
export type ChatHow = 'message' | 'reply' | 'custom' | 'staff' | 'menu' | 'template' | 'subscribe' | 'mass' | 'preview'

export interface ChatLine {
  /** Unix seconds. */
  readonly at: number
  readonly from: 'fan' | 'account'
  readonly how: ChatHow
  /** `text`, `image`, `wxcard` … */
  readonly type: string
  /** As the chat shows it, in a line. */
  readonly text: string
  /** What it holds, by the names of the call or the push. */
  readonly values: JsonObject
  /** Why the fan does not see it as it was meant, or who wrote it. */
  readonly note?: string | undefined
}

export interface Window {
  left: number
  /** Unix seconds: closed from then on. */
  until: number
}

/** What became of the windows: to be looked at. */
export interface WindowNote {
  /** Unix seconds. */
  readonly at: number
  readonly what: 'opened' | 'used' | 'refused' | 'closed'
  /** `undefined` where none was open. */
  readonly kind?: WindowKind | undefined
  readonly left?: number | undefined
  readonly until?: number | undefined
  /** The push that opened it, or the errcode. */
  readonly why: string
}

/** Between one fan and the account. */
export class Chat {
  lines: ChatLine[] = []
  windows: Partial<Record<WindowKind, Window>> = {}
  notes: WindowNote[] = []
  /** When the last message went, either way; unix seconds. */
  lastAt = 0
  typingUntil = 0
}

export const chats = defineState<Map<string, Chat>>({
  name: 'chats',
  create: () => new Map(),
  *rows(state) {
    for (const [openid, { lines, windows, notes, lastAt, typingUntil }] of state) {
      yield {
        openid,
        windows: Object.entries(windows).map(([kind, { left, until }]) => [kind, left, until]),
        ...(lastAt && { lastAt }),
        ...(typingUntil && { typingUntil }),
        lines: lines.map((line): JsonObject => ({ ...line })),
        notes: notes.map((note): JsonObject => ({ ...note })),
      }
    }
  },
  load(rows) {
    const state = new Map<string, Chat>()
    for (const row of rows) {
      const chat = new Chat()
      for (const each of row.list('windows')) {
        const [name, left, until] = Array.isArray(each) ? each : []
        const kind = windowKinds.find((known) => known === name)
        if (kind && typeof left === 'number' && typeof until === 'number') chat.windows[kind] = { left, until }
      }
      chat.lastAt = row.intIf('lastAt') ?? 0
      chat.typingUntil = row.intIf('typingUntil') ?? 0
      chat.lines = row.list('lines').filter(isLine)
      chat.notes = row.list('notes').filter(isNote)
      state.set(row.text('openid'), chat)
    }
    return state
  },
})

const has = (value: Json, names: readonly string[]): boolean => typeof value === 'object' && value !== null && names.every((name) => name in value)
const isLine = (value: Json): value is Json & ChatLine => has(value, ['at', 'from', 'how', 'type', 'text', 'values'])
const isNote = (value: Json): value is Json & WindowNote => has(value, ['at', 'what', 'why'])

export function chatOf(state: Map<string, Chat>, openid: string): Chat {
  let chat = state.get(openid)
  if (!chat) {
    chat = new Chat()
    state.set(openid, chat)
  }
  return chat
}
