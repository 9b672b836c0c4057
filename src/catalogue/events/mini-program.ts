import type { PushDescriptor } from '../descriptor.js'
import { int, list, object, optional, text, time } from '../field.js'

const suggest = text('suggest', 'suggest', '建议：`pass` 放行，`risky` 有风险，`review` 需人工看。', 'What to do: `pass`, `risky` or `review` by a human.', {
  values: ['pass', 'risky', 'review'],
})
const label = int('label', 'label', '命中的标签，100 为正常。', 'What was found; 100 is nothing.')
const reason = text('reason', 'Reason', '原因，可能含换行标记。', 'The reason; it may hold line-break tags.')

/** Pushes that concern mini programs, or content that was handed in for checking. */
export const miniProgramEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 74,
    category: 'security',
    wire: 'wxa_media_check',
    interface: 'WxaMediaCheckEvent',
    title: { zh: '媒体安全检测结果', en: 'A picture or a recording was checked' },
    doc: {
      zh: '异步检测图片或音频的结果。旧版只有 isrisky 等平铺字段；新版有 version、detail 和 result，一般是 JSON。发送方是平台的推送服务，回复没有人看得到。',
      en: 'The result of checking a picture or a recording. The first version has flat fields such as isrisky; the second has version, detail and result, mostly in JSON. The sender is the push service of the platform: nobody would see a reply.',
    },
    fields: [
      text('appid', 'appid', '送检的小程序的 appid。', 'The appid of the mini program that asked.'),
      text('trace_id', 'trace_id', '任务的 id，与送检接口返回的对应。', 'The id of the task, as the call that asked returned it.'),
      optional(int('isrisky', 'isrisky', '旧版：0 未见风险，1 有风险。', 'First version: 0 no risk found, 1 risky.', { values: [0, 1] })),
      optional(text('extra_info_json', 'extra_info_json', '旧版：附加信息，一般为空。', 'First version: further information, mostly empty.')),
      optional(
        int(
          'status_code',
          'status_code',
          '旧版：0 正常；4294966288（即 -1008）为链接无法下载。',
          'First version: 0 is well; 4294966288 (that is -1008) means the link could not be fetched.',
        ),
      ),
      optional(int('version', 'version', '新版：接口的版本，为 2。', 'Second version: which it is, 2.')),
      list(
        'detail',
        'detail',
        'MediaCheckDetail',
        { zh: '新版：各个策略的结果。旧版没有，是空数组。', en: 'Second version: what each strategy found. Empty in the first version.' },
        [
          text('strategy', 'strategy', '策略，如 `content_model`。', 'The strategy, such as `content_model`.'),
          int('errcode', 'errcode', '错误码；为 0 时这一条才有效。', 'The error code; the entry holds only if it is 0.'),
          suggest,
          label,
          int('prob', 'prob', '把握，0 到 100。', 'How sure it is, 0 to 100.'),
        ],
      ),
      optional(object('result', 'result', 'MediaCheckResult', { zh: '新版：综合的结果。', en: 'Second version: the result on the whole.' }, [suggest, label])),
    ],
    system: true,
    sample: { appid: 'wx12b4f63276b14d4c', trace_id: '967e945cd8a3e458f3c74dcb886068e9', isrisky: 0, status_code: 0, detail: [] },
    variants: [
      {
        name: 'version 1, not fetched',
        zh: '旧版，下载失败',
        constructed: true,
        sample: { appid: 'wx12b4f63276b14d4c', trace_id: '967e945cd8a3e458f3c74dcb886068e9', isrisky: 0, status_code: 4294966288, detail: [] },
      },
      {
        name: 'version 2',
        zh: '新版',
        sample: {
          appid: 'wx12b4f63276b14d4c',
          trace_id: '62f11967-2b24d27a-34715985',
          version: 2,
          detail: [{ strategy: 'content_model', errcode: 0, suggest: 'risky', label: 20006, prob: 90 }],
          result: { suggest: 'risky', label: 20006 },
        },
      },
    ],
  },
  {
    group: 'event',
    row: 75,
    category: 'mini-program',
    wire: 'weapp_audit_success',
    interface: 'WeappAuditSuccessEvent',
    title: { zh: '小程序审核通过', en: 'A mini program passed the review' },
    doc: {
      zh: '代码审核通过时推送给代为管理的第三方平台。由系统账号发出，回复没有人看得到。',
      en: 'Sent to the platform that manages the mini program when its code passes the review. It comes from a system account: nobody would see a reply.',
    },
    fields: [time('succ_time', 'SuccTime', '通过的时间，unix 秒。', 'When it passed, in unix seconds.')],
    system: true,
    sample: { succ_time: 1488856741 },
  },
  {
    group: 'event',
    row: 76,
    category: 'mini-program',
    wire: 'weapp_audit_fail',
    interface: 'WeappAuditFailEvent',
    title: { zh: '小程序审核不通过', en: 'A mini program was refused' },
    doc: {
      zh: '代码审核不通过时推送。由系统账号发出，回复没有人看得到。',
      en: 'Sent when the code of a mini program is refused. It comes from a system account: nobody would see a reply.',
    },
    fields: [
      time('fail_time', 'FailTime', '不通过的时间，unix 秒。', 'When it was refused, in unix seconds.'),
      reason,
      text('screen_shot', 'ScreenShot', '截图的 media_id，以竖线相连；可能为空。', 'The media_ids of screenshots, joined by pipes; may be empty.'),
    ],
    system: true,
    sample: { fail_time: 1488856591, reason: '1:服务类目不符:<br>(1):页面内容与所选类目不一致', screen_shot: 'MEDIA_ID_1|MEDIA_ID_2' },
    variants: [
      { name: 'without pictures', zh: '没有截图', constructed: true, sample: { fail_time: 1488856591, reason: '服务类目与内容不一致', screen_shot: '' } },
    ],
  },
  {
    group: 'event',
    row: 77,
    category: 'mini-program',
    wire: 'weapp_audit_delay',
    interface: 'WeappAuditDelayEvent',
    title: { zh: '小程序审核延后', en: 'A review of a mini program is delayed' },
    doc: {
      zh: '代码审核延后时推送。由系统账号发出，回复没有人看得到。',
      en: 'Sent when the review of a mini program is put off. It comes from a system account: nobody would see a reply.',
    },
    fields: [time('delay_time', 'DelayTime', '延后的时间，unix 秒。', 'When it was put off, in unix seconds.'), reason],
    system: true,
    sample: { delay_time: 1488856591, reason: '审核量较大，需再等一个工作日' },
  },
]
