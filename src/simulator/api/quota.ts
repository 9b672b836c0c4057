import { defineState } from '../core/state.js'

interface Used {
  day: number
  today: number
  minute: number
  lately: number
}

/** What an account has used of its quotas. */
export class Quotas {
  readonly used = new Map<string, Used>()
  /** Limits a day that differ from the endpoints' own: 0 closes one at once. */
  readonly limits = new Map<string, number>()
  /** Months as `2026-11`, of the last time the quotas were cleared. */
  clearedMonth = ''
  cleared = 0

  /** How many times an endpoint was called on that day. */
  today(path: string, day: number): number {
    const used = this.used.get(path)
    return used?.day === day ? used.today : 0
  }

  /** Counts a call. @returns the errcode that refuses it */
  use(
    path: string,
    { day, minute, daily, perMinute }: { readonly day: number; readonly minute: number; readonly daily?: number; readonly perMinute?: number },
  ) {
    let used = this.used.get(path)
    if (!used) {
      used = { day, today: 0, minute, lately: 0 }
      this.used.set(path, used)
    }
    if (used.day !== day) {
      used.day = day
      used.today = 0
    }
    if (used.minute !== minute) {
      used.minute = minute
      used.lately = 0
    }
    if (used.today >= (this.limits.get(path) ?? daily ?? Number.POSITIVE_INFINITY)) return 45009
    if (used.lately >= (perMinute ?? Number.POSITIVE_INFINITY)) return 45011
    used.today += 1
    used.lately += 1
    return undefined
  }
}

export const quotas = defineState<Quotas>({
  name: 'quotas',
  create: () => new Quotas(),
  *rows(state) {
    if (state.cleared > 0) yield { clearedMonth: state.clearedMonth, cleared: state.cleared }
    for (const path of new Set([...state.limits.keys(), ...state.used.keys()])) {
      const limit = state.limits.get(path)
      yield { path, ...(limit !== undefined && { limit }), ...state.used.get(path) }
    }
  },
  load(rows) {
    const state = new Quotas()
    for (const row of rows) {
      const path = row.textIf('path')
      if (path === undefined) {
        state.clearedMonth = row.text('clearedMonth')
        state.cleared = row.int('cleared')
        continue
      }
      const limit = row.intIf('limit')
      if (limit !== undefined) state.limits.set(path, limit)
      if (row.intIf('day') !== undefined)
        state.used.set(path, { day: row.int('day'), today: row.int('today'), minute: row.int('minute'), lately: row.int('lately') })
    }
    return state
  },
})
