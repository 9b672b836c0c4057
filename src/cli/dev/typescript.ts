import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TypeScriptSupport } from './hooks.js'

/** How the TypeScript of a project is read: by Node, where it does; else by the project's own tsx, or its own compiler. */
export function typescriptFor(file: string, features: object = process.features): TypeScriptSupport {
  if ('typescript' in features && features.typescript) return { by: 'node' }
  const { resolve } = createRequire(join(dirname(file), 'any.js'))
  for (const by of ['tsx', 'typescript'] as const) {
    try {
      return { by, path: resolve(by) }
    } catch {
      // Not there.
    }
  }
  return { by: 'none' }
}

/** What Node is started with for it. */
export function execArgvFor(support: TypeScriptSupport): readonly string[] {
  if (support.by === 'tsx') return ['--import', pathToFileURL(support.path).href]
  return support.by === 'node' ? ['--disable-warning=ExperimentalWarning'] : []
}
