import { type Call, type Endpoint, endpoint, type Outcome } from '../api/endpoint.js'
import { fieldsOf, flagOf, intOf, textOf } from '../api/given.js'
import { articleUrl } from '../articles/shown.js'
import { articles } from '../articles/state.js'
import { say } from '../chat/say.js'
import type { Account } from '../core/account.js'
import { dayOf, monthOf } from '../core/days.js'
import type { Job } from '../core/family.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { fanOf } from '../fans/known.js'
import { type Fan, fans } from '../fans/state.js'
import type { Content } from '../messages/content.js'
import { tags } from '../tags/state.js'
import { massContent } from './content.js'
import { mass } from './state.js'

const JOB = 'mass.finish'
/** From whom results come: nobody who could be answered. */
const HELPER = 'mphelper'
const REPEATS = 64

/** A clientmsgid that was there before, or is too long. */
function repeatRefusal({ account, body, ground }: Call): WeixinError | undefined {
  if (body.clientmsgid === undefined) return undefined
  const key = textOf(body.clientmsgid)
  if (key === '' || Buffer.byteLength(key) > REPEATS) return weixinError(45067)
  const before = account.state(mass).clientIds.get(key)
  const now = ground.clock.seconds()
  const { clientmsgidSeconds, clientmsgidApartSeconds } = ground.rules
  if (!before || now - before.at >= clientmsgidSeconds) return undefined
  const isFast = now - before.tried < clientmsgidApartSeconds
  before.tried = now
  return isFast ? weixinError(45066) : weixinError(45065, { extras: { msg_id: BigInt(before.id) } })
}

/** Whether the account, or any of the fans, has something left. */
function quotaRefusal({ account, ground }: Call, chosen: readonly Fan[]): WeixinError | undefined {
  const state = account.state(mass)
  const { rules } = ground
  if (account.registration.kind === 'subscription') {
    const day = dayOf(ground)
    if (state.day !== day) {
      state.day = day
      state.today = 0
    }
    if (state.today >= rules.massADay) return weixinError(45028)
    state.today += 1
    return undefined
  }
  const month = monthOf(ground)
  if (state.month !== month) {
    state.month = month
    state.got.clear()
  }
  return chosen.length > 0 && chosen.every(({ openid }) => (state.got.get(openid) ?? 0) >= rules.massAFanAndMonth) ? weixinError(45028) : undefined
}

function submit(call: Call, chosen: readonly Fan[], total: number): Outcome {
  const { account, body, ground } = call
  const { rules, random, clock } = ground
  if (rules.massFault !== 'none') return weixinError(rules.massFault)
  const content = massContent(account, body)
  if (typeof content === 'number') return weixinError(content)
  const refusal = repeatRefusal(call) ?? quotaRefusal(call, chosen)
  if (refusal) return refusal
  const state = account.state(mass)
  const id = random.longId()
  const at = clock.seconds()
  state.jobs.set(id, { id, type: content.type, at, status: 'SENDING' })
  if (body.clientmsgid !== undefined) state.clientIds.set(textOf(body.clientmsgid), { id, at, tried: at })
  const left = chosen.filter(({ openid, blocked }) => {
    const got = state.got.get(openid) ?? 0
    if (blocked || (account.registration.kind !== 'subscription' && got >= rules.massAFanAndMonth)) return false
    if (account.registration.kind !== 'subscription') state.got.set(openid, got + 1)
    return true
  })
  const { type, text, values } = content
  account.schedule(rules.massMs, JOB, { id, total, type, text, values, openids: left.map(({ openid }) => openid) })
  return { errmsg: 'send job submission success', msg_id: BigInt(id), ...(type === 'mpnews' && { msg_data_id: BigInt(random.digits(9).replace(/^0/, '1')) }) }
}

const quick = { perMinute: 60 }

const sendAll = endpoint(
  '/cgi-bin/message/mass/sendall',
  (call) => {
    const filter = fieldsOf(call.body.filter)
    const followers = [...call.account.state(fans).byId.values()].filter(({ follows }) => follows)
    if (flagOf(filter.is_to_all)) return submit(call, followers, followers.length)
    const tag = intOf(filter.tag_id)
    if (tag === undefined || !call.account.state(tags).names.has(tag)) return weixinError(45159)
    const chosen = followers.filter((fan) => fan.tags.includes(tag))
    return submit(call, chosen, chosen.length)
  },
  quick,
)

