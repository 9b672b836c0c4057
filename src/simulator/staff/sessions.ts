import { say } from '../chat/say.js'
import type { Account } from '../core/account.js'
import type { Sent } from '../core/push.js'
import { type StaffRecord, staff } from './state.js'

/** A worker takes over the chat. @param later behind the answer of the call that asked for it */
export function beginSession(
  account: Account,
  openid: string,
  { worker, later = false }: { readonly worker: string; readonly later?: boolean },
): Promise<Sent> {
  const state = account.state(staff)
  state.waiting.delete(openid)
  state.sessions.set(openid, { worker, at: account.ground.clock.seconds() })
  return account.push('kf_create_session_event', openid, { kf_account: worker }, { later })
}

/** From then on what the fan writes is pushed again. */
export function endSession(account: Account, openid: string, { worker, later = false }: { readonly worker: string; readonly later?: boolean }): Promise<Sent> {
  account.state(staff).sessions.delete(openid)
  return account.push('kf_close_session_event', openid, { kf_account: worker }, { later })
}

export function switchSession(account: Account, openid: string, { from, to }: { readonly from: string; readonly to: string }): Promise<Sent> {
  account.state(staff).sessions.set(openid, { worker: to, at: account.ground.clock.seconds() })
  return account.push('kf_switch_session_event', openid, { from_kf_account: from, to_kf_account: to })
}

export const WROTE = 2002
const HEARD = 2003

export function record(account: Account, { openid, opercode, text, worker }: Omit<StaffRecord, 'id' | 'time'>): void {
  const state = account.state(staff)
  const { clock, rules } = account.ground
  state.records.push({ id: state.nextRecord, openid, opercode, text, time: clock.seconds(), worker })
  state.nextRecord += 1
  if (state.records.length > rules.kfRecords) state.records = state.records.slice(-Math.ceil(rules.kfRecords / 2))
}

/** What a fan writes to a worker is not pushed. */
export function hear(account: Account, openid: string, line: { readonly type: string; readonly text: string; readonly worker: string }): void {
  const { type, text, worker } = line
  say(account, openid, { from: 'fan', how: 'message', type, text, values: {}, note: `to ${worker}` })
  record(account, { openid, opercode: HEARD, text, worker })
}
