// Written by npm run generate from src/catalogue. Do not edit.
import type { Answered, Call, NoRequest, OpenCall } from '../../api/endpoint-call.js'

/**
 * 点击后推送 `CLICK`，可回复。
 * A tap causes a `CLICK`, which can be answered.
 */
export interface MenuClickSubButton {
  readonly type: 'click'
  /**
   * 名称，约显示 8 个汉字。最多 60 字节（UTF-8，20 个汉字）。
   * The name, of which some 8 Chinese characters are shown. At most 60 bytes in UTF-8 (20 Chinese characters).
   */
  readonly name: string
  /**
   * 随推送的 EventKey 而来。最多 128 字节（UTF-8）。
   * What the push tells as its key. At most 128 bytes in UTF-8.
   */
  readonly key: string
}

/**
 * 打开网页。
 * Opens a page.
 */
export interface MenuViewSubButton {
  readonly type: 'view'
  /**
   * 名称，约显示 8 个汉字。最多 60 字节（UTF-8，20 个汉字）。
   * The name, of which some 8 Chinese characters are shown. At most 60 bytes in UTF-8 (20 Chinese characters).
   */
  readonly name: string
  /**
   * 网页地址。最多 1024 字节（UTF-8）。
   * The URL of the page. At most 1024 bytes in UTF-8.
   */
  readonly url: string
}

/**
 * 打开小程序。
 * Opens a mini program.
 */
export interface MenuMiniProgramSubButton {
  readonly type: 'miniprogram'
  /**
   * 名称，约显示 8 个汉字。最多 60 字节（UTF-8，20 个汉字）。
   * The name, of which some 8 Chinese characters are shown. At most 60 bytes in UTF-8 (20 Chinese characters).
   */
  readonly name: string
  /**
   * 旧版客户端打开的网页。最多 1024 字节（UTF-8）。
   * The page that old clients open. At most 1024 bytes in UTF-8.
   */
  readonly url: string
  /**
   * 小程序的 AppID，须已关联。
   * The mini program's app id; it has to be linked to the account.
   */
  readonly appid: string
  /**
   * 小程序的页面。
   * The page in it.
   */
  readonly pagepath: string
}

/**
 * 扫码；`scancode_waitmsg` 在扫码后等待回复。
 * Scans a code; `scancode_waitmsg` then waits for an answer.
 */
export interface MenuScanSubButton {
  readonly type: 'scancode_push' | 'scancode_waitmsg'
  /**
   * 名称，约显示 8 个汉字。最多 60 字节（UTF-8，20 个汉字）。
   * The name, of which some 8 Chinese characters are shown. At most 60 bytes in UTF-8 (20 Chinese characters).
   */
  readonly name: string
  /**
   * 随推送的 EventKey 而来。最多 128 字节（UTF-8）。
   * What the push tells as its key. At most 128 bytes in UTF-8.
   */
  readonly key: string
}

/**
 * 发图：拍照、拍照或相册、微信相册；图片随后以消息推送。
 * Sends pictures: by the camera, by camera or album, out of the album; they follow as messages.
 */
export interface MenuPictureSubButton {
  readonly type: 'pic_sysphoto' | 'pic_photo_or_album' | 'pic_weixin'
  /**
   * 名称，约显示 8 个汉字。最多 60 字节（UTF-8，20 个汉字）。
   * The name, of which some 8 Chinese characters are shown. At most 60 bytes in UTF-8 (20 Chinese characters).
   */
  readonly name: string
  /**
   * 随推送的 EventKey 而来。最多 128 字节（UTF-8）。
   * What the push tells as its key. At most 128 bytes in UTF-8.
   */
  readonly key: string
}

/**
 * 发送位置；随后以消息推送。
 * Sends a location, which follows as a message.
 */
export interface MenuLocationSubButton {
  readonly type: 'location_select'
  /**
   * 名称，约显示 8 个汉字。最多 60 字节（UTF-8，20 个汉字）。
   * The name, of which some 8 Chinese characters are shown. At most 60 bytes in UTF-8 (20 Chinese characters).
   */
  readonly name: string
  /**
   * 随推送的 EventKey 而来。最多 128 字节（UTF-8）。
   * What the push tells as its key. At most 128 bytes in UTF-8.
   */
  readonly key: string
}

/**
 * 推送永久图文素材。
 * Sends permanent material.
 */
