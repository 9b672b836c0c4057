import { describe, expect, test } from 'vitest'
import { ApiError } from '../../src/errors.js'
import { createTags } from '../../src/user/index.js'
import { scriptedClient } from '../api/endpoint-client.js'
import { createDeferred } from '../support/deferred.js'

const ok = { errcode: 0, errmsg: 'ok' }
const openids = (count: number) => Array.from({ length: count }, (_, index) => `o${index}`)
const refusal = (errcode: number, reason?: ApiError['reason']) =>
  new ApiError({ errcode, errmsg: '', endpoint: '/cgi-bin/tags', family: reason ? 'business' : 'input', outcome: 'refused', repeatable: false, reason })

describe('tags', () => {
  test('create', async () => {
    const client = scriptedClient({ tag: { id: 134, name: '广东' } })
    expect(await createTags(client).create({ tag: { name: '字'.repeat(30) } })).toEqual({ tag: { id: '134', name: '广东' } })
    expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/tags/create', body: { tag: { name: '字'.repeat(30) } }, options: { repeatable: false } }])
  })

  test.each([
    ['字'.repeat(31), 'tag.name has 31 characters, and its limit is 30'],
    ['', 'tag.name is empty'],
  ])('a name %j is refused', async (name, message) => {
    await expect(createTags(scriptedClient()).create({ tag: { name } })).rejects.toThrow(message)
    await expect(createTags(scriptedClient()).update({ tag: { id: '1', name } })).rejects.toThrow(message)
  })

  test.each([
    [45157, 'already-exists'],
    [45056, 'over-limit'],
  ] as const)('%i is %s', async (errcode, reason) => {
    const error = refusal(errcode, reason)
    expect(await createTags(scriptedClient(error)).create.safe({ tag: { name: 'x' } })).toEqual({ ok: false, reason, error })
  })

  test('get', async () => {
    const client = scriptedClient({ tags: [{ id: 2, name: '星标组', count: 0 }] })
    expect(await createTags(client).get()).toEqual({ tags: [{ id: '2', name: '星标组', count: 0 }] })
    expect(client.sent).toMatchObject([{ how: 'get', path: '/cgi-bin/tags/get' }])
  })

  test('update and delete: the id goes out as a number', async () => {
    const client = scriptedClient(ok, ok)
    await createTags(client).update({ tag: { id: '134', name: '广东人' } })
    await createTags(client).delete({ tag: { id: '134' } })
    expect(client.sent).toMatchObject([
      { path: '/cgi-bin/tags/update', body: { tag: { id: 134, name: '广东人' } } },
      { path: '/cgi-bin/tags/delete', body: { tag: { id: 134 } } },
    ])
  })

  test('too many users have it', async () => {
    const error = refusal(45057, 'over-limit')
    expect(await createTags(scriptedClient(error)).delete.safe({ tag: { id: '1' } })).toEqual({ ok: false, reason: 'over-limit', error })
  })

  test('getIdList', async () => {
    const client = scriptedClient({ tagid_list: [134, 2] })
    expect(await createTags(client).getIdList({ openid: 'o' })).toEqual({ tagid_list: ['134', '2'] })
    expect(client.sent).toMatchObject([{ how: 'post', path: '/cgi-bin/tags/getidlist', body: { openid: 'o' } }])
  })
})

