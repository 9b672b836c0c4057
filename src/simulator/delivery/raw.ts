import { ConfigurationError } from '../../errors.js'
import { stringifyBare } from '../../wire/lossless-json.js'
import { parsePush } from '../../wire/parse.js'
import { cdata } from '../../wire/reply.js'
import type { Account } from '../core/account.js'
import type { Draft } from '../core/push.js'

/** Elements of a push as they stand on the wire. Text is in CDATA, numbers and truth values are bare; a list is a repeated element. */
export interface WireFields {
  readonly [element: string]: WireValue
}

export type WireValue = string | number | bigint | boolean | WireFields | readonly WireValue[]

/** An event that nobody has described, from its bare elements. @throws {ConfigurationError} for a name that no element can have */
export function draftOfEvent(account: Account, event: string, { source, fields }: { readonly source: string; readonly fields: WireFields }): Draft {
  const { registration, ground } = account
  const all: WireFields = {
    ToUserName: registration.target,
    FromUserName: source,
    CreateTime: ground.clock.seconds(),
    MsgType: 'event',
    Event: event,
    ...fields,
  }
  const name = event.toLowerCase()
  const type = name.endsWith('_event') ? name : `${name}_event`
  const body = registration.format === 'json' ? stringifyBare(checked(all)) : `<xml>${elements(all)}</xml>`
  return { type, source: String(all.FromUserName), attributes: {}, body }
}

/** A body as it is. What cannot be read is delivered too: an account has to stand that. */
export function draftOfBody(body: string): Draft & { readonly time?: number } {
  try {
    const push = parsePush(body) as { readonly type: string; readonly source: string; readonly time?: number; readonly name?: string }
    return { type: push.type, source: push.source, attributes: {}, body, ...(push.time !== undefined && { time: push.time }) }
  } catch {
    return { type: 'unreadable', source: '', attributes: {}, body }
  }
}

const NAME = /^[A-Za-z_][A-Za-z0-9_.-]*$/

function checked(fields: WireFields): WireFields {
  for (const [name, value] of Object.entries(fields)) {
    if (!NAME.test(name)) throw new ConfigurationError(`fields.${name.slice(0, 40)}`, 'is no name that an element can have')
    for (const part of Array.isArray(value) ? value : [value]) if (typeof part === 'object') checked(part as WireFields)
  }
  return fields
}

const elements = (fields: WireFields): string =>
  Object.entries(checked(fields))
    .flatMap(([name, value]) => (Array.isArray(value) ? value : [value]).map((each: WireValue) => `<${name}>${content(each)}</${name}>`))
    .join('')

const content = (value: WireValue): string =>
  typeof value === 'object' ? elements(value as WireFields) : typeof value === 'string' ? cdata(value) : String(value)
