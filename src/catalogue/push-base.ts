import type { ScalarKind } from './descriptor.js'

/** The types that every push is made of. The interfaces of the pushes themselves are generated: `src/generated/pushes.ts`. */

/** 每个推送都有的属性。The attributes that every push has. */
interface PushBase {
  /**
   * 处理函数按它注册，也按它区分推送的种类。
   * The name handlers are registered under; it tells the kinds of push apart.
   */
  readonly type: string
  /**
   * 推送中的名字，原样：事件是 Event，消息是 MsgType，第三方平台是 InfoType。
   * The name as sent: `Event` of an event, `MsgType` of a message, `InfoType` of a component push.
   */
  readonly wire_name: string
  /**
   * 消息 id，十进制字符串；推送没有 id 时为 `"0"`，绝大多数事件如此。
   * The id of the message in decimal digits; `"0"` where the push carries none, as most events do.
   */
  readonly message_id: string
  /**
   * 接收方：公众号的原始 id（`gh_…`）。
   * To whom it is sent: the original id of the account (`gh_…`).
   */
  readonly target: string
  /**
   * 发送方：用户的 openid；审核、认证一类的推送是系统账号。
   * Who sent it: the user's openid; a system account for reviews and verifications.
   */
  readonly source: string
  /**
   * 推送创建的时间，unix 秒。
   * When it was made, in unix seconds.
   */
  readonly time: number
  /**
   * 推送的正文，安全模式下是解密后的。
   * The body as it came; in safe mode, after decryption.
   */
  readonly raw: string
  /**
   * 整个推送的内容，按推送中的元素名；没有对应属性的元素也在其中。
   * All that the push holds, by the names on the wire, also what no attribute stands for.
   */
  readonly fields: Fields
  /**
   * 推送中不合平台自己约定之处；一般为空。
   * Where the push breaks the platform's own contract; normally empty.
   */
  readonly problems: readonly Problem[]
}

/** 每个事件都有的属性。The attributes that every event has. */
export interface EventBase extends PushBase {}

/** 每条消息都有的属性。The attributes that every message has. */
export interface MessageBase extends PushBase {
  /**
   * 来自图文的消息才有：图文的数据 id。
   * Only for a message that comes from an article: the article's data id.
   */
  readonly msg_data_id?: string
  /**
   * 来自图文的消息才有：多图文中的第几篇，从 1 起。
   * Only for a message that comes from an article: which of several it was, from 1.
   */
  readonly idx?: number
}

/**
 * 第三方平台的推送都有的属性；没有发送方和接收方，`source` 与 `target` 是空串。
 * The attributes of the open platform's pushes. They are from nobody to nobody: `source` and `target` are empty.
 */
export interface ComponentBase extends PushBase {}

/** The TypeScript type of each kind of value. */
export interface Scalars extends Record<ScalarKind, string | number | boolean> {
  text: string
  id: string
  int: number
  decimal: number
  time: number
  fen: number
  flag: 0 | 1
  boolean: boolean
}

/** What an element holds: text, further elements, or several of either where it is repeated. */
export type FieldValue = string | Fields | readonly FieldValue[]

/** The whole tree of a push, by the names on the wire; also what no attribute stands for. */
export interface Fields {
  readonly [name: string]: FieldValue
}

/** Something in a push that breaks the platform's own contract. The attribute concerned is absent; the handler still runs. */
export interface Problem {
  /** The attribute, with its path inside (`result_list[0].article_idx`). */
  readonly field: string
  /** The element's name on the wire. */
  readonly wire: string
  /** What stood there; `undefined` if nothing did. */
  readonly value: string | undefined
  /** What kind of value should have stood there. */
  readonly expected: string
}

/** Where a follow came from: a plain one, a QR code with a parameter, a payment, a product page, or a key that we do not know. */
export type FollowSource = 'none' | 'qr' | 'trade' | 'product' | 'other'

/** The four parts of the event key when somebody follows from a product page. */
export interface ProductFollow {
  /** How the product was scanned: its code, or its cover picture. */
  readonly scan_scene: 'scanbarcode' | 'scanimage' | (string & {})
  /** The standard of the code, such as `ean13`; here also plain `barcode`. */
  readonly key_standard: string
  /** The product's code. */
  readonly key_str: string
  /** The merchant's own text, given when the product's QR code was made; it may hold pipes. */
  readonly ext_info?: string
}
