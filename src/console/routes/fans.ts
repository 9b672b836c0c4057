import type { ChatLine as KeptLine } from '../../simulator/chat/state.js'
import { fans } from '../../simulator/fans/state.js'
import type { Button } from '../../simulator/menus/state.js'
import { Person } from '../../simulator/people/person.js'
import { shownMenu } from '../../simulator/people/tapping.js'
import type { CardInHand } from '../../simulator/people/using-cards.js'
import type { SimulatedAccount } from '../../simulator/simulated-account.js'
import { cardFace } from '../card-face.js'
import type { Desk } from '../desk.js'
import type { ChatLine, FanRow, MenuButton, Phone, WalletCard } from '../protocol.js'
import { missing, wrong } from '../refusal.js'
import { type Asked, fieldsOf, inWorld, type Route, route, textIf } from '../route.js'
import { type PhoneLines, phoneLines } from '../simulator-watch.js'
import { control } from './world.js'

const MOST = 1000
const OPENID = /^[A-Za-z0-9_-]{1,64}$/

export const fanRoutes: readonly Route[] = inWorld([
  route('GET fans', (asked) => {
    const account = accountOf(asked)
    const rows: FanRow[] = []
    for (const openid of account.core.state(fans).byId.keys()) {
      if (rows.length >= MOST) break
      rows.push(rowOf(asked.desk, account, openid))
    }
    return rows
  }),
  route('POST fans', (asked) => {
    const { desk, body } = asked
    const fields = fieldsOf(body, ['openid', 'name', 'appId'])
    const account = desk.world().account(textIf(fields, 'appId') ?? asked.query.get('appId') ?? undefined)
    const openid = textIf(fields, 'openid')
    if (openid !== undefined && !OPENID.test(openid)) throw wrong('openid', 'is none', 'It has letters, digits, - and _; leave it out for somebody new')
    const fan = account.fan(openid)
    // Asked for, a fan is somebody whom the account has met.
    void fan.state
    const name = textIf(fields, 'name')?.slice(0, 40)
    if (name) desk.names.set(fan.openid, name)
    desk.stream.changed('fans', fan.openid)
    return rowOf(desk, account, fan.openid)
  }),
  route('GET fans/:openid', (asked) => phone(asked.desk, accountOf(asked), known(asked))),
  route('POST fans/:openid/:action', async (asked) => {
    const { desk, at, body } = asked
    const account = accountOf(asked)
    const openid = known(asked)
    const done = await control(desk, 'POST', ['accounts', account.appId, 'fans', openid, at('action')], body)
    desk.stream.changed('fans', openid)
    desk.stream.changed('cards')
    return done === undefined || done === account.fan(openid) ? {} : done
  }),
])

/** The first, unless `?appId=` names another. */
export const accountOf = ({ desk, query }: Asked): SimulatedAccount => desk.world().account(query.get('appId') ?? undefined)

function known(asked: Asked): string {
  const openid = asked.at('openid')
  if (!accountOf(asked).core.state(fans).get(openid)) throw missing('openid: the account has met nobody of that name', 'POST /api/fans makes somebody')
  return openid
}

const rowOf = (desk: Desk, account: SimulatedAccount, openid: string): FanRow => ({
  openid,
  name: desk.names.of(openid),
  following: account.core.state(fans).get(openid)?.follows === true,
})

function phone(desk: Desk, account: SimulatedAccount, openid: string): Phone {
  const fan = account.fan(openid)
  const lines = phoneLines(desk.world())
  const chat = [...fan.chat().map((line) => chatLine(line, lines)), ...lines.of(account.appId, openid)]
  return {
    fan: rowOf(desk, account, openid),
    chat: chat.sort((one, other) => one.at - other.at),
    menu: (shownMenu(new Person(account.core, openid))?.buttons ?? []).map(menuButton),
    wallet: fan.card.list().map((card) => walletCard(account, card)),
    windows: fan.windows().map(({ kind, left, until }) => ({ opens: kind, left, until })),
  }
}

function chatLine(line: KeptLine, lines: PhoneLines): ChatLine {
  const { at, from, type, text, note, how } = line
  const push = lines.pushOf(line)
  const articles = articlesOf(line)
  const why = note ?? (how === 'reply' || how === 'message' ? undefined : how)
  return { at, by: from, kind: type, text, ...(why !== undefined && { why }), ...(articles.length > 0 && { articles }), ...(push !== undefined && { push }) }
}

type Article = NonNullable<ChatLine['articles']>[number]
type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Of a reply, or of a customer-service message: the two spell their pictures differently. */
function articlesOf({ values }: KeptLine): Article[] {
  const { articles, news } = values as Fields
  const given = Array.isArray(articles) ? articles : isObject(news) && Array.isArray(news.articles) ? news.articles : []
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  return given.filter(isObject).map(({ title, description, url, pic_url, picurl }) => ({
    title: text(title),
    description: text(description),
    url: text(url),
    pic_url: text(pic_url ?? picurl),
  }))
}

const menuButton = ({ name, type, key, url, sub_button }: Button): MenuButton => ({
  name,
  ...(type !== undefined && { type }),
  ...(key !== undefined && { key }),
  ...(url !== undefined && { url }),
  children: sub_button.map(menuButton),
})

function walletCard(account: SimulatedAccount, { code, card_id, type, status, bonus, balance }: CardInHand): WalletCard {
  return {
    code,
    card_id,
    card_type: type,
    ...cardFace(account, card_id),
    state: status,
    ...(bonus !== undefined && { bonus }),
    ...(balance !== undefined && { balance }),
  }
}
