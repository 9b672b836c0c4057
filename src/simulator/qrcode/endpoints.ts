import { type Endpoint, endpoint, openEndpoint, WireAnswer } from '../api/endpoint.js'
import { createCardQr } from '../card/handing-out.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { makeQrCode } from './make.js'
import { qrPicture } from './picture.js'
import { qrCodes } from './state.js'

const KINDS: Readonly<Record<string, { readonly text: boolean; readonly lasting: boolean }>> = {
  QR_SCENE: { text: false, lasting: false },
  QR_STR_SCENE: { text: true, lasting: false },
  QR_LIMIT_SCENE: { text: false, lasting: true },
  QR_LIMIT_STR_SCENE: { text: true, lasting: true },
}

const create = endpoint(
  '/cgi-bin/qrcode/create',
  (call) => {
    const { account, body, ground } = call
    if (ground.rules.cardQrAtScenes && (body.action_name === 'QR_CARD' || body.action_name === 'QR_MULTIPLE_CARD')) return createCardQr(call)
    const kind = Object.hasOwn(KINDS, String(body.action_name)) ? KINDS[String(body.action_name)] : undefined
    if (!kind) return weixinError(40052)
    const scene = readScene(body.action_info, kind)
    if (scene instanceof Error) return scene
    const { rules } = ground
    if (kind.lasting) {
      const { lasting } = account.state(qrCodes)
      const code = lasting.get(scene)
      if (!code && lasting.size >= rules.qrPermanent) return weixinError(45029)
      const { ticket, url } = code ?? makeQrCode(account, { kind: 'scene', scene })
      return { ticket, url }
    }
    const asked = body.expire_seconds === undefined ? rules.qrDefaultSeconds : Number(body.expire_seconds)
    if (!Number.isInteger(asked) || asked < 1) return weixinError(40053)
    const seconds = Math.min(asked, rules.qrLongestSeconds)
    const { ticket, url } = makeQrCode(account, { kind: 'scene', scene }, seconds)
    return { ticket, expire_seconds: seconds, url }
  },
  { bare: true, daily: 100_000, kinds: ['service', 'test'] },
)

const UINT32 = 4_294_967_295

/**
 * A number above 32 bits is cut to the largest that there is, and a much larger one becomes 0, as has been seen.
 * A number where text belongs was once refused as too many codes (45029).
 */
function readScene(info: unknown, { text, lasting }: { readonly text: boolean; readonly lasting: boolean }): number | string | WeixinError {
  const { scene_id: id, scene_str: str } = Object((Object(info) as { scene?: unknown }).scene) as { scene_id?: unknown; scene_str?: unknown }
  if (text) {
    if (typeof str === 'number') return weixinError(45029)
    return typeof str === 'string' && str !== '' && [...str].length <= 64 ? str : weixinError(40053)
  }
  // Beyond 2^53 it has been read as text.
  const number = typeof id === 'string' && /^[0-9]+$/.test(id) ? Number(id) : id
  if (typeof number !== 'number' || !Number.isInteger(number) || number < 1) return weixinError(40053)
  if (lasting) return number <= 100_000 ? number : weixinError(40053)
  if (number <= UINT32) return number
  return Number.isSafeInteger(number) ? UINT32 : 0
}

/** Weixin has it on another host, `mp.weixin.qq.com`, without a token. */
const show = openEndpoint(
  '/cgi-bin/showqrcode',
  ({ accounts, query, ground }) => {
    const ticket = query.get('ticket') ?? ''
    for (const account of accounts.values()) {
      const code = account.state(qrCodes).byTicket.get(ticket)
      if (code && (code.expiresAt === undefined || code.expiresAt > ground.clock.seconds()))
        return new WireAnswer({ status: 200, type: 'image/jpg', body: qrPicture(code.url) })
    }
    return new WireAnswer({ status: 404, type: 'text/html; charset=utf-8', body: '' })
  },
  { methods: ['GET'] },
)

export const qrEndpoints: readonly Endpoint[] = [create, show]
