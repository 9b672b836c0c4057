// Written by npm run generate from src/catalogue. Do not edit.
import type { ComponentBase, EventBase, FollowSource, MessageBase, ProductFollow } from '../catalogue/push-base.js'

export type { ComponentBase, EventBase, MessageBase } from '../catalogue/push-base.js'

export interface SentPicture {
  /**
   * 图片的 MD5，用来与随后的图片消息对应。
   * The MD5 of the picture, to match it with the image message.
   */
  readonly pic_md5_sum: string
}

export interface CopyrightCheckItem {
  /**
   * 文章的序号，从 1 起。
   * The number of the article, from 1.
   */
  readonly article_idx: number
  /**
   * 用户声明文章的状态。
   * What the user declared of the article.
   */
  readonly user_declare_state: number
  /**
   * 系统校验的状态。
   * What the system found.
   */
  readonly audit_state: number
  /**
   * 相似的原创文章的网址，可能为空。
   * The address of the similar original; may be empty.
   */
  readonly original_article_url: string
  /**
   * 相似的原创文章的类型。
   * The type of the similar original.
   */
  readonly original_article_type: number
  /**
   * 是否允许转载，1 为是。
   * Whether it may be reprinted, 1 for yes.
   */
  readonly can_reprint: number
  /**
   * 是否须替换成原创文章的内容，1 为是。
   * Whether the original's text has to take its place, 1 for yes.
   */
  readonly need_replace_content: number
  /**
   * 是否须注明转载来源，1 为是。
   * Whether the source has to be shown, 1 for yes.
   */
  readonly need_show_reprint_source: number
}

export interface CopyrightCheckResult {
  /**
   * 结果的条数。
   * How many results there are.
   */
  readonly count: number
  /**
   * 各篇文章的结果，可以没有。
   * The result of each article, possibly none.
   */
  readonly result_list: readonly CopyrightCheckItem[]
  /**
   * 总的结果：1 不算转载、可发，2 算转载、可发，3 算转载、不可发。
   * On the whole: 1 no reprint and sent, 2 a reprint and sent, 3 a reprint and not sent.
   */
  readonly check_state: number
}

export interface ArticleUrlItem {
  /**
   * 文章的序号，从 1 起。
   * The number of the article, from 1.
   */
  readonly article_idx: number
  /**
   * 文章的网址。
   * The address of the article.
   */
  readonly article_url: string
}

export interface ArticleUrlResult {
  /**
   * 文章的篇数。
   * How many articles there are.
   */
  readonly count: number
  /**
   * 各篇文章的网址，可以没有。
   * The address of each article, possibly none.
   */
  readonly result_list: readonly ArticleUrlItem[]
}

export interface PublishedArticle {
  /**
   * 文章的序号，从 1 起。
   * The number of the article, from 1.
   */
  readonly idx: number
  /**
   * 文章的永久网址。
   * Its permanent address.
   */
  readonly article_url: string
}

export interface PublishedArticles {
  /**
   * 文章的篇数。
   * How many articles there are.
   */
  readonly count: number
  /**
   * 各篇文章。
   * The articles.
   */
  readonly items: readonly PublishedArticle[]
}

export interface SubscribeMsgPopup {
  /**
   * 订阅通知的模板 id。
   * The id of the template.
   */
  readonly template_id: string
  /**
   * 用户的选择：`accept` 同意，`reject` 拒绝。
   * What the user chose: `accept` or `reject`.
   */
  readonly subscribe_status_string: 'accept' | 'reject' | (string & {})
  /**
   * 弹窗的场景：1 网页，2 图文消息。
   * Where the dialogue was shown: 1 on a web page, 2 in an article.
   */
  readonly popup_scene: number
}

export interface SubscribeMsgChange {
  /**
   * 订阅通知的模板 id。
   * The id of the template.
   */
  readonly template_id: string
  /**
   * 用户的选择，如 `reject` 拒收。
   * What the user chose, such as `reject`.
   */
  readonly subscribe_status_string: 'accept' | 'reject' | (string & {})
}

export interface SubscribeMsgSent {
  /**
   * 订阅通知的模板 id。
   * The id of the template.
   */
  readonly template_id: string
  /**
   * 消息的 id，19 位，超出数字的精度。
   * The id of the message: 19 digits, more than a number can hold.
   */
  readonly msg_id: string
  /**
   * 错误码，0 为成功。
   * The error code; 0 if it was sent.
   */
  readonly error_code: number
  /**
   * 结果的文字，如 `success`。
   * The result in words, such as `success`.
   */
  readonly error_status: string
}

export interface Beacon {
  /**
   * 设备的 UUID。
   * The UUID of the beacon.
   */
  readonly uuid: string
  /**
   * 设备的 major。
   * Its major number.
   */
  readonly major: number
  /**
   * 设备的 minor。
   * Its minor number.
   */
  readonly minor: number
  /**
   * 用户与设备的距离，单位米。
   * How far away it was, in metres.
   */
  readonly distance: number
}

export interface MediaCheckDetail {
  /**
   * 策略，如 `content_model`。
   * The strategy, such as `content_model`.
   */
  readonly strategy: string
  /**
   * 错误码；为 0 时这一条才有效。
   * The error code; the entry holds only if it is 0.
   */
  readonly errcode: number
  /**
   * 建议：`pass` 放行，`risky` 有风险，`review` 需人工看。
   * What to do: `pass`, `risky` or `review` by a human.
   */
  readonly suggest: 'pass' | 'risky' | 'review' | (string & {})
  /**
   * 命中的标签，100 为正常。
   * What was found; 100 is nothing.
   */
  readonly label: number
  /**
   * 把握，0 到 100。
   * How sure it is, 0 to 100.
   */
  readonly prob: number
}

export interface MediaCheckResult {
  /**
   * 建议：`pass` 放行，`risky` 有风险，`review` 需人工看。
   * What to do: `pass`, `risky` or `review` by a human.
   */
  readonly suggest: 'pass' | 'risky' | 'review' | (string & {})
  /**
   * 命中的标签，100 为正常。
   * What was found; 100 is nothing.
   */
  readonly label: number
}

export interface FastRegistration {
  /**
   * 企业名称。
   * The name of the firm.
   */
  readonly name: string
  /**
   * 企业代码。
   * The code of the firm.
   */
  readonly code: string
  /**
   * 企业代码的类型：1 统一社会信用代码，2 组织机构代码，3 营业执照注册号。
   * What the code is: 1 social credit code, 2 organization code, 3 number of the business licence.
   */
  readonly code_type: number
  /**
   * 法人的微信号。
   * The legal representative's Weixin account.
   */
  readonly legal_persona_wechat: string
  /**
   * 法人的姓名。
   * The legal representative's name.
   */
  readonly legal_persona_name: string
  /**
   * 第三方平台的联系电话。
   * The platform's telephone number.
   */
  readonly component_phone: string
}

/**
 * 关注。用户关注公众号时推送。扫带参数二维码关注、支付后关注、从商品主页关注都是它，区别只在 key；普通关注没有 key。
 *
 * A user follows. Sent when a user follows the account. Following by a QR code with a parameter, after a payment or from a product page is the same event with another key; a plain follow has none.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_event_pushes.html
 */
export interface SubscribeEvent extends EventBase {
  readonly type: 'subscribe_event'
  /**
   * 事件 key 值，与推送中一字不差：`qrscene_` 加场景值，或 `last_trade_no_` 加交易号，或商品关注的四段式。
   * The event key, exactly as sent: `qrscene_` and the scene, `last_trade_no_` and the trade number, or the four parts of a product follow.
   */
  readonly key?: string
  /**
   * 二维码的 ticket，可换取二维码图片。
   * The ticket of the QR code; it can be exchanged for the picture.
   */
  readonly ticket?: string
  /**
   * 去掉 `qrscene_` 前缀的二维码场景值。
   * The scene of the QR code, without `qrscene_`.
   */
  readonly scene: string | undefined
  /**
   * 从哪里关注：`none`、`qr`、`trade`、`product` 或 `other`。
   * Where the follow came from: `none`, `qr`, `trade`, `product` or `other`.
   */
  readonly follow_source: FollowSource
  /**
   * 从商品主页关注时 EventKey 的四段。
   * The four parts of the key of a follow from a product page.
   */
  readonly product: ProductFollow | undefined
}

/**
 * 取消关注。用户取消关注时推送。收到后应删除这位用户的资料；回复送不到对方。
 *
 * A user unfollows. Sent when a user unfollows. What is stored about that user is to be deleted then; a reply would not arrive.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_event_pushes.html
 */
export interface UnSubscribeEvent extends EventBase {
  readonly type: 'unsubscribe_event'
  /**
   * 一般是空的；不空时原样保留。
   * Normally empty; kept as it is if not.
   */
  readonly key?: string
}

/**
 * 已关注用户扫码。已关注的用户扫描带参数二维码时推送。与关注事件不同，这里的 key 没有 `qrscene_` 前缀。
 *
 * A follower scans a QR code. Sent when a follower scans a QR code with a parameter. Unlike on a follow, the key has no `qrscene_` before it.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_event_pushes.html
 */
export interface ScanEvent extends EventBase {
  readonly type: 'scan_event'
  /**
   * 二维码的场景值：32 位无符号整数，或最长 64 个字符的字符串；总按字符串给出。
   * The scene of the QR code: an unsigned 32-bit integer, or text of up to 64 characters; always given as a string.
   */
  readonly key: string
  /**
   * 二维码的 ticket，可换取二维码图片。
   * The ticket of the QR code; it can be exchanged for the picture.
   */
  readonly ticket: string
  /**
   * 场景值，与 `key` 相同；和关注事件的 `scene` 对应。
   * The scene: the same as `key`, so that it reads like the `scene` of a follow.
   */
  readonly scene: string
}

/**
 * 上报地理位置。用户同意上报位置后，进入会话时推送一次，或按设置每 5 秒推送一次。它不是用户发送的位置消息。
 *
 * A user reports a position. Sent for a user who agreed to report positions: once on entering the chat or, if so set, every 5 seconds. It is not a location message.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_event_pushes.html
 */
export interface LocationEvent extends EventBase {
  readonly type: 'location_event'
  /**
   * 纬度，单位度。
   * Latitude in degrees.
   */
  readonly latitude: number
  /**
   * 经度，单位度。
   * Longitude in degrees.
   */
  readonly longitude: number
  /**
   * 位置的精度，数值越大越粗略。
   * How precise the position is; the greater, the coarser.
   */
  readonly precision: number
}

/**
 * 点击菜单。用户点击 click 类型的菜单按钮时推送。
 *
 * A click button is tapped. Sent when a user taps a menu button of type click.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_event_pushes.html
 */
export interface ClickEvent extends EventBase {
  readonly type: 'click_event'
  /**
   * 菜单按钮的 key，创建菜单时设定。
   * The button's key, given when the menu was made.
   */
  readonly key: string
}

/**
 * 点击菜单跳转网页。用户点击 view 类型的菜单按钮、打开网页时推送。它不打开客服消息窗口。
 *
 * A link button is tapped. Sent when a user opens a web page by a menu button of type view. It opens no window for customer-service messages.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_event_pushes.html
 */
export interface ViewEvent extends EventBase {
  readonly type: 'view_event'
  /**
   * 按钮所设的网址。
   * The address of the button.
   */
  readonly key: string
  /**
   * 菜单的 id；个性化菜单据此区分。
   * The id of the menu; it tells conditional menus apart.
   */
  readonly menu_id?: string
}

/**
 * 点击菜单跳转小程序。用户点击 miniprogram 类型的菜单按钮、打开小程序时推送。它不打开客服消息窗口。
 *
 * A mini-program button is tapped. Sent when a user opens a mini program by a menu button of type miniprogram. It opens no window for customer-service messages.
 *
 * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_createcustommenu
 */
export interface ViewMiniprogramEvent extends EventBase {
  readonly type: 'view_miniprogram_event'
  /**
   * 小程序的页面路径。
   * The path of the page in the mini program.
   */
  readonly key: string
  /**
   * 菜单的 id；个性化菜单据此区分。
   * The id of the menu; it tells conditional menus apart.
   */
  readonly menu_id: string
}

/**
 * 菜单扫码推事件。用户用 scancode_push 按钮扫码后推送；结果若是网址，微信会自己打开。
 *
 * A code is scanned by the menu. Sent after a scan by a scancode_push button. If the result is an address, Weixin opens it by itself.
 *
 * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_createcustommenu
 */
