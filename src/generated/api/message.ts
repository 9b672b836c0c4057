// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call, NoRequest, OpenCall } from '../../api/endpoint-call.js'

export interface CustomService {
  /**
   * 已有的客服帐号，`名字@公众号`。
   * A customer-service account that exists: `name@account`.
   */
  readonly kf_account: string
}

export interface CustomAiContext {
  /**
   * 1：消息下方标注由 AI 生成。
   * 1: a note below the message says that an AI wrote it.
   */
  readonly is_ai_msg: 0 | 1
}

export interface CustomText {
  /**
   * 正文。`\n` 换行；可带网页或小程序的 `<a>` 链接。最多 2048 字节（UTF-8）。
   * The text. `\n` breaks the line; links `<a>` to pages and mini programs may be in it. At most 2048 bytes in UTF-8.
   */
  readonly content: string
}

export interface CustomMedia {
  /**
   * 素材的 media_id，临时、永久均可。
   * The media_id, of temporary or permanent media.
   */
  readonly media_id: string
}

export interface CustomVideo {
  /**
   * 素材的 media_id，临时、永久均可。
   * The media_id, of temporary or permanent media.
   */
  readonly media_id: string
  /**
   * 缩略图的 media_id；官方示例都带上。
   * The media_id of the thumbnail; the official samples have it.
   */
  readonly thumb_media_id?: string | undefined
  /**
   * 标题。
   * The title.
   */
  readonly title?: string | undefined
  /**
   * 描述。
   * The description.
   */
  readonly description?: string | undefined
}

export interface CustomMusic {
  /**
   * 标题。
   * The title.
   */
  readonly title?: string | undefined
  /**
   * 描述。
   * The description.
   */
  readonly description?: string | undefined
  /**
   * 音乐的地址。注意与被动回复的拼写不同。
   * Where the music is. Passive replies spell it otherwise.
   */
  readonly musicurl: string
  /**
   * 高品质音乐的地址，Wi-Fi 下优先。
   * The same in high quality, which is played over Wi-Fi.
   */
  readonly hqmusicurl: string
  /**
   * 缩略图的 media_id。
   * The media_id of the thumbnail.
   */
  readonly thumb_media_id: string
}

export interface CustomArticle {
  /**
   * 标题。
   * The title.
   */
  readonly title: string
  /**
   * 描述。
   * The description.
   */
  readonly description?: string | undefined
  /**
   * 点开的网址。
   * Where a tap leads.
   */
  readonly url: string
  /**
   * 图片的网址，JPG 或 PNG，640×320 为佳。
   * Where the picture is: JPG or PNG, best 640×320.
   */
  readonly picurl?: string | undefined
}

export interface CustomNews {
  /**
   * 图文，1 条；更多则为 45008。最多 1 个。至少 1 个。
   * The article: one. More of them are refused (45008), or not shown. At most 1 entries. At least 1 entries.
   */
  readonly articles: readonly CustomArticle[]
}

export interface CustomMpnewsArticle {
  /**
   * 已发布文章的 ID。
   * The id of a published article.
   */
  readonly article_id: string
}

export interface CustomMenuItem {
  /**
   * 选项的编号：点选后的文本推送带有它（bizmsgmenuid）。
   * The id of the choice: the text push of a tap bears it (bizmsgmenuid).
   */
  readonly id: string
  /**
   * 选项的文字，也是点选后推送的正文。
   * Its text, which a tap sends as a message.
   */
  readonly content: string
}

export interface CustomMenu {
  /**
   * 选项前的文字。
   * The text above the choices.
   */
  readonly head_content: string
  /**
   * 选项。点选只开启 1 分钟 3 条的时限。至少 1 个。
   * The choices. A tap opens the window of a menu tap only: 3 messages in a minute. At least 1 entries.
   */
  readonly list: readonly CustomMenuItem[]
  /**
   * 选项后的文字。
   * The text below the choices.
   */
  readonly tail_content: string
}

export interface CustomCard {
  /**
   * 卡券 ID。自定义 code 的卡券须先导入 code。最多 32 字节（UTF-8）。
   * The id of the card. One with codes of its own needs codes that were deposited. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
  /**
   * 卡券的扩展参数，JSON 文本。
   * Further parameters of the card, as JSON text.
   */
  readonly card_ext?: string | undefined
}

export interface CustomMiniProgramPage {
  /**
   * 标题。
   * The title.
   */
  readonly title: string
  /**
   * 小程序的 appid，须与公众号关联。
   * The appid of the mini program, which has to be linked to the account.
   */
  readonly appid: string
  /**
   * 小程序的页面，可带参数。
   * Its page, with parameters if need be.
   */
  readonly pagepath: string
  /**
   * 缩略图的 media_id。
   * The media_id of the thumbnail.
   */
  readonly thumb_media_id: string
}

export interface CustomLink {
  /**
   * 标题。
   * The title.
   */
  readonly title: string
  /**
   * 描述。
   * The description.
   */
  readonly description: string
  /**
   * 点开的网址。
   * Where a tap leads.
   */
  readonly url: string
  /**
   * 图片的网址。
   * Where the picture is.
   */
  readonly thumb_url: string
}

export interface MessageMiniProgram {
  /**
   * 小程序的 appid，须与公众号关联。
   * The appid of the mini program, which has to be linked to the account.
   */
  readonly appid: string
  /**
   * 小程序的页面，可带参数。
   * Its page, with parameters if need be.
   */
  readonly pagepath?: string | undefined
}

export interface TemplateDatum {
  /**
   * 内容。
   * What it says.
   */
  readonly value: string
  /**
   * 字色，如 `#173177`。
   * The color, such as `#173177`.
   */
  readonly color?: string | undefined
}

