// @ts-check
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { shakeDeclarations } from './shake-declarations.mjs'
import { shareFields } from './share-fields.mjs'

/** What is copied as it is: comments and texts. */
const VERBATIM = /(\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`)/

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
    .split(VERBATIM)
    .map((part, index) => (index % 2 === 0 ? part.replace(/;$/gm, '') : part))
    .join('')

/** Code without the blanks that only people want. @param {string} code */
const tightCode = (code) =>
  code
    .replace(/^[ \t]+/gm, '')
    .replace(/[ \t]*([{}()[\]<>|&,:;=?])[ \t]*/g, '$1')
    .replace(/([{([,:=|&])\n+(?=.)/g, '$1')
    .replace(/\n+(?=[}\])|&])/g, '')
    .replace(/\n+/g, '\n')

/**
 * Blanks and line ends that neither the compiler nor an editor's documentation has a use for. Documentation keeps the line end before it: TypeScript takes what follows
 * on the same line for the end of what stands before. Last, as the other steps go by lines.
 * @param {string} text
 */
export const tight = (text) =>
  text
    .split(VERBATIM)
    .map((part, index, parts) => {
      if (index % 2 === 0) {
        const code = tightCode(part)
        const before = parts[index - 1] ?? ''
        const next = parts[index + 1] ?? ''
        const begun = before.startsWith('/*') ? code.replace(/^\s+/, '') : before === '' ? code : code.replace(/^[ \t]+(?=[^\w$])/, '')
        return /^['"`]/.test(next) ? begun.replace(/[ \t]+$/, '') : begun
      }
      return part.replace(/^\/\*\* (?=[^*/\s])/, '/**').replace(/(?<=[^*/\s]) \*\/$/, '*/')
    })
    .join('')

/**
 * Takes out of a folder the declarations that nobody gets to from the public names, and makes the rest as short as it may be.
 * @param {string} folder
 * @param {readonly string[]} names The declarations of the public names, from the folder.
 * @param {readonly string[]} files All files in it, from the folder.
 */
export const trimDeclarations = (folder, names, files) => {
  const declarations = files.filter((file) => file.endsWith('.d.ts'))
  const texts = shakeDeclarations(folder, names, declarations)
  for (const file of declarations) {
    const text = texts.get(file.replaceAll('\\', '/'))
    if (text === undefined) rmSync(join(folder, file))
    else writeFileSync(join(folder, file), tight(shareFields(compact(text))))
  }
}
