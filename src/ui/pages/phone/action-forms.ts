/** One value that somebody types in. `hint`: what is offered to choose from. */
export interface ArgField {
  readonly name: string
  readonly kind?: 'text' | 'number' | 'check' | 'json'
  readonly values?: readonly string[]
  /** What stands there at first. */
  readonly usual?: string
  readonly optional?: true
  readonly hint?: 'cards' | 'codes' | 'products' | 'buttons'
}

/** An argument: a value, or an object of several. */
export type Arg = ArgField | { readonly name: string; readonly fields: readonly ArgField[] }

const code: Arg = { name: 'code', hint: 'codes' }
const product: Arg = { name: 'keystr', hint: 'products' }
const place: readonly ArgField[] = [
  { name: 'latitude', kind: 'number', usual: '23.134521' },
  { name: 'longitude', kind: 'number', usual: '113.358803' },
]
const optional = (...names: readonly string[]): readonly ArgField[] => names.map((name) => ({ name, optional: true }))
const title: readonly ArgField[] = [{ name: 'title', usual: '鸿雁茶行有限公司' }, ...optional('phone', 'email', 'taxNo', 'addr', 'bankType', 'bankNo')]
const sources = [
  'ADD_SCENE_SEARCH',
  'ADD_SCENE_QR_CODE',
  'ADD_SCENE_PROFILE_CARD',
  'ADD_SCENE_PROFILE_LINK',
  'ADD_SCENE_PROFILE_ITEM',
  'ADD_SCENE_PAID',
  'ADD_SCENE_WECHAT_ADVERTISEMENT',
  'ADD_SCENE_LIVESTREAM',
  'ADD_SCENE_CHANNELS',
  'ADD_SCENE_OTHERS',
]

/** What people's doings need. A doing that is not listed is asked for its parameters by their names. */
export const actionForms: Readonly<Record<string, readonly Arg[]>> = {
  follow: [
    {
      name: 'how',
      fields: [
        { name: 'scene', values: sources, optional: true },
        { name: 'tradeNo', optional: true },
      ],
    },
  ],
  unfollow: [],
  scan: [{ name: 'code' }, { name: 'how', fields: [{ name: 'follow', kind: 'check', usual: 'true' }] }],
  tap: [
    { name: 'button', hint: 'buttons' },
    { name: 'how', fields: optional('scanned', 'scanType') },
  ],
  enter: [{ name: 'position', fields: place.map(({ name, kind }): ArgField => ({ name, ...(kind && { kind }), optional: true })) }],
  reportLocation: [{ name: 'position', fields: [...place, { name: 'precision', kind: 'number', optional: true }] }],
  pay: [],
  claimRights: [],
  chat: [],
  inbox: [],
  windows: [],
  windowLog: [],
  uploadFromPage: [{ name: 'file', fields: [{ name: 'kind', values: ['image', 'voice'], usual: 'image' }] }],
  uses: [{ name: 'phone', kind: 'json', usual: '{}' }],
  refuseMessages: [{ name: 'refuses', kind: 'check', usual: 'true' }],
  browse: [{ name: 'url', usual: 'https://open.weixin.qq.com/connect/oauth2/authorize?appid=…#wechat_redirect' }],
  changePassword: [],
  answerSubscription: [
    { name: 'choices', kind: 'json', usual: '{ "TEMPLATE_ID": "accept" }' },
    { name: 'how', fields: [{ name: 'where', values: ['page', 'article'], usual: 'page' }] },
  ],
  changeSubscription: [{ name: 'choices', kind: 'json', usual: '{ "TEMPLATE_ID": "reject" }' }],
  'send.text': [{ name: 'content', usual: '你好' }],
  'send.image': [],
  'send.voice': [
    {
      name: 'voice',
      fields: [
        { name: 'recognition', optional: true },
        { name: 'format', values: ['amr', 'speex'], usual: 'amr' },
      ],
    },
  ],
  'send.video': [],
  'send.shortvideo': [],
  'send.location': [
    { name: 'place', fields: [...place, { name: 'scale', kind: 'number', optional: true }, { name: 'label', usual: '广州市海珠区客村艺苑路 106号' }] },
  ],
  'send.link': [
    {
      name: 'link',
      fields: [
        { name: 'title', usual: '今日茶席' },
        { name: 'description', optional: true },
        { name: 'url', usual: 'https://example.com/' },
      ],
    },
  ],
  'send.miniprogrampage': [
    {
      name: 'page',
      fields: [
        { name: 'appid', usual: 'wx0123456789abcdef' },
        { name: 'title', usual: '小程序' },
        { name: 'pagepath', usual: 'pages/index' },
      ],
    },
  ],
  'send.file': [{ name: 'filename', usual: '报价单.pdf' }],
  'send.choice': [{ name: 'id' }],
  'card.list': [],
  'card.take': [
    { name: 'cardId', hint: 'cards' },
    { name: 'how', fields: optional('code', 'outerStr', 'qr', 'cardExt', 'page', 'weixinName') },
  ],
  'card.give': [code, { name: 'how', fields: [{ name: 'chatRoom', kind: 'check' }] }],
  'card.accept': [code],
  'card.takeBack': [code],
  'card.delete': [code],
  'card.restore': [code],
  'card.view': [code],
  'card.enterSession': [code],
  'card.selfConsume': [code, { name: 'how', fields: optional('verifyCode', 'amount', 'location') }],
  'card.pay': [
    code,
    {
      name: 'how',
      fields: [
        { name: 'fee', kind: 'number', usual: '1000' },
        { name: 'originalFee', kind: 'number', optional: true },
        { name: 'locationId', optional: true },
      ],
    },
  ],
  'card.activate': [code, { name: 'values', kind: 'json', usual: '{}' }],
  'card.topUp': [code, { name: 'fen', kind: 'number', usual: '10000' }],
  'card.choose': [
    {
      name: 'page',
      fields: [{ name: 'timestamp' }, { name: 'nonceStr' }, { name: 'cardSign' }, ...optional('shopId', 'cardType', 'cardId', 'signType')],
    },
  ],
  'card.openCustomUrl': [code],
  'giftCard.buy': [{ name: 'pageId' }, { name: 'what', kind: 'json', usual: '{ "cardIds": [] }' }],
  'giftCard.send': [{ name: 'orderId' }, { name: 'how', fields: [{ name: 'chatRoom', kind: 'check' }] }],
  'giftCard.accept': [{ name: 'orderId' }],
  'invoice.authorize': [{ name: 'page' }, { name: 'title', fields: title }],
  'invoice.selectTitle': [{ name: 'page' }, { name: 'title', fields: title }],
  'invoice.showTitle': [{ name: 'title', fields: title }],
  'invoice.choose': [],
  'product.open': [
    product,
    {
      name: 'how',
      fields: [{ name: 'by', values: ['scan', 'other'], usual: 'scan' }, ...optional('extInfo', 'country', 'province', 'city', 'regionCode', 'weixinName')],
    },
  ],
  'product.follow': [
    product,
    {
      name: 'how',
      fields: [
        { name: 'scene', values: ['scanbarcode', 'scanimage'], usual: 'scanbarcode' },
        { name: 'extInfo', optional: true },
      ],
    },
  ],
  'product.enterSession': [product, { name: 'how', fields: optional('extInfo') }],
  'product.tapLink': [
    product,
    {
      name: 'how',
      fields: [
        { name: 'name', optional: true },
        { name: 'by', values: ['scan', 'other'], usual: 'scan' },
      ],
    },
  ],
}