export interface OneTimeContent {
  /**
   * 正文。最多 200 个字符。
   * The text. At most 200 characters.
   */
  readonly value: string
  /**
   * 字色，如 `#173177`。
   * The color, such as `#173177`.
   */
  readonly color?: string | undefined
}

export interface OneTimeData {
  /**
   * 正文。
   * What the message says.
   */
  readonly content: OneTimeContent
}

export interface SubscribeDatum {
  /**
   * 内容。
   * What it says.
   */
  readonly value: string
}

export interface MassFilter {
  /**
   * 是否发给所有关注者。
   * Whether all followers get it.
   */
  readonly is_to_all: boolean
  /**
   * 发给这个标签的关注者。is_to_all 为 false 时必填。
   * The followers with this tag get it. Required when is_to_all is false.
   */
  readonly tag_id?: number | undefined
}

export interface MassMedia {
  /**
   * 素材的 media_id。
   * The media_id.
   */
  readonly media_id: string
}

export interface MassText {
  /**
   * 正文。
   * The text.
   */
  readonly content: string
}

export interface MassImages {
  /**
   * 图片的 media_id。至少 1 个。
   * The media_ids of the pictures. At least 1 entries.
   */
  readonly media_ids: readonly string[]
  /**
   * 推荐语。
   * A line that recommends them.
   */
  readonly recommend?: string | undefined
  /**
   * 1：打开评论。
   * 1: comments are open.
   */
  readonly need_open_comment?: 0 | 1 | undefined
  /**
   * 1：仅关注者可评论。
   * 1: only followers may comment.
   */
  readonly only_fans_can_comment?: 0 | 1 | undefined
}

export interface MassCard {
  /**
   * 卡券 ID。最多 32 字节（UTF-8）。
   * The id of the card. At most 32 bytes in UTF-8.
   */
  readonly card_id: string
}

/**
 * 文本。
 * Text.
 */
export interface CustomTextMessage {
  readonly msgtype: 'text'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 以哪位客服的名义。
   * In whose name.
   */
  readonly customservice?: CustomService | undefined
  /**
   * AI 内容的标识。
   * Whether an AI wrote it.
   */
  readonly aimsgcontext?: CustomAiContext | undefined
  /**
   * 文本。
   * Text.
   */
  readonly text: CustomText
}

/**
 * 图片。
 * A picture.
 */
export interface CustomImageMessage {
  readonly msgtype: 'image'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 以哪位客服的名义。
   * In whose name.
   */
  readonly customservice?: CustomService | undefined
  /**
   * AI 内容的标识。
   * Whether an AI wrote it.
   */
  readonly aimsgcontext?: CustomAiContext | undefined
  /**
   * 图片。
   * A picture.
   */
  readonly image: CustomMedia
}

/**
 * 语音。
 * A recording.
 */
export interface CustomVoiceMessage {
  readonly msgtype: 'voice'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 以哪位客服的名义。
   * In whose name.
   */
  readonly customservice?: CustomService | undefined
  /**
   * AI 内容的标识。
   * Whether an AI wrote it.
   */
  readonly aimsgcontext?: CustomAiContext | undefined
  /**
   * 语音。
   * A recording.
   */
  readonly voice: CustomMedia
}

/**
 * 视频。
 * A video.
 */
export interface CustomVideoMessage {
  readonly msgtype: 'video'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 以哪位客服的名义。
   * In whose name.
   */
  readonly customservice?: CustomService | undefined
  /**
   * AI 内容的标识。
   * Whether an AI wrote it.
   */
  readonly aimsgcontext?: CustomAiContext | undefined
  /**
   * 视频。
   * A video.
   */
  readonly video: CustomVideo
}

/**
 * 音乐。
 * Music.
 */
export interface CustomMusicMessage {
  readonly msgtype: 'music'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 以哪位客服的名义。
   * In whose name.
   */
  readonly customservice?: CustomService | undefined
  /**
   * AI 内容的标识。
   * Whether an AI wrote it.
   */
  readonly aimsgcontext?: CustomAiContext | undefined
  /**
   * 音乐。
   * Music.
   */
  readonly music: CustomMusic
}

/**
 * 图文，点开外部网页。
 * An article that opens a page of your own.
 */
export interface CustomNewsMessage {
  readonly msgtype: 'news'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 以哪位客服的名义。
   * In whose name.
   */
  readonly customservice?: CustomService | undefined
  /**
   * AI 内容的标识。
   * Whether an AI wrote it.
   */
  readonly aimsgcontext?: CustomAiContext | undefined
  /**
   * 图文，点开外部网页。
   * An article that opens a page of your own.
   */
  readonly news: CustomNews
}

/**
 * 永久图文素材；有了草稿后由 mpnewsarticle 代替。
 * Permanent news material; since there are drafts, mpnewsarticle takes its place.
 */
export interface CustomMpnewsMessage {
  readonly msgtype: 'mpnews'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 以哪位客服的名义。
   * In whose name.
   */
  readonly customservice?: CustomService | undefined
  /**
   * AI 内容的标识。
   * Whether an AI wrote it.
   */
  readonly aimsgcontext?: CustomAiContext | undefined
  /**
   * 永久图文素材；有了草稿后由 mpnewsarticle 代替。
   * Permanent news material; since there are drafts, mpnewsarticle takes its place.
   */
  readonly mpnews: CustomMedia
}

/**
 * 已发布的文章。
 * A published article.
 */
export interface CustomArticleMessage {
  readonly msgtype: 'mpnewsarticle'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 以哪位客服的名义。
   * In whose name.
   */
  readonly customservice?: CustomService | undefined
  /**
   * AI 内容的标识。
   * Whether an AI wrote it.
   */
  readonly aimsgcontext?: CustomAiContext | undefined
  /**
   * 已发布的文章。
   * A published article.
   */
  readonly mpnewsarticle: CustomMpnewsArticle
}

