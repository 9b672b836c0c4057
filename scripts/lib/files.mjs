// @ts-check
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/**
 * Every file below a folder, as paths from the root with `/`, sorted. A folder that is not there has none.
 * @param {string} folder From the root.
 * @returns {string[]}
 */
export const filesBelow = (folder) => {
  const start = join(root, folder)
  if (!existsSync(start)) return []
  return readdirSync(start, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort()
}
