import { type Endpoint, endpoint } from '../api/endpoint.js'
import { flagOf, intOf, textOf } from '../api/given.js'
import type { Account } from '../core/account.js'
import type { Job } from '../core/family.js'
import { weixinError } from '../core/weixin-error.js'
import { listed, pageOf } from '../media/material.js'
import { articleUrl, newsItems } from './shown.js'
import { articles, type Publication, type Published } from './state.js'

const JOB = 'articles.publish'
const GOING_ON = 1
const DELETED = 5
const BLOCKED = 6
/** From whom results come: nobody who could be answered. */
const HELPER = 'mphelper'

const submit = endpoint('/cgi-bin/freepublish/submit', ({ account, body, ground }) => {
  const draftId = textOf(body.media_id)
  const state = account.state(articles)
  if (!state.drafts.has(draftId)) return weixinError(40007)
  const id = ground.random.digits(15).replace(/^0/, '1')
  state.publications.set(id, { id, draftId, status: GOING_ON, articleId: undefined })
  account.schedule(ground.rules.publishMs, JOB, { id })
  return { publish_id: idAs(account, id), msg_data_id: BigInt(ground.random.digits(9).replace(/^0/, '1')) }
})

const idAs = ({ ground }: Account, id: string): string | bigint => (ground.rules.publishIdAs === 'text' ? id : BigInt(id))

/** Ends a publication, and says so. */
const finish: Job = {
  name: JOB,
  run(account, data) {
    const state = account.state(articles)
    const publication = state.publications.get(data.text('id'))
    if (!publication) return
    const { random, clock, rules } = account.ground
    const draft = state.drafts.get(publication.draftId)
    // A draft that was deleted meanwhile cannot be published.
    publication.status = draft ? rules.publishOutcome : 3
    const count = draft?.articles.length ?? 0
    const numbers = Array.from({ length: count }, (_, at) => at + 1)
    if (publication.status !== 0 || !draft) {
      account.push('publishjobfinish_event', HELPER, {
        publish_id: publication.id,
        publish_status: publication.status,
        fail_idx: publication.status === 2 || publication.status === 4 ? numbers : [],
      })
      return
    }
    const articleId = random.id(43)
    publication.articleId = articleId
    state.published.set(articleId, { id: articleId, articles: draft.articles, at: clock.seconds(), deleted: [] })
    if (rules.publishRemovesDraft) state.drafts.delete(draft.id)
    account.push('publishjobfinish_event', HELPER, {
      publish_id: publication.id,
      publish_status: 0,
      article_id: articleId,
      article_detail: { count, items: numbers.map((idx) => ({ idx, article_url: articleUrl(articleId, idx) })) },
      fail_idx: [],
    })
  },
}

const get = endpoint(
  '/cgi-bin/freepublish/get',
  ({ account, body }) => {
    const state = account.state(articles)
    const publication = state.publications.get(textOf(body.publish_id))
    if (!publication) return weixinError(46001)
    const { id, status, articleId } = publication
    const published = articleId === undefined ? undefined : state.published.get(articleId)
    const failed = status === 2 || status === 4 ? (state.drafts.get(publication.draftId)?.articles ?? []).map((_, at) => at + 1) : []
    return {
      publish_id: idAs(account, id),
      publish_status: status,
      ...(published && {
        article_id: published.id,
        article_detail: {
          count: published.articles.length,
          item: published.articles.map((_, at) => ({ idx: at + 1, article_url: articleUrl(published.id, at + 1) })),
        },
      }),
      fail_idx: failed,
    }
  },
  { bare: true },
)

const getArticle = endpoint(
  '/cgi-bin/freepublish/getarticle',
  ({ account, body }) => {
    const published = account.state(articles).published.get(textOf(body.article_id))
    return published ? { news_item: newsItems(account, published.articles, published) } : weixinError(46001)
  },
  { bare: true },
)

const remove = endpoint('/cgi-bin/freepublish/delete', ({ account, body }) => {
  const published = account.state(articles).published.get(textOf(body.article_id))
  const index = body.index === undefined ? 0 : intOf(body.index)
  if (!published) return weixinError(46001)
  if (index === undefined || index < 0 || index > published.articles.length) return weixinError(40097)
  takeAway(account, published, { index, status: DELETED })
  return undefined
})

function takeAway(account: Account, published: Published, { index, status }: { readonly index: number; readonly status: number }): void {
  const gone = index === 0 ? published.articles.map((_, at) => at + 1) : [index]
  published.deleted = [...new Set([...published.deleted, ...gone])].sort((one, other) => one - other)
  if (published.deleted.length < published.articles.length) return
  const publication = publicationOf(account, published.id)
  if (publication) publication.status = status
}

const publicationOf = (account: Account, articleId: string): Publication | undefined =>
  [...account.state(articles).publications.values()].find((each) => each.articleId === articleId)

/** The platform takes a publication off the net. @returns whether there is such a one */
export function blockArticle(account: Account, articleId: string): boolean {
  const published = account.state(articles).published.get(articleId)
  if (published) takeAway(account, published, { index: 0, status: BLOCKED })
  return published !== undefined
}

const batchGet = endpoint(
  '/cgi-bin/freepublish/batchget',
  ({ account, body }) => {
    const page = pageOf(body)
    if (!page) return weixinError(40097)
    const all = [...account.state(articles).published.values()].filter((each) => each.deleted.length < each.articles.length).reverse()
    return listed(all.length, all.slice(page.offset, page.offset + page.count), (published) => ({
      article_id: published.id,
      content: { news_item: newsItems(account, published.articles, { ...published, bare: flagOf(body.no_content) }) },
      update_time: published.at,
    }))
  },
  { bare: true },
)

export const publishEndpoints: readonly Endpoint[] = [submit, get, getArticle, remove, batchGet]
export const publishJobs: readonly Job[] = [finish]
