import type { FollowScene } from '../fans/state.js'
import { qrCodes } from '../qrcode/state.js'
import { type Done, done, nothing } from './action.js'
import type { Person } from './person.js'

export interface FollowHow {
  /** How the account was found. `ADD_SCENE_SEARCH`, if left out. */
  readonly scene?: FollowScene
  /** The trade number, where it was after a payment: the event's key says so. */
  readonly tradeNo?: string
}

/** Follows, unless already a follower. */
export function follow(person: Person, { scene, tradeNo }: FollowHow = {}): Promise<Done> {
  const { fan } = person
  if (fan.follows) return Promise.resolve(nothing('already a follower'))
  begin(person, scene ?? (tradeNo === undefined ? 'ADD_SCENE_SEARCH' : 'ADD_SCENE_PAID'))
  return done(...person.push('subscribe_event', { key: tradeNo === undefined ? '' : `last_trade_no_${tradeNo}` }))
}

/** Unfollows. What the account has noted of the fan is gone. */
export function unfollow(person: Person): Promise<Done> {
  const { fan } = person
  if (!fan.follows) return Promise.resolve(nothing('no follower'))
  fan.follows = false
  fan.tags = []
  fan.remark = ''
  return done(...person.push('unsubscribe_event', { key: '' }))
}

export interface ScanHow {
  /** Whether somebody who is no follower yet follows then. `true`, if left out. */
  readonly follow?: boolean
}

/** Scans a QR code with a scene. @param given its ticket, or what its picture holds */
export function scan(person: Person, given: string, { follow: follows = true }: ScanHow = {}): Promise<Done> {
  const { account, fan } = person
  const code = account.state(qrCodes).find(given)
  if (!code) return Promise.resolve(nothing('no QR code of the account'))
  if (code.expiresAt !== undefined && code.expiresAt <= account.ground.clock.seconds()) return Promise.resolve(nothing('the QR code has expired'))
  const { ticket, content } = code
  if (content.kind === 'card') return Promise.resolve(nothing('the page of a card opens; `card.take` with this QR code takes it'))
  const key = String(content.scene)
  if (fan.follows) {
    note(person, content.scene)
    return done(...person.push('scan_event', { key, ticket }))
  }
  if (!follows) return Promise.resolve(nothing('scanned, and not followed: nothing is pushed'))
  begin(person, 'ADD_SCENE_QR_CODE')
  note(person, content.scene)
  return done(...person.push('subscribe_event', { key: `qrscene_${key}`, ticket }))
}

/** From now on they follow. What is pushed for it is the caller's. */
export function begin({ account, fan }: Person, scene: FollowScene): void {
  fan.follows = true
  fan.followedAt = account.ground.clock.seconds()
  fan.scene = scene
  fan.qrScene = 0
  fan.qrSceneStr = ''
}

/** `user/info` tells of the code by which somebody came. */
function note({ fan }: Person, scene: number | string): void {
  if (fan.scene !== 'ADD_SCENE_QR_CODE') return
  fan.qrScene = typeof scene === 'number' ? scene : 0
  fan.qrSceneStr = typeof scene === 'string' ? scene : ''
}
