import type { Family } from '../endpoint.js'
import { kfAccountEndpoints } from './customer-service.js'
import { customerServiceChecks } from './customer-service-checks.js'
import { kfSessionEndpoints } from './customer-service-session.js'
import { draftEndpoints } from './draft.js'
import { freepublishEndpoints } from './draft-publish.js'
import { materialEndpoints } from './material.js'
import { mediaEndpoints } from './media.js'
import { materialChecks, mediaChecks } from './media-checks.js'
import { messageChecks } from './message-checks.js'
import { messageCustomEndpoints } from './message-custom.js'
import { messageMassEndpoints } from './message-mass.js'
import { messageTemplateEndpoints } from './message-template.js'
import { oauthEndpoints } from './oauth.js'
import { subscribeEndpoints } from './subscribe.js'
import { templateEndpoints } from './template.js'

/** What an account says to its fans, and what it says it with. */
export const messageFamilies: readonly Family[] = [
  {
    name: 'message',
    at: 'message',
    interface: 'MessageApi',
    title: { zh: '消息', en: 'Messages' },
    doc: { zh: '客服消息、模板消息、订阅通知与群发。', en: 'Customer-service messages, template messages, subscribe notifications and mass sending.' },
    endpoints: [...messageCustomEndpoints, ...messageTemplateEndpoints, ...messageMassEndpoints],
    checks: messageChecks,
  },
  {
    name: 'customer-service',
    at: 'customservice',
    interface: 'CustomerServiceApi',
    title: { zh: '客服', en: 'Customer service' },
    doc: { zh: '客服帐号、会话与聊天记录。', en: 'Who serves, whom, and what was said.' },
    endpoints: [...kfAccountEndpoints, ...kfSessionEndpoints],
    checks: customerServiceChecks,
  },
  {
    name: 'template',
    at: 'template',
    interface: 'TemplateApi',
    title: { zh: '模板', en: 'Templates' },
    doc: { zh: '模板消息的模板与所属行业。', en: 'The templates of template messages, and the industries of the account.' },
    endpoints: templateEndpoints,
  },
  {
    name: 'newtmpl',
    at: 'newtmpl',
    interface: 'NewtmplApi',
    title: { zh: '订阅通知的模板', en: 'Templates of subscribe notifications' },
    doc: { zh: '订阅通知的模板。', en: 'The templates of subscribe notifications.' },
    endpoints: subscribeEndpoints,
  },
  {
    name: 'media',
    at: 'media',
    interface: 'MediaApi',
    title: { zh: '临时素材与图片', en: 'Temporary media and pictures' },
    doc: { zh: '临时素材、卡券 logo 与文章图片。', en: 'Temporary media, logos of cards and pictures of articles.' },
    endpoints: mediaEndpoints,
    checks: mediaChecks,
  },
  {
    name: 'material',
    at: 'material',
    interface: 'MaterialApi',
    title: { zh: '永久素材', en: 'Material' },
    doc: { zh: '永久素材的上传、获取与删除。', en: 'Material that stays: uploaded, got and deleted.' },
    endpoints: materialEndpoints,
    checks: materialChecks,
  },
  {
    name: 'draft',
    at: 'draft',
    interface: 'DraftApi',
    title: { zh: '草稿', en: 'Drafts' },
    doc: { zh: '发布之前的文章。', en: 'Articles before they are published.' },
    endpoints: draftEndpoints,
  },
  {
    name: 'freepublish',
    at: 'freepublish',
    interface: 'FreepublishApi',
    title: { zh: '发布', en: 'Publishing' },
    doc: { zh: '发布草稿，查询与删除已发布的文章。', en: 'Drafts made public, and what became of them.' },
    endpoints: freepublishEndpoints,
  },
  {
    name: 'oauth',
    at: 'oauth',
    interface: 'OauthApi',
    title: { zh: '网页授权', en: 'Web login' },
    doc: { zh: 'OAuth2 网页授权：得知网页前的用户是谁。', en: 'OAuth2: who the fan in front of a web page is.' },
    endpoints: oauthEndpoints,
  },
]
