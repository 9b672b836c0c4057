import { type Endpoint, endpoint } from '../api/endpoint.js'
import { charactersOf, intOf, itemsOf, textOf } from '../api/given.js'
import { weixinError } from '../core/weixin-error.js'
import { categories, library } from './library.js'
import { type SubscribeTemplate, subscriptions } from './state.js'

const service = { kinds: ['service', 'test'] } as const
const typeOf = (lasts: 'once' | 'long'): 2 | 3 => (lasts === 'long' ? 3 : 2)

const getCategory = endpoint('/wxaapi/newtmpl/getcategory', () => ({ data: categories }), service)

const getTitles = endpoint(
  '/wxaapi/newtmpl/getpubtemplatetitles',
  ({ query }) => {
    const ids = query.get('ids')
    if (!ids) return weixinError(200018)
    const wanted = ids.split(',').map(Number)
    if (wanted.some((id) => !Number.isInteger(id))) return weixinError(200018)
    const [start, limit] = [intOf(query.get('start')), intOf(query.get('limit'))]
    if (start === undefined || start < 0) return weixinError(200016)
    if (limit === undefined || limit < 1 || limit > 30) return weixinError(200017)
    const found = library.filter(({ categoryId }) => wanted.includes(categoryId))
    return {
      count: found.length,
      data: found.slice(start, start + limit).map(({ tid, title, lasts, categoryId }) => ({ tid, title, type: typeOf(lasts), categoryId: String(categoryId) })),
    }
  },
  service,
)

const find = (tid: unknown) => library.find((each) => each.tid === intOf(tid))

const getKeywords = endpoint(
  '/wxaapi/newtmpl/getpubtemplatekeywords',
  ({ query }) => {
    const template = find(query.get('tid'))
    return template ? { count: template.keywords.length, data: template.keywords } : weixinError(200014)
  },
  service,
)

const add = endpoint(
  '/wxaapi/newtmpl/addtemplate',
  ({ account, body, ground }) => {
    const template = find(body.tid)
    if (!template) return weixinError(200014)
    const kids = itemsOf(body.kidList).map(intOf)
    const words = kids.map((kid) => template.keywords.find((each) => each.kid === kid))
    if (kids.length < 2 || kids.length > 5 || new Set(kids).size < kids.length) return weixinError(200020)
    if (charactersOf(textOf(body.sceneDesc)) > ground.rules.sceneDescCharacters) return weixinError(47003)
    const state = account.state(subscriptions)
    if (state.own.size >= ground.rules.templatesAnAccount) return weixinError(200012)
    const lines: string[] = []
    const examples: string[] = []
    for (const word of words) {
      if (!word) return weixinError(200020)
      lines.push(`${word.name}:{{${word.rule}${word.kid}.DATA}}`)
      examples.push(`${word.name}:${word.example}`)
    }
    const { tid, title, lasts } = template
    const made: SubscribeTemplate = { id: ground.random.id(43), tid, title, content: lines.join('\n'), example: examples.join('\n'), type: typeOf(lasts) }
    state.own.set(made.id, made)
    return { priTmplId: made.id }
  },
  service,
)

const list = endpoint(
  '/wxaapi/newtmpl/gettemplate',
  ({ account }) => ({
    data: [...account.state(subscriptions).own.values()].map(({ id, title, content, example, type }) => ({ priTmplId: id, title, content, example, type })),
  }),
  service,
)

const remove = endpoint(
  '/wxaapi/newtmpl/deltemplate',
  ({ account, body }) => (account.state(subscriptions).own.delete(textOf(body.priTmplId)) ? undefined : weixinError(40037)),
  service,
)

export const newtmplEndpoints: readonly Endpoint[] = [getCategory, getTitles, getKeywords, add, list, remove]
