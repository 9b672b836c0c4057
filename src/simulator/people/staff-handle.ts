import { ConfigurationError } from '../../errors.js'
import { say } from '../chat/say.js'
import type { Account } from '../core/account.js'
import { beginSession, endSession, record, switchSession, WROTE } from '../staff/sessions.js'
import { staff, type Worker } from '../staff/state.js'
import { type Done, done, nothing } from './action.js'

/** Whom a worker deals with. */
interface Someone {
  readonly openid: string
}

/** Somebody who answers fans, at the web page for it: `simulator.account().staff('anna@hongyan')`. The account itself is made by `kfaccount/add`. */
export class StaffHandle {
  readonly #account: Account
  readonly #name: string

  constructor(account: Account, name: string) {
    this.#account = account
    this.#name = name
  }

  /** @throws {ConfigurationError} where there is no such kf account */
  get state(): Readonly<Worker> {
    return this.#worker
  }

  get #worker(): Worker {
    const worker = this.#account.state(staff).workers.get(this.#name)
    if (!worker) throw new ConfigurationError('kf_account', 'is no kf account', 'Make it by customservice.kfaccount.add')
    return worker
  }

  /** Says yes to the invitation: from then on the kf account is bound. */
  acceptInvite(): boolean {
    const worker = this.#worker
    const { invite } = worker
    if (invite?.status !== 'waiting' || invite.until <= this.#account.ground.clock.seconds()) return false
    worker.wx = invite.wx
    worker.invite = undefined
    return true
  }

  rejectInvite(): boolean {
    const { invite } = this.#worker
    if (invite?.status !== 'waiting') return false
    invite.status = 'rejected'
    return true
  }

  /** Comes to work. A kf account that is not bound yet is so now. */
  online(): this {
    const worker = this.#worker
    worker.wx ??= worker.invite?.wx ?? `wx_${worker.id}`
    worker.isOnline = true
    return this
  }

  offline(): this {
    this.#worker.isOnline = false
    return this
  }

  /** Takes over the chat with a fan. */
  accept({ openid }: Someone): Promise<Done> {
    const worker = this.#worker
    if (!worker.isOnline) return Promise.resolve(nothing('the worker is offline'))
    const session = this.#account.state(staff).sessions.get(openid)
    if (session) return Promise.resolve(nothing(`${session.worker} has the chat`))
    return done(beginSession(this.#account, openid, { worker: worker.account }))
  }

  /** Writes to a fan whose chat it has. That counts against no window. */
  say({ openid }: Someone, text: string): boolean {
    const worker = this.#worker.account
    if (this.#account.state(staff).sessions.get(openid)?.worker !== worker) return false
    say(this.#account, openid, { from: 'account', how: 'staff', type: 'text', text, values: { content: text }, note: worker })
    record(this.#account, { openid, opercode: WROTE, text, worker })
    return true
  }

  /** Hands the chat over to a colleague. */
  switchTo({ openid }: Someone, colleague: string): Promise<Done> {
    const from = this.#worker.account
    const { sessions, workers } = this.#account.state(staff)
    if (sessions.get(openid)?.worker !== from) return Promise.resolve(nothing('another has the chat, or nobody'))
    if (!workers.get(colleague)?.isOnline) return Promise.resolve(nothing('the colleague is not there'))
    return done(switchSession(this.#account, openid, { from, to: colleague }))
  }

  close({ openid }: Someone): Promise<Done> {
    const worker = this.#worker.account
    if (this.#account.state(staff).sessions.get(openid)?.worker !== worker) return Promise.resolve(nothing('another has the chat, or nobody'))
    return done(endSession(this.#account, openid, { worker }))
  }
}
