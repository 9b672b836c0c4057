/** The parameters that Weixin puts into the URL of a push. */
export class PushQuery {
  signature: string | undefined = undefined
  timestamp: string | undefined = undefined
  nonce: string | undefined = undefined
  encrypt_type: string | undefined = undefined
  msg_signature: string | undefined = undefined
  echostr: string | undefined = undefined
  openid: string | undefined = undefined
}

const AMPERSAND = 0x26
const EQUALS = 0x3d
const PERCENT = 0x25
const PLUS = 0x2b

/**
 * Reads a query string (without `?`). Other parameters are left alone: merchants put their own into the URL.
 * @returns `undefined` where one of Weixin's parameters stands twice or can't be decoded: it then says nothing one could rely on.
 */
export function readQuery(search: string): PushQuery | undefined {
  const query = new PushQuery()
  for (let start = 0; start < search.length; ) {
    let equals = -1
    let escaped = false
    let end = start
    for (; end < search.length; end += 1) {
      const code = search.charCodeAt(end)
      if (code === AMPERSAND) break
      if (code === EQUALS) {
        if (equals < 0) equals = end
      } else if (code === PERCENT || code === PLUS) escaped = true
    }
    // Parameters without a value are none of Weixin's.
    if (equals >= 0 && !take(query, search.slice(start, equals), search.slice(equals + 1, end), escaped)) return undefined
    start = end + 1
  }
  return query
}

/** Whether a parameter leaves the query one that can be relied on. */
function take(query: PushQuery, name: string, text: string, escaped: boolean): boolean {
  switch (name) {
    case 'signature':
    case 'timestamp':
    case 'nonce':
    case 'encrypt_type':
    case 'msg_signature':
    case 'echostr':
    case 'openid': {
      const value = escaped ? decoded(text) : text
      if (value === undefined || query[name] !== undefined) return false
      query[name] = value
    }
  }
  return true
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}
