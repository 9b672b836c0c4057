import { ConfigurationError } from '../../errors.js'
import { checkNames } from '../../option-names.js'
import { isEncodingAESKey } from '../../wire/cipher.js'

export type AccountKind = 'service' | 'subscription' | 'test'
export type PushMode = 'plain' | 'compatible' | 'safe'
export type PushFormat = 'xml' | 'json'

/** What a merchant has told the platform of an account, and what the platform knows itself. All but `appId` has a default. */
export interface AccountSettings {
  readonly appId: string
  /** Made up from the app id, if left out. */
  readonly appSecret?: string
  /** The original id, `gh_…`: what pushes call `ToUserName`. Made up, if left out. */
  readonly target?: string
  /** The token of the pushes' signatures. */
  readonly token?: string
  /** 43 characters. With it the mode is `safe`. */
  readonly encodingAESKey?: string | undefined
  readonly mode?: PushMode
  /** What pushes are written in. `xml`, if left out. */
  readonly format?: PushFormat
  /** `service`, if left out. */
  readonly kind?: AccountKind
  /** Endpoints that it has no right to (48001): paths, or with a slash at the end all that begin so. */
  readonly denied?: readonly string[]
  /** From where the API may be called (40164). From everywhere, if left out. */
  readonly ipWhitelist?: readonly string[] | undefined
}

export interface Registration {
  readonly appId: string
  appSecret: string
  readonly target: string
  token: string
  encodingAESKey: string | undefined
  mode: PushMode
  format: PushFormat
  readonly kind: AccountKind
  denied: readonly string[]
  ipWhitelist: readonly string[] | undefined
}

const KNOWN = ['appId', 'appSecret', 'target', 'token', 'encodingAESKey', 'mode', 'format', 'kind', 'denied', 'ipWhitelist'] as const

/** @throws {ConfigurationError} that names the option and never its value */
export function readRegistration(settings: AccountSettings): Registration {
  const given = Object(settings) as AccountSettings
  checkNames(given, KNOWN, 'accounts.')
  const { appId, encodingAESKey, mode = encodingAESKey === undefined ? 'plain' : 'safe', format = 'xml', kind = 'service' } = given
  if (typeof appId !== 'string' || appId === '') throw new ConfigurationError('accounts.appId', 'is missing')
  if (encodingAESKey !== undefined && !isEncodingAESKey(encodingAESKey))
    throw new ConfigurationError('accounts.encodingAESKey', 'is not 43 characters of base64')
  if (!['plain', 'compatible', 'safe'].includes(mode)) throw new ConfigurationError('accounts.mode', 'is none of plain, compatible, safe')
  if (mode !== 'plain' && encodingAESKey === undefined) throw new ConfigurationError('accounts.mode', `is ${mode}, and there is no encodingAESKey`)
  if (!['xml', 'json'].includes(format)) throw new ConfigurationError('accounts.format', 'is neither xml nor json')
  if (!['service', 'subscription', 'test'].includes(kind)) throw new ConfigurationError('accounts.kind', 'is none of service, subscription, test')
  return {
    appId,
    appSecret: given.appSecret ?? `secret-of-${appId}`,
    target: given.target ?? `gh_${appId.replace(/^wx/, '').slice(0, 12).padEnd(12, '0')}`,
    token: given.token ?? 'hongyan',
    encodingAESKey,
    mode,
    format,
    kind,
    denied: given.denied ?? [],
    ipWhitelist: given.ipWhitelist,
  }
}
