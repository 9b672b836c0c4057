import type { Fields, FieldValue, Problem } from '../catalogue/push-base.js'
import type { Element } from './element.js'
import type { Head } from './head.js'
import { integer, isDigits, trimmed } from './read.js'

const NONE: readonly Problem[] = Object.freeze([])

/** What every push has. Attributes are own properties; `fields` is worked out when first asked for. */
export class BasePush {
  readonly type: string
  readonly wire_name: string
  readonly message_id: string
  readonly target: string
  readonly source: string
  declare readonly time?: number
  readonly raw: string
  /** Of messages that come from an article. */
  declare msg_data_id?: string
  declare idx?: number
  problems: readonly Problem[] = NONE
  readonly #root: Element
  #fields: Fields | undefined

  constructor(type: string, head: Head, raw: string) {
    const { target = '', source = '', id } = head
    const time = integer(trimmed(head.time ?? ''))
    const messageId = id === undefined ? '' : trimmed(id.text)
    const isId = isDigits(messageId)
    this.type = type
    this.wire_name = head.wire
    this.message_id = isId ? messageId : '0'
    this.target = target
    this.source = source
    if (time !== undefined) this.time = time
    this.raw = raw
    this.#root = head.root
    if (head.group !== 'component') {
      if (target === '') report(this, 'target', 'ToUserName', head.target, 'text')
      if (source === '') report(this, 'source', 'FromUserName', head.source, 'text')
    }
    if (time === undefined) report(this, 'time', 'CreateTime', head.time, 'time')
    if (messageId !== '' && !isId) report(this, 'message_id', (id as Element).name, (id as Element).text, 'id')
    if (head.group === 'message') addArticle(this, head)
  }

  get fields(): Fields {
    this.#fields ??= tree(this.#root.children ?? [])
    return this.#fields
  }
}

/** Of a message that comes from an article. */
function addArticle(push: BasePush, head: Head): void {
  if (head.dataId) push.msg_data_id = head.dataId
  const index = head.index === undefined ? undefined : integer(trimmed(head.index))
  if (index !== undefined) push.idx = index
}

export function report(push: BasePush, field: string, wire: string, value: string | undefined, expected: string): void {
  const problem = { field, wire, value, expected }
  if (push.problems === NONE) push.problems = [problem]
  else (push.problems as Problem[]).push(problem)
}

export class UnknownPush extends BasePush {
  readonly name: string

  constructor(head: Head, raw: string) {
    super(head.group === 'event' ? 'unknown_event' : 'unknown_message', head, raw)
    this.name = head.wire
  }
}

/** The whole tree as plain data. Without a prototype, so that `__proto__` and `constructor` are names like any other. */
function tree(children: readonly Element[]): Fields {
  const out: Record<string, FieldValue> = Object.create(null)
  for (const child of children) {
    const value: FieldValue = child.children === undefined ? child.text : tree(child.children)
    const before = out[child.name]
    if (before === undefined) out[child.name] = value
    else if (Array.isArray(before)) before.push(value)
    else out[child.name] = [before, value]
  }
  return out
}
