import { beforeEach, describe, expect, test } from 'vitest'
import { parsePush } from '../../src/wire/parse.js'
import { again, createCaller, createWorld, credentials, START } from './world.js'

let weixin: ReturnType<typeof createWorld>
let caller: ReturnType<typeof createCaller>
let token: string
let fan: ReturnType<ReturnType<typeof weixin.account>['fan']>
let template: string
const get = (path: string) => caller.get(path, token)
const post = (path: string, body: object) => caller.post(path, token, body)
const send = (more: object = {}) =>
  post('/cgi-bin/message/template/send', {
    touser: fan.openid,
    template_id: template,
    data: { thing1: { value: '茶' }, phrase4: { value: '已到店' } },
    ...more,
  })
const results = () =>
  weixin
    .account()
    .pushes()
    .map(({ raw }) => parsePush(raw))
    .filter(({ type }) => type === 'templatesendjobfinish_event')
/** Without losing digits. */
const sent = async (more: object = {}) => {
  const { body } = await weixin.call({
    method: 'POST',
    path: '/cgi-bin/message/template/send',
    search: `access_token=${token}`,
    body: JSON.stringify({ touser: fan.openid, template_id: template, data: {}, ...more }),
  })
  return /"msgid":(\d+)/.exec(String(body))?.[1]
}

beforeEach(async () => {
  weixin = createWorld()
  caller = createCaller(weixin)
  token = await caller.token()
  fan = weixin.account().fan()
  await fan.follow()
  template = weixin.account().addTemplate({ title: '到货通知', content: '商品：{{thing1.DATA}}\n状态：{{phrase4.DATA}}' })
})

describe('templates', () => {
  test('industries, once a month', async () => {
    const set = (industry_id1: unknown, industry_id2: unknown) => post('/cgi-bin/template/api_set_industry', { industry_id1, industry_id2 })
    expect((await set('1', '42')).errcode).toBe(40097)
    expect((await set('1', '41')).errcode).toBe(0)
    expect(await get('/cgi-bin/template/get_industry')).toEqual({
      primary_industry: { first_class: 'IT科技', second_class: '互联网|电子商务' },
      secondary_industry: { first_class: '其它', second_class: '其它' },
    })
    expect((await set('10', '13')).errcode).toBe(43100)
    await weixin.advance(31 * 86_400_000)
    token = await caller.token()
    expect((await set('10', '13')).errcode).toBe(0)
    expect(await get('/cgi-bin/template/get_industry')).toMatchObject({
      primary_industry: { second_class: '餐饮' },
      secondary_industry: { first_class: '运输与仓储', second_class: '快递' },
    })
  })

  test('are added, up to 25, listed and deleted', async () => {
    const add = (template_id_short: unknown, keyword_name_list?: readonly string[]) =>
      post('/cgi-bin/template/api_add_template', { template_id_short, keyword_name_list })
    const { template_id, errcode } = await add('TM00015')
    expect([errcode, String(template_id).length]).toEqual([0, 43])
    const { template_id: category } = await add('43216', ['商品名称', '到店时间'])
    expect(await get('/cgi-bin/template/get_all_private_template')).toMatchObject({
      template_list: [
        { template_id: template, title: '到货通知' },
        { template_id, content: '{{first.DATA}}\n内容：{{keyword1.DATA}}\n{{remark.DATA}}' },
        { template_id: category, content: '商品名称：{{thing1.DATA}}\n到店时间：{{thing2.DATA}}' },
      ],
    })
    expect((await add('frog')).errcode).toBe(40097)
    weixin.rules.templatesAnAccount = 3
    expect((await add('1')).errcode).toBe(45026)
    expect((await post('/cgi-bin/template/del_private_template', { template_id })).errcode).toBe(0)
    expect((await post('/cgi-bin/template/del_private_template', { template_id })).errcode).toBe(40037)
  })

  test('are for service accounts', async () => {
    const world = createWorld({ accounts: [{ ...credentials, kind: 'subscription' }] })
    const other = createCaller(world)
    const access = await other.token()
    for (const path of ['/cgi-bin/message/template/send', '/cgi-bin/template/api_add_template', '/cgi-bin/message/subscribe/bizsend'])
      expect((await other.post(path, access, {})).errcode).toBe(48001)
  })
})

