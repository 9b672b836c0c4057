// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call, FileInput, NoRequest, OpenCall } from '../../api/endpoint-call.js'

export interface InvoiceContact {
  /**
   * 联系电话。
   * The telephone number.
   */
  readonly phone: string
  /**
   * 开票超时的秒数。
   * After how many seconds an invoice is late.
   */
  readonly time_out: number
}

export interface InvoiceAuthCustomField {
  /**
   * 字段的名字。
   * The name of the field.
   */
  readonly key: string
  /**
   * 是否必填：1 是，0 否。
   * 1 if it has to be written, else 0.
   */
  readonly is_require?: 0 | 1 | undefined
  /**
   * 提示。
   * A hint.
   */
  readonly notice?: string | undefined
}

export interface InvoiceAuthUserFields {
  /**
   * 显示抬头：1 是，0 否。
   * 1: the title is shown, else 0.
   */
  readonly show_title?: 0 | 1 | undefined
  /**
   * 显示电话：1 是，0 否。
   * 1: the telephone is shown, else 0.
   */
  readonly show_phone?: 0 | 1 | undefined
  /**
   * 显示邮箱：1 是，0 否。
   * 1: the e-mail is shown, else 0.
   */
  readonly show_email?: 0 | 1 | undefined
  /**
   * 电话必填：1 是，0 否。
   * 1: the telephone is needed, else 0.
   */
  readonly require_phone?: 0 | 1 | undefined
  /**
   * 邮箱必填：1 是，0 否。
   * 1: the e-mail is needed, else 0.
   */
  readonly require_email?: 0 | 1 | undefined
  /**
   * 自定义的字段。
   * Fields of your own.
   */
  readonly custom_field?: readonly InvoiceAuthCustomField[] | undefined
}

export interface InvoiceAuthBusinessFields {
  /**
   * 显示抬头：1 是，0 否。
   * 1: the title is shown, else 0.
   */
  readonly show_title?: 0 | 1 | undefined
  /**
   * 显示税号：1 是，0 否。
   * 1: the tax number is shown, else 0.
   */
  readonly show_tax_no?: 0 | 1 | undefined
  /**
   * 显示地址：1 是，0 否。
   * 1: the address is shown, else 0.
   */
  readonly show_addr?: 0 | 1 | undefined
  /**
   * 显示电话：1 是，0 否。
   * 1: the telephone is shown, else 0.
   */
  readonly show_phone?: 0 | 1 | undefined
  /**
   * 显示开户行：1 是，0 否。
   * 1: the bank is shown, else 0.
   */
  readonly show_bank_type?: 0 | 1 | undefined
  /**
   * 显示账号：1 是，0 否。
   * 1: the account is shown, else 0.
   */
  readonly show_bank_no?: 0 | 1 | undefined
  /**
   * 税号必填：1 是，0 否。
   * 1: the tax number is needed, else 0.
   */
  readonly require_tax_no?: 0 | 1 | undefined
  /**
   * 地址必填：1 是，0 否。
   * 1: the address is needed, else 0.
   */
  readonly require_addr?: 0 | 1 | undefined
  /**
   * 电话必填：1 是，0 否。
   * 1: the telephone is needed, else 0.
   */
  readonly require_phone?: 0 | 1 | undefined
  /**
   * 开户行必填：1 是，0 否。
   * 1: the bank is needed, else 0.
   */
  readonly require_bank_type?: 0 | 1 | undefined
  /**
   * 账号必填：1 是，0 否。
   * 1: the account is needed, else 0.
   */
  readonly require_bank_no?: 0 | 1 | undefined
  /**
   * 自定义的字段。
   * Fields of your own.
   */
  readonly custom_field?: readonly InvoiceAuthCustomField[] | undefined
}

export interface InvoiceAuthFields {
  /**
   * 个人抬头的字段。
   * The fields for persons.
   */
  readonly user_field?: InvoiceAuthUserFields | undefined
  /**
   * 单位抬头的字段。
   * The fields for firms.
   */
  readonly biz_field?: InvoiceAuthBusinessFields | undefined
}

export interface InvoicePayMerchant {
  /**
   * 微信支付的商户号。
   * The merchant number of Weixin Pay.
   */
  readonly mchid: string
  /**
   * 开票平台的标识，由 seturl 得到的链接带有。
   * The mark of the invoice platform; the URL of seturl holds it.
   */
  readonly s_pappid: string
}

export interface InvoiceWrittenField {
  /**
   * 字段的名字。
   * The name of the field.
   */
  readonly key: string
  /**
   * 填写的值。
   * What was written.
   */
  readonly value: string
}

export interface InvoiceWrittenByUser {
  /**
   * 抬头。
   * The title.
   */
  readonly title?: string | undefined
  /**
   * 电话。
   * The telephone.
   */
  readonly phone?: string | undefined
  /**
   * 邮箱。
   * The e-mail.
   */
  readonly email?: string | undefined
  /**
   * 自定义的字段。
   * Fields of your own.
   */
  readonly custom_field?: readonly InvoiceWrittenField[] | undefined
}

export interface InvoiceWrittenByFirm {
  /**
   * 抬头。
   * The title.
   */
  readonly title?: string | undefined
  /**
   * 税号。
   * The tax number.
   */
  readonly tax_no?: string | undefined
  /**
   * 地址。
   * The address.
   */
  readonly addr?: string | undefined
  /**
   * 电话。
   * The telephone.
   */
  readonly phone?: string | undefined
  /**
   * 开户行。
   * The bank.
   */
  readonly bank_type?: string | undefined
  /**
   * 账号。
   * The account.
   */
  readonly bank_no?: string | undefined
  /**
   * 自定义的字段。
   * Fields of your own.
   */
  readonly custom_field?: readonly InvoiceWrittenField[] | undefined
}

export interface InvoiceAuthInfo {
  /**
   * 个人填写的。
   * What a person wrote.
   */
  readonly user_field?: InvoiceWrittenByUser | undefined
  /**
   * 单位填写的。
   * What a firm wrote.
   */
  readonly biz_field?: InvoiceWrittenByFirm | undefined
}

export interface CloudInvoiceLine {
  /**
   * 发票行的性质：0 正常行，1 折扣行，2 被折扣行。
   * The kind of line: 0 plain, 1 a discount, 2 discounted.
   */
  readonly fphxz: '0' | '1' | '2' | (string & {})
  /**
   * 税收分类编码。
   * The tax code of the goods.
   */
  readonly spbm: string
  /**
   * 项目名称。
   * The name.
   */
  readonly xmmc: string
  /**
   * 单位。
   * The unit.
   */
  readonly dw?: string | undefined
  /**
   * 规格型号。
   * The type.
   */
  readonly ggxh?: string | undefined
  /**
   * 数量。
   * How many.
   */
  readonly xmsl?: string | undefined
  /**
   * 单价。
   * The price of one.
   */
  readonly xmdj?: string | undefined
  /**
   * 金额。
   * The sum.
   */
  readonly xmje: string
  /**
   * 税率。
   * The rate of tax.
   */
  readonly sl: string
  /**
   * 税额。
   * The tax.
   */
  readonly se: string
}

