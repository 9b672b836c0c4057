import { isDeepStrictEqual } from 'node:util'
import type { Sample } from '../../src/catalogue/descriptor.js'
import type { PushShape } from '../../src/catalogue/shape.js'
import type { PushHead } from '../../src/wire/encode.js'

/** All attributes that a push has to have, with their values. */
export type Expected = Readonly<Record<string, unknown>>

/** What has to come out of the account when a sample goes in. */
export function expectedOf(shape: PushShape, head: PushHead, sample: Sample): Expected {
  const { time, message_id = '0' } = head
  return {
    type: shape.type,
    wire_name: shape.wire,
    message_id: shape.group === 'message' ? message_id : '0',
    target: shape.bare ? '' : head.target,
    source: shape.bare ? '' : head.source,
    time,
    problems: [],
    ...sample,
  }
}

/**
 * Where a push differs from what was sent, attribute by attribute; one that was not sent is a difference too.
 * @returns a sentence for each difference; none if all is equal
 */
export function differences(push: object, expected: Expected): string[] {
  const { raw: _, ...arrived } = push as Record<string, unknown>
  const names = new Set([...Object.keys(expected), ...Object.keys(arrived)])
  return [...names]
    .filter((name) => !isDeepStrictEqual(arrived[name], expected[name]))
    .map((name) => `${name} is ${inWords(arrived[name])}, and ${inWords(expected[name])} was sent`)
}

const inWords = (value: unknown): string => (value === undefined ? 'not there' : JSON.stringify(value))
