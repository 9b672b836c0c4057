// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { ProductApi, ProductClearResponse, ProductCreateResponse, ProductGetListResponse, ProductGetQrcodeResponse, ProductGetResponse, ProductMerchantInfoGetResponse, ProductModStatusResponse, ProductScanTicketCheckResponse, ProductScanTicketClearResponse, ProductTestWhitelistSetResponse, ProductUpdateResponse } from '../../../src/generated/api/product.js'

declare const account: { readonly product: ProductApi }

export async function product_merchantInfo_get(): Promise<unknown> {
  const answer = await account.product.merchantInfo.get()
  const sample: ProductMerchantInfoGetResponse = {
    brand_tag_list: ['小耿哥8', 'testtag'],
    verified_list: [
      {
        verified_firm_code: '69300570',
        verified_cate_list: [{ verified_cate_id: '538071212', verified_cate_name: '食品/茶叶/特产/滋补品' }],
      },
    ],
  }
  return [answer, sample]
}

export async function product_create(): Promise<unknown> {
  const answer = await account.product.create({
    keystandard: 'ean13',
    keystr: '6900873042720',
    brand_info: {
      base_info: {
        title: '扫一扫动态主页 demo',
        thumb_url: 'http://mmbiz.qpic.cn/mmbiz/thumb/0',
        brand_tag: '小耿哥8',
        category_id: '538071212',
        store_mgr_type: 'auto',
        store_vendorid_list: [],
        color: 'auto',
      },
      detail_info: {
        banner_list: [{ link: 'http://mmbiz.qpic.cn/mmbiz/banner/0' }],
        detail_list: [{ title: '产品名称', desc: '微信相框 moment' }],
      },
      action_info: {
        action_list: [
          {
            type: 'link',
            name: '官方网站',
            link: 'https://example.com/',
            showtype: 'banner',
            image: 'http://mmbiz.qpic.cn/mmbiz/image/0',
          },
          { type: 'user', appid: 'wx0123456789abcdef' },
          { type: 'text', text: '此处可根据品牌商需要，用于简单描述商品或活动。' },
        ],
      },
      module_info: {
        module_list: [{ type: 'anti_fake', native_show: 'false', anti_fake_url: 'https://example.com/check' }],
      },
    },
  })
  const sample: ProductCreateResponse = { pid: '5g7JgTLEzIMg33ahcPZ6m06aNQVB' }
  return [answer, sample]
}

export async function product_modStatus(): Promise<unknown> {
  const answer = await account.product.modStatus({ keystandard: 'ean13', keystr: '6900873042720', status: 'on' })
  const sample: ProductModStatusResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function product_testWhitelist_set(): Promise<unknown> {
  const answer = await account.product.testWhitelist.set({ openid: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'], username: ['afdvvf'] })
  const sample: ProductTestWhitelistSetResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function product_getQrcode(): Promise<unknown> {
  const answer = await account.product.getQrcode({ keystandard: 'ean13', keystr: '6900873042720', extinfo: '123', qrcode_size: 64 })
  const sample: ProductGetQrcodeResponse = {
    pic_url: 'http://mmbiz.qpic.cn/mmbiz/qrcode/0',
    qrcode_url: 'http://p.url.cn/1nQW~WhL8xTcZ1jSpjhEIag',
  }
  return [answer, sample]
}

export async function product_get(): Promise<unknown> {
  const answer = await account.product.get({ keystandard: 'ean13', keystr: '6900873042720' })
  const sample: ProductGetResponse = {
    brand_info: {
      base_info: {
        title: '扫一扫动态主页 demo',
        thumb_url: 'http://mmbiz.qpic.cn/mmbiz/thumb/0',
        brand_tag: '小耿哥8',
        category_id: '538071212',
        store_mgr_type: 'auto',
        store_vendorid_list: [],
        color: 'auto',
        retail_price: '0.00',
        status: 'on',
      },
      detail_info: {
        banner_list: [{ link: 'http://mmbiz.qpic.cn/mmbiz/banner/0' }],
        detail_list: [{ title: '产品名称', desc: '微信相框 moment' }],
      },
      action_info: {
        action_list: [
          {
            type: 'link',
            name: '官方网站',
            link: 'https://example.com/',
            showtype: 'banner',
            image: 'http://mmbiz.qpic.cn/mmbiz/image/0',
          },
          { type: 'user', appid: 'wx0123456789abcdef' },
          { type: 'text', text: '此处可根据品牌商需要，用于简单描述商品或活动。' },
        ],
      },
      module_info: {
        module_list: [{ type: 'anti_fake', native_show: 'false', anti_fake_url: 'https://example.com/check' }],
      },
    },
  }
  return [answer, sample]
}

export async function product_getList(): Promise<unknown> {
  const answer = await account.product.getList({ offset: 0, limit: 10, status: 'all' })
  for await (const item of account.product.getList.all({ status: 'all' })) console.log(item)
  const sample: ProductGetListResponse = {
    total: 1,
    key_list: [
      {
        keystandard: 'ean13',
        keystr: '6900873042720',
        category_id: '538071212',
        category_name: '食品/茶叶/特产/滋补品',
        update_time: 1438053600,
        status: 'on',
      },
    ],
  }
  return [answer, sample]
}

export async function product_update(): Promise<unknown> {
  const answer = await account.product.update({
    keystandard: 'ean13',
    keystr: '6900873042720',
    brand_info: { action_info: { action_list: [{ type: 'text', text: '新的介绍。' }] } },
  })
  const sample: ProductUpdateResponse = { pid: '5g7JgTLEzIMg33ahcPZ6m06aNQVB' }
  return [answer, sample]
}

export async function product_clear(): Promise<unknown> {
  const answer = await account.product.clear({ keystandard: 'ean13', keystr: '6900873042720' })
  const sample: ProductClearResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function product_scanTicket_check(): Promise<unknown> {
  const answer = await account.product.scanTicket.check({ ticket: 'Ym1haWxfbG9naW5fdGlja2V0' })
  const sample: ProductScanTicketCheckResponse = {
    keystandard: 'ean13',
    keystr: '6900873042720',
    openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
    scene: 'scan',
    is_check: true,
    is_contact: true,
  }
  return [answer, sample]
}

export async function product_scanTicket_clear(): Promise<unknown> {
  const answer = await account.product.scanTicket.clear({ keystandard: 'ean13', keystr: '6900873042720', extinfo: '123' })
  const sample: ProductScanTicketClearResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}
