import { articleFamily } from './articles/family.js'
import { cardFamily } from './card/family.js'
import { chatFamily } from './chat/family.js'
import type { Family } from './core/family.js'
import { fanFamily } from './fans/family.js'
import { giftCardFamily } from './giftcard/family.js'
import { invoiceFamily } from './invoice/family.js'
import { massFamily } from './mass/family.js'
import { mediaFamily } from './media/family.js'
import { menuFamily } from './menus/family.js'
import { messageFamily } from './messages/family.js'
import { oauthFamily } from './oauth/family.js'
import { productFamily } from './product/family.js'
import { qrFamily } from './qrcode/family.js'
import { shortKeyFamily } from './shortkeys/family.js'
import { staffFamily } from './staff/family.js'
import { subscriptionFamily } from './subscriptions/family.js'
import { tagFamily } from './tags/family.js'
import { templateFamily } from './templates/family.js'
import { tokenFamily } from './tokens/family.js'
import { userFamily } from './users/family.js'

/** The parts that the platform is made of. A new one is a line here; docs/architecture.md says what it has to bring. */
export const families: readonly Family[] = [
  tokenFamily,
  fanFamily,
  userFamily,
  tagFamily,
  qrFamily,
  mediaFamily,
  articleFamily,
  menuFamily,
  chatFamily,
  messageFamily,
  staffFamily,
  templateFamily,
  subscriptionFamily,
  massFamily,
  oauthFamily,
  shortKeyFamily,
  cardFamily,
  giftCardFamily,
  invoiceFamily,
  productFamily,
]
