import { cut } from '../../src/cli/terminal/text-width.js'

/** What every push has: the table has columns for it, or leaves it out. */
const COMMON: ReadonlySet<string> = new Set(['type', 'wire_name', 'message_id', 'target', 'source', 'time', 'raw', 'problems'])

/** A push's own attributes in short: `card_id=pFS7Fjg8… user_card_code=0012345600`. */
export function attributesInShort(push: object): string {
  return Object.entries(push)
    .filter(([name]) => !COMMON.has(name))
    .map(([name, value]) => `${name}=${inShort(value)}`)
    .join(' ')
}

function inShort(value: unknown): string {
  if (typeof value === 'string') return /^\d{1,19}$/.test(value) ? value : value === '' ? "''" : cut(value, 12)
  if (Array.isArray(value)) return `[${value.length}]`
  if (typeof value === 'object' && value !== null) return `{${attributesInShort(value)}}`
  return String(value)
}
