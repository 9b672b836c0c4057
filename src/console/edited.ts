import { parsePush } from '../wire/parse.js'
import { identityOf } from './identity.js'

interface Edited {
  readonly appId: string
  /** What it was. */
  readonly before: string
  /** What it shall be. */
  readonly raw: string
  /** Unix seconds. */
  readonly now: number
  readonly newId: () => string
}

/** An edited push is a new one. Where nothing of its identity was changed, the account would take it for a repeat: then MsgId or CreateTime is drawn anew. */
export function asNewPush({ appId, before, raw, now, newId }: Edited): string {
  if (!isReadable(raw) || identityOf(appId, raw, undefined).key !== identityOf(appId, before, undefined).key) return raw
  const { by } = identityOf(appId, raw, undefined)
  const isMessage = by === 'MsgId'
  const [name, value] = isMessage ? ['MsgId', newId()] : ['CreateTime', String(parsePush(raw).time === now ? now + 1 : now)]
  // A fan's words may hold the same name: what changes the identity is the one.
  for (const changed of replacements(raw, name, value)) {
    const push = isReadable(changed) ? parsePush(changed) : undefined
    if (push && (isMessage ? push.message_id : String(push.time)) === value) return changed
  }
  return raw
}

/** With another number at each place that has the name, in XML or JSON. */
function* replacements(raw: string, name: string, value: string): IterableIterator<string> {
  const pattern = new RegExp(`(<${name}>(?:<!\\[CDATA\\[)?|"${name}"\\s*:\\s*"?)(\\d+)`, 'gi')
  for (const { 0: all, 1: before = '', index } of raw.matchAll(pattern)) yield `${raw.slice(0, index)}${before}${value}${raw.slice(index + all.length)}`
}

function isReadable(raw: string): boolean {
  try {
    parsePush(raw)
    return true
  } catch {
    return false
  }
}
