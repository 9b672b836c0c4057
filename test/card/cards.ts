import { createApiClient } from '../../src/api/client.js'
import { createCard } from '../../src/card/index.js'

export const card_id = 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc'
export const openid = 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'
export const code = '012345678901'

type Fields = Readonly<Record<string, unknown>>

export const baseInfo = {
  logo_url: 'http://mmbiz.qpic.cn/mmbiz/logo/0',
  code_type: 'CODE_TYPE_TEXT',
  brand_name: '海底捞',
  title: '双人套餐',
  color: 'Color010',
  notice: '请出示',
  description: '不可与其他优惠同享',
  date_info: { type: 'DATE_TYPE_FIX_TIME_RANGE', begin_timestamp: 1397577600, end_timestamp: 1422724261 },
  sku: { quantity: 5 },
}

/** What each type needs of its own. */
export const own: Readonly<Record<string, Fields>> = {
  GENERAL_COUPON: { default_detail: '优惠' },
  GROUPON: { deal_detail: '套餐' },
  GIFT: { gift: '音乐盒' },
  CASH: { reduce_cost: 100 },
  DISCOUNT: { discount: 30 },
  MEMBER_CARD: { supply_bonus: false, supply_balance: false, prerogative: '特权' },
  SCENIC_TICKET: {},
  MOVIE_TICKET: {},
  BOARDING_PASS: { from: '成都', to: '广州', flight: 'CA123' },
  LUCKY_MONEY: {},
  MEETING_TICKET: { meeting_detail: '会议' },
  BUS_TICKET: {},
  GENERAL_CARD: { sub_card_type: 'GIFT_CARD' },
}

/** A new card, with changes at paths such as `base_info.title`. */
export function newCard(type: string, changes: Fields = {}): Fields {
  const contents: Record<string, unknown> = structuredClone({ base_info: baseInfo, ...own[type] })
  for (const [path, value] of Object.entries(changes)) {
    const names = path.split('.')
    const last = names.pop() ?? ''
    let place = contents
    for (const name of names) {
      place[name] ??= {}
      place = place[name] as Record<string, unknown>
    }
    place[last] = value
  }
  return { card: { card_type: type, [type.toLowerCase()]: contents } }
}

export interface Line {
  readonly method: string
  /** Path and query, without the token. */
  readonly to: string
  /** As it stands on the line. */
  readonly body: string
}

/** The calls over the real client, down to the bytes. Answers are JSON, or text as it comes. */
export function cardOnLine(...answers: readonly unknown[]) {
  const left = [...answers]
  const sent: Line[] = []
  const fetch = async (url: string, { method, body }: { readonly method?: string; readonly body?: unknown }) => {
    const { pathname, searchParams } = new URL(url)
    searchParams.delete('access_token')
    sent.push({ method: String(method), to: `${pathname}${searchParams.size > 0 ? `?${searchParams}` : ''}`, body: toText(body) })
    if (left.length === 0) throw new Error(`nobody expected ${pathname}`)
    const answer = left.shift()
    return new Response(typeof answer === 'string' ? answer : JSON.stringify(answer), { headers: { 'content-type': 'application/json' } })
  }
  const token = { get: async () => 'T', refresh: async () => 'T', status: () => ({ isRenewing: false }) }
  const client = createApiClient({ appId: 'wx0123456789abcdef', token, transport: { fetch } })
  return { card: createCard(client), sent }
}

const toText = (body: unknown): string =>
  body === undefined || body === null ? '' : typeof body === 'string' ? body : new TextDecoder().decode(body as Uint8Array)

/** A call by its name, for tables; the types of each are tested elsewhere. */
export function callOf(card: object, name: string): (request?: unknown) => Promise<unknown> {
  let owner: unknown = { card }
  for (const part of name.split('.')) owner = (owner as Readonly<Record<string, unknown>>)[part]
  return owner as (request?: unknown) => Promise<unknown>
}
