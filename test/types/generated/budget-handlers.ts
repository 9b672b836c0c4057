// Written by npm run generate from src/catalogue. Do not edit.
import { OfficialAccount, reply } from 'hongyan'

export const account = new OfficialAccount<{ readonly seen: readonly number[] }>({ appId: 'wx0123456789abcdef', token: 'token' })

account.on('subscribe_event', (event) => reply.text(`0 ${event.target} ${event.time}`))
account.on('unsubscribe_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('scan_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '2' })
  return found.ok ? found.value.openid : found.reason
})
account.on('location_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/3' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{5})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['view_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('view_miniprogram_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 7', (event) => event.key)
account.on('scancode_waitmsg_event', (event) => reply.text(`8 ${event.target} ${event.time}`))
account.on('pic_sysphoto_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('pic_photo_or_album_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '10' })
  return found.ok ? found.value.openid : found.reason
})
account.on('pic_weixin_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/11' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{4})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['templatesendjobfinish_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('user_scan_product_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 15', (event) => event.key)
account.on('user_scan_product_async_event', (event) => reply.text(`16 ${event.target} ${event.time}`))
account.on('user_scan_product_verify_action_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('card_pass_check_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '18' })
  return found.ok ? found.value.openid : found.reason
})
account.on('card_not_pass_check_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/19' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{3})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['user_gifting_card_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('user_del_card_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 23', (event) => event.key)
account.on('user_pay_from_pay_cell_event', (event) => reply.text(`24 ${event.target} ${event.time}`))
account.on('user_view_card_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('user_enter_session_from_card_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '26' })
  return found.ok ? found.value.openid : found.reason
})
account.on('update_member_card_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/27' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{2})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['card_pay_order_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('submit_membercard_user_info_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 31', (event) => event.key)
account.on('giftcard_pay_done_event', (event) => reply.text(`32 ${event.target} ${event.time}`))
account.on('giftcard_send_to_friend_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('giftcard_user_accept_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '34' })
  return found.ok ? found.value.openid : found.reason
})
account.on('user_authorize_invoice_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/35' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{1})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['submit_invoice_title_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('cloud_invoice_invoiceresult_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 39', (event) => event.key)
account.on('publishjobfinish_event', (event) => reply.text(`40 ${event.target} ${event.time}`))
account.on('kf_create_session_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('kf_close_session_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '42' })
  return found.ok ? found.value.openid : found.reason
})
account.on('kf_switch_session_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/43' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{9})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['subscribe_msg_popup_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('subscribe_msg_change_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 47', (event) => event.key)
account.on('poi_check_notify_event', (event) => reply.text(`48 ${event.target} ${event.time}`))
account.on('apply_merchant_audit_info_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('create_map_poi_audit_info_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '50' })
  return found.ok ? found.value.openid : found.reason
})
account.on('add_store_audit_info_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/51' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{8})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['shakearoundusershake_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('shakearoundlotterybind_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 55', (event) => event.key)
account.on('qualification_verify_success_event', (event) => reply.text(`56 ${event.target} ${event.time}`))
account.on('qualification_verify_fail_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('naming_verify_success_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '58' })
  return found.ok ? found.value.openid : found.reason
})
account.on('naming_verify_fail_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/59' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{7})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['verify_expired_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('wx_verify_pay_succ_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 63', (event) => event.key)
account.on('wx_verify_refill_event', (event) => reply.text(`64 ${event.target} ${event.time}`))
account.on('wx_verify_fail_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('merchant_order_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '66' })
  return found.ok ? found.value.openid : found.reason
})
account.on('user_info_modified_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/67' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{6})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['user_authorization_cancellation_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('guide_invite_result_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 71', (event) => event.key)
account.on('add_guide_buyer_relation_event', (event) => reply.text(`72 ${event.target} ${event.time}`))
account.on('wxa_media_check_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('weapp_audit_success_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '74' })
  return found.ok ? found.value.openid : found.reason
})
account.on('weapp_audit_fail_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/75' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{5})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['text', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('image', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 79', (event) => event.key)
account.on('video', (event) => reply.text(`80 ${event.target} ${event.time}`))
account.on('shortvideo', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('location', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '82' })
  return found.ok ? found.value.openid : found.reason
})
account.on('link', (event) => reply.news([{ title: event.type, url: 'https://example.com/83' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{4})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['file', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('device_text', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 87', (event) => event.key)
account.on('device_status', (event) => reply.text(`88 ${event.target} ${event.time}`))
account.on('hardware', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('component_verify_ticket', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '90' })
  return found.ok ? found.value.openid : found.reason
})
account.on('component_authorized', (event) => reply.news([{ title: event.type, url: 'https://example.com/91' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{3})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['component_updateauthorized', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('component_notify_third_fasteregister', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 95', (event) => event.key)
account.on('unsubscribe_event', (event) => reply.text(`96 ${event.target} ${event.time}`))
account.on('scan_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('location_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '98' })
  return found.ok ? found.value.openid : found.reason
})
account.on('click_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/99' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{2})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['view_miniprogram_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('scancode_push_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 103', (event) => event.key)
account.on('pic_sysphoto_event', (event) => reply.text(`104 ${event.target} ${event.time}`))
account.on('pic_photo_or_album_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('pic_weixin_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '106' })
  return found.ok ? found.value.openid : found.reason
})
account.on('location_select_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/107' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{1})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['user_scan_product_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('user_scan_product_enter_session_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 111', (event) => event.key)
account.on('user_scan_product_verify_action_event', (event) => reply.text(`112 ${event.target} ${event.time}`))
account.on('card_pass_check_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('card_not_pass_check_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '114' })
  return found.ok ? found.value.openid : found.reason
})
account.on('user_get_card_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/115' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{9})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['user_del_card_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('user_consume_card_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 119', (event) => event.key)
account.on('user_view_card_event', (event) => reply.text(`120 ${event.target} ${event.time}`))
account.on('user_enter_session_from_card_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('update_member_card_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '122' })
  return found.ok ? found.value.openid : found.reason
})
account.on('card_sku_remind_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/123' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{8})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['submit_membercard_user_info_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('card_merchant_check_result_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 127', (event) => event.key)
account.on('giftcard_send_to_friend_event', (event) => reply.text(`128 ${event.target} ${event.time}`))
account.on('giftcard_user_accept_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('user_authorize_invoice_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '130' })
  return found.ok ? found.value.openid : found.reason
})
account.on('update_invoice_status_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/131' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{7})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['cloud_invoice_invoiceresult_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('masssendjobfinish_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 135', (event) => event.key)
account.on('kf_create_session_event', (event) => reply.text(`136 ${event.target} ${event.time}`))
account.on('kf_close_session_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('kf_switch_session_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '138' })
  return found.ok ? found.value.openid : found.reason
})
account.on('user_enter_tempsession_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/139' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{6})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['subscribe_msg_change_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
account.on('subscribe_msg_sent_event', (event) => event.raw !== '', async (_event, { message, account: owner }) => {
  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })
})
account.on('click_event', 'key 143', (event) => event.key)
account.on('apply_merchant_audit_info_event', (event) => reply.text(`144 ${event.target} ${event.time}`))
account.on('create_map_poi_audit_info_event', async (event, { id, attempt, log }) => {
  log.info({ id, attempt, from: event.source }, event.type)
})
account.on('add_store_audit_info_event', async (event, { card, session }) => {
  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })
  const found = await card.code.get.safe({ code: '146' })
  return found.ok ? found.value.openid : found.reason
})
account.on('modify_store_audit_info_event', (event) => reply.news([{ title: event.type, url: 'https://example.com/147' }]), { retry: { tries: 3 } })
account.on('text', /^查券 (\d{5})/, (message, { match }) => `${message.content} ${match[1]}`)
account.on(['shakearoundlotterybind_event', 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))
