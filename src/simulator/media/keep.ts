import type { Account } from '../core/account.js'
import { qrPicture } from '../qrcode/picture.js'
import { endingOf } from './limits.js'
import { type MediaKind, type Medium, media } from './state.js'

const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  bmp: 'image/bmp',
  amr: 'audio/amr',
  speex: 'voice/speex',
  mp3: 'audio/mp3',
  wma: 'audio/x-ms-wma',
  wav: 'audio/wav',
  mp4: 'video/mp4',
}

interface Kept {
  readonly kind: MediaKind
  readonly data: Uint8Array
  readonly filename: string
  /** Left out, it is temporary. `permanent` is material; `address` lasts too, and counts as none. */
  readonly lasts?: 'permanent' | 'address'
  readonly title?: string
  readonly introduction?: string
  readonly isFromPage?: boolean
}

/** Keeps a file, under an id of its own. */
export function keepMedium(account: Account, { lasts, ...file }: Kept): Medium {
  const { clock, random, rules } = account.ground
  const state = account.state(media)
  const at = clock.seconds()
  state.sweep(at)
  const until = lasts === 'permanent' ? undefined : lasts === 'address' ? Number.MAX_SAFE_INTEGER : at + rules.mediaSeconds
  return state.add({ ...file, id: random.id(64), type: TYPES[endingOf(file.filename)] ?? 'application/octet-stream', at, until })
}

/** Where a picture shows. The path is the simulator's own; it answers whatever the host. */
export const pictureUrl = ({ id }: Medium): string => `http://mmbiz.qpic.cn/mmbiz?id=${id}`
export const videoUrl = ({ id }: Medium): string => `http://mpvideo.qpic.cn/mpvideo?id=${id}`

let picture: Uint8Array | undefined

/** What people send who were given no file of their own. */
export function sampleOf(kind: MediaKind): Uint8Array {
  if (kind === 'voice') return Buffer.concat([Buffer.from('#!AMR\n'), ...Array.from({ length: 50 }, () => Buffer.from('04'.padEnd(26, '0'), 'hex'))])
  if (kind === 'video') return Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex')
  picture ??= qrPicture('https://example.com/')
  return picture
}