export interface ScanCodePushEvent extends EventBase {
  readonly type: 'scancode_push_event'
  /**
   * 菜单按钮的 key，创建菜单时设定。
   * The button's key, given when the menu was made.
   */
  readonly key: string
  /**
   * 扫描类型，一般是 `qrcode`。
   * What was scanned, mostly `qrcode`.
   */
  readonly scan_type: 'qrcode' | (string & {})
  /**
   * 扫码结果，即码中的内容。
   * What the code says.
   */
  readonly scan_result: string
}

/**
 * 菜单扫码并等待消息。用户用 scancode_waitmsg 按钮扫码后推送；客户端显示“消息接收中”，等待回复。
 *
 * A code is scanned, and the user waits. Sent after a scan by a scancode_waitmsg button. The client shows that a message is on its way and waits for the reply.
 *
 * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_createcustommenu
 */
export interface ScanCodeWaitMsgEvent extends EventBase {
  readonly type: 'scancode_waitmsg_event'
  /**
   * 菜单按钮的 key，创建菜单时设定。
   * The button's key, given when the menu was made.
   */
  readonly key: string
  /**
   * 扫描类型，一般是 `qrcode`。
   * What was scanned, mostly `qrcode`.
   */
  readonly scan_type: 'qrcode' | (string & {})
  /**
   * 扫码结果，即码中的内容。
   * What the code says.
   */
  readonly scan_result: string
}

/**
 * 菜单拍照发图。用户用 pic_sysphoto 按钮拍照发图后推送。能打开客服消息窗口的是随后的图片消息，不是它。
 *
 * Photos are taken by the menu. Sent after a user took photos by a pic_sysphoto button. The image messages that follow open the customer-service window, this event does not.
 *
 * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_createcustommenu
 */
export interface PicSysphotoEvent extends EventBase {
  readonly type: 'pic_sysphoto_event'
  /**
   * 菜单按钮的 key，创建菜单时设定。
   * The button's key, given when the menu was made.
   */
  readonly key: string
  /**
   * 推送自称的图片数量，可能与 `pic_list` 的长度不同。
   * How many pictures the push says there are; it may differ from the length of `pic_list`.
   */
  readonly count: number
  /**
   * 推送中实有的图片，可以没有。图片本身随后作为图片消息到达。
   * The pictures that the push names, possibly none. The pictures themselves follow as image messages.
   */
  readonly pic_list: readonly SentPicture[]
}

/**
 * 菜单拍照或相册发图。用户用 pic_photo_or_album 按钮拍照或从相册选图发出后推送。
 *
 * Photos are taken or picked by the menu. Sent after a user took or picked photos by a pic_photo_or_album button.
 *
 * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_createcustommenu
 */
export interface PicPhotoOrAlbumEvent extends EventBase {
  readonly type: 'pic_photo_or_album_event'
  /**
   * 菜单按钮的 key，创建菜单时设定。
   * The button's key, given when the menu was made.
   */
  readonly key: string
  /**
   * 推送自称的图片数量，可能与 `pic_list` 的长度不同。
   * How many pictures the push says there are; it may differ from the length of `pic_list`.
   */
  readonly count: number
  /**
   * 推送中实有的图片，可以没有。图片本身随后作为图片消息到达。
   * The pictures that the push names, possibly none. The pictures themselves follow as image messages.
   */
  readonly pic_list: readonly SentPicture[]
}

/**
 * 菜单微信相册发图。用户用 pic_weixin 按钮从微信相册选图发出后推送，可以有多张。
 *
 * Pictures are picked from the album. Sent after a user picked pictures from Weixin's album by a pic_weixin button; there may be several.
 *
 * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_createcustommenu
 */
export interface PicWeixinEvent extends EventBase {
  readonly type: 'pic_weixin_event'
  /**
   * 菜单按钮的 key，创建菜单时设定。
   * The button's key, given when the menu was made.
   */
  readonly key: string
  /**
   * 推送自称的图片数量，可能与 `pic_list` 的长度不同。
   * How many pictures the push says there are; it may differ from the length of `pic_list`.
   */
  readonly count: number
  /**
   * 推送中实有的图片，可以没有。图片本身随后作为图片消息到达。
   * The pictures that the push names, possibly none. The pictures themselves follow as image messages.
   */
  readonly pic_list: readonly SentPicture[]
}

/**
 * 菜单选择位置。用户用 location_select 按钮选定位置后推送，随后另有一条位置消息。其中的数字都是字符串。
 *
 * A place is picked by the menu. Sent after a user picked a place by a location_select button; a location message follows. The numbers in it are strings.
 *
 * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_createcustommenu
 */
export interface LocationSelectEvent extends EventBase {
  readonly type: 'location_select_event'
  /**
   * 菜单按钮的 key，创建菜单时设定。
   * The button's key, given when the menu was made.
   */
  readonly key: string
  /**
   * 纬度，字符串。
   * Latitude, as a string.
   */
  readonly location_x: string
  /**
   * 经度，字符串。
   * Longitude, as a string.
   */
  readonly location_y: string
  /**
   * 地图的缩放级别，字符串；越精细越大。
   * The zoom of the map, as a string; the finer, the greater.
   */
  readonly scale: string
  /**
   * 位置的文字描述；开头可能有空格，不去除。
   * The place in words. It may begin with a blank, which is kept.
   */
  readonly label: string
  /**
   * 朋友圈 POI 的名字，常为空。
   * The name of the place in Moments; often empty.
   */
  readonly poi_name?: string
}

/**
 * 模板消息发送结果。模板消息发送任务完成时推送，成功与失败都有。它和群发结果是仅有的两个带消息 id 的事件，元素名是 `MsgID`。
 *
 * A template message was sent. Sent when the sending of a template message ends, well or badly. This and the result of a mass send are the only events that carry a message id, in `MsgID`.
 *
 * @see https://developers.weixin.qq.com/doc/service/api/notify/template/api_sendtemplatemessage
 */
export interface TemplateSendJobFinishEvent extends EventBase {
  readonly type: 'templatesendjobfinish_event'
  /**
   * 模板消息的 id，即发送接口返回的 msgid。
   * The id of the template message, as the call that sent it returned it.
   */
  readonly message_id: string
  /**
   * 发送结果。`failed:user block` 是用户拒收，`failed: system failed`（冒号后有空格）是系统失败；还见过未写入文档的 `failed:freq limit`。
   * What became of it. `failed:user block`: the user refuses messages; `failed: system failed` (with a blank): a fault of Weixin. `failed:freq limit` occurs without being documented.
   */
  readonly status: 'success' | 'failed:user block' | 'failed: system failed' | (string & {})
}

/**
 * 打开商品主页。用户扫码，或从会话、收藏、朋友圈打开商品主页时推送。商品须已发布，或用户在测试白名单内。
 *
 * A product page is opened. Sent when a user opens a product page, by scanning or from a chat, Favorites or Moments. The product must be published, or the user on the test list.
 *
 * @see https://developers.weixin.qq.com/doc/offiaccount/en/WeChat_Scan/Scan_QR_Code_Events_Push.html
 */
export interface UserScanProductEvent extends EventBase {
  readonly type: 'user_scan_product_event'
  /**
   * 商品编码标准，如 `ean13`、`ean8`、`qrcode`；不作校验。
   * The standard of the product code, such as `ean13`, `ean8` or `qrcode`; not checked.
   */
  readonly key_standard: string
  /**
   * 商品编码内容，保留开头的零。
   * The product code, with its leading zeros.
   */
  readonly key_str: string
  /**
   * 用户在微信内设置的国家，可能为空。
   * The country in the user's profile; may be empty.
   */
  readonly country: string
  /**
   * 用户在微信内设置的省份，可能为空。
   * The province in the user's profile; may be empty.
   */
  readonly province: string
  /**
   * 用户在微信内设置的城市，可能为空。
   * The city in the user's profile; may be empty.
   */
  readonly city: string
  /**
   * 性别：1 男，2 女，0 未知。
   * 1 male, 2 female, 0 unknown.
   */
  readonly sex: number
  /**
   * 打开方式：1 扫码，2 其他。
   * How it was opened: 1 by scanning, 2 otherwise.
   */
  readonly scene: number
  /**
   * 获取商品二维码时传入的 extinfo 标识。
   * The merchant's own mark, given as extinfo when the product's QR code was made.
   */
  readonly ext_info?: string
}

/**
 * 从商品主页进入公众号会话。用户从商品主页进入公众号会话时推送。它不打开客服消息窗口。
 *
 * The chat is entered from a product page. Sent when a user enters the chat from a product page. It opens no window for customer-service messages.
 *
 * @see https://developers.weixin.qq.com/doc/offiaccount/en/WeChat_Scan/Scan_QR_Code_Events_Push.html
 */
export interface UserScanProductEnterSessionEvent extends EventBase {
  readonly type: 'user_scan_product_enter_session_event'
  /**
   * 商品编码标准，如 `ean13`、`ean8`、`qrcode`；不作校验。
   * The standard of the product code, such as `ean13`, `ean8` or `qrcode`; not checked.
   */
  readonly key_standard: string
  /**
   * 商品编码内容，保留开头的零。
   * The product code, with its leading zeros.
   */
  readonly key_str: string
  /**
   * 获取商品二维码时传入的 extinfo 标识。
   * The merchant's own mark, given as extinfo when the product's QR code was made.
   */
  readonly ext_info?: string
}

/**
 * 商品主页的位置信息。打开商品主页后异步推送用户的位置，可能晚到，也可能乱序。
 *
 * Where a product page was opened. Follows the opening of a product page with the place of the user. It may come late, and so out of order.
 *
 * @see https://developers.weixin.qq.com/doc/offiaccount/en/WeChat_Scan/Scan_QR_Code_Events_Push.html
 */
export interface UserScanProductAsyncEvent extends EventBase {
  readonly type: 'user_scan_product_async_event'
  /**
   * 商品编码标准，如 `ean13`、`ean8`、`qrcode`；不作校验。
   * The standard of the product code, such as `ean13`, `ean8` or `qrcode`; not checked.
   */
  readonly key_standard: string
  /**
   * 商品编码内容，保留开头的零。
   * The product code, with its leading zeros.
   */
  readonly key_str: string
  /**
   * 获取商品二维码时传入的 extinfo 标识。
   * The merchant's own mark, given as extinfo when the product's QR code was made.
   */
  readonly ext_info?: string
  /**
   * 六位行政区划代码，前两位是省；文档说只精确到省，实际可到区。
   * The six digits of the administrative region; the first two are the province. The document promises the province only, but districts occur.
   */
  readonly region_code: string
}

/**
 * 商品审核结果。提交的商品审核完成时推送。官方中文页说发送方是扫一扫审核的系统账号，所以回复没有人看得到；没有 ExtInfo。
 *
 * A product was reviewed. Sent when the review of a product ends. The Chinese page names the review's system account as the sender, so nobody would see a reply. It has no ExtInfo.
 *
 * @see https://developers.weixin.qq.com/doc/offiaccount/en/WeChat_Scan/Scan_QR_Code_Events_Push.html
 */
export interface UserScanProductVerifyActionEvent extends EventBase {
  readonly type: 'user_scan_product_verify_action_event'
  /**
   * 商品编码标准，如 `ean13`、`ean8`、`qrcode`；不作校验。
   * The standard of the product code, such as `ean13`, `ean8` or `qrcode`; not checked.
   */
  readonly key_standard: string
  /**
   * 商品编码内容，保留开头的零。
   * The product code, with its leading zeros.
   */
  readonly key_str: string
  /**
   * 审核结果：`verify_ok` 通过，`verify_not_pass` 未通过。
   * `verify_ok`: passed; `verify_not_pass`: refused.
   */
  readonly result: 'verify_ok' | 'verify_not_pass' | (string & {})
  /**
   * 未通过的原因；通过时为空。
   * Why it was refused; empty if it passed.
   */
  readonly reason_msg?: string
}

/**
 * 卡券通过审核。创建的卡券通过审核时推送。审核结果由系统账号发出，回复没有人看得到。
 *
 * A card passed the review. Sent when a card that was created passes the review. Review results come from a system account: nobody would see a reply.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons_Vouchers_and_Cards_Event_Push_Messages.html
 */
export interface CardPassCheckEvent extends EventBase {
  readonly type: 'card_pass_check_event'
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 审核不通过的原因；两种结果都可能带这个元素，也都可能为空。
   * Why it was refused. Either result may carry the element, and either may leave it empty.
   */
  readonly refuse_reason?: string
}

/**
 * 卡券未通过审核。创建的卡券未通过审核时推送。审核结果由系统账号发出，回复没有人看得到。
 *
 * A card was refused by the review. Sent when a card that was created is refused by the review. Review results come from a system account: nobody would see a reply.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons_Vouchers_and_Cards_Event_Push_Messages.html
 */
