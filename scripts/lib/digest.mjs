// @ts-check
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './files.mjs'
import { root } from './root.mjs'

/**
 * A digest of files' names and contents. Content, not age: a checkout makes every file new, and a deleted file has no age.
 * @param {readonly string[]} folders From the root, with all that is below them.
 * @param {readonly string[]} files From the root.
 */
export const digestOfFiles = (folders, files) => {
  const hash = createHash('sha256')
  for (const file of [...folders.flatMap(filesBelow), ...files]) hash.update(`${file}\0`).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}