/**
 * 菜单消息，供点选。
 * A menu to choose from.
 */
export interface CustomMenuMessage {
  readonly msgtype: 'msgmenu'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 以哪位客服的名义。
   * In whose name.
   */
  readonly customservice?: CustomService | undefined
  /**
   * AI 内容的标识。
   * Whether an AI wrote it.
   */
  readonly aimsgcontext?: CustomAiContext | undefined
  /**
   * 菜单消息，供点选。
   * A menu to choose from.
   */
  readonly msgmenu: CustomMenu
}

/**
 * 卡券。
 * A card.
 */
export interface CustomCardMessage {
  readonly msgtype: 'wxcard'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 以哪位客服的名义。
   * In whose name.
   */
  readonly customservice?: CustomService | undefined
  /**
   * AI 内容的标识。
   * Whether an AI wrote it.
   */
  readonly aimsgcontext?: CustomAiContext | undefined
  /**
   * 卡券。
   * A card.
   */
  readonly wxcard: CustomCard
}

/**
 * 小程序卡片。
 * A page of a mini program.
 */
export interface CustomMiniProgramMessage {
  readonly msgtype: 'miniprogrampage'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 以哪位客服的名义。
   * In whose name.
   */
  readonly customservice?: CustomService | undefined
  /**
   * AI 内容的标识。
   * Whether an AI wrote it.
   */
  readonly aimsgcontext?: CustomAiContext | undefined
  /**
   * 小程序卡片。
   * A page of a mini program.
   */
  readonly miniprogrampage: CustomMiniProgramPage
}

/**
 * 图文链接，仅小程序帐号可用。
 * A link; for accounts of mini programs only.
 */
export interface CustomLinkMessage {
  readonly msgtype: 'link'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 以哪位客服的名义。
   * In whose name.
   */
  readonly customservice?: CustomService | undefined
  /**
   * AI 内容的标识。
   * Whether an AI wrote it.
   */
  readonly aimsgcontext?: CustomAiContext | undefined
  /**
   * 图文链接，仅小程序帐号可用。
   * A link; for accounts of mini programs only.
   */
  readonly link: CustomLink
}

/**
 * `message.custom.send` 的请求：发送客服消息。
 * The request of `message.custom.send`. Sends a customer-service message.
 */
export type MessageCustomSendRequest =
  | CustomTextMessage
  | CustomImageMessage
  | CustomVoiceMessage
  | CustomVideoMessage
  | CustomMusicMessage
  | CustomNewsMessage
  | CustomMpnewsMessage
  | CustomArticleMessage
  | CustomMenuMessage
  | CustomCardMessage
  | CustomMiniProgramMessage
  | CustomLinkMessage

/**
 * `message.custom.send` 的回答。
 * The answer of `message.custom.send`.
 */
export type MessageCustomSendResponse = Answered

/**
 * `message.custom.typing` 的请求：客服输入状态。
 * The request of `message.custom.typing`. Shows that you are typing.
 */
export interface MessageCustomTypingRequest {
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 显示或取消。
   * To show it, or to end it.
   */
  readonly command: 'Typing' | 'CancelTyping'
}

/**
 * `message.custom.typing` 的回答。
 * The answer of `message.custom.typing`.
 */
export type MessageCustomTypingResponse = Answered

/**
 * `message.template.send` 的请求：发送模板消息。
 * The request of `message.template.send`. Sends a template message.
 * 键名带类型的值有长度：`thing` 20 个字符，`phrase` 5 个，`character_string` 32 个。
 * Values are limited by their key's kind: `thing` 20 characters, `phrase` 5, `character_string` 32.
 */
export interface MessageTemplateSendRequest {
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 模板 ID。
   * The id of the template.
   */
  readonly template_id: string
  /**
   * 点开的网址。
   * Where a tap leads.
   */
  readonly url?: string | undefined
  /**
   * 点开的小程序。
   * The mini program that a tap opens.
   */
  readonly miniprogram?: MessageMiniProgram | undefined
  /**
   * 模板的各项内容，键名如模板中的 `thing1`。
   * The template's values, by the names that stand in it, such as `thing1`.
   */
  readonly data: { readonly [key: string]: TemplateDatum }
  /**
   * 防重：同一用户约 10 分钟内同一 ID 只发一次。
   * Sent once to the same fan with the same id, within about 10 minutes.
   */
  readonly client_msg_id?: string | undefined
}

/**
 * `message.template.send` 的回答。
 * The answer of `message.template.send`.
 */
export interface MessageTemplateSendResponse extends Answered {
  /**
   * 消息 ID。
   * The id of the message.
   */
  readonly msgid: string
}

/**
 * `message.template.subscribe` 的请求：发送一次性订阅消息。
 * The request of `message.template.subscribe`. Sends a one-time subscription message.
 */
export interface MessageTemplateSubscribeRequest {
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 模板 ID。
   * The id of the template.
   */
  readonly template_id: string
  /**
   * 点开的网址。
   * Where a tap leads.
   */
  readonly url?: string | undefined
  /**
   * 点开的小程序。
   * The mini program that a tap opens.
   */
  readonly miniprogram?: MessageMiniProgram | undefined
  /**
   * 用户同意的场景，0 到 10000。0 到 10000。
   * The scene that the fan agreed to. 0 to 10000.
   */
  readonly scene: number
  /**
   * 标题。最多 15 个字符。
   * The title. At most 15 characters.
   */
  readonly title: string
  /**
   * 正文。
   * What it says.
   */
  readonly data: OneTimeData
}

/**
 * `message.template.subscribe` 的回答。
 * The answer of `message.template.subscribe`.
 */
