import type { ScalarKind } from '../catalogue/descriptor.js'
import type { FieldShape, PushShape } from '../catalogue/shape.js'
import { cdata } from './reply.js'

/**
 * From attributes to the body that Weixin would send: the decoder's way back. The simulator pushes with it, and tests prove that
 * `decode(encode(x))` is `x`.
 */

export interface PushHead {
  readonly target: string
  readonly source: string
  /** Unix seconds. */
  readonly time: number
  /** Messages have one; events mostly not. */
  readonly message_id?: string
}

export type Attributes = Readonly<Record<string, unknown>>

/** XML as Weixin writes it. */
export function encodeXml(shape: PushShape, head: PushHead, attributes: Attributes): string {
  return `<xml>${build(shape, head, attributes).map(xml).join('')}</xml>`
}

/** JSON as Weixin writes it: numbers bare, 64-bit ones with all their digits. */
export function encodeJson(shape: PushShape, head: PushHead, attributes: Attributes): string {
  return jsonObject(build(shape, head, attributes))
}

interface Node {
  readonly name: string
  readonly children?: Node[]
  readonly text?: string
  /** Written without CDATA in XML and without quotes in JSON. */
  readonly bare?: boolean
}

function build(shape: PushShape, head: PushHead, attributes: Attributes): Node[] {
  const nodes: Node[] = []
  if (!shape.bare) nodes.push({ name: 'ToUserName', text: head.target }, { name: 'FromUserName', text: head.source })
  if (!shape.fields.some((field) => field.paths[0]?.[0] === 'CreateTime')) nodes.push({ name: 'CreateTime', text: String(head.time), bare: true })
  if (shape.group === 'component') nodes.push({ name: 'InfoType', text: shape.wire })
  else nodes.push({ name: 'MsgType', text: shape.group === 'event' ? 'event' : shape.wire })
  if (shape.group === 'event') nodes.push({ name: 'Event', text: shape.wire })
  place(nodes, shape.fields, attributes)
  if (shape.group === 'message' && head.message_id && !shape.bare) nodes.push({ name: 'MsgId', text: head.message_id, bare: true })
  if (typeof attributes.msg_data_id === 'string') nodes.push({ name: 'MsgDataId', text: attributes.msg_data_id })
  if (attributes.idx !== undefined) nodes.push({ name: 'Idx', text: String(attributes.idx), bare: true })
  return nodes
}

function place(nodes: Node[], fields: readonly FieldShape[], attributes: Attributes): void {
  for (const field of fields) {
    const value = attributes[field.name]
    if (value === undefined) continue
    const path = field.paths[0] as readonly string[]
    const into = container(nodes, path)
    const name = path[path.length - 1] as string
    if (field.kind === 'list') {
      for (const entry of value as readonly unknown[])
        into.push(field.fields ? group(name, field.fields, entry) : leaf(name, field.item ?? 'text', entry, field.cdata))
    } else if (field.kind === 'object') into.push(group(name, field.fields ?? [], value))
    else into.push(leaf(name, field.kind, value, field.cdata))
  }
}

function group(name: string, fields: readonly FieldShape[], value: unknown): Node {
  const children: Node[] = []
  place(children, fields, value as Attributes)
  return { name, children }
}

const leaf = (name: string, kind: ScalarKind, value: unknown, inCdata: boolean | undefined): Node => ({
  name,
  text: String(value),
  bare: inCdata === undefined ? kind !== 'text' : !inCdata,
})

/** The children of the container at the end of the path, made where it is missing. */
function container(nodes: Node[], path: readonly string[]): Node[] {
  let level = nodes
  for (const name of path.slice(0, -1)) {
    let node = level.find((each) => each.name === name && each.children)
    if (!node) {
      node = { name, children: [] }
      level.push(node)
    }
    level = node.children as Node[]
  }
  return level
}

function xml(node: Node): string {
  const { name, children, text = '' } = node
  const content = children ? children.map(xml).join('') : node.bare && BARE.test(text) ? text : cdata(text)
  return `<${name}>${content}</${name}>`
}

/** What may stand in XML without CDATA as it is: no markup, and no blanks that a reader would trim. */
const BARE = /^[^<>&\s]*$/

/** Repeated names become an array; a single one stays an object, which is how Weixin does it too. */
function jsonObject(nodes: readonly Node[]): string {
  const byName = new Map<string, string[]>()
  for (const node of nodes) {
    const value = node.children
      ? jsonObject(node.children)
      : node.bare && /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$|^(?:true|false)$/.test(node.text ?? '')
        ? (node.text as string)
        : JSON.stringify(node.text ?? '')
    const values = byName.get(node.name)
    if (values) values.push(value)
    else byName.set(node.name, [value])
  }
  const members = [...byName].map(([name, values]) => `${JSON.stringify(name)}:${values.length === 1 ? values[0] : `[${values.join(',')}]`}`)
  return `{${members.join(',')}}`
}
