import type { Field, PushDescriptor } from '../descriptor.js'
import { id, int, list, optional, text } from '../field.js'
import { eventPushes, menus } from '../pages.js'

const key = text('key', 'EventKey', '菜单按钮的 key，创建菜单时设定。', "The button's key, given when the menu was made.")
const menuId = id('menu_id', 'MenuId', '菜单的 id；个性化菜单据此区分。', 'The id of the menu; it tells conditional menus apart.')

const scanned: readonly Field[] = [
  key,
  text('scan_type', 'ScanCodeInfo/ScanType', '扫描类型，一般是 `qrcode`。', 'What was scanned, mostly `qrcode`.', { values: ['qrcode'] }),
  text('scan_result', 'ScanCodeInfo/ScanResult', '扫码结果，即码中的内容。', 'What the code says.'),
]

const pictures: readonly Field[] = [
  key,
  int(
    'count',
    'SendPicsInfo/Count',
    '推送自称的图片数量，可能与 `pic_list` 的长度不同。',
    'How many pictures the push says there are; it may differ from the length of `pic_list`.',
  ),
  list(
    'pic_list',
    'SendPicsInfo/PicList/item',
    'SentPicture',
    {
      zh: '推送中实有的图片，可以没有。图片本身随后作为图片消息到达。',
      en: 'The pictures that the push names, possibly none. The pictures themselves follow as image messages.',
    },
    [text('pic_md5_sum', 'PicMd5Sum', '图片的 MD5，用来与随后的图片消息对应。', 'The MD5 of the picture, to match it with the image message.')],
  ),
]

