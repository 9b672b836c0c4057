import type { PushDescriptor } from '../../src/catalogue/descriptor.js'
import { type FieldShape, type PushShape, toShape } from '../../src/catalogue/shape.js'
import { quote } from './types.js'

/** `src/generated/shapes.ts`: what the decoder and the encoder load; one push a line, without prose. */
export function shapesFile(pushes: readonly PushDescriptor[]): string {
  return `// Written by npm run generate from src/catalogue. Do not edit.
import { field, type PushShape } from '../catalogue/shape.js'

export const shapes: readonly PushShape[] = [
${pushes.map((push) => `  ${shapeText(toShape(push))},\n`).join('')}]
`
}

const shapeText = ({ fields, ...shape }: PushShape): string => {
  const [head, ...rest] = Object.entries(shape).map(([key, value]) => `${key}: ${literal(value)}`)
  const wire = rest.splice(0, 2)
  return `{ ${[head, ...wire, `fields: ${fieldsText(fields)}`, ...rest].join(', ')} }`
}

const fieldsText = (fields: readonly FieldShape[]): string => `[${fields.map(fieldText).join(', ')}]`

/** A call of `field`, which writes out what most fields have in common: half of what is read at each start. */
function fieldText({ name, kind, paths, fields, ...more }: FieldShape): string {
  const wire = paths.map((path) => path.join('/'))
  const rest = [...Object.entries(more).map(([key, value]) => `${key}: ${literal(value)}`), ...(fields ? [`fields: ${fieldsText(fields)}`] : [])]
  return `field(${[quote(name), quote(kind), literal(wire.length === 1 ? wire[0] : wire), ...(rest.length > 0 ? [`{ ${rest.join(', ')} }`] : [])].join(', ')})`
}

function literal(value: unknown): string {
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, entry]) => `${key}: ${literal(entry)}`)
      .join(', ')} }`
  }
  return String(value)
}
