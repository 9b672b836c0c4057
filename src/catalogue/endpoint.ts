/**
 * The words in which the catalogue speaks of API endpoints. One descriptor gives the client's method with its types, the checks before the call,
 * the simulator's route, and the reference page in both languages. Nothing at run time imports the prose: `npm run generate` derives
 * `src/generated/api/<family>.ts` (types), `<family>-shapes.ts` (lean data), `docs/reference/api/<family>.md` and `test/types/generated/api-<family>.ts`.
 *
 * To add an endpoint:
 *
 * 1. Write an `EndpointDescriptor` in `src/catalogue/endpoints/<topic>.ts`, with the constructors of `endpoint-field.ts`
 *    (`endpoints/card-code.ts` is the model). `call` is its place: `/card/code/consume` is `card.code.consume`.
 * 2. Put the file's list into its family in `src/catalogue/endpoints/index.ts`. A new family is one entry there.
 * 3. What no rule as data can say is a rule `{ rule: 'check', name, doc }`; the function goes into `endpoints/<family>-checks.ts`,
 *    which the family names as `checks` and `createApi` is given.
 * 4. `npm run generate`, then `npx vitest run test/api`: every example is checked, sent, read back and compiled by tests that are already there.
 * 5. What a descriptor cannot say at all (a call that reads back, arithmetic) is written by hand round the generated call, as in `src/card/`.
 */

import type { ScalarKind, Words } from './descriptor.js'
import type { Checks } from './endpoint-check.js'

type Plain = string | number | boolean

/** The limits of a plain value. What is not said is not checked. */
export interface Limits {
  /** The values that Weixin documents. The set is open, unless `closed`. Text may have numbers among them (`date_info.type`). */
  readonly values?: readonly (string | number)[]
  /** Nothing but `values` is let through. */
  readonly closed?: true
  /** Text: its length in UTF-8, as Weixin counts: a Chinese character is 3. */
  readonly maxBytes?: number
  /** Text: its length in characters, where Weixin's page speaks of characters. */
  readonly maxChars?: number
  /** Text: a regular expression for the whole of it, and what it asks for. */
  readonly pattern?: { readonly source: string; readonly means: Words }
  /** Required text may be empty all the same (a remark that is cleared). */
  readonly mayBeEmpty?: true
  /** Numbers, times and money. */
  readonly min?: number
  readonly max?: number
  /** How it is sent, where that is not what its kind does: an `id` as a bare number, a number as text. Reading takes both always. */
  readonly as?: 'number' | 'string'
  /** Other spellings, and what they become, both ways. */
  readonly spellings?: Readonly<Record<string, string>>
}

/**
 * | kind | TypeScript | sent as |
 * |---|---|---|
 * | `text` | `string` | text |
 * | `id` | `string` | text, or a bare number with `as: 'number'`; no digit is lost either way |
 * | `int`, `decimal` | `number` | a number |
 * | `fen` | `number` | whole fen |
 * | `time` | `number` | unix seconds; milliseconds are refused |
 * | `flag` | `0 \| 1` | 0 or 1 |
 * | `boolean` | `boolean` | `true` or `false` |
 */
export interface ScalarValue extends Limits {
  readonly kind: ScalarKind
}

export interface ObjectValue {
  readonly kind: 'object'
  readonly of: ObjectType
}

export interface ListValue {
  readonly kind: 'list'
  readonly item: Value
  readonly min?: number
  readonly max?: number
  /** One entry may also be given without the list round it. */
  readonly orOne?: true
}

/** An object with keys of the user's own, such as the `data` of a template message. */
export interface RecordValue {
  readonly kind: 'record'
  readonly item: Value
}

/** Any JSON; `unknown` in TypeScript. */
export interface JsonValue {
  readonly kind: 'json'
}

/** A file of a multipart upload. An endpoint that has one is sent as multipart. */
export interface FileValue {
  readonly kind: 'file'
  readonly maxBytes?: number
  /** Endings of file names that Weixin takes, without the dot. */
  readonly types?: readonly string[]
}

export type Value = ScalarValue | ObjectValue | ListValue | RecordValue | JsonValue | FileValue

interface FieldBase {
  /** The platform's own name, in TypeScript too. */
  readonly name: string
  /** Other spellings that are taken for it, in requests and answers. */
  readonly aliases?: readonly string[]
  readonly optional?: true
  /** Required if this holds; optional in TypeScript. */
  readonly requiredWhen?: Condition
  /** Where it goes, if not where the endpoint's other fields go: those of GET into the query, of POST into the body. */
  readonly in?: 'query'
  readonly doc: Words
  readonly deprecated?: Words
}

export type EndpointField = FieldBase & Value

/** An object with an interface of its own; one constant per interface, used wherever it occurs. */
export interface ObjectType {
  /** Unique over all families. */
  readonly interface: string
  readonly doc?: Words
  readonly fields: readonly EndpointField[]
  readonly rules?: readonly Rule[]
  readonly variants?: Variants
}

