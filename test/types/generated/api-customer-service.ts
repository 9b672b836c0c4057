// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { CustomerServiceApi, CustomserviceGetKfListResponse, CustomserviceGetOnlineKfListResponse, CustomserviceKfaccountAddResponse, CustomserviceKfaccountDelResponse, CustomserviceKfaccountInviteWorkerResponse, CustomserviceKfaccountUpdateResponse, CustomserviceKfaccountUploadHeadImgResponse, CustomserviceKfsessionCloseResponse, CustomserviceKfsessionCreateResponse, CustomserviceKfsessionGetSessionListResponse, CustomserviceKfsessionGetSessionResponse, CustomserviceKfsessionGetWaitCaseResponse, CustomserviceMsgrecordGetMsgListResponse } from '../../../src/generated/api/customer-service.js'

declare const account: { readonly customservice: CustomerServiceApi }

export async function customservice_kfaccount_add(): Promise<unknown> {
  const answer = await account.customservice.kfaccount.add({ kf_account: 'anna@hongyan', nickname: '安娜' })
  const sample: CustomserviceKfaccountAddResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function customservice_kfaccount_update(): Promise<unknown> {
  const answer = await account.customservice.kfaccount.update({ kf_account: 'anna@hongyan', nickname: '小安' })
  const sample: CustomserviceKfaccountUpdateResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function customservice_kfaccount_del(): Promise<unknown> {
  const answer = await account.customservice.kfaccount.del({ kf_account: 'anna@hongyan' })
  const sample: CustomserviceKfaccountDelResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function customservice_kfaccount_inviteWorker(): Promise<unknown> {
  const answer = await account.customservice.kfaccount.inviteWorker({ kf_account: 'anna@hongyan', invite_wx: 'anna_wx' })
  const sample: CustomserviceKfaccountInviteWorkerResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function customservice_kfaccount_uploadHeadImg(): Promise<unknown> {
  const answer = await account.customservice.kfaccount.uploadHeadImg({ kf_account: 'anna@hongyan', media: { data: new Uint8Array([255, 216]), filename: 'anna.jpg' } })
  const sample: CustomserviceKfaccountUploadHeadImgResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function customservice_getKfList(): Promise<unknown> {
  const answer = await account.customservice.getKfList()
  const sample: CustomserviceGetKfListResponse = {
    kf_list: [
      {
        kf_account: 'anna@hongyan',
        kf_nick: '安娜',
        kf_id: '1001',
        kf_headimgurl: 'http://mmbiz.qpic.cn/a',
        kf_wx: 'anna_wx',
      },
    ],
  }
  return [answer, sample]
}

export async function customservice_getOnlineKfList(): Promise<unknown> {
  const answer = await account.customservice.getOnlineKfList()
  const sample: CustomserviceGetOnlineKfListResponse = { kf_online_list: [{ kf_account: 'anna@hongyan', status: 1, kf_id: '1001', accepted_case: 2 }] }
  return [answer, sample]
}

export async function customservice_kfsession_create(): Promise<unknown> {
  const answer = await account.customservice.kfsession.create({ kf_account: 'anna@hongyan', openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' })
  const sample: CustomserviceKfsessionCreateResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function customservice_kfsession_close(): Promise<unknown> {
  const answer = await account.customservice.kfsession.close({ kf_account: 'anna@hongyan', openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' })
  const sample: CustomserviceKfsessionCloseResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function customservice_kfsession_getSession(): Promise<unknown> {
  const answer = await account.customservice.kfsession.getSession({ openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' })
  const sample: CustomserviceKfsessionGetSessionResponse = { kf_account: 'anna@hongyan', createtime: 1404205036 }
  return [answer, sample]
}

export async function customservice_kfsession_getSessionList(): Promise<unknown> {
  const answer = await account.customservice.kfsession.getSessionList({ kf_account: 'anna@hongyan' })
  const sample: CustomserviceKfsessionGetSessionListResponse = { sessionlist: [{ createtime: 1404205036, openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' }] }
  return [answer, sample]
}

export async function customservice_kfsession_getWaitCase(): Promise<unknown> {
  const answer = await account.customservice.kfsession.getWaitCase()
  const sample: CustomserviceKfsessionGetWaitCaseResponse = { count: 1, waitcaselist: [{ openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', latest_time: 1404205036 }] }
  return [answer, sample]
}

export async function customservice_msgrecord_getMsgList(): Promise<unknown> {
  const answer = await account.customservice.msgrecord.getMsgList({ starttime: 1404200000, endtime: 1404205036, msgid: '1', number: 10000 })
  for await (const item of account.customservice.msgrecord.getMsgList.all({ starttime: 1404200000, endtime: 1404205036 })) console.log(item)
  const sample: CustomserviceMsgrecordGetMsgListResponse = {
    recordlist: [
      {
        openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
        opercode: 2002,
        text: '您好',
        time: 1404205000,
        worker: 'anna@hongyan',
      },
    ],
    number: 1,
    msgid: '20165267',
  }
  return [answer, sample]
}
