// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call, NoRequest, OpenCall } from '../../api/endpoint-call.js'

export interface TemplateIndustry {
  /**
   * 主行业。
   * The industry.
   */
  readonly first_class: string
  /**
   * 副行业。
   * Its branch.
   */
  readonly second_class: string
}

export interface OwnTemplate {
  /**
   * 模板 ID。
   * The id of the template.
   */
  readonly template_id: string
  /**
   * 标题。
   * The title.
   */
  readonly title: string
  /**
   * 一级行业。
   * The industry.
   */
  readonly primary_industry: string
  /**
   * 二级行业。
   * Its branch.
   */
  readonly deputy_industry: string
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
}

/**
 * `template.setIndustry` 的请求：设置所属行业。
 * The request of `template.setIndustry`. Sets the industries.
 */
export interface TemplateSetIndustryRequest {
  /**
   * 第一个行业的编号：“1” 到 “41”。1 到 41 的数字。
   * The first: "1" to "41". A number from 1 to 41.
   */
  readonly industry_id1: string
  /**
   * 第二个行业的编号：“1” 到 “41”。1 到 41 的数字。
   * The second: "1" to "41". A number from 1 to 41.
   */
  readonly industry_id2: string
}

/**
 * `template.setIndustry` 的回答。
 * The answer of `template.setIndustry`.
 */
export type TemplateSetIndustryResponse = Answered

/**
 * `template.getIndustry` 的回答。
 * The answer of `template.getIndustry`.
 */
export interface TemplateGetIndustryResponse extends Answered {
  /**
   * 第一个行业。
   * The first.
   */
  readonly primary_industry?: TemplateIndustry | undefined
  /**
   * 第二个行业。
   * The second.
   */
  readonly secondary_industry?: TemplateIndustry | undefined
}

/**
 * `template.addTemplate` 的请求：添加模板。
 * The request of `template.addTemplate`. Adds a template.
 */
export interface TemplateAddTemplateRequest {
  /**
   * 模板库中的编号：`TM…`、`OPENTM…` 或数字。
   * Its number in the library: `TM…`, `OPENTM…` or digits.
   */
  readonly template_id_short: string
  /**
   * 类目模板选用的关键词，按顺序。
   * For templates of a category: its keywords, in their order.
   */
  readonly keyword_name_list?: readonly string[] | undefined
}

/**
 * `template.addTemplate` 的回答。
 * The answer of `template.addTemplate`.
 */
export interface TemplateAddTemplateResponse extends Answered {
  /**
   * 模板 ID。
   * The id of the template.
   */
  readonly template_id: string
}

/**
 * `template.getAllPrivateTemplate` 的回答。
 * The answer of `template.getAllPrivateTemplate`.
 */
export interface TemplateGetAllPrivateTemplateResponse extends Answered {
  /**
   * 模板。
   * The templates.
   */
  readonly template_list: readonly OwnTemplate[]
}

/**
 * `template.delPrivateTemplate` 的请求：删除模板。
 * The request of `template.delPrivateTemplate`. Deletes a template.
 */
export interface TemplateDelPrivateTemplateRequest {
  /**
   * 模板 ID。
   * The id of the template.
   */
  readonly template_id: string
}

/**
 * `template.delPrivateTemplate` 的回答。
 * The answer of `template.delPrivateTemplate`.
 */
export type TemplateDelPrivateTemplateResponse = Answered

/**
 * 模板消息的模板与所属行业。
 * The templates of template messages, and the industries of the account.
 */
export interface TemplateApi {
  /**
   * 设置所属行业。
   * Sets the industries: `POST /cgi-bin/template/api_set_industry`.
   * 设置公众号的两个行业，每月可改一次。
   * Sets the two industries of the account; once a month.
   *
   * @example
   * ```ts
   * const answer = await account.template.setIndustry({ industry_id1: '1', industry_id2: '4' })
   * ```
   */
  readonly setIndustry: Call<TemplateSetIndustryRequest, TemplateSetIndustryResponse>
  /**
   * 查询所属行业。
   * Tells the industries: `GET /cgi-bin/template/get_industry`.
   * 查询公众号的两个行业。
   * Tells the two industries of the account.
   *
   * @example
   * ```ts
   * const answer = await account.template.getIndustry()
   * ```
   */
  readonly getIndustry: OpenCall<NoRequest, TemplateGetIndustryResponse>
  /**
   * 添加模板。
   * Adds a template: `POST /cgi-bin/template/api_add_template`.
   * 从模板库选用模板；每个公众号最多 25 个。
   * Takes a template from Weixin's library; an account has at most 25.
   *
   * @example
   * ```ts
   * const answer = await account.template.addTemplate({ template_id_short: '43216', keyword_name_list: ['商品名称', '到店时间'] })
   * ```
   */
  readonly addTemplate: Call<TemplateAddTemplateRequest, TemplateAddTemplateResponse>
  /**
   * 列出模板。
   * Lists the templates: `GET /cgi-bin/template/get_all_private_template`.
   * 列出公众号的所有模板。
   * Lists all templates of the account.
   *
   * @example
   * ```ts
   * const answer = await account.template.getAllPrivateTemplate()
   * ```
   */
  readonly getAllPrivateTemplate: OpenCall<NoRequest, TemplateGetAllPrivateTemplateResponse>
  /**
   * 删除模板。
   * Deletes a template: `POST /cgi-bin/template/del_private_template`.
   * 删除公众号的一个模板。
   * Deletes a template of the account.
   *
   * @example
   * ```ts
   * const answer = await account.template.delPrivateTemplate({ template_id: 'Dyvp3-Ff0cnail_CDSzk1fIc6-9lOkxsQE7exTJbwUE' })
   * ```
   */
  readonly delPrivateTemplate: Call<TemplateDelPrivateTemplateRequest, TemplateDelPrivateTemplateResponse>
}
