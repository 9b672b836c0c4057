import { describe, expect, test } from 'vitest'
import { createNewtmpl, createTemplate } from '../../src/template/index.js'
import { scriptedClient } from '../api/endpoint-client.js'
import { line, ok } from '../message/line.js'

describe('templates', () => {
  test('industries', async () => {
    const industries = {
      primary_industry: { first_class: '运输与仓储', second_class: '快递' },
      secondary_industry: { first_class: 'IT科技', second_class: '通信' },
    }
    const { client, sent } = line(ok, JSON.stringify(industries))
    const api = createTemplate(client)
    await api.setIndustry({ industry_id1: '1', industry_id2: '41' })
    expect(await api.getIndustry()).toEqual(industries)
    expect(sent).toMatchObject([
      { method: 'POST', path: '/cgi-bin/template/api_set_industry', body: '{"industry_id1":"1","industry_id2":"41"}' },
      { method: 'GET', path: '/cgi-bin/template/get_industry' },
    ])
  })

  test.each(['0', '42', '01', 'x'])('%s is no industry', async (industry_id1) => {
    await expect(createTemplate(scriptedClient()).setIndustry({ industry_id1, industry_id2: '1' })).rejects.toThrow(
      'industry_id1 has to be a number from 1 to 41',
    )
  })

  test('addTemplate, with and without keywords', async () => {
    const { client, sent } = line('{"errcode":0,"errmsg":"ok","template_id":"T1"}', '{"errcode":0,"errmsg":"ok","template_id":"T2"}')
    const api = createTemplate(client)
    expect(await api.addTemplate({ template_id_short: 'TM00015' })).toMatchObject({ template_id: 'T1' })
    await api.addTemplate({ template_id_short: '43216', keyword_name_list: ['商品名称'] })
    expect(sent).toMatchObject([
      { method: 'POST', path: '/cgi-bin/template/api_add_template', body: '{"template_id_short":"TM00015"}' },
      { body: '{"template_id_short":"43216","keyword_name_list":["商品名称"]}' },
    ])
  })

  test('list and delete', async () => {
    const template_list = [{ template_id: 'T1', title: 't', primary_industry: 'p', deputy_industry: 'd', content: '{{thing1.DATA}}', example: 'e' }]
    const { client, sent } = line(JSON.stringify({ template_list }), ok)
    const api = createTemplate(client)
    expect((await api.getAllPrivateTemplate()).template_list).toEqual(template_list)
    await api.delPrivateTemplate({ template_id: 'T1' })
    expect(sent).toMatchObject([
      { method: 'GET', path: '/cgi-bin/template/get_all_private_template' },
      { method: 'POST', path: '/cgi-bin/template/del_private_template', body: '{"template_id":"T1"}' },
    ])
  })
})

describe('templates of subscribe notifications', () => {
  const on = (...answers: string[]) => {
    const { client, sent } = line(...answers)
    return { api: createNewtmpl(client), sent }
  }

  test('categories', async () => {
    const { api, sent } = on('{"errcode":0,"data":[{"id":616,"name":"公交"}]}')
    expect((await api.getCategory()).data).toEqual([{ id: '616', name: '公交' }])
    expect(sent).toMatchObject([{ method: 'GET', path: '/wxaapi/newtmpl/getcategory' }])
  })

  test('titles: the ids in one parameter, separated by commas', async () => {
    const { api, sent } = on('{"count":55,"data":[{"tid":99,"title":"付款成功通知","type":2,"categoryId":"616"}]}')
    const request = { ids: ['2', '616'], start: 0, limit: 30 }
    expect(await api.getPubTemplateTitles(request)).toMatchObject({ count: 55, data: [{ tid: '99', type: 2, categoryId: '616' }] })
    expect(sent).toMatchObject([{ method: 'GET', path: '/wxaapi/newtmpl/getpubtemplatetitles', query: { ids: '2,616', start: '0', limit: '30' } }])
    await expect(api.getPubTemplateTitles({ ...request, limit: 31 })).rejects.toThrow('limit is 31, and may not be more than 30')
    await expect(api.getPubTemplateTitles({ ...request, start: -1 })).rejects.toThrow('start is -1, and may not be less than 0')
    await expect(api.getPubTemplateTitles({ ...request, ids: [] })).rejects.toThrow('ids has 0 entries, and needs at least 1')
  })

  test('all titles', async () => {
    const entry = (tid: number) => ({ tid, title: 't', type: 3, categoryId: 1 })
    const client = scriptedClient({ count: 3, data: [entry(1), entry(2)] }, { count: 3, data: [entry(3)] })
    const found: string[] = []
    for await (const { tid } of createNewtmpl(client).getPubTemplateTitles.all({ ids: ['1'] }, { pageSize: 2 })) found.push(tid)
    expect(found).toEqual(['1', '2', '3'])
    expect(client.sent.map(({ query }) => query)).toMatchObject([
      { start: '0', limit: '2' },
      { start: '2', limit: '2' },
    ])
  })

  test('keywords', async () => {
    const { api, sent } = on('{"count":1,"data":[{"kid":1,"name":"商品名称","example":"代金券","rule":"thing"}]}')
    expect((await api.getPubTemplateKeywords({ tid: '99' })).data).toEqual([{ kid: '1', name: '商品名称', example: '代金券', rule: 'thing' }])
    expect(sent).toMatchObject([{ method: 'GET', path: '/wxaapi/newtmpl/getpubtemplatekeywords', query: { tid: '99' } }])
  })

  test('addTemplate: kidList holds bare numbers', async () => {
    const { api, sent } = on('{"errcode":0,"priTmplId":"P1"}')
    expect(await api.addTemplate({ tid: '401', kidList: ['1', '2'], sceneDesc: '十五个字十五个字十五个字十五个' })).toMatchObject({ priTmplId: 'P1' })
    expect(sent).toMatchObject([
      { method: 'POST', path: '/wxaapi/newtmpl/addtemplate', body: '{"tid":"401","kidList":[1,2],"sceneDesc":"十五个字十五个字十五个字十五个"}' },
    ])
    await expect(api.addTemplate({ tid: '401', kidList: ['1'] })).rejects.toThrow('kidList has 1 entries, and needs at least 2')
    await expect(api.addTemplate({ tid: '401', kidList: ['1', '2', '3', '4', '5', '6'] })).rejects.toThrow('its limit is 5')
    await expect(api.addTemplate({ tid: '401', kidList: ['1', '2'], sceneDesc: 'x'.repeat(16) })).rejects.toThrow('sceneDesc has 16 characters')
  })

  test('list and delete', async () => {
    const data = [{ priTmplId: 'P1', title: 't', content: 'c', example: 'e', type: 2, keywordEnumValueList: [{ keywordCode: 'k', enumValueList: ['a'] }] }]
    const { api, sent } = on(JSON.stringify({ errcode: 0, data }), ok)
    expect((await api.getTemplate()).data).toEqual(data)
    await api.delTemplate({ priTmplId: 'P1' })
    expect(sent).toMatchObject([
      { method: 'GET', path: '/wxaapi/newtmpl/gettemplate' },
      { method: 'POST', path: '/wxaapi/newtmpl/deltemplate', body: '{"priTmplId":"P1"}' },
    ])
  })
})