export type MessageTemplateSubscribeResponse = Answered

/**
 * `message.subscribe.bizSend` 的请求：发送订阅通知。
 * The request of `message.subscribe.bizSend`. Sends a subscribe notification.
 * 键名带类型的值有长度：`thing` 20 个字符，`phrase` 5 个，`character_string` 32 个。
 * Values are limited by their key's kind: `thing` 20 characters, `phrase` 5, `character_string` 32.
 */
export interface MessageSubscribeBizSendRequest {
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser: string
  /**
   * 模板 ID。
   * The id of the template.
   */
  readonly template_id: string
  /**
   * 点开的网址。
   * Where a tap leads: the address of a web page.
   */
  readonly page?: string | undefined
  /**
   * 点开的小程序。
   * The mini program that a tap opens.
   */
  readonly miniprogram?: MessageMiniProgram | undefined
  /**
   * 模板的各项内容，键名如模板中的 `thing1`。
   * The template's values, by the names that stand in it, such as `thing1`.
   */
  readonly data: { readonly [key: string]: SubscribeDatum }
  /**
   * 跳转小程序的版本；官方文档标为必填，服务号不必填。
   * Which version of the mini program opens. The official page calls it required; service accounts do without.
   */
  readonly miniprogram_state?: 'developer' | 'trial' | 'formal' | (string & {}) | undefined
  /**
   * 小程序的语言；官方文档标为必填，服务号不必填。
   * The mini program's language; as above.
   */
  readonly lang?: 'zh_CN' | 'en_US' | 'zh_HK' | 'zh_TW' | (string & {}) | undefined
}

/**
 * `message.subscribe.bizSend` 的回答。
 * The answer of `message.subscribe.bizSend`.
 */
export type MessageSubscribeBizSendResponse = Answered

/**
 * 图文。
 * News.
 */
export interface MassSendAllNews {
  readonly msgtype: 'mpnews'
  /**
   * 发给谁。
   * To whom.
   */
  readonly filter: MassFilter
  /**
   * 1：图文被判为转载时仍发送，默认 0。
   * 1: sent even where Weixin takes the article for a reprint; 0 by default.
   */
  readonly send_ignore_reprint?: 0 | 1 | undefined
  /**
   * 防重：24 小时内同一 ID 只发一次。最多 64 字节（UTF-8）。
   * Sent once within 24 hours with the same id. At most 64 bytes in UTF-8.
   */
  readonly clientmsgid?: string | undefined
  /**
   * 图文。
   * News.
   */
  readonly mpnews: MassMedia
}

/**
 * 文本。
 * Text.
 */
export interface MassSendAllText {
  readonly msgtype: 'text'
  /**
   * 发给谁。
   * To whom.
   */
  readonly filter: MassFilter
  /**
   * 1：图文被判为转载时仍发送，默认 0。
   * 1: sent even where Weixin takes the article for a reprint; 0 by default.
   */
  readonly send_ignore_reprint?: 0 | 1 | undefined
  /**
   * 防重：24 小时内同一 ID 只发一次。最多 64 字节（UTF-8）。
   * Sent once within 24 hours with the same id. At most 64 bytes in UTF-8.
   */
  readonly clientmsgid?: string | undefined
  /**
   * 文本。
   * Text.
   */
  readonly text: MassText
}

/**
 * 语音。
 * A recording.
 */
export interface MassSendAllVoice {
  readonly msgtype: 'voice'
  /**
   * 发给谁。
   * To whom.
   */
  readonly filter: MassFilter
  /**
   * 1：图文被判为转载时仍发送，默认 0。
   * 1: sent even where Weixin takes the article for a reprint; 0 by default.
   */
  readonly send_ignore_reprint?: 0 | 1 | undefined
  /**
   * 防重：24 小时内同一 ID 只发一次。最多 64 字节（UTF-8）。
   * Sent once within 24 hours with the same id. At most 64 bytes in UTF-8.
   */
  readonly clientmsgid?: string | undefined
  /**
   * 语音。
   * A recording.
   */
  readonly voice: MassMedia
}

/**
 * 图片；注意键名是 images。
 * Pictures; note that the key is images.
 */
export interface MassSendAllImages {
  readonly msgtype: 'image'
  /**
   * 发给谁。
   * To whom.
   */
  readonly filter: MassFilter
  /**
   * 1：图文被判为转载时仍发送，默认 0。
   * 1: sent even where Weixin takes the article for a reprint; 0 by default.
   */
  readonly send_ignore_reprint?: 0 | 1 | undefined
  /**
   * 防重：24 小时内同一 ID 只发一次。最多 64 字节（UTF-8）。
   * Sent once within 24 hours with the same id. At most 64 bytes in UTF-8.
   */
  readonly clientmsgid?: string | undefined
  /**
   * 图片；注意键名是 images。
   * Pictures; note that the key is images.
   */
  readonly images: MassImages
}

/**
 * 视频，media_id 来自 media.uploadVideo。
 * A video; its media_id comes from media.uploadVideo.
 */
export interface MassSendAllVideo {
  readonly msgtype: 'mpvideo'
  /**
   * 发给谁。
   * To whom.
   */
  readonly filter: MassFilter
  /**
   * 1：图文被判为转载时仍发送，默认 0。
   * 1: sent even where Weixin takes the article for a reprint; 0 by default.
   */
  readonly send_ignore_reprint?: 0 | 1 | undefined
  /**
   * 防重：24 小时内同一 ID 只发一次。最多 64 字节（UTF-8）。
   * Sent once within 24 hours with the same id. At most 64 bytes in UTF-8.
   */
  readonly clientmsgid?: string | undefined
  /**
   * 视频，media_id 来自 media.uploadVideo。
   * A video; its media_id comes from media.uploadVideo.
   */
  readonly mpvideo: MassMedia
}

