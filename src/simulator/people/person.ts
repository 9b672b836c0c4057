import type { PushType } from '../../generated/pushes.js'
import type { Account } from '../core/account.js'
import type { AttributesOf, PushOptions, Sent } from '../core/push.js'
import { type Fan, fans } from '../fans/state.js'

/** What people's doings work on: a fan of an account. Made anew for each use; the state is the fan's. */
export class Person {
  readonly account: Account
  readonly openid: string

  constructor(account: Account, openid: string) {
    this.account = account
    this.openid = openid
  }

  get fan(): Fan {
    return this.account.state(fans).meet(this.openid)
  }

  /** A push of theirs. Of somebody on the black list the account hears nothing: then there is none. */
  push<T extends PushType>(type: T, attributes: AttributesOf<T>, options?: PushOptions): readonly Promise<Sent>[] {
    return this.fan.blocked ? [] : [this.account.push(type, this.openid, attributes, options)]
  }
}
