import { describe, expect, test } from 'vitest'
import { createCustomerService } from '../../src/message/index.js'
import { scriptedClient } from '../api/endpoint-client.js'
import { line, ok, openid } from './line.js'

const kf_account = 'test1@kftest'
const on = (...answers: (string | Response)[]) => {
  const { client, sent } = line(...answers)
  return { api: createCustomerService(client), sent }
}

describe('accounts', () => {
  test.each([
    ['add', { kf_account, nickname: '客服1', password: 'md5' }],
    ['add', { kf_account, nickname: '客服1' }],
    ['update', { kf_account, nickname: '客服1' }],
  ] as const)('%s: %j', async (name, request) => {
    const { api, sent } = on(ok)
    await api.kfaccount[name](request)
    expect(sent).toMatchObject([{ method: 'POST', path: `/customservice/kfaccount/${name}`, body: JSON.stringify(request) }])
  })

  test('del: in the query', async () => {
    const { api, sent } = on(ok)
    await api.kfaccount.del({ kf_account })
    expect(sent).toMatchObject([{ method: 'GET', path: '/customservice/kfaccount/del', query: { kf_account } }])
  })

  test('inviteWorker', async () => {
    const { api, sent } = on(ok)
    await api.kfaccount.inviteWorker({ kf_account, invite_wx: 'anna_wx' })
    expect(sent).toMatchObject([{ path: '/customservice/kfaccount/inviteworker', body: JSON.stringify({ kf_account, invite_wx: 'anna_wx' }) }])
  })

  test('uploadHeadImg: the account in the query, the image in a form', async () => {
    const { api, sent } = on(ok)
    await api.kfaccount.uploadHeadImg({ kf_account, media: { data: new TextEncoder().encode('JPG'), filename: 'a.jpg' } })
    expect(sent).toMatchObject([{ method: 'POST', path: '/customservice/kfaccount/uploadheadimg', query: { kf_account } }])
    expect(sent[0]?.body).toContain('Content-Disposition: form-data; name="media"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\nJPG')
    expect(sent[0]?.body).not.toContain(kf_account)
    await expect(api.kfaccount.uploadHeadImg({ kf_account, media: { data: new Uint8Array(1), filename: 'a.png' } })).rejects.toThrow('jpg, jpeg')
  })

  test.each(['test1', '@kftest', 'test1@', 'a b@kftest'])('%s is no account', async (wrong) => {
    const { api } = on()
    await expect(api.kfaccount.add({ kf_account: wrong, nickname: 'x' })).rejects.toThrow('kf_account has to be of the form `name@account`')
  })

  test('the list: kf_id is a number here and text there', async () => {
    const { api, sent } = on(
      '{"kf_list":[{"kf_account":"a@k","kf_nick":"n","kf_id":1001,"kf_headimgurl":"u","kf_wx":"w"},{"kf_account":"b@k","kf_nick":"n","kf_id":"1002","kf_headimgurl":"u","invite_wx":"w","invite_expire_time":123456789,"invite_status":"waiting"}]}',
    )
    expect((await api.getKfList()).kf_list).toMatchObject([
      { kf_id: '1001', kf_wx: 'w' },
      { kf_id: '1002', invite_expire_time: 123456789, invite_status: 'waiting' },
    ])
    expect(sent).toMatchObject([{ method: 'GET', path: '/cgi-bin/customservice/getkflist' }])
  })

  test('who is online', async () => {
    const { api, sent } = on('{"kf_online_list":[{"kf_account":"a@k","status":1,"kf_id":"1001","accepted_case":1}]}')
    expect((await api.getOnlineKfList()).kf_online_list).toEqual([{ kf_account: 'a@k', status: 1, kf_id: '1001', accepted_case: 1 }])
    expect(sent).toMatchObject([{ method: 'GET', path: '/cgi-bin/customservice/getonlinekflist' }])
  })
})

