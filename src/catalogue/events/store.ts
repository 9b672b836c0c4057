import type { PushDescriptor } from '../descriptor.js'
import { id, int, text } from '../field.js'

const auditId = id('audit_id', 'audit_id', '审核单的 id，64 位整数。', 'The id of the audit, a 64-bit integer.')
const status = int('status', 'status', '审核结果：1 通过，2 审核中，3 不通过。', 'The result: 1 passed, 2 going on, 3 refused.', { values: [1, 2, 3] })
const reason = text('reason', 'reason', '不通过的原因；通过时为空。', 'Why it was refused; empty if it passed.')

export const storeEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 49,
    category: 'poi',
    wire: 'poi_check_notify',
    interface: 'PoiCheckNotifyEvent',
    title: { zh: '门店审核结果', en: 'A shop was reviewed' },
    doc: {
      zh: '新建的门店审核结束时推送。审核结果由系统账号发出，回复没有人看得到。',
      en: 'Sent when the review of a new shop ends. Review results come from a system account: nobody would see a reply.',
    },
    fields: [
      text('uniq_id', 'UniqId', '商户自己的门店 id，即创建时的 sid。', "The merchant's own id of the shop, given as sid when it was made."),
      text('poi_id', 'PoiId', '微信的门店 id。', "Weixin's id of the shop."),
      text('result', 'Result', '审核结果：`succ` 成功，`fail` 失败。', 'The result: `succ` or `fail`.', { values: ['succ', 'fail'] }),
      text(
        'msg',
        ['Msg', 'msg'],
        '成功的通知，或失败的原因；元素名的大小写两种都见过。',
        'A notice of success, or why it was refused. The name of the element is seen in either case.',
      ),
    ],
    system: true,
    sample: { uniq_id: '00123adb', poi_id: '285633617', result: 'succ', msg: '' },
    variants: [{ name: 'refused', zh: '未通过', sample: { uniq_id: '00123adb', poi_id: '285633617', result: 'fail', msg: '门店地址不详' } }],
  },
  {
    group: 'event',
    row: 50,
    category: 'poi',
    wire: 'apply_merchant_audit_info',
    interface: 'ApplyMerchantAuditInfoEvent',
    title: { zh: '门店小程序审核结果', en: 'A store mini program was reviewed' },
    doc: {
      zh: '创建门店小程序的审核结束时推送。审核结果由系统账号发出，回复没有人看得到。元素名都是小写。',
      en: 'Sent when the review of a new store mini program ends. Review results come from a system account: nobody would see a reply. The names of the elements are in lower case.',
    },
    fields: [auditId, status, reason],
    system: true,
    sample: { audit_id: '9007199254740993', status: 1, reason: '' },
    variants: [{ name: 'refused', zh: '未通过', sample: { audit_id: '9007199254740993', status: 3, reason: '资质不清晰' } }],
  },
  {
    group: 'event',
    row: 51,
    category: 'poi',
    wire: 'create_map_poi_audit_info',
    interface: 'CreateMapPoiAuditInfoEvent',
    title: { zh: '地图中创建门店的审核结果', en: 'A shop on the map was reviewed' },
    doc: {
      zh: '在腾讯地图中创建门店的审核结束时推送。审核结果由系统账号发出，回复没有人看得到。经纬度是字符串。',
      en: 'Sent when the review of a shop added to the map ends. Review results come from a system account: nobody would see a reply. Latitude and longitude are strings.',
    },
    fields: [
      auditId,
      int('status', 'status', '审核结果的代码；见过空的，那时属性缺失。', 'The code of the result; it has been seen empty, and then the attribute is missing.'),
      text('map_poi_id', 'map_poi_id', '腾讯地图的位置点 id，19 位。', 'The id of the place on the map, 19 digits.'),
      text('name', 'name', '门店的名字。', 'The name of the shop.'),
      text('address', 'address', '门店的地址。', 'The address of the shop.'),
      text('latitude', 'latitude', '纬度，字符串。', 'Latitude, as a string.'),
      text('longitude', 'longitude', '经度，字符串。', 'Longitude, as a string.'),
      text('sh_remark', 'sh_remark', '审核的备注，可能为空。', 'A remark of the review; may be empty.'),
    ],
    system: true,
    sample: {
      audit_id: '3153770',
      status: 1,
      map_poi_id: '8674870308828146722',
      name: '鸿雁茶行（天河店）',
      address: '广州市天河区某路 1 号',
      latitude: '23.137466',
      longitude: '113.352425',
      sh_remark: '',
    },
  },
  {
    group: 'event',
    row: 52,
    category: 'poi',
    wire: 'add_store_audit_info',
    interface: 'AddStoreAuditInfoEvent',
    title: { zh: '创建门店的审核结果', en: 'A new store was reviewed' },
    doc: {
      zh: '在门店小程序里创建门店的审核结束时推送。审核结果由系统账号发出，回复没有人看得到。',
      en: 'Sent when the review of a store added in the mini program ends. Review results come from a system account: nobody would see a reply.',
    },
    fields: [
      auditId,
      status,
      reason,
      int('is_upgrade', 'is_upgrade', '门店是否需要补充资料的代码，原样给出。', 'A code for whether the store has to be completed, as it is.'),
      id('poiid', 'poiid', '门店的 id。', 'The id of the store.'),
    ],
    system: true,
    sample: { audit_id: '9007199254740993', status: 1, reason: '', is_upgrade: 0, poiid: '9007199254740995' },
    variants: [
      {
        name: 'refused',
        zh: '未通过',
        constructed: true,
        sample: { audit_id: '9007199254740993', status: 3, reason: '门店名称不规范', is_upgrade: 0, poiid: '0' },
      },
    ],
  },
  {
    group: 'event',
    row: 53,
    category: 'poi',
    wire: 'modify_store_audit_info',
    interface: 'ModifyStoreAuditInfoEvent',
    title: { zh: '修改门店图片的审核结果', en: 'A change of a store was reviewed' },
    doc: {
      zh: '修改门店图片的审核结束时推送。审核结果由系统账号发出，回复没有人看得到。',
      en: 'Sent when the review of new pictures of a store ends. Review results come from a system account: nobody would see a reply.',
    },
    fields: [auditId, status, reason],
    system: true,
    sample: { audit_id: '9007199254740994', status: 1, reason: '' },
    variants: [{ name: 'refused', zh: '未通过', sample: { audit_id: '9007199254740994', status: 3, reason: '图片含有水印' } }],
  },
]
