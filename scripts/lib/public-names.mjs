// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** @typedef {{ name: string, built: string, source: string }} PublicName */

/**
 * The names under which users import the package, read from `exports`: the one list of them.
 * @returns {PublicName[]} `name` is what users write; `built` and `source` are files below the root.
 */
export const publicNames = () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  return Object.entries(manifest.exports)
    .filter(([, target]) => typeof target === 'object')
    .map(([subpath, target]) => {
      const built = target.default.replace(/^\.\//, '')
      return { name: join(manifest.name, subpath).replaceAll('\\', '/'), built, source: built.replace(/^dist\//, 'src/').replace(/\.js$/, '.ts') }
    })
}

/** Vite's aliases that lead each public name to its source, so that tests and examples import what users import. */
export const sourceAliases = () => publicNames().map(({ name, source }) => ({ find: new RegExp(`^${name}$`), replacement: join(root, source) }))
