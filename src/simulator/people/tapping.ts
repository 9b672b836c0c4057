import { articles } from '../articles/state.js'
import { say as note } from '../chat/say.js'
import type { Account } from '../core/account.js'
import { sampleOf } from '../media/keep.js'
import { type Button, type Menu, menus } from '../menus/state.js'
import { type Done, done, nothing } from './action.js'
import type { Person } from './person.js'
import { locationOf, md5, type Place, picture } from './sending.js'

export interface TapHow {
  /** What the scanned code says, for the two that scan. */
  readonly scanned?: string
  /** `qrcode`, if left out. */
  readonly scanType?: 'qrcode' | 'barcode' | (string & {})
  /** The pictures, for those that send some: up to 9 by `pic_weixin`, else one. */
  readonly pictures?: readonly Uint8Array[]
  /** The place, for `location_select`. */
  readonly place?: Place & { readonly poiName?: string }
}

const PLACE: Place = { latitude: 23.134521, longitude: 113.358803, label: '广州市海珠区客村艺苑路 106号' }

/** Taps a button of the menu that the fan sees. @param given its name, `menu/name`, or its key */
export function tap(person: Person, given: string, how: TapHow = {}): Promise<Done> {
  if (!person.fan.follows) return Promise.resolve(nothing('no follower: there is no menu'))
  const menu = shownMenu(person)
  if (!menu) return Promise.resolve(nothing('the account has no menu'))
  const button = find(menu, given)
  if (!button) return Promise.resolve(nothing('no such button in the menu that the fan sees'))
  return press(person, { button, menu, how })
}

/** @param enters whether the chat is opened by it */
export function shownMenu({ account, openid, fan }: Person, enters = false): Menu | undefined {
  const { clock, rules } = account.ground
  return account.state(menus).shownTo(openid, { tags: fan.tags, now: clock.seconds(), seconds: rules.menuCacheSeconds, enters })
}

function find({ buttons }: Menu, given: string): Button | undefined {
  const leaves = buttons.flatMap((button) =>
    button.sub_button.map((each) => ({ path: `${button.name}/${each.name}`, each })).concat({ path: button.name, each: button }),
  )
  const all = leaves.filter(({ each }) => each.sub_button.length === 0)
  return (all.find(({ path }) => path === given) ?? all.find(({ each }) => each.name === given) ?? all.find(({ each }) => each.key === given))?.each
}

interface Pressed {
  readonly button: Button
  readonly menu: Menu
  readonly how: TapHow
}

async function press(person: Person, { button, menu, how }: Pressed): Promise<Done> {
  const { type, key = '', url = '', pagepath = '' } = button
  const menu_id = String(menu.id)
  switch (type) {
    case 'click':
      return done(...person.push('click_event', { key }))
    case 'view':
      return done(...person.push('view_event', { key: url, menu_id }))
    case 'miniprogram':
      return done(...person.push('view_miniprogram_event', { key: pagepath, menu_id }))
    case 'scancode_push':
    case 'scancode_waitmsg':
      return done(...person.push(`${type}_event`, { key, scan_type: how.scanType ?? 'qrcode', scan_result: how.scanned ?? 'https://example.com/' }))
    case 'pic_sysphoto':
    case 'pic_photo_or_album':
    case 'pic_weixin':
      return pictures(person, { type, key, how })
    case 'location_select':
      return place(person, key, how.place ?? PLACE)
    default:
      return byItself(person, button)
  }
}

/** The event names the pictures; they follow as messages. */
function pictures(
  person: Person,
  { type, key, how }: { readonly type: 'pic_sysphoto' | 'pic_photo_or_album' | 'pic_weixin'; readonly key: string; readonly how: TapHow },
): Promise<Done> {
  const files = (how.pictures ?? [sampleOf('image')]).slice(0, type === 'pic_weixin' ? 9 : undefined)
  return done(
    ...person.push(`${type}_event`, { key, count: files.length, pic_list: files.map((file) => ({ pic_md5_sum: md5(file) })) }),
    ...files.flatMap((file) => person.push('image', picture(person, file))),
  )
}

/** In the event all numbers are text. */
function place(person: Person, key: string, { poiName = '', ...where }: NonNullable<TapHow['place']>): Promise<Done> {
  const { location_x, location_y, scale, label = '' } = locationOf(where)
  return done(
    ...person.push('location_select_event', {
      key,
      location_x: String(location_x),
      location_y: String(location_y),
      scale: String(scale),
      label,
      poi_name: poiName,
    }),
    ...person.push('location', { location_x, location_y, scale, label }),
  )
}

/** What needs no account: the platform sends the material itself, and pushes nothing. */
function byItself({ account, openid }: Person, button: Button): Done {
  const { type = '', media_id: mediaId, article_id: articleId, value } = button
  const text = value !== undefined && type === 'text' ? value : titleOf(account, mediaId ?? articleId ?? value ?? '')
  const values = {
    ...(mediaId !== undefined && { media_id: mediaId }),
    ...(articleId !== undefined && { article_id: articleId }),
    ...(value !== undefined && { value }),
  }
  note(account, openid, { from: 'account', how: 'menu', type, text, values })
  return { pushes: [], seen: { kind: 'reply', text, why: 'the platform sends what the button holds: nothing is pushed' } }
}

function titleOf(account: Account, id: string): string {
  const { news, published } = account.state(articles)
  const title = (news.get(id) ?? published.get(id))?.articles[0]?.title
  return typeof title === 'string' ? `[图文] ${title}` : '[素材]'
}
