import type { PushDescriptor } from '../../catalogue/descriptor.js'
import { pushes } from '../../catalogue/index.js'
import { toShape } from '../../catalogue/shape.js'
import { didYouMean } from '../../suggest.js'
import { UsageError } from '../screen.js'

/** A push of the catalogue, and the name under which handlers know it. */
export interface NamedPush {
  readonly type: string
  readonly push: PushDescriptor
}

export const namedPushes: readonly NamedPush[] = pushes.map((push) => ({ type: toShape(push).type, push }))

/** By the handlers' name, the wire's, or the interface's; the case does not matter. @throws {UsageError} with what was most likely meant */
export function findPush(given: string): NamedPush {
  const wanted = given.toLowerCase()
  const found =
    namedPushes.find(({ type }) => type === wanted) ??
    namedPushes.find(({ push }) => [push.wire, push.interface, ...(push.aliases ?? [])].some((name) => name.toLowerCase() === wanted))
  if (found) return found
  const names = namedPushes.flatMap(({ type, push }) => [type, push.wire])
  throw new UsageError(`there is no event or message ${given}:${didYouMean(given, names)} hongyan events lists them`)
}
