import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

/** A TypeScript file as Node can run it in a process of its own. */
export interface Transpiled {
  readonly file: string
  /** Another one that was asked for, by its path from the project's root. */
  path(source: string): string
  remove(): void
}

/**
 * Writes a file, and what it imports from this project, as JavaScript into a folder where the project's packages are found: without a build, and without checking types.
 *
 * @param also further files, by their paths from the project's root, that no import leads to
 */
export function transpile(entryUrl: URL, also: readonly string[] = []): Transpiled {
  const entry = relative(process.cwd(), fileURLToPath(entryUrl)).replaceAll(sep, '/')
  mkdirSync('.tmp', { recursive: true })
  const folder = mkdtempSync(join('.tmp', 'transpiled-'))
  const wanted = [entry, ...also]
  for (const path of wanted) {
    const source = readFileSync(path, 'utf8')
    const { outputText } = ts.transpileModule(source, {
      fileName: path,
      compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true },
    })
    const target = join(folder, path.replace(/\.ts$/, '.js'))
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, outputText)
    for (const { fileName } of ts.preProcessFile(source).importedFiles) {
      const imported = posix.join(posix.dirname(path), fileName).replace(/\.js$/, '.ts')
      if (fileName.startsWith('.') && !wanted.includes(imported)) wanted.push(imported)
    }
  }
  const path = (source: string) => join(process.cwd(), folder, source.replace(/\.ts$/, '.js'))
  return { file: path(entry), path, remove: () => rmSync(folder, { recursive: true, force: true }) }
}
