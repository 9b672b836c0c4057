// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { NewtmplApi, NewtmplAddTemplateResponse, NewtmplDelTemplateResponse, NewtmplGetCategoryResponse, NewtmplGetPubTemplateKeywordsResponse, NewtmplGetPubTemplateTitlesResponse, NewtmplGetTemplateResponse } from '../../../src/generated/api/newtmpl.js'

declare const account: { readonly newtmpl: NewtmplApi }

export async function newtmpl_getCategory(): Promise<unknown> {
  const answer = await account.newtmpl.getCategory()
  const sample: NewtmplGetCategoryResponse = { errcode: 0, errmsg: 'ok', data: [{ id: '616', name: '公交' }] }
  return [answer, sample]
}

export async function newtmpl_getPubTemplateTitles(): Promise<unknown> {
  const answer = await account.newtmpl.getPubTemplateTitles({ ids: ['2', '616'], start: 0, limit: 1 })
  for await (const item of account.newtmpl.getPubTemplateTitles.all({ ids: ['2', '616'] })) console.log(item)
  const sample: NewtmplGetPubTemplateTitlesResponse = {
    errcode: 0,
    errmsg: 'ok',
    count: 55,
    data: [{ tid: '99', title: '付款成功通知', type: 2, categoryId: '616' }],
  }
  return [answer, sample]
}

export async function newtmpl_getPubTemplateKeywords(): Promise<unknown> {
  const answer = await account.newtmpl.getPubTemplateKeywords({ tid: '99' })
  const sample: NewtmplGetPubTemplateKeywordsResponse = {
    errcode: 0,
    errmsg: 'ok',
    count: 1,
    data: [{ kid: '1', name: '商品名称', example: '代金券', rule: 'thing' }],
  }
  return [answer, sample]
}

export async function newtmpl_addTemplate(): Promise<unknown> {
  const answer = await account.newtmpl.addTemplate({ tid: '401', kidList: ['1', '2'], sceneDesc: '到货通知' })
  const sample: NewtmplAddTemplateResponse = { errcode: 0, errmsg: 'ok', priTmplId: '9Aw5ZV1j9xdWTFEkqCpZ7jWySL7aGN6rQom4gXINfJs' }
  return [answer, sample]
}

export async function newtmpl_getTemplate(): Promise<unknown> {
  const answer = await account.newtmpl.getTemplate()
  const sample: NewtmplGetTemplateResponse = {
    errcode: 0,
    errmsg: 'ok',
    data: [
      {
        priTmplId: '9Aw5ZV1j9xdWTFEkqCpZ7jWySL7aGN6rQom4gXINfJs',
        title: '到货通知',
        content: '商品名称:{{thing1.DATA}}',
        example: '商品名称:代金券',
        type: 2,
      },
    ],
  }
  return [answer, sample]
}

export async function newtmpl_delTemplate(): Promise<unknown> {
  const answer = await account.newtmpl.delTemplate({ priTmplId: '9Aw5ZV1j9xdWTFEkqCpZ7jWySL7aGN6rQom4gXINfJs' })
  const sample: NewtmplDelTemplateResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}
