import type { PushDescriptor } from '../../src/catalogue/descriptor.js'
import { toShape } from '../../src/catalogue/shape.js'
import { quote } from './types.js'

/** `src/generated/shapes.ts`: what the decoder and the encoder load; one push a line, without prose. */
export function shapesFile(pushes: readonly PushDescriptor[]): string {
  return `// Written by npm run generate from src/catalogue. Do not edit.
import type { PushShape } from '../catalogue/shape.js'

export const shapes: readonly PushShape[] = [
${pushes.map((push) => `  ${literal(toShape(push))},\n`).join('')}]
`
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
