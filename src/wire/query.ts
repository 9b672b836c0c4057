/** The parameters that Weixin puts into the URL of a push. */
export interface PushQuery {
  signature?: string
  timestamp?: string
  nonce?: string
  encrypt_type?: string
  msg_signature?: string
  echostr?: string
  openid?: string
}

/**
 * Reads a query string (without `?`). Other parameters are left alone: merchants put their own into the URL.
 * @returns `undefined` where one of Weixin's parameters stands twice or can't be decoded: it then says nothing one could rely on.
 */
export function readQuery(search: string): PushQuery | undefined {
  const query: PushQuery = {}
  for (let start = 0; ; ) {
    const equals = search.indexOf('=', start)
    if (equals < 0) return query
    const ampersand = search.indexOf('&', start)
    const end = ampersand < 0 ? search.length : ampersand
    if (equals > end) {
      // Parameters without a value are none of Weixin's: on to the one that has this `=`.
      start = search.lastIndexOf('&', equals) + 1
      continue
    }
    const name = search.slice(start, equals)
    switch (name) {
      case 'signature':
      case 'timestamp':
      case 'nonce':
      case 'encrypt_type':
      case 'msg_signature':
      case 'echostr':
      case 'openid': {
        const value = decodeValue(search.slice(equals + 1, end))
        if (value === undefined || query[name] !== undefined) return undefined
        query[name] = value
      }
    }
    start = end + 1
  }
}

function decodeValue(text: string): string | undefined {
  if (!text.includes('%') && !text.includes('+')) return text
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}
