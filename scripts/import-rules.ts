/** Checks `src` against the table in `scripts/lib/house.ts`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesBelow } from './lib/files.mjs'
import { checkImports } from './lib/import-rules.js'
import { bundledInCode, bundledInPage } from './lib/licences.mjs'
import { root } from './lib/root.mjs'

const read = (file: string): string => readFileSync(join(root, file), 'utf8')
/** Of a page's component its script. */
const scriptOf = (text: string, file: string): string => (file.endsWith('.vue') ? (/<script[^>]*>(.*?)<\/script>/s.exec(text)?.[1] ?? '') : text)

const sources = new Map(
  filesBelow('src')
    .filter((file) => /\.(ts|vue)$/.test(file))
    .map((file) => [file.slice('src/'.length), scriptOf(read(file), file)]),
)
const { name, dependencies = {}, peerDependencies = {} } = JSON.parse(read('package.json'))
const problems = checkImports(sources, { own: name, given: [...Object.keys({ ...dependencies, ...peerDependencies }), ...bundledInCode, ...bundledInPage] })

for (const problem of problems) console.error(problem)
console.log(`${sources.size} files, ${problems.length} breaches of the import rules`)
process.exitCode = problems.length > 0 ? 1 : 0
