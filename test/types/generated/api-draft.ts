// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { DraftApi, DraftAddResponse, DraftBatchGetResponse, DraftCountResponse, DraftDeleteResponse, DraftGetResponse, DraftUpdateResponse } from '../../../src/generated/api/draft.js'

declare const account: { readonly draft: DraftApi }

export async function draft_add(): Promise<unknown> {
  const answer = await account.draft.add({
    articles: [{ title: '新品', content: '<p>到店</p>', thumb_media_id: 'THUMB_MEDIA_ID', need_open_comment: 1 }],
  })
  const sample: DraftAddResponse = { media_id: 'DRAFT_MEDIA_ID' }
  return [answer, sample]
}

export async function draft_get(): Promise<unknown> {
  const answer = await account.draft.get({ media_id: 'DRAFT_MEDIA_ID' })
  const sample: DraftGetResponse = {
    news_item: [
      {
        title: '新品',
        content: '<p>到店</p>',
        thumb_media_id: 'THUMB_MEDIA_ID',
        need_open_comment: 1,
        url: 'http://mp.weixin.qq.com/s/tmp',
      },
    ],
  }
  return [answer, sample]
}

export async function draft_delete(): Promise<unknown> {
  const answer = await account.draft.delete({ media_id: 'DRAFT_MEDIA_ID' })
  const sample: DraftDeleteResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function draft_update(): Promise<unknown> {
  const answer = await account.draft.update({
    media_id: 'DRAFT_MEDIA_ID',
    index: 0,
    articles: { title: '新品', content: '<p>到店</p>', thumb_media_id: 'THUMB_MEDIA_ID', need_open_comment: 1 },
  })
  const sample: DraftUpdateResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function draft_count(): Promise<unknown> {
  const answer = await account.draft.count()
  const sample: DraftCountResponse = { total_count: 3 }
  return [answer, sample]
}

export async function draft_batchGet(): Promise<unknown> {
  const answer = await account.draft.batchGet({ offset: 0, count: 20, no_content: 1 })
  for await (const item of account.draft.batchGet.all({ no_content: 1 })) console.log(item)
  const sample: DraftBatchGetResponse = {
    total_count: 1,
    item_count: 1,
    item: [
      {
        media_id: 'DRAFT_MEDIA_ID',
        content: { news_item: [{ title: '新品' }] },
        update_time: 1404205036,
      },
    ],
  }
  return [answer, sample]
}