export interface MenuMediaSubButton {
  readonly type: 'media_id' | 'view_limited'
  /**
   * 名称，约显示 8 个汉字。最多 60 字节（UTF-8，20 个汉字）。
   * The name, of which some 8 Chinese characters are shown. At most 60 bytes in UTF-8 (20 Chinese characters).
   */
  readonly name: string
  /**
   * 永久素材的 media_id；`view_limited` 须为图文。
   * The media_id of permanent material; news, for `view_limited`.
   */
  readonly media_id: string
}

/**
 * 已发布的文章；点击没有推送。
 * A published article. A tap causes no push.
 */
export interface MenuArticleSubButton {
  readonly type: 'article_id' | 'article_view_limited'
  /**
   * 名称，约显示 8 个汉字。最多 60 字节（UTF-8，20 个汉字）。
   * The name, of which some 8 Chinese characters are shown. At most 60 bytes in UTF-8 (20 Chinese characters).
   */
  readonly name: string
  /**
   * 发布后得到的 article_id。
   * The article_id that publishing gave.
   */
  readonly article_id: string
}

/**
 * 菜单只有两级。
 * A menu has two levels.
 */
export type MenuSubButton =
  | MenuClickSubButton
  | MenuViewSubButton
  | MenuMiniProgramSubButton
  | MenuScanSubButton
  | MenuPictureSubButton
  | MenuLocationSubButton
  | MenuMediaSubButton
  | MenuArticleSubButton

/**
 * 点击后推送 `CLICK`，可回复。
 * A tap causes a `CLICK`, which can be answered.
 */
export interface MenuClickButton {
  readonly type: 'click'
  /**
   * 名称，约显示 4 个汉字。最多 16 字节（UTF-8）。
   * The name, of which some 4 Chinese characters are shown. At most 16 bytes in UTF-8.
   */
  readonly name: string
  /**
   * 随推送的 EventKey 而来。最多 128 字节（UTF-8）。
   * What the push tells as its key. At most 128 bytes in UTF-8.
   */
  readonly key: string
}

/**
 * 打开网页。
 * Opens a page.
 */
export interface MenuViewButton {
  readonly type: 'view'
  /**
   * 名称，约显示 4 个汉字。最多 16 字节（UTF-8）。
   * The name, of which some 4 Chinese characters are shown. At most 16 bytes in UTF-8.
   */
  readonly name: string
  /**
   * 网页地址。最多 1024 字节（UTF-8）。
   * The URL of the page. At most 1024 bytes in UTF-8.
   */
  readonly url: string
}

/**
 * 打开小程序。
 * Opens a mini program.
 */
export interface MenuMiniProgramButton {
  readonly type: 'miniprogram'
  /**
   * 名称，约显示 4 个汉字。最多 16 字节（UTF-8）。
   * The name, of which some 4 Chinese characters are shown. At most 16 bytes in UTF-8.
   */
  readonly name: string
  /**
   * 旧版客户端打开的网页。最多 1024 字节（UTF-8）。
   * The page that old clients open. At most 1024 bytes in UTF-8.
   */
  readonly url: string
  /**
   * 小程序的 AppID，须已关联。
   * The mini program's app id; it has to be linked to the account.
   */
  readonly appid: string
  /**
   * 小程序的页面。
   * The page in it.
   */
  readonly pagepath: string
}

/**
 * 扫码；`scancode_waitmsg` 在扫码后等待回复。
 * Scans a code; `scancode_waitmsg` then waits for an answer.
 */
export interface MenuScanButton {
  readonly type: 'scancode_push' | 'scancode_waitmsg'
  /**
   * 名称，约显示 4 个汉字。最多 16 字节（UTF-8）。
   * The name, of which some 4 Chinese characters are shown. At most 16 bytes in UTF-8.
   */
  readonly name: string
  /**
   * 随推送的 EventKey 而来。最多 128 字节（UTF-8）。
   * What the push tells as its key. At most 128 bytes in UTF-8.
   */
  readonly key: string
}

/**
 * 发图：拍照、拍照或相册、微信相册；图片随后以消息推送。
 * Sends pictures: by the camera, by camera or album, out of the album; they follow as messages.
 */
