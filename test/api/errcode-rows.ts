import type { ApiErrorFamily, BusinessReason } from '../../src/errors.js'

/** The facts' error rows of cards (§3.3) and products (§4.3): Weixin's code and words, and what they are to a user. */
export interface ErrcodeFact {
  readonly errcode: number
  readonly errmsg: string
  readonly family: ApiErrorFamily
  readonly reason?: BusinessReason
}

function rows(kind: ApiErrorFamily | `business ${BusinessReason}`, lines: string): ErrcodeFact[] {
  const [family, reason] = kind.split(' ') as [ApiErrorFamily, BusinessReason | undefined]
  return lines
    .trim()
    .split(/\n\s*/)
    .map((line) => {
      const [, errcode, errmsg = ''] = /^(\d+) (.*)$/.exec(line) ?? []
      return { errcode: Number(errcode), errmsg, family, ...(reason && { reason }) }
    })
}

export const errcodeFacts: readonly ErrcodeFact[] = [
  ...rows(
    'input',
    `
    40052 invalid action name
    40053 invalid action info, please check document
    40070 invalid sku info
    40071 invalid card type
    40072 invalid location id
    40073 invalid card id
    40075 invalid encrypt code
    40076 invalid color id
    40078 invalid card status
    40079 invalid time
    40080 invalid card ext
    40093 not completely ok, err_item will return location_id=-1,check your required_fields in json.
    40097 invalid args
    40100 invalid DateInfo, Make Sure OldDateInfoType==NewDateInfoType && NewBeginTime<=OldBeginTime && OldEndTime<= NewEndTime
    40107 invalid card id! 1,card status must verify ok; 2,this card must have location_id
    40109 too many code size, must <= 100
    40110 have empty code
    40111 have same code
    40112 can not set bind openid
    40122 invalid card quantity
    40124 too many custom field!
    40135 invalid not supply bonus, can not change card_id which supply bonus to be not supply
    40136 invalid use DepositCodeMode, make sure sku.quantity>DepositCode.quantity
    40139 invalid sub merchant id
    40140 invalid sub merchant status
    40141 invalid image url
    40145 invalid update! Can not both set PayCell and CenterCellInfo(include: center_title, center_sub_title, center_url).
    40150 invalid card parameters
    40151 invalid card info, text/pic hit antispam
    40153 self consume cell for friends card must need verify code
    40158 invalid use_custom_code, need be false
    41009 missing openid
    41011 missing required fields! please check document and request json!
    41012 missing card id
    41013 missing code
    41014 missing ticket_class
    41015 missing show_time
    41016 missing screening_room
    41017 missing seat_number
    43017 require location id!
    45021 some argument may be out of length limit! please check document and request json!
    45025 poiid count is out of limit
    45029 qrcode count out of limit
    45039 card_list_size out of limit
    45160 invalid category to create card
    61300 invalid base info
    61301 invalid detail info
    61302 invalid action info
    61304 invalid product id
    61305 invalid key info
    61306 invalid appid
    61307 invalid card id
    61308 base info not exist
    61309 detail info not exist
    61310 action info not exist
    61311 invalid media info
    61312 invalid buffer size
    61313 invalid buffer
    61314 invalid qrcode extinfo
    61315 invalid local ext info
    61317 ticket invalid
    61319 category invalid
    61321 cate id is a leaf node
    61324 exceed max action num
    61325 brandinfo invalid store mgr type
    61326 anti-spam blocked
    61329 comment hit ban word
    61332 warning, image quanlity too low
    61333 warning, image simility too high
    61340 check firm info fail
    61341 too many white list uin
    61342 keystandard not match
    61343 keystandard error
    61345 invalid action code
    61346 invalid actioninfo store
    61347 invalid actioninfo media
    61348 invalid actioninfo text
    61350 invalid input data
    61351 input data exceed max size
    61500 date format error
    61501 date range error
    63153 shortid decode fail
    63154 invalid status
    63155 invalid color
    63156 invalid tag
    63157 invalid recommend
    63159 retail_price empty
    63160 priceinfo invalid
    63161 antifake module num limit
    63162 antifake native_type err
    63163 antifake link not exists
    63164 module type not exist
    63165 module info not exist
    63170 only banner or media
    63171 card num limit
    63172 user num limit
    63173 text num limit
    63174 link card user sum limit
    63175 detail info error
    63176 not this type
    63177 src or secretkey or version or expired_time is wrong
    63178 appid wrong
    63179 openid num limit
    `,
  ),
  ...rows(
    'business unknown-code',
    `
    40056 invalid serial code
    40116 invalid code
    `,
  ),
  ...rows(
    'business consumed',
    `
    40099 invalid code, this code has consumed.
    `,
  ),
  ...rows(
    'business gifted-or-deleted',
    `
    40127 invalid user-card status! Hint: the card was given to user, but may be deleted or expired or set unavailable !
    `,
  ),
  ...rows(
    'business marked-by-other',
    `
    40146 invalid openid! card may be marked by other user!
    `,
  ),
  ...rows(
    'business use-limit',
    `
    40147 invalid consume! Consume time overranging restricts.
    40149 invalid use time limit
    `,
  ),
  ...rows(
    'business not-found',
    `
    40174 not card user
    61303 brand info not exist
    61331 image never add
    61334 product not exists
    61344 id map not exists
    `,
  ),
  ...rows(
    'permission',
    `
    43008 require biz pay auth
    43009 can not use custom code, need authorize
    43010 can not use balance, need authorize
    43011 can not use bonus, need authorize
    43012 can not use custom url, need authorize
    45030 limit cardid, not support this function
    45042 limit card type, this card type can NOT create by sub merchant
    61320 merchant info not exist
    61322 category id no permision
    61323 barcode no permision
    `,
  ),
  ...rows(
    'business not-marked',
    `
    43018 code has no been mark!
    `,
  ),
  ...rows(
    'business out-of-stock',
    `
    45031 stock is out of limit
    `,
  ),
  ...rows(
    'business over-limit',
    `
    45022 bonus is out of limit
    45023 balance is out of limit
    45033 user get card num is out of get_limit
    45041 this card reach total sku quantity limit!
    61327 comment reach limit
    63158 branditem out of limits
    `,
  ),
  ...rows(
    'business already-exists',
    `
    61316 key conflict
    61330 image already add
    61337 product already exists
    61339 firmcode claimed
    `,
  ),
  ...rows(
    'business rejected',
    `
    61318 verify not pass
    61328 comment data is not the newest
    61338 forbid delete
    63168 verify not pass
    `,
  ),
  ...rows(
    'busy',
    `
    61335 key apply fail
    61336 check status fail
    63152 set ticket fail
    `,
  ),
  ...rows(
    'business in-review',
    `
    63166 item is beding verified
    `,
  ),
  ...rows(
    'business not-published',
    `
    63167 item not published
    `,
  ),
  ...rows(
    'business already-published',
    `
    63169 already published
    `,
  ),
]
