import { expect } from 'vitest'
import type { PushMap } from '../../src/generated/pushes.js'
import { parsePush } from '../../src/wire/parse.js'

/** A body, XML or JSON, as the push that it must be. */
export function readAs<K extends keyof PushMap>(type: K, body: string): PushMap[K] {
  const push = parsePush(body)
  expect(push.type).toBe(type)
  return push as PushMap[K]
}
