import type { EndpointDescriptor, ObjectType, Variant } from '../endpoint.js'
import { choice, flag, keyed, list, object, optional, text, type } from '../endpoint-field.js'
import * as errors from './message-errors.js'
import { mediaId, touser } from './message-fields.js'
import { servicePage } from './pages.js'

const media = type('CustomMedia', [mediaId])
const title = optional(text('title', '标题。', 'The title.'))
const description = optional(text('description', '描述。', 'The description.'))
const thumb = text('thumb_media_id', '缩略图的 media_id。', 'The media_id of the thumbnail.')

const video = type('CustomVideo', [
  mediaId,
  optional(text('thumb_media_id', '缩略图的 media_id；官方示例都带上。', 'The media_id of the thumbnail; the official samples have it.')),
  title,
  description,
])
const music = type('CustomMusic', [
  title,
  description,
  text('musicurl', '音乐的地址。注意与被动回复的拼写不同。', 'Where the music is. Passive replies spell it otherwise.'),
  text('hqmusicurl', '高品质音乐的地址，Wi-Fi 下优先。', 'The same in high quality, which is played over Wi-Fi.'),
  thumb,
])
const article = type('CustomArticle', [
  text('title', '标题。', 'The title.'),
  description,
  text('url', '点开的网址。', 'Where a tap leads.'),
  optional(text('picurl', '图片的网址，JPG 或 PNG，640×320 为佳。', 'Where the picture is: JPG or PNG, best 640×320.')),
])
const news = type('CustomNews', [
  list('articles', '图文，1 条；更多则为 45008。', 'The article: one. More of them are refused (45008), or not shown.', article, { min: 1, max: 1 }),
])
const menuItem = type('CustomMenuItem', [
  text('id', '选项的编号：点选后的文本推送带有它（bizmsgmenuid）。', 'The id of the choice: the text push of a tap bears it (bizmsgmenuid).'),
  text('content', '选项的文字，也是点选后推送的正文。', 'Its text, which a tap sends as a message.'),
])
const menu = type('CustomMenu', [
  text('head_content', '选项前的文字。', 'The text above the choices.'),
  list('list', '选项。点选只开启 1 分钟 3 条的时限。', 'The choices. A tap opens the window of a menu tap only: 3 messages in a minute.', menuItem, { min: 1 }),
  text('tail_content', '选项后的文字。', 'The text below the choices.'),
])
const card = type('CustomCard', [
  text('card_id', '卡券 ID。自定义 code 的卡券须先导入 code。', 'The id of the card. One with codes of its own needs codes that were deposited.', {
    maxBytes: 32,
  }),
  optional(text('card_ext', '卡券的扩展参数，JSON 文本。', 'Further parameters of the card, as JSON text.')),
])
const page = type('CustomMiniProgramPage', [
  text('title', '标题。', 'The title.'),
  text('appid', '小程序的 appid，须与公众号关联。', 'The appid of the mini program, which has to be linked to the account.'),
  text('pagepath', '小程序的页面，可带参数。', 'Its page, with parameters if need be.'),
  thumb,
])
const link = type('CustomLink', [
  text('title', '标题。', 'The title.'),
  text('description', '描述。', 'The description.'),
  text('url', '点开的网址。', 'Where a tap leads.'),
  text('thumb_url', '图片的网址。', 'Where the picture is.'),
])
const content = type('CustomText', [
  text(
    'content',
    '正文。`\\n` 换行；可带网页或小程序的 `<a>` 链接。',
    'The text. `\\n` breaks the line; links `<a>` to pages and mini programs may be in it.',
    { maxBytes: 2048 },
  ),
])

const kind = (msgtype: string, name: string, of: ObjectType, zh: string, en: string): Variant => keyed(msgtype, msgtype, name, of, { zh, en })

