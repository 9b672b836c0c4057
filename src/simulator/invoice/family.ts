import { defineFamily } from '../core/family.js'
import { invoiceMerchantEndpoints } from './endpoints.js'
import { invoiceIssuingEndpoints, invoiceJob } from './issuing.js'
import { invoices } from './state.js'

/** Invoices: asked for, inserted, reimbursed; and those that the platform makes out itself. */
export const invoiceFamily = defineFamily({
  name: 'invoice',
  states: [invoices],
  endpoints: [...invoiceMerchantEndpoints, ...invoiceIssuingEndpoints],
  jobs: [invoiceJob],
})