/**
 * 卡券。
 * A card.
 */
export interface MassSendAllCard {
  readonly msgtype: 'wxcard'
  /**
   * 发给谁。
   * To whom.
   */
  readonly filter: MassFilter
  /**
   * 1：图文被判为转载时仍发送，默认 0。
   * 1: sent even where Weixin takes the article for a reprint; 0 by default.
   */
  readonly send_ignore_reprint?: 0 | 1 | undefined
  /**
   * 防重：24 小时内同一 ID 只发一次。最多 64 字节（UTF-8）。
   * Sent once within 24 hours with the same id. At most 64 bytes in UTF-8.
   */
  readonly clientmsgid?: string | undefined
  /**
   * 卡券。
   * A card.
   */
  readonly wxcard: MassCard
}

/**
 * `message.mass.sendAll` 的请求：按标签群发。
 * The request of `message.mass.sendAll`. Sends to all, or to a tag.
 */
export type MessageMassSendAllRequest = MassSendAllNews | MassSendAllText | MassSendAllVoice | MassSendAllImages | MassSendAllVideo | MassSendAllCard

/**
 * `message.mass.sendAll` 的回答。
 * The answer of `message.mass.sendAll`.
 */
export interface MessageMassSendAllResponse extends Answered {
  /**
   * 群发任务的 ID，即群发结果推送的 MsgID。
   * The id of the mass job; the push with its result names it as MsgID.
   */
  readonly msg_id: string
  /**
   * 图文的数据 ID。
   * The id of the article's data.
   */
  readonly msg_data_id?: string | undefined
}

/**
 * 图文。
 * News.
 */
export interface MassSendNews {
  readonly msgtype: 'mpnews'
  /**
   * 接收者的 openid。最多 10000 个。至少 2 个。
   * The openids. At most 10000 entries. At least 2 entries.
   */
  readonly touser: readonly string[]
  /**
   * 1：图文被判为转载时仍发送，默认 0。
   * 1: sent even where Weixin takes the article for a reprint; 0 by default.
   */
  readonly send_ignore_reprint?: 0 | 1 | undefined
  /**
   * 防重：24 小时内同一 ID 只发一次。最多 64 字节（UTF-8）。
   * Sent once within 24 hours with the same id. At most 64 bytes in UTF-8.
   */
  readonly clientmsgid?: string | undefined
  /**
   * 图文。
   * News.
   */
  readonly mpnews: MassMedia
}

/**
 * 文本。
 * Text.
 */
export interface MassSendText {
  readonly msgtype: 'text'
  /**
   * 接收者的 openid。最多 10000 个。至少 2 个。
   * The openids. At most 10000 entries. At least 2 entries.
   */
  readonly touser: readonly string[]
  /**
   * 1：图文被判为转载时仍发送，默认 0。
   * 1: sent even where Weixin takes the article for a reprint; 0 by default.
   */
  readonly send_ignore_reprint?: 0 | 1 | undefined
  /**
   * 防重：24 小时内同一 ID 只发一次。最多 64 字节（UTF-8）。
   * Sent once within 24 hours with the same id. At most 64 bytes in UTF-8.
   */
  readonly clientmsgid?: string | undefined
  /**
   * 文本。
   * Text.
   */
  readonly text: MassText
}

/**
 * 语音。
 * A recording.
 */
export interface MassSendVoice {
  readonly msgtype: 'voice'
  /**
   * 接收者的 openid。最多 10000 个。至少 2 个。
   * The openids. At most 10000 entries. At least 2 entries.
   */
  readonly touser: readonly string[]
  /**
   * 1：图文被判为转载时仍发送，默认 0。
   * 1: sent even where Weixin takes the article for a reprint; 0 by default.
   */
  readonly send_ignore_reprint?: 0 | 1 | undefined
  /**
   * 防重：24 小时内同一 ID 只发一次。最多 64 字节（UTF-8）。
   * Sent once within 24 hours with the same id. At most 64 bytes in UTF-8.
   */
  readonly clientmsgid?: string | undefined
  /**
   * 语音。
   * A recording.
   */
  readonly voice: MassMedia
}

/**
 * 图片；注意键名是 images。
 * Pictures; note that the key is images.
 */
export interface MassSendImages {
  readonly msgtype: 'image'
  /**
   * 接收者的 openid。最多 10000 个。至少 2 个。
   * The openids. At most 10000 entries. At least 2 entries.
   */
  readonly touser: readonly string[]
  /**
   * 1：图文被判为转载时仍发送，默认 0。
   * 1: sent even where Weixin takes the article for a reprint; 0 by default.
   */
  readonly send_ignore_reprint?: 0 | 1 | undefined
  /**
   * 防重：24 小时内同一 ID 只发一次。最多 64 字节（UTF-8）。
   * Sent once within 24 hours with the same id. At most 64 bytes in UTF-8.
   */
  readonly clientmsgid?: string | undefined
  /**
   * 图片；注意键名是 images。
   * Pictures; note that the key is images.
   */
  readonly images: MassImages
}

/**
 * 视频，media_id 来自 media.uploadVideo。
 * A video; its media_id comes from media.uploadVideo.
 */
export interface MassSendVideo {
  readonly msgtype: 'mpvideo'
  /**
   * 接收者的 openid。最多 10000 个。至少 2 个。
   * The openids. At most 10000 entries. At least 2 entries.
   */
  readonly touser: readonly string[]
  /**
   * 1：图文被判为转载时仍发送，默认 0。
   * 1: sent even where Weixin takes the article for a reprint; 0 by default.
   */
  readonly send_ignore_reprint?: 0 | 1 | undefined
  /**
   * 防重：24 小时内同一 ID 只发一次。最多 64 字节（UTF-8）。
   * Sent once within 24 hours with the same id. At most 64 bytes in UTF-8.
   */
  readonly clientmsgid?: string | undefined
  /**
   * 视频，media_id 来自 media.uploadVideo。
   * A video; its media_id comes from media.uploadVideo.
   */
  readonly mpvideo: MassMedia
}

