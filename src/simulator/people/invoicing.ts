import { encryptCode } from '../card/encrypt.js'
import { invoices } from '../invoice/state.js'
import { type Done, done, nothing } from './action.js'
import type { Person } from './person.js'

/** A title to which an invoice is made out. */
export interface InvoiceTitle {
  readonly title: string
  readonly phone?: string
  readonly email?: string
  /** With one it is a firm's. */
  readonly taxNo?: string
  readonly addr?: string
  readonly bankType?: string
  readonly bankNo?: string
}

/** What a person does with invoices. */
export class Invoicing {
  readonly #person: Person

  constructor(person: Person) {
    this.#person = person
  }

  /** Consents on the page of `card.invoice.getAuthUrl`. @param page its address */
  authorize(page: string, { title, phone = '', email = '', taxNo, addr = '', bankType = '', bankNo = '' }: InvoiceTitle): Promise<Done> {
    const { account, openid } = this.#person
    const id = URL.canParse(page) ? new URL(page).searchParams.get('order_id') : null
    const order = account.state(invoices).orders.get(id ?? '')
    if (order?.state !== 'asked') return Promise.resolve(nothing('no order waits for consent there'))
    order.state = 'authorized'
    order.openid = openid
    order.at = account.ground.clock.seconds()
    order.written =
      taxNo === undefined ? { user_field: { title, phone, email } } : { biz_field: { title, tax_no: taxNo, addr, phone, bank_type: bankType, bank_no: bankNo } }
    return done(
      ...this.#person.push('user_authorize_invoice_event', {
        succ_order_id: order.id,
        fail_order_id: '',
        authorize_app_id: account.appId,
        auth_source: order.source,
      }),
    )
  }

  /** Chooses a title on the page of `card.invoice.biz.getSelectTitleUrl`. */
  selectTitle(page: string, { title, phone = '', taxNo, addr = '', bankType = '', bankNo = '' }: InvoiceTitle): Promise<Done> {
    const attach = this.#person.account.state(invoices).titlePages.get(page)
    if (attach === undefined) return Promise.resolve(nothing('no page on which a title is chosen'))
    return done(
      ...this.#person.push('submit_invoice_title_event', {
        title,
        phone,
        tax_no: taxNo ?? '',
        addr,
        bank_type: bankType,
        bank_no: bankNo,
        attach,
        title_type: taxNo === undefined ? 'InvoiceUserTitlePersonType' : 'InvoiceUserTitleBusinessType',
      }),
    )
  }

  /** Shows the QR code of a title. @returns the text in it, for `card.invoice.scanTitle` */
  showTitle({ title, phone = '', taxNo, addr = '', bankType = '', bankNo = '' }: InvoiceTitle): string {
    const { account } = this.#person
    const text = `https://w.url.cn/s/${account.ground.random.letters(7)}`
    const told = { title_type: taxNo === undefined ? 1 : 0, title, phone, tax_no: taxNo ?? '', addr, bank_type: bankType, bank_no: bankNo }
    account.state(invoices).titleCodes.set(text, told)
    return text
  }

  /** Chooses from the wallet, for who reimburses: what the page gets. */
  choose(): readonly { readonly card_id: string; readonly encrypt_code: string }[] {
    const { account, openid } = this.#person
    return [...account.state(invoices).byCode.values()]
      .filter((invoice) => invoice.openid === openid && invoice.status === 'INVOICE_REIMBURSE_INIT')
      .map(({ cardId, code }) => ({ card_id: cardId, encrypt_code: encryptCode(account, code) }))
  }
}
