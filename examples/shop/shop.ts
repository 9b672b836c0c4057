import { type AccountOptions, defineEvent, OfficialAccount, reply } from 'hongyan'
import { carrier, coupons, followers, products, refunds, staff } from './back-office.js'

/** An event that hongyan has never heard of. Once described, it arrives typed like any other. */
const LotteryEvent = defineEvent({
  wire: 'user_win_lottery',
  fields: { prize_id: { wire: 'PrizeId', kind: 'id' }, prize_name: { wire: 'PrizeName', kind: 'text', optional: true } },
})

const yuan = (fen: number): string => (fen / 100).toFixed(2)

const menu = [
  { type: 'click', name: '今日茶席', key: 'V1001_TODAY_MUSIC' },
  { type: 'scancode_waitmsg', name: '扫一扫', key: 'SCAN' },
  { type: 'view', name: '门店', url: 'https://example.com/shops' },
] as const

/** 鸿雁茶行: the Official Account of a tea shop. Whatever has no handler here is answered with silence. */
export function createShop(options: AccountOptions): OfficialAccount {
  const account = new OfficialAccount(options)

  // With the secret the shop puts its menu up by itself. Receiving pushes needs none.
  if (options.appSecret !== undefined) {
    account.menu.create({ button: menu }).catch((error: Error) => account.log.warn({ error: error.message }, 'the menu could not be put up'))
  }

  // Around every handler: one line in the log for each push.
  account.use(async (push, { log, attempt }, next) => {
    const start = performance.now()
    try {
      await next()
    } finally {
      log.debug({ type: push.type, from: push.source, attempt, ms: performance.now() - start }, 'a push was handled')
    }
  })

  // ── 粉丝 Fans ────────────────────────────────────────────────────────────

  account.on('subscribe_event', (event) => {
    followers.remember(event.source)
    switch (event.follow_source) {
      case 'qr':
        return `欢迎来到鸿雁茶行，您在 ${event.scene} 号桌`
      case 'product':
        return `欢迎！您看的是 ${products.find(event.product?.key_str ?? '')?.name ?? '本店新品'}`
      case 'trade':
        return '感谢惠顾，积分已到账'
      default:
        return '欢迎关注鸿雁茶行，回复“查券”加券号可查优惠券'
    }
  })

  account.on('unsubscribe_event', (event) => followers.forget(event.source))

  account.on('scan_event', (event) => `已为 ${event.scene} 号桌开单`)

  // A string instead of a pattern: the key has to be exactly this one.
  account.on('click_event', 'V1001_TODAY_MUSIC', () =>
    reply.music({ title: '高山流水', description: '今日茶席', music_url: 'https://example.com/today.mp3', thumb_media_id: 'MEDIA_ID_OF_THE_COVER' }),
  )

  // ── 卡券 Cards ───────────────────────────────────────────────────────────

  // Codes are strings, leading zeros and all.
  account.on('user_get_card_event', async (event) => {
    if (event.old_user_card_code) {
      const coupon = await coupons.move(event.old_user_card_code, event.user_card_code)
      return `朋友送您一张“${coupon.title}”，新券号 ${coupon.code}`
    }
    if (event.is_restore_member_card) return '会员卡已找回，积分都在'
    const coupon = await coupons.give(event.user_card_code, '新茶立减 10 元')
    return `领券成功：${coupon.title}，券号 ${coupon.code}`
  })

  account.on('user_gifting_card_event', (event) => {
    if (event.is_return_back) return '无人领取，券已退回卡包'
    return event.is_chat_room ? '已送到群里，先到先得' : '已送出，等朋友领取'
  })

  account.on('user_consume_card_event', async (event) => {
    await coupons.use(event.user_card_code)
    return `券 ${event.user_card_code} 已在${event.location_name ?? '本店'}核销，谢谢惠顾`
  })

  account.on('user_del_card_event', (event) => coupons.drop(event.user_card_code))

  account.on('user_pay_from_pay_cell_event', (event) => `实付 ${yuan(event.fee)} 元，已优惠 ${yuan(event.original_fee - event.fee)} 元`)

  account.on('card_sku_remind_event', (event) => staff.tell(`券 ${event.card_id} 快领完了：${event.detail}`))

  // ── 商品 Products ────────────────────────────────────────────────────────

  account.on('user_scan_product_event', (event) => {
    const product = products.find(event.key_str)
    if (!product) return undefined
    return reply.news([
      { title: product.name, description: `本店价 ${yuan(product.price)} 元`, url: `https://example.com/p/${event.key_str}` },
      { title: '领一张新茶券再买', url: 'https://example.com/coupons' },
    ])
  })

  // Several names, one handler: it sees what they have in common.
  account.on(['user_scan_product_enter_session_event', 'user_scan_product_async_event'], (event) => staff.tell(`有人在看商品 ${event.key_str}`))

  // Review results come from a system account, and nobody would read a reply.
  account.on('user_scan_product_verify_action_event', (event) => {
    if (event.result !== 'verify_ok') staff.tell(`商品 ${event.key_str} 审核未通过：${event.reason_msg ?? '没有说明'}`)
  })

  account.on(['card_not_pass_check_event', 'card_pass_check_event'], (event) => staff.tell(`券 ${event.card_id}：${event.type} ${event.refuse_reason ?? ''}`))

  // ── 消息 Messages ────────────────────────────────────────────────────────

  account.on('text', /^查券 (\d+)/, async (_message, { match }) => {
    const coupon = await coupons.find(match[1] ?? '')
    if (!coupon) return `没有券号 ${match[1]}，请核对`
    return reply.news([{ title: coupon.title, description: coupon.used ? '已使用' : '可使用', url: `https://example.com/coupons/${coupon.code}` }])
  })

  // The carrier is slow. At the deadline Weixin gets `success`, and the handler goes on.
  account.on('text', /^物流 (\w+)/, (_message, { match }) => carrier.track(match[1] ?? ''))

  // Here the first run throws. onError below answers, and the push is run again. `id` stays the same: one refund, however many runs.
  account.on('text', /^退款 (\d+)/, async (_message, { match, id }) => `订单 ${await refunds.request(id, match[1] ?? '')} 已退款`)

  account.on('text', () => reply.transferCustomerService())

  account.on('image', (message) => reply.image(message.media_id))

  account.on('voice', /查券/, () => '请发送“查券”加券号，如：查券 0012345600')
  account.on('voice', () => '没有听清，请打字告诉我们')

  account.on('location', ({ location: [latitude, longitude] }) => `离您（${latitude.toFixed(2)}, ${longitude.toFixed(2)}）最近的是天河店`)

  // ── 其他 The rest ────────────────────────────────────────────────────────

  account.on(LotteryEvent, (event) => `恭喜抽中${event.prize_name ?? '奖品'}，凭 ${event.prize_id} 到店领取`)

  account.on(
    'templatesendjobfinish_event',
    (event) => event.status !== 'success',
    (event) => staff.tell(`模板消息 ${event.message_id} 没有送达：${event.status}`),
  )

  account.on('unknown_event', (event, { log }) => log.info({ name: event.name, fields: event.fields }, 'Weixin has a new event'))

  // What the fan reads when a handler throws.
  account.onError((_error, push) => (push.type === 'text' ? '系统繁忙，我们正在处理，请勿重复提交' : undefined))

  return account
}