describe('sessions', () => {
  test.each(['create', 'close'] as const)('%s', async (name) => {
    const { api, sent } = on(ok)
    await api.kfsession[name]({ kf_account, openid })
    expect(sent).toMatchObject([{ method: 'POST', path: `/customservice/kfsession/${name}`, body: JSON.stringify({ kf_account, openid }) }])
  })

  test('getSession', async () => {
    const { api, sent } = on('{"createtime":123456789,"kf_account":"test1@kftest"}', '{"createtime":0,"kf_account":""}')
    expect(await api.kfsession.getSession({ openid })).toEqual({ createtime: 123456789, kf_account })
    expect(await api.kfsession.getSession({ openid })).toEqual({ createtime: 0, kf_account: '' })
    expect(sent[0]).toMatchObject({ method: 'GET', path: '/customservice/kfsession/getsession', query: { openid } })
  })

  test('getSessionList', async () => {
    const { api, sent } = on('{"sessionlist":[{"createtime":123456789,"openid":"o1"}]}')
    expect(await api.kfsession.getSessionList({ kf_account })).toEqual({ sessionlist: [{ createtime: 123456789, openid: 'o1' }] })
    expect(sent).toMatchObject([{ method: 'GET', path: '/customservice/kfsession/getsessionlist', query: { kf_account } }])
  })

  test('getWaitCase', async () => {
    const { api, sent } = on('{"count":150,"waitcaselist":[{"latest_time":123456789,"openid":"o1"}]}')
    expect(await api.kfsession.getWaitCase()).toEqual({ count: 150, waitcaselist: [{ latest_time: 123456789, openid: 'o1' }] })
    expect(sent).toMatchObject([{ method: 'GET', path: '/customservice/kfsession/getwaitcase' }])
  })
})

describe('what was said', () => {
  const span = { starttime: 987654321, endtime: 987654322 }
  const page = (count: number, msgid: number | string) => ({
    recordlist: Array.from({ length: count }, () => ({ openid, opercode: 2002, text: '您好', time: 1400563710, worker: kf_account })),
    number: count,
    msgid,
  })

  test('one page; msgid is a bare number', async () => {
    const { api, sent } = on(JSON.stringify(page(1, 20165267)))
    expect(await api.msgrecord.getMsgList({ ...span, msgid: '1', number: 10_000 })).toMatchObject({
      number: 1,
      msgid: '20165267',
      recordlist: [{ opercode: 2002 }],
    })
    expect(sent).toMatchObject([
      { method: 'POST', path: '/customservice/msgrecord/getmsglist', body: '{"starttime":987654321,"endtime":987654322,"msgid":1,"number":10000}' },
    ])
  })

  test('all of it: from 1, until a page is not full', async () => {
    const client = scriptedClient(page(2, 7), page(1, 8))
    const found: unknown[] = []
    for await (const { text } of createCustomerService(client).msgrecord.getMsgList.all(span, { pageSize: 2 })) found.push(text)
    expect(found).toHaveLength(3)
    expect(client.sent.map(({ body }) => body)).toMatchObject([
      { msgid: 1, number: 2 },
      { msgid: 7, number: 2 },
    ])
  })

  test.each([
    [{ ...span, msgid: '0', number: 1 }, 'msgid is 0, and may not be less than 1'],
    [{ ...span, msgid: '1', number: 0 }, 'number is 0, and may not be less than 1'],
    [{ ...span, msgid: '1', number: 10_001 }, 'number is 10001, and may not be more than 10000'],
    [{ starttime: 2, endtime: 1, msgid: '1', number: 1 }, 'endtime is 1, and may not be less than starttime, 2'],
    [{ ...span, starttime: 987654321000, msgid: '1', number: 1 }, 'looks like milliseconds'],
  ])('%j is refused', async (request, message) => {
    await expect(createCustomerService(scriptedClient()).msgrecord.getMsgList(request)).rejects.toThrow(message)
  })
})
