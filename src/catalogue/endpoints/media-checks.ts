import type { Check, CheckProblem, Checks } from '../endpoint-check.js'

/** What Weixin takes: the most bytes of a file, and the endings of its name. */
interface MediaLimit {
  readonly maxBytes: number
  readonly types: readonly string[]
}

type MediaKind = 'image' | 'voice' | 'video' | 'thumb'

const MIB = 1024 * 1024
const video: MediaLimit = { maxBytes: 10 * MIB, types: ['mp4'] }
const thumb: MediaLimit = { maxBytes: 64 * 1024, types: ['jpg', 'jpeg'] }

const temporaryLimits: Readonly<Record<MediaKind, MediaLimit>> = {
  image: { maxBytes: 10 * MIB, types: ['png', 'jpeg', 'jpg', 'gif'] },
  voice: { maxBytes: 2 * MIB, types: ['amr', 'mp3'] },
  video,
  thumb,
}

const permanentLimits: Readonly<Record<MediaKind, MediaLimit>> = {
  image: { maxBytes: 10 * MIB, types: ['bmp', 'png', 'jpeg', 'jpg', 'gif'] },
  voice: { maxBytes: 2 * MIB, types: ['mp3', 'wma', 'wav', 'amr'] },
  video,
  thumb,
}

/** What a stream holds is known when it has been read; Weixin says so then. */
const sizeOf = (data: unknown): number | undefined => {
  if (typeof data === 'string') return new TextEncoder().encode(data).length
  if (data instanceof Uint8Array) return data.length
  return data instanceof Blob ? data.size : undefined
}

const fileCheck =
  (limits: Readonly<Record<string, MediaLimit>>): Check =>
  ({ type, media }): CheckProblem | undefined => {
    const kind = String(type)
    const limit = Object.hasOwn(limits, kind) ? limits[kind] : undefined
    if (!limit) return undefined
    const { data, filename } = Object(media) as { readonly data?: unknown; readonly filename?: unknown }
    const size = sizeOf(data)
    if (size !== undefined && size > limit.maxBytes) {
      return { field: 'media.data', problem: `has ${size} bytes, and the limit of type ${kind} is ${limit.maxBytes}` }
    }
    const name = String(filename)
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
    return limit.types.includes(ending) ? undefined : { field: 'media.filename', problem: `has to end in one of ${limit.types.join(', ')} for type ${kind}` }
  }

export const mediaChecks: Checks = { temporaryFile: fileCheck(temporaryLimits) }
export const materialChecks: Checks = { permanentFile: fileCheck(permanentLimits) }
