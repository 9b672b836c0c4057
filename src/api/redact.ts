/** Takes secrets out of text that goes into errors and logs. */

/** Fields of requests and answers that hold one, in queries as in bodies. */
const SECRET_NAMES = [
  'access_token',
  'refresh_token',
  'authorizer_access_token',
  'component_access_token',
  'secret',
  'appsecret',
  'ticket',
  'session_key',
  'password',
  'token',
  'encoding_aes_key',
  'encodingaeskey',
  'signature',
]

const SECRET_NAME: ReadonlySet<string> = new Set(SECRET_NAMES)

/** `name=…`, `"name":"…"`, `name: …`, also with the name or the mark escaped, and also where the end is missing. */
const NAMED = new RegExp(`((?:${SECRET_NAMES.join('|')})(?:\\\\?["']|&quot;|%22)?\\s*(?:[:=]|%3a|%3d)\\s*(?:\\\\?["']|&quot;|%22)?)[^"'&\\s<>,}]+`, 'gi')

/** Tokens, tickets and secrets are runs of this kind; words of a text for people are not. */
const LONG_RUN = /[A-Za-z0-9_-]{32,}/g

/** What stands where a secret stood. */
const GONE = '…'

/** A value shorter than this would take out half of the text. */
const SHORTEST_SECRET = 5

/** Without the values given, in any of the forms in which an answer may repeat them, and without whatever is named like a secret. */
export function redact(text: string, secrets: readonly string[]): string {
  let clean = text
  for (const secret of secrets) {
    if (secret.length < SHORTEST_SECRET) continue
    const inUrl = encodeURIComponent(secret)
    const inJson = JSON.stringify(secret).slice(1, -1)
    for (const form of new Set([secret, inUrl, inUrl.toLowerCase(), encodeURIComponent(inUrl), inJson])) clean = clean.replaceAll(form, GONE)
  }
  return clean.replace(NAMED, `$1${GONE}`)
}

/** How much of a body is looked at to find the beginning that is shown. */
const LOOKED_AT = 4096
const SHOWN = 200

/** The beginning of a body that could not be read: at most 200 characters on one line. */
export function excerptOf(body: string, secrets: readonly string[]): string {
  const beginning = body.length > LOOKED_AT ? body.slice(0, LOOKED_AT).replace(/[\w%+/=.-]+$/, GONE) : body
  const clean = redact(beginning, secrets).replace(LONG_RUN, GONE)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal would act upon stays out of errors
  return [...clean.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim()].slice(0, SHOWN).join('')
}

/** Values in a request's query or body that are secret by their names. */
export function secretsIn(value: unknown, depth = 0): string[] {
  if (typeof value !== 'object' || value === null || depth > 4) return []
  return Object.entries(value).flatMap(([name, inner]) => {
    if (typeof inner === 'string') return SECRET_NAME.has(name.toLowerCase()) ? [inner] : []
    return secretsIn(inner, depth + 1)
  })
}
