import { pushKey } from '../inbox/key.js'
import { digest } from '../wire/digest.js'
import { parsePush } from '../wire/parse.js'
import type { PushDetail } from './protocol.js'

type Identity = Omit<PushDetail['identity'], 'repeats'>

/** Why two deliveries are one push: what its name in the inbox is made of. */
export function identityOf(appId: string, raw: string, inboxId: string | undefined): Identity {
  const push = readable(raw)
  const key = inboxId ?? (push ? pushKey(appId, push, { body: raw }) : `${appId}:${digest(raw)}`)
  const rest = key.slice(key.indexOf(':') + 1)
  const account = ['account', appId] as const
  if (rest.startsWith('~')) return { key, by: 'own', parts: [account, ['dedupKey', rest.slice(1)]] }
  const [before = '', after = ''] = rest.split('.')
  const byMessage = push ? push.message_id !== '0' && !push.type.endsWith('_event') : before.length === 20
  if (byMessage) {
    const id = before.replace(/^0+(?=\d)/, '')
    return { key, by: 'MsgId', parts: [account, ['FromUserName', push?.source ?? after], ['MsgId', push?.message_id ?? id]] }
  }
  return { key, by: 'digest', parts: [account, ['CreateTime', before], ['SHA-256', after]] }
}

function readable(raw: string): ReturnType<typeof parsePush> | undefined {
  try {
    return raw === '' ? undefined : parsePush(raw)
  } catch {
    return undefined
  }
}