export interface CloudInvoice {
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly wxopenid: string
  /**
   * 订单号。
   * The number of the order.
   */
  readonly ddh: string
  /**
   * 发票请求流水号，每次开票唯一；重试时不变。
   * The number of the request, another for each invoice; the same when it is asked again.
   */
  readonly fpqqlsh: string
  /**
   * 销售方纳税人识别号。
   * The seller's tax number.
   */
  readonly nsrsbh: string
  /**
   * 销售方名称。
   * The seller.
   */
  readonly nsrmc: string
  /**
   * 销售方地址。
   * The seller's address.
   */
  readonly nsrdz?: string | undefined
  /**
   * 销售方电话。
   * The seller's telephone.
   */
  readonly nsrdh?: string | undefined
  /**
   * 销售方开户行。
   * The seller's bank.
   */
  readonly nsrbank?: string | undefined
  /**
   * 销售方账号。
   * The seller's account.
   */
  readonly nsrbankid?: string | undefined
  /**
   * 购买方名称。
   * The buyer.
   */
  readonly ghfmc: string
  /**
   * 购买方纳税人识别号。
   * The buyer's tax number.
   */
  readonly ghfnsrsbh?: string | undefined
  /**
   * 购买方地址。
   * The buyer's address.
   */
  readonly ghfdz?: string | undefined
  /**
   * 购买方电话。
   * The buyer's telephone.
   */
  readonly ghfdh?: string | undefined
  /**
   * 购买方开户行。
   * The buyer's bank.
   */
  readonly ghfbank?: string | undefined
  /**
   * 购买方账号。
   * The buyer's account.
   */
  readonly ghfbankid?: string | undefined
  /**
   * 开票人。
   * Who makes it out.
   */
  readonly kpr: string
  /**
   * 收款人。
   * The cashier.
   */
  readonly skr?: string | undefined
  /**
   * 复核人。
   * Who checks it.
   */
  readonly fhr?: string | undefined
  /**
   * 价税合计，元，两位小数。
   * The sum with tax, in yuan with two decimals.
   */
  readonly jshj: string
  /**
   * 合计金额，元，两位小数。
   * The sum without tax, in yuan with two decimals.
   */
  readonly hjje: string
  /**
   * 合计税额，元，两位小数。
   * The tax, in yuan with two decimals.
   */
  readonly hjse: string
  /**
   * 备注。
   * Remarks.
   */
  readonly bz?: string | undefined
  /**
   * 行业类型：0 商业，1 其他。
   * The trade: 0 commerce, 1 other.
   */
  readonly hylx?: '0' | '1' | (string & {}) | undefined
  /**
   * 明细。至少 1 个。
   * The lines. At least 1 entries.
   */
  readonly invoicedetail_list: readonly CloudInvoiceLine[]
}

export interface CloudInvoiceClear {
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly wxopenid: string
  /**
   * 发票请求流水号，每次开票唯一；重试时不变。
   * The number of the request, another for each invoice; the same when it is asked again.
   */
  readonly fpqqlsh: string
  /**
   * 纳税人识别号。
   * The tax number.
   */
  readonly nsrsbh: string
  /**
   * 纳税人名称。
   * The name.
   */
  readonly nsrmc: string
  /**
   * 原发票代码。
   * The code of the invoice.
   */
  readonly yfpdm: string
  /**
   * 原发票号码。
   * The number of the invoice.
   */
  readonly yfphm: string
}

export interface CloudInvoiceDetail {
  /**
   * 发票请求流水号，每次开票唯一；重试时不变。
   * The number of the request, another for each invoice; the same when it is asked again.
   */
  readonly fpqqlsh: string
  /**
   * 发票代码。
   * The code.
   */
  readonly fpdm?: string | undefined
  /**
   * 发票号码。
   * The number.
   */
  readonly fphm?: string | undefined
  /**
   * 校验码。
   * The check code.
   */
  readonly jym?: string | undefined
  /**
   * 开票日期。
   * The date.
   */
  readonly kprq?: string | undefined
  /**
   * PDF 的网址。
   * The URL of the PDF.
   */
  readonly pdfurl?: string | undefined
}

export interface InvoiceCardBaseInfo {
  /**
   * 商户的标志。最多 128 字节（UTF-8）。
   * The logo. At most 128 bytes in UTF-8.
   */
  readonly logo_url: string
  /**
   * 收款方，显示在列表。最多 27 字节（UTF-8，9 个汉字）。
   * The payee, as lists show it. At most 27 bytes in UTF-8 (9 Chinese characters).
   */
  readonly title: string
  /**
   * 自定义入口的名字。最多 15 字节（UTF-8，5 个汉字）。
   * The name of a link of your own. At most 15 bytes in UTF-8 (5 Chinese characters).
   */
  readonly custom_url_name?: string | undefined
  /**
   * 自定义入口的网址。最多 128 字节（UTF-8）。
   * Where it leads. At most 128 bytes in UTF-8.
   */
  readonly custom_url?: string | undefined
  /**
   * 入口右侧的提示。最多 18 字节（UTF-8，6 个汉字）。
   * The hint at its right. At most 18 bytes in UTF-8 (6 Chinese characters).
   */
  readonly custom_url_sub_title?: string | undefined
  /**
   * 营销入口的名字。最多 15 字节（UTF-8，5 个汉字）。
   * The name of a link for promotion. At most 15 bytes in UTF-8 (5 Chinese characters).
   */
  readonly promotion_url_name?: string | undefined
  /**
   * 营销入口的网址。
   * Where it leads.
   */
  readonly promotion_url?: string | undefined
  /**
   * 营销入口右侧的提示。最多 18 字节（UTF-8，6 个汉字）。
   * The hint at its right. At most 18 bytes in UTF-8 (6 Chinese characters).
   */
  readonly promotion_url_sub_title?: string | undefined
}

export interface InvoiceCard {
  /**
   * 基本信息。
   * What every card has.
   */
  readonly base_info: InvoiceCardBaseInfo
  /**
   * 收款方的全称。
   * The payee in full.
   */
  readonly payee: string
  /**
   * 发票类型。
   * The type of invoice.
   */
  readonly type: string
  /**
   * 发票详情。
   * About the invoice.
   */
  readonly detail?: string | undefined
}

export interface InvoiceLine {
  /**
   * 项目的名字。
   * What it is.
   */
  readonly name: string
  /**
   * 数量。
   * How many.
   */
  readonly num?: string | undefined
  /**
   * 单位。
   * The unit.
   */
  readonly unit?: string | undefined
  /**
   * 单价。分。
   * The price of one. Fen.
   */
  readonly price?: number | undefined
}

