import { describe, expect, test } from 'vitest'
import type { DownloadOptions } from '../../src/api/contract.js'
import { InputError, TransportError } from '../../src/errors.js'
import { createQrcode, PICTURE_HOST } from '../../src/qrcode/index.js'
import { scriptedClient } from '../api/endpoint-client.js'

const ticket = 'gQH47joAAAAAAAAAASxodHRwOi8v+/='
const answer = { ticket, url: 'http://weixin.qq.com/q/kZgfwMTm72WWPkovabbI' }
const qrcodeOver = (...answers: unknown[]) => {
  const client = scriptedClient(...answers)
  return { client, qrcode: createQrcode(client, { pictures: client }) }
}
const create = async (request: object) => {
  const { client, qrcode } = qrcodeOver(answer)
  await qrcode.create(request as never)
  return client.sent[0]
}
const number = (scene_id: unknown) => ({ action_info: { scene: { scene_id } } })
const text = (scene_str: unknown) => ({ action_info: { scene: { scene_str } } })

describe('create', () => {
  test('temporary, with a number', async () => {
    const { client, qrcode } = qrcodeOver({ ...answer, expire_seconds: '604800' })
    const request = { action_name: 'QR_SCENE', expire_seconds: 604800, action_info: { scene: { scene_id: 123 } } } as const
    expect(await qrcode.create(request)).toEqual({ ...answer, expire_seconds: 604800 })
    expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/qrcode/create', body: request }])
  })

  test.each([
    ['QR_STR_SCENE', text('a')],
    ['QR_LIMIT_SCENE', number(1)],
    ['QR_LIMIT_STR_SCENE', text('a')],
  ])('%s', async (action_name, scene) => {
    expect((await create({ action_name, ...scene }))?.body).toEqual({ action_name, ...scene })
  })

  test.each([
    ['QR_SCENE', 0, 'scene_id is 0, and may not be less than 1'],
    ['QR_SCENE', 1, undefined],
    ['QR_SCENE', 4_294_967_295, undefined],
    ['QR_SCENE', 4_294_967_296, 'and may not be more than 4294967295'],
    ['QR_SCENE', -1, 'scene_id is -1'],
    ['QR_LIMIT_SCENE', 0, 'scene_id is 0'],
    ['QR_LIMIT_SCENE', 100_000, undefined],
    ['QR_LIMIT_SCENE', 100_001, 'and may not be more than 100000'],
    ['QR_SCENE', 'a', 'scene_id is a string, and has to be a number'],
  ])('%s %s', async (action_name, scene_id, message) => {
    const creating = create({ action_name, ...number(scene_id) })
    await (message ? expect(creating).rejects.toThrow(message) : expect(creating).resolves.toBeDefined())
  })

  test.each([
    ['', 'scene_str is empty'],
    ['字'.repeat(64), undefined],
    ['字'.repeat(65), 'scene_str has 65 characters, and its limit is 64'],
    [123, 'scene_str is a number, and has to be a string'],
  ])('a scene of text: %s', async (scene_str, message) => {
    for (const action_name of ['QR_STR_SCENE', 'QR_LIMIT_STR_SCENE']) {
      const creating = create({ action_name, ...text(scene_str) })
      await (message ? expect(creating).rejects.toThrow(message) : expect(creating).resolves.toBeDefined())
    }
  })

  test.each([
    [2_592_000, undefined],
    [2_592_001, 'and may not be more than 2592000'],
    [0, 'expire_seconds is 0, and may not be less than 1'],
  ])('for %i seconds', async (expire_seconds, message) => {
    const creating = create({ action_name: 'QR_SCENE', expire_seconds, ...number(1) })
    await (message ? expect(creating).rejects.toThrow(message) : expect(creating).resolves.toBeDefined())
  })

  test.each([
    [{ action_name: 'QR_CARD', ...number(1) }, 'action_name has to be one of QR_SCENE, QR_STR_SCENE, QR_LIMIT_SCENE, QR_LIMIT_STR_SCENE'],
    [{ ...number(1) }, 'action_name is missing'],
    [{ action_name: 'QR_SCENE' }, 'action_info is missing'],
    [{ action_name: 'QR_SCENE', action_info: { scene: {} } }, 'action_info.scene.scene_id is missing'],
    [{ action_name: 'QR_LIMIT_SCENE', expire_seconds: 60, ...number(1) }, 'expire_seconds is a field of QR_STR_SCENE, and does not go with this one'],
  ])('%j is refused', async (request, message) => {
    await expect(create(request)).rejects.toThrow(message)
  })
})