export interface MenuPictureButton {
  readonly type: 'pic_sysphoto' | 'pic_photo_or_album' | 'pic_weixin'
  /**
   * 名称，约显示 4 个汉字。最多 16 字节（UTF-8）。
   * The name, of which some 4 Chinese characters are shown. At most 16 bytes in UTF-8.
   */
  readonly name: string
  /**
   * 随推送的 EventKey 而来。最多 128 字节（UTF-8）。
   * What the push tells as its key. At most 128 bytes in UTF-8.
   */
  readonly key: string
}

/**
 * 发送位置；随后以消息推送。
 * Sends a location, which follows as a message.
 */
export interface MenuLocationButton {
  readonly type: 'location_select'
  /**
   * 名称，约显示 4 个汉字。最多 16 字节（UTF-8）。
   * The name, of which some 4 Chinese characters are shown. At most 16 bytes in UTF-8.
   */
  readonly name: string
  /**
   * 随推送的 EventKey 而来。最多 128 字节（UTF-8）。
   * What the push tells as its key. At most 128 bytes in UTF-8.
   */
  readonly key: string
}

/**
 * 推送永久图文素材。
 * Sends permanent material.
 */
export interface MenuMediaButton {
  readonly type: 'media_id' | 'view_limited'
  /**
   * 名称，约显示 4 个汉字。最多 16 字节（UTF-8）。
   * The name, of which some 4 Chinese characters are shown. At most 16 bytes in UTF-8.
   */
  readonly name: string
  /**
   * 永久素材的 media_id；`view_limited` 须为图文。
   * The media_id of permanent material; news, for `view_limited`.
   */
  readonly media_id: string
}

/**
 * 已发布的文章；点击没有推送。
 * A published article. A tap causes no push.
 */
export interface MenuArticleButton {
  readonly type: 'article_id' | 'article_view_limited'
  /**
   * 名称，约显示 4 个汉字。最多 16 字节（UTF-8）。
   * The name, of which some 4 Chinese characters are shown. At most 16 bytes in UTF-8.
   */
  readonly name: string
  /**
   * 发布后得到的 article_id。
   * The article_id that publishing gave.
   */
  readonly article_id: string
}

/**
 * 带子菜单的按钮，没有 `type`。
 * A button with a menu below it, and without a `type`.
 */
export interface MenuParentButton {
  readonly type?: undefined
  /**
   * 名称，约显示 4 个汉字。最多 16 字节（UTF-8）。
   * The name, of which some 4 Chinese characters are shown. At most 16 bytes in UTF-8.
   */
  readonly name: string
  /**
   * 子菜单。最多 5 个。至少 1 个。
   * The menu below it. At most 5 entries. At least 1 entries.
   */
  readonly sub_button: readonly MenuSubButton[]
}

/**
 * 按钮，由 `type` 区分。
 * A button, told by `type`.
 */
export type MenuButton =
  | MenuClickButton
  | MenuViewButton
  | MenuMiniProgramButton
  | MenuScanButton
  | MenuPictureButton
  | MenuLocationButton
  | MenuMediaButton
  | MenuArticleButton
  | MenuParentButton

export interface MenuFound {
  /**
   * 一级菜单。最多 3 个。至少 1 个。
   * The top level. At most 3 entries. At least 1 entries.
   */
  readonly button: readonly MenuButton[]
  /**
   * 菜单 ID。
   * The menu's id.
   */
  readonly menuid?: string | undefined
}

export interface MenuFoundMatchRule {
  /**
   * 用户标签的 ID。
   * The id of a tag that the user has.
   */
  readonly tag_id?: string | undefined
  /**
   * 客户端：1 iOS，2 Android，3 其他。
   * The client: 1 iOS, 2 Android, 3 another.
   */
  readonly client_platform_type?: '1' | '2' | '3' | 1 | 2 | 3 | (string & {}) | undefined
  /**
   * 性别。
   * The user's sex.
   *
   * @deprecated 不再支持，旧菜单中仍会读到。It can no longer be asked for, and is read from old menus only.
   */
  readonly sex?: string | undefined
  /**
   * 国家。
   * The user's country.
   *
   * @deprecated 不再支持，旧菜单中仍会读到。It can no longer be asked for, and is read from old menus only.
   */
  readonly country?: string | undefined
  /**
   * 省份。
   * The user's province.
   *
   * @deprecated 不再支持，旧菜单中仍会读到。It can no longer be asked for, and is read from old menus only.
   */
  readonly province?: string | undefined
  /**
   * 城市。
   * The user's city.
   *
   * @deprecated 不再支持，旧菜单中仍会读到。It can no longer be asked for, and is read from old menus only.
   */
  readonly city?: string | undefined
  /**
   * 语言。
   * The user's language.
   *
   * @deprecated 不再支持，旧菜单中仍会读到。It can no longer be asked for, and is read from old menus only.
   */
  readonly language?: string | undefined
}

