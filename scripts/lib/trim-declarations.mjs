// @ts-check
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { shareFields } from './share-fields.mjs'

/** Where a declaration file says another one: `from './x.js'`, `import('./x.js')`, `import './x.js'`. */
const references = /(?:\bfrom |\bimport\(|\bimport )['"](\.[^'"]+)\.js['"]/g

/**
 * The same declarations in fewer bytes: an editor shows the same of them. Only the examples of generated calls go: each stands in docs/reference too,
 * and together they would be a thirtieth of the package.
 * @param {string} text
 */
export const compact = (text) =>
  (text.includes('endpoint-call.js') ? text.replace(/\n\s*\* @example\n\s*\* ```ts\n[\s\S]*?\n\s*\* ```/g, '') : text)
    // TypeScript writes four blanks for each level.
    .replace(/^( {4})+/gm, (blanks) => '\t'.repeat(blanks.length / 4))
    .replace(/\/\*\*\s*\n\s*\* ?/g, '/** ')
    .replace(/\s*\n\s*\*\//g, ' */')
    .replace(/\n\s+\* ?/g, '\n')
    .replace(/;$/gm, '')

/**
 * Takes out of a folder the declarations that nobody gets to from the public names, and makes the rest as short as it may be.
 * @param {string} folder
 * @param {readonly string[]} names The declarations of the public names, from the folder.
 * @param {readonly string[]} files All files in it, from the folder.
 */
export const trimDeclarations = (folder, names, files) => {
  const reached = new Set()
  const open = [...names]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue
    reached.add(file)
    const text = readFileSync(join(folder, file), 'utf8')
    for (const [, reference = ''] of text.matchAll(references)) open.push(join(dirname(file), `${reference}.d.ts`).replaceAll('\\', '/'))
    writeFileSync(join(folder, file), shareFields(compact(text)))
  }
  for (const file of files) if (file.endsWith('.d.ts') && !reached.has(file)) rmSync(join(folder, file))
}
