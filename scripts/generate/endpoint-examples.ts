import type { EndpointDescriptor, Family, SampleValue } from '../../src/catalogue/endpoint.js'
import { filterFields, responseName } from './endpoint-model.js'
import { quote } from './types.js'

const WIDTH = 100

/** The example of a call, as the reference page and the hover show it. */
export function exampleLines(endpoint: EndpointDescriptor, account = 'account'): string[] {
  const { call, example, paging } = endpoint
  const request = argument(example.request)
  const lines = `const answer = await ${account}.${call}(${request})`.split('\n')
  if (!paging) return lines
  const own = new Set(filterFields(endpoint).map(({ name }) => name))
  const filter = argument(Object.fromEntries(Object.entries(example.request).filter(([name]) => own.has(name))))
  return [...lines, ...`for await (const item of ${account}.${call}.all(${filter})) console.log(item)`.split('\n')]
}

const argument = (request: SampleValue): string => {
  const text = literal(request, '')
  return text === '{}' ? '' : text
}

/** `test/types/generated/api-<family>.ts`: every example once more, for the compiler. */
export function examplesFile(family: Family): string {
  const names = [...new Set(family.endpoints.map(responseName))].sort()
  const blocks = family.endpoints.map((endpoint) => {
    const lines = exampleLines(endpoint)
    const sample = `const sample: ${responseName(endpoint)} = ${literal(endpoint.example.response, '')}`
    return `export async function ${endpoint.call.replaceAll('.', '_')}(): Promise<unknown> {\n${[...lines, ...sample.split('\n'), 'return [answer, sample]'].map((line) => `  ${line}\n`).join('')}}\n`
  })
  return `// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { ${[family.interface, ...names].join(', ')} } from '../../../src/generated/api/${family.name}.js'

declare const account: ${family.at.split('.').reduceRight((inner, name) => `{ readonly ${name}: ${inner} }`, family.interface)}

${blocks.join('\n')}`
}

function literal(value: SampleValue, indent: string): string {
  if (typeof value === 'string') return quote(value)
  if (typeof value !== 'object') return String(value)
  if (value instanceof Uint8Array) return `new Uint8Array([${[...value].join(', ')}])`
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{ ', ' }']
  const inner = `${indent}  `
  const parts = (deeper: string): string[] =>
    Array.isArray(value)
      ? value.map((entry: SampleValue) => literal(entry, deeper))
      : Object.entries(value).map(([name, entry]: [string, SampleValue]) => `${/^[A-Za-z_]\w*$/.test(name) ? name : quote(name)}: ${literal(entry, deeper)}`)
  if (Object.keys(value).length === 0) return Array.isArray(value) ? '[]' : '{}'
  const line = `${open}${parts(indent).join(', ')}${close}`
  if (line.length + indent.length <= WIDTH && !line.includes('\n')) return line
  return `${open.trim()}\n${parts(inner)
    .map((part) => `${inner}${part},\n`)
    .join('')}${indent}${close.trim()}`
}
