import { spawnSync } from 'node:child_process'
import { afterEach, describe, expect, test } from 'vitest'
import { createConsole } from '../../src/console/index.js'
import { createSimulator } from '../../src/simulator/index.js'
import { credentials, START } from '../simulator/world.js'
import { clientOf, createShop, type Shop } from './console-world.js'

let shop: Shop
afterEach(() => shop.close())

const xml = (content: string, id: string, source = 'oSomebody') =>
  `<xml><ToUserName><![CDATA[gh_0123456789ab]]></ToUserName><FromUserName><![CDATA[${source}]]></FromUserName><CreateTime>1760000000</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content><MsgId>${id}</MsgId></xml>`

const say = (content: string, openid = 'oSomebody') => shop.weixin.account().push('text', openid, { content })

/** What waits for the clock. */
async function inTime<T>(sent: Promise<T>): Promise<T> {
  await shop.weixin.advance(20_000)
  return sent
}

/** The first row. */
const latest = async () => {
  const [row] = (await shop.pushes()).rows
  if (!row) throw new Error('no push')
  return row
}

describe('a push', () => {
  test('is one row, told by simulator and inbox alike', async () => {
    shop = await createShop()
    await shop.weixin.account().fan('oSomebody').follow()
    const { rows, total, counts } = await shop.pushes()
    expect(total).toBe(1)
    expect(counts).toMatchObject({ done: 1, total: 1, running: 0 })
    expect(rows[0]).toMatchObject({
      appId: credentials.appId,
      type: 'subscribe_event',
      source: 'oSomebody',
      at: START,
      state: 'done',
      attempt: 1,
      deliveries: 1,
      answeredBy: 'run',
      seen: '欢迎',
      seenKind: 'reply',
    })
    expect(rows[0]?.inboxId).toContain(`${credentials.appId}:`)
  })

  test('opened: envelope, decrypted, typed, answered, with its signature worked out', async () => {
    shop = await createShop()
    await say('你好')
    const detail = await shop.detail((await latest()).id)
    expect(detail.envelope).toContain('<Encrypt>')
    expect(detail.raw).toContain('你好')
    expect(detail.typed).toMatchObject({ type: 'text', content: '你好', source: 'oSomebody' })
    expect(detail.typed).not.toHaveProperty('raw')
    expect(detail.answer?.body).toContain('<Encrypt>')
    expect(detail.opened).toContain('>你好')
    expect(detail.seen).toMatchObject({ kind: 'reply', text: '>你好' })
    expect(detail.deliveries).toMatchObject([{ status: 200, how: 'run', worksheet: { kind: 'msg_signature', match: true, skew: 0 } }])
    expect(detail.deliveries[0]?.worksheet?.strings.map(({ name }) => name).sort()).toEqual(['encrypt', 'nonce', 'timestamp', 'token'])
    expect(detail.attempts).toMatchObject([{ attempt: 1, state: 'done' }])
    expect(detail.identity).toMatchObject({ by: 'MsgId', repeats: 0 })
    expect(detail.problems).toEqual([])
  })

  test('is found by the inbox’s id too', async () => {
    shop = await createShop()
    await shop.weixin.account().fan().follow()
    const { id, inboxId } = await latest()
    expect((await shop.detail(encodeURIComponent(String(inboxId)))).row.id).toBe(id)
  })

  test('an event’s identity is the digest of its body, a key of one’s own is said to be so', async () => {
    shop = await createShop()
    await shop.weixin.account().fan().follow()
    const { identity } = await shop.detail((await latest()).id)
    expect(identity.by).toBe('digest')
    expect(identity.parts.map(([name]) => name)).toEqual(['account', 'CreateTime', 'SHA-256'])
  })

  test('delivered three times at once is one push that was repeated twice', async () => {
    shop = await createShop()
    await shop.weixin.account().push('click_event', 'oSomebody', { key: 'a' }, { copies: 3 })
    const row = await latest()
    expect(row).toMatchObject({ deliveries: 3, attempt: 1 })
    const { deliveries, identity } = await shop.detail(row.id)
    expect(identity.repeats).toBe(2)
    expect(deliveries.map(({ how }) => how).sort()).toEqual(['known', 'known', 'run'])
  })

  test('another body with the same MsgId is a row of its own, answered as known', async () => {
    shop = await createShop()
    const account = shop.weixin.account()
    await account.pushRaw(xml('one', '1234567890'))
    await account.pushRaw(xml('two', '1234567890'))
    const { rows } = await shop.pushes()
    expect(rows).toHaveLength(2)
    expect(rows[0]).toMatchObject({ answeredBy: 'known', seen: '>one', state: 'done' })
    expect(rows[1]).toMatchObject({ answeredBy: 'run', seen: '>one', state: 'done' })
    expect((await shop.detail(rows[0]?.id ?? '')).identity.parts).toContainEqual(['MsgId', '1234567890'])
  })

  test('that is not let in is refused, with the reason in its worksheet', async () => {
    shop = await createShop()
    await shop.post('faults', { name: 'push-forged' })
    await inTime(shop.weixin.account().fan().follow())
    const row = await latest()
    expect(row).toMatchObject({ state: 'refused', seenKind: 'fault', faults: ['push-forged'] })
    const { deliveries, seen } = await shop.detail(row.id)
    expect(seen?.why).toContain('403')
    expect(deliveries[0]).toMatchObject({ status: 403, worksheet: { match: false } })
    expect(deliveries[0]?.worksheet?.verdict).toContain('another')
  })

  test('that does not arrive is lost', async () => {
    shop = await createShop()
    await shop.post('faults', { name: 'push-dropped' })
    await inTime(shop.weixin.account().fan().follow())
    const row = await latest()
    expect(row).toMatchObject({ state: 'lost', seenKind: 'fault' })
    expect((await shop.detail(row.id)).deliveries).toHaveLength(3)
  })

  test('whose handler throws tells why, at each attempt', async () => {
    shop = await createShop()
    await say('throw')
    expect(await latest()).toMatchObject({ state: 'retry', error: { message: 'no such thing' } })
    const { attempts } = await shop.detail((await latest()).id)
    expect(attempts).toMatchObject([{ attempt: 1, state: 'retry', error: { message: 'no such thing' } }])
  })

  test('of an account that is not ours is known by its line alone', async () => {
    const weixin = createSimulator({ accounts: [{ appId: 'wxforeign', token: 'token' }], clock: { now: START } })
    weixin.account().deliverTo(() => ({ status: 200, body: 'success' }))
    const watching = createConsole({ simulator: weixin })
    const client = clientOf(await watching.listen(0))
    await weixin.account().fan().follow()
    const [row] = (await client.pushes()).rows
    expect(row).toMatchObject({ state: 'done', seenKind: 'nothing', deliveries: 1 })
    const detail = await client.detail(row?.id ?? '')
    expect(detail).toMatchObject({
      opened: 'success',
      typed: { type: 'subscribe_event' },
      deliveries: [{ status: 200, worksheet: { kind: 'signature', match: true } }],
    })
    expect(detail.envelope).toBeUndefined()
    expect((await client.post(`pushes/${row?.id}/replay`)).status).toBe(409)
    await watching.close()
    shop = await createShop()
  })
})