const messages: readonly Variant[] = [
  kind('text', 'CustomTextMessage', content, '文本。', 'Text.'),
  kind('image', 'CustomImageMessage', media, '图片。', 'A picture.'),
  kind('voice', 'CustomVoiceMessage', media, '语音。', 'A recording.'),
  kind('video', 'CustomVideoMessage', video, '视频。', 'A video.'),
  kind('music', 'CustomMusicMessage', music, '音乐。', 'Music.'),
  kind('news', 'CustomNewsMessage', news, '图文，点开外部网页。', 'An article that opens a page of your own.'),
  kind(
    'mpnews',
    'CustomMpnewsMessage',
    media,
    '永久图文素材；有了草稿后由 mpnewsarticle 代替。',
    'Permanent news material; since there are drafts, mpnewsarticle takes its place.',
  ),
  kind(
    'mpnewsarticle',
    'CustomArticleMessage',
    type('CustomMpnewsArticle', [text('article_id', '已发布文章的 ID。', 'The id of a published article.')]),
    '已发布的文章。',
    'A published article.',
  ),
  kind('msgmenu', 'CustomMenuMessage', menu, '菜单消息，供点选。', 'A menu to choose from.'),
  kind('wxcard', 'CustomCardMessage', card, '卡券。', 'A card.'),
  kind('miniprogrampage', 'CustomMiniProgramMessage', page, '小程序卡片。', 'A page of a mini program.'),
  kind('link', 'CustomLinkMessage', link, '图文链接，仅小程序帐号可用。', 'A link; for accounts of mini programs only.'),
]

/** What an account says to a fan within the windows that the fan's own actions open. */
export const messageCustomEndpoints: readonly EndpointDescriptor[] = [
  {
    call: 'message.custom.send',
    method: 'POST',
    path: '/cgi-bin/message/custom/send',
    title: { zh: '发送客服消息', en: 'Sends a customer-service message' },
    doc: {
      zh: '只能在时限内发送：用户发来消息后 48 小时内 5 条；点击菜单（click、扫码类）、关注、扫码后 1 分钟内 3 条。失败的调用不计数。',
      en: "Only within a window: 5 messages in 48 hours after the fan's own message; 3 in a minute after a menu tap (click and scan buttons), a follow or a scan. Calls that fail do not count.",
    },
    see: servicePage('customer/message/api_sendcustommessage'),
    request: [
      touser,
      optional(
        object(
          'customservice',
          '以哪位客服的名义。',
          'In whose name.',
          type('CustomService', [text('kf_account', '已有的客服帐号，`名字@公众号`。', 'A customer-service account that exists: `name@account`.')]),
        ),
      ),
      optional(
        object(
          'aimsgcontext',
          'AI 内容的标识。',
          'Whether an AI wrote it.',
          type('CustomAiContext', [flag('is_ai_msg', '1：消息下方标注由 AI 生成。', '1: a note below the message says that an AI wrote it.')]),
        ),
      ),
    ],
    variants: { tag: 'msgtype', doc: { zh: '客服消息，以 msgtype 区分。', en: 'A customer-service message; msgtype says which.' }, options: messages },
    response: [],
    errors: [
      errors.windowClosed,
      errors.windowUsedUp,
      errors.wrongOpenid,
      errors.notFollowing,
      errors.blacklisted,
      errors.switchedOff,
      errors.noRightForType,
      errors.wrongType,
      errors.wrongMediaId,
      errors.emptyText,
      errors.textTooLong,
      errors.tooManyArticles,
      errors.wrongMiniPage,
      errors.wrongMiniProgram,
      errors.wrongAccountKind,
      errors.unknownKfAccount,
      errors.unknownKf,
    ],
    example: {
      request: { touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', msgtype: 'text', text: { content: '您的券已到账' }, customservice: { kf_account: 'anna@hongyan' } },
      response: { errcode: 0, errmsg: 'ok' },
    },
  },
  {
    call: 'message.custom.typing',
    method: 'POST',
    path: '/cgi-bin/message/custom/typing',
    title: { zh: '客服输入状态', en: 'Shows that you are typing' },
    doc: {
      zh: '显示“对方正在输入”，约 15 秒；30 秒内须与用户有过消息往来。不占用下发条数。',
      en: 'The fan sees that you are typing, for some 15 seconds. Needs a message to or from the fan within the last 30 s; does not use the window up.',
    },
    see: servicePage('customer/message/api_typing'),
    request: [touser, choice('command', '显示或取消。', 'To show it, or to end it.', ['Typing', 'CancelTyping'], { closed: true })],
    response: [],
    errors: [
      { code: 45072, doc: { zh: 'command 错误。', en: 'command is wrong.' } },
      { code: 45080, reason: 'window-closed', doc: { zh: '30 秒内没有消息往来。', en: 'No message to or from the fan within the last 30 s.' } },
      { code: 45081, reason: 'duplicate', doc: { zh: '已经在输入状态。', en: 'The fan sees it already.' } },
      errors.windowUsedUp,
      errors.wrongOpenid,
    ],
    example: { request: { touser: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA', command: 'Typing' }, response: { errcode: 0, errmsg: 'ok' } },
  },
]
