import { expect } from 'vitest'
import type { OfficialAccount } from '../../src/index.js'
import type { createWorld } from './world.js'
import { credentials, jpeg, START } from './world.js'

/** What a row of the table works with. */
export interface Stage {
  readonly account: OfficialAccount
  readonly weixin: ReturnType<typeof createWorld>
  readonly fan: ReturnType<ReturnType<ReturnType<typeof createWorld>['account']>['fan']>
}

const picture = { data: jpeg(), filename: 'cover.jpg' }
const click = { type: 'click', name: '歌', key: 'SONG' } as const
const ANNA = 'anna@hongyan'

const cover = async ({ account }: Stage) => (await account.material.addMaterial({ type: 'image', media: picture })).media_id
const article = async (stage: Stage) => ({ title: '新品', content: '<p>到店</p>', thumb_media_id: await cover(stage) })
const draft = async (stage: Stage) => (await stage.account.draft.add({ articles: [await article(stage)] })).media_id
async function publish(stage: Stage) {
  const { publish_id } = await stage.account.freepublish.submit({ media_id: await draft(stage) })
  await stage.weixin.advance(3000)
  const { article_id = '' } = await stage.account.freepublish.get({ publish_id })
  return { publish_id, article_id }
}
const tag = async ({ account }: Stage) => (await account.tags.create({ tag: { name: '广东' } })).tag.id
const worker = async ({ account, weixin }: Stage) => {
  await account.customservice.kfaccount.add({ kf_account: ANNA, nickname: '安娜' })
  return weixin.account().staff(ANNA).online()
}
const session = async (stage: Stage) => (await worker(stage)).accept(stage.fan)
const template = async ({ account }: Stage) => (await account.template.addTemplate({ template_id_short: '43216', keyword_name_list: ['商品名称'] })).template_id
const notice = async ({ account }: Stage) => (await account.newtmpl.addTemplate({ tid: '401', kidList: ['1', '4'], sceneDesc: '到货' })).priTmplId
async function mass({ account }: Stage) {
  return account.message.mass.sendAll({ filter: { is_to_all: true }, msgtype: 'text', text: { content: '上新' } })
}
const code = ({ account, fan }: Stage) => {
  const landing = fan.browse(account.oauth.authorizeUrl({ redirect_uri: 'https://shop.example/', scope: 'snsapi_userinfo' }))
  return 'location' in landing ? (new URL(landing.location).searchParams.get('code') ?? '') : ''
}
const login = (stage: Stage) => stage.account.oauth.accessToken({ code: code(stage) })
const menu = ({ account }: Stage) => account.menu.create({ button: [click] })