describe('the list', () => {
  test('is filtered by state, type, fan, text and time; from and limit count rows, latest first', async () => {
    shop = await createShop()
    const one = shop.weixin.account().fan('oOne')
    const two = shop.weixin.account().fan('oTwo')
    await one.follow()
    await two.follow()
    await shop.weixin.advance(1000)
    await one.send.text('throw')
    await two.send.text('苹果')
    const types = async (query: string) => (await shop.pushes(query)).rows.map(({ type, source }) => `${type} ${source}`)
    expect(await types('')).toEqual(['text oTwo', 'text oOne', 'subscribe_event oTwo', 'subscribe_event oOne'])
    expect(await types('state=retry')).toEqual(['text oOne'])
    expect(await types('state=retry,done&type=text')).toEqual(['text oTwo', 'text oOne'])
    expect(await types('source=oTwo')).toEqual(['text oTwo', 'subscribe_event oTwo'])
    expect(await types(`text=${encodeURIComponent('苹果')}`)).toEqual(['text oTwo'])
    expect(await types(`until=${START + 1000}`)).toEqual(['subscribe_event oTwo', 'subscribe_event oOne'])
    expect(await types(`since=${START + 1000}`)).toEqual(['text oTwo', 'text oOne'])
    expect(await types('from=1&limit=2')).toEqual(['text oOne', 'subscribe_event oTwo'])
    expect((await shop.pushes('from=1&limit=2')).total).toBe(4)
    expect(await types('appId=wxother')).toEqual([])
  })

  test.each([
    ['state=gone', 'state'],
    ['limit=0', 'limit'],
    ['limit=5000', 'limit'],
    ['from=x', 'from'],
    ['since=-1', 'since'],
  ])('refuses %s and names the field', async (query, field) => {
    shop = await createShop()
    const { status, json } = await shop.get(`pushes?${query}`)
    expect(status).toBe(400)
    expect(json.error).toMatchObject({ field })
  })
})