/**
 * 卡券。
 * A card.
 */
export interface MassSendCard {
  readonly msgtype: 'wxcard'
  /**
   * 接收者的 openid。最多 10000 个。至少 2 个。
   * The openids. At most 10000 entries. At least 2 entries.
   */
  readonly touser: readonly string[]
  /**
   * 1：图文被判为转载时仍发送，默认 0。
   * 1: sent even where Weixin takes the article for a reprint; 0 by default.
   */
  readonly send_ignore_reprint?: 0 | 1 | undefined
  /**
   * 防重：24 小时内同一 ID 只发一次。最多 64 字节（UTF-8）。
   * Sent once within 24 hours with the same id. At most 64 bytes in UTF-8.
   */
  readonly clientmsgid?: string | undefined
  /**
   * 卡券。
   * A card.
   */
  readonly wxcard: MassCard
}

/**
 * `message.mass.send` 的请求：按 openid 群发。
 * The request of `message.mass.send`. Sends to a list of fans.
 */
export type MessageMassSendRequest = MassSendNews | MassSendText | MassSendVoice | MassSendImages | MassSendVideo | MassSendCard

/**
 * `message.mass.send` 的回答。
 * The answer of `message.mass.send`.
 */
export interface MessageMassSendResponse extends Answered {
  /**
   * 群发任务的 ID，即群发结果推送的 MsgID。
   * The id of the mass job; the push with its result names it as MsgID.
   */
  readonly msg_id: string
  /**
   * 图文的数据 ID。
   * The id of the article's data.
   */
  readonly msg_data_id?: string | undefined
}

/**
 * 图文。
 * News.
 */
export interface MassPreviewNews {
  readonly msgtype: 'mpnews'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser?: string | undefined
  /**
   * 接收者的微信号，与 touser 同填时以它为准。
   * The Weixin id of the fan; it wins over touser.
   */
  readonly towxname?: string | undefined
  /**
   * 图文。
   * News.
   */
  readonly mpnews: MassMedia
}

/**
 * 文本。
 * Text.
 */
export interface MassPreviewText {
  readonly msgtype: 'text'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser?: string | undefined
  /**
   * 接收者的微信号，与 touser 同填时以它为准。
   * The Weixin id of the fan; it wins over touser.
   */
  readonly towxname?: string | undefined
  /**
   * 文本。
   * Text.
   */
  readonly text: MassText
}

/**
 * 语音。
 * A recording.
 */
export interface MassPreviewVoice {
  readonly msgtype: 'voice'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser?: string | undefined
  /**
   * 接收者的微信号，与 touser 同填时以它为准。
   * The Weixin id of the fan; it wins over touser.
   */
  readonly towxname?: string | undefined
  /**
   * 语音。
   * A recording.
   */
  readonly voice: MassMedia
}

/**
 * 图片；注意键名是 images。
 * Pictures; note that the key is images.
 */
export interface MassPreviewImages {
  readonly msgtype: 'image'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser?: string | undefined
  /**
   * 接收者的微信号，与 touser 同填时以它为准。
   * The Weixin id of the fan; it wins over touser.
   */
  readonly towxname?: string | undefined
  /**
   * 图片；注意键名是 images。
   * Pictures; note that the key is images.
   */
  readonly images: MassImages
}

/**
 * 视频，media_id 来自 media.uploadVideo。
 * A video; its media_id comes from media.uploadVideo.
 */
export interface MassPreviewVideo {
  readonly msgtype: 'mpvideo'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser?: string | undefined
  /**
   * 接收者的微信号，与 touser 同填时以它为准。
   * The Weixin id of the fan; it wins over touser.
   */
  readonly towxname?: string | undefined
  /**
   * 视频，media_id 来自 media.uploadVideo。
   * A video; its media_id comes from media.uploadVideo.
   */
  readonly mpvideo: MassMedia
}

/**
 * 卡券。
 * A card.
 */
export interface MassPreviewCard {
  readonly msgtype: 'wxcard'
  /**
   * 接收者的 openid。
   * The openid of the fan.
   */
  readonly touser?: string | undefined
  /**
   * 接收者的微信号，与 touser 同填时以它为准。
   * The Weixin id of the fan; it wins over touser.
   */
  readonly towxname?: string | undefined
  /**
   * 卡券。
   * A card.
   */
  readonly wxcard: MassCard
}

/**
 * `message.mass.preview` 的请求：预览群发。
 * The request of `message.mass.preview`. Shows a mass message to one fan.
 * `touser`、`towxname` 至少填一个。
 * At least one of `touser`, `towxname`.
 */
export type MessageMassPreviewRequest = MassPreviewNews | MassPreviewText | MassPreviewVoice | MassPreviewImages | MassPreviewVideo | MassPreviewCard

/**
 * `message.mass.preview` 的回答。
 * The answer of `message.mass.preview`.
 */
export interface MessageMassPreviewResponse extends Answered {
  /**
   * 群发任务的 ID，即群发结果推送的 MsgID。
   * The id of the mass job; the push with its result names it as MsgID.
   */
  readonly msg_id?: string | undefined
}

/**
 * `message.mass.delete` 的请求：删除群发。
 * The request of `message.mass.delete`. Takes a mass message back.
 */
