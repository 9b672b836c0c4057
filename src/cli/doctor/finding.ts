/** What one check has found. `skipped`: it could not be made, and what it would take. */
export interface Finding {
  readonly check: string
  readonly state: 'ok' | 'warning' | 'wrong' | 'skipped'
  readonly says: string
  /** What to do. There wherever something is wrong. */
  readonly cure?: string | undefined
}

export const ok = (check: string, says: string): Finding => ({ check, state: 'ok', says })
export const warning = (check: string, says: string, cure: string): Finding => ({ check, state: 'warning', says, cure })
export const wrong = (check: string, says: string, cure: string): Finding => ({ check, state: 'wrong', says, cure })
export const skipped = (check: string, says: string, cure?: string): Finding => ({ check, state: 'skipped', says, cure })

/** What the account has in common with Weixin. None of it is ever printed. */
export interface Keys {
  readonly appId?: string | undefined
  readonly appSecret?: string | undefined
  readonly token?: string | undefined
  readonly encodingAESKey?: string | undefined
}
