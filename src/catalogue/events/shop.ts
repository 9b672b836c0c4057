import type { PushDescriptor } from '../descriptor.js'
import { int, text } from '../field.js'

export const shopEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 67,
    category: 'merchant',
    wire: 'merchant_order',
    interface: 'MerchantOrderEvent',
    title: { zh: '微信小店订单付款', en: 'An order of the old shop is paid' },
    doc: { zh: '旧版微信小店的订单付款后推送；新店铺不再使用。', en: 'Sent after an order of the old Weixin shop was paid; newer shops do not use it.' },
    fields: [
      text('order_id', 'OrderId', '订单号。', 'The number of the order.'),
      int('order_status', 'OrderStatus', '订单状态，2 为待发货。', 'The state of the order; 2 is waiting to be sent.'),
      text('product_id', 'ProductId', '商品 id。', 'The id of the product.'),
      text('sku_info', 'SkuInfo', '规格，形如 `id:vid;id:vid`，可能为空。', 'The variant of the product, like `id:vid;id:vid`; may be empty.'),
    ],
    sample: { order_id: '7197417460812502768', order_status: 2, product_id: 'pDF3iYx7KDQVGzB7kDg6Tge5OKFo', sku_info: '10001:1000012;10002:1000021' },
    variants: [
      {
        name: 'one variant only',
        zh: '只有一种规格',
        constructed: true,
        sample: { order_id: '7197417460812502769', order_status: 2, product_id: 'pDF3iYx7KDQVGzB7kDg6Tge5OKFo', sku_info: '' },
      },
    ],
  },
]