export interface CardNotPassCheckEvent extends EventBase {
  readonly type: 'card_not_pass_check_event'
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 审核不通过的原因；两种结果都可能带这个元素，也都可能为空。
   * Why it was refused. Either result may carry the element, and either may leave it empty.
   */
  readonly refuse_reason?: string
}

/**
 * 领取卡券。用户领取卡券时推送，包括接受朋友转赠和找回会员卡。转赠后 code 会变，旧 code 在 old_user_card_code。
 *
 * A user takes a card. Sent when a user takes a card, also as a gift or by restoring a member card. A gift changes the code; the former one is in old_user_card_code.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons_Vouchers_and_Cards_Event_Push_Messages.html
 */
export interface UserGetCardEvent extends EventBase {
  readonly type: 'user_get_card_event'
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 是否为转赠领取：1 是，0 否。
   * 1 if it was a gift of a friend, else 0.
   */
  readonly is_give_by_friend: 0 | 1
  /**
   * 卡券的 code，可有前导零；早年对非自定义 code 推空串。
   * The code of the card in the user's hand; it may begin with zeros. In early years it was empty for codes that were not the merchant's own.
   */
  readonly user_card_code: string
  /**
   * 转赠领取时，赠送方的 openid。转赠事件里同名的字段是接收方。
   * The openid of the giver, if it was a gift. In the gifting event the field of that name is the receiver.
   */
  readonly friend_user_name?: string
  /**
   * 旧的领取场景值，投放时给定的整数；没有给定时是 0。
   * The older scene value, an integer given when the card was handed out; 0 if none was.
   */
  readonly outer_id: string
  /**
   * 转赠前的 code。
   * The code before the gift.
   */
  readonly old_user_card_code?: string
  /**
   * 领取场景值，投放时自定义的字符串，用于统计渠道。
   * The scene of taking: a string given when the card was handed out, to tell channels apart.
   */
  readonly outer_str?: string
  /**
   * 是否为找回删除过的会员卡：1 是，0 否。
   * 1 if a deleted member card was restored, else 0.
   */
  readonly is_restore_member_card: 0 | 1
  /**
   * 是否由朋友推荐领取：1 是，0 否。
   * 1 if a friend recommended it, else 0.
   */
  readonly is_recommend_by_friend: 0 | 1
  /**
   * 用户在开放平台下的 unionid；绑定了开放平台才有。
   * The user's unionid; only for accounts bound to the open platform.
   */
  readonly union_id?: string
}

/**
 * 转赠卡券。用户转赠卡券时推送；无人领取而退回时再推送一次，is_return_back 为 1。
 *
 * A user gives a card away. Sent when a user gives a card away, and once more with is_return_back 1 when it comes back because nobody took it.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons_Vouchers_and_Cards_Event_Push_Messages.html
 */
export interface UserGiftingCardEvent extends EventBase {
  readonly type: 'user_gifting_card_event'
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 卡券的 code，可有前导零；早年对非自定义 code 推空串。
   * The code of the card in the user's hand; it may begin with zeros. In early years it was empty for codes that were not the merchant's own.
   */
  readonly user_card_code: string
  /**
   * 是否为转赠退回：1 是，0 否。
   * 1 if the card came back, else 0.
   */
  readonly is_return_back: 0 | 1
  /**
   * 接收方的 openid；群转赠时可能为空。领取事件里同名的字段是赠送方。
   * The openid of the receiver; may be empty for a gift to a group. In the taking event the field of that name is the giver.
   */
  readonly friend_user_name: string
  /**
   * 是否转赠到群：1 是，0 否。
   * 1 if it was given to a group, else 0.
   */
  readonly is_chat_room: 0 | 1
}

/**
 * 删除卡券。用户从卡包中删除卡券时推送。
 *
 * A user deletes a card. Sent when a user deletes a card from the wallet.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons_Vouchers_and_Cards_Event_Push_Messages.html
 */
export interface UserDelCardEvent extends EventBase {
  readonly type: 'user_del_card_event'
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 卡券的 code，可有前导零；早年对非自定义 code 推空串。
   * The code of the card in the user's hand; it may begin with zeros. In early years it was empty for codes that were not the merchant's own.
   */
  readonly user_card_code: string
}

/**
 * 核销卡券。卡券被核销时推送，不论由接口、后台还是助手核销。
 *
 * A card is used. Sent when a card is used up, be it by the API, on the web site or in the helper app.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons_Vouchers_and_Cards_Event_Push_Messages.html
 */
export interface UserConsumeCardEvent extends EventBase {
  readonly type: 'user_consume_card_event'
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 卡券的 code，可有前导零；早年对非自定义 code 推空串。
   * The code of the card in the user's hand; it may begin with zeros. In early years it was empty for codes that were not the merchant's own.
   */
  readonly user_card_code: string
  /**
   * 核销来源：`FROM_API` 接口，`FROM_MP` 公众平台，`FROM_MOBILE_HELPER` 卡券商户助手；会有新值。
   * `FROM_API`: the API, `FROM_MP`: the web site, `FROM_MOBILE_HELPER`: the helper app; others may come.
   */
  readonly consume_source: 'FROM_API' | 'FROM_MP' | 'FROM_MOBILE_HELPER' | (string & {})
  /**
   * 核销的门店名称；只有自助核销和买单核销才有。
   * The name of the shop; only where the user consumed the card unaided or paid by the pay cell.
   */
  readonly location_name?: string
  /**
   * 核销员的 openid；只有助手核销才有。
   * The openid of the staff member; only for the helper app.
   */
  readonly staff_open_id?: string
  /**
   * 自助核销时用户输入的验证码。
   * What the user typed as verification code.
   */
  readonly verify_code?: string
  /**
   * 自助核销时用户输入的备注金额，原样文本。
   * What the user typed as amount, as it is.
   */
  readonly remark_amount?: string
  /**
   * 发起核销时传入的自定义参数，用于统计渠道。
   * The text given with the call that consumed the card, to tell channels apart.
   */
  readonly outer_str?: string
}

/**
 * 微信买单完成。用户用微信买单付款后推送。金额写在 CDATA 里。
 *
 * A bill is paid by the pay cell. Sent after a user paid a bill by the card's pay cell. The amounts stand in CDATA.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons_Vouchers_and_Cards_Event_Push_Messages.html
 */
export interface UserPayFromPayCellEvent extends EventBase {
  readonly type: 'user_pay_from_pay_cell_event'
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 卡券的 code，可有前导零；早年对非自定义 code 推空串。
   * The code of the card in the user's hand; it may begin with zeros. In early years it was empty for codes that were not the merchant's own.
   */
  readonly user_card_code: string
  /**
   * 微信支付的交易单号。
   * Weixin Pay's number of the transaction.
   */
  readonly trans_id: string
  /**
   * 门店 ID。
   * The id of the shop.
   */
  readonly location_id: string
  /**
   * 实付金额，单位分。
   * What was paid, in fen.
   */
  readonly fee: number
  /**
   * 应付金额，单位分。
   * What the bill was before the discount, in fen.
   */
  readonly original_fee: number
}

/**
 * 进入会员卡。用户打开会员卡时推送；创建卡券时须设 need_push_on_view。
 *
 * A member card is opened. Sent when a user opens a member card; only if the card was made with need_push_on_view.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons_Vouchers_and_Cards_Event_Push_Messages.html
 */
export interface UserViewCardEvent extends EventBase {
  readonly type: 'user_view_card_event'
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 卡券的 code，可有前导零；早年对非自定义 code 推空串。
   * The code of the card in the user's hand; it may begin with zeros. In early years it was empty for codes that were not the merchant's own.
   */
  readonly user_card_code: string
  /**
   * 打开会员卡的二维码所带的渠道参数。
   * The channel of the QR code by which the card was opened.
   */
  readonly outer_str?: string
}

/**
 * 从卡券进入公众号会话。已关注的用户从卡券进入公众号会话时推送。它不打开客服消息窗口。
 *
 * The chat is entered from a card. Sent when a follower enters the chat from a card. It opens no window for customer-service messages.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons_Vouchers_and_Cards_Event_Push_Messages.html
 */
export interface UserEnterSessionFromCardEvent extends EventBase {
  readonly type: 'user_enter_session_from_card_event'
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 卡券的 code，可有前导零；早年对非自定义 code 推空串。
   * The code of the card in the user's hand; it may begin with zeros. In early years it was empty for codes that were not the merchant's own.
   */
  readonly user_card_code: string
}

/**
 * 会员卡积分余额变动。会员卡的积分或余额变动时推送变动值，可为负。
 *
 * A member card's points or balance change. Sent with the change, which may be negative, when the points or the balance of a member card change.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons_Vouchers_and_Cards_Event_Push_Messages.html
 */
export interface UpdateMemberCardEvent extends EventBase {
  readonly type: 'update_member_card_event'
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 卡券的 code，可有前导零；早年对非自定义 code 推空串。
   * The code of the card in the user's hand; it may begin with zeros. In early years it was empty for codes that were not the merchant's own.
   */
  readonly user_card_code: string
  /**
   * 积分的变动值，减少为负。
   * By how much the points changed; negative for less.
   */
  readonly modify_bonus: number
  /**
   * 余额的变动值，减少为负。
   * By how much the balance changed; negative for less.
   */
  readonly modify_balance: number
}

/**
 * 卡券库存报警。初始库存大于 200 的卡券剩 100 张或更少时，有用户尝试领取就会推送；同一卡券最多每 12 小时一次。
 *
 * A card is nearly gone. Sent when a user tries to take a card of which more than 200 were made and at most 100 are left; at most once in 12 hours for a card.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons_Vouchers_and_Cards_Event_Push_Messages.html
 */
export interface CardSkuRemindEvent extends EventBase {
  readonly type: 'card_sku_remind_event'
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 报警的文字说明。
   * The warning in words.
   */
  readonly detail: string
}

/**
 * 券点流水。商户的券点增减时推送：赠送、充值、兑换库存、退回。推送里没有卡券和 code，那两个属性只为与旧文档相容。
 *
 * The ledger of coupon points changes. Sent when the merchant's coupon points change: granted, bought, exchanged for stock, returned. The wire carries neither card nor code; those two attributes only answer to an older document.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons_Vouchers_and_Cards_Event_Push_Messages.html
 */
export interface CardPayOrderEvent extends EventBase {
  readonly type: 'card_pay_order_event'
  /**
   * 券点订单号。
   * The number of the order.
   */
  readonly order_id: string
  /**
   * 订单状态：等待支付、已支付、已加券点、已加库存、已退、待退、已回退、已开发票。
   * The state of the order: waiting, paid, points added, stock added, refunded, refund waiting, rolled back, receipt made out.
   */
  readonly status:
    | 'ORDER_STATUS_WAITING'
    | 'ORDER_STATUS_SUCC'
    | 'ORDER_STATUS_FINANCE_SUCC'
    | 'ORDER_STATUS_QUANTITY_SUCC'
    | 'ORDER_STATUS_HAS_REFUND'
    | 'ORDER_STATUS_REFUND_WAITING'
    | 'ORDER_STATUS_ROLLBACK'
    | 'ORDER_STATUS_HAS_RECEIPT'
    | (string & {})
  /**
   * 购买券点时支付二维码的生成时间，unix 秒。
   * When the QR code for paying was made, in unix seconds.
   */
  readonly create_order_time: number
  /**
   * 支付成功的时间，unix 秒；0 表示没有支付。
   * When it was paid, in unix seconds; 0 if it was not.
   */
  readonly pay_finish_time: number
  /**
   * 支付方式，一般为微信支付充值。
   * How it was paid, mostly by Weixin Pay.
   */
  readonly desc?: string
  /**
   * 剩余的免费券点数量。
   * How many free points are left.
   */
  readonly free_coin_count: number
  /**
   * 剩余的付费券点数量。
   * How many bought points are left.
   */
  readonly pay_coin_count: number
  /**
   * 本次变动的免费券点数量。
   * How many free points this change is about.
   */
  readonly refund_free_coin_count: number
  /**
   * 本次变动的付费券点数量。
   * How many bought points this change is about.
   */
  readonly refund_pay_coin_count: number
  /**
   * 流水类型：平台赠送、充值、退回、兑换库存、平台扣减。
   * What kind of change: granted, bought, returned, exchanged for stock, deducted.
   */
  readonly order_type: 'ORDER_TYPE_SYS_ADD' | 'ORDER_TYPE_WXPAY' | 'ORDER_TYPE_REFUND' | 'ORDER_TYPE_REDUCE' | 'ORDER_TYPE_SYS_REDUCE' | (string & {})
  /**
   * 变动的缘由，如开通账户奖励、核销奖励、充值、扣减。
   * Why it changed, such as a reward, a purchase or a deduction.
   */
  readonly memo?: string
  /**
   * 所开发票的详情。
   * About the receipt that was made out.
   */
  readonly receipt_info?: string
  /**
   * 实际推送里没有；旧文档列有此项。
   * Not on the wire; an older document lists it.
   */
  readonly card_id?: string
  /**
   * 实际推送里没有；旧文档列有此项。
   * Not on the wire; an older document lists it.
   */
  readonly user_card_code?: string
}

