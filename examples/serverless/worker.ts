import { type AccountOptions, OfficialAccount } from 'hongyan'
import type { SessionStore } from 'hongyan/session'
import type { TokenStore } from 'hongyan/token'

export interface Environment {
  readonly WEIXIN_APP_ID: string
  readonly WEIXIN_APP_SECRET: string
  readonly WEIXIN_TOKEN: string
  readonly WEIXIN_ENCODING_AES_KEY: string
}

/** What outlives an instance: yours are Redis, or a store of three methods over whatever the platform has. */
export interface Stores {
  readonly tokens: TokenStore
  readonly sessions: SessionStore
}

export interface WorkerOptions extends Stores {
  /** Slow, and somebody else's. */
  readonly translate: (text: string) => Promise<string>
  /** For tests. */
  readonly account?: Pick<AccountOptions, 'clock' | 'api'>
}

function createAccount(env: Environment, { tokens, sessions, translate, account: more }: WorkerOptions): OfficialAccount {
  const account = new OfficialAccount({
    appId: env.WEIXIN_APP_ID,
    appSecret: env.WEIXIN_APP_SECRET,
    token: env.WEIXIN_TOKEN,
    encodingAESKey: env.WEIXIN_ENCODING_AES_KEY,
    session: sessions,
    ...more,
    // Fetch in the place of undici: it is what the platform has.
    api: { transport: { fetch: (url, init) => fetch(url, init) }, ...more?.api, tokenStore: tokens },
  })
  account.on('subscribe_event', () => '发一句话，我来翻译')
  account.on('text', ({ content }) => translate(content))
  return account
}

export interface Platform {
  /** Keeps the instance alive for work behind the answer. */
  waitUntil(work: Promise<unknown>): void
}

/**
 * A fetch handler for Workers, Vercel, EdgeOne and the like: `export default createWorker({ tokens, sessions, translate })`.
 * One account serves all requests of an instance. With `waitUntil` a handler that is not done at 4.5 s goes on behind the answer;
 * without it that push would be answered 503, so that Weixin delivers it again.
 */
export function createWorker(options: WorkerOptions) {
  let account: OfficialAccount | undefined
  return {
    fetch(request: Request, env: Environment, platform?: Platform): Promise<Response> {
      account ??= createAccount(env, options)
      return account.fetch(request, env, platform)
    },
  }
}
