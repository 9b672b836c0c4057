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
const first: Words = {
  en: '0.1.0, `npm run bench`, medians of seven rounds, Node 20.20, one of two shared cores',
  zh: '0.1.0，`npm run bench`，七轮的中位数，Node 20.20，两个共享核中的一个',
}

/** Microseconds of CPU and rows of one core. Ratios of one run say more than these. */
const figures = {
  bare: {
    value: 47.6,
    unit: 'µs',
    what: { en: 'a request on bare `node:http` (59.4 in the AES rounds)', zh: '裸 `node:http` 处理一个请求（AES 轮次中为 59.4）' },
    source: first,
  },
  plain: {
    value: 57.5,
    unit: 'µs',
    what: { en: 'a plain push on `account.listen`, HTTP and all, answered with a text', zh: '`account.listen` 处理一条明文推送并回复文本，包括 HTTP' },
    source: first,
  },
  aes: {
    value: 66.2,
    unit: 'µs',
    what: { en: 'an encrypted push, HTTP and all, answered with an encrypted text', zh: '处理一条加密推送并回复加密文本，包括 HTTP' },
    source: first,
  },
  sqlite: {
    value: 160,
    unit: 'µs',
    what: {
      en: 'the same, on the disk before it is answered: SQLite by libsql, 128 connections, where the bare server took 73',
      zh: '同上，落盘之后才应答：libsql 的 SQLite，128 个连接，同一次运行里裸服务器为 73',
    },
    source: { en: '0.1.0, six pairs of bursts, the same machine', zh: '0.1.0，六对突发，同一台机器' },
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

/** Requests a second where a bare `node:http` server makes 1: a card event answered with a text, 32 connections. */
const ratios: readonly { readonly name: string; readonly plain: string; readonly aes: string }[] = [
  { name: 'hongyan 0.1.0, `account.listen`', plain: '1.06', aes: '0.84' },
  { name: 'co-wechat 2.4, Koa', plain: '0.17', aes: '0.11' },
  { name: 'node-easywechat 3.6', plain: '0.11', aes: '0.09' },
  { name: 'chanxuehong/wechat (Go, one core) *', plain: '0.60–0.69', aes: '0.51–0.55' },
  { name: 'WeRoBot, waitress, one thread *', plain: '0.15–0.17', aes: '0.10–0.12' },
]

const perSecond = (micros: number): number => Math.round(1_000_000 / micros / 100) * 100

const { plain, aes, sqlite, commit, working, busiest } = figures

interface Ceiling {
  readonly what: Words
  readonly how: string
  readonly value: number
}

const ceilings: readonly Ceiling[] = [
  {
    what: { en: 'one core, plain, memory', zh: '一个核，明文，内存' },
    how: `1 / ${plain.value} µs`,
    value: perSecond(plain.value),
  },
  {
    what: { en: 'one core, encrypted, memory', zh: '一个核，加密，内存' },
    how: `1 / ${aes.value} µs`,
    value: perSecond(aes.value),
  },
  {
    what: { en: 'one core, encrypted, SQLite under load', zh: '一个核，加密，负载下的 SQLite' },
    how: `1 / ${sqlite.value} µs`,
    value: perSecond(sqlite.value),
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
      'Requests a second where a bare `node:http` server makes 1: medians of seven rounds of `npm run bench` at 0.1.0 (hongyan: 0.71–1.30 plain and 0.70–1.42 AES in single rounds, on two cores that others use too). With an asterisk: single runs before the first version, against the same server.',
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
      '每秒请求数，以裸 `node:http` 服务器为 1：0.1.0 的 `npm run bench` 七轮的中位数（hongyan 单轮在明文 0.71–1.30、AES 0.70–1.42 之间，两个核别人也在用）。带星号的是第一版之前的单次运行，对照同一个服务器。',
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
