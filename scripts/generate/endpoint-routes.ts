import type { Family } from '../../src/catalogue/endpoint.js'
import { quote } from './types.js'

/** `src/generated/api/routes.ts`: which methods each path takes, for who answers calls: without prose, and without what is in them. */
export function endpointRoutesFile(families: readonly Family[]): string {
  const methods = new Map<string, Set<string>>()
  for (const { method, path } of families.flatMap(({ endpoints }) => endpoints)) {
    const known = methods.get(path)
    if (known) known.add(method)
    else methods.set(path, new Set([method]))
  }
  return `// Written by npm run generate from src/catalogue. Do not edit.
export const routes: Readonly<Record<string, readonly ('GET' | 'POST')[]>> = {
${[...methods].map(([path, taken]) => `  ${quote(path)}: [${[...taken].map(quote).join(', ')}],\n`).join('')}}
`
}