export interface InvoiceUserData {
  /**
   * 发票金额。分。
   * The sum. Fen.
   */
  readonly fee: number
  /**
   * 发票抬头。
   * Whom it is made out to.
   */
  readonly title: string
  /**
   * 开票时间。unix 秒。
   * When it was made out. Unix seconds.
   */
  readonly billing_time: number
  /**
   * 发票号码；新式发票的 20 位号码也填在这里。
   * Its number; also the 20 digits of the newer invoices.
   */
  readonly billing_no: string
  /**
   * 发票代码；新式发票可以为空。
   * Its code; may be empty for the newer invoices.
   */
  readonly billing_code: string
  /**
   * 商品明细。
   * The lines.
   */
  readonly info?: readonly InvoiceLine[] | undefined
  /**
   * 不含税金额。分。
   * The sum without tax. Fen.
   */
  readonly fee_without_tax: number
  /**
   * 税额。分。
   * The tax. Fen.
   */
  readonly tax: number
  /**
   * 发票 PDF 的 media_id，由 platform.setPdf 得到。
   * The PDF, as the media_id of platform.setPdf.
   */
  readonly s_pdf_media_id: string
  /**
   * 行程单等附件的 media_id。
   * Another PDF that goes with it, as a media_id.
   */
  readonly s_trip_pdf_media_id?: string | undefined
  /**
   * 校验码。
   * The check code.
   */
  readonly check_code: string
  /**
   * 购买方纳税人识别号。
   * The buyer's tax number.
   */
  readonly buyer_number?: string | undefined
  /**
   * 购买方开户行及账号。
   * The buyer's bank and account.
   */
  readonly buyer_bank_account?: string | undefined
  /**
   * 购买方地址、电话。
   * The buyer's address and telephone.
   */
  readonly buyer_address_and_phone?: string | undefined
  /**
   * 销售方纳税人识别号。
   * The seller's tax number.
   */
  readonly seller_number?: string | undefined
  /**
   * 销售方开户行及账号。
   * The seller's bank and account.
   */
  readonly seller_bank_account?: string | undefined
  /**
   * 销售方地址、电话。
   * The seller's address and telephone.
   */
  readonly seller_address_and_phone?: string | undefined
  /**
   * 备注。
   * Remarks.
   */
  readonly remarks?: string | undefined
  /**
   * 收款人。
   * The cashier.
   */
  readonly cashier?: string | undefined
  /**
   * 开票人。
   * Who made it out.
   */
  readonly maker?: string | undefined
}

export interface InvoiceUserCard {
  /**
   * 发票的内容。
   * What it says.
   */
  readonly invoice_user_data: InvoiceUserData
}

export interface InvoiceCardExt {
  /**
   * 随机串，每次不同。
   * A random text, another each time.
   */
  readonly nonce_str: string
  /**
   * 用户的发票。
   * The user's invoice.
   */
  readonly user_card: InvoiceUserCard
}

export interface InvoiceInfo {
  /**
   * 发票金额。分。
   * The sum. Fen.
   */
  readonly fee: number
  /**
   * 发票抬头。
   * Whom it is made out to.
   */
  readonly title: string
  /**
   * 开票时间。unix 秒。
   * When it was made out. Unix seconds.
   */
  readonly billing_time: number
  /**
   * 发票号码；新式发票的 20 位号码也填在这里。
   * Its number; also the 20 digits of the newer invoices.
   */
  readonly billing_no: string
  /**
   * 发票代码；新式发票可以为空。
   * Its code; may be empty for the newer invoices.
   */
  readonly billing_code?: string | undefined
  /**
   * 商品明细。
   * The lines.
   */
  readonly info?: readonly InvoiceLine[] | undefined
  /**
   * 不含税金额。分。
   * The sum without tax. Fen.
   */
  readonly fee_without_tax?: number | undefined
  /**
   * 税额。分。
   * The tax. Fen.
   */
  readonly tax?: number | undefined
  /**
   * PDF 的链接。
   * The URL of the PDF.
   */
  readonly pdf_url?: string | undefined
  /**
   * 附件 PDF 的链接。
   * The URL of the other PDF.
   */
  readonly trip_pdf_url?: string | undefined
  /**
   * 报销的状态：未锁定、锁定、已核销、已作废。
   * How far the reimbursement is: open, locked, closed, cancelled.
   */
  readonly reimburse_status: 'INVOICE_REIMBURSE_INIT' | 'INVOICE_REIMBURSE_LOCK' | 'INVOICE_REIMBURSE_CLOSURE' | 'INVOICE_REIMBURSE_CANCEL' | (string & {})
  /**
   * 校验码。
   * The check code.
   */
  readonly check_code?: string | undefined
  /**
   * 购买方纳税人识别号。
   * The buyer's tax number.
   */
  readonly buyer_number?: string | undefined
  /**
   * 购买方开户行及账号。
   * The buyer's bank and account.
   */
  readonly buyer_bank_account?: string | undefined
  /**
   * 购买方地址、电话。
   * The buyer's address and telephone.
   */
  readonly buyer_address_and_phone?: string | undefined
  /**
   * 销售方纳税人识别号。
   * The seller's tax number.
   */
  readonly seller_number?: string | undefined
  /**
   * 销售方开户行及账号。
   * The seller's bank and account.
   */
  readonly seller_bank_account?: string | undefined
  /**
   * 销售方地址、电话。
   * The seller's address and telephone.
   */
  readonly seller_address_and_phone?: string | undefined
  /**
   * 备注。
   * Remarks.
   */
  readonly remarks?: string | undefined
  /**
   * 收款人。
   * The cashier.
   */
  readonly cashier?: string | undefined
  /**
   * 开票人。
   * Who made it out.
   */
  readonly maker?: string | undefined
}

export interface InvoiceReference {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 加密的 code，原样。
   * The encrypted code, as it came.
   */
  readonly encrypt_code: string
}

export interface Invoice {
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 有效期的开始。unix 秒。
   * From when it is valid. Unix seconds.
   */
  readonly begin_time?: number | undefined
  /**
   * 有效期的结束。unix 秒。
   * Until when it is valid. Unix seconds.
   */
  readonly end_time?: number | undefined
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
  /**
   * 发票类型。
   * The type of invoice.
   */
  readonly type?: string | undefined
  /**
   * 收款方。
   * The payee.
   */
  readonly payee?: string | undefined
  /**
   * 发票详情。
   * About the invoice.
   */
  readonly detail?: string | undefined
  /**
   * 发票的内容。
   * What it says.
   */
  readonly user_info: InvoiceInfo
}

/**
 * `card.invoice.setBizAttr.setContact` 的请求：设置联系方式。
 * The request of `card.invoice.setBizAttr.setContact`. Sets the contact.
 */
export interface CardInvoiceSetBizAttrSetContactRequest {
  /**
   * 联系方式。
   * The contact.
   */
  readonly contact: InvoiceContact
}

/**
 * `card.invoice.setBizAttr.setContact` 的回答。
 * The answer of `card.invoice.setBizAttr.setContact`.
 */
export type CardInvoiceSetBizAttrSetContactResponse = Answered

/**
 * `card.invoice.setBizAttr.getContact` 的回答。
 * The answer of `card.invoice.setBizAttr.getContact`.
 */
export interface CardInvoiceSetBizAttrGetContactResponse extends Answered {
  /**
   * 联系方式。
   * The contact.
   */
  readonly contact: InvoiceContact
}

/**
 * `card.invoice.setBizAttr.setAuthField` 的请求：设置授权页字段。
 * The request of `card.invoice.setBizAttr.setAuthField`. Sets the fields of the page of consent.
 */
export interface CardInvoiceSetBizAttrSetAuthFieldRequest {
  /**
   * 授权页的字段。
   * The fields of the page of consent.
   */
  readonly auth_field: InvoiceAuthFields
}

