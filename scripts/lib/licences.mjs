// @ts-check
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** Libraries whose code goes into ours, so that users install nothing for them: development dependencies, whose licences go with them. In the code of the package: the simulator's QR codes. */
export const bundledInCode = ['uqr']

/** And in the console's page. */
export const bundledInPage = ['vue', 'weui', 'uplot']

const termsOf = (/** @type {string} */ name) => {
  const folder = join(root, 'node_modules', name)
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const terms = readdirSync(folder).find((file) => /^licen[cs]e(\.|$)/i.test(file)) ?? 'LICENSE'
  return `${name} ${version}\n\n${readFileSync(join(folder, terms), 'utf8').trim()}\n`
}

/**
 * Writes the licences of libraries beside the code that they were bundled into.
 * @param {string} folder
 * @param {readonly string[]} names
 */
export const writeLicences = (folder, names) => writeFileSync(join(folder, 'LICENCES-OF-OTHERS.txt'), names.map(termsOf).join('\n\n'))