const send = endpoint(
  '/cgi-bin/message/mass/send',
  (call) => {
    const { touser } = call.body
    if (!Array.isArray(touser) || touser.length < 2) return weixinError(40130)
    if (touser.length > 10_000) return weixinError(40032)
    const { byId } = call.account.state(fans)
    const chosen = [...new Set(touser)].map((openid) => byId.get(String(openid))).filter((fan): fan is Fan => fan?.follows === true)
    return chosen.length === 0 ? weixinError(40003) : submit(call, chosen, touser.length)
  },
  quick,
)

/** One of the two names somebody; nobody here has a Weixin id. */
const preview = endpoint(
  '/cgi-bin/message/mass/preview',
  ({ account, body, ground }) => {
    const fan = fanOf(account, body.towxname ?? body.touser)
    if (fan instanceof Error) return fan
    const content = massContent(account, body)
    if (typeof content === 'number') return weixinError(content)
    if (!fan.follows) return weixinError(43004)
    say(account, fan.openid, { from: 'account', how: 'preview', ...content })
    return { errmsg: 'preview success', msg_id: BigInt(ground.random.longId()) }
  },
  { daily: 100 },
)

const RECALLED = ['mpnews', 'mpvideo']

/** News and videos are taken back; of all others nothing is. */
const remove = endpoint('/cgi-bin/message/mass/delete', ({ account, body }) => {
  const job = account.state(mass).jobs.get(textOf(body.msg_id))
  if (!job) return weixinError(40059)
  if ((intOf(body.article_idx) ?? 0) === 0 && RECALLED.includes(job.type)) job.status = 'DELETE'
  return undefined
})

const get = endpoint(
  '/cgi-bin/message/mass/get',
  ({ account, body }) => {
    const job = account.state(mass).jobs.get(textOf(body.msg_id))
    return job ? { msg_id: BigInt(job.id), msg_status: job.status } : weixinError(40059)
  },
  { bare: true },
)

const REAL = [80, 60, 45, 30, 10]

const getSpeed = endpoint(
  '/cgi-bin/message/mass/speed/get',
  ({ account }) => {
    const { speed } = account.state(mass)
    return { speed, realspeed: REAL[speed] }
  },
  { bare: true },
)

const setSpeed = endpoint('/cgi-bin/message/mass/speed/set', ({ account, body }) => {
  if (body.speed === undefined || body.speed === null) return weixinError(45084)
  const speed = intOf(body.speed)
  if (speed === undefined || REAL[speed] === undefined) return weixinError(45083)
  account.state(mass).speed = speed
  return undefined
})

/** Arrives, and says how often. */
const finish: Job = {
  name: JOB,
  run(account, row) {
    const id = row.text('id')
    const job = account.state(mass).jobs.get(id)
    const status = account.ground.rules.massOutcome
    const isSent = status === 'send success'
    const openids = row.list('openids').filter((each): each is string => typeof each === 'string')
    const content: Content = { type: row.text('type'), text: row.text('text'), values: row.object('values') }
    let sent = 0
    for (const openid of isSent ? openids : []) {
      const fan = account.state(fans).get(openid)
      if (!fan?.follows || fan.refuses) continue
      sent += 1
      if (job?.status !== 'DELETE') say(account, openid, { from: 'account', how: 'mass', ...content })
    }
    if (job?.status === 'SENDING') job.status = isSent ? 'SEND_SUCCESS' : 'SEND_FAIL'
    account.push('masssendjobfinish_event', HELPER, {
      message_id: id,
      status,
      total_count: row.int('total'),
      filter_count: openids.length,
      sent_count: sent,
      error_count: openids.length - sent,
      ...(content.type === 'mpnews' && isSent && { article_url_result: urls(account, textOf(content.values.media_id)) }),
    })
  },
}

function urls(account: Account, id: string) {
  const { news, drafts } = account.state(articles)
  const count = (news.get(id) ?? drafts.get(id))?.articles.length ?? 0
  return { count, result_list: Array.from({ length: count }, (_, at) => ({ article_idx: at + 1, article_url: articleUrl(id, at + 1) })) }
}

export const massEndpoints: readonly Endpoint[] = [sendAll, send, preview, remove, get, getSpeed, setSpeed]
export const massJobs: readonly Job[] = [finish]
