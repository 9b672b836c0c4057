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
  if (by === 'MsgId') return replaced(raw, 'MsgId', newId())
  const time = parsePush(raw).time ?? 0
  return replaced(raw, 'CreateTime', String(time === now ? now + 1 : now))
}

/** The first number of that name, in XML or JSON. */
function replaced(raw: string, name: string, value: string): string {
  const pattern = new RegExp(`(<${name}>(?:<!\\[CDATA\\[)?|"${name}"\\s*:\\s*"?)\\d+`, 'i')
  return raw.replace(pattern, (_, before: string) => `${before}${value}`)
}

function isReadable(raw: string): boolean {
  try {
    parsePush(raw)
    return true
  } catch {
    return false
  }
}
