import { families as catalogue } from '../../catalogue/endpoints/index.js'
import { ConfigurationError } from '../../errors.js'
import type { Family } from '../core/family.js'
import type { Endpoint } from './endpoint.js'

export interface Route {
  readonly endpoint: Endpoint
  readonly takesGet: boolean
  readonly takesPost: boolean
}

/** What the catalogue says of a path: several endpoints may share one. */
const known = new Map<string, Set<'GET' | 'POST'>>()
for (const { method, path } of catalogue.flatMap(({ endpoints }) => endpoints)) {
  const methods = known.get(path)
  if (methods) methods.add(method)
  else known.set(path, new Set([method]))
}

export const isInCatalogue = (path: string): boolean => known.has(path)

/** One endpoint for each path. @throws {ConfigurationError} for two, and for one whose method nobody tells */
export function createRoutes(families: readonly Family[]): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>()
  for (const endpoint of families.flatMap(({ endpoints = [] }) => endpoints)) {
    const { path } = endpoint
    const methods = endpoint.methods ?? [...(known.get(path) ?? [])]
    if (routes.has(path)) throw new ConfigurationError('families', `have two endpoints at ${path}`)
    if (methods.length === 0)
      throw new ConfigurationError('families', `do not say which method ${path} takes`, 'The catalogue does not know it: name its methods')
    routes.set(path, { endpoint, takesGet: methods.includes('GET'), takesPost: methods.includes('POST') })
  }
  return routes
}
