import { beforeEach, expect, test } from 'vitest'
import { qrPicture } from '../../src/simulator/qrcode/picture.js'
import { createCaller, createWorld } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
let token: string
const create = (body: object) => caller.post('/cgi-bin/qrcode/create', token, body)
const withId = (action_name: string, scene_id: unknown) => create({ action_name, action_info: { scene: { scene_id } } })
const withText = (action_name: string, scene_str: unknown) => create({ action_name, action_info: { scene: { scene_str } } })

beforeEach(async () => {
  weixin = createWorld()
  caller = createCaller(weixin)
  token = await caller.token()
})

test('temporary: 60 s, no errcode', async () => {
  expect(await withId('QR_SCENE', 7)).toEqual({
    ticket: expect.stringMatching(/^gQ.{94}==$/),
    expire_seconds: 60,
    url: expect.stringMatching(/^http:\/\/weixin\.qq\.com\/q\//),
  })
  expect((await create({ action_name: 'QR_SCENE', action_info: { scene: { scene_id: 7 } }, expire_seconds: 9_999_999 })).expire_seconds).toBe(2_592_000)
})

test('lasting: no expire_seconds, the same one for the same scene, and only so many', async () => {
  const code = await withId('QR_LIMIT_SCENE', 7)
  expect(Object.keys(code)).toEqual(['ticket', 'url'])
  expect(await withId('QR_LIMIT_SCENE', 7)).toEqual(code)
  expect(await withText('QR_LIMIT_STR_SCENE', '7')).not.toEqual(code)
  weixin.rules.qrPermanent = 2
  expect((await withId('QR_LIMIT_SCENE', 8)).errcode).toBe(45029)
  expect(await withId('QR_LIMIT_SCENE', 7)).toEqual(code)
})

test.each([
  ['QR_NONE', 1, 40052],
  ['constructor', 1, 40052],
  ['QR_SCENE', 0, 40053],
  ['QR_SCENE', -1, 40053],
  ['QR_SCENE', 1.5, 40053],
  ['QR_SCENE', undefined, 40053],
  ['QR_LIMIT_SCENE', 100_001, 40053],
])('%s with %s → %d', async (action, id, errcode) => {
  expect((await withId(action, id)).errcode).toBe(errcode)
})

test.each([
  ['', 40053],
  ['长'.repeat(65), 40053],
  [7, 45029],
])('text %s → %d', async (text, errcode) => {
  expect((await withText('QR_STR_SCENE', text)).errcode).toBe(errcode)
})

test.each([
  [4_294_967_296, 'qrscene_4294967295'],
  ['99999999999999999999', 'qrscene_0'],
])('a number too large: %s → %s', async (id, key) => {
  const { ticket } = await create(JSON.parse(`{"action_name":"QR_SCENE","action_info":{"scene":{"scene_id":"${id}"}}}`) as object)
  expect((await weixin.account().fan().scan(String(ticket))).pushes[0]?.raw).toContain(key)
})

test('the picture: a JPEG, for anybody, until the code runs out', async () => {
  const { ticket } = await withId('QR_SCENE', 7)
  const show = () => weixin.call({ method: 'GET', path: '/cgi-bin/showqrcode', search: `ticket=${encodeURIComponent(String(ticket))}` })
  const { status, type, body } = await show()
  expect([
    status,
    type,
    Buffer.from(body as Uint8Array)
      .subarray(0, 3)
      .toString('hex'),
  ]).toEqual([200, 'image/jpg', 'ffd8ff'])
  await weixin.advance(60_000)
  expect((await show()).status).toBe(404)
})

test.each([
  [17, 25],
  [45, 33],
  [84, 37],
])('the picture of a QR code of %d bytes', (length, size) => {
  const picture = Buffer.from(qrPicture('http://weixin.qq.com/q/'.padEnd(length, 'x').slice(0, length)))
  const frame = picture.indexOf(Buffer.from([0xff, 0xc0]))
  // The modules, and four of white on each side, each of 8 pixels.
  expect([picture.readUInt16BE(frame + 5), picture.readUInt16BE(frame + 7)]).toEqual([(size + 8) * 8, (size + 8) * 8])
})
