import { posix } from 'node:path'
import ts from 'typescript'
import { house, type Room, receivingStartsAt } from './house.js'

/** `value`: loaded with the file. `lazy`: loaded by `import()`. `type`: gone after compiling. */
type ImportKind = 'value' | 'lazy' | 'type'

interface Import {
  readonly kind: ImportKind
  readonly specifier: string
  /** The file in `src` that is meant, if it is one of ours. */
  readonly file?: string
}

/** Files of `src` by their path from there, with their text. */
export type Sources = ReadonlyMap<string, string>

export interface Packages {
  readonly own: string
  /** What users get with the package or are asked to install: dependencies and peers. */
  readonly given: readonly string[]
}

/**
 * Which of a file's imports a compiler with `verbatimModuleSyntax` keeps: `import { type X }` is still loaded, `import type { X }` is not.
 * (TypeScript's own quick scan, `preProcessFile`, does not tell the two apart.)
 */
const kindOf = (node: ts.Node): ImportKind => {
  if (ts.isImportDeclaration(node)) return node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword ? 'type' : 'value'
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? 'type' : 'value'
  return ts.isImportTypeNode(node) ? 'type' : 'lazy'
}

const specifierOf = (node: ts.Node): ts.Node | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier
  if (ts.isImportTypeNode(node)) return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined
}

const importsOf = (file: string, text: string): Import[] => {
  const found: Import[] = []
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node)
    // Stylesheets are the page's own, and no module.
    if (specifier && ts.isStringLiteralLike(specifier) && !specifier.text.endsWith('.css')) {
      const isOurs = specifier.text.startsWith('.')
      found.push({
        kind: kindOf(node),
        specifier: specifier.text,
        ...(isOurs && { file: posix.join(posix.dirname(file), specifier.text).replace(/\.js$/, '.ts') }),
      })
    }
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest))
  return found
}

type Graph = ReadonlyMap<string, readonly Import[]>

const roomOf = (file: string): Room | undefined => house.find(({ holds }) => holds.test(file))

const checkRooms = (graph: Graph): string[] => {
  const problems: string[] = []
  for (const [file, imports] of graph) {
    const room = roomOf(file)
    if (!room) {
      problems.push(`src/${file} lies in no room of the house: give it one in scripts/lib/house.ts`)
      continue
    }
    for (const { file: imported, kind, specifier } of imports) {
      if (imported === undefined) continue
      const other = roomOf(imported)
      if (!graph.has(imported)) problems.push(`src/${file} imports ${specifier}, and there is no such file`)
      else if (other && other !== room && !room.imports.includes(other.name)) {
        if (!room.knows?.includes(other.name)) problems.push(`src/${file} imports ${specifier}: ${room.name} may not import ${other.name}`)
        else if (kind !== 'type') problems.push(`src/${file} imports ${specifier}: ${room.name} may know ${other.name} by \`import type\` only`)
      }
    }
  }
  return problems
}

const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')

const isForeign = ({ file, specifier }: Import): boolean => file === undefined && !specifier.startsWith('node:')

const checkPackages = (graph: Graph, { own, given }: Packages): string[] => {
  const problems: string[] = []
  for (const [file, imports] of graph) {
    for (const found of imports.filter(isForeign)) {
      const name = packageOf(found.specifier)
      if (name === own) problems.push(`src/${file} imports ${found.specifier}: inside, files are imported by their path`)
      else if (found.kind !== 'type' && !given.includes(name)) problems.push(`src/${file} imports ${found.specifier}, which users of the package do not get`)
    }
  }
  return problems
}

/** Each cycle once, by the file that comes first in the alphabet. Cycles of types count: they make two files one idea. */
const checkCycles = (graph: Graph): string[] => {
  const problems: string[] = []
  const done = new Set<string>()
  const path: string[] = []
  const visit = (file: string): void => {
    const start = path.indexOf(file)
    if (start >= 0) problems.push(`cycle: ${[...path.slice(start), file].map((step) => `src/${step}`).join(' → ')}`)
    if (start >= 0 || done.has(file)) return
    path.push(file)
    for (const imported of new Set(graph.get(file)?.map((found) => found.file))) if (imported !== undefined) visit(imported)
    path.pop()
    done.add(file)
  }
  for (const file of [...graph.keys()].sort()) visit(file)
  return problems
}

const checkReceiving = (graph: Graph): string[] => {
  const problems: string[] = []
  const cameFrom = new Map<string, string | undefined>([[receivingStartsAt, undefined]])
  const wayTo = (file: string): string => {
    const before = cameFrom.get(file)
    return before === undefined ? `src/${file}` : `${wayTo(before)} → src/${file}`
  }
  // A map yields entries that are added while it is walked.
  for (const file of cameFrom.keys()) {
    for (const found of graph.get(file) ?? []) {
      if (found.kind !== 'value') continue
      if (isForeign(found)) problems.push(`receiving a push loads ${found.specifier}: ${wayTo(file)}`)
      else if (found.file !== undefined && !cameFrom.has(found.file)) cameFrom.set(found.file, file)
    }
  }
  return problems
}

/**
 * Checks the table of the house, that there is no cycle, and that receiving a push loads no dependency.
 * @returns A sentence for each breach; none if all is well.
 */
export const checkImports = (sources: Sources, packages: Packages): string[] => {
  const graph: Graph = new Map([...sources].map(([file, text]) => [file, importsOf(file, text)]))
  return [...checkRooms(graph), ...checkPackages(graph, packages), ...checkCycles(graph), ...checkReceiving(graph)]
}
