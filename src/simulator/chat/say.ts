import type { Account } from '../core/account.js'
import { type ChatLine, chatOf, chats } from './state.js'

export type Said = Omit<ChatLine, 'at'>

/** Puts a line into a fan's chat. */
export function say(account: Account, openid: string, line: Said, at: number = account.ground.clock.seconds()): void {
  const chat = chatOf(account.state(chats), openid)
  chat.lines.push({ at, ...line })
  while (chat.lines.length > account.ground.rules.chatLines) chat.lines.shift()
  chat.lastAt = at
  if (line.from === 'account') chat.typingUntil = 0
}
