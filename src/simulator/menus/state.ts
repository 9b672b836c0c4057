import { type Json, type JsonObject, RowReader } from '../core/row.js'
import { defineState } from '../core/state.js'

/** 1 iOS, 2 Android, 3 others, as `client_platform_type` has it. */
export type Platform = '1' | '2' | '3'

/** As it was sent, without what the platform does not know. A leaf has an empty `sub_button`. */
export interface Button {
  readonly name: string
  readonly type?: string
  readonly key?: string
  readonly url?: string
  readonly appid?: string
  readonly pagepath?: string
  readonly media_id?: string
  readonly article_id?: string
  /** Of menus that were made on the web site: the text, or the media id. */
  readonly value?: string
  readonly sub_button: readonly Button[]
}

export interface Menu {
  readonly id: number
  readonly buttons: readonly Button[]
  /** Of a conditional menu. */
  readonly tagId?: number | undefined
  readonly platform?: Platform | undefined
}

export class Menus {
  menu: Menu | undefined
  /** Made on the web site: `menu/get` does not know it. A menu by the API takes its place. */
  site: Menu | undefined
  /** The newest first. */
  conditional: Menu[] = []
  /** What phones people have, where that matters. */
  readonly platforms = new Map<string, Platform>()
  /** What phones have read, and when, in unix seconds: only where the rule `menuCacheSeconds` lets them keep it. */
  readonly read = new Map<string, { readonly at: number; readonly menu: Menu | undefined }>()

  /** Whether a button sends this. */
  uses(id: string): boolean {
    return [this.menu, this.site, ...this.conditional].some((menu) =>
      menu?.buttons.some((button) => [button, ...button.sub_button].some(({ media_id, value }) => media_id === id || value === id)),
    )
  }

  /** What somebody with these tags sees: the newest conditional menu that fits, or else the default one. */
  seenBy(openid: string, tags: readonly number[]): Menu | undefined {
    const platform = this.platforms.get(openid)
    const fits = ({ tagId, platform: wanted }: Menu) => (tagId === undefined || tags.includes(tagId)) && (wanted === undefined || wanted === platform)
    return this.conditional.find(fits) ?? this.menu ?? this.site
  }

  /** What the phone shows: what it has read last. It reads again on entering the chat, if that is longer ago than `seconds`. */
  shownTo(
    openid: string,
    { tags, now, seconds, enters }: { readonly tags: readonly number[]; readonly now: number; readonly seconds: number; readonly enters: boolean },
  ) {
    if (seconds <= 0) return this.seenBy(openid, tags)
    const last = this.read.get(openid)
    if (last && !(enters && now - last.at > seconds)) return last.menu
    const menu = this.seenBy(openid, tags)
    this.read.set(openid, { at: now, menu })
    return menu
  }
}

const kinds = ['menu', 'site', 'conditional', 'platform', 'read'] as const
export const platforms = ['1', '2', '3'] as const

export const menus = defineState<Menus>({
  name: 'menus',
  create: () => new Menus(),
  *rows({ menu, site, conditional, platforms: phones, read }) {
    if (menu) yield rowOf('menu', menu)
    if (site) yield rowOf('site', site)
    for (const each of conditional) yield rowOf('conditional', each)
    for (const [openid, platform] of phones) yield { is: 'platform', openid, platform }
    for (const [openid, { at, menu: last }] of read) yield { is: 'read', openid, at, ...(last && { menu: rowOf('menu', last) }) }
  },
  load(rows) {
    const state = new Menus()
    for (const row of rows) {
      const is = row.oneOf('is', kinds)
      if (is === 'platform') {
        state.platforms.set(row.text('openid'), row.oneOf('platform', platforms))
        continue
      }
      if (is === 'read') {
        const menu = row.row.menu === undefined ? undefined : menuOf(new RowReader(row.object('menu'), 'menu'))
        state.read.set(row.text('openid'), { at: row.int('at'), menu })
        continue
      }
      const menu = menuOf(row)
      if (is === 'conditional') state.conditional.push(menu)
      else state[is] = menu
    }
    return state
  },
})

const menuOf = (row: RowReader): Menu => ({
  id: row.int('id'),
  buttons: buttonsOf(row.list('buttons')),
  tagId: row.intIf('tagId'),
  platform: row.row.platform === undefined ? undefined : row.oneOf('platform', platforms),
})

const rowOf = (is: string, menu: Menu): JsonObject => ({ is, ...menu, buttons: menu.buttons.map(toJson) })
const toJson = (button: Button): JsonObject => ({ ...button, sub_button: button.sub_button.map(toJson) })

const FIELDS = ['name', 'type', 'key', 'url', 'appid', 'pagepath', 'media_id', 'article_id', 'value'] as const

/** Buttons of checked JSON. */
export const buttonsOf = (list: readonly (Json | unknown)[]): Button[] =>
  list.map((given) => {
    const fields = Object(given) as Readonly<Record<string, unknown>>
    const button: Record<string, string> = {}
    for (const name of FIELDS) if (typeof fields[name] === 'string') button[name] = fields[name]
    return { ...button, name: button.name ?? '', sub_button: Array.isArray(fields.sub_button) ? buttonsOf(fields.sub_button) : [] }
  })