describe('the picture', () => {
  test('its URL, with the ticket encoded', () => {
    const { qrcode } = qrcodeOver()
    expect(qrcode.pictureUrl(ticket)).toBe(`${PICTURE_HOST}/cgi-bin/showqrcode?ticket=gQH47joAAAAAAAAAASxodHRwOi8v%2B%2F%3D`)
  })

  test('is downloaded without a token', async () => {
    const file = { kind: 'file', bytes: new Uint8Array([255, 216]), type: 'image/jpg', filename: undefined }
    const { client, qrcode } = qrcodeOver(file)
    const { signal } = new AbortController()
    expect(await qrcode.picture(ticket, { signal, timeoutMs: 5 })).toBe(file)
    expect(client.sent).toMatchObject([
      { how: 'download', path: '/cgi-bin/showqrcode', query: { ticket }, options: { token: false, signal, timeoutMs: 5 } satisfies DownloadOptions },
    ])
  })

  const fault = (status: number) =>
    new TransportError({ fault: 'status', endpoint: '/cgi-bin/showqrcode', problem: `answered ${status}`, outcome: 'unknown', repeatable: true, status })

  test('a ticket that is wrong, or over', async () => {
    const picture = qrcodeOver(fault(404)).qrcode.picture(ticket)
    await expect(picture).rejects.toThrow(InputError)
    await expect(picture).rejects.toThrow('ticket leads to no picture')
  })

  test('other faults stay what they are', async () => {
    await expect(qrcodeOver(fault(502)).qrcode.picture(ticket)).rejects.toThrow('answered 502')
    await expect(qrcodeOver({ kind: 'json', value: {} }).qrcode.picture(ticket)).rejects.toThrow('sent JSON in place of a picture')
    await expect(qrcodeOver().qrcode.picture('')).rejects.toThrow('ticket is missing')
  })
})

describe('short keys', () => {
  test('gen', async () => {
    const { client, qrcode } = qrcodeOver({ errcode: 0, short_key: '7ZnRk9xWvUtSqPo' })
    expect(await qrcode.shorten.gen({ long_data: 'x'.repeat(4096), expire_seconds: 2_592_000 })).toMatchObject({ short_key: '7ZnRk9xWvUtSqPo' })
    expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/shorten/gen', body: { expire_seconds: 2_592_000 } }])
  })

  test.each([
    [{ long_data: 'x'.repeat(4097) }, 'long_data has 4097 bytes in UTF-8, and its limit is 4096'],
    [{ long_data: '' }, 'long_data is empty'],
    [{ long_data: 'x', expire_seconds: 2_592_001 }, 'expire_seconds is 2592001'],
  ])('gen refuses', async (request, message) => {
    await expect(qrcodeOver().qrcode.shorten.gen(request)).rejects.toThrow(message)
  })

  test('fetch', async () => {
    const found = { long_data: 'x', create_time: 1611047541, expire_seconds: 86300 }
    const { client, qrcode } = qrcodeOver({ errcode: 0, errmsg: 'ok', ...found })
    expect(await qrcode.shorten.fetch({ short_key: 'k' })).toMatchObject(found)
    expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/shorten/fetch', body: { short_key: 'k' } }])
  })
})

test('what does not compile', () => {
  const { qrcode } = qrcodeOver()
  const program = () => {
    qrcode.create({ action_name: 'QR_SCENE', expire_seconds: 60, action_info: { scene: { scene_id: 1 } } })
    // @ts-expect-error this kind has a scene of text
    qrcode.create({ action_name: 'QR_STR_SCENE', action_info: { scene: { scene_id: 1 } } })
    // @ts-expect-error a permanent one does not expire
    qrcode.create({ action_name: 'QR_LIMIT_SCENE', expire_seconds: 60, action_info: { scene: { scene_id: 1 } } })
    // @ts-expect-error a card's QR code is made by card.qrcode.create
    qrcode.create({ action_name: 'QR_CARD', action_info: { scene: { scene_id: 1 } } })
  }
  expect(program).toBeTypeOf('function')
})
