/** A small library of subscribe notifications: Tencent's own has thousands. `once`: a consent is good for one message. */
export const categories = [
  { id: 307, name: '线下超市/便利店' },
  { id: 616, name: '公交' },
] as const

interface Keyword {
  readonly kid: number
  readonly name: string
  readonly example: string
  readonly rule: string
}

export interface PublicTemplate {
  readonly tid: number
  readonly title: string
  readonly lasts: 'once' | 'long'
  readonly categoryId: number
  readonly keywords: readonly Keyword[]
}

const word = (kid: number, name: string, [rule, example]: readonly [string, string]): Keyword => ({ kid, name, example, rule })

const goods = word(1, '商品名称', ['thing', '代金券'])
const amount = word(2, '金额', ['amount', '￥20.00'])
const time = word(3, '时间', ['time', '2026-01-02 15:04'])
const state = word(4, '状态', ['phrase', '已到店'])
const number = word(5, '单号', ['character_string', 'A0042'])
const remark = word(6, '备注', ['thing', '请尽快到店'])

export const library: readonly PublicTemplate[] = [
  { tid: 99, title: '付款成功通知', lasts: 'once', categoryId: 616, keywords: [goods, amount, time, number] },
  { tid: 401, title: '到货通知', lasts: 'once', categoryId: 307, keywords: [goods, state, time, remark] },
  { tid: 402, title: '卡券到期提醒', lasts: 'once', categoryId: 307, keywords: [goods, time, remark] },
  { tid: 500, title: '公交到站提醒', lasts: 'long', categoryId: 616, keywords: [number, state, time, remark] },
]
