import { existsSync, readFileSync } from 'node:fs'
import type { InitializeHook, LoadHook, ResolveHook } from 'node:module'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MessagePort } from 'node:worker_threads'
import type * as TypeScript from 'typescript'

/**
 * What Node is told about modules in the account's process: which files are the user's, so that they can be watched; TypeScript where this Node cannot read it;
 * `./shop.js` that is `shop.ts`; and `hongyan` itself for a file that stands in no project. Runs in Node's own thread for that.
 */
export interface HooksData {
  readonly port: MessagePort
  /** How TypeScript is read: by Node itself, by tsx, or with the user's own `typescript` at this path. `none`: not at all. */
  readonly typescript: TypeScriptSupport
}

export type TypeScriptSupport =
  | { readonly by: 'node' }
  | { readonly by: 'none' }
  | { readonly by: 'tsx'; readonly path: string }
  | { readonly by: 'typescript'; readonly path: string }

let port: MessagePort | undefined
let support: TypeScriptSupport = { by: 'none' }
let compiler: typeof TypeScript | undefined

export const initialize: InitializeHook<HooksData> = (data) => {
  port = data.port
  support = data.typescript
}

const OURS = /^hongyan(\/|$)/
const SCRIPT = /\.[cm]?tsx?$/

export const resolve: ResolveHook = async (specifier, context, nextResolve) => {
  const resolved = await found(specifier, context, nextResolve)
  if (resolved.url.startsWith('file:') && !resolved.url.includes('/node_modules/')) port?.postMessage(resolved.url)
  return resolved
}

const found: ResolveHook = async (specifier, context, nextResolve) => {
  try {
    return await nextResolve(specifier, context)
  } catch (error) {
    if (!isMissing(error)) throw error
    for (const other of alternatives(specifier)) {
      try {
        return await nextResolve(other, context)
      } catch (another) {
        if (!isMissing(another)) throw another
      }
    }
    // A file beside no project: it gets the package that this command came with.
    if (OURS.test(specifier)) return nextResolve(specifier, { ...context, parentURL: import.meta.url })
    throw error
  }
}

const isMissing = (error: unknown): boolean => ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND', 'ERR_UNSUPPORTED_DIR_IMPORT'].includes(String(Object(error).code))

/** What TypeScript's own users write for a TypeScript file. */
function alternatives(specifier: string): readonly string[] {
  if (!/^(\.{1,2}\/|\/|file:)/.test(specifier)) return []
  const [, stem, kind = ''] = /^(.*)\.([cm]?)jsx?$/.exec(specifier) ?? []
  if (stem !== undefined) return [`${stem}.${kind}ts`, ...(kind === '' ? [`${stem}.tsx`] : [])]
  return [`${specifier}.ts`, `${specifier}.js`, `${specifier}/index.ts`, `${specifier}/index.js`]
}

export const load: LoadHook = async (url, context, nextLoad) => {
  if (support.by === 'tsx' || !url.startsWith('file:') || url.includes('/node_modules/')) return nextLoad(url, context)
  const { pathname } = new URL(url)
  if (!SCRIPT.test(pathname)) return nextLoad(url, context)
  if (support.by === 'node') return nextLoad(url, context)
  if (support.by === 'typescript') compiler ??= createRequire(import.meta.url)(support.path) as typeof TypeScript
  // From 7 on its module holds no more than a version.
  if (typeof compiler?.transpileModule === 'function') return compiled(url, compiler)
  const error = new Error(
    'this Node does not read TypeScript: run `npm install --save-dev tsx` (or typescript@6; 7 is no compiler for programs), or use Node 22.18 or later',
  )
  error.stack = `${error.name}: ${error.message}\n    at ${url}:1:1`
  throw error
}

function compiled(url: string, ts: typeof TypeScript): { format: 'module' | 'commonjs'; source: string; shortCircuit: true } {
  const file = fileURLToPath(url)
  const source = readFileSync(file, 'utf8')
  const format = formatOf(file, source)
  const { outputText, diagnostics = [] } = ts.transpileModule(source, {
    fileName: file,
    reportDiagnostics: true,
    compilerOptions: {
      ...ownOptions(ts, file),
      module: format === 'module' ? ts.ModuleKind.ESNext : ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
      inlineSourceMap: true,
      inlineSources: true,
      sourceMap: false,
      noEmit: false,
    },
  })
  const [first] = diagnostics
  if (first) throw syntaxError(ts, first, url)
  return { format, source: outputText, shortCircuit: true }
}

/** With the place where Node would have it. */
function syntaxError(ts: typeof TypeScript, { messageText, file, start = 0 }: TypeScript.Diagnostic, url: string): SyntaxError {
  const error = new SyntaxError(ts.flattenDiagnosticMessageText(messageText, ' '))
  const { line, character } = file ? file.getLineAndCharacterOfPosition(start) : { line: 0, character: 0 }
  error.stack = `${error.name}: ${error.message}\n    at ${url}:${line + 1}:${character + 1}`
  return error
}

/** Decorators and JSX as the project has them. */
function ownOptions(ts: typeof TypeScript, file: string): TypeScript.CompilerOptions {
  const config = ts.findConfigFile(dirname(file), ts.sys.fileExists)
  if (config === undefined) return {}
  const read: unknown = ts.readConfigFile(config, ts.sys.readFile).config
  const { compilerOptions = {} } = Object(read) as { compilerOptions?: Readonly<Record<string, unknown>> }
  const names = ['experimentalDecorators', 'emitDecoratorMetadata', 'useDefineForClassFields', 'jsx', 'jsxImportSource']
  const chosen = Object.fromEntries(Object.entries(compilerOptions).filter(([name]) => names.includes(name)))
  return ts.convertCompilerOptionsFromJson(chosen, dirname(config)).options
}

/** As Node decides it: by the ending, by the project, and by what is in it. */
function formatOf(file: string, source: string): 'module' | 'commonjs' {
  if (/\.mtsx?$/.test(file)) return 'module'
  if (/\.ctsx?$/.test(file)) return 'commonjs'
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest)) {
      const { type } = Object(JSON.parse(readFileSync(manifest, 'utf8'))) as { type?: unknown }
      if (type === 'module' || type === 'commonjs') return type
      break
    }
    if (dirname(folder) === folder) break
  }
  return /^\s*(import|export)\b/m.test(source) ? 'module' : 'commonjs'
}
