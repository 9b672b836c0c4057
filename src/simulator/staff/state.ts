import { defineState } from '../core/state.js'

/** Somebody who answers fans: a kf account. */
export interface Worker {
  /** `name@account` */
  readonly account: string
  readonly id: number
  nick: string
  headimgurl: string
  /** The Weixin id that it is bound to. */
  wx: string | undefined
  invite: { readonly wx: string; readonly until: number; status: 'waiting' | 'rejected' } | undefined
  isOnline: boolean
}

export interface Session {
  /** The kf account. */
  worker: string
  /** Unix seconds. */
  readonly at: number
}

/** What was said between a worker and a fan. `opercode`: 2002 the worker wrote, 2003 the worker was written to. */
export interface StaffRecord {
  readonly id: number
  readonly openid: string
  readonly opercode: number
  readonly text: string
  readonly time: number
  readonly worker: string
}

export class Staff {
  readonly workers = new Map<string, Worker>()
  readonly sessions = new Map<string, Session>()
  /** Who waits for somebody, and since when they wrote last. */
  readonly waiting = new Map<string, number>()
  records: StaffRecord[] = []
  nextWorker = 1001
  nextRecord = 1

  casesOf(worker: string): number {
    let cases = 0
    for (const session of this.sessions.values()) if (session.worker === worker) cases += 1
    return cases
  }
}

const kinds = ['next', 'worker', 'session', 'waiting', 'record'] as const

export const staff = defineState<Staff>({
  name: 'staff',
  create: () => new Staff(),
  *rows({ workers, sessions, waiting, records, nextWorker, nextRecord }) {
    if (workers.size > 0 || nextWorker > 1001) yield { is: 'next', worker: nextWorker, record: nextRecord }
    for (const { account, id, nick, headimgurl, wx, invite, isOnline } of workers.values())
      yield { is: 'worker', account, id, nick, headimgurl, wx, ...(invite && { invite: { ...invite } }), ...(isOnline && { isOnline }) }
    for (const [openid, session] of sessions) yield { is: 'session', openid, ...session }
    for (const [openid, at] of waiting) yield { is: 'waiting', openid, at }
    for (const record of records) yield { is: 'record', ...record }
  },
  load(rows) {
    const state = new Staff()
    for (const row of rows) {
      switch (row.oneOf('is', kinds)) {
        case 'next':
          state.nextWorker = row.int('worker')
          state.nextRecord = row.int('record')
          break
        case 'worker': {
          const { wx, until, status } = row.row.invite === undefined ? {} : row.object('invite')
          state.workers.set(row.text('account'), {
            account: row.text('account'),
            id: row.int('id'),
            nick: row.text('nick'),
            headimgurl: row.text('headimgurl'),
            wx: row.textIf('wx'),
            invite: typeof wx === 'string' && typeof until === 'number' ? { wx, until, status: status === 'rejected' ? 'rejected' : 'waiting' } : undefined,
            isOnline: row.flag('isOnline'),
          })
          break
        }
        case 'session':
          state.sessions.set(row.text('openid'), { worker: row.text('worker'), at: row.int('at') })
          break
        case 'waiting':
          state.waiting.set(row.text('openid'), row.int('at'))
          break
        case 'record':
          state.records.push({
            id: row.int('id'),
            openid: row.text('openid'),
            opercode: row.int('opercode'),
            text: row.text('text'),
            time: row.int('time'),
            worker: row.text('worker'),
          })
      }
    }
    return state
  },
})
