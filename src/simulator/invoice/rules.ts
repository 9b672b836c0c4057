import { rule } from '../core/rule.js'

export const invoiceRules = {
  invoiceRight: rule(true, 'official', 'The permission for invoices (72015).'),
  invoicePdfSeconds: rule(259_200, 'official', 'How long an uploaded PDF can be used: three days.'),
  invoiceResult: rule<'made' | 'failed'>('made', 'inferred', 'What becomes of an invoice that is made out by itself.'),
  invoiceResultSeconds: rule(10, 'inferred', 'How long that takes; until then the same request gets 73105.'),
}
