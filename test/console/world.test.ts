import { afterEach, describe, expect, test } from 'vitest'
import { signPush } from '../../src/simulator/index.js'
import { tokens } from '../../src/simulator/tokens/state.js'
import { credentials, START } from '../simulator/world.js'
import { createShop, type Shop } from './console-world.js'

let shop: Shop
afterEach(() => shop.close())

const newFan = async (name = '小红') => (await shop.post('fans', { name })).json as { openid: string; name: string; following: boolean }

describe('the overview', () => {
  test('says what there is and what may be done', async () => {
    shop = await createShop()
    const overview = await shop.overview()
    expect(overview).toMatchObject({
      mode: 'dev',
      may: { replay: true, act: true },
      accounts: [{ appId: credentials.appId, mode: 'safe', life: 'running' }],
      clock: { now: START, running: false, virtual: true },
      budgetMs: 5000,
    })
    expect(overview.version).toMatch(/^\d+\.\d+\.\d+/)
    expect(overview.actions).toContainEqual({ name: 'card.take', parameters: ['cardId', 'how'] })
    shop.weixin.account().deliverTo('http://user:password@127.0.0.1:1/wx')
    expect((await shop.overview()).accounts[0]?.url).toBe('http://127.0.0.1:1/wx')
  })
})

describe('fans', () => {
  test('are made, named, and do what people do', async () => {
    shop = await createShop()
    const fan = await newFan()
    expect(fan).toMatchObject({ name: '小红', following: false })
    const { json } = await shop.post(`fans/${fan.openid}/follow`)
    expect(json).toMatchObject({ seen: { kind: 'reply', text: '欢迎' } })
    const other = await newFan('')
    expect(other.name).not.toBe('')
    expect((await shop.get('fans')).json).toEqual([{ ...fan, following: true }, other])
    expect((await shop.post('fans', { openid: 'oKnown' })).json.openid).toBe('oKnown')
  })

  test('a phone: the chat with its pushes, the menu, the windows', async () => {
    shop = await createShop()
    shop.weixin.account().setSiteMenu([
      { name: '菜单', type: 'text', value: '你好' },
      { name: '更多', sub_button: [{ name: '网页', type: 'view', url: 'https://example.com/' }] },
    ])
    const { openid } = await newFan()
    await shop.post(`fans/${openid}/follow`)
    await shop.post(`fans/${openid}/send.text`, ['<img src=x onerror=alert(1)>'])
    const { json } = await shop.get(`fans/${openid}`)
    const [text, follow] = (await shop.pushes()).rows
    expect(json.chat).toMatchObject([
      { by: 'account', kind: 'text', text: '欢迎', push: follow?.id },
      { by: 'fan', kind: 'text', text: '<img src=x onerror=alert(1)>', push: text?.id },
      { by: 'account', text: '><img src=x onerror=alert(1)>', push: text?.id },
    ])
    expect(json.menu).toMatchObject([
      { name: '菜单', type: 'text', children: [] },
      { name: '更多', children: [{ name: '网页', type: 'view', url: 'https://example.com/' }] },
    ])
    expect(json.windows).toMatchObject([
      { opens: 'follow', left: 3 },
      { opens: 'message', left: 5 },
    ])
  })

  test('the platform’s fault bubble stands in the chat with the reason for it', async () => {
    shop = await createShop()
    shop.account.on('click_event', () => ({ type: 'text', content: '字'.repeat(10) }) as never)
    const { openid } = await newFan()
    await shop.post(`fans/${openid}/follow`)
    await shop.post('faults', { name: 'push-dropped' })
    const done = shop.post(`fans/${openid}/send.text`, ['hello'])
    while ((await shop.pushes()).total < 2);
    await shop.weixin.advance(20_000)
    await done
    const { chat } = (await shop.get(`fans/${openid}`)).json
    expect(chat.at(-1)).toMatchObject({ by: 'fault', push: (await shop.pushes()).rows[0]?.id })
    expect(chat.at(-1).text).not.toBe('')
    expect(chat.at(-1).why).toContain('3 times')
  })

  test('a hand-over to a person, and articles', async () => {
    shop = await createShop()
    const { reply } = await import('../../src/index.js')
    shop.account.on('click_event', ({ key }) =>
      key === 'human' ? reply.transferCustomerService() : reply.news([{ title: '新品', description: '', url: 'https://example.com/', pic_url: '' }]),
    )
    const { openid } = await newFan()
    await shop.post(`fans/${openid}/follow`)
    for (const key of ['news', 'human']) await shop.weixin.account().push('click_event', openid, { key })
    const { chat } = (await shop.get(`fans/${openid}`)).json
    expect(chat).toContainEqual(expect.objectContaining({ kind: 'news', articles: [expect.objectContaining({ title: '新品', url: 'https://example.com/' })] }))
    expect(chat).toContainEqual(expect.objectContaining({ by: 'platform', kind: 'human' }))
  })

  test('whom nobody has met is 404, and what nobody does is refused', async () => {
    shop = await createShop()
    expect((await shop.get('fans/oNobody')).status).toBe(404)
    expect((await shop.post('fans/oNobody/follow')).status).toBe(404)
    const { openid } = await newFan()
    expect((await shop.post(`fans/${openid}/fly`)).json.error.field).toBe('action')
    expect((await shop.post(`fans/${openid}/constructor`)).status).toBe(400)
    expect((await shop.post('fans', { openid: '<b>' })).json.error.field).toBe('openid')
  })
})

