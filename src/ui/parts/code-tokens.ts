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

/** XML on lines of its own for each element, as it is easier to read; what is shown as raw stays as it came. */
export function spacedXml(xml: string): string {
  if (!xml.trimStart().startsWith('<') || xml.includes('\n')) return xml
  let depth = 0
  return xml
    .replace(/>\s*</g, '>\n<')
    .replace(/(<!\[CDATA\[[^\n]*)\n/g, '$1')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth -= 1
      const text = `${'  '.repeat(Math.max(0, depth))}${line}`
      if (/^<[^/!?][^>]*[^/]>$/.test(line) && !line.includes('</')) depth += 1
      return text
    })
    .join('\n')
}
