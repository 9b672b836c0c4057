import type { Category, ScalarKind, Words } from '../catalogue/descriptor.js'
import type { Answer, ErrorSummary, LateReply, PushState } from '../inbox/contract.js'

/**
 * What the console's server and its pages say to each other: JSON below `/api/`, and one stream of server-sent events. The command line speaks it too.
 *
 * A browser comes with `/?token=…` once and then has a cookie; what changes something carries `x-hongyan-csrf`, which {@link Overview} tells.
 * Programs send `authorization: Bearer <token>` and need neither. A refusal is `{ error: { code, message, hint?, field? } }` with a status of
 * 400, 401, 403, 404, 405, 409, 413, 501, or 503 while the account's process is away. Where there are several accounts, `?appId=` names the one whose fans, cards and products are meant.
 *
 * | | |
 * |---|---|
 * | `GET /api/overview` | {@link Overview} |
 * | `GET /api/events?since=` | the stream: {@link ConsoleEvent}, each with its number as the event's id |
 * | `GET /api/pushes?from=&limit=&state=&type=&source=&appId=&text=&since=&until=` | {@link PushList}, latest first; `from` counts rows |
 * | `GET /api/pushes/{id}` | {@link PushDetail} |
 * | `GET /api/pushes/{id}/copy?as=curl` or `as=test` | `{ text }`: signed afresh with the sandbox's keys; a test uses `hongyan/simulator` |
 * | `POST /api/pushes/{id}/replay` `{ reply? }` | {@link ReplayResult}: the inbox's own command |
 * | `POST /api/pushes/{id}/send` `{ raw }` or `{ attributes, source? }` | {@link Triggered}: an edited replay is a new push, signed afresh; where its identity was left as it was, MsgId or CreateTime is drawn anew |
 * | `POST /api/replay` `{ filter, reply? }` | `{ done, failed, replayed }` of the filter's pushes: `state`, `type`, `source`, `appId`, `since`, `until` as an inbox knows them, `text`, or `ids` |
 * | `GET /api/catalogue` | {@link CatalogueEntry}[] |
 * | `POST /api/trigger` {@link Trigger} | {@link Triggered} |
 * | `GET /api/fans`, `POST /api/fans` `{ openid?, name? }` | {@link FanRow}[], the latest 1,000; the new {@link FanRow} |
 * | `GET /api/fans/{openid}` | {@link Phone} |
 * | `POST /api/fans/{openid}/{action}` `[…arguments]` | what the action gave: `send.text`, `card.take` … as `Overview.actions` lists them |
 * | `GET /api/cards`, `GET /api/cards/{card_id}` | {@link CardRow}[]; {@link CardDetail} |
 * | `POST /api/cards` `{ card? }` | the new {@link CardRow} (an example, if none is given) |
 * | `POST /api/cards/{card_id}/{verb}` | its {@link CardRow}: `pass`, `refuse` `{ reason? }`, `stock` `{ by }`, `delete` |
 * | `POST /api/codes/{code}/consume` `{ card_id? }` | at the counter |
 * | `GET /api/products`, `POST /api/products`, `POST /api/products/{keystandard}/{keystr}/{verb}` | {@link ProductRow}[]; `pass`, `refuse` `{ reason? }`, `publish`, `withdraw`, `delete` |
 * | `GET /api/qr?text=` | a QR code as SVG |
 * | `GET /api/charts?minutes=60` | {@link Charts} |
 * | `GET /api/faults`, `POST /api/faults`, `DELETE /api/faults/{id or name}`, `DELETE /api/faults` | {@link Faults}; `POST` as `simulator.faults.on` takes it, with `name` |
 * | `GET /api/rules`, `POST /api/rules` `{ name: value }` | {@link RuleRow}[] |
 * | `GET /api/clock`, `POST /api/clock/advance` `{ ms }`, `POST /api/clock/set` `{ now }` | {@link Clock} |
 * | `GET /api/tokens`, `POST /api/tokens/{appId}/steal` | {@link TokenRow}[]; another process fetches one |
 * | `GET /api/calls?from=&limit=` | {@link CallRow}[] |
 * | `POST /api/worksheet` `{ appId?, search, body? }` | {@link Worksheet}: somebody's request, checked |
 * | `GET /api/world`, `POST /api/world` | the whole world as a file |
 *
 * What a console without a simulator cannot do answers 501; what it may not, 403.
 */

export interface Overview {
  readonly version: string
  /** `dev`: with a simulator. `attached`: beside a running account. */
  readonly mode: 'dev' | 'attached'
  readonly accounts: readonly AccountRow[]
  readonly may: { readonly replay: boolean; readonly act: boolean }
  readonly csrf: string
  /** What people can do, by name, with the names of the parameters. */
  readonly actions: readonly { readonly name: string; readonly parameters: readonly string[] }[]
  readonly clock: Clock
  readonly counts: PushCounts
  /** The stream's last number. */
  readonly seq: number
  /** Below which time an answer has to be there. */
  readonly budgetMs: number
}

