import type { Family } from '../endpoint.js'
import { cardFamily, cardInvoiceFamily } from './card-family.js'
import { menuFamily } from './menu.js'
import { messageFamilies } from './message-families.js'
import { productFamily } from './product-family.js'
import { qrcodeFamily } from './qrcode.js'
import { quotaFamily } from './quota.js'
import { tagFamily } from './tag.js'
import { userFamily } from './user.js'

/** Every family of API endpoints that we know. Each becomes `src/generated/api/<name>.ts`, its shapes, its pages and its examples. */
export const families: readonly Family[] = [
  cardFamily,
  cardInvoiceFamily,
  productFamily,
  qrcodeFamily,
  menuFamily,
  userFamily,
  tagFamily,
  quotaFamily,
  ...messageFamilies,
]