describe('cards', () => {
  test('made, passed, handed out by a QR code, taken, consumed at the counter', async () => {
    shop = await createShop()
    const { card_id, status } = (await shop.post('cards')).json
    expect(status).toBe('CARD_STATUS_NOT_VERIFY')
    expect((await shop.get(`cards/${card_id}`)).json.url).toBeUndefined()
    expect((await shop.post(`cards/${card_id}/pass`)).json).toMatchObject({ status: 'CARD_STATUS_VERIFY_OK', stock: 500, taken: 0 })
    const { url, card } = (await shop.get(`cards/${card_id}`)).json
    expect(card).toMatchObject({ card_type: 'CASH' })
    expect((await shop.get(`cards/${card_id}`)).json.url).toBe(url)
    const { openid } = await newFan()
    const taken = (await shop.post(`fans/${openid}/card.take`, [card_id, { qr: url }])).json
    expect(taken.code).toMatch(/^\d{12}$/)
    expect((await shop.get(`fans/${openid}`)).json.wallet).toMatchObject([
      { code: taken.code, card_id, card_type: 'CASH', state: 'NORMAL', brand_name: '鸿雁茶馆', color: '#63b359' },
    ])
    expect((await shop.post(`codes/${taken.code}/consume`)).json).toMatchObject({ state: 'CONSUMED' })
    expect((await shop.get(`cards/${card_id}`)).json).toMatchObject({
      row: { taken: 1, consumed: 1, stock: 499 },
      codes: [{ code: taken.code, openid, state: 'CONSUMED' }],
    })
    const again = await shop.post(`codes/${taken.code}/consume`)
    expect(again.status).toBe(409)
    expect(again.json.error.message).toContain('errcode')
    const charts = (await shop.get('charts?minutes=3')).json
    expect(charts.minutes).toHaveLength(3)
    expect([charts.claims.at(-1), charts.consumed.at(-1), charts.pushes.at(-1)]).toEqual([1, 1, 3])
  })

  test('stock goes up and down; refused, deleted; what is wrong names the errcode or the field', async () => {
    shop = await createShop()
    const { card_id } = (await shop.post('cards')).json
    expect((await shop.post(`cards/${card_id}/stock`, { by: 10 })).json.stock).toBe(510)
    expect((await shop.post(`cards/${card_id}/stock`, { by: -500 })).json.stock).toBe(10)
    expect((await shop.post(`cards/${card_id}/stock`, { by: -500 })).json.error.code).toBe('weixin')
    expect((await shop.post(`cards/${card_id}/stock`, {})).json.error.field).toBe('by')
    expect((await shop.post(`cards/${card_id}/refuse`, { reason: '图文不符' })).json.status).toBe('CARD_STATUS_VERIFY_FAIL')
    expect((await shop.post(`cards/${card_id}/pass`)).status).toBe(409)
    expect((await shop.post(`cards/${card_id}/delete`)).json.status).toBe('CARD_STATUS_DELETE')
    expect((await shop.post(`cards/${card_id}/burn`)).status).toBe(404)
    expect((await shop.get('cards/pNone')).status).toBe(404)
    expect((await shop.post('cards', { card: { card_type: 'NONE' } })).json.error.message).toContain('40071')
    expect((await shop.get('cards')).json).toHaveLength(1)
  })
})

describe('products', () => {
  test('made, published, passed, opened by a fan, withdrawn, deleted', async () => {
    shop = await createShop({ rules: { productReview: 'manual' } })
    const [product] = (await shop.post('products')).json
    expect(product).toMatchObject({ keystandard: 'ean13', status: 'off', brand: '鸿雁' })
    const path = `products/${product.keystandard}/${product.keystr}`
    expect((await shop.post(`${path}/publish`)).json[0].status).toBe('check')
    expect((await shop.post(`${path}/refuse`, { reason: '不清楚' })).json[0].status).toBe('reject')
    await shop.post(`${path}/publish`)
    expect((await shop.post(`${path}/pass`)).json[0].status).toBe('on')
    const { openid } = await newFan()
    await shop.post(`fans/${openid}/product.open`, [product.url])
    expect((await shop.pushes('type=user_scan_product_event')).total).toBe(1)
    expect((await shop.post(`${path}/pass`)).status).toBe(409)
    expect((await shop.post(`${path}/withdraw`)).json[0].status).toBe('off')
    expect((await shop.post('products')).json).toHaveLength(2)
    expect((await shop.post(`${path}/delete`)).json).toHaveLength(1)
    expect((await shop.post(`${path}/delete`)).status).toBe(404)
  })
})

