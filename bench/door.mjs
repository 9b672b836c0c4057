import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

/** The package's root. `bench/` has a package.json of its own, so `import 'hongyan'` from here would not be a self-reference. */
export const root = new URL('../', import.meta.url)

/** Where `import 'hongyan'` leads by the package's own exports: the built front door. Throws when there is none. */
export const doorUrl = () => pathToFileURL(createRequire(new URL('package.json', root)).resolve('hongyan')).href

export const loadDoor = () => import(doorUrl())

export const loadSqlite = () => import(pathToFileURL(createRequire(new URL('package.json', root)).resolve('hongyan/sqlite')).href)
