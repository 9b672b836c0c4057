import { type Endpoint, endpoint } from '../api/endpoint.js'
import { charactersOf, fieldsOf } from '../api/given.js'
import type { Ground } from '../core/ground.js'
import { weixinError } from '../core/weixin-error.js'
import { fanOf, fansOf } from '../fans/known.js'
import { type Fan, fans } from '../fans/state.js'
import { pageAnswer, pageOfFans } from './page.js'
import { migrations } from './state.js'

const LANGUAGES = ['zh_CN', 'zh_TW', 'en']
const languageOf = (given: unknown): string => LANGUAGES.find((each) => each === given) ?? 'zh_CN'

const oldFields = { nickname: '', sex: 0, city: '', province: '', country: '', headimgurl: '' }

/** What `user/info` tells. Of whoever does not follow, next to nothing. */
function infoOf(fan: Fan, language: string, { rules }: Ground) {
  const union = fan.unionid === undefined ? {} : { unionid: fan.unionid }
  if (!fan.follows) return { subscribe: 0, openid: fan.openid, ...union }
  return {
    subscribe: 1,
    openid: fan.openid,
    ...(rules.userInfoOldFields && oldFields),
    language,
    subscribe_time: fan.followedAt,
    ...union,
    remark: fan.remark,
    groupid: fan.tags[0] ?? 0,
    tagid_list: fan.tags,
    subscribe_scene: fan.scene,
    qr_scene: fan.qrScene,
    qr_scene_str: fan.qrSceneStr,
  }
}

const get = endpoint(
  '/cgi-bin/user/get',
  ({ account, query, ground }) => {
    const page = pageOfFans(account.state(fans), {
      fits: ({ follows }) => follows,
      after: query.get('next_openid') ?? '',
      size: ground.rules.openidsAPage,
    })
    return page ? { total: page.total, ...pageAnswer(page) } : weixinError(40003)
  },
  { bare: true },
)

const info = endpoint(
  '/cgi-bin/user/info',
  ({ account, query, ground }) => {
    const fan = fanOf(account, query.get('openid'))
    return fan instanceof Error ? fan : infoOf(fan, languageOf(query.get('lang')), ground)
  },
  { bare: true, daily: 5_000_000 },
)

const batchGet = endpoint(
  '/cgi-bin/user/info/batchget',
  ({ account, body, ground }) => {
    const list = Array.isArray(body.user_list) ? body.user_list.map(fieldsOf) : []
    const found = fansOf(
      account,
      list.map(({ openid }) => openid),
      { most: 100 },
    )
    if (found instanceof Error) return found
    if (ground.rules.batchgetNeedsFollowers && found.some(({ follows }) => !follows)) return weixinError(40003)
    return { user_info_list: found.map((fan, at) => infoOf(fan, languageOf(list[at]?.lang), ground)) }
  },
  { bare: true },
)

const updateRemark = endpoint('/cgi-bin/user/info/updateremark', ({ account, body, ground }) => {
  const fan = fanOf(account, body.openid)
  if (fan instanceof Error) return fan
  if (!fan.follows) return weixinError(40003)
  if (typeof body.remark !== 'string' || charactersOf(body.remark) >= ground.rules.remarkCharacters) return weixinError(40097)
  fan.remark = body.remark
  return undefined
})

const changeOpenid = endpoint('/cgi-bin/changeopenid', ({ account, body }) => {
  const openids = account.state(migrations).get(String(body.from_appid))
  if (!openids) return weixinError(40013)
  const list = body.openid_list
  if (!Array.isArray(list) || list.length === 0 || list.length > 100) return weixinError(40032)
  return {
    result_list: list.map((ori_openid: unknown) => {
      const new_openid = openids.get(String(ori_openid))
      return new_openid === undefined ? { ori_openid, err_msg: 'ori_openid error' } : { ori_openid, new_openid, err_msg: 'ok' }
    }),
  }
})

export const userEndpoints: readonly Endpoint[] = [get, info, batchGet, updateRemark, changeOpenid]
