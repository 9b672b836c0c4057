import { defineState } from '../core/state.js'

export interface SubscribeTemplate {
  readonly id: string
  readonly tid: number
  readonly title: string
  readonly content: string
  readonly example: string
  /** 2: a consent is good for one message; 3: until it is taken back. */
  readonly type: 2 | 3
}

/** A consent that is not used up. */
const ALWAYS = -1

export class Subscriptions {
  readonly own = new Map<string, SubscribeTemplate>()
  /** How many messages a fan has agreed to, by fan and template; -1 without end. */
  readonly consents = new Map<string, Map<string, number>>()
  /** One message each: by fan, template and scene. */
  readonly once = new Set<string>()

  accept(openid: string, { id, type }: SubscribeTemplate): void {
    let consents = this.consents.get(openid)
    if (!consents) {
      consents = new Map()
      this.consents.set(openid, consents)
    }
    consents.set(id, type === 3 ? ALWAYS : (consents.get(id) ?? 0) + 1)
  }

  take(openid: string, id: string): void {
    this.consents.get(openid)?.delete(id)
  }

  has(openid: string, id: string): boolean {
    return (this.consents.get(openid)?.get(id) ?? 0) !== 0
  }

  /** Uses one up. */
  use(openid: string, id: string): void {
    const left = this.consents.get(openid)?.get(id) ?? 0
    if (left > 0) this.consents.get(openid)?.set(id, left - 1)
  }
}

export const onceKey = (openid: string, { template, scene }: { readonly template: string; readonly scene: number }): string => `${openid} ${template} ${scene}`

const kinds = ['template', 'consent', 'once'] as const

export const subscriptions = defineState<Subscriptions>({
  name: 'subscriptions',
  create: () => new Subscriptions(),
  *rows({ own, consents, once }) {
    for (const { id, tid, title, content, example, type } of own.values()) yield { is: 'template', id, tid, title, content, example, type }
    for (const [openid, each] of consents) for (const [template, left] of each) yield { is: 'consent', openid, template, left }
    for (const key of once) yield { is: 'once', key }
  },
  load(rows) {
    const state = new Subscriptions()
    for (const row of rows) {
      const is = row.oneOf('is', kinds)
      if (is === 'once') state.once.add(row.text('key'))
      else if (is === 'consent') {
        const openid = row.text('openid')
        const consents = state.consents.get(openid) ?? new Map<string, number>()
        state.consents.set(openid, consents.set(row.text('template'), row.int('left')))
      } else {
        const id = row.text('id')
        const words = { title: row.text('title'), content: row.text('content'), example: row.text('example') }
        state.own.set(id, { id, tid: row.int('tid'), ...words, type: row.int('type') === 3 ? 3 : 2 })
      }
    }
    return state
  },
})
