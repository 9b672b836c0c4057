/** The user's program of the design, as it stands there: it has to compile. */
import { createGateway, OfficialAccount, Router, reply } from 'hongyan'

const account = new OfficialAccount({ appId: 'wx0123456789abcdef', appSecret: 'secret', token: 'token', encodingAESKey: 'A'.repeat(43) })

account.on('subscribe_event', (event) => reply.text(`欢迎 ${event.key ?? ''}`))
account.on('user_get_card_event', async (event, { attempt, id }) => {
  const given: 0 | 1 = event.is_give_by_friend
  void [given, attempt, id]
  return '领券成功'
})
account.on(['user_scan_product_event', 'user_scan_product_async_event'], (event) => {
  const key: string = event.key_str
  void key
})
account.on('text', /^查券 (\d+)/, (_message, { match }) => reply.news([{ title: match[1], url: 'https://example.com' }]))
account.on('unknown_event', (event) => {
  void [event.name, event.raw, event.fields]
})
account.use(async (_push, _context, next) => {
  await next()
})
account.onError((_error, _push, _context) => reply.text('稍后再试'))

const router = new Router()
router.on('text', (message, { account: owner }) => `${owner.appId} ${message.content}`)
const gateway = createGateway({ router, account: async ({ path, target, appId }) => (path || target || appId ? { appId: 'wx1', token: 'token' } : undefined) })
void gateway

interface Cart {
  readonly items: readonly string[]
}
const shop = new OfficialAccount<Cart>({ appId: 'wx1', token: 'token', session: { ttlSeconds: 60 } })
shop.on('text', async (message, { session }) => {
  const cart: Cart | undefined = await session.get()
  session.set({ items: [...(cart?.items ?? []), message.content] })
  // @ts-expect-error no Cart
  session.set({ items: 7 })
})
account.on('text', async (_message, { session }) => {
  const count: number | undefined = await session.get<number>()
  session.set((count ?? 0) + 1, { ttlSeconds: 60 })
  // @ts-expect-error nobody has said what it is
  const text: string = await session.get()
  void text
})
void createGateway({ router: new Router<Cart>().on('text', (_message, { session }) => session.delete()), account: () => undefined })

export { account }