describe('again', () => {
  test('a replay is the inbox’s own: one more attempt of the same push', async () => {
    shop = await createShop()
    await say('a')
    const { id } = await latest()
    const { status, json } = await shop.post(`pushes/${id}/replay`, { reply: false })
    expect(status).toBe(200)
    expect(json).toEqual({ id, attempt: 2, state: 'done', late: 'none' })
    expect((await shop.detail(id)).attempts).toHaveLength(2)
    expect((await shop.pushes()).total).toBe(1)
  })

  test('many: dead letters are redriven, oldest first', async () => {
    shop = await createShop()
    const { PermanentError } = await import('../../src/errors.js')
    let broken = true
    shop.account.on('click_event', () => {
      if (broken) throw new PermanentError('closed')
      return 'open'
    })
    for (const key of ['a', 'b']) await shop.weixin.account().push('click_event', 'oSomebody', { key })
    expect((await shop.pushes('state=dead')).total).toBe(2)
    broken = false
    const { json } = await shop.post('replay', { filter: { state: 'dead' } })
    expect(json).toMatchObject({ done: 2, failed: 0 })
    expect((await shop.pushes('state=dead')).total).toBe(0)
    const rows = (await shop.pushes()).rows.map(({ id }) => id)
    expect(json.replayed.map(({ id }: { id: string }) => id)).toEqual(rows.reverse())
  })

  test('many: by text, and by their ids; what can’t be replayed says why', async () => {
    shop = await createShop()
    for (const text of ['apple', 'pear']) await say(text)
    expect((await shop.post('replay', { filter: { text: 'apple' } })).json).toMatchObject({ done: 1, failed: 0 })
    const ids = (await shop.pushes()).rows.map(({ id }) => id)
    expect((await shop.post('replay', { filter: { ids } })).json).toMatchObject({ done: 2, failed: 0 })
    expect((await shop.post('replay', {})).json.error).toMatchObject({ field: 'filter' })
    expect((await shop.post('replay', { filter: { state: 'lost' } })).status).toBe(400)
  })

  test('edited it is a new push, signed afresh; it says which it came from', async () => {
    shop = await createShop()
    await say('before')
    const { id } = await latest()
    const { raw } = await shop.detail(id)
    const { json } = await shop.post(`pushes/${id}/send`, { raw: raw.replace('before', 'after') })
    expect(json).toMatchObject({ count: 1, seen: { kind: 'reply', text: '>after' } })
    expect(await latest()).toMatchObject({ id: json.id, from: id, answeredBy: 'run' })
  })

  test('sent as it was it is a new push all the same, also where a fan’s words look like its id', async () => {
    shop = await createShop()
    await say('<MsgId>1</MsgId>')
    const first = await latest()
    const { raw } = await shop.detail(first.id)
    const { json } = await shop.post(`pushes/${first.id}/send`, { raw })
    expect(json.seen.text).toBe('><MsgId>1</MsgId>')
    expect((await latest()).answeredBy).toBe('run')
    await shop.weixin.account().fan().follow()
    const event = await latest()
    await shop.post(`pushes/${event.id}/send`, { raw: (await shop.detail(event.id)).raw })
    expect(await latest()).toMatchObject({ answeredBy: 'run', from: event.id })
  })

  test('edited by attributes', async () => {
    shop = await createShop()
    shop.account.on('click_event', ({ key }) => `tapped ${key}`)
    await shop.weixin.account().push('click_event', 'oSomebody', { key: 'a' })
    const { id } = await latest()
    expect((await shop.post(`pushes/${id}/send`, { attributes: { key: 'b' } })).json.seen.text).toBe('tapped b')
    expect((await shop.post(`pushes/${id}/send`, { attributes: { key: 5 } })).json.error.field).toBe('attributes.key')
    expect((await shop.post(`pushes/${id}/send`, {})).status).toBe(400)
  })

  test('copied as curl: the account takes it; as a test: without a secret, and it runs', async () => {
    shop = await createShop()
    const server = await shop.account.listen(0, { host: '127.0.0.1' })
    await say("it's `$" + '{you}` \\')
    const { id } = await latest()
    expect((await shop.get(`pushes/${id}/copy?as=curl`)).status).toBe(409)
    shop.weixin.account().deliverTo(server.url)
    const curl = String((await shop.get(`pushes/${id}/copy?as=curl`)).json.text)
    expect(curl).toContain(`curl -sS '${server.url}?signature=`)
    expect(curl).toContain('--data-binary')
    const testText = String((await shop.get(`pushes/${id}/copy?as=test`)).json.text)
    for (const secret of [credentials.token, credentials.encodingAESKey, credentials.appSecret]) {
      expect(curl).not.toContain(secret)
      expect(testText).not.toContain(secret)
    }
    const literal = /pushRaw\((`[\s\S]*`)\)/.exec(testText)?.[1] ?? ''
    const { stdout } = spawnSync(process.execPath, ['-e', `process.stdout.write(${literal})`], { encoding: 'utf8' })
    expect(stdout).toBe((await shop.detail(id)).raw)
    expect((await shop.get(`pushes/${id}/copy?as=image`)).json.error.field).toBe('as')
  })

  test('what is not there is 404', async () => {
    shop = await createShop()
    expect((await shop.get('pushes/nothing')).status).toBe(404)
    expect((await shop.post('pushes/nothing/replay')).status).toBe(404)
    expect((await shop.get('nothing')).status).toBe(404)
    expect((await shop.call('DELETE', 'pushes')).status).toBe(405)
  })
})

