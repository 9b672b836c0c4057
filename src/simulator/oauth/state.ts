import type { RowReader } from '../core/row.js'
import { defineState } from '../core/state.js'

export type OAuthScope = 'snsapi_base' | 'snsapi_userinfo'

/** Whom a code or a token speaks of. */
export interface Login {
  readonly openid: string
  readonly scope: OAuthScope
  /** Unix seconds. */
  readonly until: number
  /** The page was opened as a snapshot: the openid is nobody's. */
  readonly isSnapshot: boolean
}

export interface LoginCode extends Login {
  isUsed: boolean
}

/** What `sns/userinfo` tells. */
export interface Profile {
  readonly nickname: string
  readonly headimgurl: string
}

/** So many of each are known; the oldest is forgotten then. */
const REMEMBERED = 10_000

export class Logins {
  readonly codes = new Map<string, LoginCode>()
  readonly tokens = new Map<string, Login>()
  readonly refreshes = new Map<string, Login>()
  readonly profiles = new Map<string, Profile>()
  /** Whoever has changed their password, and when: tokens of before are void (42007). By token. */
  readonly voided = new Set<string>()

  put<T>(map: Map<string, T>, key: string, value: T): void {
    map.set(key, value)
    if (map.size > REMEMBERED) map.delete(map.keys().next().value as string)
  }
}

const kinds = ['code', 'token', 'refresh', 'profile', 'void'] as const
const scopes = ['snsapi_base', 'snsapi_userinfo'] as const

export const logins = defineState<Logins>({
  name: 'logins',
  create: () => new Logins(),
  *rows({ codes, tokens, refreshes, profiles, voided }) {
    for (const [value, { openid, scope, until, isSnapshot, isUsed }] of codes)
      yield { is: 'code', value, openid, scope, until, ...(isSnapshot && { isSnapshot }), ...(isUsed && { isUsed }) }
    for (const [value, login] of tokens) yield rowOf('token', value, login)
    for (const [value, login] of refreshes) yield rowOf('refresh', value, login)
    for (const [openid, { nickname, headimgurl }] of profiles) yield { is: 'profile', openid, nickname, headimgurl }
    for (const value of voided) yield { is: 'void', value }
  },
  load(rows) {
    const state = new Logins()
    for (const row of rows) {
      const is = row.oneOf('is', kinds)
      if (is === 'profile') state.profiles.set(row.text('openid'), { nickname: row.text('nickname'), headimgurl: row.text('headimgurl') })
      else if (is === 'void') state.voided.add(row.text('value'))
      else if (is === 'code') state.codes.set(row.text('value'), { ...loginOf(row), isUsed: row.flag('isUsed') })
      else (is === 'token' ? state.tokens : state.refreshes).set(row.text('value'), loginOf(row))
    }
    return state
  },
})

const rowOf = (is: string, ...[value, { openid, scope, until, isSnapshot }]: readonly [string, Login]) => ({
  is,
  value,
  openid,
  scope,
  until,
  ...(isSnapshot && { isSnapshot }),
})

const loginOf = (row: RowReader): Login => ({
  openid: row.text('openid'),
  scope: row.oneOf('scope', scopes),
  until: row.int('until'),
  isSnapshot: row.flag('isSnapshot'),
})
