import { describe, expect, test } from 'vitest'
import { createApiClient } from '../../src/api/client.js'
import type { EndpointClient } from '../../src/api/endpoint.js'
import type { EndpointDescriptor, Family } from '../../src/catalogue/endpoint.js'
import { menuFamily } from '../../src/catalogue/endpoints/menu.js'
import { productFamily } from '../../src/catalogue/endpoints/product-family.js'
import { qrcodeFamily } from '../../src/catalogue/endpoints/qrcode.js'
import { quotaFamily } from '../../src/catalogue/endpoints/quota.js'
import { tagFamily } from '../../src/catalogue/endpoints/tag.js'
import { userFamily } from '../../src/catalogue/endpoints/user.js'
import { ApiError } from '../../src/errors.js'
import { createMenu } from '../../src/menu/index.js'
import { createOpenapi } from '../../src/openapi/index.js'
import { createProduct } from '../../src/product/index.js'
import { createQrcode } from '../../src/qrcode/index.js'
import { createTags, createUser } from '../../src/user/index.js'
import { createRecordingLogger } from '../support/recording-logger.js'

/** Every endpoint's own example over the real client, and every error that it is known for. */

const appId = 'wx0123456789abcdef'
const token = { get: async () => 'T', refresh: async () => 'T', status: () => ({ isRenewing: false }) }

interface AnyCall {
  (request: object): Promise<unknown>
  safe(request: object): Promise<unknown>
}

interface Sent {
  readonly method: string
  readonly url: URL
  readonly text: string
}

function callOver(create: (client: EndpointClient) => object, { at }: Family, { call }: EndpointDescriptor, answer: object) {
  const sent: Sent[] = []
  const fetch = async (url: string, { method, body }: { readonly method: string; readonly body?: string | Uint8Array }) => {
    sent.push({ method, url: new URL(url), text: typeof body === 'string' ? body : '' })
    return new Response(JSON.stringify(answer), { headers: { 'content-type': 'text/plain' } })
  }
  const client = createApiClient({ appId, token, log: createRecordingLogger(), transport: { fetch } })
  let found: unknown = create(client)
  for (const name of call.slice(at.length + 1).split('.')) found = Object(found)[name]
  return { sent, call: found as AnyCall }
}

describe.each<[Family, (client: EndpointClient) => object]>([
  [productFamily, createProduct],
  [qrcodeFamily, (client) => createQrcode(client, { pictures: createApiClient({ appId }) })],
  [menuFamily, createMenu],
  [userFamily, createUser],
  [tagFamily, createTags],
  [quotaFamily, (client) => createOpenapi(client, { appId })],
])('$name', (family, create) => {
  test.each(family.endpoints)('$call: its example', async (endpoint) => {
    const { method, path, example } = endpoint
    const { sent, call } = callOver(create, family, endpoint, { errcode: 0, errmsg: 'ok', ...example.response })
    expect(await call(example.request)).toMatchObject(example.response)
    const [{ method: used, url, text } = { method: '', url: new URL('http://none'), text: '' }, ...others] = sent
    expect(others).toEqual([])
    expect([used, url.origin, url.pathname]).toEqual([method, 'https://api.weixin.qq.com', path])
    expect(url.searchParams.get('access_token')).toBe(endpoint.token === false ? null : 'T')
    if (method === 'POST') expect(Object.keys(JSON.parse(text)).sort()).toEqual(Object.keys(example.request).sort())
    // 40033: no \uXXXX in a body.
    expect(text).not.toContain('\\u')
  })

  test.each(family.endpoints.flatMap((endpoint) => (endpoint.errors ?? []).map((error) => ({ endpoint, ...error, called: endpoint.call }))))(
    '$called: $code is $reason',
    async ({ endpoint, code, reason }) => {
      const { call } = callOver(create, family, endpoint, { errcode: code, errmsg: 'words that change rid: 61725984-6126f6f9-040f19c4' })
      const { request } = endpoint.example
      await expect(call(request)).rejects.toMatchObject({ errcode: code, endpoint: endpoint.path, reason })
      if (reason === undefined) await expect(call.safe(request)).rejects.toBeInstanceOf(ApiError)
      else expect(await call.safe(request)).toMatchObject({ ok: false, reason, error: { errcode: code } })
    },
  )
})
