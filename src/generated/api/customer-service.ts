// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call, FileInput, NoRequest, OpenCall, Pages } from '../../api/endpoint-call.js'

export interface KfAccount {
  /**
   * 客服帐号。
   * The account.
   */
  readonly kf_account: string
  /**
   * 昵称。
   * The name that fans see.
   */
  readonly kf_nick: string
  /**
   * 工号。
   * The number.
   */
  readonly kf_id: string
  /**
   * 头像的网址。
   * Where the head image is.
   */
  readonly kf_headimgurl: string
  /**
   * 绑定的微信号。
   * The Weixin id that it is bound to.
   */
  readonly kf_wx?: string | undefined
  /**
   * 邀请中的微信号。
   * The Weixin id that is invited.
   */
  readonly invite_wx?: string | undefined
  /**
   * 邀请的过期时间。unix 秒。
   * When the invitation runs out. Unix seconds.
   */
  readonly invite_expire_time?: number | undefined
  /**
   * 邀请的状态。
   * The state of the invitation.
   */
  readonly invite_status?: 'waiting' | 'rejected' | 'expired' | (string & {}) | undefined
}

export interface KfOnline {
  /**
   * 客服帐号。
   * The account.
   */
  readonly kf_account: string
  /**
   * 在线状态，1 为网页在线。
   * How it is online; 1: on the web.
   */
  readonly status: number
  /**
   * 工号。
   * The number.
   */
  readonly kf_id: string
  /**
   * 正在接待的人数。
   * How many fans it serves now.
   */
  readonly accepted_case: number
}

export interface KfSession {
  /**
   * 会话开始的时间。unix 秒。
   * When the session began. Unix seconds.
   */
  readonly createtime: number
  /**
   * 用户的 openid。
   * The openid of the fan.
   */
  readonly openid: string
}

export interface KfWaitCase {
  /**
   * 用户的 openid。
   * The openid of the fan.
   */
  readonly openid: string
  /**
   * 最后一条消息的时间。unix 秒。
   * When the fan wrote last. Unix seconds.
   */
  readonly latest_time: number
}

export interface KfRecord {
  /**
   * 用户的 openid。
   * The openid of the fan.
   */
  readonly openid: string
  /**
   * 操作：2002 客服发出，2003 客服收到。
   * What it is: 2002 for said by the one who serves, 2003 for said by the fan.
   */
  readonly opercode: number
  /**
   * 内容。
   * What was said.
   */
  readonly text: string
  /**
   * 时间。unix 秒。
   * When. Unix seconds.
   */
  readonly time: number
  /**
   * 客服帐号。
   * The account that served.
   */
  readonly worker: string
}

/**
 * `customservice.kfaccount.add` 的请求：添加客服帐号。
 * The request of `customservice.kfaccount.add`. Adds an account that serves.
 */
export interface CustomserviceKfaccountAddRequest {
  /**
   * 客服帐号，`名字@公众号`。`名字@公众号` 的形式。
   * The account of the person who serves: `name@account`. Of the form `name@account`.
   */
  readonly kf_account: string
  /**
   * 客服昵称。
   * The name that fans see.
   */
  readonly nickname: string
  /**
   * 登录密码的 MD5。
   * The MD5 of the login password.
   *
   * @deprecated 新版客服不用密码。Not needed since invitations came.
   */
  readonly password?: string | undefined
}

/**
 * `customservice.kfaccount.add` 的回答。
 * The answer of `customservice.kfaccount.add`.
 */
export type CustomserviceKfaccountAddResponse = Answered

/**
 * `customservice.kfaccount.update` 的请求：修改客服帐号。
 * The request of `customservice.kfaccount.update`. Changes an account that serves.
 */
export interface CustomserviceKfaccountUpdateRequest {
  /**
   * 客服帐号，`名字@公众号`。`名字@公众号` 的形式。
   * The account of the person who serves: `name@account`. Of the form `name@account`.
   */
  readonly kf_account: string
  /**
   * 客服昵称。
   * The name that fans see.
   */
  readonly nickname: string
  /**
   * 登录密码的 MD5。
   * The MD5 of the login password.
   *
   * @deprecated 新版客服不用密码。Not needed since invitations came.
   */
  readonly password?: string | undefined
}