/**
 * `card.invoice.setBizAttr.setAuthField` 的回答。
 * The answer of `card.invoice.setBizAttr.setAuthField`.
 */
export type CardInvoiceSetBizAttrSetAuthFieldResponse = Answered

/**
 * `card.invoice.setBizAttr.getAuthField` 的回答。
 * The answer of `card.invoice.setBizAttr.getAuthField`.
 */
export interface CardInvoiceSetBizAttrGetAuthFieldResponse extends Answered {
  /**
   * 授权页的字段。
   * The fields of the page of consent.
   */
  readonly auth_field: InvoiceAuthFields
}

/**
 * `card.invoice.setBizAttr.setPayMch` 的请求：设置关联的商户号。
 * The request of `card.invoice.setBizAttr.setPayMch`. Sets the merchant number.
 */
export interface CardInvoiceSetBizAttrSetPayMchRequest {
  /**
   * 商户号与开票平台。
   * The merchant number and the platform.
   */
  readonly paymch_info: InvoicePayMerchant
}

/**
 * `card.invoice.setBizAttr.setPayMch` 的回答。
 * The answer of `card.invoice.setBizAttr.setPayMch`.
 */
export type CardInvoiceSetBizAttrSetPayMchResponse = Answered

/**
 * `card.invoice.setBizAttr.getPayMch` 的回答。
 * The answer of `card.invoice.setBizAttr.getPayMch`.
 */
export interface CardInvoiceSetBizAttrGetPayMchResponse extends Answered {
  /**
   * 商户号与开票平台。
   * The merchant number and the platform.
   */
  readonly paymch_info: InvoicePayMerchant
}

/**
 * `card.invoice.getAuthUrl` 的请求：获取授权页链接。
 * The request of `card.invoice.getAuthUrl`. Tells the page of consent.
 */
export interface CardInvoiceGetAuthUrlRequest {
  /**
   * 开票平台的标识，由 seturl 得到的链接带有。
   * The mark of the invoice platform; the URL of seturl holds it.
   */
  readonly s_pappid: string
  /**
   * 订单号。
   * The number of the order.
   */
  readonly order_id: string
  /**
   * 订单金额。不小于 0。分。
   * The sum of the order. Not less than 0. Fen.
   */
  readonly money: number
  /**
   * 时间戳。unix 秒。
   * The time. Unix seconds.
   */
  readonly timestamp: number
  /**
   * 开票的来源。
   * Where it is asked from.
   */
  readonly source: 'app' | 'web' | 'wap' | 'wxa' | (string & {})
  /**
   * 授权成功后跳转的网址。source 为 "web" 时必填。
   * Where it goes on after the consent. Required when source is "web".
   */
  readonly redirect_url?: string | undefined
  /**
   * 卡券的 api_ticket。
   * The api_ticket of cards.
   */
  readonly ticket: string
  /**
   * 0 开票，1 填写字段开票，2 领票。
   * 0 makes one out, 1 asks for the fields first, 2 hands one over.
   */
  readonly type: 0 | 1 | 2
}

/**
 * `card.invoice.getAuthUrl` 的回答。
 * The answer of `card.invoice.getAuthUrl`.
 */
export interface CardInvoiceGetAuthUrlResponse extends Answered {
  /**
   * 授权页的链接。
   * The page.
   */
  readonly auth_url: string
  /**
   * 小程序的 appid，来源为 wxa 时。
   * The appid of the mini program, for wxa.
   */
  readonly appid?: string | undefined
}

/**
 * `card.invoice.getAuthData` 的请求：查询授权信息。
 * The request of `card.invoice.getAuthData`. Tells about a consent.
 */
export interface CardInvoiceGetAuthDataRequest {
  /**
   * 开票平台的标识，由 seturl 得到的链接带有。
   * The mark of the invoice platform; the URL of seturl holds it.
   */
  readonly s_pappid: string
  /**
   * 订单号。
   * The number of the order.
   */
  readonly order_id: string
}

/**
 * `card.invoice.getAuthData` 的回答。
 * The answer of `card.invoice.getAuthData`.
 */
export interface CardInvoiceGetAuthDataResponse extends Answered {
  /**
   * 授权的状态。
   * How it stands.
   */
  readonly invoice_status?: string | undefined
  /**
   * 授权的时间。unix 秒。
   * When the user consented. Unix seconds.
   */
  readonly auth_time?: number | undefined
  /**
   * 填写的内容。
   * What was written.
   */
  readonly user_auth_info?: InvoiceAuthInfo | undefined
}

/**
 * `card.invoice.rejectInsert` 的请求：拒绝开票。
 * The request of `card.invoice.rejectInsert`. Refuses an invoice.
 */
export interface CardInvoiceRejectInsertRequest {
  /**
   * 开票平台的标识，由 seturl 得到的链接带有。
   * The mark of the invoice platform; the URL of seturl holds it.
   */
  readonly s_pappid: string
  /**
   * 订单号。
   * The number of the order.
   */
  readonly order_id: string
  /**
   * 拒绝的原因。
   * Why.
   */
  readonly reason: string
  /**
   * 引导用户处理的网址。
   * Where the user can mend it.
   */
  readonly url?: string | undefined
}

/**
 * `card.invoice.rejectInsert` 的回答。
 * The answer of `card.invoice.rejectInsert`.
 */
export type CardInvoiceRejectInsertResponse = Answered

/**
 * `card.invoice.makeOutInvoice` 的请求：统一开票：开票。
 * The request of `card.invoice.makeOutInvoice`. Makes an invoice out.
 */
export interface CardInvoiceMakeOutInvoiceRequest {
  /**
   * 发票。
   * The invoice.
   */
  readonly invoiceinfo: CloudInvoice
}

/**
 * `card.invoice.makeOutInvoice` 的回答。
 * The answer of `card.invoice.makeOutInvoice`.
 */
export type CardInvoiceMakeOutInvoiceResponse = Answered

/**
 * `card.invoice.clearOutInvoice` 的请求：统一开票：冲红。
 * The request of `card.invoice.clearOutInvoice`. Takes an invoice back.
 */
export interface CardInvoiceClearOutInvoiceRequest {
  /**
   * 要冲红的发票。
   * The invoice.
   */
  readonly invoiceinfo: CloudInvoiceClear
}

/**
 * `card.invoice.clearOutInvoice` 的回答。
 * The answer of `card.invoice.clearOutInvoice`.
 */
export type CardInvoiceClearOutInvoiceResponse = Answered

/**
 * `card.invoice.queryInvoceInfo` 的请求：统一开票：查询。
 * The request of `card.invoice.queryInvoceInfo`. Tells about an invoice.
 */
export interface CardInvoiceQueryInvoceInfoRequest {
  /**
   * 发票请求流水号，每次开票唯一；重试时不变。
   * The number of the request, another for each invoice; the same when it is asked again.
   */
  readonly fpqqlsh: string
  /**
   * 纳税人识别号。
   * The tax number.
   */
  readonly nsrsbh: string
}

/**
 * `card.invoice.queryInvoceInfo` 的回答。
 * The answer of `card.invoice.queryInvoceInfo`.
 */
export interface CardInvoiceQueryInvoceInfoResponse extends Answered {
  /**
   * 发票。
   * The invoice.
   */
  readonly invoicedetail: CloudInvoiceDetail
}

