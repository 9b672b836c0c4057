import { describe, expect, test } from 'vitest'
import { createApi } from '../../src/api/endpoint.js'
import type { EndpointDescriptor } from '../../src/catalogue/endpoint.js'
import { toEndpointShape } from '../../src/catalogue/endpoint-shape.js'
import { messageFamilies } from '../../src/catalogue/endpoints/message-families.js'
import { ApiError } from '../../src/errors.js'
import { line } from './line.js'

/** The codes that the facts name, by call. General ones (tokens, quotas, rights) every call can give. */
const facts: Readonly<Record<string, readonly number[]>> = {
  'message.custom.send': [45015, 45047, 40003, 43004, 43019, 48002, 48008, 40008, 40007, 44004, 45002, 40200, 61452, 65401, 40165, 40166],
  'message.custom.typing': [45072, 45080, 45081, 45047],
  'message.template.send': [40003, 40036, 40037, 43004, 43101, 40165, 40166, 47003, 45109],
  'message.template.subscribe': [43101],
  'message.subscribe.bizSend': [40003, 40037, 41030, 43101, 47003],
  'message.mass.sendAll': [45065, 45066, 45067, 45028, 48003, 89504, 89505],
  'message.mass.send': [45065, 45066, 45067, 45028, 40130, 48003, 89504, 89505],
  'message.mass.delete': [40059],
  'message.mass.speed.set': [45083, 45084],
  'customservice.kfaccount.add': [61451, 61452, 61453, 61454, 61455, 61456, 65400, 65401, 65403, 65404, 65405, 65406],
  'customservice.kfaccount.inviteWorker': [65407, 65408, 65409, 65410, 65411, 65412],
  'customservice.kfaccount.uploadHeadImg': [61457],
  'customservice.kfsession.create': [65401, 65402, 65414, 65415],
  'customservice.kfsession.close': [65401, 65413],
  'customservice.msgrecord.getMsgList': [65416, 65417],
  'template.addTemplate': [40176, 40037],
  'template.delPrivateTemplate': [40037, 40036],
  'newtmpl.getPubTemplateTitles': [200016, 200017, 200018],
  'newtmpl.getPubTemplateKeywords': [200014],
  'newtmpl.addTemplate': [200011, 200012, 200013, 200014, 200020],
  'media.upload': [40004, 40005, 40006, 40009, 40010, 40011, 40012, 40137, 41005, 44001, 45001, 45007],
  'media.get': [40007, 41006, 46001],
  'media.uploadImg': [40009, 41005],
  'material.addMaterial': [40004, 40005, 40006, 40009, 40010, 40011, 40012, 40137, 41005, 44001, 45001, 45007],
  'material.getMaterial': [40007, 41006, 46001],
  'material.delMaterial': [48005, 40007],
  'oauth.accessToken': [40029, 40163, 42003, 41008, 40013, 40125, 42007],
  'oauth.refreshToken': [40030, 42002, 42007],
  'oauth.userInfo': [48001, 40003],
  'oauth.auth': [40003],
}

/** What the business expects of these, by the facts' meaning. */
const reasons: Readonly<Record<number, string>> = {
  45015: 'window-closed',
  45047: 'window-used-up',
  45080: 'window-closed',
  43004: 'not-following',
  43019: 'blacklisted',
  43101: 'not-accepted',
  48002: 'switched-off',
  45065: 'duplicate',
  40163: 'code-used',
  42003: 'code-expired',
  48005: 'rejected',
}

const endpoints = messageFamilies.flatMap(({ endpoints, checks }) => endpoints.map((endpoint) => ({ endpoint, checks })))

test.each(Object.entries(facts))('%s knows the errcodes of the facts', (call, codes) => {
  const found = endpoints.find(({ endpoint }) => endpoint.call === call)?.endpoint.errors?.map(({ code }) => code)
  expect(found).toEqual(expect.arrayContaining([...codes]))
})

type AnyCall = (request: unknown) => Promise<unknown>

/** Its method, over a line that answers so. */
function callOf(endpoint: EndpointDescriptor, answer: string): AnyCall & { readonly safe: AnyCall } {
  const checks = endpoints.find((each) => each.endpoint === endpoint)?.checks
  const at = endpoint.call.slice(0, endpoint.call.indexOf('.'))
  const { client } = line(answer)
  const api = createApi<Record<string, unknown>>({ at, shapes: [toEndpointShape(endpoint)], client, ...(checks && { checks }) })
  const names = endpoint.call.split('.').slice(1)
  return names.reduce<unknown>((place, name) => (place as Record<string, unknown>)[name], api) as AnyCall & { readonly safe: AnyCall }
}

const rows = endpoints.flatMap(({ endpoint }) => (endpoint.errors ?? []).map(({ code, reason }) => ({ call: endpoint.call, code, reason, endpoint })))

describe('each error, over the line', () => {
  test.each(rows)('$call: $code is $reason', async ({ endpoint, code, reason }) => {
    const answer = `{"errcode":${code},"errmsg":"refused rid: 6315e16c-40be8af0-6483c58f"}`
    if (code in reasons) expect(reason).toBe(reasons[code])
    const call = callOf(endpoint, answer)
    if (reason === undefined) {
      const error = await call(endpoint.example.request).catch((thrown: unknown) => thrown)
      expect(error).toBeInstanceOf(ApiError)
      expect(error).toMatchObject({ errcode: code, errmsg: 'refused', endpoint: endpoint.path, outcome: 'refused', reason: undefined })
    } else {
      expect(await call.safe(endpoint.example.request)).toMatchObject({ ok: false, reason, error: { errcode: code, errmsg: 'refused' } })
    }
  })

  test.each(endpoints.map(({ endpoint }) => endpoint))('$call: a code that nobody knows keeps its number and text', async (endpoint) => {
    await expect(callOf(endpoint, '{"errcode":987654,"errmsg":"something new"}')(endpoint.example.request)).rejects.toMatchObject({
      errcode: 987654,
      errmsg: 'something new',
      family: 'unknown',
    })
  })
})
