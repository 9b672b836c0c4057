import { createGateway, type GatewayOptions, Router } from 'hongyan'
import type { AccountTable } from './account-table.js'

/** Handlers are written once; which account a push came for stands in the context. */
function createRouter(): Router {
  const router = new Router()
  router.on('subscribe_event', (_event, { account }) => `欢迎关注 ${account.appId}`)
  // Each account calls Weixin with a token of its own.
  router.on('text', '二维码', async (_message, { qrcode }) => {
    const { url } = await qrcode.create({ action_name: 'QR_STR_SCENE', action_info: { scene: { scene_str: 'chat' } } })
    return url
  })
  return router
}

export function createShops(accounts: AccountTable, options: Partial<GatewayOptions> = {}) {
  return createGateway({ ...options, router: createRouter(), account: (key) => accounts.find(key) })
}