describe.each([
  ['batchTagging', '/cgi-bin/tags/members/batchtagging'],
  ['batchUntagging', '/cgi-bin/tags/members/batchuntagging'],
] as const)('members.%s', (name, path) => {
  test('fifty', async () => {
    const client = scriptedClient(ok)
    expect(await createTags(client).members[name]({ openid_list: openids(50), tagid: '134' })).toEqual(ok)
    expect(client.sent).toMatchObject([{ how: 'post', path, body: { openid_list: openids(50), tagid: 134 }, options: { repeatable: true } }])
  })

  test('and no more', async () => {
    const members = createTags(scriptedClient()).members
    await expect(members[name]({ openid_list: openids(51), tagid: '134' })).rejects.toThrow('openid_list has 51 entries, and its limit is 50')
    await expect(members[name]({ openid_list: [], tagid: '134' })).rejects.toThrow('openid_list has 0 entries')
    expect(await members[name].safe({ openid_list: openids(51), tagid: '134' })).toMatchObject({ ok: false, reason: 'check' })
    await expect(members[name](undefined as never)).rejects.toThrow('openid_list is missing')
  })

  test('45159 is tried once more', async () => {
    const client = scriptedClient(refusal(45159), ok)
    expect(await createTags(client).members[name]({ openid_list: ['o'], tagid: '134' })).toEqual(ok)
    expect(client.sent).toHaveLength(2)
  })

  test('once, and nothing but that', async () => {
    const twice = scriptedClient(refusal(45159), refusal(45159))
    await expect(createTags(twice).members[name]({ openid_list: ['o'], tagid: '134' })).rejects.toMatchObject({ errcode: 45159 })
    const other = scriptedClient(refusal(40003))
    await expect(createTags(other).members[name]({ openid_list: ['o'], tagid: '134' })).rejects.toMatchObject({ errcode: 40003 })
  })

  test('not after the signal', async () => {
    const client = scriptedClient(refusal(45159))
    const call = createTags(client).members[name]({ openid_list: ['o'], tagid: '1' }, { signal: AbortSignal.abort() })
    await expect(call).rejects.toMatchObject({ errcode: 45159 })
  })
})

test('a user has twenty tags', async () => {
  const error = refusal(45059, 'over-limit')
  expect(await createTags(scriptedClient(error)).members.batchTagging.safe({ openid_list: ['o'], tagid: '1' })).toEqual({
    ok: false,
    reason: 'over-limit',
    error,
  })
})

describe('calls for one user', () => {
  test('wait for one another; others do not', async () => {
    const doors = [createDeferred(), createDeferred(), createDeferred()]
    const begun: unknown[] = []
    const client = scriptedClient()
    const members = createTags({
      ...client,
      post: async <T>(_path: string, body?: unknown) => {
        const { tagid } = body as { readonly tagid: number }
        begun.push(tagid)
        await doors[tagid]?.promise
        if (tagid === 0) throw refusal(40003)
        return ok as T
      },
    }).members
    const calls = [
      members.batchTagging({ openid_list: ['a', 'b'], tagid: '0' }),
      members.batchUntagging({ openid_list: ['b', 'c'], tagid: '1' }),
      members.batchTagging({ openid_list: ['d'], tagid: '2' }),
    ]
    const settled = Promise.allSettled(calls)
    await new Promise((resolve) => setImmediate(resolve))
    expect(begun).toEqual([0, 2])
    for (const door of doors) door.resolve()
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled'])
    expect(begun).toEqual([0, 2, 1])
  })
})

describe('the blacklist', () => {
  test('all of it', async () => {
    const client = scriptedClient(
      { total: 3, count: 2, data: { openid: ['a', 'b'] }, next_openid: 'b' },
      { total: 3, count: 1, data: { openid: ['c'] }, next_openid: '' },
    )
    const found: string[] = []
    for await (const openid of createTags(client).members.getBlacklist.all()) found.push(openid)
    expect(found).toEqual(['a', 'b', 'c'])
    expect(client.sent.map(({ path, body }) => [path, body])).toEqual([
      ['/cgi-bin/tags/members/getblacklist', {}],
      ['/cgi-bin/tags/members/getblacklist', { begin_openid: 'b' }],
    ])
  })

  test.each([
    ['batchBlacklist', '/cgi-bin/tags/members/batchblacklist'],
    ['batchUnblacklist', '/cgi-bin/tags/members/batchunblacklist'],
  ] as const)('%s: twenty, and no more', async (name, path) => {
    const client = scriptedClient(ok)
    await createTags(client).members[name]({ openid_list: openids(20) })
    expect(client.sent).toMatchObject([{ how: 'post', path, body: { openid_list: openids(20) } }])
    await expect(createTags(scriptedClient()).members[name]({ openid_list: openids(21) })).rejects.toThrow('openid_list has 21 entries, and its limit is 20')
  })
})
