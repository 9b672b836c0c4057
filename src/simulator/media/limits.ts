import type { FormPart } from '../api/multipart.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { playtimeOf } from './playtime.js'
import type { MediaKind } from './state.js'

interface Limit {
  readonly bytes: number
  readonly endings: readonly string[]
}

export type Limits = Readonly<Record<MediaKind, Limit>>

const MIB = 1_048_576
const thumb: Limit = { bytes: 65_536, endings: ['jpg', 'jpeg'] }
const video: Limit = { bytes: 10 * MIB, endings: ['mp4'] }

export const temporaryLimits: Limits = {
  image: { bytes: 10 * MIB, endings: ['png', 'jpeg', 'jpg', 'gif'] },
  voice: { bytes: 2 * MIB, endings: ['amr', 'mp3'] },
  video,
  thumb,
}

export const permanentLimits: Limits = {
  image: { bytes: 10 * MIB, endings: ['bmp', 'png', 'jpeg', 'jpg', 'gif'] },
  voice: { bytes: 2 * MIB, endings: ['mp3', 'wma', 'wav', 'amr'] },
  video,
  thumb,
}

/** Of `uploadimg`. */
export const pictureLimit: Limit = { bytes: MIB, endings: ['jpg', 'jpeg', 'png'] }

const TOO_LARGE: Readonly<Record<MediaKind, number>> = { image: 40009, voice: 40010, video: 40011, thumb: 40012 }
const LONGEST_SECONDS = 60

/** Why the platform does not take a file. */
export function fileRefusal(
  { filename = '', data }: FormPart,
  { kind, limit, checkPictures }: { readonly kind: MediaKind; readonly limit: Limit; readonly checkPictures: boolean },
): WeixinError | undefined {
  const ending = endingOf(filename)
  if (!limit.endings.includes(ending)) return weixinError(40005)
  if (data.length > limit.bytes) return weixinError(TOO_LARGE[kind])
  if (checkPictures && (kind === 'image' || kind === 'thumb') && !isPicture(data)) return weixinError(40137)
  if (kind === 'voice' && (playtimeOf(data) ?? 0) > LONGEST_SECONDS) return weixinError(45007)
  return undefined
}

export const endingOf = (filename: string): string => filename.slice(filename.lastIndexOf('.') + 1).toLowerCase()

const BEGINNINGS = ['ffd8', '89504e47', '47494638', '424d']

function isPicture(data: Uint8Array): boolean {
  const beginning = Buffer.from(data.subarray(0, 4)).toString('hex')
  return BEGINNINGS.some((each) => beginning.startsWith(each))
}
