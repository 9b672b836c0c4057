import type { ScalarKind } from '../catalogue/descriptor.js'
import type { EventBase, Scalars } from '../catalogue/push-base.js'
import type { FieldShape, PushShape } from '../catalogue/shape.js'
import { ConfigurationError } from '../errors.js'

interface ScalarSpec {
  /** The element's name, or a path through containers: `Prize/Name`. */
  readonly wire: string
  readonly kind: ScalarKind
  readonly optional?: true
}

interface ListSpec {
  /** The path to the repeated element: `Prizes/item`. */
  readonly wire: string
  readonly kind: 'list'
  readonly fields: FieldSpecs
}

/** The fields of an event of your own, by attribute. */
export interface FieldSpecs {
  readonly [attribute: string]: ScalarSpec | ListSpec
}

type ValueOf<S> = S extends { kind: 'list'; fields: infer F extends FieldSpecs }
  ? readonly AttributesOf<F>[]
  : S extends { kind: infer K extends ScalarKind }
    ? Scalars[K]
    : never

type OptionalNames<F extends FieldSpecs> = { [N in keyof F]: F[N] extends { optional: true } ? N : never }[keyof F]

export type AttributesOf<F extends FieldSpecs> = { readonly [N in Exclude<keyof F, OptionalNames<F>>]: ValueOf<F[N]> } & {
  readonly [N in OptionalNames<F>]?: ValueOf<F[N]>
}

/** The type of an event of your own: `type`, the common attributes and the fields. */
export type CustomEvent<W extends string, F extends FieldSpecs> = EventBase & { readonly type: EventType<W> } & AttributesOf<F>

type EventType<W extends string> = Lowercase<W> extends `${string}_event` ? Lowercase<W> : `${Lowercase<W>}_event`

export interface EventDefinition<E extends EventBase = EventBase> {
  readonly type: E['type']
  /** @internal */
  readonly shape: PushShape
  /** Never there: it carries the event's type. */
  readonly event?: E
}

/**
 * Describes an event that hongyan does not know, so that it arrives typed instead of as `unknown_event`.
 *
 * @example
 * ```ts
 * import { defineEvent, OfficialAccount } from 'hongyan'
 *
 * const LotteryEvent = defineEvent({
 *   wire: 'user_win_lottery',
 *   fields: { prize_id: { wire: 'PrizeId', kind: 'id' }, remark: { wire: 'Remark', kind: 'text', optional: true } },
 * })
 *
 * const account = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'secret' })
 * account.on(LotteryEvent, (event) => `Prize ${event.prize_id}`)
 * ```
 */
export function defineEvent<const W extends string, const F extends FieldSpecs>(event: {
  readonly wire: W
  readonly fields: F
}): EventDefinition<CustomEvent<W, F>>
export function defineEvent(event: { readonly wire: string; readonly fields: FieldSpecs }): EventDefinition {
  if (!event?.wire || typeof event.fields !== 'object') throw new ConfigurationError('wire', 'is empty', "It is what the push's Event element says")
  const name = event.wire.toLowerCase()
  const type = name.endsWith('_event') ? name : `${name}_event`
  return { type, shape: { type, group: 'event', wire: event.wire, fields: shapesOf(event.fields) } }
}

function shapesOf(specs: FieldSpecs, inside = ''): FieldShape[] {
  const seen = new Set<string>()
  return Object.entries(specs).map(([name, spec]) => {
    const field = `fields.${inside}${name}`
    if (RESERVED.has(name) && (inside === '' || name === '__proto__')) throw new ConfigurationError(field, 'is the name of an attribute that every event has')
    const path = String(spec?.wire ?? '').split('/')
    if (path.includes(''))
      throw new ConfigurationError(`${field}.wire`, 'is empty, or has an empty part', "It is the element's name, or a path such as Prize/Name")
    // One element is one attribute: of two the first would always be missing.
    if (seen.has(spec.wire)) throw new ConfigurationError(`${field}.wire`, 'is the element of another attribute already')
    seen.add(spec.wire)
    if (spec.kind === 'list') return { name, kind: 'list', paths: [path], fields: shapesOf(spec.fields, `${inside}${name}.`) }
    if (!KINDS.has(spec.kind)) throw new ConfigurationError(`${field}.kind`, `is none of ${[...KINDS].join(', ')} and list`)
    return { name, kind: spec.kind, paths: [path], ...(spec.optional ? { optional: true as const } : {}) }
  })
}

const KINDS: ReadonlySet<string> = new Set<ScalarKind>(['text', 'id', 'int', 'decimal', 'time', 'fen', 'flag', 'boolean'])
const RESERVED: ReadonlySet<string> = new Set(['type', 'wire_name', 'message_id', 'target', 'source', 'time', 'raw', 'fields', 'problems', '__proto__'])
