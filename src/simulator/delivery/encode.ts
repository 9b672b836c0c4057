import type { PushShape } from '../../catalogue/shape.js'
import { ConfigurationError } from '../../errors.js'
import { shapes } from '../../generated/shapes.js'
import { encodeJson, encodeXml } from '../../wire/encode.js'
import type { Account } from '../core/account.js'
import type { Draft } from '../core/push.js'

const byType: ReadonlyMap<string, PushShape> = new Map(shapes.map((shape) => [shape.type, shape]))

/** The plain body of a push, in the account's format. @throws {ConfigurationError} for a type that the catalogue does not know */
export function encodePush(account: Account, draft: Draft, time: number): { readonly raw: string; readonly isMessage: boolean } {
  const { type, source, attributes, body } = draft
  if (body !== undefined) return { raw: body, isMessage: !type.endsWith('_event') }
  const shape = draft.shape ?? byType.get(type)
  if (!shape)
    throw new ConfigurationError('type', `is no push of the catalogue: ${type}`, 'For an event that it does not know there are `pushEvent` and `pushRaw`')
  const { registration, ground } = account
  const isMessage = shape.group === 'message'
  const message_id = typeof attributes.message_id === 'string' ? attributes.message_id : isMessage ? ground.random.longId() : undefined
  const head = { target: registration.target, source, time, ...(message_id !== undefined && { message_id }) }
  return { raw: registration.format === 'json' ? encodeJson(shape, head, attributes) : encodeXml(shape, head, attributes), isMessage }
}
