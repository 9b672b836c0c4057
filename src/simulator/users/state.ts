import { defineState } from '../core/state.js'

/** Accounts that have moved here: by their app id, which openid has become which. */
export type Migrations = Map<string, Map<string, string>>

export const migrations = defineState<Migrations>({
  name: 'migrations',
  create: () => new Map(),
  *rows(state) {
    for (const [from, openids] of state) for (const [old, openid] of openids) yield { from, old, openid }
  },
  load(rows) {
    const state: Migrations = new Map()
    for (const row of rows) migrationFrom(state, row.text('from')).set(row.text('old'), row.text('openid'))
    return state
  },
})

export function migrationFrom(state: Migrations, appId: string): Map<string, string> {
  let openids = state.get(appId)
  if (!openids) {
    openids = new Map()
    state.set(appId, openids)
  }
  return openids
}