export interface AccountRow {
  readonly appId: string
  /** The original id (`gh_…`), where it is known. */
  readonly target?: string | undefined
  readonly mode: 'safe' | 'compatible' | 'plain'
  /** Where its pushes go. */
  readonly url?: string | undefined
  /** `restarting` after a change, `crashed` with why. */
  readonly life: 'running' | 'restarting' | 'crashed'
  readonly problem?: string | undefined
}

export interface Clock {
  readonly now: number
  readonly running: boolean
  /** Whether it can be moved. */
  readonly virtual: boolean
}

/** `running`: a run is under way. `refused`: it was not let in. `lost`: nobody answered. The rest is the inbox's. */
export type RowState = PushState | 'running' | 'refused' | 'lost'

export type PushCounts = Readonly<Record<RowState, number>> & { readonly total: number }

export interface PushRow {
  /** The console's own name for it; it stays. */
  readonly id: string
  /** The inbox's, once it is there. */
  readonly inboxId?: string | undefined
  readonly appId: string
  readonly type: string
  readonly source: string
  /** When it first arrived, in unix ms. */
  readonly at: number
  readonly state: RowState
  readonly attempt: number
  /** How long its first answer took. */
  readonly ms?: number | undefined
  readonly answeredBy?: 'run' | 'throw' | 'deadline' | 'known' | 'unavailable' | undefined
  readonly deliveries: number
  /** One line of what the fan sees, or of the answer. */
  readonly seen?: string | undefined
  readonly seenKind?: 'nothing' | 'reply' | 'human' | 'fault' | undefined
  readonly late?: LateReply | undefined
  readonly error?: ErrorSummary | undefined
  readonly faults?: readonly string[] | undefined
  /** The id of the push that this one was edited from. */
  readonly from?: string | undefined
}

export interface PushList {
  readonly rows: readonly PushRow[]
  /** How many there are that the filter names. */
  readonly total: number
  readonly counts: PushCounts
}

export interface PushDetail {
  readonly row: PushRow
  /** As it came: the envelope where it was encrypted. `undefined`: not kept. */
  readonly envelope?: string | undefined
  /** Decrypted. */
  readonly raw: string
  /** What the handlers got. */
  readonly typed: unknown
  readonly problems: readonly string[]
  /** The sealed answer, and what is in it. */
  readonly answer?: Answer | undefined
  readonly opened?: string | undefined
  readonly seen?: { readonly kind: string; readonly text: string; readonly why: string } | undefined
  readonly deliveries: readonly DeliveryRow[]
  readonly attempts: readonly AttemptRow[]
  /** What makes it this push: the account, who sent it, and MsgId or the digest; and how often it was seen again. */
  readonly identity: {
    readonly key: string
    readonly by: 'MsgId' | 'digest' | 'own'
    readonly parts: readonly (readonly [name: string, value: string])[]
    readonly repeats: number
  }
}

export interface DeliveryRow {
  readonly at: number
  readonly ms: number
  /** 0: no answer. */
  readonly status: number
  readonly body: string
  readonly how?: PushRow['answeredBy']
  /** Why Weixin delivers again, or gives up. */
  readonly why?: string | undefined
  readonly faults?: readonly string[] | undefined
  readonly worksheet?: Worksheet | undefined
}

export interface AttemptRow {
  readonly attempt: number
  readonly at: number
  readonly ms?: number | undefined
  readonly state?: PushState | undefined
  readonly error?: ErrorSummary | undefined
}

/** How a signature is checked, step by step. The token is masked. */
export interface Worksheet {
  readonly kind: 'signature' | 'msg_signature'
  /** Sorted. `value` of the token is masked. */
  readonly strings: readonly { readonly name: 'token' | 'timestamp' | 'nonce' | 'encrypt'; readonly value: string }[]
  readonly sha1: string
  readonly given: string
  readonly match: boolean
  /** By how much its timestamp differs from this machine's clock, in seconds. */
  readonly skew: number
  /** What was wrong, with the cure. */
  readonly verdict: string
}

export interface ReplayResult {
  readonly id: string
  readonly attempt: number
  readonly state: PushState
  readonly error?: ErrorSummary | undefined
  readonly late: LateReply
}

export interface Trigger {
  readonly appId?: string | undefined
  /** The catalogue's, such as `user_get_card_event`. */
  readonly type: string
  /** Whose openid; somebody known, if left out. */
  readonly source?: string | undefined
  /** What is left out comes from the sample. */
  readonly attributes?: Readonly<Record<string, unknown>> | undefined
  /** So many different pushes. 1. At most 100,000. */
  readonly times?: number | undefined
  /** Each of them so often, ids and all. 1. */
  readonly copies?: number | undefined
  /** All at once up to 500, and 500 above, if left out. */
  readonly perSecond?: number | undefined
  /** In another order than they were made. */
  readonly shuffled?: boolean | undefined
}

export interface Triggered {
  readonly count: number
  /** Of the first. */
  readonly id?: string | undefined
  /** Of a single one: what came of it. */
  readonly seen?: { readonly kind: string; readonly text: string; readonly why: string } | undefined
}

