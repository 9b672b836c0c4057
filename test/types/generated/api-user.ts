// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { UserApi, UserChangeOpenidResponse, UserGetResponse, UserInfoBatchGetResponse, UserInfoResponse, UserInfoUpdateRemarkResponse, UserTagGetResponse } from '../../../src/generated/api/user.js'

declare const account: { readonly user: UserApi }

export async function user_get(): Promise<unknown> {
  const answer = await account.user.get()
  for await (const item of account.user.get.all()) console.log(item)
  const sample: UserGetResponse = { total: 2, count: 2, data: { openid: ['OPENID1', 'OPENID2'] }, next_openid: 'OPENID2' }
  return [answer, sample]
}

export async function user_info(): Promise<unknown> {
  const answer = await account.user.info({ openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', lang: 'zh_CN' })
  const sample: UserInfoResponse = {
    subscribe: 1,
    openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
    language: 'zh_CN',
    subscribe_time: 1382694957,
    remark: '',
    tagid_list: ['128', '2'],
    subscribe_scene: 'ADD_SCENE_QR_CODE',
    qr_scene: 98765,
    qr_scene_str: '',
  }
  return [answer, sample]
}

export async function user_info_batchGet(): Promise<unknown> {
  const answer = await account.user.info.batchGet({ user_list: [{ openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', lang: 'zh_CN' }] })
  const sample: UserInfoBatchGetResponse = {
    user_info_list: [
      {
        subscribe: 1,
        openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
        language: 'zh_CN',
        subscribe_time: 1382694957,
        remark: '',
        tagid_list: ['128', '2'],
        subscribe_scene: 'ADD_SCENE_QR_CODE',
        qr_scene: 98765,
        qr_scene_str: '',
      },
    ],
  }
  return [answer, sample]
}

export async function user_info_updateRemark(): Promise<unknown> {
  const answer = await account.user.info.updateRemark({ openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', remark: 'pangzi' })
  const sample: UserInfoUpdateRemarkResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function user_tag_get(): Promise<unknown> {
  const answer = await account.user.tag.get({ tagid: '134' })
  for await (const item of account.user.tag.get.all({ tagid: '134' })) console.log(item)
  const sample: UserTagGetResponse = { count: 2, data: { openid: ['OPENID1', 'OPENID2'] }, next_openid: 'OPENID2' }
  return [answer, sample]
}

export async function user_changeOpenid(): Promise<unknown> {
  const answer = await account.user.changeOpenid({ from_appid: 'wx0123456789abcdef', openid_list: ['oEmYbwN-n24jxvk4Sox81qedINkQ'] })
  const sample: UserChangeOpenidResponse = {
    result_list: [
      {
        ori_openid: 'oEmYbwN-n24jxvk4Sox81qedINkQ',
        new_openid: 'o2FwqwI9xCsVadFah_HtpPfaR-X4',
        err_msg: 'ok',
      },
    ],
  }
  return [answer, sample]
}