export interface MessageMassDeleteRequest {
  /**
   * 群发任务的 ID。以数字发送。
   * The id of the mass job. Sent as a number.
   */
  readonly msg_id: string
  /**
   * 第几篇，从 1 起；0 或不填为全部。不小于 0。
   * Which article, from 1; 0, or left out, for all. Not less than 0.
   */
  readonly article_idx?: number | undefined
  /**
   * 文章的网址。
   * The address of the article.
   */
  readonly url?: string | undefined
}

/**
 * `message.mass.delete` 的回答。
 * The answer of `message.mass.delete`.
 */
export type MessageMassDeleteResponse = Answered

/**
 * `message.mass.get` 的请求：查询群发状态。
 * The request of `message.mass.get`. Asks how a mass job stands.
 */
export interface MessageMassGetRequest {
  /**
   * 群发任务的 ID，即群发结果推送的 MsgID。
   * The id of the mass job; the push with its result names it as MsgID.
   */
  readonly msg_id: string
}

/**
 * `message.mass.get` 的回答。
 * The answer of `message.mass.get`.
 */
export interface MessageMassGetResponse extends Answered {
  /**
   * 群发任务的 ID，即群发结果推送的 MsgID。
   * The id of the mass job; the push with its result names it as MsgID.
   */
  readonly msg_id: string
  /**
   * 状态。
   * The state.
   */
  readonly msg_status: 'SEND_SUCCESS' | 'SENDING' | 'SEND_FAIL' | 'DELETE' | (string & {})
}

/**
 * `message.mass.speed.get` 的回答。
 * The answer of `message.mass.speed.get`.
 */
export interface MessageMassSpeedGetResponse extends Answered {
  /**
   * 速度的级别。
   * The level.
   */
  readonly speed: number
  /**
   * 每分钟多少万条：0 级 80，1 级 60，2 级 45，3 级 30，4 级 10。
   * Tens of thousands a minute: 80 at level 0, then 60, 45, 30, and 10 at level 4.
   */
  readonly realspeed: number
}

/**
 * `message.mass.speed.set` 的请求：设置群发速度。
 * The request of `message.mass.speed.set`. Sets the speed of mass sending.
 */
export interface MessageMassSpeedSetRequest {
  /**
   * 每分钟多少万条：0 级 80，1 级 60，2 级 45，3 级 30，4 级 10。0 到 4。
   * Tens of thousands a minute: 80 at level 0, then 60, 45, 30, and 10 at level 4. 0 to 4.
   */
  readonly speed: number
}

/**
 * `message.mass.speed.set` 的回答。
 * The answer of `message.mass.speed.set`.
 */
export type MessageMassSpeedSetResponse = Answered

/**
 * 客服消息、模板消息、订阅通知与群发。
 * Customer-service messages, template messages, subscribe notifications and mass sending.
 */
