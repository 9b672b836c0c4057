import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import type { UploadPart } from '../../src/api/contract.js'
import { createBench, createLoopbackClient, failureOf, ok, says, serve } from './weixin.js'

/** A server that keeps bodies as bytes. */
async function startServer() {
  const bodies: Buffer[] = []
  const loopback = await serve((request, response) => {
    const chunks: Buffer[] = []
    request
      .on('data', (chunk: Buffer) => chunks.push(chunk))
      .once('end', () => {
        bodies.push(Buffer.concat(chunks))
        response.end('{"media_id":"m"}')
      })
  })
  return { ...loopback, bodies }
}

const allBytes = Uint8Array.from({ length: 256 }, (_, byte) => byte)

describe('upload', () => {
  test('sends the form byte by byte as browsers do, with its length', async () => {
    const { host, requests, bodies } = await startServer()
    const parts: UploadPart[] = [
      { name: 'media', filename: '鸿雁 "1"\r\n.JPG', data: allBytes },
      { name: 'description', data: '{"title":"视频"}' },
      { name: 'typed', filename: 'x', type: 'audio/amr', data: new Blob(['ab', 'c']) },
      { name: 'streamed', filename: 'x.mp4', data: Readable.from([Buffer.from('de'), Buffer.from('f')]) },
    ]
    expect(await createLoopbackClient(host).upload('/cgi-bin/media/upload', parts, { query: { type: 'image' } })).toEqual({ media_id: 'm' })
    const [request] = requests
    const boundary = /^multipart\/form-data; boundary=(----hongyan[0-9a-f]{32})$/.exec(request?.headers['content-type'] ?? '')?.[1]
    expect(request?.url).toMatch(/^\/cgi-bin\/media\/upload\?access_token=[^&]+&type=image$/)
    expect(request?.headers['content-length']).toBe(String(bodies[0]?.length))
    expect(request?.headers['transfer-encoding']).toBeUndefined()
    const expected = Buffer.concat([
      Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="media"; filename="鸿雁 %221%22%0D%0A.JPG"\r\nContent-Type: image/jpeg\r\n\r\n`),
      allBytes,
      Buffer.from(
        `\r\n--${boundary}\r\nContent-Disposition: form-data; name="description"\r\n\r\n{"title":"视频"}` +
          `\r\n--${boundary}\r\nContent-Disposition: form-data; name="typed"; filename="x"\r\nContent-Type: audio/amr\r\n\r\nabc` +
          `\r\n--${boundary}\r\nContent-Disposition: form-data; name="streamed"; filename="x.mp4"\r\nContent-Type: video/mp4\r\n\r\ndef` +
          `\r\n--${boundary}--\r\n`,
      ),
    ])
    expect(bodies[0]).toEqual(expected)
  })

  test('of a stream can be made again with a new token', async () => {
    const { api, weixin } = createBench()
    weixin.answers(says(40001), ok({ url: 'u' }))
    await api.upload('/cgi-bin/media/uploadimg', [{ name: 'buffer', filename: 'a.png', data: Readable.from([Buffer.from('streamed')]) }])
    expect(weixin.calls).toHaveLength(2)
    for (const { body } of weixin.calls) expect(body).toContain('streamed')
  })

  test('is not repeated after a fault', async () => {
    const { api, weixin } = createBench()
    weixin.answers(says(-1))
    await failureOf(api.upload('/cgi-bin/material/add_material', [{ name: 'media', filename: 'a.png', data: 'x' }]))
    expect(weixin.calls).toHaveLength(1)
  })

  test.each([
    ['parts', []],
    ['parts', undefined as unknown as []],
    ['parts[0].name', [{ name: '', data: 'x' }]],
    ['parts[0].filename', [{ name: 'media', filename: '', data: 'x' }]],
    ['parts[0].type', [{ name: 'media', type: 'image/png\r\nX: y', data: 'x' }]],
    [
      'parts[1].data',
      [
        { name: 'a', data: 'x' },
        { name: 'media', data: 5 as unknown as string },
      ],
    ],
    ['parts[0].data', [{ name: 'media', data: Readable.from([5]) as never }]],
  ])('refuses a wrong %s', async (field, parts) => {
    const { api, weixin } = createBench()
    expect(await failureOf(api.upload('/cgi-bin/media/upload', parts))).toMatchObject({ code: 'input', field })
    expect(weixin.calls).toHaveLength(0)
  })

  test.each([
    ['bytes', () => new Uint8Array(1001)],
    ['a Blob', () => new Blob([new Uint8Array(1001)])],
    [
      'a stream, without reading it to the end',
      () =>
        (async function* () {
          for (let sent = 0; ; sent += 100) {
            if (sent > 2000) throw new Error('read too far')
            yield new Uint8Array(100)
          }
        })(),
    ],
  ])('refuses what is too large: %s', async (_, dataOf) => {
    const { api } = createBench({ maxUploadBytes: 1000 })
    expect(await failureOf(api.upload('/cgi-bin/media/upload', [{ name: 'media', filename: 'a', data: dataOf() }]))).toMatchObject({
      code: 'input',
      field: 'parts[0].data',
      message: expect.stringContaining('larger than 1000 bytes'),
    })
  })
})

describe('download', () => {
  const jpeg = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), allBytes])

  test('a file whose name is UTF-8 on the line, by undici and by fetch', async () => {
    const head = `HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\nContent-Length: ${jpeg.length}\r\nContent-Disposition: attachment; filename="鸿雁.jpg"\r\n\r\n`
    const { host } = await serve(({ socket }) => void socket.write(Buffer.concat([Buffer.from(head), jpeg])))
    for (const options of [{}, { transport: { fetch } }]) {
      expect(await createLoopbackClient(host, options).download('/cgi-bin/media/get')).toEqual({
        kind: 'file',
        bytes: jpeg,
        type: 'image/jpeg',
        filename: '鸿雁.jpg',
      })
    }
  })

  test.each([
    ['attachment; filename="MEDIA_ID.jpg"', 'MEDIA_ID.jpg'],
    ['attachment; filename=x.jpg', 'x.jpg'],
    [`attachment; filename="x.jpg"; filename*=UTF-8''${encodeURIComponent('鸿雁.jpg')}`, '鸿雁.jpg'],
    ['attachment; filename="鸿雁.jpg"', '鸿雁.jpg'],
    ['attachment; filename="é.jpg"', 'é.jpg'],
    ["attachment; filename*=UTF-8''%E9%B8; filename=x.jpg", 'x.jpg'],
    ['inline', undefined],
  ])('a file: %s', async (disposition, filename) => {
    const { api, weixin } = createBench()
    weixin.answers({ body: jpeg, headers: { 'content-type': 'image/jpeg', 'content-disposition': disposition } })
    const file = await api.download('/cgi-bin/media/get', { query: { media_id: 'm' } })
    expect(file).toEqual({ kind: 'file', bytes: jpeg, type: 'image/jpeg', filename })
    expect(weixin.calls[0]).toMatchObject({ method: 'GET', query: { media_id: 'm' } })
  })

  test('by POST where there is a body', async () => {
    const { api, weixin } = createBench()
    weixin.answers({ body: jpeg, headers: {} })
    expect(await api.download('/cgi-bin/material/get_material', { body: { media_id: 'm' } })).toMatchObject({ kind: 'file', type: '' })
    expect(weixin.calls[0]).toMatchObject({ method: 'POST', body: '{"media_id":"m"}' })
  })

  test('a file that is text comes as an attachment', async () => {
    const { api, weixin } = createBench()
    weixin.answers({ body: 'plain', headers: { 'content-type': 'text/plain', 'content-disposition': 'attachment; filename="a.txt"' } })
    expect(await api.download('/cgi-bin/media/get')).toMatchObject({ kind: 'file', filename: 'a.txt' })
  })

  test('JSON in a file’s place, whatever the content type', async () => {
    const { api, weixin } = createBench()
    weixin.answers({ body: '{"video_url":"http://v"}', headers: { 'content-type': 'text/plain' } })
    expect(await api.download('/cgi-bin/media/get')).toEqual({ kind: 'json', value: { video_url: 'http://v' } })
  })

  test('an error, whatever the content type', async () => {
    const { api, weixin } = createBench()
    weixin.answers({
      body: '{"errcode":40007,"errmsg":"invalid media_id"}',
      headers: { 'content-type': 'image/jpeg', 'content-disposition': 'attachment; filename="x.jpg"' },
    })
    expect(await failureOf(api.download('/cgi-bin/media/get'))).toMatchObject({ code: 'api', errcode: 40007 })
  })

  test.each([
    ['HTML', { body: '<html></html>', headers: { 'content-type': 'text/html' } }, 'not-json'],
    ['text that is no attachment', { body: 'try again', headers: { 'content-type': 'text/plain' } }, 'not-json'],
    ['nothing', { body: '', headers: { 'content-type': 'image/jpeg' } }, 'empty'],
    ['an error status', { body: jpeg, headers: { 'content-type': 'image/jpeg' }, status: 500 }, 'status'],
    ['broken JSON', { body: '{"video_url":', headers: { 'content-type': 'application/json' } }, 'truncated'],
  ])('%s is no file', async (_, answer, fault) => {
    const { api, weixin } = createBench()
    weixin.answers(answer)
    expect(await failureOf(api.download('/cgi-bin/media/get', { repeatable: false }))).toMatchObject({ code: 'transport', fault })
  })

  test('that fails on the way is made again', async () => {
    const { api, weixin, clock } = createBench()
    weixin.answers({ status: 502, body: '' }, { body: jpeg, headers: {} })
    const file = api.download('/cgi-bin/material/get_material', { body: {} })
    await clock.advance(1000)
    expect((await file).kind).toBe('file')
  })

  test('has a limit of its own', async () => {
    const { api, weixin } = createBench()
    weixin.answers({ body: jpeg, headers: {} })
    expect(await failureOf(api.download('/cgi-bin/media/get', { maxBytes: 100 }))).toMatchObject({ fault: 'too-large' })
  })

  test('has more time than other calls', async () => {
    const { api, weixin, clock } = createBench()
    let given = 0
    const set = clock.setTimeout
    clock.setTimeout = (callback, ms) => {
      given = ms
      return set(callback, ms)
    }
    weixin.answers({ body: jpeg, headers: {} })
    await api.download('/cgi-bin/media/get')
    expect(given).toBe(60_000)
  })
})
