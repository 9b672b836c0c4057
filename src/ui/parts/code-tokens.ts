/** A piece of shown code; `kind` is its colour. */
export interface Token {
  readonly kind: 'name' | 'text' | 'number' | 'dim' | 'plain'
  readonly text: string
}

const LONGEST = 60_000
const XML = /(<!\[CDATA\[)|(\]\]>)|(<\/?[\w:.-]+\s*\/?>?)|(\/?>)|([^<\]>]+|[<\]>])/g
const JSON_PARTS = /("(?:[^"\\]|\\.)*"(?=\s*:))|("(?:[^"\\]|\\.)*")|(-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)|([{}[\],:])|(\s+)|([^\s{}[\],:"]+|")/g

/** Colours for XML and JSON. What is neither, or too long, is shown as it is. The page writes tokens as text: nothing here is ever read as HTML. */
export function tokensOf(code: string): Token[] {
  const start = code.trimStart()[0]
  if (code.length > LONGEST || (start !== '<' && start !== '{' && start !== '[')) return [{ kind: 'plain', text: code }]
  return start === '<' ? xmlTokens(code) : jsonTokens(code)
}

function xmlTokens(code: string): Token[] {
  return Array.from(code.matchAll(XML), ([text, open, close, tag]): Token => {
    if (open !== undefined || close !== undefined) return { kind: 'dim', text }
    if (tag !== undefined) return { kind: 'name', text }
    return { kind: text.trim() === '' ? 'plain' : 'text', text }
  })
}

function jsonTokens(code: string): Token[] {
  return Array.from(code.matchAll(JSON_PARTS), ([text, name, string, number, mark]): Token => {
    if (name !== undefined) return { kind: 'name', text }
    if (string !== undefined) return { kind: 'text', text }
    if (number !== undefined) return { kind: 'number', text }
    return { kind: mark === undefined ? 'plain' : 'dim', text }
  })
}

const XML_PARTS = /<!\[CDATA\[[\s\S]*?\]\]>|<[^>]*>|[^<]+/g

/** XML with each element on a line of its own, as it is easier to read. What already has lines, or is no XML, stays as it is. */
export function spacedXml(xml: string): string {
  if (!xml.trimStart().startsWith('<') || xml.trim().includes('\n')) return xml
  const lines: string[] = []
  let depth = 0
  let isOpen = false
  for (const [part] of xml.matchAll(XML_PARTS)) {
    const isEnd = part.startsWith('</')
    const isTag = part.startsWith('<') && !part.startsWith('<![')
    if (isEnd) depth -= 1
    // Text, and the end of what holds only text, stand where it began.
    if ((!isTag || isEnd) && isOpen) lines.push(`${lines.pop() ?? ''}${part}`)
    else lines.push(`${'  '.repeat(Math.max(0, depth))}${part}`)
    if (isTag) isOpen = !isEnd && !part.endsWith('/>')
    if (isTag && isOpen) depth += 1
  }
  return lines.join('\n')
}
