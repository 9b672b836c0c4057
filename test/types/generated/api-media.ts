// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { MediaApi, MediaGetJssdkResponse, MediaGetResponse, MediaUploadImgResponse, MediaUploadNewsResponse, MediaUploadResponse, MediaUploadVideoResponse } from '../../../src/generated/api/media.js'

declare const account: { readonly media: MediaApi }

export async function media_upload(): Promise<unknown> {
  const answer = await account.media.upload({ type: 'image', media: { data: new Uint8Array([137, 80, 78, 71]), filename: 'sale.png' } })
  const sample: MediaUploadResponse = { type: 'image', media_id: 'MEDIA_ID', created_at: 1404205036 }
  return [answer, sample]
}

export async function media_get(): Promise<unknown> {
  const answer = await account.media.get({ media_id: 'MEDIA_ID' })
  const sample: MediaGetResponse = { kind: 'json', value: { video_url: 'http://mpvideo.qpic.cn/v' } }
  return [answer, sample]
}

export async function media_get_jssdk(): Promise<unknown> {
  const answer = await account.media.get.jssdk({ media_id: 'MEDIA_ID' })
  const sample: MediaGetJssdkResponse = { kind: 'file', bytes: new Uint8Array([83, 112]), type: 'voice/speex', filename: 'a.speex' }
  return [answer, sample]
}

export async function media_uploadImg(): Promise<unknown> {
  const answer = await account.media.uploadImg({ buffer: { data: new Uint8Array([137, 80, 78, 71]), filename: 'logo.png' } })
  const sample: MediaUploadImgResponse = { url: 'http://mmbiz.qpic.cn/mmbiz/logo/0' }
  return [answer, sample]
}

export async function media_uploadVideo(): Promise<unknown> {
  const answer = await account.media.uploadVideo({ media_id: 'MEDIA_ID', title: '新品', description: '三分钟看完' })
  const sample: MediaUploadVideoResponse = { type: 'video', media_id: 'MASS_MEDIA_ID', created_at: 1404205036 }
  return [answer, sample]
}

export async function media_uploadNews(): Promise<unknown> {
  const answer = await account.media.uploadNews({ articles: [{ title: '新品', content: '<p>到店</p>', thumb_media_id: 'THUMB_MEDIA_ID' }] })
  const sample: MediaUploadNewsResponse = { type: 'news', media_id: 'NEWS_MEDIA_ID', created_at: 1404205036 }
  return [answer, sample]
}
