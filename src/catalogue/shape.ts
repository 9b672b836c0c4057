import type { PushDescriptor, ScalarKind } from './descriptor.js'

/**
 * The lean form of a push: what the decoder and the encoder need, and nothing else. `src/generated/shapes.ts` holds one for each push of the catalogue;
 * a user's own events take the same way through {@link toShape}.
 */

export interface FieldShape {
  readonly name: string
  readonly kind: ScalarKind | 'object' | 'list'
  /** Where it may stand, as names from the container down. Sending takes the first. */
  readonly paths: readonly (readonly string[])[]
  readonly optional?: true
  /** Whether it is sent in CDATA, where that is not what its kind does. */
  readonly cdata?: boolean
  /** The kind of an entry, for a list of values. */
  readonly item?: ScalarKind
  /** The fields of an object, or of an entry of a list of objects. */
  readonly fields?: readonly FieldShape[]
}

export interface PushShape {
  /** The name handlers are registered under. */
  readonly type: string
  readonly group: 'event' | 'message' | 'component'
  /** What `Event`, `MsgType` or `InfoType` says, in the platform's case. Matching ignores the case. */
  readonly wire: string
  readonly aliases?: readonly string[]
  readonly fields: readonly FieldShape[]
  /** The accessors of `src/wire/derived.ts` that it has. */
  readonly derived?: readonly string[]
  readonly system?: true
  readonly opens?: 'message' | 'menu' | 'follow' | 'scan'
  readonly bare?: true
}

/** A field as far as its shape goes: a `Field` of the catalogue is one, and so is a user's own without documentation. */
export interface FieldSource {
  readonly name: string
  readonly wire: string | readonly string[]
  readonly kind: FieldShape['kind']
  readonly optional?: true
  readonly cdata?: boolean
  readonly item?: ScalarKind
  readonly fields?: readonly FieldSource[]
}

/** A push as far as its shape goes. */
export interface ShapeSource extends Pick<PushDescriptor, 'group' | 'wire' | 'aliases' | 'type' | 'system' | 'opens' | 'bare'> {
  readonly fields: readonly FieldSource[]
  readonly derived?: readonly { readonly name: string }[]
}

/** How Weixin mostly writes a name: `menu_id` is `MenuId`. */
export const pascalName = (name: string): string => name.replace(/(?:^|_)([a-z])/g, (_, letter: string) => letter.toUpperCase())

/**
 * Plain fields as `generated/shapes.ts` writes them, as it is read at each start: `key:text:EventKey menu_id:id?`. That is name, kind and path, which is left out where it is the name
 * in Weixin's way of writing; several paths have commas between them; `?` stands behind what is optional.
 */
export const fieldsOf = (text: string): FieldShape[] =>
  text.split(' ').map((entry) => {
    const optional = entry.endsWith('?')
    const [name = '', kind = 'text', wire = pascalName(name)] = (optional ? entry.slice(0, -1) : entry).split(':')
    return { name, kind: kind as ScalarKind, paths: pathsOf(wire.split(',')), ...(optional && { optional }) }
  })

const pathsOf = (wire: string | readonly string[]): readonly string[][] => (typeof wire === 'string' ? [wire] : wire).map((path) => path.split('/'))

export function toShape(descriptor: ShapeSource): PushShape {
  const { group, wire, aliases, fields, derived, system, opens, bare } = descriptor
  return {
    type: typeOf(descriptor),
    group,
    wire,
    ...(aliases && { aliases }),
    fields: fields.map(toField),
    ...(derived && { derived: derived.map(({ name }) => name) }),
    ...(system && { system }),
    ...(opens && { opens }),
    ...(bare && { bare }),
  }
}

const SUFFIX = '_event'

/** An event whose name on the wire ends in `_event` does not get the suffix twice. */
export function typeOf({ group, type, wire }: ShapeSource): string {
  if (type !== undefined) return type
  if (group !== 'event') return wire
  const name = wire.toLowerCase()
  return name.endsWith(SUFFIX) ? name : name + SUFFIX
}

function toField({ name, kind, wire, optional, cdata, item, fields }: FieldSource): FieldShape {
  return {
    name,
    kind,
    paths: pathsOf(wire),
    ...(optional && { optional }),
    ...(cdata !== undefined && { cdata }),
    ...(item && { item }),
    ...(fields && { fields: fields.map(toField) }),
  }
}