/**
 * 提交会员卡资料。用户一键激活会员卡或修改资料后推送；资料本身要另用接口拉取。
 *
 * A member hands in particulars. Sent after a user activated a member card by handing in particulars, or changed them. The particulars themselves have to be fetched by the API.
 *
 * @see https://developers.weixin.qq.com/doc/service/guide/product/card/Coupons_Vouchers_and_Cards_Event_Push_Messages.html
 */
export interface SubmitMembercardUserInfoEvent extends EventBase {
  readonly type: 'submit_membercard_user_info_event'
  /**
   * 卡券 ID。
   * The id of the card.
   */
  readonly card_id: string
  /**
   * 卡券的 code，可有前导零；早年对非自定义 code 推空串。
   * The code of the card in the user's hand; it may begin with zeros. In early years it was empty for codes that were not the merchant's own.
   */
  readonly user_card_code: string
}

/**
 * 子商户审核结果。子商户的审核结束时推送。审核结果由系统账号发出，回复没有人看得到。
 *
 * A sub-merchant was reviewed. Sent when the review of a sub-merchant ends. Review results come from a system account: nobody would see a reply.
 */
export interface CardMerchantCheckResultEvent extends EventBase {
  readonly type: 'card_merchant_check_result_event'
  /**
   * 子商户 ID。
   * The id of the sub-merchant.
   */
  readonly merchant_id: string
  /**
   * 是否通过：1 是，0 否。
   * 1 if it passed, else 0.
   */
  readonly is_pass: 0 | 1
  /**
   * 未通过的原因。
   * Why it was refused.
   */
  readonly reason?: string
}

/**
 * 礼品卡付款完成。用户在礼品卡货架付款后推送；用订单号可查询详情。
 *
 * Gift cards are paid. Sent after a user paid on a gift-card page. The order can be looked up by its number.
 */
export interface GiftcardPayDoneEvent extends EventBase {
  readonly type: 'giftcard_pay_done_event'
  /**
   * 礼品卡货架的 ID。
   * The id of the gift-card page.
   */
  readonly page_id: string
  /**
   * 礼品卡订单号。
   * The number of the order.
   */
  readonly order_id: string
}

/**
 * 赠送礼品卡。用户把买下的礼品卡送出，或无人领取而退回时推送。
 *
 * Gift cards are sent to a friend. Sent when a user sends bought gift cards to a friend, or when they come back because nobody took them.
 */
export interface GiftcardSendToFriendEvent extends EventBase {
  readonly type: 'giftcard_send_to_friend_event'
  /**
   * 礼品卡货架的 ID。
   * The id of the gift-card page.
   */
  readonly page_id: string
  /**
   * 礼品卡订单号。
   * The number of the order.
   */
  readonly order_id: string
  /**
   * 是否发到群里。推送里是 `true` 一类的文字，不是 0 和 1。
   * Whether it went to a group. On the wire it is a word such as `true`, not 0 or 1.
   */
  readonly is_chat_room: boolean
  /**
   * 是否为退回。推送里是放在 CDATA 中的 `true` 一类的文字。
   * Whether they came back. On the wire it is a word such as `true`, in CDATA.
   */
  readonly is_return_back: boolean
}

/**
 * 领取礼品卡。用户领取收到的礼品卡后推送。
 *
 * Gift cards are accepted. Sent after a user accepted gift cards.
 */
export interface GiftcardUserAcceptEvent extends EventBase {
  readonly type: 'giftcard_user_accept_event'
  /**
   * 礼品卡货架的 ID。
   * The id of the gift-card page.
   */
  readonly page_id: string
  /**
   * 礼品卡订单号。
   * The number of the order.
   */
  readonly order_id: string
  /**
   * 是否发到群里。推送里是 `true` 一类的文字，不是 0 和 1。
   * Whether it went to a group. On the wire it is a word such as `true`, not 0 or 1.
   */
  readonly is_chat_room: boolean
}

/**
 * 授权开票。用户提交开票授权后推送；成功与失败的订单号各有一个字段，只有一个不空。
 *
 * A user authorizes an invoice. Sent after a user authorized an invoice. A success and a failure have a field of their own for the order, and only one of them is filled.
 */
export interface UserAuthorizeInvoiceEvent extends EventBase {
  readonly type: 'user_authorize_invoice_event'
  /**
   * 授权成功的订单号。
   * The order whose authorization succeeded.
   */
  readonly succ_order_id?: string
  /**
   * 授权失败的订单号。
   * The order whose authorization failed.
   */
  readonly fail_order_id?: string
  /**
   * 取得授权的 appid，可能为空；旧推送里叫 AppId。
   * The appid that was authorized; may be empty. Older pushes call it AppId.
   */
  readonly authorize_app_id: string
  /**
   * 授权来源：`web`、`app`、`wap` 或 `wxa`；元素名的大小写两种都见过。
   * Where it was authorized: `web`, `app`, `wap` or `wxa`. The name of the element is seen in either case.
   */
  readonly auth_source?: 'web' | 'app' | 'wap' | 'wxa' | (string & {})
}

/**
 * 发票状态更新。发票被锁定、解锁或报销时，推送给开票方。
 *
 * An invoice's state changes. Sent to the issuer when an invoice is locked, unlocked or reimbursed.
 */
export interface UpdateInvoiceStatusEvent extends EventBase {
  readonly type: 'update_invoice_status_event'
  /**
   * 报销状态：初始、锁定、核销。
   * Initial, locked or closed.
   */
  readonly status: 'INVOICE_REIMBURSE_INIT' | 'INVOICE_REIMBURSE_LOCK' | 'INVOICE_REIMBURSE_CLOSURE' | (string & {})
  /**
   * 发票所属的卡券 ID。
   * The id of the card that the invoice is.
   */
  readonly card_id: string
  /**
   * 发票的 code。
   * The code of the invoice.
   */
  readonly code: string
}

/**
 * 提交发票抬头。用户扫码提交发票抬头后推送。元素名都是小写。
 *
 * A user hands in an invoice title. Sent after a user handed in an invoice title by scanning. The names of the elements are in lower case.
 */
export interface SubmitInvoiceTitleEvent extends EventBase {
  readonly type: 'submit_invoice_title_event'
  /**
   * 抬头。
   * The title.
   */
  readonly title: string
  /**
   * 联系电话，可能为空。
   * The telephone number; may be empty.
   */
  readonly phone: string
  /**
   * 税号；个人抬头为空。
   * The tax number; empty for a person.
   */
  readonly tax_no: string
  /**
   * 地址，可能为空。
   * The address; may be empty.
   */
  readonly addr: string
  /**
   * 开户银行，可能为空。
   * The bank; may be empty.
   */
  readonly bank_type: string
  /**
   * 银行账号，可能为空。
   * The number of the bank account; may be empty.
   */
  readonly bank_no: string
  /**
   * 商户取得二维码时附带的文字。
   * The text that the merchant gave with the QR code.
   */
  readonly attach: string
  /**
   * 抬头类型：个人或单位。
   * The title of a person or of a business.
   */
  readonly title_type: 'InvoiceUserTitlePersonType' | 'InvoiceUserTitleBusinessType' | (string & {})
}

/**
 * 开票结果。统一开票接口的结果通知。字段名是拼音缩写；事件名自带 `_event`，type 里不再重复。
 *
 * An invoice was made out. The result of making out an invoice by the API. The fields are abbreviated pinyin. The name ends in `_event` on the wire, and the type does not repeat it.
 */
export interface CloudInvoiceInvoiceresultEvent extends EventBase {
  readonly type: 'cloud_invoice_invoiceresult_event'
  /**
   * 发票请求流水号。
   * The serial number of the request.
   */
  readonly fpqqlsh: string
  /**
   * 开票状态：1 成功，2 失败。
   * 1 made out, 2 failed.
   */
  readonly status: number
  /**
   * 纳税人识别号。
   * The taxpayer's number.
   */
  readonly nsrsbh: string
}

/**
 * 群发结果。群发任务将近完成时推送，人数可能略有出入。发送方是群发助手 mphelper，所以回复没有人看得到。
 *
 * A mass send ended. Sent when a mass send is about to end, so the numbers may be a little off. The sender is the mass-send helper (mphelper): nobody would see a reply.
 */
export interface MassSendJobFinishEvent extends EventBase {
  readonly type: 'masssendjobfinish_event'
  /**
   * 群发消息的 id。
   * The id of the mass message.
   */
  readonly message_id: string
  /**
   * 群发结果；审核失败时是 `err(10001)` 一类的代码。`send success` 也可能有少数用户没有收到。
   * What became of it; a code such as `err(10001)` if the review refused it. With `send success` a few users may still have been missed.
   */
  readonly status: 'send success' | 'send fail' | (string & {})
  /**
   * 选定的粉丝数。
   * How many followers were chosen.
   */
  readonly total_count: number
  /**
   * 过滤后准备发送的粉丝数；原则上等于成功数加失败数。
   * How many remained after filtering; in principle the sum of sent and failed.
   */
  readonly filter_count: number
  /**
   * 发送成功的粉丝数。
   * How many got it.
   */
  readonly sent_count: number
  /**
   * 发送失败的粉丝数。
   * How many did not.
   */
  readonly error_count: number
  /**
   * 图文的原创校验结果。
   * What the check for original articles found.
   */
  readonly copyright_check_result?: CopyrightCheckResult
  /**
   * 群发文章的网址。
   * The addresses of the articles.
   */
  readonly article_url_result?: ArticleUrlResult
}

/**
 * 发布结果。发布任务结束时推送。文档示例里曾写作 FREEPUBLISHJOBFINISH，实际收到的是 PUBLISHJOBFINISH；两个名字都认。
 *
 * A publication ended. Sent when a publication ends. A sample in the documents once named it FREEPUBLISHJOBFINISH; what arrives is PUBLISHJOBFINISH. Both are known.
 */
export interface PublishJobFinishEvent extends EventBase {
  readonly type: 'publishjobfinish_event'
  /**
   * 发布任务的 id。
   * The id of the publication.
   */
  readonly publish_id: string
  /**
   * 0 成功，1 发布中，2 原创审核不通过，3 其他失败，4 平台审核不通过，5 成功后被用户全部删除，6 成功后被平台全部封禁。
   * 0 published, 1 going on, 2 refused as not original, 3 failed otherwise, 4 refused by the platform, 5 later all deleted by the user, 6 later all blocked by the platform.
   */
  readonly publish_status: number
  /**
   * 图文的 article_id，成功时才有。
   * The article_id, if it was published.
   */
  readonly article_id?: string
  /**
   * 发布的文章，成功时才有。
   * The articles, if they were published.
   */
  readonly article_detail?: PublishedArticles
  /**
   * 未通过的文章的序号，从 1 起；元素直接重复，外面没有容器。没有时是空数组。
   * The numbers of the articles that were refused, from 1. The element is repeated without a container. Empty if there are none.
   */
  readonly fail_idx: readonly number[]
}

/**
 * 接入客服会话。客服接入用户的会话时推送。
 *
 * A staff member takes over. Sent when a staff member takes over the chat with a user.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/kf/intro.html
 */
export interface KfCreateSessionEvent extends EventBase {
  readonly type: 'kf_create_session_event'
  /**
   * 客服账号，形如 `名字@公众号`。
   * The account of the staff member, like `name@account`.
   */
  readonly kf_account: string
}

/**
 * 关闭客服会话。客服会话关闭时推送。之后用户的消息重新推送到服务器。
 *
 * A staff member leaves. Sent when the chat with a staff member is closed. From then on the user's messages are pushed to the server again.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/kf/intro.html
 */
export interface KfCloseSessionEvent extends EventBase {
  readonly type: 'kf_close_session_event'
  /**
   * 客服账号，形如 `名字@公众号`。
   * The account of the staff member, like `name@account`.
   */
  readonly kf_account: string
}