describe('QR codes', () => {
  test('are pictures', async () => {
    shop = await createShop()
    const { status, headers, text } = await shop.get('qr?text=https%3A%2F%2Fexample.com%2F')
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('image/svg+xml')
    expect(text).toMatch(/^<svg [^>]+><rect[^>]+\/><path[^>]+\/><\/svg>\s*$/)
    expect((await shop.get('qr')).status).toBe(400)
    expect((await shop.get(`qr?text=${'x'.repeat(1001)}`)).json.error.field).toBe('text')
  })
})

describe('faults, rules, clock', () => {
  test('faults go on and off, by id, by name, all', async () => {
    shop = await createShop()
    const { json } = await shop.post('faults', { name: 'busy', path: '/card/', times: 3 })
    expect(json.on).toEqual([{ id: 1, name: 'busy', struck: 0, options: { path: '/card/', times: 3 } }])
    expect(json.known.find(({ name }: { name: string }) => name === 'slow')).toMatchObject({
      strikes: 'calls',
      options: expect.arrayContaining(['ms', 'path', 'times']),
    })
    await shop.post('faults', { name: 'push-slow', ms: 10 })
    await shop.post('faults', { name: 'push-slow', ms: 20 })
    expect((await shop.call('DELETE', 'faults/1')).json.on).toHaveLength(2)
    expect((await shop.call('DELETE', 'faults/push-slow')).json.on).toEqual([])
    await shop.post('faults', { name: 'busy' })
    expect((await shop.call('DELETE', 'faults')).json.on).toEqual([])
    expect((await shop.post('faults', { name: 'storm' })).status).toBe(400)
    expect((await shop.post('faults', { name: 'busy', times: 0 })).json.error.field).toBe('fault.times')
    const rotated = await shop.post('faults', { name: 'rotated-token', token: 'anotherTokenOfWeixin' })
    expect(rotated.text).not.toContain('anotherTokenOfWeixin')
  })

  test('rules are told with their usual values and changed', async () => {
    shop = await createShop()
    const { json } = await shop.post('rules', { cardReview: 'manual' })
    expect(json.find(({ name }: { name: string }) => name === 'cardReview')).toMatchObject({ value: 'manual', usual: 'pass', source: 'official' })
    expect(shop.weixin.rules.cardReview).toBe('manual')
    expect((await shop.post('rules', { nothing: 1 })).json.error.field).toBe('rules.nothing')
  })

  test('the clock is moved', async () => {
    shop = await createShop()
    expect((await shop.post('clock/advance', { ms: 5000 })).json.now).toBe(START + 5000)
    expect((await shop.post('clock/set', { now: START + 60_000 })).json.now).toBe(START + 60_000)
    expect((await shop.get('clock')).json).toEqual({ now: START + 60_000, running: false, virtual: true })
    expect((await shop.post('clock/advance', {})).status).toBe(400)
    expect((await shop.post('clock/advance', { hours: 1 })).json.error.field).toBe('hours')
  })
})

