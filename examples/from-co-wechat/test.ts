import assert from 'node:assert/strict'
import { once } from 'node:events'
import type { Server } from 'node:http'
import { after, test } from 'node:test'
import { createSimulator, type Done, type FanHandle, type SimulatedAccount } from 'hongyan/simulator'
import { createApp, createShop } from './after.js'
import { createOldShop } from './before.js'

/** The old shop and the new one, each with a Weixin of its own. Both draw from the same seed: the same people do the same things. */

const credentials = { appId: 'wx0123456789abcdef', token: 'token', encodingAESKey: 'A'.repeat(43) }
const { appId: appid, ...keys } = credentials
const account = createShop(credentials)
const servers = [createOldShop({ appid, ...keys }), createApp(account)].map((app) => app.listen(0, '127.0.0.1'))
const worlds = servers.map(() => createSimulator({ accounts: [credentials], seed: 'moving', clock: { running: true } }))

after(async () => {
  await Promise.all([account.close(), ...worlds.map((weixin) => weixin.close())])
  for (const server of servers) server.close()
})

async function addressOf(server: Server): Promise<string> {
  if (!server.listening) await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/wechat`
}

type Scene = (fan: FanHandle, shop: SimulatedAccount) => Promise<Pick<Done, 'seen'>>

/** What the fans of both shops see. */
async function seeBoth(scene: Scene) {
  return Promise.all(
    worlds.map(async (weixin, nth) => {
      const shop = weixin.account()
      shop.deliverTo(await addressOf(servers[nth] as Server))
      const { seen } = await scene(shop.fan('oFS7Fjl0WsZ9AMZqrI80nbIq8xrA'), shop)
      const { kind, text, reply } = seen
      return { kind, text, type: reply?.type, articles: reply?.articles, media: reply?.values.media_id }
    }),
  )
}

const taken = {
  card_id: 'pCard',
  is_give_by_friend: 0,
  user_card_code: '0012345600',
  outer_id: '0',
  is_restore_member_card: 0,
  is_recommend_by_friend: 0,
} as const

const scenes: Readonly<Record<string, Scene>> = {
  'a fan follows': (fan) => fan.follow(),
  'a coupon is looked up': (fan) => fan.send.text('查券 0012345600'),
  'the menu': (fan) => fan.send.text('菜单'),
  'anything else': (fan) => fan.send.text('在吗'),
  'an image': (fan) => fan.send.image(),
  'a location, which no handler takes': (fan) => fan.send.location({ latitude: 23.1, longitude: 113.3, label: '天河' }),
  help: (fan, shop) => shop.push('click_event', fan.openid, { key: 'help' }),
  'a coupon is taken': (fan, shop) => shop.push('user_get_card_event', fan.openid, taken),
}

for (const [name, scene] of Object.entries(scenes)) {
  test(`the same answer: ${name}`, async () => {
    const [before, now] = await seeBoth(scene)
    assert.deepEqual(now, before)
  })
}