/**
 * 转接客服会话。会话由一位客服转给另一位时推送。
 *
 * A chat is handed over. Sent when one staff member hands the chat over to another.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/kf/intro.html
 */
export interface KfSwitchSessionEvent extends EventBase {
  readonly type: 'kf_switch_session_event'
  /**
   * 转出的客服账号。
   * Who hands it over.
   */
  readonly from_kf_account: string
  /**
   * 转入的客服账号。
   * Who takes it.
   */
  readonly to_kf_account: string
}

/**
 * 进入小程序客服会话。用户从小程序的客服按钮进入会话时推送；只推给小程序。
 *
 * Customer service of a mini program is entered. Sent when a user enters the chat by a customer-service button of a mini program; only to mini programs.
 */
export interface UserEnterTempsessionEvent extends EventBase {
  readonly type: 'user_enter_tempsession_event'
  /**
   * 按钮上设的 session-from。
   * The session-from of the button.
   */
  readonly session_from: string
}

/**
 * 用户操作订阅弹窗。用户在订阅通知弹窗中作出选择后推送。
 *
 * A user answers the subscription dialogue. Sent after a user answered the dialogue that asks for permission to send subscribe messages.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/api/notify/notify/api_sendnewsubscribemsg
 */
export interface SubscribeMsgPopupEvent extends EventBase {
  readonly type: 'subscribe_msg_popup_event'
  /**
   * 各个模板的结果；JSON 推送里只有一条时是对象，这里总是数组。
   * What happened to each template. A JSON push gives an object for a single one; here it is always an array.
   */
  readonly list: readonly SubscribeMsgPopup[]
}

/**
 * 用户管理订阅通知。用户在设置里改变订阅后推送。
 *
 * A user changes a subscription. Sent after a user changed a subscription in the settings.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/api/notify/notify/api_sendnewsubscribemsg
 */
export interface SubscribeMsgChangeEvent extends EventBase {
  readonly type: 'subscribe_msg_change_event'
  /**
   * 各个模板的结果；JSON 推送里只有一条时是对象，这里总是数组。
   * What happened to each template. A JSON push gives an object for a single one; here it is always an array.
   */
  readonly list: readonly SubscribeMsgChange[]
}

/**
 * 订阅通知发送结果。订阅通知发送结束时推送。消息 id 在每一条里，不在公共属性 `message_id`。
 *
 * A subscribe message was sent. Sent when the sending of subscribe messages ends. The ids are in the entries, not in the common `message_id`.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/api/notify/notify/api_sendnewsubscribemsg
 */
export interface SubscribeMsgSentEvent extends EventBase {
  readonly type: 'subscribe_msg_sent_event'
  /**
   * 各个模板的结果；JSON 推送里只有一条时是对象，这里总是数组。
   * What happened to each template. A JSON push gives an object for a single one; here it is always an array.
   */
  readonly list: readonly SubscribeMsgSent[]
}

/**
 * 门店审核结果。新建的门店审核结束时推送。审核结果由系统账号发出，回复没有人看得到。
 *
 * A shop was reviewed. Sent when the review of a new shop ends. Review results come from a system account: nobody would see a reply.
 */
export interface PoiCheckNotifyEvent extends EventBase {
  readonly type: 'poi_check_notify_event'
  /**
   * 商户自己的门店 id，即创建时的 sid。
   * The merchant's own id of the shop, given as sid when it was made.
   */
  readonly uniq_id: string
  /**
   * 微信的门店 id。
   * Weixin's id of the shop.
   */
  readonly poi_id: string
  /**
   * 审核结果：`succ` 成功，`fail` 失败。
   * The result: `succ` or `fail`.
   */
  readonly result: 'succ' | 'fail' | (string & {})
  /**
   * 成功的通知，或失败的原因；元素名的大小写两种都见过。
   * A notice of success, or why it was refused. The name of the element is seen in either case.
   */
  readonly msg: string
}

/**
 * 门店小程序审核结果。创建门店小程序的审核结束时推送。审核结果由系统账号发出，回复没有人看得到。元素名都是小写。
 *
 * A store mini program was reviewed. Sent when the review of a new store mini program ends. Review results come from a system account: nobody would see a reply. The names of the elements are in lower case.
 */
export interface ApplyMerchantAuditInfoEvent extends EventBase {
  readonly type: 'apply_merchant_audit_info_event'
  /**
   * 审核单的 id，64 位整数。
   * The id of the audit, a 64-bit integer.
   */
  readonly audit_id: string
  /**
   * 审核结果：1 通过，2 审核中，3 不通过。
   * The result: 1 passed, 2 going on, 3 refused.
   */
  readonly status: number
  /**
   * 不通过的原因；通过时为空。
   * Why it was refused; empty if it passed.
   */
  readonly reason: string
}

/**
 * 地图中创建门店的审核结果。在腾讯地图中创建门店的审核结束时推送。审核结果由系统账号发出，回复没有人看得到。经纬度是字符串。
 *
 * A shop on the map was reviewed. Sent when the review of a shop added to the map ends. Review results come from a system account: nobody would see a reply. Latitude and longitude are strings.
 */
export interface CreateMapPoiAuditInfoEvent extends EventBase {
  readonly type: 'create_map_poi_audit_info_event'
  /**
   * 审核单的 id，64 位整数。
   * The id of the audit, a 64-bit integer.
   */
  readonly audit_id: string
  /**
   * 审核结果的代码；见过空的，那时属性缺失。
   * The code of the result; it has been seen empty, and then the attribute is missing.
   */
  readonly status: number
  /**
   * 腾讯地图的位置点 id，19 位。
   * The id of the place on the map, 19 digits.
   */
  readonly map_poi_id: string
  /**
   * 门店的名字。
   * The name of the shop.
   */
  readonly name: string
  /**
   * 门店的地址。
   * The address of the shop.
   */
  readonly address: string
  /**
   * 纬度，字符串。
   * Latitude, as a string.
   */
  readonly latitude: string
  /**
   * 经度，字符串。
   * Longitude, as a string.
   */
  readonly longitude: string
  /**
   * 审核的备注，可能为空。
   * A remark of the review; may be empty.
   */
  readonly sh_remark: string
}

/**
 * 创建门店的审核结果。在门店小程序里创建门店的审核结束时推送。审核结果由系统账号发出，回复没有人看得到。
 *
 * A new store was reviewed. Sent when the review of a store added in the mini program ends. Review results come from a system account: nobody would see a reply.
 */
export interface AddStoreAuditInfoEvent extends EventBase {
  readonly type: 'add_store_audit_info_event'
  /**
   * 审核单的 id，64 位整数。
   * The id of the audit, a 64-bit integer.
   */
  readonly audit_id: string
  /**
   * 审核结果：1 通过，2 审核中，3 不通过。
   * The result: 1 passed, 2 going on, 3 refused.
   */
  readonly status: number
  /**
   * 不通过的原因；通过时为空。
   * Why it was refused; empty if it passed.
   */
  readonly reason: string
  /**
   * 门店是否需要补充资料的代码，原样给出。
   * A code for whether the store has to be completed, as it is.
   */
  readonly is_upgrade: number
  /**
   * 门店的 id。
   * The id of the store.
   */
  readonly poiid: string
}

/**
 * 修改门店图片的审核结果。修改门店图片的审核结束时推送。审核结果由系统账号发出，回复没有人看得到。
 *
 * A change of a store was reviewed. Sent when the review of new pictures of a store ends. Review results come from a system account: nobody would see a reply.
 */
export interface ModifyStoreAuditInfoEvent extends EventBase {
  readonly type: 'modify_store_audit_info_event'
  /**
   * 审核单的 id，64 位整数。
   * The id of the audit, a 64-bit integer.
   */
  readonly audit_id: string
  /**
   * 审核结果：1 通过，2 审核中，3 不通过。
   * The result: 1 passed, 2 going on, 3 refused.
   */
  readonly status: number
  /**
   * 不通过的原因；通过时为空。
   * Why it was refused; empty if it passed.
   */
  readonly reason: string
}

/**
 * 摇一摇。用户在周边页面摇到设备并打开页面时推送。事件名是驼峰写法。
 *
 * A user shakes near a beacon. Sent when a user shakes near a beacon and opens its page. The name is in camel case on the wire.
 */
export interface ShakearoundUserShakeEvent extends EventBase {
  readonly type: 'shakearoundusershake_event'
  /**
   * 打开的页面所属的设备。
   * The beacon whose page was opened.
   */
  readonly chosen_beacon: Beacon
  /**
   * 附近的其他设备，可以没有。
   * Other beacons near by, possibly none.
   */
  readonly around_beacons: readonly Beacon[]
}

/**
 * 摇红包绑定。用户摇中红包时推送；红包此时已与用户绑定，不论是否领取。
 *
 * A shaken red packet is bound. Sent when a user wins a red packet by shaking; it then belongs to that user, taken or not.
 */
export interface ShakearoundLotteryBindEvent extends EventBase {
  readonly type: 'shakearoundlotterybind_event'
  /**
   * 红包活动的 id。
   * The id of the lottery.
   */
  readonly lottery_id: string
  /**
   * 红包的 ticket。
   * The ticket of the red packet.
   */
  readonly ticket: string
  /**
   * 红包的金额，按推送中的整数给出；文档没有写明单位。
   * The amount, an integer as it stands in the push; the documents do not state the unit.
   */
  readonly money: number
  /**
   * 绑定的时间，unix 秒。
   * When it was bound, in unix seconds.
   */
  readonly bind_time: number
}

/**
 * Wi-Fi 连网。用户经微信连上门店的 Wi-Fi 后推送。
 *
 * A user joins the Wi-Fi. Sent after a user joined a shop's Wi-Fi by way of Weixin.
 */
export interface WifiConnectedEvent extends EventBase {
  readonly type: 'wificonnected_event'
  /**
   * 连网的时间，unix 秒；示例里是 0。
   * When it was joined, in unix seconds; 0 in the samples.
   */
  readonly connect_time: number
  /**
   * 到期的时间，unix 秒；示例里是 0。
   * When it ends, in unix seconds; 0 in the samples.
   */
  readonly expire_time: number
  /**
   * 系统保留的固定值。
   * A fixed value, reserved for the system.
   */
  readonly vendor_id: string
  /**
   * 连网的门店 id。
   * The id of the shop.
   */
  readonly place_id: string
  /**
   * 连网的无线设备的 MAC 地址。
   * The MAC address of the access point.
   */
  readonly device_no: string
}

/**
 * 资质认证成功。资质认证成功时推送，接口权限随即生效。由系统账号发出，回复没有人看得到。
 *
 * The qualification was verified. Sent when the qualification of the account is verified; its API permissions hold at once. It comes from a system account: nobody would see a reply.
 */
export interface QualificationVerifySuccessEvent extends EventBase {
  readonly type: 'qualification_verify_success_event'
  /**
   * 认证到期的时间，unix 秒。
   * When the verification ends, in unix seconds.
   */
  readonly expired_time: number
}

/**
 * 资质认证失败。资质认证失败时推送。由系统账号发出，回复没有人看得到。
 *
 * The qualification was refused. Sent when the qualification of the account is refused. It comes from a system account: nobody would see a reply.
 */
export interface QualificationVerifyFailEvent extends EventBase {
  readonly type: 'qualification_verify_fail_event'
  /**
   * 失败的时间，unix 秒。
   * When it failed, in unix seconds.
   */
  readonly fail_time: number
  /**
   * 失败的原因。
   * Why it failed.
   */
  readonly fail_reason: string
}

/**
 * 名称认证成功。名称认证成功时推送，公众号从此有认证标志。由系统账号发出，回复没有人看得到。
 *
 * The name was verified. Sent when the name of the account is verified; it bears the tick from then on. It comes from a system account: nobody would see a reply.
 */
export interface NamingVerifySuccessEvent extends EventBase {
  readonly type: 'naming_verify_success_event'
  /**
   * 认证到期的时间，unix 秒。
   * When the verification ends, in unix seconds.
   */
  readonly expired_time: number
}

/**
 * 名称认证失败。名称认证失败时推送；没有认证标志，但接口权限仍在。由系统账号发出，回复没有人看得到。
 *
 * The name was refused. Sent when the name of the account is refused; there is no tick, but the API permissions stay. It comes from a system account: nobody would see a reply.
 */
export interface NamingVerifyFailEvent extends EventBase {
  readonly type: 'naming_verify_fail_event'
  /**
   * 失败的时间，unix 秒。
   * When it failed, in unix seconds.
   */
  readonly fail_time: number
  /**
   * 失败的原因。
   * Why it failed.
   */
  readonly fail_reason: string
}