export interface MenuFoundConditional {
  /**
   * 一级菜单。最多 3 个。至少 1 个。
   * The top level. At most 3 entries. At least 1 entries.
   */
  readonly button: readonly MenuButton[]
  /**
   * 谁看到它。
   * Who sees it.
   */
  readonly matchrule: MenuFoundMatchRule
  /**
   * 菜单 ID。
   * The menu's id.
   */
  readonly menuid: string
}

/**
 * 至少填一项；性别、地区、语言不再支持。
 * At least one of them; sex, region and language can no longer be asked for.
 */
export interface MenuMatchRule {
  /**
   * 用户标签的 ID。
   * The id of a tag that the user has.
   */
  readonly tag_id?: string | undefined
  /**
   * 客户端：1 iOS，2 Android，3 其他。
   * The client: 1 iOS, 2 Android, 3 another.
   */
  readonly client_platform_type?: '1' | '2' | '3' | 1 | 2 | 3 | (string & {}) | undefined
}

export interface SelfmenuNews {
  /**
   * 标题。
   * The title.
   */
  readonly title: string
  /**
   * 作者。
   * The author.
   */
  readonly author: string
  /**
   * 摘要。
   * The digest.
   */
  readonly digest: string
  /**
   * 是否显示封面。
   * Whether the cover is shown.
   */
  readonly show_cover: 0 | 1
  /**
   * 封面的地址。
   * The URL of the cover.
   */
  readonly cover_url: string
  /**
   * 正文的地址。
   * The URL of the text.
   */
  readonly content_url: string
  /**
   * 原文的地址。
   * The URL of the source.
   */
  readonly source_url: string
}

export interface SelfmenuNewsInfo {
  /**
   * 图文。
   * The articles.
   */
  readonly list: readonly SelfmenuNews[]
}

export interface SelfmenuSubButton {
  /**
   * 名称。
   * The name.
   */
  readonly name: string
  /**
   * 接口设置的菜单同 `menu.create`；网站设置的为 text、img、photo、video、voice、news。
   * As in `menu.create`; menus made on the web site have text, img, photo, video, voice, news.
   */
  readonly type?: 'click' | 'view' | 'miniprogram' | 'text' | 'img' | 'photo' | 'video' | 'voice' | 'news' | (string & {}) | undefined
  /**
   * 随推送而来的 key。
   * What the push tells.
   */
  readonly key?: string | undefined
  /**
   * 网页地址。
   * The URL of a page.
   */
  readonly url?: string | undefined
  /**
   * 网站设置的内容：文字或 media_id。
   * What the web site has set: a text, or a media_id.
   */
  readonly value?: string | undefined
  /**
   * 小程序的 AppID。
   * A mini program's app id.
   */
  readonly appid?: string | undefined
  /**
   * 小程序的页面。
   * The page in it.
   */
  readonly pagepath?: string | undefined
  /**
   * 图文。
   * The news.
   */
  readonly news_info?: SelfmenuNewsInfo | undefined
}

export interface SelfmenuSubMenu {
  /**
   * 子按钮。
   * The buttons.
   */
  readonly list: readonly SelfmenuSubButton[]
}

export interface SelfmenuButton {
  /**
   * 名称。
   * The name.
   */
  readonly name: string
  /**
   * 接口设置的菜单同 `menu.create`；网站设置的为 text、img、photo、video、voice、news。
   * As in `menu.create`; menus made on the web site have text, img, photo, video, voice, news.
   */
  readonly type?: 'click' | 'view' | 'miniprogram' | 'text' | 'img' | 'photo' | 'video' | 'voice' | 'news' | (string & {}) | undefined
  /**
   * 随推送而来的 key。
   * What the push tells.
   */
  readonly key?: string | undefined
  /**
   * 网页地址。
   * The URL of a page.
   */
  readonly url?: string | undefined
  /**
   * 网站设置的内容：文字或 media_id。
   * What the web site has set: a text, or a media_id.
   */
  readonly value?: string | undefined
  /**
   * 小程序的 AppID。
   * A mini program's app id.
   */
  readonly appid?: string | undefined
  /**
   * 小程序的页面。
   * The page in it.
   */
  readonly pagepath?: string | undefined
  /**
   * 图文。
   * The news.
   */
  readonly news_info?: SelfmenuNewsInfo | undefined
  /**
   * 子菜单；这里是对象，不是列表。
   * The menu below it: an object here, not a list.
   */
  readonly sub_button?: SelfmenuSubMenu | undefined
}

