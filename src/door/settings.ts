import { ConfigurationError } from '../errors.js'
import type { Names } from '../option-names.js'
import { Cipher, isEncodingAESKey } from '../wire/cipher.js'

/** How an account receives pushes. `safe` and `compatible` take nothing but what is encrypted; `plain` has no body authentication, by the platform's design. */
export type Mode = 'safe' | 'compatible' | 'plain'

/** What the platform's page 设置与开发 › 基本配置 shows. */
export interface Credentials {
  /** `wx` and 16 characters. */
  readonly appId: string
  /** For API calls. Receiving pushes needs none. */
  readonly appSecret?: string | undefined
  /** 3–32 letters and digits, chosen by you. A second one is the previous: both are accepted while you change it. */
  readonly token: string | readonly [current: string, previous: string]
  /** 43 characters. With it the mode is `safe`. A second one is the previous. */
  readonly encodingAESKey?: string | readonly [current: string, previous: string] | undefined
  /** `compatible` where the platform's page says 兼容模式. Never less than the key asks for: `plain` means leaving the key out. */
  readonly mode?: Mode | undefined
}

/** The same, checked and ready for use. */
export interface Keys {
  readonly appId: string
  readonly mode: Mode
  readonly tokens: readonly string[]
  readonly ciphers: readonly Cipher[]
}

export const credentialNames: Names<Credentials> = { appId: 1, appSecret: 1, token: 1, encodingAESKey: 1, mode: 1 }

/** @throws {ConfigurationError} that names the option and never its value */
export function readCredentials(credentials: Credentials): Keys {
  const { appId, appSecret, token, encodingAESKey } = Object(credentials) as Credentials
  if (typeof appId === 'string' && appId.startsWith('gh_')) throw new ConfigurationError('appId', 'is an original id (gh_…)', 'The app id begins with wx')
  if (typeof appId !== 'string' || !/^[A-Za-z0-9_-]{1,64}$/.test(appId))
    throw new ConfigurationError('appId', 'is missing or malformed', 'It looks like wx and 16 letters and digits')
  if (appSecret !== undefined && (typeof appSecret !== 'string' || appSecret === ''))
    throw new ConfigurationError('appSecret', 'is empty', 'Leave it out if you call no API')
  const tokens = list('token', token)
  for (const each of tokens) {
    if (typeof each !== 'string' || each === '') throw new ConfigurationError('token', 'is missing or empty', 'It is the Token of the page 基本配置')
    if (!/^[A-Za-z0-9]{3,32}$/.test(each)) throw new ConfigurationError('token', 'is not 3 to 32 letters and digits, which is all that the platform accepts')
  }
  // An environment variable that is not set must not open the door to plain bodies.
  if ('encodingAESKey' in Object(credentials) && encodingAESKey === undefined && credentials.mode !== 'plain') {
    throw new ConfigurationError('encodingAESKey', 'is undefined', "Leave the option out for plain mode, or say mode: 'plain'")
  }
  const keys = encodingAESKey === undefined ? [] : list('encodingAESKey', encodingAESKey)
  for (const key of keys) {
    if (typeof key !== 'string') throw new ConfigurationError('encodingAESKey', 'is no text', 'Leave it out for plain mode')
    if (key.length !== 43) throw new ConfigurationError('encodingAESKey', `has ${key.length} characters, not 43`, 'Copy it again from the page 基本配置')
    if (!isEncodingAESKey(key)) throw new ConfigurationError('encodingAESKey', 'holds characters that are not base64', 'Copy it again from the page 基本配置')
  }
  const mode = credentials.mode ?? (keys.length > 0 ? 'safe' : 'plain')
  if (mode !== 'safe' && mode !== 'compatible' && mode !== 'plain') throw new ConfigurationError('mode', "is none of 'safe', 'compatible' and 'plain'")
  if (mode === 'plain' && keys.length > 0)
    throw new ConfigurationError('mode', "is 'plain' though there is an encodingAESKey", 'Leave the key out to accept plain bodies')
  if (mode !== 'plain' && keys.length === 0) throw new ConfigurationError('encodingAESKey', `is missing, and the mode is '${mode}'`)
  return { appId, mode, tokens, ciphers: keys.map((key) => new Cipher(key)) }
}

function list(field: string, value: string | readonly string[]): readonly string[] {
  if (!Array.isArray(value)) return [value as string]
  if (value.length < 1 || value.length > 2)
    throw new ConfigurationError(field, 'is a list of other than one or two', 'The current one first, then the previous')
  return value
}
