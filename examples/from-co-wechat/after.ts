/** The same shop. The Koa application stays; what was one function is one handler for each thing. */
import { type AccountOptions, OfficialAccount, reply } from 'hongyan'
import { koaHandler } from 'hongyan/koa'
import Koa from 'koa'

export function createShop(options: AccountOptions): OfficialAccount {
  const account = new OfficialAccount(options)

  // 1: `scene` is EventKey without its qrscene_
  account.on('subscribe_event', ({ scene }) => (scene ? `欢迎，您在 ${scene} 号桌` : '欢迎'))
  account.on('click_event', 'help', () => reply.transferCustomerService())

  // 2
  account.on('user_get_card_event', (event) => `领券成功 ${event.user_card_code}`)

  // 3
  account.on('text', /^查券 (\d+)/, (_message, { match }) => `券 ${match[1]} 可用`)

  // 4
  account.on('text', '菜单', () =>
    reply.news([{ title: '今日好茶', description: '凤凰单丛', pic_url: 'https://example.com/tea.jpg', url: 'https://example.com/tea' }]),
  )
  account.on('text', () => '没有听懂')

  // 5
  account.on('image', (message) => reply.image(message.media_id))

  return account
}

export function createApp(account: OfficialAccount): Koa {
  const app = new Koa()
  app.use(koaHandler(account))
  return app
}
