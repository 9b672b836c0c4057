import type { Account } from '../core/account.js'
import type { Job } from '../core/family.js'
import type { Sent } from '../core/push.js'
import type { Code } from './card.js'
import { cards } from './state.js'

/** A gift that nobody has taken goes back to its giver, who finds it when the card is opened again. */
export function returnGift(account: Account, code: Code): Promise<Sent> {
  const chatRoom = code.more?.gift?.chatRoom === true
  code.set('GIFT_TIMEOUT', account.ground.clock.seconds())
  return account.push('user_gifting_card_event', code.openid, {
    card_id: code.card.id,
    user_card_code: code.code,
    is_return_back: 1,
    friend_user_name: '',
    is_chat_room: chatRoom ? 1 : 0,
  })
}

export const giftReturnJob: Job = {
  name: 'card.gift.return',
  run(account, data) {
    const code = account.state(cards).find(data.text('code'), data.text('card_id'), 40056)
    if (code instanceof Error || code.state !== 'GIFTING' || code.more?.gift?.id !== data.text('gift')) return
    void returnGift(account, code)
  },
}
