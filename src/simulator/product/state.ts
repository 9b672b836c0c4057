import type { JsonFields } from '../api/json-value.js'
import type { Json, JsonObject } from '../core/row.js'
import { defineState } from '../core/state.js'

export const productStates = ['off', 'check', 'on', 'reject'] as const
export type ProductState = (typeof productStates)[number]

export interface Product {
  readonly keystandard: string
  readonly keystr: string
  /** Of {@link PID_LENGTH} characters, so that it can be told from the extinfo behind it. */
  readonly pid: string
  /** base_info, detail_info, action_info, module_info, as they were given. */
  brand: JsonFields
  status: ProductState
  reason: string
  updatedAt: number
  /** Counts reviews: a decision about an earlier one means nothing. */
  round: number
}

export const PID_LENGTH = 24

/** What a merchant may use. */
export interface ProductMerchant {
  readonly brandTags: readonly string[]
  readonly verified: readonly { readonly firmCode: string; readonly categories: readonly { readonly id: number; readonly name: string }[] }[]
}

/** The `wxticket` of a link on a product's page. */
export interface ProductTicket {
  readonly keystr: string
  readonly openid: string
  readonly scene: 'scan' | 'others'
  readonly checked: boolean
}

const categories = [
  { id: 538071212, name: '食品/茶叶/特产/滋补品' },
  { id: 538112635, name: '家用电器' },
]

export class Products {
  /** By keystr: it is one product's, whatever its standard. */
  readonly byKey = new Map<string, Product>()
  readonly byPid = new Map<string, Product>()
  testers: { readonly openids: readonly string[]; readonly names: readonly string[] } = { openids: [], names: [] }
  /** `undefined`: the account has no right to products (61320). */
  merchant: ProductMerchant | undefined = { brandTags: ['鸿雁', 'testtag'], verified: [{ firmCode: '69300570', categories }] }
  readonly tickets = new Map<string, ProductTicket>()
  /** `keystr extinfo` of the codes that have been scanned. */
  readonly scanned = new Set<string>()

  add(product: Product): void {
    this.byKey.set(product.keystr, product)
    this.byPid.set(product.pid, product)
  }

  remove({ keystr, pid }: Product): void {
    this.byKey.delete(keystr)
    this.byPid.delete(pid)
  }
}

const json = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json

export const products = defineState<Products>({
  name: 'products',
  create: () => new Products(),
  *rows({ byKey, testers, merchant, tickets, scanned }) {
    yield { is: 'merchant', merchant: json(merchant ?? {}), ...(!merchant && { none: true }) }
    for (const { keystandard, keystr, pid, status, reason, updatedAt, round, brand } of byKey.values())
      yield { is: 'product', keystandard, keystr, pid, status, ...(reason && { reason }), updatedAt, round, brand: json(brand) }
    if (testers.openids.length + testers.names.length > 0) yield { is: 'testers', openids: testers.openids, names: testers.names }
    for (const [ticket, { keystr, openid, scene, checked }] of tickets) yield { is: 'ticket', ticket, keystr, openid, scene, ...(checked && { checked }) }
    for (const key of scanned) yield { is: 'scanned', key }
  },
  load(rows) {
    const state = new Products()
    const texts = (values: readonly Json[]): string[] => values.filter((each): each is string => typeof each === 'string')
    for (const row of rows) {
      switch (row.oneOf('is', ['merchant', 'product', 'testers', 'ticket', 'scanned'])) {
        case 'merchant':
          state.merchant = row.flag('none') ? undefined : merchantOf(row.object('merchant'))
          break
        case 'product':
          state.add({
            keystandard: row.text('keystandard'),
            keystr: row.text('keystr'),
            pid: row.text('pid'),
            brand: row.object('brand'),
            status: row.oneOf('status', productStates),
            reason: row.textIf('reason') ?? '',
            updatedAt: row.int('updatedAt'),
            round: row.int('round'),
          })
          break
        case 'testers':
          state.testers = { openids: texts(row.list('openids')), names: texts(row.list('names')) }
          break
        case 'ticket':
          state.tickets.set(row.text('ticket'), {
            keystr: row.text('keystr'),
            openid: row.text('openid'),
            scene: row.oneOf('scene', ['scan', 'others']),
            checked: row.flag('checked'),
          })
          break
        case 'scanned':
          state.scanned.add(row.text('key'))
      }
    }
    return state
  },
})

const objects = (value: Json | undefined): JsonObject[] =>
  Array.isArray(value) ? value.filter((each): each is JsonObject => typeof each === 'object' && each !== null && !Array.isArray(each)) : []

function merchantOf({ brandTags, verified }: JsonObject): ProductMerchant {
  return {
    brandTags: Array.isArray(brandTags) ? brandTags.map(String) : [],
    verified: objects(verified).map(({ firmCode, categories: given }) => ({
      firmCode: String(firmCode),
      categories: objects(given).map(({ id, name }) => ({ id: Number(id), name: String(name) })),
    })),
  }
}
