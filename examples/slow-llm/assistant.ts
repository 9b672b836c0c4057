import { type AccountOptions, OfficialAccount } from 'hongyan'
import type { Llm, Turn } from './llm.js'

/** What is said so far: kept with the fan's session for half an hour. */
export interface Talk {
  readonly turns: readonly Turn[]
}

/** A text of Weixin's holds 2,048 bytes, some 680 Chinese characters. */
const LONGEST = 680

export function createAssistant({ llm, ...options }: AccountOptions<Talk> & { readonly llm: Llm }): OfficialAccount<Talk> {
  const account = new OfficialAccount<Talk>(options)

  // At 4.5 s Weixin gets `success` and the handler goes on. What it returns then goes out as a customer-service message:
  // a text opens a window for five of them in 48 hours. Weixin's repeats do not start a second run.
  account.on(
    'text',
    async ({ content }, { session, signal }) => {
      const { turns = [] } = (await session.get()) ?? {}
      const asked: readonly Turn[] = [...turns, { role: 'user', content }]
      const answer = await llm.answer(asked, signal)
      session.set({ turns: [...asked, { role: 'assistant' as const, content: answer }].slice(-20) }, { ttlSeconds: 1800 })
      return answer.slice(0, LONGEST)
    },
    // A model that is out of order is asked twice, and given a minute each time.
    { retry: { tries: 2 }, workMs: 60_000 },
  )

  account.on('subscribe_event', () => '问我任何问题，我会想一想再回答')

  // Only if it fails before the deadline; later there is nothing that a passive reply could say.
  account.onError(() => '模型开小差了，请稍后再问')

  return account
}
