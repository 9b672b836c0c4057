import { type Endpoint, endpoint } from '../api/endpoint.js'
import { fieldsOf, textOf } from '../api/given.js'
import { say } from '../chat/say.js'
import { chatOf, chats } from '../chat/state.js'
import { useWindow, windowRefusal } from '../chat/windows.js'
import type { Account } from '../core/account.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { fanOf } from '../fans/known.js'
import type { Fan } from '../fans/state.js'
import { unknownWorker } from '../staff/codes.js'
import { staff } from '../staff/state.js'
import { customContent } from './content.js'

/** Who may be written to at all, whatever windows there are. */
function receiver(account: Account, openid: unknown): Fan | WeixinError {
  const fan = fanOf(account, openid)
  if (fan instanceof Error) return fan
  if (fan.blocked) return weixinError(43019)
  return fan.refuses ? weixinError(48002) : fan
}

/** Openid, window, content: in this order. What was refused uses nothing up. */
const send = endpoint(
  '/cgi-bin/message/custom/send',
  ({ account, body, ground }) => {
    const fan = receiver(account, body.touser)
    if (fan instanceof Error) return fan
    const refusal = windowRefusal(account, fan.openid)
    if (refusal !== undefined) return weixinError(refusal === 45015 && !fan.follows ? ground.rules.notFollowing : refusal)
    const content = customContent(account, body)
    if (typeof content === 'number') return weixinError(content)
    const worker = fieldsOf(body.customservice).kf_account
    if (worker !== undefined && !account.state(staff).workers.has(textOf(worker))) return unknownWorker(account)
    useWindow(account, fan.openid, content.type)
    const { note = typeof worker === 'string' ? worker : undefined, ...rest } = content
    say(account, fan.openid, { from: 'account', how: 'custom', ...rest, note })
    return undefined
  },
  { daily: 500_000 },
)

/** Uses nothing up. */
const typing = endpoint('/cgi-bin/message/custom/typing', ({ account, body, ground }) => {
  const fan = receiver(account, body.touser)
  if (fan instanceof Error) return fan
  const isTyping = body.command === 'Typing'
  if (!isTyping && body.command !== 'CancelTyping') return weixinError(45072)
  const { clock, rules } = ground
  const now = clock.seconds()
  const chat = account.state(chats).get(fan.openid)
  if (!chat?.lastAt || now - chat.lastAt > rules.typingAfterSeconds) return weixinError(45080)
  if (windowRefusal(account, fan.openid) === 45047) return weixinError(45047)
  if (isTyping && chat.typingUntil > now) return weixinError(45081)
  chatOf(account.state(chats), fan.openid).typingUntil = isTyping ? now + rules.typingSeconds : 0
  return undefined
})

export const customEndpoints: readonly Endpoint[] = [send, typing]
