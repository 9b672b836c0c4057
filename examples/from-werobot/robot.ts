/** The same shop. The numbers are those of README.md. */
import { type AccountOptions, OfficialAccount, reply } from 'hongyan'

export interface Memory {
  readonly last?: string
}

export function createRobot(options: AccountOptions<Memory>): OfficialAccount<Memory> {
  const robot = new OfficialAccount<Memory>(options)

  // 1
  robot.on('subscribe_event', () => '欢迎，回复“菜单”看看有什么')

  // 2, 3
  robot.on('text', '菜单', () => reply.news([{ title: '今日好茶', description: '凤凰单丛', url: 'https://example.com/tea' }]))

  // 4, 5
  robot.on('text', /^查券 (\d+)/, (_message, { match, session }) => {
    session.set({ last: match[1] ?? '' })
    return `券 ${match[1]} 可用`
  })
  robot.on('text', '上次', async (_message, { session }) => (await session.get())?.last ?? '还没有查过')

  // 6
  robot.on('click_event', 'help', () => '人工客服在每天九点到六点')

  // 7
  robot.on('user_get_card_event', (event) => `领券成功 ${event.user_card_code}`)

  // 8: every message and event that is left; last, since the first handler that matches gets the push
  robot.on(
    () => true,
    () => '没有听懂',
  )

  return robot
}
