import type { JsonObject } from '../core/row.js'
import { defineState } from '../core/state.js'

/** An article as it was sent, unchecked fields and all. */
export type Article = JsonObject

/** Articles under one id: a draft, or permanent material of old. */
export interface Articles {
  readonly id: string
  articles: readonly Article[]
  /** Unix seconds of the last change. */
  at: number
}

/** What was published, under its article_id. */
export interface Published extends Articles {
  /** The numbers, from 1, of those that were taken away. */
  deleted: readonly number[]
}

export interface Publication {
  readonly id: string
  readonly draftId: string
  /** 0 published, 1 going on, 2 not original, 3 failed, 4 refused, 5 deleted by the account, 6 blocked. */
  status: number
  articleId: string | undefined
}

export class ArticleState {
  readonly drafts = new Map<string, Articles>()
  readonly news = new Map<string, Articles>()
  readonly published = new Map<string, Published>()
  readonly publications = new Map<string, Publication>()
}

const kinds = ['draft', 'news', 'published', 'publication'] as const

export const articles = defineState<ArticleState>({
  name: 'articles',
  create: () => new ArticleState(),
  *rows({ drafts, news, published, publications }) {
    for (const each of drafts.values()) yield { is: 'draft', ...each }
    for (const each of news.values()) yield { is: 'news', ...each }
    for (const each of published.values()) yield { is: 'published', ...each }
    for (const each of publications.values()) yield { is: 'publication', ...each }
  },
  load(rows) {
    const state = new ArticleState()
    for (const row of rows) {
      const is = row.oneOf('is', kinds)
      const id = row.text('id')
      if (is === 'publication') {
        state.publications.set(id, { id, draftId: row.text('draftId'), status: row.int('status'), articleId: row.textIf('articleId') })
        continue
      }
      const list = row.list('articles').filter((each): each is Article => typeof each === 'object' && each !== null && !Array.isArray(each))
      const kept: Articles = { id, articles: list, at: row.int('at') }
      if (is === 'draft') state.drafts.set(id, kept)
      else if (is === 'news') state.news.set(id, kept)
      else state.published.set(id, { ...kept, deleted: row.list('deleted').filter((each): each is number => typeof each === 'number') })
    }
    return state
  },
})
