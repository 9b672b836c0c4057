import { createCipheriv, createDecipheriv, createHash } from 'node:crypto'
import type { Account } from '../core/account.js'

/**
 * The `encrypt_code` of pages. How Weixin makes them nobody knows; ours look alike (base64, with `+` and `/` in it) and lead back to the code.
 * The same code is another text each time, as with Weixin.
 */

const keyOf = ({ appId }: Account): Buffer => createHash('sha256').update(`encrypt_code ${appId}`).digest()
const IV = 16
const MARK = 4

export function encryptCode(account: Account, code: string): string {
  const iv = account.ground.random.bytes(IV)
  const cipher = createCipheriv('aes-256-cbc', keyOf(account), iv)
  return Buffer.concat([iv, cipher.update(markOf(code)), cipher.update(code, 'utf8'), cipher.final()]).toString('base64')
}

/** @returns `undefined` for one that is not the account's, or was spoilt on its way */
export function decryptCode(account: Account, encrypted: string): string | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(encrypted)) return undefined
  const bytes = Buffer.from(encrypted, 'base64')
  if (bytes.length < IV * 2 || bytes.length % IV !== 0) return undefined
  try {
    const decipher = createDecipheriv('aes-256-cbc', keyOf(account), bytes.subarray(0, IV))
    const plain = Buffer.concat([decipher.update(bytes.subarray(IV)), decipher.final()])
    const code = plain.subarray(MARK).toString('utf8')
    return markOf(code).equals(plain.subarray(0, MARK)) ? code : undefined
  } catch {
    return undefined
  }
}

const markOf = (code: string): Buffer => createHash('sha256').update(code).digest().subarray(0, MARK)
