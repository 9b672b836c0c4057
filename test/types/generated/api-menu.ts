// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { MenuApi, MenuAddConditionalResponse, MenuCreateResponse, MenuDelConditionalResponse, MenuDeleteResponse, MenuGetCurrentSelfmenuInfoResponse, MenuGetResponse, MenuTryMatchResponse } from '../../../src/generated/api/menu.js'

declare const account: { readonly menu: MenuApi }

export async function menu_create(): Promise<unknown> {
  const answer = await account.menu.create({
    button: [
      { type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC' },
      {
        name: '菜单',
        sub_button: [
          { type: 'view', name: '搜索', url: 'https://www.soso.com/' },
          { type: 'scancode_waitmsg', name: '扫码带提示', key: 'rselfmenu_0_0' },
        ],
      },
    ],
  })
  const sample: MenuCreateResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function menu_get(): Promise<unknown> {
  const answer = await account.menu.get()
  const sample: MenuGetResponse = {
    menu: {
      button: [
        { type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC' },
        {
          name: '菜单',
          sub_button: [
            { type: 'view', name: '搜索', url: 'https://www.soso.com/' },
            { type: 'scancode_waitmsg', name: '扫码带提示', key: 'rselfmenu_0_0' },
          ],
        },
      ],
      menuid: '208396938',
    },
    conditionalmenu: [
      {
        button: [
          { type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC' },
          {
            name: '菜单',
            sub_button: [
              { type: 'view', name: '搜索', url: 'https://www.soso.com/' },
              { type: 'scancode_waitmsg', name: '扫码带提示', key: 'rselfmenu_0_0' },
            ],
          },
        ],
        matchrule: { tag_id: '2', client_platform_type: '1' },
        menuid: '208396993',
      },
    ],
  }
  return [answer, sample]
}

export async function menu_delete(): Promise<unknown> {
  const answer = await account.menu.delete()
  const sample: MenuDeleteResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function menu_addConditional(): Promise<unknown> {
  const answer = await account.menu.addConditional({
    button: [
      { type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC' },
      {
        name: '菜单',
        sub_button: [
          { type: 'view', name: '搜索', url: 'https://www.soso.com/' },
          { type: 'scancode_waitmsg', name: '扫码带提示', key: 'rselfmenu_0_0' },
        ],
      },
    ],
    matchrule: { tag_id: '2', client_platform_type: '1' },
  })
  const sample: MenuAddConditionalResponse = { menuid: '208379533' }
  return [answer, sample]
}

export async function menu_delConditional(): Promise<unknown> {
  const answer = await account.menu.delConditional({ menuid: '208379533' })
  const sample: MenuDelConditionalResponse = { errcode: 0, errmsg: 'ok' }
  return [answer, sample]
}

export async function menu_tryMatch(): Promise<unknown> {
  const answer = await account.menu.tryMatch({ user_id: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' })
  const sample: MenuTryMatchResponse = {
    button: [
      { type: 'click', name: '今日歌曲', key: 'V1001_TODAY_MUSIC' },
      {
        name: '菜单',
        sub_button: [
          { type: 'view', name: '搜索', url: 'https://www.soso.com/' },
          { type: 'scancode_waitmsg', name: '扫码带提示', key: 'rselfmenu_0_0' },
        ],
      },
    ],
  }
  return [answer, sample]
}

export async function menu_getCurrentSelfmenuInfo(): Promise<unknown> {
  const answer = await account.menu.getCurrentSelfmenuInfo()
  const sample: MenuGetCurrentSelfmenuInfoResponse = {
    is_menu_open: 1,
    selfmenu_info: {
      button: [
        { type: 'text', name: '关于我们', value: '您好' },
        {
          name: '菜单',
          sub_button: { list: [{ type: 'view', name: '搜索', url: 'https://www.soso.com/' }] },
        },
      ],
    },
  }
  return [answer, sample]
}
