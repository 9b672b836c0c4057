import { type Endpoint, endpoint } from '../api/endpoint.js'
import { intOf, itemsOf, textOf } from '../api/given.js'
import type { Account } from '../core/account.js'
import { monthOf } from '../core/days.js'
import { weixinError } from '../core/weixin-error.js'
import { industries } from './industries.js'
import { type Template, templates } from './state.js'

const service = { kinds: ['service', 'test'] } as const

const setIndustry = endpoint(
  '/cgi-bin/template/api_set_industry',
  ({ account, body, ground }) => {
    const [first, second] = [intOf(body.industry_id1), intOf(body.industry_id2)]
    if (first === undefined || second === undefined || !industries[first - 1] || !industries[second - 1]) return weixinError(40097)
    const state = account.state(templates)
    const month = monthOf(ground)
    if (state.industry?.month === month && ground.rules.industryOnceAMonth) return weixinError(43100)
    state.industry = { first, second, month }
    return undefined
  },
  service,
)

const classes = (number: number) => {
  const [first_class, second_class] = industries[number - 1] ?? ['', '']
  return { first_class, second_class }
}

const getIndustry = endpoint(
  '/cgi-bin/template/get_industry',
  ({ account }) => {
    const { industry } = account.state(templates)
    if (!industry) return { primary_industry: classes(0), secondary_industry: classes(0) }
    return { primary_industry: classes(industry.first), secondary_industry: classes(industry.second) }
  },
  { ...service, bare: true },
)

/** The platform's library has every number: with the keywords that are asked for, or three of its own. */
const add = endpoint(
  '/cgi-bin/template/api_add_template',
  ({ account, body, ground }) => {
    const short = textOf(body.template_id_short)
    if (!/^(?:TM|OPENTM)?\d+$/.test(short)) return weixinError(40097)
    if (account.state(templates).own.size >= ground.rules.templatesAnAccount) return weixinError(45026)
    const names = itemsOf(body.keyword_name_list).map(textOf)
    const lines =
      names.length > 0 ? names.map((name, at) => `${name}：{{thing${at + 1}.DATA}}`) : ['{{first.DATA}}', '内容：{{keyword1.DATA}}', '{{remark.DATA}}']
    return { template_id: addTemplate(account, { title: `模板 ${short}`, content: lines.join('\n') }).id }
  },
  service,
)

export interface NewTemplate {
  readonly title: string
  /** With `{{thing1.DATA}}`, `{{amount2.DATA}}` … in it. */
  readonly content: string
  readonly example?: string
}

/** Takes a template from the library as the merchant's page does, with a text of one's own. */
export function addTemplate(account: Account, { title, content, example = '' }: NewTemplate): Template {
  const template: Template = { id: account.ground.random.id(43), title, content, example }
  account.state(templates).own.set(template.id, template)
  return template
}

const list = endpoint(
  '/cgi-bin/template/get_all_private_template',
  ({ account }) => {
    const { own, industry } = account.state(templates)
    const { first_class, second_class } = classes(industry?.first ?? 0)
    return {
      template_list: [...own.values()].map(({ id, title, content, example }) => ({
        template_id: id,
        title,
        primary_industry: first_class,
        deputy_industry: second_class,
        content,
        example,
      })),
    }
  },
  { ...service, bare: true },
)

const remove = endpoint(
  '/cgi-bin/template/del_private_template',
  ({ account, body }) => (account.state(templates).own.delete(textOf(body.template_id)) ? undefined : weixinError(40037)),
  service,
)

export const ownTemplateEndpoints: readonly Endpoint[] = [setIndustry, getIndustry, add, list, remove]