describe('sending', () => {
  test('needs no window and opens none; a moment later comes TEMPLATESENDJOBFINISH with the same id', async () => {
    await weixin.advance(60_000)
    const id = await sent({ data: { thing1: { value: '茶', color: '#173177' }, phrase4: { value: '已到店' } }, url: 'https://a.cn/' })
    expect(BigInt(id ?? 0) > 2n ** 53n).toBe(true)
    expect(results()).toEqual([])
    await weixin.advance(1000)
    expect(results()).toMatchObject([{ message_id: id, status: 'success', source: fan.openid }])
    expect(fan.inbox()).toMatchObject([{ how: 'template', text: '商品：茶\n状态：已到店', values: { url: 'https://a.cn/' } }])
    expect(fan.windows()).toEqual([])
  })

  test.each(['failed: system failed', 'failed:freq limit'])('%s by a switch', async (status) => {
    weixin.rules.templateOutcome = status
    await send()
    await weixin.advance(1000)
    expect(results()).toMatchObject([{ status }])
    expect(fan.inbox()).toEqual([])
  })

  test('a fan who has switched it off, or left meanwhile: failed:user block; or 43101 by a switch', async () => {
    fan.refuseMessages()
    await send()
    await weixin.advance(1000)
    fan.refuseMessages(false)
    await send()
    await fan.unfollow()
    await weixin.advance(1000)
    expect(results()).toMatchObject([{ status: 'failed:user block' }, { status: 'failed:user block' }])
    await fan.follow()
    fan.refuseMessages()
    weixin.rules.blockedTemplate = 43101
    expect((await send()).errcode).toBe(43101)
  })

  test('the same client_msg_id is sent once, for ten minutes', async () => {
    const id = await sent({ client_msg_id: 'a' })
    expect(await sent({ client_msg_id: 'a' })).toBe(id)
    expect(await sent({ client_msg_id: 'b' })).not.toBe(id)
    await weixin.advance(600_000)
    expect(results()).toHaveLength(2)
    expect(await sent({ client_msg_id: 'a' })).not.toBe(id)
  })

  test.each<[object, number]>([
    [{ touser: 'nobody' }, 40003],
    [{ template_id: 'short' }, 40036],
    [{ template_id: 'x'.repeat(43) }, 40037],
    [{ miniprogram: { appid: '', pagepath: 'p' } }, 40166],
    [{ miniprogram: { appid: 'wx1', pagepath: 7 } }, 40165],
    [{ miniprogram: { appid: 'wx1', pagepath: 'p' } }, 0],
    [{ miniprogram: { appid: 'wx1' } }, 0],
    [{ data: { thing1: { value: '长'.repeat(20) } } }, 0],
    [{ data: { thing1: { value: '长'.repeat(21) } } }, 47003],
    [{ data: { phrase4: { value: '一二三四五' } } }, 0],
    [{ data: { phrase4: { value: '一二三四五六' } } }, 47003],
    [{ data: { character_string2: { value: 'x'.repeat(33) } } }, 47003],
    [{ data: { number2: { value: '7.5' } } }, 0],
    [{ data: { number2: { value: '七' } } }, 47003],
    [{ data: { amount2: { value: '￥20.00' } } }, 0],
    [{ data: { amount2: { value: '二十' } } }, 47003],
    [{ data: { keyword1: { value: '长'.repeat(99) } } }, 0],
    [{ data: { thing1: '茶' } }, 47003],
  ])('%j → %d', async (more, errcode) => {
    expect((await send(more)).errcode).toBe(errcode)
  })

  test('the value that is wrong is named; not following, on the black list; the id of the other kind', async () => {
    expect((await send({ data: { phrase4: { value: '一二三四五六' } } })).errmsg).toMatch(/^argument invalid! data\.phrase4\.value invalid/)
    const { priTmplId } = await post('/wxaapi/newtmpl/addtemplate', { tid: 401, kidList: [1, 4] })
    expect((await send({ template_id: priTmplId })).errcode).toBe(40037)
    expect((await send({ touser: weixin.account().fan().openid })).errcode).toBe(43004)
    await post('/cgi-bin/tags/members/batchblacklist', { openid_list: [fan.openid] })
    expect((await send()).errcode).toBe(43019)
    expect(await post('/cgi-bin/openapi/quota/get', { cgi_path: '/cgi-bin/message/template/send' })).toMatchObject({ quota: { daily_limit: 100_000 } })
  })

  test('survives an export, what is under way too', async () => {
    await post('/cgi-bin/template/api_set_industry', { industry_id1: 1, industry_id2: 2 })
    const id = await sent({ client_msg_id: 'a' })
    const { kept, now, other } = await again(weixin)
    expect(now).toBe(kept)
    await other.advance(1000)
    expect(
      other
        .account()
        .pushes()
        .map(({ raw, time }) => [parsePush(raw).type, time]),
    ).toEqual([['templatesendjobfinish_event', START / 1000 + 1]])
    expect(other.account().pushes()[0]?.raw).toContain(id)
  })
})
