// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { TemplateApi, TemplateAddTemplateResponse, TemplateDelPrivateTemplateResponse, TemplateGetAllPrivateTemplateResponse, TemplateGetIndustryResponse, TemplateSetIndustryResponse } from '../../../src/generated/api/template.js'

declare const account: { readonly template: TemplateApi }

export async function template_setIndustry(): Promise<unknown> {
  const answer = await account.template.setIndustry({ industry_id1: '1', industry_id2: '4' })
  const sample: TemplateSetIndustryResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function template_getIndustry(): Promise<unknown> {
  const answer = await account.template.getIndustry()
  const sample: TemplateGetIndustryResponse = {
    primary_industry: { first_class: '运输与仓储', second_class: '快递' },
    secondary_industry: { first_class: 'IT科技', second_class: '互联网|电子商务' },
  }
  return [answer, sample]
}

export async function template_addTemplate(): Promise<unknown> {
  const answer = await account.template.addTemplate({ template_id_short: '43216', keyword_name_list: ['商品名称', '到店时间'] })
  const sample: TemplateAddTemplateResponse = { errcode: 0, errmsg: 'ok', template_id: 'Doclyl5uP7Aciu-qZ7mJNPtWkbkYnWBWVja26EGbNyk' }
  return [answer, sample]
}

export async function template_getAllPrivateTemplate(): Promise<unknown> {
  const answer = await account.template.getAllPrivateTemplate()
  const sample: TemplateGetAllPrivateTemplateResponse = {
    template_list: [
      {
        template_id: 'iPk5sOIt5X_flOVKn5GrTFpncEYTojx6ddbt8WYoV5s',
        title: '到货通知',
        primary_industry: 'IT科技',
        deputy_industry: '互联网|电子商务',
        content: '商品名称：{{thing1.DATA}}',
        example: '商品名称：代金券',
      },
    ],
  }
  return [answer, sample]
}

export async function template_delPrivateTemplate(): Promise<unknown> {
  const answer = await account.template.delPrivateTemplate({ template_id: 'Dyvp3-Ff0cnail_CDSzk1fIc6-9lOkxsQE7exTJbwUE' })
  const sample: TemplateDelPrivateTemplateResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}
