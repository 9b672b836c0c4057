import * as crypto from 'node:crypto'
import type { PushDescriptor, Sample } from '../../src/catalogue/descriptor.js'
import { pushes } from '../../src/catalogue/index.js'
import { type PushShape, toShape } from '../../src/catalogue/shape.js'
import { encodeJson, encodeXml, type PushHead } from '../../src/wire/encode.js'
import { type Expected, expectedOf } from './compare.js'

/** Between whom pushes go: the account, a few fans, and Weixin's own account, which announces the results of reviews. */
export interface Cast {
  readonly target: string
  readonly fans: readonly string[]
  /** A fan from whom none of the catalogue's samples comes. */
  readonly guest: string
  readonly system: string
}

export const cast: Cast = {
  target: 'gh_70c714952b02',
  fans: ['oHongYan0AMei0000000000000A1', 'oHongYan0BoWen000000000000B2', 'oHongYan0ChunLi00000000000C3', 'oHongYan0DaShan00000000000D4'],
  guest: 'oHongYan0EnYa0000000000000E5',
  system: 'oWeixin0TheSystem000000000W0',
}

/** A push before it is sealed: its text, its sender, and what the account has to make of it. */
export interface Letter {
  readonly raw: string
  readonly fan: string
  readonly push: Expected
}

interface LetterOptions {
  readonly fan?: string
  readonly format?: 'xml' | 'json'
  /** Its CreateTime, in unix seconds; now, if left out. */
  readonly time?: number
}

export const nowInSeconds = (): number => Math.floor(Date.now() / 1000)

/** A push as Weixin would write it. */
export function letter(shape: PushShape, sample: Sample, { fan = cast.guest, format = 'xml', time = nowInSeconds() }: LetterOptions = {}): Letter {
  const source = shape.system ? cast.system : fan
  const head: PushHead = { target: cast.target, source, time, ...(shape.group === 'message' && { message_id: messageId() }) }
  const raw = format === 'xml' ? encodeXml(shape, head, sample) : encodeJson(shape, head, sample)
  return { raw, fan: source, push: expectedOf(shape, head, sample) }
}

/** Beyond what a number can hold exactly, as many real ones are. */
const messageId = (): string => String(7_000_000_000_000_000_000n + BigInt(crypto.randomInt(2 ** 47)))

function descriptorOf(wire: string): PushDescriptor {
  const descriptor = pushes.find((each) => each.wire === wire)
  if (!descriptor) throw new Error(`the catalogue has no push ${wire}`)
  return descriptor
}

/** A push of the catalogue by its name on the wire; with the catalogue's own sample, unless there is a better one. */
export function knownLetter(wire: string, options: LetterOptions & { readonly sample?: Sample } = {}): Letter {
  const descriptor = descriptorOf(wire)
  return letter(toShape(descriptor), options.sample ?? descriptor.sample, options)
}
