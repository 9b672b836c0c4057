import { type Call, type Endpoint, endpoint, type Outcome } from '../api/endpoint.js'
import { flagOf, intOf, textOf } from '../api/given.js'
import { weixinError } from '../core/weixin-error.js'
import { listed, pageOf } from '../media/material.js'
import { readArticle, readArticles } from './read.js'
import { newsItems } from './shown.js'
import { type ArticleState, type Articles, articles } from './state.js'

type Shelf = (state: ArticleState) => Map<string, Articles>
const drafts: Shelf = (state) => state.drafts
const news: Shelf = (state) => state.news

/** @returns what was put there, or why not */
function add({ account, body, ground }: Call, shelf: Shelf) {
  const list = readArticles(account, body.articles)
  if (list instanceof Error) return list
  const made: Articles = { id: ground.random.id(64), articles: list, at: ground.clock.seconds() }
  shelf(account.state(articles)).set(made.id, made)
  return made
}

function update({ account, body, ground }: Call, shelf: Shelf): Outcome {
  const found = shelf(account.state(articles)).get(textOf(body.media_id))
  if (!found) return weixinError(40007)
  const index = intOf(body.index)
  if (index === undefined || index < 0 || index >= found.articles.length) return weixinError(40097)
  // An object here, no list.
  if (Array.isArray(body.articles)) return weixinError(47001)
  const article = readArticle(account, body.articles)
  if (article instanceof Error) return article
  found.articles = found.articles.map((each, at) => (at === index ? article : each))
  found.at = ground.clock.seconds()
  return undefined
}

const idOf = (made: ReturnType<typeof add>): Outcome => (made instanceof Error ? made : { media_id: made.id })

const addNews = endpoint('/cgi-bin/material/add_news', (call) => idOf(add(call, news)), { bare: true })
const updateNews = endpoint('/cgi-bin/material/update_news', (call) => update(call, news))

/** Of old, for mass sends. */
const uploadNews = endpoint(
  '/cgi-bin/media/uploadnews',
  (call) => {
    const made = add(call, news)
    return made instanceof Error ? made : { type: 'news', media_id: made.id, created_at: made.at }
  },
  { bare: true },
)

const addDraft = endpoint('/cgi-bin/draft/add', (call) => idOf(add(call, drafts)), { bare: true })
const updateDraft = endpoint('/cgi-bin/draft/update', (call) => update(call, drafts))

const getDraft = endpoint(
  '/cgi-bin/draft/get',
  ({ account, body }) => {
    const draft = account.state(articles).drafts.get(textOf(body.media_id))
    return draft ? { news_item: newsItems(account, draft.articles) } : weixinError(40007)
  },
  { bare: true },
)

const deleteDraft = endpoint('/cgi-bin/draft/delete', ({ account, body }) =>
  account.state(articles).drafts.delete(textOf(body.media_id)) ? undefined : weixinError(40007),
)

const countDrafts = endpoint('/cgi-bin/draft/count', ({ account }) => ({ total_count: account.state(articles).drafts.size }), { bare: true })

const batchGet = endpoint(
  '/cgi-bin/draft/batchget',
  ({ account, body }) => {
    const page = pageOf(body)
    if (!page) return weixinError(40097)
    const all = [...account.state(articles).drafts.values()].reverse()
    return listed(all.length, all.slice(page.offset, page.offset + page.count), (draft) => ({
      media_id: draft.id,
      content: { news_item: newsItems(account, draft.articles, { bare: flagOf(body.no_content) }) },
      update_time: draft.at,
    }))
  },
  { bare: true },
)

export const draftEndpoints: readonly Endpoint[] = [addNews, updateNews, uploadNews, addDraft, updateDraft, getDraft, deleteDraft, countDrafts, batchGet]