/**
 * 年审通知。提醒公众号去年审。由系统账号发出，回复没有人看得到。
 *
 * The yearly review is due. Reminds the account of its yearly review. It comes from a system account: nobody would see a reply.
 */
export interface AnnualRenewEvent extends EventBase {
  readonly type: 'annual_renew_event'
  /**
   * 认证到期的时间，unix 秒。
   * When the verification ends, in unix seconds.
   */
  readonly expired_time: number
}

/**
 * 认证过期。认证过期失效时推送。由系统账号发出，回复没有人看得到。
 *
 * The verification ended. Sent when the verification of the account has run out. It comes from a system account: nobody would see a reply.
 */
export interface VerifyExpiredEvent extends EventBase {
  readonly type: 'verify_expired_event'
  /**
   * 认证到期的时间，unix 秒。
   * When the verification ends, in unix seconds.
   */
  readonly expired_time: number
}

/**
 * 认证支付成功。微信认证的费用支付成功时推送。由系统账号发出，回复没有人看得到。
 *
 * The verification is paid. Sent when the fee for the verification is paid. It comes from a system account: nobody would see a reply.
 */
export interface WxVerifyPaySuccEvent extends EventBase {
  readonly type: 'wx_verify_pay_succ_event'
  /**
   * 认证订单号。
   * The number of the order.
   */
  readonly order_id: string
}

/**
 * 认证派单。认证单派给审核机构时推送。由系统账号发出，回复没有人看得到。
 *
 * The verification is assigned. Sent when the verification is assigned to a reviewing firm. It comes from a system account: nobody would see a reply.
 */
export interface WxVerifyDispatchEvent extends EventBase {
  readonly type: 'wx_verify_dispatch_event'
  /**
   * 审核机构的名称。
   * The name of the firm.
   */
  readonly provider: string
  /**
   * 审核机构的联系方式。
   * How to reach the firm.
   */
  readonly contact: string
  /**
   * 派单的时间，unix 秒。
   * When it was assigned, in unix seconds.
   */
  readonly dispatch_time: number
}

/**
 * 认证打回重填。认证资料被打回重填时推送。未见公开的实例；由系统账号发出，回复没有人看得到。
 *
 * The verification has to be filled in again. Sent when the papers have to be filled in again. No public capture is known. It comes from a system account: nobody would see a reply.
 */
export interface WxVerifyRefillEvent extends EventBase {
  readonly type: 'wx_verify_refill_event'
  /**
   * 打回的时间，unix 秒。
   * When they were sent back, in unix seconds.
   */
  readonly refill_time: number
  /**
   * 打回的原因。
   * Why they were sent back.
   */
  readonly refill_reason: string
}

/**
 * 认证最终失败。认证最终失败时推送。未见公开的实例，所以字段都可能没有；由系统账号发出，回复没有人看得到。
 *
 * The verification failed for good. Sent when the verification failed for good. No public capture is known, so any field may be missing. It comes from a system account: nobody would see a reply.
 */
export interface WxVerifyFailEvent extends EventBase {
  readonly type: 'wx_verify_fail_event'
  /**
   * 失败的时间，unix 秒。
   * When it failed, in unix seconds.
   */
  readonly fail_time?: number
  /**
   * 失败的原因。
   * Why it failed.
   */
  readonly fail_reason?: string
}

/**
 * 微信小店订单付款。旧版微信小店的订单付款后推送；新店铺不再使用。
 *
 * An order of the old shop is paid. Sent after an order of the old Weixin shop was paid; newer shops do not use it.
 */
export interface MerchantOrderEvent extends EventBase {
  readonly type: 'merchant_order_event'
  /**
   * 订单号。
   * The number of the order.
   */
  readonly order_id: string
  /**
   * 订单状态，2 为待发货。
   * The state of the order; 2 is waiting to be sent.
   */
  readonly order_status: number
  /**
   * 商品 id。
   * The id of the product.
   */
  readonly product_id: string
  /**
   * 规格，形如 `id:vid;id:vid`，可能为空。
   * The variant of the product, like `id:vid;id:vid`; may be empty.
   */
  readonly sku_info: string
}

/**
 * 用户资料变更。平台清理了有风险的用户资料时推送；应更新或删除所存的头像和昵称。发送方不是这位用户，回复没有人看得到。
 *
 * A user's profile was changed. Sent when the platform cleared a risky profile: stored names and pictures are to be renewed or deleted. The sender is not that user, so nobody would see a reply.
 */
export interface UserInfoModifiedEvent extends EventBase {
  readonly type: 'user_info_modified_event'
  /**
   * 事件所关的用户的 openid；发送方是别的账号。
   * The openid of the user concerned; the sender is another account.
   */
  readonly open_id: string
  /**
   * 用户授权的应用的 appid。
   * The appid that the user had authorized.
   */
  readonly app_id: string
  /**
   * 用户的 unionid；绑定了开放平台才有。
   * The user's unionid; only for accounts bound to the open platform.
   */
  readonly union_id?: string
  /**
   * 撤回了什么的代码，按字符串给出：201 地址 … 207 选中的媒体；小程序用 1 起的另一套代码。
   * A code for what was revoked, as a string: 201 the address … 207 picked media. Mini programs use other codes, from 1.
   */
  readonly revoke_info?: string
}

/**
 * 用户撤回授权。用户撤回授权时推送；应删除相应的资料。发送方不是这位用户，回复没有人看得到。
 *
 * A user revokes an authorization. Sent when a user revokes an authorization: what was stored by it is to be deleted. The sender is not that user, so nobody would see a reply.
 */
export interface UserAuthorizationRevokeEvent extends EventBase {
  readonly type: 'user_authorization_revoke_event'
  /**
   * 事件所关的用户的 openid；发送方是别的账号。
   * The openid of the user concerned; the sender is another account.
   */
  readonly open_id: string
  /**
   * 用户授权的应用的 appid。
   * The appid that the user had authorized.
   */
  readonly app_id: string
  /**
   * 用户的 unionid；绑定了开放平台才有。
   * The user's unionid; only for accounts bound to the open platform.
   */
  readonly union_id?: string
  /**
   * 撤回了什么的代码，按字符串给出：201 地址 … 207 选中的媒体；小程序用 1 起的另一套代码。
   * A code for what was revoked, as a string: 201 the address … 207 picked media. Mini programs use other codes, from 1.
   */
  readonly revoke_info: string
}

/**
 * 授权用户注销。授权过的用户注销微信后推送；应按法律处理其资料。发送方不是这位用户，回复没有人看得到。
 *
 * A user closes the account. Sent after an authorized user closed the Weixin account: the user's data is to be dealt with as the law demands. The sender is not that user, so nobody would see a reply.
 */
export interface UserAuthorizationCancellationEvent extends EventBase {
  readonly type: 'user_authorization_cancellation_event'
  /**
   * 事件所关的用户的 openid；发送方是别的账号。
   * The openid of the user concerned; the sender is another account.
   */
  readonly open_id: string
  /**
   * 用户授权的应用的 appid。
   * The appid that the user had authorized.
   */
  readonly app_id: string
  /**
   * 用户的 unionid；绑定了开放平台才有。
   * The user's unionid; only for accounts bound to the open platform.
   */
  readonly union_id?: string
}

/**
 * 邀请导购的结果。被邀请成为导购（顾问）的人答复后推送。微信号与 openid 至少有一个。
 *
 * A shopping guide answers an invitation. Sent after somebody answered the invitation to become a shopping guide. At least one of account and openid is there.
 */
export interface GuideInviteResultEvent extends EventBase {
  readonly type: 'guide_invite_result_event'
  /**
   * 导购的微信号。
   * The guide's Weixin account.
   */
  readonly guide_account?: string
  /**
   * 导购的 openid。
   * The guide's openid.
   */
  readonly guide_openid?: string
  /**
   * 邀请结果的代码，原样给出。
   * The code of the result, as it is.
   */
  readonly invite_result: number
}

/**
 * 扫描导购二维码。用户扫描导购（顾问）的二维码后推送。
 *
 * A guide's QR code is scanned. Sent after a user scanned a shopping guide's QR code.
 */
export interface GuideQrcodeScanEvent extends EventBase {
  readonly type: 'guide_qrcode_scan_event'
  /**
   * 二维码所属导购的微信号。
   * The Weixin account of the code's guide.
   */
  readonly qrcode_guide_account: string
  /**
   * 二维码所属导购的 openid；以 openid 绑定的导购才有。
   * The openid of the code's guide; only for guides bound by openid.
   */
  readonly qrcode_guide_openid?: string
  /**
   * 扫码用户的 openid。
   * The openid of the user who scanned.
   */
  readonly openid: string
  /**
   * 扫码结果的代码，原样给出。
   * The code of the result, as it is.
   */
  readonly action: number
  /**
   * 生成二维码时传入的文字。
   * The text given when the code was made.
   */
  readonly qrcode_info?: string
}

/**
 * 为导购分配客户。为导购分配客户时推送。只知道名字，没有公开的实例；内容请从 `fields` 里取。
 *
 * A guide is given a customer. Sent when a customer is assigned to a shopping guide. Known by name only, without a public capture; what it carries is to be found in `fields`.
 */
export interface AddGuideBuyerRelationEvent extends EventBase {
  readonly type: 'add_guide_buyer_relation_event'
}

/**
 * 媒体安全检测结果。异步检测图片或音频的结果。旧版只有 isrisky 等平铺字段；新版有 version、detail 和 result，一般是 JSON。发送方是平台的推送服务，回复没有人看得到。
 *
 * A picture or a recording was checked. The result of checking a picture or a recording. The first version has flat fields such as isrisky; the second has version, detail and result, mostly in JSON. The sender is the push service of the platform: nobody would see a reply.
 */
export interface WxaMediaCheckEvent extends EventBase {
  readonly type: 'wxa_media_check_event'
  /**
   * 送检的小程序的 appid。
   * The appid of the mini program that asked.
   */
  readonly appid: string
  /**
   * 任务的 id，与送检接口返回的对应。
   * The id of the task, as the call that asked returned it.
   */
  readonly trace_id: string
  /**
   * 旧版：0 未见风险，1 有风险。
   * First version: 0 no risk found, 1 risky.
   */
  readonly isrisky?: number
  /**
   * 旧版：附加信息，一般为空。
   * First version: further information, mostly empty.
   */
  readonly extra_info_json?: string
  /**
   * 旧版：0 正常；4294966288（即 -1008）为链接无法下载。
   * First version: 0 is well; 4294966288 (that is -1008) means the link could not be fetched.
   */
  readonly status_code?: number
  /**
   * 新版：接口的版本，为 2。
   * Second version: which it is, 2.
   */
  readonly version?: number
  /**
   * 新版：各个策略的结果。旧版没有，是空数组。
   * Second version: what each strategy found. Empty in the first version.
   */
  readonly detail: readonly MediaCheckDetail[]
  /**
   * 新版：综合的结果。
   * Second version: the result on the whole.
   */
  readonly result?: MediaCheckResult
}

/**
 * 小程序审核通过。代码审核通过时推送给代为管理的第三方平台。由系统账号发出，回复没有人看得到。
 *
 * A mini program passed the review. Sent to the platform that manages the mini program when its code passes the review. It comes from a system account: nobody would see a reply.
 */
export interface WeappAuditSuccessEvent extends EventBase {
  readonly type: 'weapp_audit_success_event'
  /**
   * 通过的时间，unix 秒。
   * When it passed, in unix seconds.
   */
  readonly succ_time: number
}

/**
 * 小程序审核不通过。代码审核不通过时推送。由系统账号发出，回复没有人看得到。
 *
 * A mini program was refused. Sent when the code of a mini program is refused. It comes from a system account: nobody would see a reply.
 */
export interface WeappAuditFailEvent extends EventBase {
  readonly type: 'weapp_audit_fail_event'
  /**
   * 不通过的时间，unix 秒。
   * When it was refused, in unix seconds.
   */
  readonly fail_time: number
  /**
   * 原因，可能含换行标记。
   * The reason; it may hold line-break tags.
   */
  readonly reason: string
  /**
   * 截图的 media_id，以竖线相连；可能为空。
   * The media_ids of screenshots, joined by pipes; may be empty.
   */
  readonly screen_shot: string
}

/**
 * 小程序审核延后。代码审核延后时推送。由系统账号发出，回复没有人看得到。
 *
 * A review of a mini program is delayed. Sent when the review of a mini program is put off. It comes from a system account: nobody would see a reply.
 */
