import * as crypto from 'node:crypto'
import type { Push } from '../../src/generated/pushes.js'
import { OfficialAccount } from '../../src/official-account.js'
import { credentials } from '../support/pushes.js'

const { appId, token, encodingAESKey } = credentials
const NOW = 1_760_000_000
const TOLERANCE = 300

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** What is thrown where a promise is broken. */
export class Broken extends Error {}

/** An account, its clock, and what its handler saw. */
export interface Line {
  readonly account: OfficialAccount
  saw: Push | undefined
  now: number
}

export function open(mode: 'plain' | 'safe'): Line {
  const line: Line = {
    account: new OfficialAccount({
      appId,
      token,
      ...(mode === 'safe' ? { encodingAESKey } : {}),
      log: silent,
      clock: { now: () => line.now, setTimeout: () => undefined, clearTimeout: () => {} },
      // Mutants of one message share its id, and are not the same push.
      dedupKey: () => undefined,
    }),
    saw: undefined,
    now: NOW * 1000,
  }
  line.account.on(
    () => true,
    (push) => {
      line.saw = push
      return push.raw.length % 2 === 0 ? undefined : `已收到 ${push.raw.slice(0, 400)}`
    },
  )
  return line
}

export interface Lines {
  readonly plain: Line
  readonly safe: Line
}

/** Weixin's signature once more, so that the code under test does not vouch for itself. */
export const sha1 = (...values: readonly string[]): string =>
  crypto
    .createHash('sha1')
    .update([...values].sort().join(''))
    .digest('hex')

/** Whether a query, however it is read, holds a signature that someone who knows the token could have made, and a time that is not long past. */
export function isVouchedFor(search: string, name: 'signature' | 'msg_signature', now: number, ...signed: readonly string[]): boolean {
  const query = new URLSearchParams(search)
  // A mutant may say the same a thousand times over.
  const signatures = new Set(query.getAll(name))
  for (const timestamp of new Set(query.getAll('timestamp'))) {
    if (!(Math.abs(now / 1000 - Number(timestamp)) <= TOLERANCE + 1)) continue
    for (const nonce of new Set(query.getAll('nonce'))) if (signatures.has(sha1(token, timestamp, nonce, ...signed))) return true
  }
  return false
}
