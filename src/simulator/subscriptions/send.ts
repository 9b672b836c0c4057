import { type Endpoint, endpoint } from '../api/endpoint.js'
import { charactersOf, fieldsOf, intOf, textOf } from '../api/given.js'
import { say } from '../chat/say.js'
import type { Job } from '../core/family.js'
import { weixinError } from '../core/weixin-error.js'
import { fanOf } from '../fans/known.js'
import { fans } from '../fans/state.js'
import { plain } from '../messages/content.js'
import { programRefusal } from '../templates/send.js'
import { templates } from '../templates/state.js'
import { filled, keysOf, valuesRefusal } from '../templates/values.js'
import { onceKey, subscriptions } from './state.js'

const JOB = 'subscriptions.sent'

const bizSend = endpoint(
  '/cgi-bin/message/subscribe/bizsend',
  ({ account, body, ground }) => {
    const fan = fanOf(account, body.touser)
    if (fan instanceof Error) return fan
    const state = account.state(subscriptions)
    const template = state.own.get(textOf(body.template_id))
    if (!template) return weixinError(40037)
    if (fan.blocked) return weixinError(43019)
    if (body.page !== undefined && (typeof body.page !== 'string' || /\s/.test(body.page))) return weixinError(41030)
    const refusal = programRefusal(account, body.miniprogram) ?? valuesRefusal(body.data, keysOf(template.content))
    if (refusal) return refusal
    if (!state.has(fan.openid, template.id)) return weixinError(43101)
    state.use(fan.openid, template.id)
    const { page, miniprogram, data } = plain(body)
    account.schedule(ground.rules.subscribeSendMs, JOB, {
      openid: fan.openid,
      msgid: ground.random.longId(),
      message: plain({ template_id: template.id, page, miniprogram, data }),
    })
    return undefined
  },
  { kinds: ['service', 'test'] },
)

const sent: Job = {
  name: JOB,
  run(account, row) {
    const openid = row.text('openid')
    const message = row.object('message')
    const template_id = textOf(message.template_id)
    const { refuses } = account.state(fans).meet(openid)
    if (!refuses) {
      const content = account.state(subscriptions).own.get(template_id)?.content ?? ''
      const text = filled(content, fieldsOf(message.data))
      say(account, openid, { from: 'account', how: 'subscribe', type: 'subscribe', text, values: message })
    }
    account.push('subscribe_msg_sent_event', openid, {
      list: [
        {
          template_id,
          msg_id: row.text('msgid'),
          error_code: refuses ? 43101 : 0,
          error_status: refuses ? 'user refuse to accept the msg' : 'success',
        },
      ],
    })
  },
}

/** One message for one consent, whoever follows or not. */
const oneTime = endpoint('/cgi-bin/message/template/subscribe', ({ account, body, ground }) => {
  const { rules } = ground
  const fan = fanOf(account, body.touser)
  if (fan instanceof Error) return fan
  const template = textOf(body.template_id)
  const state = account.state(subscriptions)
  // Ids of the other kinds are not this one's.
  if (template === '' || state.own.has(template) || account.state(templates).own.has(template)) return weixinError(40037)
  const scene = intOf(body.scene)
  const title = textOf(body.title)
  const content = textOf(fieldsOf(fieldsOf(body.data).content).value)
  if (scene === undefined || scene < 0 || scene > 10_000) return weixinError(47003, { errmsg: 'argument invalid! scene' })
  if (title === '' || charactersOf(title) > rules.oneTimeTitleCharacters) return weixinError(47003, { errmsg: 'argument invalid! title' })
  if (content === '' || charactersOf(content) > rules.oneTimeContentCharacters)
    return weixinError(47003, { errmsg: 'argument invalid! data.content.value invalid' })
  const refusal = programRefusal(account, body.miniprogram)
  if (refusal) return refusal
  if (!state.once.delete(onceKey(fan.openid, { template, scene }))) return weixinError(43101)
  say(account, fan.openid, {
    from: 'account',
    how: 'subscribe',
    type: 'one-time',
    text: `${title}\n${content}`,
    values: plain({ template_id: template, scene, url: body.url, miniprogram: body.miniprogram, data: body.data }),
    note: fan.follows ? undefined : 'in the service notices: no follower',
  })
  return undefined
})

export const subscriptionEndpoints: readonly Endpoint[] = [bizSend, oneTime]
export const subscriptionJobs: readonly Job[] = [sent]
