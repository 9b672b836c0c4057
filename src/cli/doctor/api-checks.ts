import { rowOf } from '../../api/errcodes.js'
import type { TokenStore } from '../../token/store.js'
import { exchange } from './exchange.js'
import { type Finding, type Keys, ok, skipped, warning, wrong } from './finding.js'
import { checkSkew } from './url-checks.js'

export interface ApiOptions {
  /** Weixin's, or a simulator's. */
  readonly host: string
  readonly store: TokenStore | undefined
}

const STABLE = '/cgi-bin/stable_token'
const ASK = '/cgi-bin/get_api_domain_ip'

/** What Weixin says of app id, secret, this machine's address, and of whose the token is. */
export async function checkApi({ appId, appSecret }: Keys, { host, store }: ApiOptions): Promise<readonly Finding[]> {
  const reached = await exchange(host)
  if ('failed' in reached)
    return [
      wrong(
        'weixin',
        `${new URL(host).host} cannot be reached: ${reached.failed}`,
        'The account’s machine has to be let out by https; behind a proxy, give the account `api: { proxy }`',
      ),
    ]
  const findings = [ok('weixin', `${new URL(host).host} can be reached`), checkSkew(reached.skewMs, 'Weixin')]
  if (appId === undefined || appSecret === undefined)
    return [...findings, skipped('IP whitelist', 'not asked: that takes --app-id, and the secret in WEIXIN_APP_SECRET'), unknownOwner]
  const body = JSON.stringify({ grant_type: 'client_credential', appid: appId, secret: appSecret })
  const answer = await exchange(host + STABLE, { method: 'POST', body, headers: { 'content-type': 'application/json' } })
  const { errcode, errmsg, access_token } = 'failed' in answer ? {} : fieldsOf(answer.body)
  if (typeof access_token === 'string')
    return [
      ...findings,
      ok('secret', 'app id and secret are right'),
      ok('IP whitelist', 'this machine may call the API'),
      await checkOwner(appId, { host, store }),
    ]
  if (typeof errcode !== 'number')
    return [...findings, wrong('secret', 'Weixin gave neither a token nor an errcode', 'Is it Weixin that answers there? A proxy may stand between')]
  return [...findings, refused(errcode, String(errmsg ?? ''))]
}

function refused(errcode: number, errmsg: string): Finding {
  if (errcode === 40164) {
    const [, ip = 'this machine’s address'] = /invalid ip ([0-9a-f.:]+)/i.exec(errmsg) ?? []
    return wrong('IP whitelist', `Weixin takes no calls from ${ip} (40164)`, `Add ${ip} to IP白名单 on the page 设置与开发 › 基本配置`)
  }
  const row = rowOf(errcode, STABLE)
  return wrong(
    'secret',
    `Weixin gives no token: ${row ? row.en : 'it says why in its errcode'} (${errcode})`,
    row?.todo ?? 'Look the errcode up on the page 全局返回码',
  )
}

/** Of a token there is one that counts. Who has fetched it nobody can be asked; whether ours is still the one can be. */
async function checkOwner(appId: string, { host, store }: ApiOptions): Promise<Finding> {
  if (!store) return unknownOwner
  const kept = (await store.read(`${appId}:access_token:stable`)) ?? (await store.read(`${appId}:access_token:classic`))
  if (!kept || kept.value === '') return skipped('token owner', 'the store holds no token of this account yet')
  if (kept.expiresAt <= Date.now()) return skipped('token owner', 'the token in the store has run out: it is renewed with the next call')
  const answer = await exchange(`${host}${ASK}?access_token=${encodeURIComponent(kept.value)}`)
  const { errcode = 0 } = 'failed' in answer ? { errcode: -1 } : fieldsOf(answer.body)
  if (errcode === 40001 || errcode === 42001 || errcode === 40014)
    return wrong(
      'token owner',
      `the token in the store is void before its time (${String(errcode)}): somebody else fetches tokens of this account`,
      'Let every program use stable_token (hongyan does), or one token server; look for a second one, a test system or a plug-in that calls /cgi-bin/token',
    )
  if (errcode === 0) return ok('token owner', 'the token in the store is the one that counts')
  return warning('token owner', `whether the token in the store still counts cannot be told (${String(errcode)})`, 'Ask again in a minute')
}

const unknownOwner = skipped(
  'token owner',
  'whether somebody else fetches this account’s tokens shows in a token that becomes void before its time',
  '--token-store tokens.db, or redis://…, asks Weixin about the one that is kept there',
)

function fieldsOf(body: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(body)) as Record<string, unknown>
  } catch {
    return {}
  }
}
