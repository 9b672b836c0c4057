import { parsePush } from '../../wire/parse.js'
import type { Seen } from '../core/push.js'
import { readRegistration } from '../core/registration.js'
import { defaultRules } from '../rules.js'
import type { PushResponse } from './port.js'
import type { PushKeys } from './sign-push.js'
import { judge } from './verdict.js'

/**
 * What the fan sees of an answer to a push, for tests that push by themselves, and why.
 *
 * @param push the plain body that was pushed; `appId`, `token`, `encodingAESKey` and `mode` as for `signPush`
 */
export function seenOf({ status, body }: PushResponse, { push, ...keys }: PushKeys & { readonly push: string }): Seen {
  const rules = defaultRules()
  if (status !== 200)
    return { kind: 'fault', text: rules.faultText, why: status > 0 ? `the answer's status is ${status}` : 'the line was closed without an answer' }
  const { target, source, type } = parsePush(push)
  const { encodingAESKey, mode } = keys
  const registration = readRegistration({ appId: keys.appId, token: keys.token, target, ...(encodingAESKey && { encodingAESKey }), ...(mode && { mode }) })
  return judge(body, { registration, rules, source, isMessage: !type.endsWith('_event') })
}
