import type { Account } from '../core/account.js'
import { type QrCode, type QrContent, qrCodes } from './state.js'

/** Makes a QR code that leads to something, with a ticket and a URL as Weixin's. @param seconds how long it lives; left out, for ever */
export function makeQrCode(account: Account, content: QrContent, seconds?: number): QrCode {
  const { random, clock } = account.ground
  return account.state(qrCodes).add({
    // 66 characters that say nothing, in base64 as Weixin's; `+` and `/` in it show who forgets to encode.
    ticket: `gQ${random.from(BASE64, 94)}==`,
    url: `http://weixin.qq.com/q/${random.letters(22)}`,
    content,
    expiresAt: seconds === undefined ? undefined : clock.seconds() + seconds,
  })
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
