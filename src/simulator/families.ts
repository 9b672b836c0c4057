import { cardFamily } from './card/family.js'
import type { Family } from './core/family.js'
import { fanFamily } from './fans/family.js'
import { giftCardFamily } from './giftcard/family.js'
import { invoiceFamily } from './invoice/family.js'
import { productFamily } from './product/family.js'
import { qrFamily } from './qrcode/family.js'
import { tokenFamily } from './tokens/family.js'

/** The parts that the platform is made of. A new one is a line here; docs/architecture.md says what it has to bring. */
export const families: readonly Family[] = [tokenFamily, fanFamily, qrFamily, cardFamily, giftCardFamily, invoiceFamily, productFamily]
