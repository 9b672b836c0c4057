// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { MessageApi, MessageCustomSendResponse, MessageCustomTypingResponse, MessageMassDeleteResponse, MessageMassGetResponse, MessageMassPreviewResponse, MessageMassSendAllResponse, MessageMassSendResponse, MessageMassSpeedGetResponse, MessageMassSpeedSetResponse, MessageSubscribeBizSendResponse, MessageTemplateSendResponse, MessageTemplateSubscribeResponse } from '../../../src/generated/api/message.js'

declare const account: { readonly message: MessageApi }

export async function message_custom_send(): Promise<unknown> {
  const answer = await account.message.custom.send({
    touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
    msgtype: 'text',
    text: { content: '您的券已到账' },
    customservice: { kf_account: 'anna@hongyan' },
  })
  const sample: MessageCustomSendResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function message_custom_typing(): Promise<unknown> {
  const answer = await account.message.custom.typing({ touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', command: 'Typing' })
  const sample: MessageCustomTypingResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function message_template_send(): Promise<unknown> {
  const answer = await account.message.template.send({
    touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
    template_id: 'ngqIpbwh8bUfcSsECmogfXcV14J0tQlEpBO27izEYtY',
    url: 'https://shop.example/order/1',
    data: { thing1: { value: '代金券' }, time2: { value: '2026-01-01 10:00', color: '#173177' } },
  })
  const sample: MessageTemplateSendResponse = { errcode: 0, errmsg: 'ok', msgid: '4567890123456789012' }
  return [answer, sample]
}

export async function message_template_subscribe(): Promise<unknown> {
  const answer = await account.message.template.subscribe({
    touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
    template_id: 'aY74R-PsuU6c-IWTMNzyMstLJ0ZMrfn9nIpGLpkTBPs',
    scene: 1000,
    title: '到货通知',
    data: { content: { value: '您预订的商品已到店', color: '#173177' } },
  })
  const sample: MessageTemplateSubscribeResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function message_subscribe_bizSend(): Promise<unknown> {
  const answer = await account.message.subscribe.bizSend({
    touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
    template_id: 'xbhVQSLnKXFLzYTJmHTWYaJwNOXfDDQCkHNpbrCnnUQ',
    page: 'https://shop.example/card/1',
    data: { thing1: { value: '代金券' }, date2: { value: '2026年1月1日' } },
  })
  const sample: MessageSubscribeBizSendResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function message_mass_sendAll(): Promise<unknown> {
  const answer = await account.message.mass.sendAll({
    filter: { is_to_all: false, tag_id: 2 },
    msgtype: 'text',
    text: { content: '今晚八点开抢' },
    clientmsgid: 'sale-20260101',
  })
  const sample: MessageMassSendAllResponse = {
    errcode: 0,
    errmsg: 'send job submission success',
    msg_id: '3147483648',
    msg_data_id: '206227730',
  }
  return [answer, sample]
}

export async function message_mass_send(): Promise<unknown> {
  const answer = await account.message.mass.send({
    touser: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrB'],
    msgtype: 'image',
    images: { media_ids: ['m1'] },
  })
  const sample: MessageMassSendResponse = {
    errcode: 0,
    errmsg: 'send job submission success',
    msg_id: '3147483648',
    msg_data_id: '206227730',
  }
  return [answer, sample]
}

export async function message_mass_preview(): Promise<unknown> {
  const answer = await account.message.mass.preview({
    touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
    msgtype: 'wxcard',
    wxcard: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' },
  })
  const sample: MessageMassPreviewResponse = { errcode: 0, errmsg: 'preview success', msg_id: '34182' }
  return [answer, sample]
}

export async function message_mass_delete(): Promise<unknown> {
  const answer = await account.message.mass.delete({ msg_id: '30124', article_idx: 2 })
  const sample: MessageMassDeleteResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function message_mass_get(): Promise<unknown> {
  const answer = await account.message.mass.get({ msg_id: '201053012' })
  const sample: MessageMassGetResponse = { msg_id: '201053012', msg_status: 'SEND_SUCCESS' }
  return [answer, sample]
}

export async function message_mass_speed_get(): Promise<unknown> {
  const answer = await account.message.mass.speed.get()
  const sample: MessageMassSpeedGetResponse = { speed: 3, realspeed: 30 }
  return [answer, sample]
}

export async function message_mass_speed_set(): Promise<unknown> {
  const answer = await account.message.mass.speed.set({ speed: 1 })
  const sample: MessageMassSpeedSetResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}
