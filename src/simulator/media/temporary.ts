import { type Call, type Endpoint, endpoint, type Outcome, openEndpoint, WireAnswer } from '../api/endpoint.js'
import { textOf } from '../api/given.js'
import { fileOf } from '../api/multipart.js'
import { weixinError } from '../core/weixin-error.js'
import { fileAnswer, fileRefused } from './answers.js'
import { keepMedium, pictureUrl, videoUrl } from './keep.js'
import { fileRefusal, pictureLimit, temporaryLimits } from './limits.js'
import { media, mediaKinds } from './state.js'

const upload = endpoint(
  '/cgi-bin/media/upload',
  ({ account, query, request, ground }) => {
    const kind = mediaKinds.find((each) => each === query.get('type'))
    if (!kind) return weixinError(40004)
    const file = fileOf(request, ['media'])
    if (file instanceof Error) return file
    const refusal = fileRefusal(file, { kind, limit: temporaryLimits[kind], checkPictures: ground.rules.checkPictures })
    if (refusal) return refusal
    const { id, at } = keepMedium(account, { kind, data: Buffer.from(file.data), filename: file.filename as string })
    return kind === 'thumb' ? { type: kind, thumb_media_id: id, created_at: at } : { type: kind, media_id: id, created_at: at }
  },
  { bare: true, takes: 'form' },
)

/** Of a video there is an address, of all others the file. */
const get = endpoint('/cgi-bin/media/get', (call) => download(call, () => true), { bare: true })

const getJssdk = endpoint('/cgi-bin/media/get/jssdk', (call) => download(call, ({ isFromPage }) => isFromPage === true), { bare: true })

function download({ account, query, ground }: Call, fits: (medium: { readonly isFromPage?: boolean }) => boolean): Outcome {
  const id = query.get('media_id')
  if (!id) return fileRefused(weixinError(41006), ground)
  const medium = account.state(media).find(id, ground.clock.seconds())
  if (!medium || !fits(medium)) return fileRefused(weixinError(40007), ground)
  return medium.kind === 'video' ? { video_url: videoUrl(medium) } : fileAnswer(medium)
}

/** A picture for texts and cards: it has an address, and no media id that callers would learn. */
const uploadImg = endpoint(
  '/cgi-bin/media/uploadimg',
  ({ account, request, ground }) => {
    const file = fileOf(request, ['media', 'buffer'])
    if (file instanceof Error) return file
    const refusal = fileRefusal(file, { kind: 'image', limit: pictureLimit, checkPictures: ground.rules.checkPictures })
    if (refusal) return refusal
    const medium = keepMedium(account, { kind: 'image', data: Buffer.from(file.data), filename: file.filename as string, lasts: 'address' })
    return { url: pictureUrl(medium) }
  },
  { bare: true, takes: 'form' },
)

const uploadVideo = endpoint(
  '/cgi-bin/media/uploadvideo',
  ({ account, body, ground }) => {
    const { media_id: id } = body
    if (typeof id !== 'string' || id === '') return weixinError(41006)
    const medium = account.state(media).find(id, ground.clock.seconds())
    if (medium?.kind !== 'video') return weixinError(40007)
    const { data, filename } = medium
    const made = keepMedium(account, { kind: 'video', data, filename, title: textOf(body.title), introduction: textOf(body.description) })
    return { type: 'video', media_id: made.id, created_at: made.at }
  },
  { bare: true },
)

/** Where the addresses of pictures and videos lead. */
const shown = (path: string): Endpoint =>
  openEndpoint(
    path,
    ({ accounts, query, ground }) => {
      for (const account of accounts.values()) {
        const medium = account.state(media).find(query.get('id'), ground.clock.seconds())
        if (medium) return fileAnswer(medium)
      }
      return new WireAnswer({ status: 404, type: 'text/html; charset=utf-8', body: '' })
    },
    { methods: ['GET'] },
  )

export const temporaryEndpoints: readonly Endpoint[] = [upload, get, getJssdk, uploadImg, uploadVideo, shown('/mmbiz'), shown('/mpvideo')]
