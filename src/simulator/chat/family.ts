import { shapes } from '../../generated/shapes.js'
import { parsePush } from '../../wire/parse.js'
import type { Account } from '../core/account.js'
import { defineFamily } from '../core/family.js'
import type { PushRecord } from '../core/push.js'
import type { JsonObject } from '../core/row.js'
import { fans } from '../fans/state.js'
import { say } from './say.js'
import { chats } from './state.js'
import type { WindowKind } from './window-table.js'
import { closeWindows, openWindow } from './windows.js'

/** The catalogue knows which pushes open a window. */
const opens = new Map(shapes.flatMap(({ type, wire, opens: kind }) => (kind ? [[type ?? wire, kind] as const] : [])))

/** What fan and account say to one another, and when the account may write by itself. */
export const chatFamily = defineFamily({
  name: 'chat',
  states: [chats],
  onPush(account, push) {
    const { type, source, time: at } = push
    const kind = opens.get(type)
    if (kind === 'message') {
      const line = lineOf(push)
      openWindow(account, source, { kind: messageWindow(account, line.values), at, why: type })
      say(account, source, { from: 'fan', how: 'message', ...line }, at)
    } else if (kind === 'follow') for (const each of followWindows(account, push)) openWindow(account, source, { kind: each, at, why: type })
    else if (kind) openWindow(account, source, { kind, at, why: type })
    else if (type === 'unsubscribe_event' && account.ground.rules.unfollowClosesWindows) closeWindows(account, source, type)
  },
  onSent(account, { source, seen }) {
    if (seen?.kind !== 'reply' || !seen.reply) return
    const { type, values, articles } = seen.reply
    // Whoever has left does not get it.
    if (account.state(fans).get(source)?.follows === false) return
    say(account, source, { from: 'account', how: 'reply', type, text: seen.text, values: { ...values, ...(articles.length > 0 && { articles }) } })
  },
})

/** A tap on a menu message is a menu tap, though it arrives as text. */
const messageWindow = ({ ground }: Account, { bizmsgmenuid }: JsonObject): WindowKind => (bizmsgmenuid === undefined ? 'message' : ground.rules.menuAnswerOpens)

function followWindows({ ground }: Account, push: PushRecord): readonly WindowKind[] {
  if (!push.raw.includes('qrscene_')) return ['follow']
  const { qrFollowOpens } = ground.rules
  return qrFollowOpens === 'both' ? ['follow', 'scan'] : [qrFollowOpens]
}

const HEAD = new Set(['type', 'wire_name', 'target', 'source', 'time', 'raw', 'fields', 'problems', 'message_id'])

/** Read off the push, as everybody else does. */
function lineOf({ raw, type }: PushRecord): { readonly type: string; readonly text: string; readonly values: JsonObject } {
  const values: Record<string, string | number> = {}
  for (const [name, value] of Object.entries(parsePush(raw)))
    if (!HEAD.has(name) && (typeof value === 'string' || typeof value === 'number')) values[name] = value
  const text = values.content ?? values.title ?? values.label ?? `[${type}]`
  return { type, text: String(text), values }
}