/**
 * `customservice.kfaccount.update` 的回答。
 * The answer of `customservice.kfaccount.update`.
 */
export type CustomserviceKfaccountUpdateResponse = Answered

/**
 * `customservice.kfaccount.del` 的请求：删除客服帐号。
 * The request of `customservice.kfaccount.del`. Deletes an account that serves.
 */
export interface CustomserviceKfaccountDelRequest {
  /**
   * 客服帐号，`名字@公众号`。`名字@公众号` 的形式。
   * The account of the person who serves: `name@account`. Of the form `name@account`.
   */
  readonly kf_account: string
}

/**
 * `customservice.kfaccount.del` 的回答。
 * The answer of `customservice.kfaccount.del`.
 */
export type CustomserviceKfaccountDelResponse = Answered

/**
 * `customservice.kfaccount.inviteWorker` 的请求：邀请绑定客服。
 * The request of `customservice.kfaccount.inviteWorker`. Invites somebody to serve.
 */
export interface CustomserviceKfaccountInviteWorkerRequest {
  /**
   * 客服帐号，`名字@公众号`。`名字@公众号` 的形式。
   * The account of the person who serves: `name@account`. Of the form `name@account`.
   */
  readonly kf_account: string
  /**
   * 微信号。
   * The Weixin id.
   */
  readonly invite_wx: string
}

/**
 * `customservice.kfaccount.inviteWorker` 的回答。
 * The answer of `customservice.kfaccount.inviteWorker`.
 */
export type CustomserviceKfaccountInviteWorkerResponse = Answered

/**
 * `customservice.kfaccount.uploadHeadImg` 的请求：上传客服头像。
 * The request of `customservice.kfaccount.uploadHeadImg`. Uploads a head image.
 */
export interface CustomserviceKfaccountUploadHeadImgRequest {
  /**
   * 客服帐号，`名字@公众号`。`名字@公众号` 的形式。
   * The account of the person who serves: `name@account`. Of the form `name@account`.
   */
  readonly kf_account: string
  /**
   * 头像，JPG，640×640 为佳。jpg、jpeg。
   * The image, best 640×640. Jpg, jpeg.
   */
  readonly media: FileInput
}

/**
 * `customservice.kfaccount.uploadHeadImg` 的回答。
 * The answer of `customservice.kfaccount.uploadHeadImg`.
 */
export type CustomserviceKfaccountUploadHeadImgResponse = Answered

/**
 * `customservice.getKfList` 的回答。
 * The answer of `customservice.getKfList`.
 */
export interface CustomserviceGetKfListResponse extends Answered {
  /**
   * 客服帐号。
   * The accounts.
   */
  readonly kf_list: readonly KfAccount[]
}

/**
 * `customservice.getOnlineKfList` 的回答。
 * The answer of `customservice.getOnlineKfList`.
 */
export interface CustomserviceGetOnlineKfListResponse extends Answered {
  /**
   * 在线的客服帐号。
   * The accounts that are online.
   */
  readonly kf_online_list: readonly KfOnline[]
}

/**
 * `customservice.kfsession.create` 的请求：创建会话。
 * The request of `customservice.kfsession.create`. Begins a session.
 */
export interface CustomserviceKfsessionCreateRequest {
  /**
   * 客服帐号，`名字@公众号`。`名字@公众号` 的形式。
   * The account of the person who serves: `name@account`. Of the form `name@account`.
   */
  readonly kf_account: string
  /**
   * 用户的 openid。
   * The openid of the fan.
   */
  readonly openid: string
}

/**
 * `customservice.kfsession.create` 的回答。
 * The answer of `customservice.kfsession.create`.
 */
export type CustomserviceKfsessionCreateResponse = Answered

