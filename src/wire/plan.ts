import type { ScalarKind } from '../catalogue/descriptor.js'
import type { FieldShape, PushShape } from '../catalogue/shape.js'
import { BasePush, report } from './base-push.js'
import { derived } from './derived.js'
import type { Element } from './element.js'
import type { Head } from './head.js'
import { read } from './read.js'

/** How to decode one kind of push, worked out when its first one comes. */
export class Plan {
  readonly #type: string
  readonly #fields: FieldsPlan
  readonly #Class: typeof BasePush
  readonly #needsId: boolean

  constructor(shape: PushShape) {
    this.#type = shape.type
    // The head fills message_id, from the element that this field names.
    this.#needsId = shape.fields.some((field) => field.name === 'message_id')
    this.#fields = new FieldsPlan(shape.fields.filter((field) => field.name !== 'message_id'))
    // Whoever prints a push sees what it is.
    this.#Class = { [shape.type]: class extends BasePush {} }[shape.type] as typeof BasePush
    const accessors = derived[shape.type]
    for (const name of shape.derived ?? []) {
      const get = accessors?.[name]
      if (!get) continue
      Object.defineProperty(this.#Class.prototype, name, {
        get(this: object) {
          return get(this as Record<string, unknown>)
        },
        configurable: true,
      })
    }
  }

  decode(head: Head, raw: string): BasePush {
    const push = new this.#Class(this.#type, head, raw)
    if (this.#needsId && head.id === undefined) report(push, 'message_id', 'MsgID', undefined, 'id')
    this.#fields.decode(head.root.children, asRecord(push), push, '')
    return push
  }
}

const asRecord = (push: object): Record<string, unknown> => push as Record<string, unknown>

/** Where in the tree a field stands: a name leads to a field, by its number, to a deeper level, or to both. */
class Branch {
  field: number | undefined
  deeper: Map<string, Branch> | undefined
}

/** A field's shape, each with the same properties in the same order. */
class FieldPlan {
  readonly name: string
  readonly kind: FieldShape['kind']
  readonly item: ScalarKind
  readonly optional: boolean
  readonly wire: string
  /** How to decode an object, or an entry of a list of objects. */
  readonly inner: FieldsPlan | undefined

  constructor(shape: FieldShape) {
    this.name = shape.name
    this.kind = shape.kind
    this.item = shape.item ?? 'text'
    this.optional = shape.optional ?? false
    this.wire = shape.paths[0]?.join('/') ?? shape.name
    this.inner = shape.fields && new FieldsPlan(shape.fields)
  }
}

/** By the number of the field: what stands for it in the push. Lists have all that do. */
type Found = (Element | Element[] | undefined)[]

class FieldsPlan {
  readonly #fields: readonly FieldPlan[]
  readonly #branches = new Map<string, Branch>()

  constructor(shapes: readonly FieldShape[]) {
    this.#fields = shapes.map((shape) => new FieldPlan(shape))
    shapes.forEach(({ paths }, index) => {
      for (const path of paths) this.#add(path, index)
    })
  }

  #add(path: readonly string[], index: number): void {
    let level = this.#branches
    path.forEach((name, depth) => {
      let branch = level.get(name)
      if (!branch) {
        branch = new Branch()
        level.set(name, branch)
      }
      if (depth === path.length - 1) branch.field = index
      else {
        branch.deeper ??= new Map()
        level = branch.deeper
      }
    })
  }

  decode(children: readonly Element[] | undefined, into: Record<string, unknown>, push: BasePush, prefix: string): void {
    const found: Found = new Array(this.#fields.length)
    if (children !== undefined) this.#collect(children, this.#branches, found)
    for (let i = 0; i < found.length; i += 1) {
      const field = this.#fields[i] as FieldPlan
      const value = attribute(field, found[i], push, prefix)
      if (value !== undefined) into[field.name] = value
    }
  }

  /** The first element of a name counts, except for lists, which take all, also of a container that stands twice. */
  #collect(children: readonly Element[], branches: Map<string, Branch>, found: Found): void {
    for (const child of children) {
      const branch = branches.get(child.name)
      if (branch === undefined) continue
      const { field, deeper } = branch
      if (field !== undefined) {
        const seen = found[field]
        if ((this.#fields[field] as FieldPlan).kind === 'list') {
          if (seen === undefined) found[field] = [child]
          else (seen as Element[]).push(child)
        } else if (seen === undefined || isBlank(seen as Element)) found[field] = child
      }
      if (deeper !== undefined && child.children !== undefined) this.#collect(child.children, deeper, found)
    }
  }
}

/** `<item></item>`, `{}` and a container that holds blanks are no entries and no objects. */
const isBlank = ({ text, children }: Element): boolean => (children === undefined ? text === '' || text.trim() === '' : children.length === 0)

function attribute(field: FieldPlan, found: Element | readonly Element[] | undefined, push: BasePush, prefix: string): unknown {
  if (field.kind === 'list') return list(field, (found ?? []) as readonly Element[], push, prefix + field.name)
  const element = found as Element | undefined
  if (field.kind === 'object') return object(field, element, push, prefix + field.name)
  const text = element === undefined ? '' : element.text
  const value = read(field.kind, text)
  if (value !== undefined) return value
  const isEmpty = (text === '' || text.trim() === '') && element?.children === undefined
  if (isEmpty && field.optional) return undefined
  // Text and ids may be empty; for numbers there is no such thing.
  const mayBeEmpty = field.kind === 'text' || field.kind === 'id'
  if (!(isEmpty && mayBeEmpty && element !== undefined)) report(push, prefix + field.name, element?.name ?? field.wire, element?.text, field.kind)
  return isEmpty && mayBeEmpty ? '' : undefined
}

function object(field: FieldPlan, element: Element | undefined, push: BasePush, name: string): object | undefined {
  if (element !== undefined && element.children === undefined && !isBlank(element)) report(push, name, element.name, element.text, 'object')
  const children = element?.children
  if (field.optional && !children?.length) return undefined
  const value = {}
  field.inner?.decode(children, value, push, `${name}.`)
  return value
}

function list(field: FieldPlan, elements: readonly Element[], push: BasePush, name: string): unknown[] {
  const out: unknown[] = []
  for (const element of elements) {
    if (isBlank(element)) continue
    const { inner } = field
    if (inner !== undefined && element.children !== undefined) {
      const entry = {}
      inner.decode(element.children, entry, push, `${name}[${out.length}].`)
      out.push(entry)
      continue
    }
    const value = inner === undefined ? read(field.item, element.text) : undefined
    if (value !== undefined) out.push(value)
    else report(push, `${name}[${out.length}]`, element.name, element.text, inner === undefined ? field.item : 'object')
  }
  return out
}
