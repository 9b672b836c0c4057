import { createHash } from 'node:crypto'

/**
 * 卡券签名：各值按字节排序、拼接、SHA-1，小写十六进制。空的值不影响结果；不改动传入的数组。
 * The signature of cards: the values sorted by their bytes, joined, and hashed with SHA-1, in lower-case hex. Empty values add nothing.
 * The list that is given stays as it is.
 *
 * `addCard` signs api_ticket, timestamp, card_id, code, openid and nonce_str; a card's link the app secret, the real code and the card_id.
 * @example
 * ```ts
 * sign([apiTicket, timestamp, cardId, code, openid, nonce])
 * ```
 */
export function sign(values: readonly string[]): string {
  const bytes = values.map((value) => Buffer.from(value, 'utf8')).sort(Buffer.compare)
  return createHash('sha1').update(Buffer.concat(bytes)).digest('hex')
}

/**
 * 卡券二维码的图片，由 `card.qrcode.create` 的 ticket 得到。
 * The picture of a card's QR code, by the ticket of `card.qrcode.create`: a JPEG.
 */
export const qrCodePictureUrl = (ticket: string): string => `https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=${encodeURIComponent(ticket)}`