/**
 * `customservice.kfsession.close` 的请求：关闭会话。
 * The request of `customservice.kfsession.close`. Ends a session.
 */
export interface CustomserviceKfsessionCloseRequest {
  /**
   * 客服帐号，`名字@公众号`。`名字@公众号` 的形式。
   * The account of the person who serves: `name@account`. Of the form `name@account`.
   */
  readonly kf_account: string
  /**
   * 用户的 openid。
   * The openid of the fan.
   */
  readonly openid: string
}

/**
 * `customservice.kfsession.close` 的回答。
 * The answer of `customservice.kfsession.close`.
 */
export type CustomserviceKfsessionCloseResponse = Answered

/**
 * `customservice.kfsession.getSession` 的请求：查询用户的会话。
 * The request of `customservice.kfsession.getSession`. Tells a fan's session.
 */
export interface CustomserviceKfsessionGetSessionRequest {
  /**
   * 用户的 openid。
   * The openid of the fan.
   */
  readonly openid: string
}

/**
 * `customservice.kfsession.getSession` 的回答。
 * The answer of `customservice.kfsession.getSession`.
 */
export interface CustomserviceKfsessionGetSessionResponse extends Answered {
  /**
   * 接待的客服帐号。
   * The account that serves.
   */
  readonly kf_account: string
  /**
   * 会话开始的时间。unix 秒。
   * When the session began. Unix seconds.
   */
  readonly createtime: number
}

/**
 * `customservice.kfsession.getSessionList` 的请求：列出客服的会话。
 * The request of `customservice.kfsession.getSessionList`. Lists sessions.
 */
export interface CustomserviceKfsessionGetSessionListRequest {
  /**
   * 客服帐号，`名字@公众号`。`名字@公众号` 的形式。
   * The account of the person who serves: `name@account`. Of the form `name@account`.
   */
  readonly kf_account: string
}

/**
 * `customservice.kfsession.getSessionList` 的回答。
 * The answer of `customservice.kfsession.getSessionList`.
 */
export interface CustomserviceKfsessionGetSessionListResponse extends Answered {
  /**
   * 会话。
   * The sessions.
   */
  readonly sessionlist: readonly KfSession[]
}

/**
 * `customservice.kfsession.getWaitCase` 的回答。
 * The answer of `customservice.kfsession.getWaitCase`.
 */
export interface CustomserviceKfsessionGetWaitCaseResponse extends Answered {
  /**
   * 一共有多少人等待。
   * How many wait in all.
   */
  readonly count: number
  /**
   * 等待的用户。
   * Who waits.
   */
  readonly waitcaselist: readonly KfWaitCase[]
}

/**
 * `customservice.msgrecord.getMsgList` 的请求：查询聊天记录。
 * The request of `customservice.msgrecord.getMsgList`. Lists what was said.
 * `starttime` 不大于 `endtime`。
 * `starttime` is not greater than `endtime`.
 * msgid 从 1 起。
 * msgid begins with 1.
 */
export interface CustomserviceMsgrecordGetMsgListRequest {
  /**
   * 开始的时间。unix 秒。
   * From when. Unix seconds.
   */
  readonly starttime: number
  /**
   * 结束的时间。unix 秒。
   * Until when. Unix seconds.
   */
  readonly endtime: number
  /**
   * 从第几条起：首次为 1，以后用上次返回的 msgid。以数字发送。
   * From which entry: 1 at first, then the msgid of the last answer. Sent as a number.
   */
  readonly msgid: string
  /**
   * 要几条，最多 10000。1 到 10000。
   * How many, at most 10,000. 1 to 10000.
   */
  readonly number: number
}

/**
 * `customservice.msgrecord.getMsgList.all` 的条件。
 * What `customservice.msgrecord.getMsgList.all` asks for.
 */
export interface CustomserviceMsgrecordGetMsgListFilter {
  /**
   * 开始的时间。unix 秒。
   * From when. Unix seconds.
   */
  readonly starttime: number
  /**
   * 结束的时间。unix 秒。
   * Until when. Unix seconds.
   */
  readonly endtime: number
}

