import { colors } from '../simulator/card/colors.js'
import { cards } from '../simulator/card/state.js'
import type { SimulatedAccount } from '../simulator/simulated-account.js'

/** What stands on the front of a card. */
export function cardFace(account: SimulatedAccount, cardId: string): { readonly title: string; readonly brand_name: string; readonly color: string } {
  const { title, brand_name, color } = account.core.state(cards).byId.get(cardId)?.base ?? {}
  const text = (value: unknown): string => (typeof value === 'string' ? value : '')
  const given = text(color)
  return { title: text(title), brand_name: text(brand_name), color: colors[given] ?? (/^#[0-9a-f]{6}$/i.test(given) ? given : '#63b359') }
}