export interface MessageApi {
  readonly custom: {
    /**
     * 发送客服消息。
     * Sends a customer-service message: `POST /cgi-bin/message/custom/send`.
     * 只能在时限内发送：用户发来消息后 48 小时内 5 条；点击菜单（click、扫码类）、关注、扫码后 1 分钟内 3 条。失败的调用不计数。
     * Only within a window: 5 messages in 48 hours after the fan's own message; 3 in a minute after a menu tap (click and scan buttons), a follow or a scan. Calls that fail do not count.
     *
     * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_sendcustommessage
     * @example
     * ```ts
     * const answer = await account.message.custom.send({
     *   touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
     *   msgtype: 'text',
     *   text: { content: '您的券已到账' },
     *   customservice: { kf_account: 'anna@hongyan' },
     * })
     * ```
     */
    readonly send: Call<MessageCustomSendRequest, MessageCustomSendResponse, 'window-closed' | 'window-used-up' | 'not-following' | 'blacklisted' | 'switched-off'>
    /**
     * 客服输入状态。
     * Shows that you are typing: `POST /cgi-bin/message/custom/typing`.
     * 显示“对方正在输入”，约 15 秒；30 秒内须与用户有过消息往来。不占用下发条数。
     * The fan sees that you are typing, for some 15 seconds. Needs a message to or from the fan within the last 30 s; does not use the window up.
     *
     * @see https://developers.weixin.qq.com/doc/service/api/customer/message/api_typing
     * @example
     * ```ts
     * const answer = await account.message.custom.typing({ touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', command: 'Typing' })
     * ```
     */
    readonly typing: Call<MessageCustomTypingRequest, MessageCustomTypingResponse, 'window-closed' | 'duplicate' | 'window-used-up'>
  }
  readonly template: {
    /**
     * 发送模板消息。
     * Sends a template message: `POST /cgi-bin/message/template/send`.
     * 结果由 TEMPLATESENDJOBFINISH 推送告知，其 MsgID 即 msgid。url 与 miniprogram 都填时跳小程序，旧客户端用 url；都不填则不跳转。
     * The push TEMPLATESENDJOBFINISH tells the result; its MsgID is this msgid. With both url and miniprogram a tap opens the mini program, in old clients the url; with neither, nothing.
     *
     * @see https://developers.weixin.qq.com/doc/service/api/notify/template/api_sendtemplatemessage
     * @example
     * ```ts
     * const answer = await account.message.template.send({
     *   touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
     *   template_id: 'ngqIpbwh8bUfcSsECmogfXcV14J0tQlEpBO27izEYtY',
     *   url: 'https://shop.example/order/1',
     *   data: { thing1: { value: '代金券' }, time2: { value: '2026-01-01 10:00', color: '#173177' } },
     * })
     * ```
     */
    readonly send: Call<MessageTemplateSendRequest, MessageTemplateSendResponse, 'not-following' | 'not-accepted'>
    /**
     * 发送一次性订阅消息。
     * Sends a one-time subscription message: `POST /cgi-bin/message/template/subscribe`.
     * 用户在授权页同意一次，可发一条；同一场景的多次同意不累加。不必关注：关注者在会话中看到，其他人在服务通知中看到。
     * One consent on the page of `oneTimeSubscriptionUrl` allows one message; consents for the same scene do not add up. Followers see it in the chat, others among the service notices.
     *
     * @see https://developers.weixin.qq.com/doc/service/api/notify/subscribe/api_templatesubscribe
     * @example
     * ```ts
     * const answer = await account.message.template.subscribe({
     *   touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
     *   template_id: 'aY74R-PsuU6c-IWTMNzyMstLJ0ZMrfn9nIpGLpkTBPs',
     *   scene: 1000,
     *   title: '到货通知',
     *   data: { content: { value: '您预订的商品已到店', color: '#173177' } },
     * })
     * ```
     */
    readonly subscribe: Call<MessageTemplateSubscribeRequest, MessageTemplateSubscribeResponse, 'not-accepted'>
  }
  readonly subscribe: {
    /**
     * 发送订阅通知。
     * Sends a subscribe notification: `POST /cgi-bin/message/subscribe/bizsend`.
     * 用户同意后才能发送：一次性模板每次同意发一条，长期模板不限。结果由 subscribe_msg_sent_event 推送告知。
     * Needs the fan's consent: one message for each with a one-time template, any number with a long-term one. The push subscribe_msg_sent_event tells the result.
     *
     * @see https://developers.weixin.qq.com/doc/service/api/notify/notify/api_sendnewsubscribemsg
     * @example
     * ```ts
     * const answer = await account.message.subscribe.bizSend({
     *   touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
     *   template_id: 'xbhVQSLnKXFLzYTJmHTWYaJwNOXfDDQCkHNpbrCnnUQ',
     *   page: 'https://shop.example/card/1',
     *   data: { thing1: { value: '代金券' }, date2: { value: '2026年1月1日' } },
     * })
     * ```
     */
    readonly bizSend: Call<MessageSubscribeBizSendRequest, MessageSubscribeBizSendResponse, 'not-accepted'>
  }
  readonly mass: {
    /**
     * 按标签群发。
     * Sends to all, or to a tag: `POST /cgi-bin/message/mass/sendall`.
     * 提交群发任务；结果由 MASSSENDJOBFINISH 推送告知，其 MsgID 即 msg_id。每分钟最多 60 次调用。
     * Submits a job; the push MASSSENDJOBFINISH tells its result, and its MsgID is this msg_id. At most 60 calls a minute.
     *
     * @example
     * ```ts
     * const answer = await account.message.mass.sendAll({
     *   filter: { is_to_all: false, tag_id: 2 },
     *   msgtype: 'text',
     *   text: { content: '今晚八点开抢' },
     *   clientmsgid: 'sale-20260101',
     * })
     * ```
     */
    readonly sendAll: Call<MessageMassSendAllRequest, MessageMassSendAllResponse, 'duplicate'>
    /**
     * 按 openid 群发。
     * Sends to a list of fans: `POST /cgi-bin/message/mass/send`.
     * 同上，发给 2 到 10000 个 openid。
     * As sendAll, to 2 up to 10,000 openids.
     *
     * @example
     * ```ts
     * const answer = await account.message.mass.send({
     *   touser: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrB'],
     *   msgtype: 'image',
     *   images: { media_ids: ['m1'] },
     * })
     * ```
     */
    readonly send: Call<MessageMassSendRequest, MessageMassSendResponse, 'duplicate'>
    /**
     * 预览群发。
     * Shows a mass message to one fan: `POST /cgi-bin/message/mass/preview`.
     * 先发给一个人看；每天约 100 次。
     * Sends it to one fan, to look at first; about 100 a day.
     *
     * @example
     * ```ts
     * const answer = await account.message.mass.preview({
     *   touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA',
     *   msgtype: 'wxcard',
     *   wxcard: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' },
     * })
     * ```
     */
    readonly preview: Call<MessageMassPreviewRequest, MessageMassPreviewResponse>
    /**
     * 删除群发。
     * Takes a mass message back: `POST /cgi-bin/message/mass/delete`.
     * 只有图文和视频能删，已收到的人打开后看到已删除；不返还群发次数。
     * News and videos only: those who have got it find it deleted. The quota does not come back.
     *
     * @example
     * ```ts
     * const answer = await account.message.mass.delete({ msg_id: '30124', article_idx: 2 })
     * ```
     */
    readonly delete: Call<MessageMassDeleteRequest, MessageMassDeleteResponse>
    /**
     * 查询群发状态。
     * Asks how a mass job stands: `POST /cgi-bin/message/mass/get`.
     * 查询群发任务的状态。
     * Tells the state of a mass job.
     *
     * @example
     * ```ts
     * const answer = await account.message.mass.get({ msg_id: '201053012' })
     * ```
     */
    readonly get: Call<MessageMassGetRequest, MessageMassGetResponse>
    readonly speed: {
      /**
       * 查询群发速度。
       * Tells the speed of mass sending: `POST /cgi-bin/message/mass/speed/get`.
       * 查询群发的速度。
       * Tells how fast mass messages go out.
       *
       * @example
       * ```ts
       * const answer = await account.message.mass.speed.get()
       * ```
       */
      readonly get: OpenCall<NoRequest, MessageMassSpeedGetResponse>
      /**
       * 设置群发速度。
       * Sets the speed of mass sending: `POST /cgi-bin/message/mass/speed/set`.
       * 设置群发的速度。
       * Sets how fast mass messages go out.
       *
       * @example
       * ```ts
       * const answer = await account.message.mass.speed.set({ speed: 1 })
       * ```
       */
      readonly set: Call<MessageMassSpeedSetRequest, MessageMassSpeedSetResponse>
    }
  }
}
