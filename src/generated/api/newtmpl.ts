// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call, NoRequest, OpenCall, Pages } from '../../api/endpoint-call.js'

export interface SubscribeCategory {
  /**
   * 类目编号。
   * Its number.
   */
  readonly id: string
  /**
   * 名称。
   * Its name.
   */
  readonly name: string
}

export interface SubscribeTitle {
  /**
   * 模板库中的编号。
   * Its number in Weixin's library.
   */
  readonly tid: string
  /**
   * 标题。
   * The title.
   */
  readonly title: string
  /**
   * 2：一次性，每次同意发一条；3：长期。
   * 2: once for each consent; 3: long-term.
   */
  readonly type: 2 | 3 | (number & {})
  /**
   * 类目编号。
   * The number of its category.
   */
  readonly categoryId: string
}

export interface SubscribeKeyword {
  /**
   * 关键词编号，选用时放入 kidList。
   * Its number, for kidList.
   */
  readonly kid: string
  /**
   * 名称。
   * Its name.
   */
  readonly name: string
  /**
   * 示例。
   * A sample.
   */
  readonly example: string
  /**
   * 类型，如 `thing`。
   * Its kind, such as `thing`.
   */
  readonly rule: string
}

export interface SubscribeTemplate {
  /**
   * 公众号自己的模板 ID，发送时作 template_id。
   * The account's own id of the template: what bizSend takes as template_id.
   */
  readonly priTmplId: string
  /**
   * 标题。
   * The title.
   */
  readonly title: string
  /**
   * 内容，各项写作 `{{thing1.DATA}}`。
   * The text; its values stand as `{{thing1.DATA}}`.
   */
  readonly content: string
  /**
   * 示例。
   * A sample.
   */
  readonly example: string
  /**
   * 2：一次性，每次同意发一条；3：长期。
   * 2: once for each consent; 3: long-term.
   */
  readonly type: 2 | 3 | (number & {})
  /**
   * 枚举类关键词可取的值。
   * The values that enumerated keywords may have.
   */
  readonly keywordEnumValueList?: unknown
}

/**
 * `newtmpl.getCategory` 的回答。
 * The answer of `newtmpl.getCategory`.
 */
export interface NewtmplGetCategoryResponse extends Answered {
  /**
   * 类目。
   * The categories.
   */
  readonly data: readonly SubscribeCategory[]
}

/**
 * `newtmpl.getPubTemplateTitles` 的请求：查询类目下的公共模板。
 * The request of `newtmpl.getPubTemplateTitles`. Lists the public templates.
 */
export interface NewtmplGetPubTemplateTitlesRequest {
  /**
   * 类目编号。至少 1 个。
   * The numbers of the categories. At least 1 entries.
   */
  readonly ids: readonly string[]
  /**
   * 起始的位置，从 0 起。不小于 0。
   * Where to begin, from 0. Not less than 0.
   */
  readonly start: number
  /**
   * 要几个，最多 30。0 到 30。
   * How many, at most 30. 0 to 30.
   */
  readonly limit: number
}

/**
 * `newtmpl.getPubTemplateTitles.all` 的条件。
 * What `newtmpl.getPubTemplateTitles.all` asks for.
 */
export interface NewtmplGetPubTemplateTitlesFilter {
  /**
   * 类目编号。至少 1 个。
   * The numbers of the categories. At least 1 entries.
   */
  readonly ids: readonly string[]
}

/**
 * `newtmpl.getPubTemplateTitles` 的回答。
 * The answer of `newtmpl.getPubTemplateTitles`.
 */
export interface NewtmplGetPubTemplateTitlesResponse extends Answered {
  /**
   * 一共有多少个。
   * How many there are in all.
   */
  readonly count: number
  /**
   * 公共模板。
   * The templates.
   */
  readonly data: readonly SubscribeTitle[]
}

/**
 * `newtmpl.getPubTemplateKeywords` 的请求：查询公共模板的关键词。
 * The request of `newtmpl.getPubTemplateKeywords`. Lists a public template's keywords.
 */
export interface NewtmplGetPubTemplateKeywordsRequest {
  /**
   * 模板库中的编号。
   * Its number in Weixin's library.
   */
  readonly tid: string
}

/**
 * `newtmpl.getPubTemplateKeywords` 的回答。
 * The answer of `newtmpl.getPubTemplateKeywords`.
 */
export interface NewtmplGetPubTemplateKeywordsResponse extends Answered {
  /**
   * 一共有多少个。
   * How many there are.
   */
  readonly count: number
  /**
   * 关键词。
   * The keywords.
   */
  readonly data: readonly SubscribeKeyword[]
}

/**
 * `newtmpl.addTemplate` 的请求：选用模板。
 * The request of `newtmpl.addTemplate`. Adds a template.
 */
