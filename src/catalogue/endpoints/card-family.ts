import type { Family } from '../endpoint.js'
import { cardEndpoints } from './card.js'
import { cardCellEndpoints } from './card-cells.js'
import { cardChecks } from './card-checks.js'
import { cardCodeEndpoints } from './card-code.js'
import { cardDatacubeEndpoints } from './card-datacube.js'
import { cardDepositEndpoints } from './card-deposit.js'
import { cardGiftEndpoints } from './card-gift.js'
import { cardGiftPageEndpoints } from './card-gift-page.js'
import { cardHandingOutEndpoints } from './card-handing-out.js'
import { cardInvoiceEndpoints } from './card-invoice.js'
import { cardInvoiceIssueEndpoints } from './card-invoice-issue.js'
import { cardInvoiceReimburseEndpoints } from './card-invoice-reimburse.js'
import { cardMemberEndpoints } from './card-member.js'
import { cardMemberFormEndpoints } from './card-member-form.js'
import { cardPayEndpoints } from './card-pay.js'
import { cardSubMerchantEndpoints } from './card-sub-merchant.js'
import { cardTicketEndpoints } from './card-tickets.js'

/** `account.card`. */
export const cardFamily: Family = {
  name: 'card',
  at: 'card',
  interface: 'CardApi',
  title: { zh: '卡券', en: 'Cards' },
  doc: { zh: '卡券的创建、投放、核销与管理。', en: 'Cards: made, handed out, used and managed.' },
  checks: cardChecks,
  endpoints: [
    ...cardEndpoints,
    ...cardCodeEndpoints,
    ...cardDepositEndpoints,
    ...cardHandingOutEndpoints,
    ...cardMemberEndpoints,
    ...cardMemberFormEndpoints,
    ...cardTicketEndpoints,
    ...cardCellEndpoints,
    ...cardPayEndpoints,
    ...cardDatacubeEndpoints,
    ...cardSubMerchantEndpoints,
    ...cardGiftPageEndpoints,
    ...cardGiftEndpoints,
  ],
}

/** `account.card.invoice`: a family of its own, for few of those who have cards make out invoices. */
export const cardInvoiceFamily: Family = {
  name: 'card-invoice',
  at: 'card.invoice',
  interface: 'CardInvoiceApi',
  title: { zh: '电子发票', en: 'Invoices' },
  doc: { zh: '电子发票的开具、插卡与报销。', en: 'Invoices: made out, put into wallets and reimbursed.' },
  endpoints: [...cardInvoiceEndpoints, ...cardInvoiceIssueEndpoints, ...cardInvoiceReimburseEndpoints],
}
