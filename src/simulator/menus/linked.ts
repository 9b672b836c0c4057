import type { Account } from '../core/account.js'

/** Whether a mini program may be led to. Its app id is in lower case. */
export function isLinked({ ground }: Account, appId: unknown): appId is string {
  const { miniPrograms } = ground.rules
  if (typeof appId !== 'string') return false
  return miniPrograms === 'any' ? /^wx[0-9a-z]{1,30}$/.test(appId) : miniPrograms.includes(appId)
}
