import { defineState } from '../core/state.js'

/** How somebody came to follow: what `user/info` says as `subscribe_scene`. */
export type FollowScene =
  | 'ADD_SCENE_SEARCH'
  | 'ADD_SCENE_ACCOUNT_MIGRATION'
  | 'ADD_SCENE_PROFILE_CARD'
  | 'ADD_SCENE_QR_CODE'
  | 'ADD_SCENE_PROFILE_LINK'
  | 'ADD_SCENE_PROFILE_ITEM'
  | 'ADD_SCENE_PAID'
  | 'ADD_SCENE_WECHAT_ADVERTISEMENT'
  | 'ADD_SCENE_REPRINT'
  | 'ADD_SCENE_LIVESTREAM'
  | 'ADD_SCENE_CHANNELS'
  | 'ADD_SCENE_WXA'
  | 'ADD_SCENE_OTHERS'
  | (string & {})

/** Somebody whom the account has met: a follower or not. 100,000 of them are held, so what few have is left out. */
export class Fan {
  readonly openid: string
  follows = false
  /** Unix seconds. */
  followedAt = 0
  scene: FollowScene = ''
  qrScene = 0
  qrSceneStr = ''
  remark = ''
  tags: readonly number[] = NONE
  blocked = false
  /** Has switched off what the account sends by itself: 48002, and `failed:user block` for templates. */
  refuses = false
  unionid: string | undefined = undefined

  constructor(openid: string) {
    this.openid = openid
  }
}

const NONE: readonly number[] = Object.freeze([])

/** By openid, in the order in which they were met. */
export class Fans {
  readonly byId = new Map<string, Fan>()

  get(openid: string): Fan | undefined {
    return this.byId.get(openid)
  }

  meet(openid: string): Fan {
    let fan = this.byId.get(openid)
    if (!fan) {
      fan = new Fan(openid)
      this.byId.set(openid, fan)
    }
    return fan
  }
}

export const fans = defineState<Fans>({
  name: 'fans',
  create: () => new Fans(),
  *rows({ byId }) {
    for (const fan of byId.values()) {
      yield {
        openid: fan.openid,
        ...(fan.follows && { follows: true, followedAt: fan.followedAt, scene: fan.scene }),
        ...(fan.qrScene !== 0 && { qrScene: fan.qrScene }),
        ...(fan.qrSceneStr && { qrSceneStr: fan.qrSceneStr }),
        ...(fan.remark && { remark: fan.remark }),
        ...(fan.tags.length > 0 && { tags: fan.tags }),
        ...(fan.blocked && { blocked: true }),
        ...(fan.refuses && { refuses: true }),
        ...(fan.unionid !== undefined && { unionid: fan.unionid }),
      }
    }
  },
  load(rows) {
    const state = new Fans()
    for (const row of rows) {
      const fan = state.meet(row.text('openid'))
      fan.follows = row.flag('follows')
      fan.followedAt = row.intIf('followedAt') ?? 0
      fan.scene = row.textIf('scene') ?? ''
      fan.qrScene = row.intIf('qrScene') ?? 0
      fan.qrSceneStr = row.textIf('qrSceneStr') ?? ''
      fan.remark = row.textIf('remark') ?? ''
      const tags = row.list('tags').filter((tag): tag is number => typeof tag === 'number')
      if (tags.length > 0) fan.tags = tags
      fan.blocked = row.flag('blocked')
      fan.refuses = row.flag('refuses')
      fan.unionid = row.textIf('unionid')
    }
    return state
  },
})
