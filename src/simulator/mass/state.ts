import { defineState } from '../core/state.js'

export const statuses = ['SENDING', 'SEND_SUCCESS', 'SEND_FAIL', 'DELETE'] as const

export interface MassJob {
  /** msg_id: 64 bits. */
  readonly id: string
  readonly type: string
  readonly at: number
  status: (typeof statuses)[number]
}

export class Mass {
  readonly jobs = new Map<string, MassJob>()
  readonly clientIds = new Map<string, { readonly id: string; readonly at: number; tried: number }>()
  speed = 0
  /** Of a subscription account. */
  day = 0
  today = 0
  /** Of a service account: which month, and how many each fan got in it. */
  month = ''
  readonly got = new Map<string, number>()
}

const kinds = ['mass', 'job', 'client', 'got'] as const

export const mass = defineState<Mass>({
  name: 'mass',
  create: () => new Mass(),
  *rows({ jobs, clientIds, speed, day, today, month, got }) {
    if (jobs.size > 0 || speed > 0) yield { is: 'mass', speed, day, today, month }
    for (const { id, type, at, status } of jobs.values()) yield { is: 'job', id, type, at, status }
    for (const [key, { id, at, tried }] of clientIds) yield { is: 'client', key, id, at, tried }
    for (const [openid, count] of got) yield { is: 'got', openid, count }
  },
  load(rows) {
    const state = new Mass()
    for (const row of rows) {
      switch (row.oneOf('is', kinds)) {
        case 'mass':
          state.speed = row.int('speed')
          state.day = row.int('day')
          state.today = row.int('today')
          state.month = row.text('month')
          break
        case 'job':
          state.jobs.set(row.text('id'), { id: row.text('id'), type: row.text('type'), at: row.int('at'), status: row.oneOf('status', statuses) })
          break
        case 'client':
          state.clientIds.set(row.text('key'), { id: row.text('id'), at: row.int('at'), tried: row.int('tried') })
          break
        case 'got':
          state.got.set(row.text('openid'), row.int('count'))
      }
    }
    return state
  },
})
