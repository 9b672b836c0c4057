// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { TagsApi, TagsCreateResponse, TagsDeleteResponse, TagsGetIdListResponse, TagsGetResponse, TagsMembersBatchBlacklistResponse, TagsMembersBatchTaggingResponse, TagsMembersBatchUnblacklistResponse, TagsMembersBatchUntaggingResponse, TagsMembersGetBlacklistResponse, TagsUpdateResponse } from '../../../src/generated/api/tags.js'

declare const account: { readonly tags: TagsApi }

export async function tags_create(): Promise<unknown> {
  const answer = await account.tags.create({ tag: { name: '广东' } })
  const sample: TagsCreateResponse = { tag: { id: '134', name: '广东' } }
  return [answer, sample]
}

export async function tags_get(): Promise<unknown> {
  const answer = await account.tags.get()
  const sample: TagsGetResponse = { tags: [{ id: '2', name: '星标组', count: 0 }] }
  return [answer, sample]
}

export async function tags_update(): Promise<unknown> {
  const answer = await account.tags.update({ tag: { id: '134', name: '广东人' } })
  const sample: TagsUpdateResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function tags_delete(): Promise<unknown> {
  const answer = await account.tags.delete({ tag: { id: '134' } })
  const sample: TagsDeleteResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function tags_members_batchTagging(): Promise<unknown> {
  const answer = await account.tags.members.batchTagging({ openid_list: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'], tagid: '134' })
  const sample: TagsMembersBatchTaggingResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function tags_members_batchUntagging(): Promise<unknown> {
  const answer = await account.tags.members.batchUntagging({ openid_list: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'], tagid: '134' })
  const sample: TagsMembersBatchUntaggingResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function tags_getIdList(): Promise<unknown> {
  const answer = await account.tags.getIdList({ openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' })
  const sample: TagsGetIdListResponse = { tagid_list: ['134', '2'] }
  return [answer, sample]
}

export async function tags_members_getBlacklist(): Promise<unknown> {
  const answer = await account.tags.members.getBlacklist()
  for await (const item of account.tags.members.getBlacklist.all()) console.log(item)
  const sample: TagsMembersGetBlacklistResponse = { total: 1, count: 1, data: { openid: ['OPENID1'] }, next_openid: 'OPENID1' }
  return [answer, sample]
}

export async function tags_members_batchBlacklist(): Promise<unknown> {
  const answer = await account.tags.members.batchBlacklist({ openid_list: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'] })
  const sample: TagsMembersBatchBlacklistResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function tags_members_batchUnblacklist(): Promise<unknown> {
  const answer = await account.tags.members.batchUnblacklist({ openid_list: ['oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'] })
  const sample: TagsMembersBatchUnblacklistResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}