/**
 * `card.invoice.setUrl` 的回答。
 * The answer of `card.invoice.setUrl`.
 */
export interface CardInvoiceSetUrlResponse extends Answered {
  /**
   * 带有 s_pappid 的链接。
   * The URL with s_pappid.
   */
  readonly invoice_url: string
}

/**
 * `card.invoice.platform.createCard` 的请求：创建发票卡券模板。
 * The request of `card.invoice.platform.createCard`. Makes the card of invoices.
 */
export interface CardInvoicePlatformCreateCardRequest {
  /**
   * 模板。
   * The card.
   */
  readonly invoice_info: InvoiceCard
}

/**
 * `card.invoice.platform.createCard` 的回答。
 * The answer of `card.invoice.platform.createCard`.
 */
export interface CardInvoicePlatformCreateCardResponse extends Answered {
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
}

/**
 * `card.invoice.insert` 的请求：将电子发票插入用户卡包。
 * The request of `card.invoice.insert`. Puts an invoice into the user's wallet.
 */
export interface CardInvoiceInsertRequest {
  /**
   * 订单号。
   * The number of the order.
   */
  readonly order_id: string
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 得到用户授权的公众号。
   * The account that got the consent.
   */
  readonly appid: string
  /**
   * 发票的内容。
   * What the invoice says.
   */
  readonly card_ext: InvoiceCardExt
}

/**
 * `card.invoice.insert` 的回答。
 * The answer of `card.invoice.insert`.
 */
export interface CardInvoiceInsertResponse extends Answered {
  /**
   * 发票的 code。
   * The code of the invoice.
   */
  readonly code: string
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
  /**
   * 用户的 unionid。
   * The user's unionid.
   */
  readonly unionid?: string | undefined
}

/**
 * `card.invoice.platform.setPdf` 的请求：上传发票 PDF。
 * The request of `card.invoice.platform.setPdf`. Uploads a PDF.
 */
export interface CardInvoicePlatformSetPdfRequest {
  /**
   * PDF 文件。pdf。
   * The PDF. Pdf.
   */
  readonly pdf: FileInput
}

/**
 * `card.invoice.platform.setPdf` 的回答。
 * The answer of `card.invoice.platform.setPdf`.
 */
export interface CardInvoicePlatformSetPdfResponse extends Answered {
  /**
   * PDF 的 ID，三天内有效。
   * The id of the PDF, good for three days.
   */
  readonly s_media_id: string
}

/**
 * `card.invoice.platform.getPdf` 的请求：查询已上传的 PDF。
 * The request of `card.invoice.platform.getPdf`. Tells where a PDF is.
 */
export interface CardInvoicePlatformGetPdfRequest {
  /**
   * PDF 的 ID，三天内有效。
   * The id of the PDF, good for three days.
   */
  readonly s_media_id: string
}

/**
 * `card.invoice.platform.getPdf` 的回答。
 * The answer of `card.invoice.platform.getPdf`.
 */
export interface CardInvoicePlatformGetPdfResponse extends Answered {
  /**
   * PDF 的链接。
   * The URL.
   */
  readonly pdf_url: string
  /**
   * 链接的过期时间。unix 秒。
   * Until when it works. Unix seconds.
   */
  readonly pdf_url_expire_time?: number | undefined
}

/**
 * `card.invoice.platform.updateStatus` 的请求：更新发票卡券的状态。
 * The request of `card.invoice.platform.updateStatus`. Changes the state of an invoice.
 */
export interface CardInvoicePlatformUpdateStatusRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 卡券的 code，可有前导零。最多 20 字节（UTF-8）。
   * The code of the card in the user's hand; it may begin with zeros. At most 20 bytes in UTF-8.
   */
  readonly code: string
  /**
   * 报销的状态：未锁定、锁定、已核销、已作废。
   * How far the reimbursement is: open, locked, closed, cancelled.
   */
  readonly reimburse_status: 'INVOICE_REIMBURSE_INIT' | 'INVOICE_REIMBURSE_LOCK' | 'INVOICE_REIMBURSE_CLOSURE' | 'INVOICE_REIMBURSE_CANCEL' | (string & {})
}

/**
 * `card.invoice.platform.updateStatus` 的回答。
 * The answer of `card.invoice.platform.updateStatus`.
 */
export type CardInvoicePlatformUpdateStatusResponse = Answered

/**
 * `card.invoice.reimburse.getInvoiceInfo` 的请求：查询报销发票。
 * The request of `card.invoice.reimburse.getInvoiceInfo`. Tells about an invoice.
 */
export interface CardInvoiceReimburseGetInvoiceInfoRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 加密的 code，原样。
   * The encrypted code, as it came.
   */
  readonly encrypt_code: string
}

/**
 * `card.invoice.reimburse.getInvoiceInfo` 的回答。
 * The answer of `card.invoice.reimburse.getInvoiceInfo`.
 */
export interface CardInvoiceReimburseGetInvoiceInfoResponse extends Answered {
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 有效期的开始。unix 秒。
   * From when it is valid. Unix seconds.
   */
  readonly begin_time?: number | undefined
  /**
   * 有效期的结束。unix 秒。
   * Until when it is valid. Unix seconds.
   */
  readonly end_time?: number | undefined
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
  /**
   * 发票类型。
   * The type of invoice.
   */
  readonly type?: string | undefined
  /**
   * 收款方。
   * The payee.
   */
  readonly payee?: string | undefined
  /**
   * 发票详情。
   * About the invoice.
   */
  readonly detail?: string | undefined
  /**
   * 发票的内容。
   * What it says.
   */
  readonly user_info: InvoiceInfo
}

/**
 * `card.invoice.reimburse.getInvoiceBatch` 的请求：批量查询报销发票。
 * The request of `card.invoice.reimburse.getInvoiceBatch`. Tells about invoices.
 */
export interface CardInvoiceReimburseGetInvoiceBatchRequest {
  /**
   * 要查询的发票。至少 1 个。
   * The invoices. At least 1 entries.
   */
  readonly item_list: readonly InvoiceReference[]
}

/**
 * `card.invoice.reimburse.getInvoiceBatch` 的回答。
 * The answer of `card.invoice.reimburse.getInvoiceBatch`.
 */
export interface CardInvoiceReimburseGetInvoiceBatchResponse extends Answered {
  /**
   * 发票。
   * The invoices.
   */
  readonly item_list: readonly Invoice[]
}

/**
 * `card.invoice.reimburse.updateInvoiceStatus` 的请求：更新报销的状态。
 * The request of `card.invoice.reimburse.updateInvoiceStatus`. Changes the state of an invoice.
 */
export interface CardInvoiceReimburseUpdateInvoiceStatusRequest {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 加密的 code，原样。
   * The encrypted code, as it came.
   */
  readonly encrypt_code: string
  /**
   * 报销的状态：未锁定、锁定、已核销、已作废。
   * How far the reimbursement is: open, locked, closed, cancelled.
   */
  readonly reimburse_status: 'INVOICE_REIMBURSE_INIT' | 'INVOICE_REIMBURSE_LOCK' | 'INVOICE_REIMBURSE_CLOSURE' | 'INVOICE_REIMBURSE_CANCEL' | (string & {})
}

