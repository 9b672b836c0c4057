/** The page of capacity: what was measured, and what follows from it. Change a figure here and nowhere else. */

type Language = 'en' | 'zh'
type Words = Readonly<Record<Language, string>>

interface Figure {
  readonly value: number
  readonly unit: string
  readonly what: Words
  /** Where it was measured. */
  readonly source: Words
}

const early: Words = { en: 'before the first version, Node 20.20, one of two shared cores', zh: '第一版之前，Node 20.20，两个共享核中的一个' }

/** Microseconds and rows of one core. Ratios of one run say more than these. */
const figures = {
  bare: { value: 39, unit: 'µs', what: { en: 'a request on bare `node:http`', zh: '裸 `node:http` 处理一个请求' }, source: early },
  plain: {
    value: 5.4,
    unit: 'µs',
    what: { en: 'a plain push verified, read and answered (prototype)', zh: '验签、解析并应答一条明文推送（原型）' },
    source: early,
  },
  aes: {
    value: 13.4,
    unit: 'µs',
    what: { en: 'an encrypted push verified, read and answered (prototype)', zh: '验签、解密、解析并加密应答一条推送（原型）' },
    source: early,
  },
  commit: {
    value: 3_500,
    unit: '/s',
    what: { en: 'commits of `node:sqlite` one by one, synchronous=FULL', zh: '`node:sqlite` 逐条提交，synchronous=FULL' },
    source: early,
  },
  group: { value: 69_000, unit: '/s', what: { en: 'rows of `node:sqlite` in groups of fifty', zh: '`node:sqlite` 五十条一组的行数' }, source: early },
  queueing: { value: 16_000, unit: '/s', what: { en: 'jobs that BullMQ adds on one Redis 7', zh: '一个 Redis 7 上 BullMQ 添加的任务' }, source: early },
  working: { value: 9_800, unit: '/s', what: { en: 'jobs that BullMQ processes on one Redis 7', zh: '一个 Redis 7 上 BullMQ 处理的任务' }, source: early },
  busiest: {
    value: 243,
    unit: '/s',
    what: { en: 'pushes of a large account’s worst five minutes (73,028)', zh: '大号最忙的五分钟（73,028 条）' },
    source: { en: 'as its owner told', zh: '该号主人所述' },
  },
} as const satisfies Readonly<Record<string, Figure>>

/** Requests a second where a bare `node:http` server makes 1: a card event answered with a text, 32 connections. Single runs. */
const ratios: readonly { readonly name: string; readonly plain: string; readonly aes: string }[] = [
  { name: 'chanxuehong/wechat (Go, one core)', plain: '0.60–0.69', aes: '0.51–0.55' },
  { name: 'co-wechat 2.4, Koa', plain: '0.26–0.28', aes: '0.14–0.21' },
  { name: 'node-easywechat 3.6', plain: '0.14–0.17', aes: '0.07–0.14' },
  { name: 'WeRoBot, waitress, one thread', plain: '0.15–0.17', aes: '0.10–0.12' },
]

const perSecond = (micros: number): number => Math.round(1_000_000 / micros / 100) * 100

const { bare, plain, aes, commit, group, working, busiest } = figures
const withRow = 1_000_000 / group.value

interface Ceiling {
  readonly what: Words
  readonly how: string
  readonly value: number
}

const ceilings: readonly Ceiling[] = [
  {
    what: { en: 'one core, plain, memory', zh: '一个核，明文，内存' },
    how: `1 / (${bare.value} + ${plain.value} µs)`,
    value: perSecond(bare.value + plain.value),
  },
  {
    what: { en: 'one core, encrypted, memory', zh: '一个核，加密，内存' },
    how: `1 / (${bare.value} + ${aes.value} µs)`,
    value: perSecond(bare.value + aes.value),
  },
  {
    what: { en: 'one core, encrypted, SQLite under load', zh: '一个核，加密，负载下的 SQLite' },
    how: `1 / (${bare.value} + ${aes.value} + ${withRow.toFixed(1)} µs)`,
    value: perSecond(bare.value + aes.value + withRow),
  },
  {
    what: { en: 'SQLite, one push after the other', zh: 'SQLite，一条接一条' },
    how: `${commit.value.toLocaleString('en')} ${commit.unit}`,
    value: commit.value,
  },
  {
    what: { en: 'N machines on one Redis, however many', zh: '一个 Redis 上的 N 台机器，不管多少台' },
    how: `${working.value.toLocaleString('en')} ${working.unit}`,
    value: working.value,
  },
]

const words = {
  en: {
    title: 'Capacity',
    lead: 'What was measured, and the ceilings that follow. Ceilings, not promises: your handlers, your disk and your network come off. [Running at scale](../guide/scale.md) says how to reckon, and what breaks first.',
    measured: 'Measured',
    head: ['Figure', 'What', 'Source'],
    ceilings: 'Ceilings',
    ceilingHead: ['Pushes a second', 'Where', 'Reckoned from', 'Times the worst five minutes'],
    peers: 'Beside others',
    peersLead:
      'Requests a second where a bare `node:http` server makes 1; single runs on two shared cores, before the first version. `npm run bench` measures hongyan against that server, and holds it to at least three times co-wechat in both modes.',
    peersHead: ['', 'plain', 'AES'],
  },
  zh: {
    title: '容量',
    lead: '测得的数字，以及由此得出的上限。是上限，不是承诺：还要扣掉你的处理函数、磁盘和网络。怎么算、先坏的是什么，见[规模](../guide/scale.zh-CN.md)。',
    measured: '测得',
    head: ['数字', '内容', '来源'],
    ceilings: '上限',
    ceilingHead: ['每秒推送', '场合', '算法', '最忙五分钟的倍数'],
    peers: '和别人放在一起',
    peersLead:
      '每秒请求数，以裸 `node:http` 服务器为 1；两个共享核上的单次运行，第一版之前测得。`npm run bench` 拿 hongyan 和同一个服务器比，并要求两种模式都不低于 co-wechat 的三倍。',
    peersHead: ['', '明文', 'AES'],
  },
} as const

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

export function capacityPage(language: Language): string {
  const { title, lead, measured, head, ceilings: reckoned, ceilingHead, peers, peersLead, peersHead } = words[language]
  const given = Object.values(figures).map(({ value, unit, what, source }) => [`${value.toLocaleString('en')} ${unit}`, what[language], source[language]])
  const followed = ceilings.map(({ what, how, value }) => [value.toLocaleString('en'), what[language], how, `${Math.round(value / busiest.value)}`])
  const other = language === 'en' ? '[中文](capacity.zh-CN.md)' : '[English](capacity.md)'
  return `<!-- Generated by \`npm run generate\` from \`scripts/generate/capacity.ts\`. Do not edit. -->

# ${title}

${other}

${lead}

## ${measured}

${table(head, given)}

## ${reckoned}

${table(ceilingHead, followed)}

## ${peers}

${peersLead}

${table(
  peersHead,
  ratios.map(({ name, plain, aes }) => [name, plain, aes]),
)}
`
}