export interface NewtmplAddTemplateRequest {
  /**
   * 模板库中的编号。
   * Its number in Weixin's library.
   */
  readonly tid: string
  /**
   * 关键词编号，2 到 5 个，按顺序。最多 5 个。至少 2 个。每个以数字发送。
   * The numbers of its keywords, 2 to 5, in their order. At most 5 entries. At least 2 entries. Each sent as a number.
   */
  readonly kidList: readonly string[]
  /**
   * 服务场景的描述。最多 15 个字符。
   * What it is for. At most 15 characters.
   */
  readonly sceneDesc?: string | undefined
}

/**
 * `newtmpl.addTemplate` 的回答。
 * The answer of `newtmpl.addTemplate`.
 */
export interface NewtmplAddTemplateResponse extends Answered {
  /**
   * 公众号自己的模板 ID，发送时作 template_id。
   * The account's own id of the template: what bizSend takes as template_id.
   */
  readonly priTmplId: string
}

/**
 * `newtmpl.getTemplate` 的回答。
 * The answer of `newtmpl.getTemplate`.
 */
export interface NewtmplGetTemplateResponse extends Answered {
  /**
   * 模板。
   * The templates.
   */
  readonly data: readonly SubscribeTemplate[]
}

/**
 * `newtmpl.delTemplate` 的请求：删除模板。
 * The request of `newtmpl.delTemplate`. Deletes a template.
 */
export interface NewtmplDelTemplateRequest {
  /**
   * 公众号自己的模板 ID，发送时作 template_id。
   * The account's own id of the template: what bizSend takes as template_id.
   */
  readonly priTmplId: string
}

/**
 * `newtmpl.delTemplate` 的回答。
 * The answer of `newtmpl.delTemplate`.
 */
export type NewtmplDelTemplateResponse = Answered

/**
 * 订阅通知的模板。
 * The templates of subscribe notifications.
 */
export interface NewtmplApi {
  /**
   * 查询类目。
   * Lists the categories: `GET /wxaapi/newtmpl/getcategory`.
   * 列出公众号的类目。
   * Lists the categories of the account.
   *
   * @example
   * ```ts
   * const answer = await account.newtmpl.getCategory()
   * ```
   */
  readonly getCategory: OpenCall<NoRequest, NewtmplGetCategoryResponse>
  /**
   * 查询类目下的公共模板。
   * Lists the public templates: `GET /wxaapi/newtmpl/getpubtemplatetitles`.
   * 按页列出类目下的公共模板。
   * Lists the public templates of categories, page by page.
   *
   * @example
   * ```ts
   * const answer = await account.newtmpl.getPubTemplateTitles({ ids: ['2', '616'], start: 0, limit: 1 })
   * for await (const item of account.newtmpl.getPubTemplateTitles.all({ ids: ['2', '616'] })) console.log(item)
   * ```
   */
  readonly getPubTemplateTitles: Call<NewtmplGetPubTemplateTitlesRequest, NewtmplGetPubTemplateTitlesResponse> & Pages<NewtmplGetPubTemplateTitlesFilter, SubscribeTitle>
  /**
   * 查询公共模板的关键词。
   * Lists a public template's keywords: `GET /wxaapi/newtmpl/getpubtemplatekeywords`.
   * 列出公共模板的关键词。
   * Lists the keywords of a public template.
   *
   * @example
   * ```ts
   * const answer = await account.newtmpl.getPubTemplateKeywords({ tid: '99' })
   * ```
   */
  readonly getPubTemplateKeywords: Call<NewtmplGetPubTemplateKeywordsRequest, NewtmplGetPubTemplateKeywordsResponse>
  /**
   * 选用模板。
   * Adds a template: `POST /wxaapi/newtmpl/addtemplate`.
   * 选用公共模板和其中的关键词；每个公众号最多 25 个。
   * Takes a public template with some of its keywords; an account has at most 25.
   *
   * @example
   * ```ts
   * const answer = await account.newtmpl.addTemplate({ tid: '401', kidList: ['1', '2'], sceneDesc: '到货通知' })
   * ```
   */
  readonly addTemplate: Call<NewtmplAddTemplateRequest, NewtmplAddTemplateResponse, 'over-limit'>
  /**
   * 列出模板。
   * Lists the templates: `GET /wxaapi/newtmpl/gettemplate`.
   * 列出公众号选用的模板。
   * Lists the templates that the account has taken.
   *
   * @example
   * ```ts
   * const answer = await account.newtmpl.getTemplate()
   * ```
   */
  readonly getTemplate: OpenCall<NoRequest, NewtmplGetTemplateResponse>
  /**
   * 删除模板。
   * Deletes a template: `POST /wxaapi/newtmpl/deltemplate`.
   * 删除公众号选用的模板。
   * Deletes a template that the account has taken.
   *
   * @example
   * ```ts
   * const answer = await account.newtmpl.delTemplate({ priTmplId: '9Aw5ZV1j9xdWTFEkqCpZ7jWySL7aGN6rQom4gXINfJs' })
   * ```
   */
  readonly delTemplate: Call<NewtmplDelTemplateRequest, NewtmplDelTemplateResponse>
}
