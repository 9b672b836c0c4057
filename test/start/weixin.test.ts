import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { filesBelow } from '../../scripts/lib/files.mjs'
import { root } from '../../scripts/lib/root.mjs'
import type { Registration } from '../../scripts/start/parcel.js'
import { Weixin } from '../../scripts/start/weixin.js'
import { seenByFan } from '../../scripts/start/weixin-answer.js'
import { Cipher } from '../../src/wire/cipher.js'
import { openEnvelope, sealedXml } from '../../src/wire/envelope.js'
import { encodeReply, type Reply, reply } from '../../src/wire/reply.js'
import { sign } from '../../src/wire/signature.js'

const key = 'A'.repeat(43)
const safe: Registration = { url: 'http://127.0.0.1:1/', appId: 'wxba5fad812f8e6fb9', target: 'gh_1', token: 'AAAAA', encodingAESKey: key }
const { encodingAESKey: _, ...plain } = safe
const parcel = { method: 'POST', query: {}, body: '', fan: 'oFan' } as const
const now = () => Math.floor(Date.now() / 1000)
const answer = (given: Reply, seconds = now()) => encodeReply({ type: 'text', source: 'oFan', target: 'gh_1' }, given, seconds)

test('Weixin is another party: it shares with the account the catalogue and the wire format alone', () => {
  const files = filesBelow('scripts/start').filter((file) => /\/(weixin|parcel)[\w-]*\.ts$/.test(file))
  expect(files).toHaveLength(3)
  for (const file of files) {
    const imports = Array.from(readFileSync(join(root, file), 'utf8').matchAll(/^import .*from '(.*)'$/gm), ([, name]) => name)
    for (const name of imports) expect(name).toMatch(/^(node:\w+|\.\/(weixin|parcel)[\w-]*\.js|\.\.\/\.\.\/src\/(catalogue|wire)\/[\w-]+\.js)$/)
  }
})

test('a push is signed, encrypted and says who sent it', () => {
  const { query, body } = new Weixin(safe).seal('<xml/>', 'oFan')
  const { timestamp = '', nonce = '' } = query
  const { encrypt = '', target } = openEnvelope(body) ?? {}
  expect(query).toMatchObject({
    encrypt_type: 'aes',
    openid: 'oFan',
    signature: sign('AAAAA', timestamp, nonce),
    msg_signature: sign('AAAAA', timestamp, nonce, encrypt),
  })
  expect(target).toBe('gh_1')
  expect(new Cipher(key).decrypt(encrypt)?.message.toString()).toBe('<xml/>')
  expect(Math.abs(Number(timestamp) - now())).toBeLessThan(5)
})

test.each([
  [reply.text('领券成功'), '领券成功'],
  [reply.image('m'), '[图片] m'],
  [reply.music({ title: '高山流水', thumb_media_id: 'm' }), '[音乐] 高山流水'],
  [reply.news([{ title: '券', url: 'https://example.com/' }]), '[图文] 券'],
  [reply.transferCustomerService(), '[转人工客服]'],
])('the fan sees a reply: %j', (given, text) => {
  expect(seenByFan(200, answer(given), parcel, plain)).toEqual({ kind: 'reply', text })
})

test('silence is no fault', () => {
  expect(seenByFan(200, 'success', parcel, safe).kind).toBe('silence')
  expect(seenByFan(200, '', parcel, safe).kind).toBe('silence')
})

const seal = (xml: string, { token = 'AAAAA', appId = safe.appId } = {}) => {
  const encrypted = new Cipher(key).encrypt(xml, appId)
  return sealedXml(encrypted, sign(token, '1', '2', encrypted), '1', '2')
}

test('a sealed reply is opened', () => {
  expect(seenByFan(200, seal(answer(reply.text('好'))), parcel, safe)).toEqual({ kind: 'reply', text: '好' })
})

test.each([
  ['503', 503, 'unavailable'],
  ['no answer', 0, ''],
  ['no XML', 200, 'ok'],
  ['not sealed', 200, answer(reply.text('好'))],
  ['signed with another token', 200, seal(answer(reply.text('好')), { token: 'BBBBB' })],
  ["another account's", 200, seal(answer(reply.text('好')), { appId: 'wx1' })],
  ['time in milliseconds', 200, seal(answer(reply.text('好'), Date.now()))],
  ["somebody else's", 200, seal(answer(reply.text('好')).replace('oFan', 'oOther'))],
  ['a reply of no kind', 200, seal(answer(reply.text('好')).replace('[text]', '[json]'))],
])('the fan is told of a fault: %s', (_name, status, bytes) => {
  expect(seenByFan(status, bytes, parcel, safe).kind).toBe('fault')
})
