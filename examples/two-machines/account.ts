import { OfficialAccount } from 'hongyan'
import { bullmqInbox } from 'hongyan/bullmq'
import { redisSessions } from 'hongyan/session'
import { redisTokenStore } from 'hongyan/token'
import { Redis } from 'ioredis'

export interface NodeOptions {
  /** `redis://host:6379`. Redis has to keep what it is told: appendonly yes, appendfsync always, maxmemory-policy noeviction. */
  readonly redisUrl: string
  /** What this process is called in its replies, to see who ran a push. */
  readonly name: string
}

/** The same on each machine: pushes, sessions and tokens are in Redis, and nothing is in the process. */
export function createNode({ redisUrl, name }: NodeOptions) {
  const { WEIXIN_APP_ID = '', WEIXIN_APP_SECRET, WEIXIN_TOKEN = '', WEIXIN_ENCODING_AES_KEY, WEIXIN_HOST } = process.env
  const redis = new Redis(redisUrl)
  const account = new OfficialAccount<{ readonly asked: number }>({
    appId: WEIXIN_APP_ID,
    appSecret: WEIXIN_APP_SECRET,
    token: WEIXIN_TOKEN,
    encodingAESKey: WEIXIN_ENCODING_AES_KEY,
    inbox: bullmqInbox({ connection: redisUrl }),
    session: redisSessions(redis),
    api: { host: WEIXIN_HOST, tokenStore: redisTokenStore(redis) },
  })

  account.on('text', async ({ content }, { session }) => {
    const asked = ((await session.get())?.asked ?? 0) + 1
    session.set({ asked })
    return `${content}：第 ${asked} 次，${name}`
  })

  return account
}
