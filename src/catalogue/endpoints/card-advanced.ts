import { boolean, choice, fen, int, item, json, list, object, optional, text, type } from '../endpoint-field.js'
import { businessServices, weekdays } from './card-values.js'

/** `advanced_info`: conditions and pictures. The mission's document does not have it. */

const useCondition = type('CardUseCondition', [
  optional(text('accept_category', '可用的商品类目，只用于代金券。', 'What it is good for; for CASH only.', { maxBytes: 512 })),
  optional(text('reject_category', '不可用的商品类目，只用于代金券。', 'What it is not good for; for CASH only.', { maxBytes: 512 })),
  optional(fen('least_cost', '满减的门槛。', 'From what sum on.', { min: 0 })),
  optional(text('object_use_for', '购买什么才可用，只用于兑换券。', 'What has to be bought; for GIFT only.', { maxBytes: 512 })),
  optional(boolean('can_use_with_other_discount', '能否与其他优惠共享，默认 true。', 'Whether it goes together with other discounts, true by default.')),
])

const abstract = type('CardAbstract', [
  optional(text('abstract', '封面的摘要。', 'The text of the cover.', { maxBytes: 24 })),
  optional(list('icon_url_list', '封面图片，850×350，只能一张。', 'The picture of the cover, 850×350; only one.', item('text'), { max: 1 })),
])

const textImage = type('CardTextImage', [
  optional(text('image_url', '图片的网址。', 'The URL of the picture.', { maxBytes: 128 })),
  optional(text('text', '图文描述。', 'The text to it.', { maxBytes: 512 })),
])

const timeLimit = type('CardTimeLimit', [
  choice('type', '星期几。', 'The day of the week.', weekdays),
  optional(int('begin_hour', '开始的小时。', 'The hour it begins.', { min: 0, max: 24 })),
  optional(int('begin_minute', '开始的分钟。', 'The minute it begins.', { min: 0, max: 59 })),
  optional(int('end_hour', '结束的小时。', 'The hour it ends.', { min: 0, max: 24 })),
  optional(int('end_minute', '结束的分钟。', 'The minute it ends.', { min: 0, max: 59 })),
])

export const advancedInfo = type(
  'CardAdvancedInfo',
  [
    optional(object('use_condition', '使用门槛。', 'Conditions.', useCondition)),
    optional(object('abstract', '封面。', 'The cover.', abstract)),
    optional(list('text_image_list', '图文列表。', 'Pictures with texts.', textImage)),
    optional(list('business_service', '商家服务。', 'What the merchant offers.', item('text', { values: businessServices }))),
    optional(list('time_limit', '可用的时段，只用于展示。', 'When it is good; for show only.', timeLimit)),
    optional(json('share_friends', '朋友的券的设置。', 'Settings of cards that friends share.')),
  ],
  { doc: { zh: '使用门槛与图文。', en: 'Conditions and pictures.' } },
)
