import { type Endpoint, endpoint } from '../api/endpoint.js'
import { fieldsOf, type Given, textOf } from '../api/given.js'
import { say } from '../chat/say.js'
import type { Account } from '../core/account.js'
import type { Job } from '../core/family.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { fanOf } from '../fans/known.js'
import { fans } from '../fans/state.js'
import { isLinked } from '../menus/linked.js'
import { plain } from '../messages/content.js'
import { templates } from './state.js'
import { filled, valuesRefusal } from './values.js'

const JOB = 'templates.finish'
const ID = 43
const SENT = 10_000

/** A mini program that a message leads to, if it names one. */
export function programRefusal(account: Account, given: unknown): WeixinError | undefined {
  if (given === undefined || given === null) return undefined
  const { appid, pagepath } = fieldsOf(given)
  // Samples leave it empty where there is none.
  if (textOf(appid) === '' && textOf(pagepath) === '') return undefined
  if (!isLinked(account, appid)) return weixinError(40166)
  return pagepath === undefined || typeof pagepath === 'string' ? undefined : weixinError(40165)
}

const send = endpoint(
  '/cgi-bin/message/template/send',
  ({ account, body, ground }) => {
    const { clock, random, rules } = ground
    const fan = fanOf(account, body.touser)
    if (fan instanceof Error) return fan
    const id = textOf(body.template_id)
    if (id.length !== ID) return weixinError(40036)
    const state = account.state(templates)
    if (!state.own.has(id)) return weixinError(40037)
    if (fan.blocked) return weixinError(43019)
    if (!fan.follows) return weixinError(43004)
    if (fan.refuses && rules.blockedTemplate === 43101) return weixinError(43101)
    const refusal = programRefusal(account, body.miniprogram) ?? valuesRefusal(body.data)
    if (refusal) return refusal
    const now = clock.seconds()
    const key = body.client_msg_id === undefined ? undefined : `${fan.openid} ${textOf(body.client_msg_id)}`
    const before = key === undefined ? undefined : state.sent.get(key)
    if (before && now - before.at < rules.clientMsgIdSeconds) return { msgid: BigInt(before.msgid) }
    const msgid = random.longId()
    if (key !== undefined) {
      state.sent.delete(key)
      state.sent.set(key, { msgid, at: now })
      if (state.sent.size > SENT) state.sent.delete(state.sent.keys().next().value as string)
    }
    const { template_id, url, miniprogram, data } = plain(body)
    account.schedule(rules.templateSendMs, JOB, { openid: fan.openid, msgid, message: plain({ template_id, url, miniprogram, data }) })
    return { msgid: BigInt(msgid) }
  },
  { daily: 100_000, kinds: ['service', 'test'] },
)

/** Arrives, or does not, and says so. */
const finish: Job = {
  name: JOB,
  run(account, row) {
    const openid = row.text('openid')
    const message = row.object('message')
    const { refuses, follows } = account.state(fans).meet(openid)
    const status = refuses || !follows ? 'failed:user block' : account.ground.rules.templateOutcome
    if (status === 'success') {
      const content = account.state(templates).own.get(textOf(message.template_id))?.content ?? ''
      const text = filled(content, fieldsOf(message.data) as Given)
      say(account, openid, { from: 'account', how: 'template', type: 'template', text, values: message })
    }
    account.push('templatesendjobfinish_event', openid, { message_id: row.text('msgid'), status })
  },
}

export const templateSendEndpoints: readonly Endpoint[] = [send]
export const templateJobs: readonly Job[] = [finish]