export const argsOf = (action: { readonly name: string; readonly parameters: readonly string[] }): readonly Arg[] =>
  actionForms[action.name] ?? action.parameters.map((name): Arg => ({ name, kind: 'json', optional: true }))

const keyOf = (arg: Arg, field?: ArgField): string => (field ? `${arg.name}.${field.name}` : arg.name)

/** What stands in a form at first, by `argument` and `argument.field`. */
export function usualOf(args: readonly Arg[]): Record<string, string> {
  const usual: Record<string, string> = {}
  for (const arg of args) {
    if (!('fields' in arg)) usual[keyOf(arg)] = arg.usual ?? ''
    else for (const field of arg.fields) usual[keyOf(arg, field)] = field.usual ?? ''
  }
  return usual
}

export type Given = { readonly args: readonly unknown[] } | { readonly wrong: string; readonly kind: 'required' | 'number' }

/** What was typed as arguments: what is left out at the end is left out altogether. */
export function givenOf(args: readonly Arg[], typed: Readonly<Record<string, string>>): Given {
  const values: unknown[] = []
  for (const arg of args) {
    const isObject = 'fields' in arg
    const entries: [string, unknown][] = []
    for (const field of isObject ? arg.fields : [arg]) {
      const key = keyOf(arg, isObject ? field : undefined)
      const value = typedValue(field, typed[key] ?? '')
      if (value === undefined && !field.optional && field.kind !== 'check') return { wrong: key, kind: 'required' }
      if (Number.isNaN(value)) return { wrong: key, kind: 'number' }
      if (value !== undefined) entries.push([field.name, value])
    }
    values.push(isObject ? (entries.length > 0 ? Object.fromEntries(entries) : undefined) : entries[0]?.[1])
  }
  return { args: values.slice(0, values.findLastIndex((value) => value !== undefined) + 1) }
}

function typedValue({ kind = 'text' }: ArgField, text: string): unknown {
  if (kind === 'check') return text === '' ? undefined : text === 'true'
  if (text.trim() === '') return undefined
  if (kind === 'number') return Number(text)
  if (kind === 'text') return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
