import type { Account } from '../core/account.js'
import { fans } from '../fans/state.js'
import { migrationFrom, migrations } from './state.js'

/** Moves the followers of one account to another, as 帐号迁移 does: each gets an openid of the new one, which `changeopenid` tells. Nothing is pushed. */
export function migrate(from: Account, to: Account): number {
  const openids = migrationFrom(to.state(migrations), from.appId)
  let moved = 0
  for (const old of from.state(fans).byId.values()) {
    if (!old.follows || openids.has(old.openid)) continue
    const openid = to.ground.random.openId(to.idPrefix)
    openids.set(old.openid, openid)
    const fan = to.state(fans).meet(openid)
    fan.follows = true
    fan.followedAt = to.ground.clock.seconds()
    fan.scene = 'ADD_SCENE_ACCOUNT_MIGRATION'
    fan.unionid = old.unionid
    old.follows = false
    moved += 1
  }
  return moved
}
