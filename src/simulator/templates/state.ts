import { defineState } from '../core/state.js'

export interface Template {
  readonly id: string
  readonly title: string
  /** With `{{thing1.DATA}}` in it. */
  readonly content: string
  readonly example: string
}

export class Templates {
  readonly own = new Map<string, Template>()
  /** Numbers of the table of industries, and the month in which they were set. */
  industry: { readonly first: number; readonly second: number; readonly month: string } | undefined
  /** By fan and `client_msg_id`: what was sent, and when. */
  readonly sent = new Map<string, { readonly msgid: string; readonly at: number }>()
}

const kinds = ['template', 'industry', 'sent'] as const

export const templates = defineState<Templates>({
  name: 'templates',
  create: () => new Templates(),
  *rows({ own, industry, sent }) {
    if (industry) yield { is: 'industry', ...industry }
    for (const { id, title, content, example } of own.values()) yield { is: 'template', id, title, content, example }
    for (const [key, { msgid, at }] of sent) yield { is: 'sent', key, msgid, at }
  },
  load(rows) {
    const state = new Templates()
    for (const row of rows) {
      const is = row.oneOf('is', kinds)
      if (is === 'industry') state.industry = { first: row.int('first'), second: row.int('second'), month: row.text('month') }
      else if (is === 'sent') state.sent.set(row.text('key'), { msgid: row.text('msgid'), at: row.int('at') })
      else {
        const id = row.text('id')
        state.own.set(id, { id, title: row.text('title'), content: row.text('content'), example: row.text('example') })
      }
    }
    return state
  },
})
