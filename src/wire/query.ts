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

type Name = keyof PushQuery
const NAMES: readonly Name[] = ['signature', 'timestamp', 'nonce', 'encrypt_type', 'msg_signature', 'echostr', 'openid']

/**
 * Reads a query string (without `?`). Other parameters are left alone: merchants put their own into the URL.
 * @returns `undefined` where one of Weixin's parameters stands twice or can't be decoded: it then says nothing one could rely on.
 */
export function readQuery(search: string): PushQuery | undefined {
  const query = new PushQuery()
  const escaped = search.includes('%') || search.includes('+')
  // Looked for once each: in a long query of names without values it stands far away, or nowhere.
  let equals = search.indexOf('=')
  for (let start = 0; equals >= 0 && start < search.length; ) {
    const ampersand = search.indexOf('&', start)
    const end = ampersand < 0 ? search.length : ampersand
    if (equals < start) equals = search.indexOf('=', start)
    // Parameters without a value are none of Weixin's.
    if (equals >= 0 && equals < end) {
      const name = nameAt(search, start, equals)
      if (name !== undefined) {
        const text = search.slice(equals + 1, end)
        const value = escaped ? decoded(text) : text
        if (value === undefined || query[name] !== undefined) return undefined
        query[name] = value
      }
    }
    start = end + 1
  }
  return query
}

function nameAt(search: string, start: number, end: number): Name | undefined {
  for (const name of NAMES) if (name.length === end - start && search.startsWith(name, start)) return name
  return undefined
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}
