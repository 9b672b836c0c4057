import { type Endpoint, endpoint } from '../api/endpoint.js'
import { intOf, textOf } from '../api/given.js'
import { weixinError } from '../core/weixin-error.js'
import { fanOf } from '../fans/known.js'
import { unknownWorker } from './codes.js'
import { beginSession, endSession } from './sessions.js'
import { staff } from './state.js'

const create = endpoint('/customservice/kfsession/create', ({ account, body }) => {
  const state = account.state(staff)
  const worker = state.workers.get(textOf(body.kf_account))
  if (!worker) return unknownWorker(account)
  const fan = fanOf(account, body.openid)
  if (fan instanceof Error) return fan
  if (!worker.isOnline) return weixinError(worker.wx === undefined ? 65402 : 65415)
  const session = state.sessions.get(fan.openid)
  if (session) return session.worker === worker.account ? undefined : weixinError(65414)
  beginSession(account, fan.openid, { worker: worker.account, later: true })
  return undefined
})

const close = endpoint('/customservice/kfsession/close', ({ account, body }) => {
  const state = account.state(staff)
  const worker = textOf(body.kf_account)
  if (!state.workers.has(worker)) return unknownWorker(account)
  const fan = fanOf(account, body.openid)
  if (fan instanceof Error) return fan
  const session = state.sessions.get(fan.openid)
  if (!session) return weixinError(65413)
  if (session.worker !== worker) return weixinError(65414)
  endSession(account, fan.openid, { worker, later: true })
  return undefined
})

/** Whom nobody serves has an empty kf_account. */
const get = endpoint('/customservice/kfsession/getsession', ({ account, query }) => {
  const fan = fanOf(account, query.get('openid'))
  if (fan instanceof Error) return fan
  const session = account.state(staff).sessions.get(fan.openid)
  return { kf_account: session?.worker ?? '', createtime: session?.at ?? 0 }
})

const list = endpoint(
  '/customservice/kfsession/getsessionlist',
  ({ account, query }) => {
    const state = account.state(staff)
    const worker = query.get('kf_account') ?? ''
    if (!state.workers.has(worker)) return unknownWorker(account)
    return { sessionlist: [...state.sessions].filter(([, session]) => session.worker === worker).map(([openid, { at }]) => ({ createtime: at, openid })) }
  },
  { bare: true },
)

/** The hundred that wait longest. */
const waiting = endpoint(
  '/customservice/kfsession/getwaitcase',
  ({ account }) => {
    const all = [...account.state(staff).waiting].sort(([, one], [, other]) => one - other)
    return { count: all.length, waitcaselist: all.slice(0, 100).map(([openid, at]) => ({ openid, latest_time: at })) }
  },
  { bare: true },
)

/** From `msgid` on; the answer's is where the next page begins. */
const records = endpoint('/customservice/msgrecord/getmsglist', ({ account, body, ground }) => {
  const [from, to, first, most] = [intOf(body.starttime), intOf(body.endtime), intOf(body.msgid), intOf(body.number)]
  if (from === undefined || to === undefined || first === undefined || first < 1 || most === undefined || most < 1 || most > 10_000) return weixinError(65416)
  if (to < from || to - from > ground.rules.kfRecordHours * 3600) return weixinError(65417)
  const found = account.state(staff).records.filter(({ id, time }) => id >= first && time >= from && time <= to)
  const page = found.slice(0, most)
  return {
    recordlist: page.map(({ openid, opercode, text, time, worker }) => ({ openid, opercode, text, time, worker })),
    number: page.length,
    msgid: (page.at(-1)?.id ?? first - 1) + 1,
  }
})

export const talkEndpoints: readonly Endpoint[] = [create, close, get, list, waiting, records]