export interface CatalogueEntry {
  readonly type: string
  readonly wire: string
  readonly group: 'event' | 'message' | 'component'
  readonly category: Category
  readonly interface: string
  readonly title: Words
  readonly doc: Words
  readonly see?: string | undefined
  readonly fields: readonly FormField[]
  readonly sample: Readonly<Record<string, unknown>>
  readonly variants: readonly { readonly name: string; readonly zh: string; readonly sample: Readonly<Record<string, unknown>> }[]
  readonly system: boolean
}

export interface FormField {
  readonly name: string
  readonly wire: string
  readonly kind: ScalarKind | 'object' | 'list'
  readonly optional: boolean
  readonly values?: readonly (string | number)[] | undefined
  readonly doc: Words
  readonly fields?: readonly FormField[] | undefined
  readonly item?: ScalarKind | undefined
}

export interface FanRow {
  readonly openid: string
  readonly name: string
  readonly following: boolean
}

/** A fan's phone. */
export interface Phone {
  readonly fan: FanRow
  readonly chat: readonly ChatLine[]
  readonly menu: readonly MenuButton[]
  readonly wallet: readonly WalletCard[]
  /** What may be sent to them now; `until` is in unix seconds. */
  readonly windows: readonly { readonly opens: string; readonly left: number; readonly until: number }[]
}

export interface ChatLine {
  /** Unix seconds, as chats count. */
  readonly at: number
  /** `fault`: the platform's own bubble, with the reason in `why`. */
  readonly by: 'fan' | 'account' | 'platform' | 'fault'
  readonly kind: string
  readonly text: string
  readonly why?: string | undefined
  readonly articles?: readonly { readonly title: string; readonly description: string; readonly url: string; readonly pic_url: string }[] | undefined
  /** The push that it belongs to. */
  readonly push?: string | undefined
}

export interface MenuButton {
  readonly name: string
  readonly type?: string | undefined
  readonly key?: string | undefined
  readonly url?: string | undefined
  readonly children: readonly MenuButton[]
}

export interface WalletCard {
  readonly code: string
  readonly card_id: string
  readonly card_type: string
  readonly title: string
  readonly brand_name: string
  readonly color: string
  readonly state: string
  readonly bonus?: number | undefined
  readonly balance?: number | undefined
}

export interface CardRow {
  readonly card_id: string
  readonly card_type: string
  readonly title: string
  readonly brand_name: string
  readonly color: string
  readonly status: string
  readonly stock: number
  readonly taken: number
  readonly consumed: number
}

export interface CardDetail {
  readonly row: CardRow
  /** As `card.get` gives it. */
  readonly card: unknown
  readonly codes: readonly { readonly code: string; readonly openid: string; readonly state: string; readonly at: number }[]
  /** What a QR code that hands it out holds. */
  readonly url?: string | undefined
}

export interface ProductRow {
  readonly keystandard: string
  readonly keystr: string
  readonly title: string
  readonly status: string
  readonly brand?: string | undefined
  /** What its QR code holds. */
  readonly url?: string | undefined
}

export interface Charts {
  /** Unix seconds, ascending, one for each minute. */
  readonly minutes: readonly number[]
  readonly pushes: readonly number[]
  readonly claims: readonly number[]
  readonly consumed: readonly number[]
  readonly failed: readonly number[]
}

export interface Faults {
  readonly on: readonly { readonly id: number; readonly name: string; readonly options: Readonly<Record<string, unknown>>; readonly struck: number }[]
  readonly known: readonly { readonly name: string; readonly strikes: string; readonly zh: string; readonly en: string; readonly options: readonly string[] }[]
}

export interface RuleRow {
  readonly name: string
  readonly value: string | number | boolean
  readonly usual: string | number | boolean
  readonly doc: string
  readonly source: string
}

export interface TokenRow {
  readonly appId: string
  readonly kind: 'access_token' | 'stable_token' | 'jsapi_ticket' | 'wx_card'
  /** Its first and last four characters. */
  readonly masked: string
  readonly issuedAt: number
  readonly expiresAt: number
  /** The account itself, or another process. */
  readonly owner: string
  readonly stolen: boolean
}

export interface CallRow {
  readonly number: number
  readonly at: number
  readonly appId?: string | undefined
  readonly method: string
  readonly path: string
  readonly body: string
  readonly answer: string
  readonly status: number
  readonly errcode?: number | undefined
  readonly faults?: readonly string[] | undefined
}

/** What the stream tells. `rows` come at most ten times a second, all that have changed since the last. */
export type ConsoleEvent =
  | { readonly kind: 'pushes'; readonly rows: readonly PushRow[]; readonly counts: PushCounts }
  | { readonly kind: 'calls'; readonly calls: readonly CallRow[] }
  /** Something that a page shows is different now: fetch it again. */
  | {
      readonly kind: 'changed'
      readonly what: readonly ('fans' | 'cards' | 'products' | 'faults' | 'rules' | 'tokens' | 'clock')[]
      /** Whom it concerns; left out, it may be anybody. */
      readonly fans?: readonly string[] | undefined
    }
  | { readonly kind: 'account'; readonly account: AccountRow }
  /** Too much was missed: begin anew. */
  | { readonly kind: 'reset' }
