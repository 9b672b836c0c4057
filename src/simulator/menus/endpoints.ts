import { type Endpoint, endpoint } from '../api/endpoint.js'
import { intOf, itemsOf, textOf } from '../api/given.js'
import type { Account } from '../core/account.js'
import { weixinError } from '../core/weixin-error.js'
import { fans } from '../fans/state.js'
import { buttonsRefusal, domainsRefusal, readMatchRule } from './check.js'
import { type Button, buttonsOf, type Menu, menus } from './state.js'

const newId = ({ ground }: Account): number => 400_000_000 + ground.random.below(100_000_000)

const create = endpoint('/cgi-bin/menu/create', ({ account, body }) => {
  const refusal = buttonsRefusal(account, body.button)
  if (refusal !== undefined) return weixinError(refusal)
  const state = account.state(menus)
  state.menu = { id: newId(account), buttons: buttonsOf(itemsOf(body.button)) }
  state.site = undefined
  return undefined
})

const get = endpoint(
  '/cgi-bin/menu/get',
  ({ account }) => {
    const { menu, conditional } = account.state(menus)
    if (!menu) return weixinError(46003)
    if (conditional.length === 0) return { menu: { button: menu.buttons } }
    return {
      menu: { button: menu.buttons, menuid: menu.id },
      conditionalmenu: conditional.map((each) => ({ button: each.buttons, matchrule: matchRuleOf(each), menuid: each.id })),
    }
  },
  { bare: true },
)

const matchRuleOf = ({ tagId, platform }: Menu) => ({
  ...(tagId !== undefined && { tag_id: String(tagId) }),
  ...(platform !== undefined && { client_platform_type: platform }),
})

const remove = endpoint('/cgi-bin/menu/delete', ({ account }) => {
  const state = account.state(menus)
  state.menu = undefined
  state.conditional = []
})

const addConditional = endpoint(
  '/cgi-bin/menu/addconditional',
  ({ account, body, ground }) => {
    const state = account.state(menus)
    if (!state.menu) return weixinError(65303)
    const rule = readMatchRule(body.matchrule)
    if (typeof rule === 'number') return weixinError(rule)
    const refusal = buttonsRefusal(account, body.button) ?? domainsRefusal(body.button)
    if (refusal !== undefined) return weixinError(refusal)
    if (state.conditional.length >= ground.rules.conditionalMenus) return weixinError(65305)
    const menu: Menu = { id: newId(account), buttons: buttonsOf(itemsOf(body.button)), ...rule }
    state.conditional = [menu, ...state.conditional]
    return { menuid: String(menu.id) }
  },
  { bare: true, daily: 2000 },
)

const delConditional = endpoint(
  '/cgi-bin/menu/delconditional',
  ({ account, body }) => {
    const state = account.state(menus)
    const id = intOf(body.menuid)
    if (!state.conditional.some((menu) => menu.id === id)) return weixinError(65301)
    state.conditional = state.conditional.filter((menu) => menu.id !== id)
    return undefined
  },
  { daily: 2000 },
)

const tryMatch = endpoint(
  '/cgi-bin/menu/trymatch',
  ({ account, body, ground }) => {
    const fan = account.state(fans).get(textOf(body.user_id))
    if (!fan?.follows) return weixinError(65302)
    const menu = account.state(menus).seenBy(fan.openid, fan.tags)
    if (!menu) return weixinError(46003)
    return ground.rules.tryMatchAnswer === 'button' ? { button: menu.buttons } : { menu: { button: menu.buttons } }
  },
  { bare: true, daily: 20_000 },
)

/** Here a menu below stands in an object with a `list`. */
const current = endpoint(
  '/cgi-bin/get_current_selfmenu_info',
  ({ account }) => {
    const { menu, site } = account.state(menus)
    const shown = menu ?? site
    return { is_menu_open: shown ? 1 : 0, selfmenu_info: { button: (shown?.buttons ?? []).map(currentButton) } }
  },
  { bare: true },
)

function currentButton({ sub_button: below, ...button }: Button): object {
  return below.length === 0 ? button : { ...button, sub_button: { list: below.map(currentButton) } }
}

export const menuEndpoints: readonly Endpoint[] = [create, get, remove, addConditional, delConditional, tryMatch, current]

/** A menu as the merchant's page makes it, with buttons that answer by themselves: `text`, `img`, `photo`, `video`, `voice`, `news` with a `value`. */
export function setSiteMenu(account: Account, buttons: readonly object[]): void {
  const state = account.state(menus)
  state.menu = undefined
  state.conditional = []
  state.site = buttons.length === 0 ? undefined : { id: newId(account), buttons: buttonsOf(buttons) }
}