export interface WeappAuditDelayEvent extends EventBase {
  readonly type: 'weapp_audit_delay_event'
  /**
   * 延后的时间，unix 秒。
   * When it was put off, in unix seconds.
   */
  readonly delay_time: number
  /**
   * 原因，可能含换行标记。
   * The reason; it may hold line-break tags.
   */
  readonly reason: string
}

/**
 * 文本消息。用户发来的文字，可含表情和换行。点击菜单消息的选项也是它，带 bizmsgmenuid，那时只打开 1 分钟的客服窗口。
 *
 * Text. What a user wrote; it may hold emoji and line breaks. The choice from a menu message is a text too, with bizmsgmenuid, and then it opens the window of a minute only.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_standard_messages.html
 */
export interface TextMessage extends MessageBase {
  readonly type: 'text'
  /**
   * 文字内容。
   * The text.
   */
  readonly content: string
  /**
   * 点击的菜单选项的 id，发送菜单消息时设定；元素名是小写。
   * The id of the chosen option, given when the menu message was sent. The element is in lower case.
   */
  readonly bizmsgmenuid?: string
}

/**
 * 图片消息。用户发来的图片。
 *
 * Image. A picture that a user sent.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_standard_messages.html
 */
export interface ImageMessage extends MessageBase {
  readonly type: 'image'
  /**
   * 图片的网址，由系统生成。
   * The picture's address, made by the system.
   */
  readonly img: string
  /**
   * 媒体 id，可用来下载，3 天内有效。
   * The id of the medium, to download it within 3 days.
   */
  readonly media_id: string
  /**
   * 与 `img` 相同，按推送中的名字。
   * The same as `img`, by its name on the wire.
   */
  readonly pic_url: string
}

/**
 * 语音消息。用户发来的语音。开启语音识别后才有 recognition。
 *
 * Voice. A recording that a user sent. recognition is there only where speech recognition is switched on.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_standard_messages.html
 */
export interface VoiceMessage extends MessageBase {
  readonly type: 'voice'
  /**
   * 媒体 id，可用来下载，3 天内有效。
   * The id of the medium, to download it within 3 days.
   */
  readonly media_id: string
  /**
   * 格式，`amr` 或 `speex`。
   * The format, `amr` or `speex`.
   */
  readonly format: 'amr' | 'speex' | (string & {})
  /**
   * 识别出的文字。
   * What was understood.
   */
  readonly recognition?: string
  /**
   * 16K 采样率语音的媒体 id。
   * The media id of the recording at 16 kHz.
   */
  readonly media_id_16k?: string
}

/**
 * 视频消息。用户发来的视频。
 *
 * Video. A video that a user sent.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_standard_messages.html
 */
export interface VideoMessage extends MessageBase {
  readonly type: 'video'
  /**
   * 媒体 id，可用来下载，3 天内有效。
   * The id of the medium, to download it within 3 days.
   */
  readonly media_id: string
  /**
   * 缩略图的媒体 id。
   * The thumbnail's media id.
   */
  readonly thumb_media_id: string
}

/**
 * 小视频消息。用户在会话里拍摄的小视频；现在多以视频消息到达。
 *
 * Short video. A short video taken in the chat; today most of them arrive as video.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_standard_messages.html
 */
export interface ShortVideoMessage extends MessageBase {
  readonly type: 'shortvideo'
  /**
   * 媒体 id，可用来下载，3 天内有效。
   * The id of the medium, to download it within 3 days.
   */
  readonly media_id: string
  /**
   * 缩略图的媒体 id。
   * The thumbnail's media id.
   */
  readonly thumb_media_id: string
}

/**
 * 位置消息。用户发来的位置。这里的坐标是数字，菜单选择位置的事件里是字符串。
 *
 * Location. A place that a user sent. The coordinates are numbers here, and strings in the event of the location menu.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_standard_messages.html
 */
export interface LocationMessage extends MessageBase {
  readonly type: 'location'
  /**
   * 纬度，单位度。
   * Latitude in degrees.
   */
  readonly location_x: number
  /**
   * 经度，单位度。
   * Longitude in degrees.
   */
  readonly location_y: number
  /**
   * 地图的缩放级别。
   * The zoom of the map.
   */
  readonly scale: number
  /**
   * 位置的文字描述。
   * The place in words.
   */
  readonly label?: string
  /**
   * 纬度和经度。
   * Latitude and longitude.
   */
  readonly location: readonly [number, number]
}

/**
 * 链接消息。用户发来的链接，如收藏的文章。
 *
 * Link. A link that a user sent, such as an article from Favorites.
 *
 * @see https://developers.weixin.qq.com/doc/service/en/guide/product/message/Receiving_standard_messages.html
 */
export interface LinkMessage extends MessageBase {
  readonly type: 'link'
  /**
   * 标题。
   * The title.
   */
  readonly title: string
  /**
   * 描述，可能为空。
   * The description; may be empty.
   */
  readonly description: string
  /**
   * 网址。
   * The address.
   */
  readonly url: string
}

/**
 * 小程序卡片消息。用户发来的小程序卡片。
 *
 * Mini-program page. A page of a mini program that a user sent.
 */
export interface MiniprogramPageMessage extends MessageBase {
  readonly type: 'miniprogrampage'
  /**
   * 小程序的 appid。
   * The mini program's appid.
   */
  readonly app_id: string
  /**
   * 标题。
   * The title.
   */
  readonly title: string
  /**
   * 页面路径。
   * The path of the page.
   */
  readonly page_path: string
  /**
   * 封面图的网址，可能为空。
   * The cover's address; may be empty.
   */
  readonly thumb_url: string
  /**
   * 缩略图的媒体 id。
   * The thumbnail's media id.
   */
  readonly thumb_media_id: string
}

/**
 * 文件消息。用户发来的文件。官方文档没有写，但实际会收到。
 *
 * File. A file that a user sent. The official pages do not mention it, yet it arrives.
 */
export interface FileMessage extends MessageBase {
  readonly type: 'file'
  /**
   * 文件名。
   * The name of the file.
   */
  readonly title: string
  /**
   * 描述，可能为空，也可能是 `2.5 KB` 一类的大小。
   * A description; may be empty, or the size in words such as `2.5 KB`.
   */
  readonly description: string
  /**
   * 文件的 key，可能为空。
   * The file's key; may be empty.
   */
  readonly file_key: string
  /**
   * 文件的 MD5，可能为空。
   * The file's MD5; may be empty.
   */
  readonly file_md5: string
  /**
   * 文件的字节数，字符串。
   * Its length in bytes, as a string.
   */
  readonly file_total_len: string
}

/**
 * 设备消息。微信硬件的设备上报数据时推送。
 *
 * A device sends data. Sent when a connected device reports data.
 */
export interface DeviceTextMessage extends MessageBase {
  readonly type: 'device_text'
  /**
   * 设备类型，即公众号的原始 id。
   * The type of the device: the original id of the account.
   */
  readonly device_type: string
  /**
   * 设备的 id。
   * The id of the device.
   */
  readonly device_id: string
  /**
   * 会话的 id，回复时原样带回。
   * The id of the session; a reply gives it back.
   */
  readonly session_id: string
  /**
   * 设备的数据，base64；可能为空。
   * What the device sent, in base64; may be empty.
   */
  readonly content: string
  /**
   * 设备所属用户的 openid。
   * The openid of the device's user.
   */
  readonly open_id: string
  /**
   * 解码后的 `content`，按 UTF-8。
   * `content`, decoded as UTF-8.
   */
  readonly text: string
}

/**
 * 设备事件。绑定、解绑设备，或订阅、退订设备状态时推送。它的 MsgType 不是 event，所以不按 Event 分成多种推送。
 *
 * Something happens to a device. Sent when a device is bound or unbound, or its state subscribed to. Its MsgType is not event, so `event` is an attribute and not the kind of push.
 */
export interface DeviceEventMessage extends MessageBase {
  readonly type: 'device_event'
  /**
   * `bind` 绑定，`unbind` 解绑，`subscribe_status` 订阅状态，`unsubscribe_status` 退订状态。
   * `bind`, `unbind`, `subscribe_status` or `unsubscribe_status`.
   */
  readonly event: 'bind' | 'unbind' | 'subscribe_status' | 'unsubscribe_status' | (string & {})
  /**
   * 设备类型，即公众号的原始 id。
   * The type of the device: the original id of the account.
   */
  readonly device_type: string
  /**
   * 设备的 id。
   * The id of the device.
   */
  readonly device_id: string
  /**
   * 会话的 id，回复时原样带回。
   * The id of the session; a reply gives it back.
   */
  readonly session_id?: string
  /**
   * 设备的数据，base64；可能为空。
   * What the device sent, in base64; may be empty.
   */
  readonly content?: string
  /**
   * 设备所属用户的 openid。
   * The openid of the device's user.
   */
  readonly open_id: string
  /**
   * 请求类型：0 退订，1 订阅；只有两种状态事件才有。
   * 0 unsubscribe, 1 subscribe; only for the two state events.
   */
  readonly op_type?: number
}

/**
 * 设备状态。设备的在线状态。只见于一个开源项目，未见公开的实例。
 *
 * The state of a device. Whether a device is on line. Known from one open-source project, without a public capture.
 */
export interface DeviceStatusMessage extends MessageBase {
  readonly type: 'device_status'
  /**
   * 设备类型，即公众号的原始 id。
   * The type of the device: the original id of the account.
   */
  readonly device_type?: string
  /**
   * 设备的 id。
   * The id of the device.
   */
  readonly device_id?: string
  /**
   * 设备状态：0 未连接，1 已连接。
   * 0 not connected, 1 connected.
   */
  readonly device_status: number
  /**
   * 设备所属用户的 openid。
   * The openid of the device's user.
   */
  readonly open_id?: string
}

/**
 * 硬件消息。微信硬件的界面消息，如排行榜。只见于一个开源项目，未见公开的实例。
 *
 * A hardware message. A view of a device, such as a ranking list. Known from one open-source project, without a public capture.
 */
export interface HardwareMessage extends MessageBase {
  readonly type: 'hardware'
  /**
   * 界面的名字，如 `myrank`。
   * The name of the view, such as `myrank`.
   */
  readonly message_view: string
  /**
   * 动作的名字，如 `ranklist`。
   * The name of the action, such as `ranklist`.
   */
  readonly message_action: string
}

/**
 * 第三方平台验证票据。每 10 分钟推送一次，用来换取第三方平台的令牌；须存下最新的一个。
 *
 * A ticket for the third-party platform. Sent every 10 minutes, to be exchanged for the platform's token; the newest is to be kept.
 *
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/Technical_Plan.html
 */
export interface ComponentVerifyTicketPush extends ComponentBase {
  readonly type: 'component_verify_ticket'
  /**
   * 第三方平台的 appid。
   * The appid of the third-party platform.
   */
  readonly app_id: string
  /**
   * 票据。
   * The ticket.
   */
  readonly component_verify_ticket: string
}

/**
 * 授权成功。公众号或小程序授权给第三方平台后推送。
 *
 * An account authorizes the platform. Sent after an account or mini program authorized the third-party platform.
 *
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/Technical_Plan.html
 */
export interface ComponentAuthorizedPush extends ComponentBase {
  readonly type: 'component_authorized'
  /**
   * 第三方平台的 appid。
   * The appid of the third-party platform.
   */
  readonly app_id: string
  /**
   * 授权的公众号或小程序的 appid。
   * The appid of the account or mini program that authorizes.
   */
  readonly authorizer_appid: string
  /**
   * 授权码，用来换取授权方的令牌。
   * The code, to be exchanged for the authorizer's token.
   */
  readonly authorization_code: string
  /**
   * 授权码失效的时间，unix 秒。
   * When the code ends, in unix seconds.
   */
  readonly authorization_code_expired_time: number
  /**
   * 预授权码。
   * The pre-authorization code.
   */
  readonly pre_auth_code: string
}

/**
 * 取消授权。授权方取消授权后推送。
 *
 * An account withdraws the authorization. Sent after the authorization was withdrawn.
 *
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/Technical_Plan.html
 */
export interface ComponentUnauthorizedPush extends ComponentBase {
  readonly type: 'component_unauthorized'
  /**
   * 第三方平台的 appid。
   * The appid of the third-party platform.
   */
  readonly app_id: string
  /**
   * 授权的公众号或小程序的 appid。
   * The appid of the account or mini program that authorizes.
   */
  readonly authorizer_appid: string
}

/**
 * 更新授权。授权方改变授权的权限后推送。
 *
 * An account changes the authorization. Sent after the authorized permissions were changed.
 *
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/Technical_Plan.html
 */
