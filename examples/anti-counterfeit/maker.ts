import { type AccountOptions, ApiError, OfficialAccount } from 'hongyan'
import type { Ledger } from './ledger.js'

/** The product: one page for all bottles; each bottle's QR code has its own serial as `extinfo`. */
export const product = { keystandard: 'ean13', keystr: '6930057072720' } as const

export interface MakerOptions extends AccountOptions {
  readonly ledger: Ledger
  /** Tells the people in the office. */
  readonly alarm: (note: string) => void
}

export function createMaker({ ledger, alarm, ...options }: MakerOptions) {
  const account = new OfficialAccount(options)

  account.on('user_scan_product_event', async ({ ext_info: serial, source, time, key_str }) => {
    if (!serial) return `商品 ${key_str}：请扫描瓶身上的二维码查真伪`
    const first = await ledger.scanned({ serial, openid: source, time })
    if (!first) {
      alarm(`没有这个序列号：${serial}`)
      return '查无此瓶，谨防假冒'
    }
    if (first.openid === source) return '正品。您是第一位扫码的人'
    return `这瓶已于 ${new Date(first.time * 1000).toISOString().slice(0, 10)} 被别人扫过，请留意瓶口是否完好`
  })

  // The place comes later, and may come out of order. One bottle in several provinces is a copied code.
  account.on('user_scan_product_async_event', async ({ ext_info: serial, region_code }) => {
    if (!serial) return
    const provinces = await ledger.seenAt(serial, region_code.slice(0, 2))
    if (provinces > 2) alarm(`${serial} 出现在 ${provinces} 个省`)
  })

  account.on('user_scan_product_verify_action_event', ({ key_str, result, reason_msg }) =>
    alarm(result === 'verify_ok' ? `商品 ${key_str} 审核通过` : `商品 ${key_str} 审核未通过：${reason_msg}`),
  )

  return {
    account,

    /** Makes the page, once, and hands it in for the review. */
    async publish(): Promise<void> {
      await account.product.create({
        ...product,
        brand_info: {
          base_info: {
            title: '凤凰单丛 100 g',
            thumb_url: 'http://mmbiz.qpic.cn/mmbiz/thumb/0',
            brand_tag: '鸿雁',
            category_id: '538071212',
            store_mgr_type: 'auto',
            store_vendorid_list: [],
            color: 'auto',
          },
          detail_info: { detail_list: [{ title: '产地', desc: '广东潮州' }] },
          action_info: { action_list: [{ type: 'link', name: '溯源', link: 'https://example.com/trace', showtype: 'link', digest: '查真伪' }] },
        },
      })
      await account.product.modStatus({ ...product, status: 'on' })
    },

    /** What to print on one bottle. */
    async labelOf(serial: string): Promise<string> {
      const { qrcode_url } = await account.product.getQrcode({ ...product, extinfo: serial, qrcode_size: 64 })
      return qrcode_url
    },

    /** The page of the link asks it: whoever came by a link that was passed on has not got the bottle in hand. */
    async hasScanned(wxticket: string): Promise<boolean> {
      try {
        const { is_check } = await account.product.scanTicket.check({ ticket: wxticket })
        return is_check
      } catch (error) {
        // 61317: no ticket of Weixin's. Anybody may write one into an address.
        if (error instanceof ApiError && error.errcode === 61317) return false
        throw error
      }
    },
  }
}