/** Each call of the clients around pushes, as the catalogue names it, and what it has to come to. */
export const around: Readonly<Record<string, (stage: Stage) => Promise<void>>> = {
  async 'qrcode.create'({ account }) {
    const { ticket } = await account.qrcode.create({ action_name: 'QR_STR_SCENE', action_info: { scene: { scene_str: 'poster' } } })
    expect((await account.qrcode.picture(ticket)).type).toContain('image')
  },
  async 'qrcode.shorten.gen'({ account }) {
    expect((await account.qrcode.shorten.gen({ long_data: 'x' })).short_key).toHaveLength(15)
  },
  async 'qrcode.shorten.fetch'({ account }) {
    const { short_key } = await account.qrcode.shorten.gen({ long_data: 'x', expire_seconds: 100 })
    expect(await account.qrcode.shorten.fetch({ short_key })).toMatchObject({ long_data: 'x', create_time: START / 1000, expire_seconds: 100 })
  },

  async 'menu.create'(stage) {
    await menu(stage)
    expect((await stage.fan.tap('歌')).pushes).toHaveLength(1)
  },
  async 'menu.get'(stage) {
    expect(await stage.account.menu.get.safe()).toMatchObject({ ok: false, reason: 'no-menu' })
    await menu(stage)
    const { menu: found } = await stage.account.menu.get()
    expect(found?.button).toMatchObject([click])
    await stage.account.menu.create({ button: found?.button ?? [] })
  },
  async 'menu.delete'(stage) {
    await menu(stage)
    await stage.account.menu.delete()
    expect(await stage.account.menu.get.safe()).toMatchObject({ ok: false })
  },
  async 'menu.addConditional'(stage) {
    await menu(stage)
    const { menuid } = await stage.account.menu.addConditional({ button: [{ ...click, name: '别' }], matchrule: { tag_id: '2' } })
    expect((await stage.account.menu.get()).conditionalmenu).toMatchObject([{ menuid, matchrule: { tag_id: '2' } }])
  },
  async 'menu.delConditional'(stage) {
    await menu(stage)
    const { menuid } = await stage.account.menu.addConditional({ button: [click], matchrule: { client_platform_type: '1' } })
    await stage.account.menu.delConditional({ menuid })
    expect((await stage.account.menu.get()).conditionalmenu ?? []).toEqual([])
  },
  async 'menu.tryMatch'(stage) {
    await menu(stage)
    expect((await stage.account.menu.tryMatch({ user_id: stage.fan.openid })).button).toMatchObject([click])
  },
  async 'menu.getCurrentSelfmenuInfo'(stage) {
    await menu(stage)
    expect(await stage.account.menu.getCurrentSelfmenuInfo()).toMatchObject({ is_menu_open: 1, selfmenu_info: { button: [click] } })
  },

  async 'user.get'({ account, fan }) {
    expect((await account.user.get()).data?.openid).toEqual([fan.openid])
    const all: unknown[] = []
    for await (const openid of account.user.get.all()) all.push(openid)
    expect(all).toEqual([fan.openid])
  },
  async 'user.info'({ account, fan }) {
    expect(await account.user.info({ openid: fan.openid })).toMatchObject({ subscribe: 1, subscribe_scene: 'ADD_SCENE_SEARCH' })
  },
  async 'user.info.batchGet'({ account, fan }) {
    expect((await account.user.info.batchGet({ user_list: [{ openid: fan.openid }] })).user_info_list).toMatchObject([{ openid: fan.openid }])
  },
  async 'user.info.updateRemark'({ account, fan }) {
    await account.user.info.updateRemark({ openid: fan.openid, remark: '安' })
    expect(fan.state.remark).toBe('安')
  },
  async 'user.tag.get'(stage) {
    const tagid = await tag(stage)
    expect(await stage.account.user.tag.get({ tagid })).toMatchObject({ count: 0 })
    await stage.account.tags.members.batchTagging({ openid_list: [stage.fan.openid], tagid })
    expect((await stage.account.user.tag.get({ tagid })).data?.openid).toEqual([stage.fan.openid])
  },
  async 'user.changeOpenid'({ account, weixin }) {
    const old = weixin.account('wxOld').fan()
    await old.follow()
    weixin.account().migrateFrom(weixin.account('wxOld'))
    const { result_list: list } = await account.user.changeOpenid({ from_appid: 'wxOld', openid_list: [old.openid] })
    expect(list).toMatchObject([{ ori_openid: old.openid, err_msg: 'ok' }])
  },

  async 'tags.create'(stage) {
    expect(await tag(stage)).toBe('100')
    expect(await stage.account.tags.create.safe({ tag: { name: '广东' } })).toMatchObject({ ok: false, reason: 'already-exists' })
  },
  async 'tags.get'(stage) {
    await tag(stage)
    expect((await stage.account.tags.get()).tags).toMatchObject([{ id: '2' }, { id: '100', count: 0 }])
  },
  async 'tags.update'(stage) {
    await stage.account.tags.update({ tag: { id: await tag(stage), name: '广东人' } })
    expect((await stage.account.tags.get()).tags).toMatchObject([{}, { name: '广东人' }])
  },
  async 'tags.delete'(stage) {
    await stage.account.tags.delete({ tag: { id: await tag(stage) } })
    expect((await stage.account.tags.get()).tags).toHaveLength(1)
  },
  async 'tags.members.batchTagging'(stage) {
    const tagid = await tag(stage)
    stage.weixin.rules.parallelTagging = '45159'
    const request = { openid_list: [stage.fan.openid], tagid }
    await Promise.all([stage.account.tags.members.batchTagging(request), stage.account.tags.members.batchTagging(request)])
    expect(stage.fan.state.tags).toEqual([100])
  },
  async 'tags.members.batchUntagging'(stage) {
    const tagid = await tag(stage)
    await stage.account.tags.members.batchTagging({ openid_list: [stage.fan.openid], tagid })
    await stage.account.tags.members.batchUntagging({ openid_list: [stage.fan.openid], tagid })
    expect(stage.fan.state.tags).toEqual([])
  },
  async 'tags.getIdList'({ account, fan }) {
    await account.tags.members.batchTagging({ openid_list: [fan.openid], tagid: '2' })
    expect((await account.tags.getIdList({ openid: fan.openid })).tagid_list).toEqual(['2'])
  },
  async 'tags.members.getBlacklist'({ account, fan }) {
    await account.tags.members.batchBlacklist({ openid_list: [fan.openid] })
    expect(await account.tags.members.getBlacklist()).toMatchObject({ total: 1, data: { openid: [fan.openid] } })
  },
  async 'tags.members.batchBlacklist'({ account, fan }) {
    await account.tags.members.batchBlacklist({ openid_list: [fan.openid] })
    expect((await fan.send.text('x')).pushes).toEqual([])
  },
  async 'tags.members.batchUnblacklist'({ account, fan }) {
    await account.tags.members.batchBlacklist({ openid_list: [fan.openid] })
    await account.tags.members.batchUnblacklist({ openid_list: [fan.openid] })
    expect((await fan.send.text('x')).pushes).toHaveLength(1)
  },

  async 'openapi.getCallbackIp'({ account }) {
    expect((await account.openapi.getCallbackIp()).ip_list).not.toEqual([])
  },
  async 'openapi.getApiDomainIp'({ account }) {
    expect((await account.openapi.getApiDomainIp()).ip_list).not.toEqual([])
  },
  async 'openapi.callback.check'({ account }) {
    expect((await account.openapi.callback.check({ action: 'all', check_operator: 'DEFAULT' })).dns).toHaveLength(1)
  },
  async 'openapi.clearQuota'({ account }) {
    await account.openapi.clearQuota()
  },
  async 'openapi.clearQuota.v2'({ account }) {
    await account.openapi.clearQuota.v2({ appid: credentials.appId, appsecret: credentials.appSecret })
  },
  async 'openapi.quota.get'({ account }) {
    expect((await account.openapi.quota.get({ cgi_path: '/cgi-bin/message/custom/send' })).quota).toEqual({ daily_limit: 500_000, used: 0, remain: 500_000 })
  },
  // There are no shops here: that it says so is all that it does.
  async 'openapi.quota.clear'({ account }) {
    await expect(account.openapi.quota.clear({ cgi_path: '/cgi-bin/user/get' })).rejects.toMatchObject({ errcode: 76022 })
  },
  async 'openapi.rid.get'({ account }) {
    const { rid } = (await account.user.info({ openid: 'nobody' }).catch((error: unknown) => error)) as { rid: string }
    expect((await account.openapi.rid.get({ rid })).request.response_body).toContain('40003')
  },

  async 'message.custom.send'({ account, fan }) {
    await account.message.custom.send({ touser: fan.openid, msgtype: 'text', text: { content: '您好' } })
    expect(fan.inbox()).toMatchObject([{ how: 'custom', text: '您好' }])
  },
  async 'message.custom.typing'({ account, fan }) {
    await fan.send.text('x')
    await account.message.custom.typing({ touser: fan.openid, command: 'Typing' })
    expect(fan.seesTyping).toBe(true)
  },
  async 'message.template.send'(stage) {
    const { fan, account, weixin } = stage
    const { msgid } = await account.message.template.send({ touser: fan.openid, template_id: await template(stage), data: { thing1: { value: '茶' } } })
    const finished = new Promise<string>((resolve) => {
      account.on('templatesendjobfinish_event', ({ message_id }) => resolve(message_id))
    })
    await weixin.advance(1000)
    expect(await finished).toBe(msgid)
    expect(fan.inbox()).toMatchObject([{ text: '商品名称：茶' }])
  },
  async 'message.template.subscribe'({ account, fan }) {
    fan.browse(
      `https://mp.weixin.qq.com/mp/subscribemsg?action=get_confirm&appid=${credentials.appId}&scene=7&template_id=T&redirect_url=https%3A%2F%2Fa.cn#wechat_redirect`,
    )
    await account.message.template.subscribe({ touser: fan.openid, template_id: 'T', scene: 7, title: '到货', data: { content: { value: '已到店' } } })
    expect(fan.inbox()).toHaveLength(1)
  },
  async 'message.subscribe.bizSend'(stage) {
    const { account, fan } = stage
    const template_id = await notice(stage)
    const request = { touser: fan.openid, template_id, data: { thing1: { value: '茶' }, phrase4: { value: '已到店' } } }
    expect(await account.message.subscribe.bizSend.safe(request)).toMatchObject({ ok: false, reason: 'not-accepted' })
    await fan.answerSubscription({ [template_id]: 'accept' })
    await account.message.subscribe.bizSend(request)
    await stage.weixin.advance(1000)
    expect(fan.inbox()).toHaveLength(1)
  },
  async 'message.mass.sendAll'(stage) {
    const { msg_id } = await mass(stage)
    expect(msg_id).toMatch(/^\d{19}$/)
    await stage.weixin.advance(5000)
    expect(stage.fan.inbox()).toMatchObject([{ how: 'mass', text: '上新' }])
  },
  async 'message.mass.send'({ account, fan, weixin }) {
    const other = weixin.account().fan()
    await other.follow()
    await account.message.mass.send({ touser: [fan.openid, other.openid], msgtype: 'text', text: { content: '上新' } })
    await weixin.advance(5000)
    expect(other.inbox()).toHaveLength(1)
  },
  async 'message.mass.preview'({ account, fan }) {
    await account.message.mass.preview({ touser: fan.openid, msgtype: 'text', text: { content: '上新' } })
    expect(fan.inbox()).toHaveLength(1)
  },
  async 'message.mass.delete'(stage) {
    await stage.account.message.mass.delete({ msg_id: (await mass(stage)).msg_id ?? '' })
  },
  async 'message.mass.get'(stage) {
    const { msg_id = '' } = await mass(stage)
    expect(await stage.account.message.mass.get({ msg_id })).toEqual(expect.objectContaining({ msg_id, msg_status: 'SENDING' }))
  },
  async 'message.mass.speed.get'({ account }) {
    expect(await account.message.mass.speed.get()).toMatchObject({ speed: 0, realspeed: 80 })
  },
  async 'message.mass.speed.set'({ account }) {
    await account.message.mass.speed.set({ speed: 4 })
    expect(await account.message.mass.speed.get()).toMatchObject({ realspeed: 10 })
  },

  async 'customservice.kfaccount.add'(stage) {
    await worker(stage)
    expect((await stage.account.customservice.getKfList()).kf_list).toMatchObject([{ kf_account: ANNA, kf_id: '1001' }])
  },
  async 'customservice.kfaccount.update'(stage) {
    await worker(stage)
    await stage.account.customservice.kfaccount.update({ kf_account: ANNA, nickname: '小安' })
    expect(stage.weixin.account().staff(ANNA).state.nick).toBe('小安')
  },
  async 'customservice.kfaccount.del'(stage) {
    await worker(stage)
    await stage.account.customservice.kfaccount.del({ kf_account: ANNA })
    expect((await stage.account.customservice.getKfList()).kf_list).toEqual([])
  },
  async 'customservice.kfaccount.inviteWorker'({ account, weixin }) {
    await account.customservice.kfaccount.add({ kf_account: ANNA, nickname: '安娜' })
    await account.customservice.kfaccount.inviteWorker({ kf_account: ANNA, invite_wx: 'anna_wx' })
    expect(weixin.account().staff(ANNA).acceptInvite()).toBe(true)
  },
  async 'customservice.kfaccount.uploadHeadImg'(stage) {
    await worker(stage)
    await stage.account.customservice.kfaccount.uploadHeadImg({ kf_account: ANNA, media: picture })
    expect(stage.weixin.account().staff(ANNA).state.headimgurl).toMatch(/^http/)
  },
  async 'customservice.getKfList'(stage) {
    await worker(stage)
    expect((await stage.account.customservice.getKfList()).kf_list).toHaveLength(1)
  },
  async 'customservice.getOnlineKfList'(stage) {
    await session(stage)
    expect((await stage.account.customservice.getOnlineKfList()).kf_online_list).toMatchObject([{ kf_account: ANNA, accepted_case: 1 }])
  },
  async 'customservice.kfsession.create'(stage) {
    await worker(stage)
    await stage.account.customservice.kfsession.create({ kf_account: ANNA, openid: stage.fan.openid })
    expect((await stage.fan.send.text('x')).pushes).toEqual([])
  },
  async 'customservice.kfsession.close'(stage) {
    await session(stage)
    await stage.account.customservice.kfsession.close({ kf_account: ANNA, openid: stage.fan.openid })
    expect((await stage.fan.send.text('x')).pushes).toHaveLength(1)
  },
  async 'customservice.kfsession.getSession'(stage) {
    await session(stage)
    expect(await stage.account.customservice.kfsession.getSession({ openid: stage.fan.openid })).toMatchObject({ kf_account: ANNA })
  },
  async 'customservice.kfsession.getSessionList'(stage) {
    await session(stage)
    expect((await stage.account.customservice.kfsession.getSessionList({ kf_account: ANNA })).sessionlist).toMatchObject([{ openid: stage.fan.openid }])
  },
  async 'customservice.kfsession.getWaitCase'({ account }) {
    expect((await account.customservice.kfsession.getWaitCase()).count).toBe(0)
  },
  async 'customservice.msgrecord.getMsgList'(stage) {
    await session(stage)
    for (const text of ['一', '二', '三']) await stage.fan.send.text(text)
    const all: string[] = []
    const filter = { starttime: START / 1000, endtime: START / 1000 + 3600 }
    for await (const { text } of stage.account.customservice.msgrecord.getMsgList.all(filter)) all.push(text ?? '')
    expect(all).toEqual(['一', '二', '三'])
    expect((await stage.account.customservice.msgrecord.getMsgList({ ...filter, msgid: '1', number: 2 })).recordlist).toHaveLength(2)
  },

  async 'template.setIndustry'({ account }) {
    await account.template.setIndustry({ industry_id1: '1', industry_id2: '4' })
  },
  async 'template.getIndustry'({ account }) {
    await account.template.setIndustry({ industry_id1: '10', industry_id2: '4' })
    expect((await account.template.getIndustry()).primary_industry).toMatchObject({ first_class: '餐饮' })
  },
  async 'template.addTemplate'(stage) {
    expect(await template(stage)).toHaveLength(43)
  },
  async 'template.getAllPrivateTemplate'(stage) {
    const template_id = await template(stage)
    expect((await stage.account.template.getAllPrivateTemplate()).template_list).toMatchObject([{ template_id }])
  },
  async 'template.delPrivateTemplate'(stage) {
    await stage.account.template.delPrivateTemplate({ template_id: await template(stage) })
    expect((await stage.account.template.getAllPrivateTemplate()).template_list).toEqual([])
  },
  async 'newtmpl.getCategory'({ account }) {
    expect((await account.newtmpl.getCategory()).data).toMatchObject([{ id: '307' }, { id: '616' }])
  },
  async 'newtmpl.getPubTemplateTitles'({ account }) {
    expect((await account.newtmpl.getPubTemplateTitles({ ids: ['307', '616'], start: 0, limit: 30 })).data).toHaveLength(4)
  },
  async 'newtmpl.getPubTemplateKeywords'({ account }) {
    expect((await account.newtmpl.getPubTemplateKeywords({ tid: '99' })).data).toMatchObject([{ kid: '1' }, {}, {}, {}])
  },
  async 'newtmpl.addTemplate'(stage) {
    expect(await notice(stage)).toHaveLength(43)
  },
  async 'newtmpl.getTemplate'(stage) {
    const priTmplId = await notice(stage)
    expect((await stage.account.newtmpl.getTemplate()).data).toMatchObject([{ priTmplId, type: 2 }])
  },
  async 'newtmpl.delTemplate'(stage) {
    await stage.account.newtmpl.delTemplate({ priTmplId: await notice(stage) })
    expect((await stage.account.newtmpl.getTemplate()).data).toEqual([])
  },

  async 'media.upload'({ account }) {
    expect((await account.media.upload({ type: 'image', media: picture })).media_id).toHaveLength(64)
    expect(await account.media.upload({ type: 'thumb', media: picture })).toMatchObject({ type: 'thumb' })
  },
  async 'media.get'({ account, fan }) {
    const data = jpeg(99)
    let id = ''
    account.on('image', ({ media_id }) => {
      id = media_id
    })
    await fan.send.image({ data })
    const found = await account.media.get({ media_id: id })
    expect(found.kind === 'file' && Buffer.from(found.bytes)).toEqual(data)
  },
  async 'media.get.jssdk'({ account, fan }) {
    expect(await account.media.get.jssdk({ media_id: fan.uploadFromPage({ kind: 'voice' }) })).toMatchObject({ kind: 'file', type: 'voice/speex' })
  },
  async 'media.uploadImg'({ account }) {
    expect((await account.media.uploadImg({ buffer: picture })).url).toMatch(/^http/)
  },
  async 'media.uploadVideo'({ account }) {
    const { media_id = '' } = await account.media.upload({ type: 'video', media: { data: new Uint8Array([1]), filename: 'a.mp4' } })
    expect(await account.media.uploadVideo({ media_id, title: '新品', description: '看' })).toMatchObject({ type: 'video' })
  },
  async 'media.uploadNews'(stage) {
    expect(await stage.account.media.uploadNews({ articles: [await article(stage)] })).toMatchObject({ type: 'news' })
  },
  async 'material.addMaterial'(stage) {
    expect(await cover(stage)).toHaveLength(64)
    const film = { type: 'video', media: { data: new Uint8Array([1]), filename: 'a.mp4' }, description: { title: '片', introduction: '介' } } as const
    const { media_id } = await stage.account.material.addMaterial(film)
    expect(await stage.account.material.getMaterial({ media_id })).toMatchObject({ kind: 'json', value: { title: '片', description: '介' } })
  },
  async 'material.getMaterial'(stage) {
    const found = await stage.account.material.getMaterial({ media_id: await cover(stage) })
    expect(found.kind === 'file' && Buffer.from(found.bytes)).toEqual(picture.data)
  },
  async 'material.delMaterial'(stage) {
    const media_id = await cover(stage)
    await stage.account.menu.create({ button: [{ type: 'media_id', name: '图', media_id }] })
    expect(await stage.account.material.delMaterial.safe({ media_id })).toMatchObject({ ok: false, reason: 'rejected' })
    await stage.account.menu.delete()
    await stage.account.material.delMaterial({ media_id })
  },
  async 'material.addNews'(stage) {
    expect((await stage.account.material.addNews({ articles: [await article(stage)] })).media_id).toHaveLength(64)
  },
  async 'material.updateNews'(stage) {
    const { media_id } = await stage.account.material.addNews({ articles: [await article(stage)] })
    await stage.account.material.updateNews({ media_id, index: 0, articles: { ...(await article(stage)), title: '改' } })
    expect(await stage.account.material.getMaterial({ media_id })).toMatchObject({ value: { news_item: [{ title: '改' }] } })
  },
  async 'material.batchGetMaterial'(stage) {
    const media_id = await cover(stage)
    expect(await stage.account.material.batchGetMaterial({ type: 'image', offset: 0, count: 20 })).toMatchObject({ total_count: 1, item: [{ media_id }] })
  },
  async 'material.getMaterialCount'(stage) {
    await cover(stage)
    expect(await stage.account.material.getMaterialCount()).toMatchObject({ image_count: 1 })
  },
  async 'draft.add'(stage) {
    expect(await draft(stage)).toHaveLength(64)
  },
  async 'draft.get'(stage) {
    expect((await stage.account.draft.get({ media_id: await draft(stage) })).news_item).toMatchObject([{ title: '新品' }])
  },
  async 'draft.delete'(stage) {
    await stage.account.draft.delete({ media_id: await draft(stage) })
    expect((await stage.account.draft.count()).total_count).toBe(0)
  },
  async 'draft.update'(stage) {
    const media_id = await draft(stage)
    await stage.account.draft.update({ media_id, index: 0, articles: { ...(await article(stage)), title: '改' } })
    expect((await stage.account.draft.get({ media_id })).news_item).toMatchObject([{ title: '改' }])
  },
  async 'draft.count'(stage) {
    await draft(stage)
    expect((await stage.account.draft.count()).total_count).toBe(1)
  },
  async 'draft.batchGet'(stage) {
    const media_id = await draft(stage)
    expect((await stage.account.draft.batchGet({ offset: 0, count: 20, no_content: 1 })).item).toMatchObject([{ media_id }])
  },
  async 'freepublish.submit'(stage) {
    expect((await publish(stage)).article_id).not.toBe('')
  },
  async 'freepublish.get'(stage) {
    const { publish_id } = await publish(stage)
    expect(await stage.account.freepublish.get({ publish_id })).toMatchObject({ publish_status: 0, article_detail: { count: 1 } })
  },
  async 'freepublish.getArticle'(stage) {
    const { article_id } = await publish(stage)
    expect((await stage.account.freepublish.getArticle({ article_id })).news_item).toMatchObject([{ title: '新品', is_deleted: false }])
  },
  async 'freepublish.delete'(stage) {
    const { article_id, publish_id } = await publish(stage)
    await stage.account.freepublish.delete({ article_id })
    expect(await stage.account.freepublish.get({ publish_id })).toMatchObject({ publish_status: 5 })
  },
  async 'freepublish.batchGet'(stage) {
    const { article_id } = await publish(stage)
    expect((await stage.account.freepublish.batchGet({ offset: 0, count: 20 })).item).toMatchObject([{ article_id }])
  },

  async 'oauth.accessToken'(stage) {
    expect(await login(stage)).toMatchObject({ openid: stage.fan.openid, scope: 'snsapi_userinfo' })
  },
  async 'oauth.refreshToken'(stage) {
    const { refresh_token } = await login(stage)
    expect(await stage.account.oauth.refreshToken({ refresh_token })).toMatchObject({ openid: stage.fan.openid })
  },
  async 'oauth.userInfo'(stage) {
    const { access_token, openid } = await login(stage)
    expect(await stage.account.oauth.userInfo({ access_token, openid })).toMatchObject({ nickname: '微信用户' })
  },
  async 'oauth.auth'(stage) {
    const { access_token, openid } = await login(stage)
    await stage.account.oauth.auth({ access_token, openid })
    expect(await stage.account.oauth.isValid({ access_token, openid })).toBe(true)
    stage.fan.changePassword()
    expect(await stage.account.oauth.isValid({ access_token, openid })).toBe(false)
  },
}