/**
 * `card.invoice.reimburse.updateInvoiceStatus` 的回答。
 * The answer of `card.invoice.reimburse.updateInvoiceStatus`.
 */
export type CardInvoiceReimburseUpdateInvoiceStatusResponse = Answered

/**
 * `card.invoice.reimburse.updateStatusBatch` 的请求：批量更新报销的状态。
 * The request of `card.invoice.reimburse.updateStatusBatch`. Changes the state of invoices.
 */
export interface CardInvoiceReimburseUpdateStatusBatchRequest {
  /**
   * 用户的 openid。
   * The openid of the user.
   */
  readonly openid: string
  /**
   * 报销的状态：未锁定、锁定、已核销、已作废。
   * How far the reimbursement is: open, locked, closed, cancelled.
   */
  readonly reimburse_status: 'INVOICE_REIMBURSE_INIT' | 'INVOICE_REIMBURSE_LOCK' | 'INVOICE_REIMBURSE_CLOSURE' | 'INVOICE_REIMBURSE_CANCEL' | (string & {})
  /**
   * 发票。至少 1 个。
   * The invoices. At least 1 entries.
   */
  readonly invoice_list: readonly InvoiceReference[]
}

/**
 * `card.invoice.reimburse.updateStatusBatch` 的回答。
 * The answer of `card.invoice.reimburse.updateStatusBatch`.
 */
export type CardInvoiceReimburseUpdateStatusBatchResponse = Answered

/**
 * `card.invoice.biz.getUserTitleUrl` 的请求：获取添加抬头的链接。
 * The request of `card.invoice.biz.getUserTitleUrl`. Tells where a title is added.
 */
export interface CardInvoiceBizGetUserTitleUrlRequest {
  /**
   * 是否由用户填写：1 是，0 由商户填写。
   * 1 if the user writes it, 0 if the merchant does.
   */
  readonly user_fill: 0 | 1
  /**
   * 抬头。user_fill 为 0 时必填。
   * The title. Required when user_fill is 0.
   */
  readonly title?: string | undefined
  /**
   * 电话。
   * The telephone.
   */
  readonly phone?: string | undefined
  /**
   * 税号。
   * The tax number.
   */
  readonly tax_no?: string | undefined
  /**
   * 地址。
   * The address.
   */
  readonly addr?: string | undefined
  /**
   * 开户行。
   * The bank.
   */
  readonly bank_type?: string | undefined
  /**
   * 账号。
   * The account.
   */
  readonly bank_no?: string | undefined
  /**
   * 自定义的抬头编号。
   * A number of your own for it.
   */
  readonly out_title_id?: string | undefined
}

/**
 * `card.invoice.biz.getUserTitleUrl` 的回答。
 * The answer of `card.invoice.biz.getUserTitleUrl`.
 */
export interface CardInvoiceBizGetUserTitleUrlResponse extends Answered {
  /**
   * 添加抬头的链接。
   * The page.
   */
  readonly url: string
}

/**
 * `card.invoice.biz.getSelectTitleUrl` 的请求：获取选择抬头的链接。
 * The request of `card.invoice.biz.getSelectTitleUrl`. Tells where a title is chosen.
 */
export interface CardInvoiceBizGetSelectTitleUrlRequest {
  /**
   * 附加的内容，随事件推送。
   * What the event shall tell besides.
   */
  readonly attach?: string | undefined
}

/**
 * `card.invoice.biz.getSelectTitleUrl` 的回答。
 * The answer of `card.invoice.biz.getSelectTitleUrl`.
 */
export interface CardInvoiceBizGetSelectTitleUrlResponse extends Answered {
  /**
   * 选择抬头的链接。
   * The page.
   */
  readonly url: string
}

/**
 * `card.invoice.scanTitle` 的请求：解析抬头二维码。
 * The request of `card.invoice.scanTitle`. Reads a title from a QR code.
 */
export interface CardInvoiceScanTitleRequest {
  /**
   * 扫码得到的文本。
   * What the QR code says.
   */
  readonly scan_text: string
}

/**
 * `card.invoice.scanTitle` 的回答。
 * The answer of `card.invoice.scanTitle`.
 */
export interface CardInvoiceScanTitleResponse extends Answered {
  /**
   * 抬头的类型：0 单位，1 个人。
   * The kind of title: 0 a firm, 1 a person.
   */
  readonly title_type?: '0' | '1' | (string & {}) | undefined
  /**
   * 抬头。
   * The title.
   */
  readonly title: string
  /**
   * 电话。
   * The telephone.
   */
  readonly phone?: string | undefined
  /**
   * 税号。
   * The tax number.
   */
  readonly tax_no?: string | undefined
  /**
   * 地址。
   * The address.
   */
  readonly addr?: string | undefined
  /**
   * 开户行。
   * The bank.
   */
  readonly bank_type?: string | undefined
  /**
   * 账号。
   * The account.
   */
  readonly bank_no?: string | undefined
}

/**
 * 电子发票的开具、插卡与报销。
 * Invoices: made out, put into wallets and reimbursed.
 */