/**
 * `customservice.msgrecord.getMsgList` 的回答。
 * The answer of `customservice.msgrecord.getMsgList`.
 */
export interface CustomserviceMsgrecordGetMsgListResponse extends Answered {
  /**
   * 聊天记录。
   * What was said.
   */
  readonly recordlist: readonly KfRecord[]
  /**
   * 返回了几条。
   * How many there are in this answer.
   */
  readonly number: number
  /**
   * 下一次从这里起。
   * From where the next page begins.
   */
  readonly msgid: string
}

/**
 * 客服帐号、会话与聊天记录。
 * Who serves, whom, and what was said.
 */
export interface CustomerServiceApi {
  readonly kfaccount: {
    /**
     * 添加客服帐号。
     * Adds an account that serves: `POST /customservice/kfaccount/add`.
     * 添加后用 inviteWorker 绑定微信号才能接待；最多 100 个。
     * It serves once inviteWorker has bound it to a Weixin id. At most 100.
     *
     * @example
     * ```ts
     * const answer = await account.customservice.kfaccount.add({ kf_account: 'anna@hongyan', nickname: '安娜' })
     * ```
     */
    readonly add: Call<CustomserviceKfaccountAddRequest, CustomserviceKfaccountAddResponse, 'over-limit' | 'already-exists'>
    /**
     * 修改客服帐号。
     * Changes an account that serves: `POST /customservice/kfaccount/update`.
     * 修改昵称。
     * Changes the name that fans see.
     *
     * @example
     * ```ts
     * const answer = await account.customservice.kfaccount.update({ kf_account: 'anna@hongyan', nickname: '小安' })
     * ```
     */
    readonly update: Call<CustomserviceKfaccountUpdateRequest, CustomserviceKfaccountUpdateResponse>
    /**
     * 删除客服帐号。
     * Deletes an account that serves: `GET /customservice/kfaccount/del`.
     * 删除客服帐号。
     * Deletes it.
     *
     * @example
     * ```ts
     * const answer = await account.customservice.kfaccount.del({ kf_account: 'anna@hongyan' })
     * ```
     */
    readonly del: Call<CustomserviceKfaccountDelRequest, CustomserviceKfaccountDelResponse>
    /**
     * 邀请绑定客服。
     * Invites somebody to serve: `POST /customservice/kfaccount/inviteworker`.
     * 邀请一个微信号绑定客服帐号，对方在微信中确认。
     * Invites a Weixin id to serve as this account; it is confirmed in Weixin.
     *
     * @example
     * ```ts
     * const answer = await account.customservice.kfaccount.inviteWorker({ kf_account: 'anna@hongyan', invite_wx: 'anna_wx' })
     * ```
     */
    readonly inviteWorker: Call<CustomserviceKfaccountInviteWorkerRequest, CustomserviceKfaccountInviteWorkerResponse, 'over-limit' | 'already-exists'>
    /**
     * 上传客服头像。
     * Uploads a head image: `POST /customservice/kfaccount/uploadheadimg`.
     * 为客服帐号设置头像。
     * Sets the head image of an account that serves.
     *
     * @example
     * ```ts
     * const answer = await account.customservice.kfaccount.uploadHeadImg({ kf_account: 'anna@hongyan', media: { data: new Uint8Array([255, 216]), filename: 'anna.jpg' } })
     * ```
     */
    readonly uploadHeadImg: Call<CustomserviceKfaccountUploadHeadImgRequest, CustomserviceKfaccountUploadHeadImgResponse>
  }
  /**
   * 列出客服帐号。
   * Lists who serves: `GET /cgi-bin/customservice/getkflist`.
   * 列出所有客服帐号。
   * Lists all accounts that serve.
   *
   * @example
   * ```ts
   * const answer = await account.customservice.getKfList()
   * ```
   */
  readonly getKfList: OpenCall<NoRequest, CustomserviceGetKfListResponse>
  /**
   * 列出在线客服。
   * Lists who serves now: `GET /cgi-bin/customservice/getonlinekflist`.
   * 列出在线的客服帐号。
   * Lists the accounts that are online.
   *
   * @example
   * ```ts
   * const answer = await account.customservice.getOnlineKfList()
   * ```
   */
  readonly getOnlineKfList: OpenCall<NoRequest, CustomserviceGetOnlineKfListResponse>
  readonly kfsession: {
    /**
     * 创建会话。
     * Begins a session: `POST /customservice/kfsession/create`.
     * 把用户交给在线的客服；推送 kf_create_session。
     * Hands a fan to an account that is online; pushes kf_create_session.
     *
     * @example
     * ```ts
     * const answer = await account.customservice.kfsession.create({ kf_account: 'anna@hongyan', openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' })
     * ```
     */
    readonly create: Call<CustomserviceKfsessionCreateRequest, CustomserviceKfsessionCreateResponse, 'rejected' | 'locked-by-other' | 'offline'>
    /**
     * 关闭会话。
     * Ends a session: `POST /customservice/kfsession/close`.
     * 结束会话；推送 kf_close_session。
     * Ends it; pushes kf_close_session.
     *
     * @example
     * ```ts
     * const answer = await account.customservice.kfsession.close({ kf_account: 'anna@hongyan', openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' })
     * ```
     */
    readonly close: Call<CustomserviceKfsessionCloseRequest, CustomserviceKfsessionCloseResponse, 'not-found' | 'locked-by-other'>
    /**
     * 查询用户的会话。
     * Tells a fan's session: `GET /customservice/kfsession/getsession`.
     * 查询由谁接待；没有会话时 kf_account 为空。
     * Tells who serves the fan; without a session kf_account is empty.
     *
     * @example
     * ```ts
     * const answer = await account.customservice.kfsession.getSession({ openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' })
     * ```
     */
    readonly getSession: Call<CustomserviceKfsessionGetSessionRequest, CustomserviceKfsessionGetSessionResponse, 'not-found'>
    /**
     * 列出客服的会话。
     * Lists sessions: `GET /customservice/kfsession/getsessionlist`.
     * 列出一个客服正在接待的用户。
     * Lists whom an account serves now.
     *
     * @example
     * ```ts
     * const answer = await account.customservice.kfsession.getSessionList({ kf_account: 'anna@hongyan' })
     * ```
     */
    readonly getSessionList: Call<CustomserviceKfsessionGetSessionListRequest, CustomserviceKfsessionGetSessionListResponse>
    /**
     * 列出等待接待的用户。
     * Lists who waits: `GET /customservice/kfsession/getwaitcase`.
     * 列出未被接待的用户，最早的 100 个。
     * Lists the fans whom nobody serves yet: the 100 who wait longest.
     *
     * @example
     * ```ts
     * const answer = await account.customservice.kfsession.getWaitCase()
     * ```
     */
    readonly getWaitCase: OpenCall<NoRequest, CustomserviceKfsessionGetWaitCaseResponse>
  }
  readonly msgrecord: {
    /**
     * 查询聊天记录。
     * Lists what was said: `POST /customservice/msgrecord/getmsglist`.
     * 按页列出客服的聊天记录，时间段不超过 24 小时。
     * Lists what was said, page by page, within at most 24 hours.
     *
     * @example
     * ```ts
     * const answer = await account.customservice.msgrecord.getMsgList({ starttime: 1404200000, endtime: 1404205036, msgid: '1', number: 10000 })
     * for await (const item of account.customservice.msgrecord.getMsgList.all({ starttime: 1404200000, endtime: 1404205036 })) console.log(item)
     * ```
     */
    readonly getMsgList: Call<CustomserviceMsgrecordGetMsgListRequest, CustomserviceMsgrecordGetMsgListResponse> & Pages<CustomserviceMsgrecordGetMsgListFilter, KfRecord>
  }
}
