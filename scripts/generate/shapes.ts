import { isDeepStrictEqual } from 'node:util'
import type { PushDescriptor } from '../../src/catalogue/descriptor.js'
import { type FieldShape, fieldsOf, type PushShape, pascalName, toShape } from '../../src/catalogue/shape.js'
import { quote } from './types.js'

/** `src/generated/shapes.ts`: what the decoder and the encoder load; one push a line, without prose. */
export function shapesFile(pushes: readonly PushDescriptor[]): string {
  return `// Written by npm run generate from src/catalogue. Do not edit.
import { fieldsOf, type PushShape } from '../catalogue/shape.js'

export const shapes: readonly PushShape[] = [
${pushes.map((push) => `  ${shapeText(toShape(push))},\n`).join('')}]
`
}

const shapeText = ({ fields, ...shape }: PushShape): string => {
  const [head, ...rest] = Object.entries(shape).map(([key, value]) => `${key}: ${literal(value)}`)
  const wire = rest.splice(0, 2)
  return `{ ${[head, ...wire, `fields: ${fieldsText(fields)}`, ...rest].join(', ')} }`
}

/** Fields as they are written: those that are nothing but a name, a kind and a place as one text each run, which is a third of what is read at each start otherwise. */
function fieldsText(fields: readonly FieldShape[]): string {
  const parts: { plain: string[]; text: string }[] = []
  for (const field of fields) {
    const plain = plainText(field)
    const last = parts.at(-1)
    if (plain === undefined) parts.push({ plain: [], text: literal({ ...field, fields: undefined }, field.fields) })
    else if (last && last.plain.length > 0) last.plain.push(plain)
    else parts.push({ plain: [plain], text: '' })
  }
  const texts = parts.map(({ plain, text }) => (plain.length > 0 ? `fieldsOf(${quote(plain.join(' '))})` : text))
  if (texts.length === 1 && parts[0]?.plain.length) return texts[0] ?? ''
  return `[${texts.map((text, index) => (parts[index]?.plain.length ? `...${text}` : text)).join(', ')}]`
}

/** See `fieldsOf`. */
function plainText(field: FieldShape): string | undefined {
  const { name, kind, paths, optional, ...more } = field
  if (Object.keys(more).length > 0) return undefined
  const wire = paths.map((path) => path.join('/')).join(',')
  const text = `${name}:${kind}${wire === pascalName(name) ? '' : `:${wire}`}${optional ? '?' : ''}`
  return isDeepStrictEqual(fieldsOf(text), [field]) ? text : undefined
}

function literal(value: unknown, fields?: readonly FieldShape[]): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map((entry) => literal(entry)).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .filter(([key, entry]) => entry !== undefined || (key === 'fields' && fields))
      .map(([key, entry]) => `${key}: ${key === 'fields' && fields ? fieldsText(fields) : literal(entry)}`)
      .join(', ')} }`
  }
  return String(value)
}
