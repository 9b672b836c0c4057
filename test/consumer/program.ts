// A user's program, compiled in strict mode against the installed tarball under every module resolution.
import { ApiError, createApiClient, createGateway, defineEvent, type HandlerResult, OfficialAccount, type Push, Router, reply } from 'hongyan'
import { CARD_TYPE, createCard, type NewCard } from 'hongyan/card'
import { createMedia } from 'hongyan/media'
import { createMenu, type MenuCreateRequest } from 'hongyan/menu'
import { createCustomerService, createMessage } from 'hongyan/message'
import { createOAuth } from 'hongyan/oauth'
import { createOpenapi } from 'hongyan/openapi'
import { createProduct } from 'hongyan/product'
import { createQrcode } from 'hongyan/qrcode'
import { createTemplate } from 'hongyan/template'
import { createTokenServer, memoryTokenStore } from 'hongyan/token'
import { createTags, createUser } from 'hongyan/user'

export const account = new OfficialAccount({
  appId: 'wx0000000000000000',
  token: 'a0token0of0ours',
  encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
})

account.on('subscribe_event', (event) => `欢迎 ${event.source} ${event.product?.key_str ?? event.scene ?? ''}`)
account.on('user_get_card_event', async (event, { id, attempt, signal, log }) => {
  log.info({ id, attempt, aborted: signal.aborted }, 'taken')
  return event.is_give_by_friend === 1 ? reply.text('转赠') : null
})
account.on('text', /^查券 (\d+)/, (_message, { match }) => reply.news([{ title: match[1], url: 'https://example.com' }]))
account.use(async (_push, _context, next) => {
  await next()
})
account.onError((): HandlerResult => '稍后再试')

const Lottery = defineEvent({ wire: 'user_win_lottery', fields: { prize_id: { wire: 'PrizeId', kind: 'id' } } })
account.on(Lottery, (event) => event.prize_id)

export const nameOf = (push: Push): string => (push.type === 'unknown_event' ? push.name : push.type)

export const gateway = createGateway({ router: new Router(), account: async ({ path }) => (path ? { appId: 'wx1', token: 'token' } : undefined) })

// Each API without an account round it: a client, and what makes the API.
const appId = 'wx0000000000000000'
const client = createApiClient({ appId, token: (api) => createTokenServer({ appId, appSecret: 'secret', api, store: memoryTokenStore() }) })
export const apis = {
  card: createCard(client),
  customservice: createCustomerService(client),
  media: createMedia(client),
  menu: createMenu(client),
  message: createMessage(client),
  oauth: createOAuth({ client, appId, appSecret: 'secret' }),
  openapi: createOpenapi(client, { appId }),
  product: createProduct(client, { checkDigit: true }),
  qrcode: createQrcode(client, { pictures: createApiClient({ appId, host: 'https://mp.weixin.qq.com' }) }),
  tags: createTags(client),
  template: createTemplate(client),
  user: createUser(client),
}
export const menu: MenuCreateRequest = { button: [{ type: 'click', name: '帮助', key: 'help' }] }
export const typeOf = ({ card_type }: NewCard): boolean => card_type === CARD_TYPE.GROUPON

export async function consume(code: string): Promise<string> {
  const outcome = await account.card.code.consume.safe({ code })
  if (outcome.ok) return outcome.value.openid
  if (outcome.reason === 'consumed') return '已核销'
  return outcome.error instanceof ApiError ? outcome.error.errmsg : outcome.error.message
}
