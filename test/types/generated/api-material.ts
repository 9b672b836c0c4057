// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { MaterialApi, MaterialAddMaterialResponse, MaterialAddNewsResponse, MaterialBatchGetMaterialResponse, MaterialDelMaterialResponse, MaterialGetMaterialCountResponse, MaterialGetMaterialResponse, MaterialUpdateNewsResponse } from '../../../src/generated/api/material.js'

declare const account: { readonly material: MaterialApi }

export async function material_addMaterial(): Promise<unknown> {
  const answer = await account.material.addMaterial({
    type: 'video',
    media: { data: new Uint8Array([0, 0, 0, 24]), filename: 'sale.mp4' },
    description: { title: '新品', introduction: '三分钟看完' },
  })
  const sample: MaterialAddMaterialResponse = { media_id: 'MEDIA_ID' }
  return [answer, sample]
}

export async function material_getMaterial(): Promise<unknown> {
  const answer = await account.material.getMaterial({ media_id: 'MEDIA_ID' })
  const sample: MaterialGetMaterialResponse = { kind: 'json', value: { title: '新品', description: '三分钟看完', down_url: 'http://mpvideo.qpic.cn/v' } }
  return [answer, sample]
}

export async function material_delMaterial(): Promise<unknown> {
  const answer = await account.material.delMaterial({ media_id: 'MEDIA_ID' })
  const sample: MaterialDelMaterialResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function material_addNews(): Promise<unknown> {
  const answer = await account.material.addNews({ articles: [{ title: '新品', content: '<p>到店</p>', thumb_media_id: 'THUMB_MEDIA_ID' }] })
  const sample: MaterialAddNewsResponse = { media_id: 'MEDIA_ID' }
  return [answer, sample]
}

export async function material_updateNews(): Promise<unknown> {
  const answer = await account.material.updateNews({
    media_id: 'MEDIA_ID',
    index: 0,
    articles: { title: '新品', content: '<p>到店</p>', thumb_media_id: 'THUMB_MEDIA_ID' },
  })
  const sample: MaterialUpdateNewsResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function material_batchGetMaterial(): Promise<unknown> {
  const answer = await account.material.batchGetMaterial({ type: 'image', offset: 0, count: 20 })
  for await (const item of account.material.batchGetMaterial.all({ type: 'image' })) console.log(item)
  const sample: MaterialBatchGetMaterialResponse = {
    total_count: 1,
    item_count: 1,
    item: [
      {
        media_id: 'MEDIA_ID',
        name: 'sale.png',
        update_time: 1404205036,
        url: 'http://mmbiz.qpic.cn/mmbiz/sale/0',
      },
    ],
  }
  return [answer, sample]
}

export async function material_getMaterialCount(): Promise<unknown> {
  const answer = await account.material.getMaterialCount()
  const sample: MaterialGetMaterialCountResponse = { voice_count: 1, video_count: 2, image_count: 3, news_count: 4 }
  return [answer, sample]
}
