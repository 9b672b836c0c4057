import { expect, test } from 'vitest'
import { createApiClient } from '../../src/api/client.js'
import { createQrcode, PICTURE_HOST } from '../../src/qrcode/index.js'
import { scriptedClient } from '../api/endpoint-client.js'

/** The pictures over the real client, which has their host and no token. */
function qrcodeOver(answer: () => Response) {
  const urls: string[] = []
  const fetch = async (url: string) => {
    urls.push(url)
    return answer()
  }
  const pictures = createApiClient({ appId: 'wx0123456789abcdef', host: PICTURE_HOST, transport: { fetch } })
  return { urls, qrcode: createQrcode(scriptedClient(), { pictures }) }
}

test('bytes', async () => {
  const { qrcode, urls } = qrcodeOver(() => new Response(new Uint8Array([255, 216, 255]), { headers: { 'content-type': 'image/jpg' } }))
  expect(await qrcode.picture('a+b/c=')).toMatchObject({ kind: 'file', type: 'image/jpg', bytes: Buffer.from([255, 216, 255]) })
  expect(urls).toEqual(['https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=a%2Bb%2Fc%3D'])
})

test('404', async () => {
  const { qrcode } = qrcodeOver(() => new Response('', { status: 404 }))
  await expect(qrcode.picture('over')).rejects.toThrow('ticket leads to no picture. It is wrong, or its time is over')
})