export interface CardInvoiceApi {
  readonly setBizAttr: {
    /**
     * 设置联系方式。
     * Sets the contact: `POST /card/invoice/setbizattr`.
     * 设置商户的联系方式。
     * Sets the contact of the merchant.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.setBizAttr.setContact({ contact: { phone: '88888888', time_out: 12345 } })
     * ```
     */
    readonly setContact: Call<CardInvoiceSetBizAttrSetContactRequest, CardInvoiceSetBizAttrSetContactResponse>
    /**
     * 查询联系方式。
     * Tells the contact: `POST /card/invoice/setbizattr`.
     * 查询商户的联系方式。
     * Tells the contact of the merchant.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.setBizAttr.getContact()
     * ```
     */
    readonly getContact: OpenCall<NoRequest, CardInvoiceSetBizAttrGetContactResponse, 'not-found'>
    /**
     * 设置授权页字段。
     * Sets the fields of the page of consent: `POST /card/invoice/setbizattr`.
     * 设置商户的授权页字段。
     * Sets the fields of the page of consent of the merchant.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.setBizAttr.setAuthField({
     *   auth_field: {
     *     user_field: {
     *       show_title: 1,
     *       show_phone: 1,
     *       require_phone: 0,
     *       custom_field: [{ key: '备注', is_require: 0, notice: '选填' }],
     *     },
     *   },
     * })
     * ```
     */
    readonly setAuthField: Call<CardInvoiceSetBizAttrSetAuthFieldRequest, CardInvoiceSetBizAttrSetAuthFieldResponse>
    /**
     * 查询授权页字段。
     * Tells the fields of the page of consent: `POST /card/invoice/setbizattr`.
     * 查询商户的授权页字段。
     * Tells the fields of the page of consent of the merchant.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.setBizAttr.getAuthField()
     * ```
     */
    readonly getAuthField: OpenCall<NoRequest, CardInvoiceSetBizAttrGetAuthFieldResponse>
    /**
     * 设置关联的商户号。
     * Sets the merchant number: `POST /card/invoice/setbizattr`.
     * 设置商户的关联的商户号。
     * Sets the merchant number of the merchant.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.setBizAttr.setPayMch({ paymch_info: { mchid: '1234', s_pappid: 'wxabcd' } })
     * ```
     */
    readonly setPayMch: Call<CardInvoiceSetBizAttrSetPayMchRequest, CardInvoiceSetBizAttrSetPayMchResponse>
    /**
     * 查询关联的商户号。
     * Tells the merchant number: `POST /card/invoice/setbizattr`.
     * 查询商户的关联的商户号。
     * Tells the merchant number of the merchant.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.setBizAttr.getPayMch()
     * ```
     */
    readonly getPayMch: OpenCall<NoRequest, CardInvoiceSetBizAttrGetPayMchResponse, 'not-found'>
  }
  /**
   * 获取授权页链接。
   * Tells the page of consent: `POST /card/invoice/getauthurl`.
   * 用户在这个页面同意开票；ticket 是卡券的 api_ticket。
   * On this page the user consents to an invoice; ticket is the api_ticket of cards.
   *
   * @example
   * ```ts
   * const answer = await account.card.invoice.getAuthUrl({
   *   s_pappid: 'wxabcd',
   *   order_id: '1234',
   *   money: 11,
   *   timestamp: 1474875876,
   *   source: 'web',
   *   redirect_url: 'https://mp.weixin.qq.com',
   *   ticket: 'tttt',
   *   type: 1,
   * })
   * ```
   */
  readonly getAuthUrl: Call<CardInvoiceGetAuthUrlRequest, CardInvoiceGetAuthUrlResponse>
  /**
   * 查询授权信息。
   * Tells about a consent: `POST /card/invoice/getauthdata`.
   * 查询用户是否同意，以及填写了什么。
   * Tells whether the user consented, and what was written.
   *
   * @example
   * ```ts
   * const answer = await account.card.invoice.getAuthData({ s_pappid: 'wxabcd', order_id: '1234' })
   * ```
   */
  readonly getAuthData: Call<CardInvoiceGetAuthDataRequest, CardInvoiceGetAuthDataResponse, 'not-authorised'>
  /**
   * 拒绝开票。
   * Refuses an invoice: `POST /card/invoice/rejectinsert`.
   * 拒绝用户的开票请求，之后不能再插卡。
   * Refuses what the user asked for; nothing can be inserted afterwards.
   *
   * @example
   * ```ts
   * const answer = await account.card.invoice.rejectInsert({ s_pappid: 'wxabcd', order_id: '1234', reason: '拒绝的原因' })
   * ```
   */
  readonly rejectInsert: Call<CardInvoiceRejectInsertRequest, CardInvoiceRejectInsertResponse, 'not-authorised' | 'rejected'>
  /**
   * 统一开票：开票。
   * Makes an invoice out: `POST /card/invoice/makeoutinvoice`.
   * 蓝票。结果由事件推送；73105 时用相同的 fpqqlsh 重试。
   * An event tells what became of it. After 73105 ask again with the same fpqqlsh.
   *
   * @example
   * ```ts
   * const answer = await account.card.invoice.makeOutInvoice({
   *   invoiceinfo: {
   *     wxopenid: 'os92LxEDbiOw7kWZanRN_Bb3Q45I',
   *     ddh: '30000',
   *     fpqqlsh: 'test20160511000461',
   *     nsrsbh: '110109500321655',
   *     nsrmc: '百旺电子测试2',
   *     ghfmc: '周一',
   *     kpr: '小明',
   *     jshj: '159.00',
   *     hjje: '135.90',
   *     hjse: '23.10',
   *     hylx: '0',
   *     invoicedetail_list: [
   *       {
   *         fphxz: '0',
   *         spbm: '1090418010000000000',
   *         xmmc: '洗衣机',
   *         dw: '台',
   *         xmsl: '1',
   *         xmdj: '135.90',
   *         xmje: '135.90',
   *         sl: '0.17',
   *         se: '23.10',
   *       },
   *     ],
   *   },
   * })
   * ```
   */
  readonly makeOutInvoice: Call<CardInvoiceMakeOutInvoiceRequest, CardInvoiceMakeOutInvoiceResponse, 'rejected'>
  /**
   * 统一开票：冲红。
   * Takes an invoice back: `POST /card/invoice/clearoutinvoice`.
   * 开一张红票冲掉原来的发票。
   * Makes out the opposite of an earlier invoice.
   *
   * @example
   * ```ts
   * const answer = await account.card.invoice.clearOutInvoice({
   *   invoiceinfo: {
   *     wxopenid: 'os92LxEDbiOw7kWZanRN_Bb3Q45I',
   *     fpqqlsh: 'test20160511000440',
   *     nsrsbh: '110109500321654',
   *     nsrmc: '百旺电子测试1',
   *     yfpdm: '050000000000',
   *     yfphm: '30329969',
   *   },
   * })
   * ```
   */
  readonly clearOutInvoice: Call<CardInvoiceClearOutInvoiceRequest, CardInvoiceClearOutInvoiceResponse, 'rejected'>
  /**
   * 统一开票：查询。
   * Tells about an invoice: `POST /card/invoice/queryinvoceinfo`.
   * 查询已开的发票；路径就是这样拼写的。
   * Tells about an invoice that was made out; the path is spelt like that.
   *
   * @example
   * ```ts
   * const answer = await account.card.invoice.queryInvoceInfo({ fpqqlsh: 'test20160511000461', nsrsbh: '110109500321655' })
   * ```
   */
  readonly queryInvoceInfo: Call<CardInvoiceQueryInvoceInfoRequest, CardInvoiceQueryInvoceInfoResponse, 'rejected'>
  /**
   * 获取开票平台的标识。
   * Tells the platform's mark: `POST /card/invoice/seturl`.
   * 链接的参数 s_pappid 就是开票平台的标识。
   * The URL that comes back holds the s_pappid of the platform.
   *
   * @example
   * ```ts
   * const answer = await account.card.invoice.setUrl()
   * ```
   */
  readonly setUrl: OpenCall<NoRequest, CardInvoiceSetUrlResponse>
  readonly platform: {
    /**
     * 创建发票卡券模板。
     * Makes the card of invoices: `POST /card/invoice/platform/createcard`.
     * 创建发票的卡券模板，插卡时使用。
     * Makes the card as which invoices are inserted.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.platform.createCard({
     *   invoice_info: {
     *     base_info: { logo_url: 'http://mmbiz.qpic.cn/mmbiz/logo/0', title: 'xx公司' },
     *     payee: '测试-收款方',
     *     type: '发票类型',
     *   },
     * })
     * ```
     */
    readonly createCard: Call<CardInvoicePlatformCreateCardRequest, CardInvoicePlatformCreateCardResponse>
    /**
     * 上传发票 PDF。
     * Uploads a PDF: `POST /card/invoice/platform/setpdf`.
     * 上传发票的 PDF，三天内使用。
     * Uploads the PDF of an invoice, to be used within three days.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.platform.setPdf({ pdf: { data: new Uint8Array([37, 80, 68, 70]), filename: 'invoice.pdf' } })
     * ```
     */
    readonly setPdf: Call<CardInvoicePlatformSetPdfRequest, CardInvoicePlatformSetPdfResponse>
    /**
     * 查询已上传的 PDF。
     * Tells where a PDF is: `POST /card/invoice/platform/getpdf`.
     * 取得 PDF 的下载链接。
     * Gives a URL from which the PDF can be had.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.platform.getPdf({ s_media_id: '71111111111111111111' })
     * ```
     */
    readonly getPdf: Call<CardInvoicePlatformGetPdfRequest, CardInvoicePlatformGetPdfResponse>
    /**
     * 更新发票卡券的状态。
     * Changes the state of an invoice: `POST /card/invoice/platform/updatestatus`.
     * 开票平台更新发票的状态，随后推送事件。
     * The platform changes the state of an invoice; an event tells of it.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.platform.updateStatus({
     *   card_id: 'pwJ2bwFfYFVVGZYLgYJ7JdgfTCz8',
     *   code: '023123',
     *   reimburse_status: 'INVOICE_REIMBURSE_INIT',
     * })
     * ```
     */
    readonly updateStatus: Call<CardInvoicePlatformUpdateStatusRequest, CardInvoicePlatformUpdateStatusResponse, 'rejected' | 'locked-by-other'>
  }
  /**
   * 将电子发票插入用户卡包。
   * Puts an invoice into the user's wallet: `POST /card/invoice/insert`.
   * 用户授权之后才能插入；用调用 seturl 的 appid 调用。
   * Only after the consent of the user; called by the account that called seturl.
   *
   * @see https://developers.weixin.qq.com/doc/service/api/invoice/invoice/api_insertinvoice
   * @example
   * ```ts
   * const answer = await account.card.invoice.insert({
   *   order_id: '1234',
   *   card_id: 'pwJ2bwFfYFVVGZYLgYJ7JdgfTCz8',
   *   appid: 'wx0123456789abcdef',
   *   card_ext: {
   *     nonce_str: 'abcd',
   *     user_card: {
   *       invoice_user_data: {
   *         fee: 10000,
   *         title: '灰太狼的订单',
   *         billing_time: 1474875876,
   *         billing_no: 'hello',
   *         billing_code: 'world',
   *         fee_without_tax: 2345,
   *         tax: 123,
   *         s_pdf_media_id: '71111111111111111111',
   *         check_code: 'check_code',
   *       },
   *     },
   *   },
   * })
   * ```
   */
  readonly insert: Call<CardInvoiceInsertRequest, CardInvoiceInsertResponse, 'rejected' | 'not-authorised' | 'duplicate'>
  readonly reimburse: {
    /**
     * 查询报销发票。
     * Tells about an invoice: `POST /card/invoice/reimburse/getinvoiceinfo`.
     * 用选发票得到的 encrypt_code 查询发票。
     * Tells about an invoice by the encrypt_code that choosing it gave.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.reimburse.getInvoiceInfo({ card_id: 'pjZ8Yt5crPbAouhFqFf6JFgZv4Lc', encrypt_code: 'fbRzAgsTCpDVm8fu2xRzrGPzDCU8Ld5j' })
     * ```
     */
    readonly getInvoiceInfo: Call<CardInvoiceReimburseGetInvoiceInfoRequest, CardInvoiceReimburseGetInvoiceInfoResponse, 'rejected'>
    /**
     * 批量查询报销发票。
     * Tells about invoices: `POST /card/invoice/reimburse/getinvoicebatch`.
     * 一次查询多张发票。
     * Tells about several invoices.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.reimburse.getInvoiceBatch({
     *   item_list: [{ card_id: 'pjZ8Yt5crPbAouhFqFf6JFgZv4Lc', encrypt_code: 'fbRzAgsTCpDVm8fu2xRzrGPzDCU8Ld5j' }],
     * })
     * ```
     */
    readonly getInvoiceBatch: Call<CardInvoiceReimburseGetInvoiceBatchRequest, CardInvoiceReimburseGetInvoiceBatchResponse, 'rejected'>
    /**
     * 更新报销的状态。
     * Changes the state of an invoice: `POST /card/invoice/reimburse/updateinvoicestatus`.
     * 锁定、解锁或核销一张发票；核销不可撤销。
     * Locks, unlocks or closes an invoice; closing is for good.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.reimburse.updateInvoiceStatus({
     *   card_id: 'pjZ8Yt5crPbAouhFqFf6JFgZv4Lc',
     *   encrypt_code: 'fbRzAgsTCpDVm8fu2xRzrGPzDCU8Ld5j',
     *   reimburse_status: 'INVOICE_REIMBURSE_LOCK',
     * })
     * ```
     */
    readonly updateInvoiceStatus: Call<CardInvoiceReimburseUpdateInvoiceStatusRequest, CardInvoiceReimburseUpdateInvoiceStatusResponse, 'locked-by-other' | 'rejected'>
    /**
     * 批量更新报销的状态。
     * Changes the state of invoices: `POST /card/invoice/reimburse/updatestatusbatch`.
     * 一次更新同一用户的多张发票，全部成功或全部失败。
     * Changes several invoices of one user: all of them or none.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.reimburse.updateStatusBatch({
     *   openid: 'obLatjnoqgxiDTT1zCxWDJtdDpOQ',
     *   reimburse_status: 'INVOICE_REIMBURSE_LOCK',
     *   invoice_list: [{ card_id: 'pjZ8Yt5crPbAouhFqFf6JFgZv4Lc', encrypt_code: 'fbRzAgsTCpDVm8fu2xRzrGPzDCU8Ld5j' }],
     * })
     * ```
     */
    readonly updateStatusBatch: Call<CardInvoiceReimburseUpdateStatusBatchRequest, CardInvoiceReimburseUpdateStatusBatchResponse, 'locked-by-other' | 'rejected'>
  }
  readonly biz: {
    /**
     * 获取添加抬头的链接。
     * Tells where a title is added: `POST /card/invoice/biz/getusertitleurl`.
     * 用户打开链接，把抬头存进微信。
     * On this page the user saves a title with Weixin.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.biz.getUserTitleUrl({ user_fill: 0, title: '测试抬头', tax_no: '1486715661' })
     * ```
     */
    readonly getUserTitleUrl: Call<CardInvoiceBizGetUserTitleUrlRequest, CardInvoiceBizGetUserTitleUrlResponse>
    /**
     * 获取选择抬头的链接。
     * Tells where a title is chosen: `POST /card/invoice/biz/getselecttitleurl`.
     * 用户打开链接选择抬头，结果由 submit_invoice_title 事件推送。
     * On this page the user chooses a title; the event submit_invoice_title tells which.
     *
     * @example
     * ```ts
     * const answer = await account.card.invoice.biz.getSelectTitleUrl({ attach: '1234' })
     * ```
     */
    readonly getSelectTitleUrl: OpenCall<CardInvoiceBizGetSelectTitleUrlRequest, CardInvoiceBizGetSelectTitleUrlResponse>
  }
  /**
   * 解析抬头二维码。
   * Reads a title from a QR code: `POST /card/invoice/scantitle`.
   * 解析用户出示的抬头二维码。
   * Reads the QR code of a title that a user shows.
   *
   * @example
   * ```ts
   * const answer = await account.card.invoice.scanTitle({ scan_text: 'https://w.url.cn/s/x' })
   * ```
   */
  readonly scanTitle: Call<CardInvoiceScanTitleRequest, CardInvoiceScanTitleResponse>
}
