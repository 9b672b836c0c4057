import type { CardRow, ProductRow } from '../../../console/protocol.js'

export type Screen = 'chat' | 'wallet' | 'products' | 'profile'

/** What there is besides the fan: what may be taken, and looked at. */
export interface Around {
  readonly cards: readonly CardRow[]
  readonly products: readonly ProductRow[]
}

const HEX = /^#[0-9a-f]{6}$/i

/** A card's colour as the platform names it; what is none is the shop's green. */
export const colourOf = (colour: string): string => (HEX.test(colour) ? colour : '#2c9f67')

const publicCards: ReadonlySet<string> = new Set(['CARD_STATUS_VERIFY_OK', 'CARD_STATUS_DISPATCH'])

/** Whether a fan can take it now. */
export const canBeTaken = ({ status, stock }: CardRow): boolean => publicCards.has(status) && stock > 0
