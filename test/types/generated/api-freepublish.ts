// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { FreepublishApi, FreepublishBatchGetResponse, FreepublishDeleteResponse, FreepublishGetArticleResponse, FreepublishGetResponse, FreepublishSubmitResponse } from '../../../src/generated/api/freepublish.js'

declare const account: { readonly freepublish: FreepublishApi }

export async function freepublish_submit(): Promise<unknown> {
  const answer = await account.freepublish.submit({ media_id: 'DRAFT_MEDIA_ID' })
  const sample: FreepublishSubmitResponse = { errcode: 0, errmsg: 'ok', publish_id: '2247503051500001', msg_data_id: '2247483744' }
  return [answer, sample]
}

export async function freepublish_get(): Promise<unknown> {
  const answer = await account.freepublish.get({ publish_id: '2247503051500001' })
  const sample: FreepublishGetResponse = {
    publish_id: '2247503051500001',
    publish_status: 0,
    article_id: 'ARTICLE_ID',
    article_detail: { count: 1, item: [{ idx: 1, article_url: 'http://mp.weixin.qq.com/s/a' }] },
    fail_idx: [],
  }
  return [answer, sample]
}

export async function freepublish_getArticle(): Promise<unknown> {
  const answer = await account.freepublish.getArticle({ article_id: 'ARTICLE_ID' })
  const sample: FreepublishGetArticleResponse = { news_item: [{ title: '新品', content: '<p>到店</p>', is_deleted: false }] }
  return [answer, sample]
}

export async function freepublish_delete(): Promise<unknown> {
  const answer = await account.freepublish.delete({ article_id: 'ARTICLE_ID', index: 1 })
  const sample: FreepublishDeleteResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function freepublish_batchGet(): Promise<unknown> {
  const answer = await account.freepublish.batchGet({ offset: 0, count: 20, no_content: 0 })
  for await (const item of account.freepublish.batchGet.all({ no_content: 0 })) console.log(item)
  const sample: FreepublishBatchGetResponse = {
    total_count: 1,
    item_count: 1,
    item: [
      {
        article_id: 'ARTICLE_ID',
        content: { news_item: [{ title: '新品', content: '<p>到店</p>', is_deleted: false }] },
        update_time: 1404205036,
      },
    ],
  }
  return [answer, sample]
}
