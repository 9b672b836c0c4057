import type { Family } from '../../src/catalogue/endpoint.js'
import { toEndpointShape, toObjectShape } from '../../src/catalogue/endpoint-shape.js'
import { camel, objectTypes } from './endpoint-model.js'
import { quote } from './types.js'

/** `src/generated/api/<family>-shapes.ts`: what a call needs, without prose; each object once. */
export function endpointShapesFile(family: Family): string {
  const names = new Map<unknown, string>()
  const objects = objectTypes(family).map((type) => {
    const shape = toObjectShape(type)
    const text = `const ${type.interface}: ObjectShape = ${literal(shape, names, shape)}\n`
    names.set(shape, type.interface)
    return text
  })
  const imported = ['EndpointShape', ...(objects.length > 0 ? ['ObjectShape'] : [])]
  return `// Written by npm run generate from src/catalogue. Do not edit.
import type { ${imported.join(', ')} } from '../../catalogue/endpoint-shape.js'

${objects.join('')}
export const ${camel(family.name)}Shapes: readonly EndpointShape[] = [
${family.endpoints.map((endpoint) => `  ${literal(toEndpointShape(endpoint), names)},\n`).join('')}]
`
}

function literal(value: unknown, names: ReadonlyMap<unknown, string>, whole?: unknown): string {
  const name = value === whole ? undefined : names.get(value)
  if (name !== undefined) return name
  if (typeof value === 'string') return quote(value)
  if (Array.isArray(value)) return `[${value.map((entry) => literal(entry, names)).join(', ')}]`
  if (typeof value !== 'object' || value === null) return String(value)
  const members = Object.entries(value).map(([key, entry]) => `${/^[A-Za-z_]\w*$|^\d+$/.test(key) ? key : quote(key)}: ${literal(entry, names)}`)
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}'
}