export interface SelfmenuInfo {
  /**
   * 一级菜单。
   * The top level.
   */
  readonly button: readonly SelfmenuButton[]
}

/**
 * `menu.create` 的请求：创建菜单。
 * The request of `menu.create`. Creates the menu.
 */
export interface MenuCreateRequest {
  /**
   * 一级菜单。最多 3 个。至少 1 个。
   * The top level. At most 3 entries. At least 1 entries.
   */
  readonly button: readonly MenuButton[]
}

/**
 * `menu.create` 的回答。
 * The answer of `menu.create`.
 */
export type MenuCreateResponse = Answered

/**
 * `menu.get` 的回答。
 * The answer of `menu.get`.
 */
export interface MenuGetResponse extends Answered {
  /**
   * 默认菜单；有个性化菜单时带 `menuid`。
   * The default menu, with a `menuid` where there are conditional ones.
   */
  readonly menu: MenuFound
  /**
   * 个性化菜单。
   * The conditional menus.
   */
  readonly conditionalmenu?: readonly MenuFoundConditional[] | undefined
}

/**
 * `menu.delete` 的回答。
 * The answer of `menu.delete`.
 */
export type MenuDeleteResponse = Answered

/**
 * `menu.addConditional` 的请求：创建个性化菜单。
 * The request of `menu.addConditional`. Adds a conditional menu.
 * 链接最多 3 个外部域名。
 * Links to 3 outside domains at most.
 */
export interface MenuAddConditionalRequest {
  /**
   * 一级菜单。最多 3 个。至少 1 个。
   * The top level. At most 3 entries. At least 1 entries.
   */
  readonly button: readonly MenuButton[]
  /**
   * 谁看到它。
   * Who sees it.
   */
  readonly matchrule: MenuMatchRule
}

/**
 * `menu.addConditional` 的回答。
 * The answer of `menu.addConditional`.
 */
export interface MenuAddConditionalResponse extends Answered {
  /**
   * 菜单 ID。
   * The menu's id.
   */
  readonly menuid: string
}

/**
 * `menu.delConditional` 的请求：删除个性化菜单。
 * The request of `menu.delConditional`. Deletes a conditional menu.
 */
export interface MenuDelConditionalRequest {
  /**
   * 菜单 ID。
   * The menu's id.
   */
  readonly menuid: string
}

/**
 * `menu.delConditional` 的回答。
 * The answer of `menu.delConditional`.
 */
export type MenuDelConditionalResponse = Answered

/**
 * `menu.tryMatch` 的请求：测试菜单匹配。
 * The request of `menu.tryMatch`. Tells which menu a user sees.
 */
export interface MenuTryMatchRequest {
  /**
   * openid 或微信号。
   * An openid, or a Weixin id.
   */
  readonly user_id: string
}

/**
 * `menu.tryMatch` 的回答。
 * The answer of `menu.tryMatch`.
 */
export interface MenuTryMatchResponse extends Answered {
  /**
   * 一级菜单。最多 3 个。至少 1 个。
   * The top level. At most 3 entries. At least 1 entries.
   */
  readonly button: readonly MenuButton[]
  /**
   * 菜单。
   * The menu.
   *
   * @deprecated 有的回答把按钮放在这里；已并入 `button`。Some answers have the buttons in here; they are read into `button`.
   */
  readonly menu?: MenuFound | undefined
}

/**
 * `menu.getCurrentSelfmenuInfo` 的回答。
 * The answer of `menu.getCurrentSelfmenuInfo`.
 */
export interface MenuGetCurrentSelfmenuInfoResponse extends Answered {
  /**
   * 菜单是否开启。
   * Whether the menu is switched on.
   */
  readonly is_menu_open: 0 | 1
  /**
   * 菜单。
   * The menu.
   */
  readonly selfmenu_info: SelfmenuInfo
}

