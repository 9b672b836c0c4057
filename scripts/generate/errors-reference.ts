import type { ErrcodeRow } from '../../src/api/errcodes/row.js'
import { errcodes } from '../../src/api/errcodes/table.js'
import type { ApiErrorFamily } from '../../src/errors.js'
import { errorRows } from './error-codes.js'

/** The pages of errors: ours by `code`, the platform's by `errcode`, each with its cure. */

type Language = 'en' | 'zh'

type Words = Readonly<Record<Language, string>>

const families: Readonly<Record<ApiErrorFamily, readonly [name: Words, cure: Words]>> = {
  token: [
    { en: 'The access token was refused', zh: '凭证被拒绝' },
    {
      en: 'It is renewed and the call made once more by itself. If it comes back, another program renews this account’s tokens: let all of them use stable_token, or one token server.',
      zh: '会自动换新并重试一次。反复出现，说明另有程序在刷新这个公众号的凭证：都改用 stable_token，或共用一个凭证服务。',
    },
  ],
  config: [
    { en: 'App id, secret, address', zh: 'AppID、AppSecret、IP' },
    { en: 'No call succeeds before somebody mends it; it is not tried again.', zh: '有人改好之前任何调用都不会成功，也不会重试。' },
  ],
  quota: [
    { en: 'Calls of the day are used up', zh: '当天的调用次数用完' },
    {
      en: 'Calls of that endpoint fail at once until `retryAt`. `account.openapi.clearQuota()` clears it, ten times a month.',
      zh: '在 `retryAt` 之前该接口的调用立即失败。`account.openapi.clearQuota()` 可清零，每月十次。',
    },
  ],
  rate: [
    { en: 'Too many calls in a minute', zh: '一分钟内调用太多' },
    { en: 'Wait until `retryAt`.', zh: '等到 `retryAt`。' },
  ],
  permission: [
    { en: 'The account has not got the right', zh: '公众号没有权限' },
    { en: 'Ask for it on the platform’s page; repeating does not help.', zh: '到公众平台申请；重试无用。' },
  ],
  protocol: [
    { en: 'The request was malformed', zh: '请求格式不对' },
    { en: 'A fault of the body or of ours.', zh: '请求体有误，或是 hongyan 的错。' },
  ],
  input: [
    { en: 'An argument is wrong', zh: '参数有误' },
    { en: 'Mend the argument.', zh: '改正参数。' },
  ],
  business: [
    { en: 'What the business expects', zh: '业务上意料之中' },
    { en: 'No fault: `.safe(…)` returns it as `{ ok: false, reason }`.', zh: '不算出错：`.safe(…)` 把它作为 `{ ok: false, reason }` 返回。' },
  ],
  busy: [
    { en: 'The platform’s own trouble', zh: '平台自身的问题' },
    {
      en: 'Nobody knows whether it was carried out. What may be repeated is, up to four times; else look first.',
      zh: '不知道有没有执行。可以重做的会自动重做，最多四次；其余的先查再做。',
    },
  ],
  unknown: [
    { en: 'Not known', zh: '未知' },
    { en: 'Look at `errmsg` and give `rid` to Tencent’s support.', zh: '看 `errmsg`，把 `rid` 交给腾讯客服。' },
  ],
}

const words = {
  en: {
    title: 'Errors and their cures',
    lead: 'Everything that hongyan throws or logs is a `HongyanError` with a stable `code`, the `field` concerned and a `hint`. Branch on `code`, never on the text. No message, log line or JSON of an error holds a secret.',
    ours: 'By code',
    head: ['`code`', 'Class', 'What it is', 'Cure'],
    theirs: 'By errcode',
    theirLead:
      'Of an `ApiError`. Its `family` says what to do, its `reason` what the business has to know. Where two pages of the manual give one number two meanings, both are told.',
    rows: ['errcode', '`reason`', 'What it is'],
    none: 'Codes that no table of ours knows; `family` is `unknown`.',
  },
  zh: {
    title: '错误与对策',
    lead: 'hongyan 抛出或写进日志的都是 `HongyanError`，有固定的 `code`、相关的 `field` 和 `hint`。按 `code` 分支，不要按文字。错误的信息、日志和 JSON 里没有任何机密。',
    ours: '按 code',
    head: ['`code`', '类', '含义', '对策'],
    theirs: '按 errcode',
    theirLead: '即 `ApiError`。`family` 说明怎么办，`reason` 是业务需要知道的。文档里一个数字有两种含义的，两种都写明。',
    rows: ['errcode', '`reason`', '含义'],
    none: '表中没有的错误码，`family` 为 `unknown`。',
  },
} as const

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('<', '&lt;')
const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n')

const meaning = (row: ErrcodeRow, language: Language): string => {
  const text = row[language]
  // The cures of single codes are written once, for the message of the error.
  return language === 'en' && row.todo ? `${text}. ${row.todo}` : text
}

export function errorsPage(language: Language): string {
  const { title, lead, ours, head, theirs, theirLead, rows, none } = words[language]
  const codes = Object.entries(errorRows).map(([code, { thrown, what, cure }]) => [
    `\`${code}\``,
    thrown.map((name) => `\`${name}\``).join(', '),
    what[language],
    cure[language],
  ])
  const known = Object.entries(errcodes).map(([errcode, row]) => ({ errcode: Number(errcode), row }))
  const sections = Object.entries(families).map(([family, [name, cure]]) => {
    const its = known.filter(({ row }) => row.family === family).sort((a, b) => a.errcode - b.errcode)
    const body =
      its.length > 0
        ? table(
            rows,
            its.map(({ errcode, row }) => [String(errcode), row.reason ? `\`${row.reason}\`` : '', meaning(row, language)]),
          )
        : none
    return `### ${family}\n\n**${name[language]}${language === 'en' ? '.' : '。'}** ${cure[language]}\n\n${body}`
  })
  const other = language === 'en' ? '[中文](errors.zh-CN.md)' : '[English](errors.md)'
  return `<!-- Generated by \`npm run generate\`. Do not edit. -->

# ${title}

${other}

${lead}

## ${ours}

${table(head, codes)}

## ${theirs}

${theirLead}

${sections.join('\n\n')}
`
}
