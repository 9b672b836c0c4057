import { type Endpoint, endpoint } from '../api/endpoint.js'
import { charactersOf, textOf } from '../api/given.js'
import { fileOf } from '../api/multipart.js'
import type { Account } from '../core/account.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { keepMedium, pictureUrl } from '../media/keep.js'
import { endingOf } from '../media/limits.js'
import { tooManyWorkers, unknownWorker, workerExists } from './codes.js'
import { endSession } from './sessions.js'
import { staff, type Worker } from './state.js'

const NICK = 16

function nameRefusal(name: string): WeixinError | undefined {
  const [prefix = '', account = ''] = name.split('@')
  if (prefix === '' || account === '') return weixinError(61451)
  if (prefix.length > 10) return weixinError(61454)
  return /^[A-Za-z0-9]+$/.test(prefix) ? undefined : weixinError(61455)
}

const nickRefusal = (nick: string): WeixinError | undefined => (nick === '' || charactersOf(nick) > NICK ? weixinError(65403) : undefined)

const find = (account: Account, name: unknown): Worker | WeixinError => account.state(staff).workers.get(textOf(name)) ?? unknownWorker(account)

const add = endpoint('/customservice/kfaccount/add', ({ account, body, ground }) => {
  const name = textOf(body.kf_account)
  const nick = textOf(body.nickname)
  const refusal = nameRefusal(name) ?? nickRefusal(nick)
  if (refusal) return refusal
  const state = account.state(staff)
  if (state.workers.has(name)) return workerExists(account)
  if (state.workers.size >= ground.rules.kfAccounts) return tooManyWorkers(account)
  state.workers.set(name, { account: name, id: state.nextWorker, nick, headimgurl: '', wx: undefined, invite: undefined, isOnline: false })
  state.nextWorker += 1
  return undefined
})

const update = endpoint('/customservice/kfaccount/update', ({ account, body }) => {
  const worker = find(account, body.kf_account)
  if (worker instanceof Error) return worker
  const nick = textOf(body.nickname)
  const refusal = nickRefusal(nick)
  if (refusal) return refusal
  worker.nick = nick
  return undefined
})

/** By GET with a query; some send a POST. */
const remove = endpoint(
  '/customservice/kfaccount/del',
  ({ account, query, body }) => {
    const worker = find(account, query.get('kf_account') ?? body.kf_account)
    if (worker instanceof Error) return worker
    const state = account.state(staff)
    for (const [openid, session] of state.sessions) if (session.worker === worker.account) endSession(account, openid, { worker: worker.account, later: true })
    state.workers.delete(worker.account)
    return undefined
  },
  { methods: ['GET', 'POST'] },
)

const DAY = 86_400

const inviteWorker = endpoint('/customservice/kfaccount/inviteworker', ({ account, body, ground }) => {
  const worker = find(account, body.kf_account)
  if (worker instanceof Error) return worker
  const wx = textOf(body.invite_wx)
  if (wx === '') return weixinError(65416)
  if (worker.wx !== undefined) return weixinError(65409)
  const now = ground.clock.seconds()
  if (worker.invite?.status === 'waiting' && worker.invite.until > now) return weixinError(65407)
  for (const other of account.state(staff).workers.values()) if (other.wx === wx) return weixinError(65412)
  worker.invite = { wx, until: now + ground.rules.kfInviteDays * DAY, status: 'waiting' }
  return undefined
})

const uploadHeadImg = endpoint(
  '/customservice/kfaccount/uploadheadimg',
  ({ account, query, request }) => {
    const worker = find(account, query.get('kf_account'))
    if (worker instanceof Error) return worker
    const file = fileOf(request, ['media'])
    if (file instanceof Error) return file
    const { filename = '', data } = file
    if (!['jpg', 'jpeg'].includes(endingOf(filename))) return weixinError(61457)
    worker.headimgurl = pictureUrl(keepMedium(account, { kind: 'image', data: Buffer.from(data), filename, lasts: 'address' }))
    return undefined
  },
  { takes: 'form' },
)

const list = endpoint(
  '/cgi-bin/customservice/getkflist',
  ({ account, ground }) => {
    const now = ground.clock.seconds()
    return {
      kf_list: [...account.state(staff).workers.values()].map(({ account: name, id, nick, headimgurl, wx, invite }) => ({
        kf_account: name,
        kf_nick: nick,
        kf_id: id,
        kf_headimgurl: headimgurl,
        ...(wx !== undefined && { kf_wx: wx }),
        ...(invite && {
          invite_wx: invite.wx,
          invite_expire_time: invite.until,
          invite_status: invite.status === 'waiting' && invite.until <= now ? 'expired' : invite.status,
        }),
      })),
    }
  },
  { bare: true },
)

const online = endpoint(
  '/cgi-bin/customservice/getonlinekflist',
  ({ account }) => {
    const state = account.state(staff)
    return {
      kf_online_list: [...state.workers.values()]
        .filter(({ isOnline }) => isOnline)
        .map(({ account: name, id }) => ({ kf_account: name, status: 1, kf_id: id, accepted_case: state.casesOf(name) })),
    }
  },
  { bare: true },
)

export const workerEndpoints: readonly Endpoint[] = [add, update, remove, inviteWorker, uploadHeadImg, list, online]
