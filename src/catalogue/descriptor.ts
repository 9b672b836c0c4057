/**
 * The words in which the catalogue speaks: what a push, a field of it and a passive reply are, as data.
 * Nothing here is loaded to receive a push: `npm run generate` derives a lean form (`src/generated/shapes.ts`),
 * the interfaces (`src/generated/pushes.ts`) and the reference pages from it.
 */

/** A sentence in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/**
 * What a value is on the wire and in TypeScript.
 *
 * | kind | TypeScript | wire |
 * |---|---|---|
 * | `text` | `string` | text in CDATA |
 * | `id` | `string` | a number that must not lose digits (64-bit ids, leading zeros); sent bare |
 * | `int` | `number` | an integer within ±2^53 |
 * | `decimal` | `number` | a decimal number |
 * | `time` | `number` | unix seconds |
 * | `fen` | `number` | money in fen (1/100 yuan) |
 * | `flag` | `0 \| 1` | 0 or 1 |
 * | `boolean` | `boolean` | `true`, `false`, 1 or 0 |
 */
export type ScalarKind = 'text' | 'id' | 'int' | 'decimal' | 'time' | 'fen' | 'flag' | 'boolean'

interface FieldBase {
  /** The attribute's name: the mission documents' where they name one. */
  readonly name: string
  /**
   * Where it stands: the element's name, or a path through containers (`ScanCodeInfo/ScanType`).
   * Several spellings may be seen in the wild; the first is the one we write.
   */
  readonly wire: string | readonly string[]
  readonly optional?: true
  readonly doc: Words
}

/** One value. */
export interface ScalarField extends FieldBase {
  readonly kind: ScalarKind
  /** The values that Weixin documents. The set stays open for `text`: others may come and are passed on. */
  readonly values?: readonly (string | number)[]
  /** `text` is written in CDATA and numbers bare; this turns it round. */
  readonly cdata?: boolean
}

/** A container that is an object of its own in TypeScript. */
export interface ObjectField extends FieldBase {
  readonly kind: 'object'
  /** The name of its interface. */
  readonly of: string
  readonly fields: readonly Field[]
}

/** A repeated element: always an array, of no, one or many; so it is never optional. */
export interface ListField extends FieldBase {
  readonly kind: 'list'
  /** The interface of an entry, for a list of objects. */
  readonly of?: string
  readonly fields?: readonly Field[]
  /** The kind of an entry, for a list of values. */
  readonly item?: ScalarKind
}

export type Field = ScalarField | ObjectField | ListField

/** A read-only accessor that is worked out from other attributes (see `src/wire/derived.ts`). */
export interface DerivedField {
  readonly name: string
  /** The TypeScript type, written out; names come from `src/wire/derived.ts`. */
  readonly type: string
  readonly doc: Words
}

export type Category =
  | 'user'
  | 'qr'
  | 'location'
  | 'menu'
  | 'template'
  | 'product'
  | 'card'
  | 'invoice'
  | 'mass-send'
  | 'publish'
  | 'customer-service'
  | 'subscribe-message'
  | 'poi'
  | 'shake'
  | 'wifi'
  | 'verify'
  | 'merchant'
  | 'privacy'
  | 'guide'
  | 'security'
  | 'mini-program'
  | 'message'
  | 'device'
  | 'component'

/** The value of a sample: attributes by name, as the decoder yields them. */
export type SampleValue = string | number | boolean | readonly SampleValue[] | Sample

export interface PushDescriptor {
  /** Events: `MsgType=event`. Messages: any other `MsgType`. Component: no `MsgType`, but an `InfoType`. */
  readonly group: 'event' | 'message' | 'component'
  /** The row in the table of events, 1–77 (`test/catalogue/facts-table.ts`). */
  readonly row?: number
  readonly category: Category
  /** What `Event` (events), `MsgType` (messages) or `InfoType` (component) says on the wire, in the platform's own case. */
  readonly wire: string
  /** Other spellings of the same name. Upper and lower case never matter. */
  readonly aliases?: readonly string[]
  /** The name handlers are registered under; left out it is lower(wire) + `_event` for events and `wire` for messages. */
  readonly type?: string
  /** The interface's name, D1's where it has one. */
  readonly interface: string
  /** The mission documents that name it. */
  readonly mission?: readonly ('D1' | 'D2' | 'D3')[]
  readonly title: Words
  /** When Weixin sends it, and what is odd about it. */
  readonly doc: Words
  /** The page it comes from, where there is one. */
  readonly see?: string
  readonly fields: readonly Field[]
  readonly derived?: readonly DerivedField[]
  /** It comes from one of Weixin's own accounts: nobody would see a reply. */
  readonly system?: true
  /** The customer-service window that it opens (5 messages in 48 h; 3 in a minute). */
  readonly opens?: 'message' | 'menu' | 'follow' | 'scan'
  /** It is no letter between an account and somebody: `ToUserName` and `FromUserName` are not on the wire (component pushes). `CreateTime` is. */
  readonly bare?: true
  /** Attributes of a push as it could arrive; `variants` are further forms of it. */
  readonly sample: Sample
  readonly variants?: readonly Variant[]
}

/** Attributes by name. Lists are always there, be they empty; what is optional may be left out. */
export interface Sample {
  readonly [name: string]: SampleValue
}

/** Another form in which the same push may arrive. */
export interface Variant {
  /** In English; no two of a push are alike. */
  readonly name: string
  /** The name in Chinese. */
  readonly zh: string
  /** No public capture of this form is known: we made it from the documentation. */
  readonly constructed?: true
  readonly sample: Sample
}

/** A field of a passive reply. */
export interface ReplyField {
  readonly name: string
  /** The element, or the path to it (`Image/MediaId`). */
  readonly wire: string
  readonly optional?: true
  readonly doc: Words
  /** The fields of an entry, where the element is repeated. */
  readonly fields?: readonly ReplyField[]
}

export interface ReplyDescriptor {
  /** What `MsgType` says. */
  readonly wire: string
  readonly interface: string
  readonly title: Words
  readonly doc: Words
  readonly see: string
  readonly fields: readonly ReplyField[]
}