describe('tokens', () => {
  const rows = async () =>
    (await shop.get('tokens')).json as { kind: string; masked: string; owner: string; stolen: boolean; expiresAt: number; issuedAt: number }[]

  test('are the account’s, masked; a stolen one is recognised until the account has a new one', async () => {
    shop = await createShop({ rules: { tokenOverlapSeconds: 0 } })
    await shop.account.user.get()
    const [own] = await rows()
    expect(own).toMatchObject({ owner: 'account', stolen: false })
    expect(own?.masked).toMatch(/^.{4}….{4}$/)
    expect((own?.expiresAt ?? 0) - (own?.issuedAt ?? 0)).toBe(7200)
    await shop.weixin.advance(600_000)
    await shop.post(`tokens/${credentials.appId}/steal`)
    // The account's own are stable tokens: one of the other kind does them no harm, one of the same does.
    await shop.post('faults', { name: 'token-stolen' })
    await shop.account.user.get()
    const { calls } = shop.weixin
    expect(calls.call(shop.weixin).some(({ errcode }) => errcode === 40001)).toBe(true)
    expect((await rows()).filter(({ stolen }) => stolen)).toEqual([])
  })

  test('fetched by another process while the account’s is good yet', async () => {
    shop = await createShop()
    const { call } = shop.weixin
    const fetchToken = () =>
      call.call(shop.weixin, {
        method: 'GET',
        path: '/cgi-bin/token',
        search: `grant_type=client_credential&appid=${credentials.appId}&secret=${credentials.appSecret}`,
      })
    const token = (JSON.parse(String((await fetchToken()).body)) as { access_token: string }).access_token
    await call.call(shop.weixin, { method: 'GET', path: '/cgi-bin/user/get', search: `access_token=${token}` })
    expect(await rows()).toMatchObject([{ owner: 'account', stolen: false }])
    await fetchToken()
    expect(await rows()).toMatchObject([
      { kind: 'access_token', owner: 'account', stolen: true, masked: `${token.slice(0, 4)}…${token.slice(-4)}` },
      { kind: 'access_token', owner: 'another process', stolen: false },
    ])
    expect((await shop.post('tokens/wxnone/steal')).status).toBe(400)
  })

  test('tickets are told and never shown, neither there nor among the calls', async () => {
    shop = await createShop()
    await shop.account.jssdk.config('https://example.com/', { jsApiList: [] })
    const ticket = shop.weixin.account().core.state(tokens).tickets.get('jsapi')?.value ?? ''
    expect(ticket).not.toBe('')
    const all = await shop.get('tokens')
    expect(all.json).toContainEqual(expect.objectContaining({ kind: 'jsapi_ticket', masked: `${ticket.slice(0, 4)}…${ticket.slice(-4)}` }))
    const calls = await shop.get('calls?limit=10')
    expect(calls.json[0]).toMatchObject({ path: '/cgi-bin/ticket/getticket', status: 200 })
    expect(calls.text + all.text).not.toContain(ticket)
  })
})

describe('the worksheet of somebody’s request', () => {
  const now = Math.floor(Date.now() / 1000)
  const keys = { token: credentials.token, appId: credentials.appId, encodingAESKey: credentials.encodingAESKey }
  const push = '<xml><ToUserName>gh_1</ToUserName></xml>'
  const sheet = async (search: string, body?: string) => (await shop.post('worksheet', { search, ...(body !== undefined && { body }) })).json

  test('says what is right and what is wrong with it, and how to mend it', async () => {
    shop = await createShop()
    const { search, body } = signPush(push, keys)
    expect(await sheet(`?${search}`, body)).toMatchObject({ kind: 'msg_signature', match: true, verdict: 'The signature is right.' })
    expect((await sheet(search)).verdict).toContain('paste the body')
    expect((await sheet(search, push)).verdict).toContain('no Encrypt')
    expect((await sheet(search, body.replace(/.{8}(\]\]><\/Encrypt>)/, 'AAAAAAAA$1'))).verdict).toContain('body was changed on the way')
    const foreign = signPush(push, { ...keys, token: 'somebodyElse' })
    expect((await sheet(foreign.search, foreign.body)).verdict).toContain('Token')
    const old = signPush(push, { ...keys, timestamp: now - 4000 })
    expect(await sheet(old.search, old.body)).toMatchObject({ match: true, verdict: expect.stringContaining('signed afresh') })
    const plain = signPush(push, { token: keys.token, appId: keys.appId })
    expect(await sheet(plain.search, '')).toMatchObject({ kind: 'signature', match: true })
    const upper = plain.search.replace(/signature=([0-9a-f]+)/, (_, hex: string) => `signature=${hex.toUpperCase()}`)
    expect((await sheet(upper, '')).verdict).toContain('upper case')
    expect((await sheet(plain.search.replace(/signature=[0-9a-f]{3}/, 'signature='), '')).verdict).toContain('37')
    expect((await sheet('timestamp=1&nonce=2', '')).verdict).toContain('no signature')
  })

  test.each([
    ['nonce=1', 'search'],
    ['timestamp=1&timestamp=2&nonce=1', 'search'],
    ['', 'search'],
  ])('refuses %j', async (search, field) => {
    shop = await createShop()
    const { status, json } = await shop.post('worksheet', { search })
    expect(status).toBe(400)
    expect(json.error.field).toBe(field)
  })
})

describe('the world', () => {
  test('goes out without tokens, and comes in again', async () => {
    shop = await createShop()
    await shop.account.user.get()
    const { openid } = await newFan()
    await shop.post(`fans/${openid}/follow`)
    const { text } = await shop.get('world')
    expect(JSON.parse(text).accounts[0].tokens).toEqual([])
    await shop.post(`fans/${openid}/unfollow`)
    expect((await shop.post('world', text)).status).toBe(200)
    expect((await shop.get('fans')).json).toMatchObject([{ openid, following: true }])
    await shop.weixin.advance(600_000)
    await shop.account.user.get()
    expect((await shop.post('world', { format: 'other' })).status).toBe(400)
    expect((await shop.post('world', '{')).status).toBe(400)
    expect((await shop.post('world')).status).toBe(400)
  })
})