/**
 * 默认菜单和个性化菜单。
 * The menu below the chat, and conditional ones.
 */
export interface MenuApi {
  /**
   * 创建菜单。
   * Creates the menu: `POST /cgi-bin/menu/create`.
   * 替换整个默认菜单，个性化菜单不变。客户端隔 5 分钟以上重新进入会话时才更新。
   * Replaces the whole default menu; conditional menus stay. Clients look again when a chat is opened more than 5 minutes later.
   *
   * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_createcustommenu
   * @example
   * ```ts
   * const answer = await account.menu.create({
   *   button: [
   *     { type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC' },
   *     {
   *       name: '菜单',
   *       sub_button: [
   *         { type: 'view', name: '搜索', url: 'https://www.soso.com/' },
   *         { type: 'scancode_waitmsg', name: '扫码带提示', key: 'rselfmenu_0_0' },
   *       ],
   *     },
   *   ],
   * })
   * ```
   */
  readonly create: Call<MenuCreateRequest, MenuCreateResponse>
  /**
   * 查询菜单。
   * Gets the menus: `GET /cgi-bin/menu/get`.
   * 接口创建的默认菜单和个性化菜单。
   * The default menu and the conditional ones, as far as they were made by the API.
   *
   * @example
   * ```ts
   * const answer = await account.menu.get()
   * ```
   */
  readonly get: OpenCall<NoRequest, MenuGetResponse, 'no-menu'>
  /**
   * 删除菜单。
   * Deletes the menus: `GET /cgi-bin/menu/delete`.
   * 删除默认菜单和全部个性化菜单。
   * Deletes the default menu, and every conditional one.
   *
   * @example
   * ```ts
   * const answer = await account.menu.delete()
   * ```
   */
  readonly delete: OpenCall<NoRequest, MenuDeleteResponse, 'no-menu'>
  /**
   * 创建个性化菜单。
   * Adds a conditional menu: `POST /cgi-bin/menu/addconditional`.
   * 先要有默认菜单。每天最多 2000 次；链接最多 3 个外部域名。
   * A default menu has to be there. 2,000 a day at most; its links lead to 3 outside domains at most.
   *
   * @see https://developers.weixin.qq.com/doc/service/api/custommenu/api_addconditionalmenu
   * @example
   * ```ts
   * const answer = await account.menu.addConditional({
   *   button: [
   *     { type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC' },
   *     {
   *       name: '菜单',
   *       sub_button: [
   *         { type: 'view', name: '搜索', url: 'https://www.soso.com/' },
   *         { type: 'scancode_waitmsg', name: '扫码带提示', key: 'rselfmenu_0_0' },
   *       ],
   *     },
   *   ],
   *   matchrule: { tag_id: '2', client_platform_type: '1' },
   * })
   * ```
   */
  readonly addConditional: Call<MenuAddConditionalRequest, MenuAddConditionalResponse, 'no-menu' | 'over-limit'>
  /**
   * 删除个性化菜单。
   * Deletes a conditional menu: `POST /cgi-bin/menu/delconditional`.
   * 每天最多 2000 次。
   * 2,000 a day at most.
   *
   * @example
   * ```ts
   * const answer = await account.menu.delConditional({ menuid: '208379533' })
   * ```
   */
  readonly delConditional: Call<MenuDelConditionalRequest, MenuDelConditionalResponse, 'no-menu'>
  /**
   * 测试菜单匹配。
   * Tells which menu a user sees: `POST /cgi-bin/menu/trymatch`.
   * 每天最多 2 万次。
   * 20,000 a day at most.
   *
   * @example
   * ```ts
   * const answer = await account.menu.tryMatch({ user_id: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' })
   * ```
   */
  readonly tryMatch: Call<MenuTryMatchRequest, MenuTryMatchResponse, 'not-found'>
  /**
   * 查询当前菜单。
   * Gets the menu in use: `GET /cgi-bin/get_current_selfmenu_info`.
   * 也包括在公众平台网站上设置的菜单。
   * Also where it was made on the web site.
   *
   * @example
   * ```ts
   * const answer = await account.menu.getCurrentSelfmenuInfo()
   * ```
   */
  readonly getCurrentSelfmenuInfo: OpenCall<NoRequest, MenuGetCurrentSelfmenuInfoResponse>
}
