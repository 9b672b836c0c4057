import { ConfigurationError } from '../../errors.js'
import { routes as routesOfCatalogue } from '../../generated/api/routes.js'
import type { Family } from '../core/family.js'
import type { Endpoint } from './endpoint.js'

export interface Route {
  readonly endpoint: Endpoint
  readonly takesGet: boolean
  readonly takesPost: boolean
}

export const isInCatalogue = (path: string): boolean => Object.hasOwn(routesOfCatalogue, path)

const methodsOf = (path: string): readonly ('GET' | 'POST')[] => (isInCatalogue(path) ? routesOfCatalogue[path] : undefined) ?? []

/** One endpoint for each path. @throws {ConfigurationError} for two, and for one whose method nobody tells */
export function createRoutes(families: readonly Family[]): ReadonlyMap<string, Route> {
  const routes = new Map<string, Route>()
  for (const endpoint of families.flatMap(({ endpoints = [] }) => endpoints)) {
    const { path } = endpoint
    const methods = endpoint.methods ?? methodsOf(path)
    if (routes.has(path)) throw new ConfigurationError('families', `have two endpoints at ${path}`)
    if (methods.length === 0)
      throw new ConfigurationError('families', `do not say which method ${path} takes`, 'The catalogue does not know it: name its methods')
    routes.set(path, { endpoint, takesGet: methods.includes('GET'), takesPost: methods.includes('POST') })
  }
  return routes
}