export interface ComponentUpdateauthorizedPush extends ComponentBase {
  readonly type: 'component_updateauthorized'
  /**
   * 第三方平台的 appid。
   * The appid of the third-party platform.
   */
  readonly app_id: string
  /**
   * 授权的公众号或小程序的 appid。
   * The appid of the account or mini program that authorizes.
   */
  readonly authorizer_appid: string
  /**
   * 授权码，用来换取授权方的令牌。
   * The code, to be exchanged for the authorizer's token.
   */
  readonly authorization_code: string
  /**
   * 授权码失效的时间，unix 秒。
   * When the code ends, in unix seconds.
   */
  readonly authorization_code_expired_time: number
  /**
   * 预授权码。
   * The pre-authorization code.
   */
  readonly pre_auth_code: string
}

/**
 * 快速注册小程序的结果。代企业快速注册小程序的结果。推送里有两个只差大小写的元素：`AppId` 是平台，`appid` 是新的小程序。
 *
 * A mini program was registered. The result of registering a mini program for a firm. Two elements differ in case only: `AppId` is the platform, `appid` the new mini program.
 *
 * @see https://developers.weixin.qq.com/doc/oplatform/Third-party_Platforms/2.0/api/Before_Develop/Technical_Plan.html
 */
export interface ComponentNotifyThirdFasteregisterPush extends ComponentBase {
  readonly type: 'component_notify_third_fasteregister'
  /**
   * 第三方平台的 appid。
   * The appid of the third-party platform.
   */
  readonly app_id: string
  /**
   * 新注册的小程序的 appid，成功时才有。
   * The appid of the new mini program, if it was registered.
   */
  readonly registered_app_id?: string
  /**
   * 结果，0 为成功，其余为失败的代码。
   * The result: 0 if it was registered, else a code.
   */
  readonly status: number
  /**
   * 第三方授权码，成功时才有。
   * The authorization code, if it was registered.
   */
  readonly auth_code?: string
  /**
   * 结果的文字。
   * The result in words.
   */
  readonly msg: string
  /**
   * 申请时所填的资料。
   * What was applied for.
   */
  readonly info: FastRegistration
}

/**
 * 未知的事件：名字不在目录里，也没有用 `defineEvent` 定义。内容在 `fields` 里。
 *
 * An event that neither the catalogue nor `defineEvent` knows. What it holds is in `fields`.
 */
export interface UnknownEvent extends EventBase {
  readonly type: 'unknown_event'
  /**
   * 推送中的 `Event`，原样。
   * What `Event` says, as sent.
   */
  readonly name: string
}

/**
 * 未知的消息，包括没有 `MsgType` 的推送。内容在 `fields` 里。
 *
 * A message of an unknown kind, or a push without `MsgType`. What it holds is in `fields`.
 */
export interface UnknownMessage extends MessageBase {
  readonly type: 'unknown_message'
  /**
   * 推送中的 `MsgType`，原样；没有时是空串。
   * What `MsgType` says, as sent; empty where there is none.
   */
  readonly name: string
}

/**
 * 任何一种事件。
 *
 * Any event.
 */
export type Event =
  | SubscribeEvent
  | UnSubscribeEvent
  | ScanEvent
  | LocationEvent
  | ClickEvent
  | ViewEvent
  | ViewMiniprogramEvent
  | ScanCodePushEvent
  | ScanCodeWaitMsgEvent
  | PicSysphotoEvent
  | PicPhotoOrAlbumEvent
  | PicWeixinEvent
  | LocationSelectEvent
  | TemplateSendJobFinishEvent
  | UserScanProductEvent
  | UserScanProductEnterSessionEvent
  | UserScanProductAsyncEvent
  | UserScanProductVerifyActionEvent
  | CardPassCheckEvent
  | CardNotPassCheckEvent
  | UserGetCardEvent
  | UserGiftingCardEvent
  | UserDelCardEvent
  | UserConsumeCardEvent
  | UserPayFromPayCellEvent
  | UserViewCardEvent
  | UserEnterSessionFromCardEvent
  | UpdateMemberCardEvent
  | CardSkuRemindEvent
  | CardPayOrderEvent
  | SubmitMembercardUserInfoEvent
  | CardMerchantCheckResultEvent
  | GiftcardPayDoneEvent
  | GiftcardSendToFriendEvent
  | GiftcardUserAcceptEvent
  | UserAuthorizeInvoiceEvent
  | UpdateInvoiceStatusEvent
  | SubmitInvoiceTitleEvent
  | CloudInvoiceInvoiceresultEvent
  | MassSendJobFinishEvent
  | PublishJobFinishEvent
  | KfCreateSessionEvent
  | KfCloseSessionEvent
  | KfSwitchSessionEvent
  | UserEnterTempsessionEvent
  | SubscribeMsgPopupEvent
  | SubscribeMsgChangeEvent
  | SubscribeMsgSentEvent
  | PoiCheckNotifyEvent
  | ApplyMerchantAuditInfoEvent
  | CreateMapPoiAuditInfoEvent
  | AddStoreAuditInfoEvent
  | ModifyStoreAuditInfoEvent
  | ShakearoundUserShakeEvent
  | ShakearoundLotteryBindEvent
  | WifiConnectedEvent
  | QualificationVerifySuccessEvent
  | QualificationVerifyFailEvent
  | NamingVerifySuccessEvent
  | NamingVerifyFailEvent
  | AnnualRenewEvent
  | VerifyExpiredEvent
  | WxVerifyPaySuccEvent
  | WxVerifyDispatchEvent
  | WxVerifyRefillEvent
  | WxVerifyFailEvent
  | MerchantOrderEvent
  | UserInfoModifiedEvent
  | UserAuthorizationRevokeEvent
  | UserAuthorizationCancellationEvent
  | GuideInviteResultEvent
  | GuideQrcodeScanEvent
  | AddGuideBuyerRelationEvent
  | WxaMediaCheckEvent
  | WeappAuditSuccessEvent
  | WeappAuditFailEvent
  | WeappAuditDelayEvent
  | UnknownEvent

/**
 * 任何一种消息。
 *
 * Any message.
 */
export type Message =
  | TextMessage
  | ImageMessage
  | VoiceMessage
  | VideoMessage
  | ShortVideoMessage
  | LocationMessage
  | LinkMessage
  | MiniprogramPageMessage
  | FileMessage
  | DeviceTextMessage
  | DeviceEventMessage
  | DeviceStatusMessage
  | HardwareMessage
  | UnknownMessage

/**
 * 任何一种第三方平台的推送。
 *
 * Any push of the open platform.
 */
export type ComponentPush =
  | ComponentVerifyTicketPush
  | ComponentAuthorizedPush
  | ComponentUnauthorizedPush
  | ComponentUpdateauthorizedPush
  | ComponentNotifyThirdFasteregisterPush

/**
 * 任何一种推送。
 *
 * Any push.
 */
export type Push = Event | Message | ComponentPush

/**
 * 从 `type` 到推送的接口。
 *
 * From `type` to the interface of the push.
 */
export interface PushMap {
  subscribe_event: SubscribeEvent
  unsubscribe_event: UnSubscribeEvent
  scan_event: ScanEvent
  location_event: LocationEvent
  click_event: ClickEvent
  view_event: ViewEvent
  view_miniprogram_event: ViewMiniprogramEvent
  scancode_push_event: ScanCodePushEvent
  scancode_waitmsg_event: ScanCodeWaitMsgEvent
  pic_sysphoto_event: PicSysphotoEvent
  pic_photo_or_album_event: PicPhotoOrAlbumEvent
  pic_weixin_event: PicWeixinEvent
  location_select_event: LocationSelectEvent
  templatesendjobfinish_event: TemplateSendJobFinishEvent
  user_scan_product_event: UserScanProductEvent
  user_scan_product_enter_session_event: UserScanProductEnterSessionEvent
  user_scan_product_async_event: UserScanProductAsyncEvent
  user_scan_product_verify_action_event: UserScanProductVerifyActionEvent
  card_pass_check_event: CardPassCheckEvent
  card_not_pass_check_event: CardNotPassCheckEvent
  user_get_card_event: UserGetCardEvent
  user_gifting_card_event: UserGiftingCardEvent
  user_del_card_event: UserDelCardEvent
  user_consume_card_event: UserConsumeCardEvent
  user_pay_from_pay_cell_event: UserPayFromPayCellEvent
  user_view_card_event: UserViewCardEvent
  user_enter_session_from_card_event: UserEnterSessionFromCardEvent
  update_member_card_event: UpdateMemberCardEvent
  card_sku_remind_event: CardSkuRemindEvent
  card_pay_order_event: CardPayOrderEvent
  submit_membercard_user_info_event: SubmitMembercardUserInfoEvent
  card_merchant_check_result_event: CardMerchantCheckResultEvent
  giftcard_pay_done_event: GiftcardPayDoneEvent
  giftcard_send_to_friend_event: GiftcardSendToFriendEvent
  giftcard_user_accept_event: GiftcardUserAcceptEvent
  user_authorize_invoice_event: UserAuthorizeInvoiceEvent
  update_invoice_status_event: UpdateInvoiceStatusEvent
  submit_invoice_title_event: SubmitInvoiceTitleEvent
  cloud_invoice_invoiceresult_event: CloudInvoiceInvoiceresultEvent
  masssendjobfinish_event: MassSendJobFinishEvent
  publishjobfinish_event: PublishJobFinishEvent
  kf_create_session_event: KfCreateSessionEvent
  kf_close_session_event: KfCloseSessionEvent
  kf_switch_session_event: KfSwitchSessionEvent
  user_enter_tempsession_event: UserEnterTempsessionEvent
  subscribe_msg_popup_event: SubscribeMsgPopupEvent
  subscribe_msg_change_event: SubscribeMsgChangeEvent
  subscribe_msg_sent_event: SubscribeMsgSentEvent
  poi_check_notify_event: PoiCheckNotifyEvent
  apply_merchant_audit_info_event: ApplyMerchantAuditInfoEvent
  create_map_poi_audit_info_event: CreateMapPoiAuditInfoEvent
  add_store_audit_info_event: AddStoreAuditInfoEvent
  modify_store_audit_info_event: ModifyStoreAuditInfoEvent
  shakearoundusershake_event: ShakearoundUserShakeEvent
  shakearoundlotterybind_event: ShakearoundLotteryBindEvent
  wificonnected_event: WifiConnectedEvent
  qualification_verify_success_event: QualificationVerifySuccessEvent
  qualification_verify_fail_event: QualificationVerifyFailEvent
  naming_verify_success_event: NamingVerifySuccessEvent
  naming_verify_fail_event: NamingVerifyFailEvent
  annual_renew_event: AnnualRenewEvent
  verify_expired_event: VerifyExpiredEvent
  wx_verify_pay_succ_event: WxVerifyPaySuccEvent
  wx_verify_dispatch_event: WxVerifyDispatchEvent
  wx_verify_refill_event: WxVerifyRefillEvent
  wx_verify_fail_event: WxVerifyFailEvent
  merchant_order_event: MerchantOrderEvent
  user_info_modified_event: UserInfoModifiedEvent
  user_authorization_revoke_event: UserAuthorizationRevokeEvent
  user_authorization_cancellation_event: UserAuthorizationCancellationEvent
  guide_invite_result_event: GuideInviteResultEvent
  guide_qrcode_scan_event: GuideQrcodeScanEvent
  add_guide_buyer_relation_event: AddGuideBuyerRelationEvent
  wxa_media_check_event: WxaMediaCheckEvent
  weapp_audit_success_event: WeappAuditSuccessEvent
  weapp_audit_fail_event: WeappAuditFailEvent
  weapp_audit_delay_event: WeappAuditDelayEvent
  text: TextMessage
  image: ImageMessage
  voice: VoiceMessage
  video: VideoMessage
  shortvideo: ShortVideoMessage
  location: LocationMessage
  link: LinkMessage
  miniprogrampage: MiniprogramPageMessage
  file: FileMessage
  device_text: DeviceTextMessage
  device_event: DeviceEventMessage
  device_status: DeviceStatusMessage
  hardware: HardwareMessage
  component_verify_ticket: ComponentVerifyTicketPush
  component_authorized: ComponentAuthorizedPush
  component_unauthorized: ComponentUnauthorizedPush
  component_updateauthorized: ComponentUpdateauthorizedPush
  component_notify_third_fasteregister: ComponentNotifyThirdFasteregisterPush
  unknown_event: UnknownEvent
  unknown_message: UnknownMessage
}

export type PushType = keyof PushMap