export const menuEvents: readonly PushDescriptor[] = [
  {
    group: 'event',
    row: 5,
    category: 'menu',
    wire: 'CLICK',
    interface: 'ClickEvent',
    mission: ['D1'],
    title: { zh: '点击菜单', en: 'A click button is tapped' },
    doc: { zh: '用户点击 click 类型的菜单按钮时推送。', en: 'Sent when a user taps a menu button of type click.' },
    see: eventPushes,
    fields: [key],
    opens: 'menu',
    sample: { key: 'V1001_TODAY_MUSIC' },
  },
  {
    group: 'event',
    row: 6,
    category: 'menu',
    wire: 'VIEW',
    interface: 'ViewEvent',
    mission: ['D1'],
    title: { zh: '点击菜单跳转网页', en: 'A link button is tapped' },
    doc: {
      zh: '用户点击 view 类型的菜单按钮、打开网页时推送。它不打开客服消息窗口。',
      en: 'Sent when a user opens a web page by a menu button of type view. It opens no window for customer-service messages.',
    },
    see: eventPushes,
    fields: [text('key', 'EventKey', '按钮所设的网址。', 'The address of the button.'), optional(menuId)],
    sample: { key: 'https://example.com/shop?from=menu', menu_id: '403808221' },
    variants: [{ name: 'without a menu id', zh: '没有菜单 id', sample: { key: 'https://example.com/' } }],
  },
  {
    group: 'event',
    row: 7,
    category: 'menu',
    wire: 'view_miniprogram',
    interface: 'ViewMiniprogramEvent',
    title: { zh: '点击菜单跳转小程序', en: 'A mini-program button is tapped' },
    doc: {
      zh: '用户点击 miniprogram 类型的菜单按钮、打开小程序时推送。它不打开客服消息窗口。',
      en: 'Sent when a user opens a mini program by a menu button of type miniprogram. It opens no window for customer-service messages.',
    },
    see: menus,
    fields: [text('key', 'EventKey', '小程序的页面路径。', 'The path of the page in the mini program.'), menuId],
    sample: { key: 'pages/index/index', menu_id: '403808221' },
  },
  {
    group: 'event',
    row: 8,
    category: 'menu',
    wire: 'scancode_push',
    interface: 'ScanCodePushEvent',
    mission: ['D1'],
    title: { zh: '菜单扫码推事件', en: 'A code is scanned by the menu' },
    doc: {
      zh: '用户用 scancode_push 按钮扫码后推送；结果若是网址，微信会自己打开。',
      en: 'Sent after a scan by a scancode_push button. If the result is an address, Weixin opens it by itself.',
    },
    see: menus,
    fields: scanned,
    opens: 'menu',
    sample: { key: 'rselfmenu_0_1', scan_type: 'qrcode', scan_result: 'https://example.com/p/0012' },
  },
  {
    group: 'event',
    row: 9,
    category: 'menu',
    wire: 'scancode_waitmsg',
    interface: 'ScanCodeWaitMsgEvent',
    mission: ['D1'],
    title: { zh: '菜单扫码并等待消息', en: 'A code is scanned, and the user waits' },
    doc: {
      zh: '用户用 scancode_waitmsg 按钮扫码后推送；客户端显示“消息接收中”，等待回复。',
      en: 'Sent after a scan by a scancode_waitmsg button. The client shows that a message is on its way and waits for the reply.',
    },
    see: menus,
    fields: scanned,
    opens: 'menu',
    sample: { key: 'rselfmenu_0_0', scan_type: 'qrcode', scan_result: '0012' },
    variants: [
      { name: 'a bar code', zh: '条形码', constructed: true, sample: { key: 'rselfmenu_0_0', scan_type: 'barcode', scan_result: 'EAN_13,6900873042720' } },
    ],
  },
  {
    group: 'event',
    row: 10,
    category: 'menu',
    wire: 'pic_sysphoto',
    interface: 'PicSysphotoEvent',
    mission: ['D1'],
    title: { zh: '菜单拍照发图', en: 'Photos are taken by the menu' },
    doc: {
      zh: '用户用 pic_sysphoto 按钮拍照发图后推送。能打开客服消息窗口的是随后的图片消息，不是它。',
      en: 'Sent after a user took photos by a pic_sysphoto button. The image messages that follow open the customer-service window, this event does not.',
    },
    see: menus,
    fields: pictures,
    sample: { key: 'rselfmenu_1_0', count: 1, pic_list: [{ pic_md5_sum: '1b5f7c23b5bf75682a53e7b6d163e185' }] },
  },
  {
    group: 'event',
    row: 11,
    category: 'menu',
    wire: 'pic_photo_or_album',
    interface: 'PicPhotoOrAlbumEvent',
    mission: ['D1'],
    title: { zh: '菜单拍照或相册发图', en: 'Photos are taken or picked by the menu' },
    doc: {
      zh: '用户用 pic_photo_or_album 按钮拍照或从相册选图发出后推送。',
      en: 'Sent after a user took or picked photos by a pic_photo_or_album button.',
    },
    see: menus,
    fields: pictures,
    sample: { key: 'rselfmenu_1_1', count: 1, pic_list: [{ pic_md5_sum: '5a75aaca956d97be686719218f275c6b' }] },
    variants: [{ name: 'a count without pictures', zh: '有数量而无图片', constructed: true, sample: { key: 'rselfmenu_1_1', count: 1, pic_list: [] } }],
  },
  {
    group: 'event',
    row: 12,
    category: 'menu',
    wire: 'pic_weixin',
    interface: 'PicWeixinEvent',
    mission: ['D1'],
    title: { zh: '菜单微信相册发图', en: 'Pictures are picked from the album' },
    doc: {
      zh: '用户用 pic_weixin 按钮从微信相册选图发出后推送，可以有多张。',
      en: "Sent after a user picked pictures from Weixin's album by a pic_weixin button; there may be several.",
    },
    see: menus,
    fields: pictures,
    sample: {
      key: 'rselfmenu_1_2',
      count: 2,
      pic_list: [{ pic_md5_sum: '5a75aaca956d97be686719218f275c6b' }, { pic_md5_sum: '1b5f7c23b5bf75682a53e7b6d163e185' }],
    },
  },
  {
    group: 'event',
    row: 13,
    category: 'menu',
    wire: 'location_select',
    interface: 'LocationSelectEvent',
    mission: ['D1'],
    title: { zh: '菜单选择位置', en: 'A place is picked by the menu' },
    doc: {
      zh: '用户用 location_select 按钮选定位置后推送，随后另有一条位置消息。其中的数字都是字符串。',
      en: 'Sent after a user picked a place by a location_select button; a location message follows. The numbers in it are strings.',
    },
    see: menus,
    fields: [
      key,
      text('location_x', 'SendLocationInfo/Location_X', '纬度，字符串。', 'Latitude, as a string.'),
      text('location_y', 'SendLocationInfo/Location_Y', '经度，字符串。', 'Longitude, as a string.'),
      text('scale', 'SendLocationInfo/Scale', '地图的缩放级别，字符串；越精细越大。', 'The zoom of the map, as a string; the finer, the greater.'),
      text('label', 'SendLocationInfo/Label', '位置的文字描述；开头可能有空格，不去除。', 'The place in words. It may begin with a blank, which is kept.'),
      optional(text('poi_name', 'SendLocationInfo/Poiname', '朋友圈 POI 的名字，常为空。', 'The name of the place in Moments; often empty.')),
    ],
    sample: { key: 'rselfmenu_2_0', location_x: '23', location_y: '113', scale: '15', label: ' 广州市海珠区客村艺苑路 106号' },
    variants: [
      {
        name: 'a named place',
        zh: '有名字的地点',
        constructed: true,
        sample: {
          key: 'rselfmenu_2_0',
          location_x: '31.197041',
          location_y: '121.410217',
          scale: '16',
          label: '上海市长宁区延安西路 1566号',
          poi_name: '龙峰大厦',
        },
      },
    ],
  },
]
