import { fieldsOf, intOf, listOf, textOf } from '../api/json-value.js'
import { cards } from '../card/state.js'
import { takeCard } from '../card/taking.js'
import type { Account } from '../core/account.js'
import type { Job } from '../core/family.js'
import type { Sent } from '../core/push.js'
import type { WeixinError } from '../core/weixin-error.js'
import { type BoughtCard, type GiftOrder, giftCards } from './state.js'

export interface Buying {
  /** One for each card of the shelf that is bought. */
  readonly cardIds: readonly string[]
  readonly outerStr?: string
}

/** Pays for cards of a shelf. @returns why not, in words, or the platform's refusal */
export function buy(account: Account, openid: string, pageId: string, { cardIds, outerStr = '' }: Buying): GiftOrder | WeixinError | string {
  const state = account.state(giftCards)
  const shelf = state.pages.get(pageId)
  if (!shelf) return 'no such shelf'
  if (shelf.maintained || state.allMaintained) return 'the shelf has been taken down'
  if (cardIds.length > 1 && shelf.page.support_multi === false) return 'the shelf sells one card at a time'
  const themes = listOf(shelf.page.theme_list).map(fieldsOf)
  const bought: BoughtCard[] = []
  for (const cardId of cardIds) {
    const theme = themes.find(({ item_list }) => listOf(item_list).some((item) => fieldsOf(item).card_id === cardId))
    const card = account.state(cards).byId.get(cardId)
    if (!theme || !card) return 'the shelf does not have the card'
    const code = takeCard(account, openid, { card, outerStr })
    if (code instanceof Error) return code
    const picture = fieldsOf(listOf(theme.pic_item_list)[0])
    const price = intOf(fieldsOf(card.base.giftcard_info).price) ?? 0
    const [background, message] = [textOf(picture.background_pic_url) ?? '', textOf(picture.default_gifting_msg) ?? '']
    bought.push({ card_id: cardId, code: code.code, price, background, message })
  }
  if (bought.length === 0) return 'nothing was chosen'
  const { random, clock } = account.ground
  const order: GiftOrder = {
    id: `Z2y2${random.letters(14)}`,
    pageId,
    transId: `4200${random.digits(24)}`,
    createdAt: clock.seconds(),
    openid,
    outerStr,
    cards: bought,
    accepter: '',
    chatRoom: false,
    gift: '',
    refunded: false,
  }
  state.orders.set(order.id, order)
  return order
}

/** Sends what was bought to a friend or a group. */
export function send(account: Account, order: GiftOrder, chatRoom: boolean): void {
  order.gift = account.ground.random.hex(16)
  order.chatRoom = chatRoom
  account.schedule(account.ground.rules.cardGiftSeconds * 1000, giftOrderReturnJob.name, { order_id: order.id, gift: order.gift })
}

/** The cards go into the wallet of who accepts them. */
export function acceptOrder(account: Account, order: GiftOrder, openid: string): void {
  const state = account.state(cards)
  order.accepter = openid
  order.gift = ''
  for (const { code, card_id } of order.cards) {
    const found = state.find(code, card_id, 40056)
    if (found instanceof Error) continue
    state.takeOut(found)
    found.note({ giver: order.openid })
    state.give(found, openid)
  }
}

export const pushSent = (account: Account, { id, pageId, openid, chatRoom }: GiftOrder, back: boolean): Promise<Sent> =>
  account.push('giftcard_send_to_friend_event', openid, { page_id: pageId, order_id: id, is_chat_room: chatRoom, is_return_back: back })

export const giftOrderReturnJob: Job = {
  name: 'giftcard.return',
  run(account, data) {
    const order = account.state(giftCards).orders.get(data.text('order_id'))
    if (!order || order.gift !== data.text('gift')) return
    order.gift = ''
    void pushSent(account, order, true)
  },
}
