// A user's program, compiled in strict mode against the installed tarball under every module resolution.
import { createGateway, defineEvent, type HandlerResult, OfficialAccount, type Push, Router, reply } from 'hongyan'

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