/**
 * What differs by kind: the eleven cards, the messages, the buttons. TypeScript gets a union; a field of another variant is refused before the call.
 * Where the object key bears the tag's name (`{ card_type: 'CASH', cash: { … } }`), the variant's one field is that object.
 */
export interface Variants {
  /** The field that says which one it is. Left out: it is the one whose field is there (`card.update`). */
  readonly tag?: string
  readonly doc: Words
  /** Kinds that we do not know are passed on as they are. */
  readonly open?: true
  readonly options: readonly Variant[]
}

export interface Variant {
  /** What the tag says; several for kinds that are alike. Left out: there is no tag (a button with a sub-menu). */
  readonly value?: string | readonly string[]
  readonly interface: string
  readonly doc: Words
  readonly fields: readonly EndpointField[]
}

/** About a field of the same object, or a path down from it (`sku.quantity`). With neither `is` nor `not` it asks whether it is there. */
export interface Condition {
  readonly field: string
  readonly is?: readonly Plain[]
  /** Holds for an absent field too. */
  readonly not?: readonly Plain[]
}

/** What several fields have to do with one another. `doc` says why, where that is worth a sentence. Paths as in {@link Condition}. */
export type Rule = { readonly doc?: Words } & (
  | { readonly rule: 'exactly one' | 'at least one' | 'at most one'; readonly of: readonly string[] }
  /** If `field` is there, the condition has to hold. */
  | { readonly rule: 'needs'; readonly field: string; readonly needs: Condition }
  /** These lists hold at most so many entries together. */
  | { readonly rule: 'together'; readonly of: readonly string[]; readonly max: number }
  /** The first is not greater than the second. */
  | { readonly rule: 'order'; readonly of: readonly [string, string] }
  /** A function of `endpoints/<family>-checks.ts`. */
  | { readonly rule: 'check'; readonly name: string; readonly doc: Words }
)

/** An errcode that this endpoint can give, besides the general ones. */
export interface EndpointError {
  readonly code: number
  /**
   * What the business expects to happen: the word for `.safe(…)`, the same as in `src/api/errcodes.ts` (a test compares them).
   * Left out: it is somebody's mistake, and thrown.
   */
  readonly reason?: string
  readonly doc: Words
}

/** How a list comes in pages; `.all(…)` derives from it. Paths lead into the answer (`data.openid`). */
export type Paging =
  | {
      readonly by: 'offset'
      readonly offset: string
      readonly limit: string
      readonly maxPage: number
      readonly items: string
      /** Where the answer says how many there are. Left out: a page that is not full is the last. */
      readonly total?: string
    }
  | {
      readonly by: 'cursor'
      /** The request's field, and the answer's from which the next one comes. */
      readonly cursor: string
      readonly next: string
      /** What the first page is asked with, where the field may not be left out. */
      readonly first?: string | number
      readonly limit?: string
      readonly maxPage?: number
      readonly items: string
      /** The cursor goes on past the last entry; a page that is not full is the last. */
      readonly shortPageEnds?: true
    }

export interface EndpointDescriptor {
  /** Where the method is found: `card.code.consume`. */
  readonly call: string
  readonly method: 'GET' | 'POST'
  readonly path: string
  /** It takes no access_token of ours (`/sns/…`, `clear_quota/v2`). */
  readonly token?: false
  readonly title: Words
  readonly doc: Words
  readonly see?: string
  readonly deprecated?: Words
  /** It changes nothing, or a second time changes nothing more: after a fault the client may call again by itself. */
  readonly repeatable?: true
  /** Parts that are always the same (`action=get_contact`, `action_name: 'QR_CARD'`); no fields of the request. */
  readonly constants?: { readonly query?: Readonly<Record<string, Plain>>; readonly body?: Readonly<Record<string, Plain>> }
  readonly request: readonly EndpointField[]
  readonly rules?: readonly Rule[]
  readonly variants?: Variants
  /** `binary`: the answer is a file, or JSON as `response` says; TypeScript's `Download`. */
  readonly answer?: 'binary'
  /** Besides errcode and errmsg. */
  readonly response: readonly EndpointField[]
  readonly errors?: readonly EndpointError[]
  readonly paging?: Paging
  /** As the user writes the request and reads the answer. */
  readonly example: { readonly request: Sample; readonly response: Sample }
}

export type SampleValue = Plain | Uint8Array | readonly SampleValue[] | Sample

export interface Sample {
  readonly [name: string]: SampleValue
}

/** Endpoints that are generated into one set of files and loaded together. */
export interface Family {
  /** The files' name, kebab-case. */
  readonly name: string
  /** Where its calls are found from the account: `card`, or `card.invoice`. Each `call` begins with it. */
  readonly at: string
  /** The interface over them: `CardApi`. */
  readonly interface: string
  readonly title: Words
  readonly doc: Words
  readonly endpoints: readonly EndpointDescriptor[]
  /** The functions of its rules, by name: `endpoints/<family>-checks.ts`. They are also handed to `createApi`. */
  readonly checks?: Checks
}
