import type { PushDescriptor } from './descriptor.js'
import { decimal, id, int, optional, text } from './field.js'
import { standardMessages as see } from './pages.js'

const mediaId = text('media_id', 'MediaId', '媒体 id，可用来下载，3 天内有效。', 'The id of the medium, to download it within 3 days.')
const thumbMediaId = text('thumb_media_id', 'ThumbMediaId', '缩略图的媒体 id。', "The thumbnail's media id.")
const videoFields = [mediaId, thumbMediaId]

/**
 * What users send. Every message opens the longer window for customer-service messages.
 * The decoder adds `msg_data_id` and `idx` to all of them, for messages that come from an article.
 */
export const messages: readonly PushDescriptor[] = [
  {
    group: 'message',
    category: 'message',
    wire: 'text',
    interface: 'TextMessage',
    title: { zh: '文本消息', en: 'Text' },
    doc: {
      zh: '用户发来的文字，可含表情和换行。点击菜单消息的选项也是它，带 bizmsgmenuid，那时只打开 1 分钟的客服窗口。',
      en: 'What a user wrote; it may hold emoji and line breaks. The choice from a menu message is a text too, with bizmsgmenuid, and then it opens the window of a minute only.',
    },
    see,
    fields: [
      text('content', 'Content', '文字内容。', 'The text.'),
      optional(
        text(
          'bizmsgmenuid',
          'bizmsgmenuid',
          '点击的菜单选项的 id，发送菜单消息时设定；元素名是小写。',
          'The id of the chosen option, given when the menu message was sent. The element is in lower case.',
          { cdata: false },
        ),
      ),
    ],
    opens: 'message',
    sample: { content: '查券 0012345600\n谢谢🙂' },
    variants: [{ name: 'a choice from a menu message', zh: '点选菜单消息', sample: { content: '满意', bizmsgmenuid: '101' } }],
  },
  {
    group: 'message',
    category: 'message',
    wire: 'image',
    interface: 'ImageMessage',
    title: { zh: '图片消息', en: 'Image' },
    doc: { zh: '用户发来的图片。', en: 'A picture that a user sent.' },
    see,
    fields: [text('img', 'PicUrl', '图片的网址，由系统生成。', "The picture's address, made by the system."), mediaId],
    derived: [{ name: 'pic_url', type: 'string', doc: { zh: '与 `img` 相同，按推送中的名字。', en: 'The same as `img`, by its name on the wire.' } }],
    opens: 'message',
    sample: { img: 'http://mmbiz.qpic.cn/mmbiz_jpg/abcd/0', media_id: 'OnYAbmRUEiUCtZ3cSVKJ7cd1FQAhCa4mr8qZ1vZy9pM' },
  },
  {
    group: 'message',
    category: 'message',
    wire: 'voice',
    interface: 'VoiceMessage',
    title: { zh: '语音消息', en: 'Voice' },
    doc: {
      zh: '用户发来的语音。开启语音识别后才有 recognition。',
      en: 'A recording that a user sent. recognition is there only where speech recognition is switched on.',
    },
    see,
    fields: [
      mediaId,
      text('format', 'Format', '格式，`amr` 或 `speex`。', 'The format, `amr` or `speex`.', { values: ['amr', 'speex'] }),
      optional(text('recognition', 'Recognition', '识别出的文字。', 'What was understood.')),
      optional(text('media_id_16k', 'MediaId16K', '16K 采样率语音的媒体 id。', 'The media id of the recording at 16 kHz.')),
    ],
    opens: 'message',
    sample: { media_id: 'OnYAbmRUEiUCtZ3cSVKJ7cd1FQAhCa4mr8qZ1vZy9pM', format: 'amr', media_id_16k: 'OnYAbmRUEiUCtZ3cSVKJ7cd1FQAhCa4mr8qZ1vZy16k' },
    variants: [
      { name: 'understood', zh: '有识别结果', sample: { media_id: 'OnYAbmRUEiUCtZ3cSVKJ7cd1FQAhCa4mr8qZ1vZy9pM', format: 'speex', recognition: '我要查券' } },
    ],
  },
  {
    group: 'message',
    category: 'message',
    wire: 'video',
    interface: 'VideoMessage',
    title: { zh: '视频消息', en: 'Video' },
    doc: { zh: '用户发来的视频。', en: 'A video that a user sent.' },
    see,
    fields: videoFields,
    opens: 'message',
    sample: { media_id: 'OnYAbmRUEiUCtZ3cSVKJ7cd1FQAhCa4mr8qZ1vZyvid', thumb_media_id: 'OnYAbmRUEiUCtZ3cSVKJ7cd1FQAhCa4mr8qZ1vZythu' },
  },
  {
    group: 'message',
    category: 'message',
    wire: 'shortvideo',
    interface: 'ShortVideoMessage',
    title: { zh: '小视频消息', en: 'Short video' },
    doc: { zh: '用户在会话里拍摄的小视频；现在多以视频消息到达。', en: 'A short video taken in the chat; today most of them arrive as video.' },
    see,
    fields: videoFields,
    opens: 'message',
    sample: { media_id: 'OnYAbmRUEiUCtZ3cSVKJ7cd1FQAhCa4mr8qZ1vZyshv', thumb_media_id: 'OnYAbmRUEiUCtZ3cSVKJ7cd1FQAhCa4mr8qZ1vZythu' },
  },
  {
    group: 'message',
    category: 'message',
    wire: 'location',
    interface: 'LocationMessage',
    title: { zh: '位置消息', en: 'Location' },
    doc: {
      zh: '用户发来的位置。这里的坐标是数字，菜单选择位置的事件里是字符串。',
      en: 'A place that a user sent. The coordinates are numbers here, and strings in the event of the location menu.',
    },
    see,
    fields: [
      decimal('location_x', 'Location_X', '纬度，单位度。', 'Latitude in degrees.'),
      decimal('location_y', 'Location_Y', '经度，单位度。', 'Longitude in degrees.'),
      int('scale', 'Scale', '地图的缩放级别。', 'The zoom of the map.'),
      optional(text('label', 'Label', '位置的文字描述。', 'The place in words.')),
    ],
    derived: [{ name: 'location', type: 'readonly [number, number]', doc: { zh: '纬度和经度。', en: 'Latitude and longitude.' } }],
    opens: 'message',
    sample: { location_x: 23.134521, location_y: 113.358803, scale: 20, label: '广州市天河区某路 1 号' },
    variants: [{ name: 'without words', zh: '没有文字描述', sample: { location_x: -33.8568, location_y: 151.2153, scale: 15 } }],
  },
  {
    group: 'message',
    category: 'message',
    wire: 'link',
    interface: 'LinkMessage',
    title: { zh: '链接消息', en: 'Link' },
    doc: { zh: '用户发来的链接，如收藏的文章。', en: 'A link that a user sent, such as an article from Favorites.' },
    see,
    fields: [
      text('title', 'Title', '标题。', 'The title.'),
      text('description', 'Description', '描述，可能为空。', 'The description; may be empty.'),
      text('url', 'Url', '网址。', 'The address.'),
    ],
    opens: 'message',
    sample: { title: '春茶上市', description: '今年的第一批', url: 'https://mp.weixin.qq.com/s?__biz=MzA&mid=1&idx=1' },
  },
  {
    group: 'message',
    category: 'message',
    wire: 'miniprogrampage',
    interface: 'MiniprogramPageMessage',
    title: { zh: '小程序卡片消息', en: 'Mini-program page' },
    doc: { zh: '用户发来的小程序卡片。', en: 'A page of a mini program that a user sent.' },
    fields: [
      text('app_id', 'AppId', '小程序的 appid。', "The mini program's appid."),
      text('title', 'Title', '标题。', 'The title.'),
      text('page_path', 'PagePath', '页面路径。', 'The path of the page.'),
      text('thumb_url', 'ThumbUrl', '封面图的网址，可能为空。', "The cover's address; may be empty."),
      thumbMediaId,
    ],
    opens: 'message',
    sample: {
      app_id: 'wx12b4f63276b14d4c',
      title: '茶单',
      page_path: 'pages/menu/index?from=chat',
      thumb_url: 'http://mmbiz.qpic.cn/mmbiz_jpg/abcd/0',
      thumb_media_id: 'OnYAbmRUEiUCtZ3cSVKJ7cd1FQAhCa4mr8qZ1vZythu',
    },
  },
  {
    group: 'message',
    category: 'message',
    wire: 'file',
    interface: 'FileMessage',
    title: { zh: '文件消息', en: 'File' },
    doc: { zh: '用户发来的文件。官方文档没有写，但实际会收到。', en: 'A file that a user sent. The official pages do not mention it, yet it arrives.' },
    fields: [
      text('title', 'Title', '文件名。', 'The name of the file.'),
      text(
        'description',
        'Description',
        '描述，可能为空，也可能是 `2.5 KB` 一类的大小。',
        'A description; may be empty, or the size in words such as `2.5 KB`.',
      ),
      text('file_key', 'FileKey', '文件的 key，可能为空。', "The file's key; may be empty."),
      text('file_md5', 'FileMd5', '文件的 MD5，可能为空。', "The file's MD5; may be empty."),
      id('file_total_len', 'FileTotalLen', '文件的字节数，字符串。', 'Its length in bytes, as a string.'),
    ],
    opens: 'message',
    sample: { title: 'menu.zip', description: '', file_key: 'BAAAAAAAAACJHA0y', file_md5: '95d98d3bf1b251a9e4a40f3bd88eef29', file_total_len: '222' },
  },
]
