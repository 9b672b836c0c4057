import type { ReplyDescriptor, ReplyField } from './descriptor.js'
import { passiveReplies as see } from './pages.js'

const field = (name: string, wire: string, zh: string, en: string): ReplyField => ({ name, wire, doc: { zh, en } })
const optional = (entry: ReplyField): ReplyField => ({ ...entry, optional: true })

/**
 * What may stand in the answer to a push. Fields are in the order of the official page, which is the order of sending;
 * every text goes into CDATA, `CreateTime` and `ArticleCount` do not.
 */
export const replies: readonly ReplyDescriptor[] = [
  {
    wire: 'text',
    interface: 'TextReply',
    title: { zh: '文本', en: 'Text' },
    doc: {
      zh: '回复文字，换行会显示。不能为空；超过 2048 字节（UTF-8，约 680 个汉字）时，用户看到的是服务故障的提示。',
      en: 'Text; line breaks are shown. It must not be empty, and above 2,048 bytes of UTF-8 (about 680 Chinese characters) the user sees a notice of a fault instead.',
    },
    see,
    fields: [field('content', 'Content', '文字内容。', 'The text.')],
  },
  {
    wire: 'image',
    interface: 'ImageReply',
    title: { zh: '图片', en: 'Image' },
    doc: { zh: '回复已上传的图片，不支持 gif。', en: 'A picture that was uploaded before; gif does not work.' },
    see,
    fields: [field('media_id', 'Image/MediaId', '上传素材得到的 media_id。', 'The media_id from uploading it.')],
  },
  {
    wire: 'voice',
    interface: 'VoiceReply',
    title: { zh: '语音', en: 'Voice' },
    doc: { zh: '回复已上传的语音。', en: 'A recording that was uploaded before.' },
    see,
    fields: [field('media_id', 'Voice/MediaId', '上传素材得到的 media_id。', 'The media_id from uploading it.')],
  },
  {
    wire: 'video',
    interface: 'VideoReply',
    title: { zh: '视频', en: 'Video' },
    doc: { zh: '回复已上传的视频。', en: 'A video that was uploaded before.' },
    see,
    fields: [
      field('media_id', 'Video/MediaId', '上传素材得到的 media_id。', 'The media_id from uploading it.'),
      optional(field('title', 'Video/Title', '标题。', 'The title.')),
      optional(field('description', 'Video/Description', '描述。', 'The description.')),
    ],
  },
  {
    wire: 'music',
    interface: 'MusicReply',
    title: { zh: '音乐', en: 'Music' },
    doc: { zh: '回复音乐链接。缩略图是必需的。', en: 'A link to a piece of music. The thumbnail is required.' },
    see,
    fields: [
      optional(field('title', 'Music/Title', '标题。', 'The title.')),
      optional(field('description', 'Music/Description', '描述。', 'The description.')),
      optional(field('music_url', 'Music/MusicUrl', '音乐的网址。', 'The address of the music.')),
      optional(field('hq_music_url', 'Music/HQMusicUrl', '高音质的网址，有 Wi-Fi 时优先使用。', 'The address in better quality, preferred on Wi-Fi.')),
      field('thumb_media_id', 'Music/ThumbMediaId', '缩略图的 media_id。', "The thumbnail's media_id."),
    ],
  },
  {
    wire: 'news',
    interface: 'NewsReply',
    title: { zh: '图文', en: 'Articles' },
    doc: {
      zh: '回复图文链接。回复用户的消息时只能有 1 篇，回复事件时最多 8 篇；超出时用户什么也看不到。',
      en: 'Links with pictures. One in answer to a message of a user, up to eight in answer to an event; with more the user sees nothing at all.',
    },
    see,
    fields: [
      {
        ...field(
          'articles',
          'Articles/item',
          '各篇图文；`ArticleCount` 是它们的篇数，自动写出。',
          'The articles. `ArticleCount` is their number and is written by itself.',
        ),
        fields: [
          field('title', 'Title', '标题。', 'The title.'),
          optional(field('description', 'Description', '描述。', 'The description.')),
          optional(field('pic_url', 'PicUrl', '图片的网址，支持 jpg 和 png。', "The picture's address; jpg or png.")),
          field('url', 'Url', '点击后打开的网址。', 'The address that a tap opens.'),
        ],
      },
    ],
  },
  {
    wire: 'transfer_customer_service',
    interface: 'TransferReply',
    title: { zh: '转给客服', en: 'Hand over to a human' },
    doc: {
      zh: '把用户的消息转给客服；可以指定客服，那人不在线或接满时消息留在待接入队列。',
      en: "Hands the user's message over to the customer-service staff. One of them may be named; if that one is away or full, the user waits in the queue.",
    },
    see,
    fields: [
      optional(
        field(
          'kf_account',
          'TransInfo/KfAccount',
          '指定的客服账号，形如 `名字@公众号`；不写时由任何一位接入。',
          'The account of the one who shall take over, like `name@account`; left out, anyone may.',
        ),
      ),
    ],
  },
]
