import type { FollowSource, ProductFollow } from '../catalogue/push-base.js'

/**
 * The read-only accessors of the catalogue, by type and name. Each works from the push's own attributes and is run only when somebody reads it.
 */
export const derived: Readonly<Record<string, Readonly<Record<string, (push: Readonly<Record<string, unknown>>) => unknown>>>> = {
  subscribe_event: {
    scene: (push) => sceneOf(push.key),
    follow_source: (push) => followSource(push.key),
    product: (push) => productFollow(push.key),
  },
  scan_event: { scene: (push) => push.key },
  image: { pic_url: (push) => push.img },
  location: { location: (push) => (push.location_x === undefined || push.location_y === undefined ? undefined : [push.location_x, push.location_y]) },
  device_text: { text: (push) => (typeof push.content === 'string' ? Buffer.from(push.content, 'base64').toString() : '') },
}

const SCENE = 'qrscene_'
const TRADE = 'last_trade_no_'

const sceneOf = (key: unknown): string | undefined => (typeof key === 'string' && key.startsWith(SCENE) ? key.slice(SCENE.length) : undefined)

function followSource(key: unknown): FollowSource {
  if (typeof key !== 'string') return 'none'
  if (key.startsWith(SCENE)) return 'qr'
  if (key.startsWith(TRADE)) return 'trade'
  return productFollow(key) ? 'product' : 'other'
}

/** `scene|keystandard|keystr|extinfo`, of which the last is the merchant's own text: it may be missing, and may hold pipes. */
function productFollow(key: unknown): ProductFollow | undefined {
  // A QR code's own scene may hold pipes too.
  if (typeof key !== 'string' || key.startsWith(SCENE) || key.startsWith(TRADE)) return undefined
  const first = key.indexOf('|')
  const second = key.indexOf('|', first + 1)
  if (first < 1 || second < 0) return undefined
  const third = key.indexOf('|', second + 1)
  const ext_info = third < 0 ? '' : key.slice(third + 1)
  return {
    scan_scene: key.slice(0, first),
    key_standard: key.slice(first + 1, second),
    key_str: third < 0 ? key.slice(second + 1) : key.slice(second + 1, third),
    ...(ext_info ? { ext_info } : {}),
  }
}
