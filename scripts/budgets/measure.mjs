// @ts-check
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { packPackage } from '../lib/pack-package.mjs'
import { publicNames } from '../lib/public-names.mjs'
import { root } from '../lib/root.mjs'
import { runTool } from '../lib/run-process.mjs'

/** The built page of the console: pictures, fonts and scripts for a browser, which no import of the package loads. */
const consoleAssets = /^dist\/console\/(ui|page|assets|public)\//

/**
 * The files that are loaded with a module, without those that it imports lazily.
 * @param {string} entry
 */
export const loadedWith = async (entry) => {
  const { default: ts } = await import('typescript')
  const files = new Set([entry])
  for (const file of files) {
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ESNext)
    for (const statement of source.statements) {
      if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue
      const from = statement.moduleSpecifier
      if (from && ts.isStringLiteral(from) && from.text.startsWith('.')) files.add(join(dirname(file), from.text))
    }
  }
  return [...files]
}

/** What the front door alone weighs for who sends it over a line: itself and all that is loaded with it, each file packed by itself. In bytes. */
export const doorGzip = async () => {
  const files = await loadedWith(join(root, 'dist/index.js'))
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0)
}

/** What lies on a user's disk after an install, without the console's page. In bytes. */
export const unpackedSize = async () => {
  const { files } = await packPackage()
  return files.filter(({ path }) => !consoleAssets.test(path)).reduce((sum, { size }) => sum + size, 0)
}

/** What a program costs the compiler, by its own count, against the declarations as they are built. @param {string} program */
const diagnosticsOf = async (program) => {
  const folder = join(root, `.tmp/budget-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  const compilerOptions = {
    module: 'nodenext',
    target: 'es2023',
    lib: ['es2023'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
    typeRoots: [join(root, 'node_modules/@types')],
    paths: Object.fromEntries(publicNames().map(({ name, built }) => [name, [join(root, built.replace(/\.js$/, '.d.ts'))]])),
  }
  const file = join(folder, 'program.ts')
  writeFileSync(file, program)
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }))
  const { code, output } = await runTool('typescript', 'tsc', ['-p', folder, '--extendedDiagnostics'])
  rmSync(folder, { recursive: true, force: true })
  if (code !== 0) throw new Error(`the budget's program does not compile:\n${output}`)
  const count = (/** @type {string} */ name) => Number(new RegExp(`^${name}:\\s+([\\d.]+)`, 'm').exec(output)?.[1])
  return { instantiations: count('Instantiations'), types: count('Types'), checkSeconds: count('Check time'), memoryMB: count('Memory used') / 1024 }
}

/** The cost of 150 handlers' types. */
export const typeCost = () => diagnosticsOf(readFileSync(join(root, 'test/types/generated/budget-handlers.ts'), 'utf8'))

/** What an install brings besides the package itself. */
export const runtimeDependencies = () => Object.keys(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).dependencies)
