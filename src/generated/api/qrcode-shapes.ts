// Written by npm run generate from src/catalogue. Do not edit.
import type { EndpointShape, ObjectShape } from '../../catalogue/endpoint-shape.js'

const QrcodeNumberSceneValue: ObjectShape = { fields: [{ name: 'scene_id', kind: 'int', min: 1, max: 4294967295 }] }
const QrcodeNumberScene: ObjectShape = { fields: [{ name: 'scene', kind: 'object', of: QrcodeNumberSceneValue }] }
const QrcodeTextSceneValue: ObjectShape = { fields: [{ name: 'scene_str', kind: 'text', maxChars: 64 }] }
const QrcodeTextScene: ObjectShape = { fields: [{ name: 'scene', kind: 'object', of: QrcodeTextSceneValue }] }
const QrcodeLimitedNumberSceneValue: ObjectShape = { fields: [{ name: 'scene_id', kind: 'int', min: 1, max: 100000 }] }
const QrcodeLimitedNumberScene: ObjectShape = { fields: [{ name: 'scene', kind: 'object', of: QrcodeLimitedNumberSceneValue }] }

export const qrcodeShapes: readonly EndpointShape[] = [
  { call: 'qrcode.create', method: 'POST', path: '/cgi-bin/qrcode/create', repeatable: true, request: { fields: [], variants: { tag: 'action_name', options: [{ values: ['QR_SCENE'], fields: [{ name: 'action_info', kind: 'object', of: QrcodeNumberScene }, { name: 'expire_seconds', kind: 'int', min: 1, max: 2592000, optional: true }] }, { values: ['QR_STR_SCENE'], fields: [{ name: 'action_info', kind: 'object', of: QrcodeTextScene }, { name: 'expire_seconds', kind: 'int', min: 1, max: 2592000, optional: true }] }, { values: ['QR_LIMIT_SCENE'], fields: [{ name: 'action_info', kind: 'object', of: QrcodeLimitedNumberScene }] }, { values: ['QR_LIMIT_STR_SCENE'], fields: [{ name: 'action_info', kind: 'object', of: QrcodeTextScene }] }] } }, response: { fields: [{ name: 'ticket', kind: 'text' }, { name: 'expire_seconds', kind: 'int', optional: true }, { name: 'url', kind: 'text' }] } },
  { call: 'qrcode.shorten.gen', method: 'POST', path: '/cgi-bin/shorten/gen', request: { fields: [{ name: 'long_data', kind: 'text', maxBytes: 4096 }, { name: 'expire_seconds', kind: 'int', min: 1, max: 2592000, optional: true }] }, response: { fields: [{ name: 'short_key', kind: 'text' }] } },
  { call: 'qrcode.shorten.fetch', method: 'POST', path: '/cgi-bin/shorten/fetch', repeatable: true, request: { fields: [{ name: 'short_key', kind: 'text' }] }, response: { fields: [{ name: 'long_data', kind: 'text' }, { name: 'create_time', kind: 'time' }, { name: 'expire_seconds', kind: 'int' }] } },
]
