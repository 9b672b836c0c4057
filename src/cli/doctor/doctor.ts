import { readCredentials } from '../../door/settings.js'
import { ConfigurationError } from '../../errors.js'
import { redisTokenStore } from '../../token/redis-store.js'
import { sqliteTokenStore } from '../../token/sqlite-store.js'
import type { TokenStore } from '../../token/store.js'
import { common, defineCommand } from '../command.js'
import { environmentOf, folderOf, UsageError } from '../screen.js'
import type { Painter } from '../terminal/colours.js'
import { createPrint } from '../terminal/print.js'
import { createProgress } from '../terminal/progress.js'
import { oneLine } from '../terminal/text-width.js'
import { checkApi } from './api-checks.js'
import { type Finding, type Keys, ok, skipped, wrong } from './finding.js'
import { checkNode, checkRedis, checkSqlite, openRedis } from './machine-checks.js'
import { checkUrl } from './url-checks.js'

export const doctor = defineCommand(
  {
    name: 'doctor',
    summary: 'finds out why Weixin does not reach an account',
    usage: '[options]',
    about: 'Looks at this machine, at the URL of an account as Weixin would, and at what Weixin says of it. Each finding has its cure.',
    options: {
      url: { type: 'string', short: 'u', value: '<url>', help: 'of the account: checks that it is reached, verifies, and takes bodies' },
      'app-id': { type: 'string', value: '<id>', help: 'WEIXIN_APP_ID' },
      token: { type: 'string', value: '<token>', help: 'WEIXIN_TOKEN' },
      'aes-key': { type: 'string', value: '<key>', help: 'WEIXIN_ENCODING_AES_KEY; without it the mode is plain' },
      push: { type: 'boolean', help: 'sends the URL one event that no handler knows, signed and sealed: do mode and key match?' },
      api: { type: 'boolean', help: 'asks Weixin, with WEIXIN_APP_SECRET: secret, IP whitelist, clock; so too if that is set' },
      host: { type: 'string', value: '<url>', help: 'of the API (WEIXIN_HOST, https://api.weixin.qq.com)' },
      'token-store': { type: 'string', value: '<s>', help: 'tokens.db, or redis://…: is the token that is kept there still the one that counts?' },
      redis: { type: 'string', value: '<url>', help: 'looks at the settings of the Redis that keeps the inbox' },
      ...common,
    },
    more: `Secrets are best given by the environment, where no list of processes shows them. None is printed.
Exit code 1 if something is wrong.`,
  },
  async ({ values }, screen) => {
    const env = environmentOf(screen)
    const keys: Keys = {
      appId: values['app-id'] ?? env.WEIXIN_APP_ID,
      appSecret: env.WEIXIN_APP_SECRET,
      token: values.token ?? env.WEIXIN_TOKEN,
      encodingAESKey: (values['aes-key'] ?? env.WEIXIN_ENCODING_AES_KEY) || undefined,
    }
    const { url } = values
    if (url !== undefined) readUrl('--url', url)
    const host = readUrl('--host', values.host ?? env.WEIXIN_HOST ?? 'https://api.weixin.qq.com').origin
    const print = createPrint(screen, values.json === true)
    const progress = createProgress(screen)
    let isWrong = false
    const tell = (findings: readonly Finding[]) => {
      progress.end()
      for (const finding of findings) {
        if (finding.state === 'wrong') isWrong = true
        print.one(finding, findingText(finding, print.paint))
      }
    }
    tell([checkNode(), await checkSqlite(folderOf(screen)), ...checkKeys(keys)])
    progress.tell('asking the URL')
    tell(
      url === undefined
        ? [skipped('url', 'no URL was given', '--url https://… looks at it as Weixin does')]
        : await checkUrl(url, keys, { push: values.push === true }),
    )
    if (values.api || keys.appSecret !== undefined || values['token-store'] !== undefined) {
      progress.tell('asking Weixin')
      const { store, close } = await openStore(values['token-store'], folderOf(screen))
      try {
        tell(await checkApi(keys, { host, store }))
      } finally {
        await close()
      }
    } else tell([skipped('weixin', 'was not asked', '--api does, with WEIXIN_APP_SECRET')])
    if (values.redis !== undefined) tell(await checkRedis(values.redis, folderOf(screen)))
    return isWrong ? 1 : 0
  },
)

function readUrl(option: string, given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : undefined
  if (!url || !/^https?:$/.test(url.protocol)) throw new UsageError(`${option} is no URL: it looks like https://example.com/wechat`)
  return url
}

/** What is wrong in what was given can be seen without asking anybody. */
function checkKeys({ appId, appSecret, token, encodingAESKey }: Keys): readonly Finding[] {
  if (appId === undefined && token === undefined) return [skipped('keys', 'none were given', 'Set WEIXIN_APP_ID, WEIXIN_TOKEN and WEIXIN_ENCODING_AES_KEY')]
  try {
    const { mode } = readCredentials({
      appId: appId ?? 'wx0000000000000000',
      token: token ?? 'nobody',
      ...(appSecret !== undefined && { appSecret }),
      ...(encodingAESKey !== undefined && { encodingAESKey }),
    })
    return [ok('keys', `they look right; the mode is ${mode}`)]
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    const { hint = 'Copy it again from the page 设置与开发 › 基本配置' } = error
    return [wrong('keys', error.message.replace(`. ${hint}`, ''), hint)]
  }
}

async function openStore(place: string | undefined, folder: string): Promise<{ readonly store: TokenStore | undefined; close(): Promise<void> }> {
  if (place === undefined) return { store: undefined, close: async () => {} }
  if (!/^rediss?:/.test(place)) {
    const store = sqliteTokenStore(place)
    return { store, close: async () => store.close?.() }
  }
  const client = await openRedis(place, folder)
  if (!client) throw new UsageError('--token-store redis://… needs ioredis: run `npm install ioredis`')
  return { store: redisTokenStore(client), close: async () => client.disconnect() }
}

const MARKS = { ok: ['green', '✓'], warning: ['yellow', '!'], wrong: ['red', '✗'], skipped: ['dim', '·'] } as const

function findingText({ check, state, says, cure }: Finding, paint: Painter): string {
  const [colour, mark] = MARKS[state]
  return `${paint(colour, mark)} ${paint('bold', check)}: ${oneLine(says)}\n${cure ? `    ${paint(state === 'skipped' ? 'dim' : 'cyan', `→ ${oneLine(cure)}`)}\n` : ''}`
}