describe('trigger', () => {
  test('every push of the catalogue, by its sample alone', async () => {
    shop = await createShop()
    const catalogue = (await shop.get('catalogue')).json as { type: string; fields: { kind: string }[]; doc: { zh: string; en: string } }[]
    expect(catalogue.length).toBeGreaterThan(80)
    for (const { type, doc } of catalogue) {
      expect(doc.zh && doc.en, type).toBeTruthy()
      const { status, text } = await shop.post('trigger', { type })
      expect(status, `${type}: ${text}`).toBe(200)
      expect(await latest(), type).toMatchObject({ state: 'done' })
    }
  })

  test.each([
    [{ type: 'user_get_card_event', attributes: { card_id: 5 } }, 'attributes.card_id'],
    [{ type: 'user_get_card_event', attributes: { nothing: 1 } }, 'attributes.nothing'],
    [{ type: 'location_event', attributes: { latitude: 'far' } }, 'attributes.latitude'],
    [{ type: 'pic_weixin_event', attributes: { pic_list: {} } }, 'attributes.pic_list'],
    [{ type: 'pic_weixin_event', attributes: { pic_list: [{ other: 1 }] } }, 'attributes.pic_list[0].other'],
    [{ type: 'text', attributes: { message_id: '1', content: 'a\u0000' } }, 'attributes.content'],
    [{ type: 'text', times: 0 }, 'times'],
    [{ type: 'text', times: 100_001 }, 'times'],
    [{ type: 'text', copies: 1.5 }, 'copies'],
    [{ type: 'text', perSecond: 'fast' }, 'perSecond'],
    [{ type: 'text', shuffled: 1 }, 'shuffled'],
    [{ type: 'text', source: '<b>' }, 'source'],
    [{ type: 'text', colour: 1 }, 'colour'],
    [{}, 'type'],
  ])('refuses %j and names the field', async (body, field) => {
    shop = await createShop()
    const { status, json } = await shop.post('trigger', body)
    expect(status).toBe(400)
    expect(json.error.field).toBe(field)
    expect((await shop.pushes()).total).toBe(0)
  })

  test('an unknown type is 404 and names those that are near', async () => {
    shop = await createShop()
    const { status, json } = await shop.post('trigger', { type: 'user_get_car' })
    expect(status).toBe(404)
    expect(json.error.hint).toContain('user_get_card_event')
  })

  test('many are different pushes, of different fans; copies of each are one', async () => {
    shop = await createShop()
    const { json } = await shop.post('trigger', { type: 'user_get_card_event', times: 30, copies: 2 })
    await shop.weixin.settled()
    const { rows, total } = await shop.pushes('limit=1000')
    expect(total).toBe(30)
    expect(json).toEqual({ count: 30, id: rows.at(-1)?.id })
    expect(new Set(rows.map(({ source }) => source)).size).toBe(30)
    expect(rows.every(({ deliveries }) => deliveries === 2)).toBe(true)
  })

  test('many of one fan are in different seconds, so that none is taken for another', async () => {
    shop = await createShop()
    await shop.post('trigger', { type: 'click_event', source: 'oSomebody', times: 10 })
    await shop.weixin.settled()
    expect((await shop.pushes('source=oSomebody')).total).toBe(10)
  })

  test('shuffled they arrive in another order than they were made; all arrive', async () => {
    shop = await createShop()
    const arrived: number[] = []
    shop.account.on('click_event', ({ time }) => void arrived.push(time))
    await shop.post('trigger', { type: 'click_event', source: 'oSomebody', times: 20, shuffled: true })
    await shop.weixin.settled()
    expect(arrived).toHaveLength(20)
    expect(arrived).not.toEqual([...arrived].sort((one, other) => one - other))
  })

  test('at a rate they come by the clock', async () => {
    shop = await createShop()
    await shop.post('trigger', { type: 'text', times: 100, perSecond: 10, shuffled: true })
    expect((await shop.pushes()).total).toBeLessThan(10)
    await shop.weixin.advance(11_000)
    await shop.weixin.settled()
    expect((await shop.pushes()).total).toBe(100)
  })
})
