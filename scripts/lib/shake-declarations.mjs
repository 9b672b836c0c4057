// @ts-check
import { join } from 'node:path'
import ts from 'typescript'

/** @typedef {Map<string, string>} Texts Declaration files: their texts by name. */

const posix = (/** @type {string} */ path) => path.replaceAll('\\', '/')

/** The statement at the top of its file that a node is in. @param {ts.Node} node @returns {ts.Node} */
const statementOf = (node) => (node.parent === undefined || ts.isSourceFile(node.parent) ? node : statementOf(node.parent))

/** What users see, from the public names down: statements of files, and the names that imports and exports hand on. @param {ts.Program} program @param {readonly string[]} entries @param {string} folder */
const seenIn = (program, entries, folder) => {
  const checker = program.getTypeChecker()
  const isOurs = (/** @type {ts.Node} */ node) => node.getSourceFile().fileName.startsWith(folder)
  /** @type {Set<ts.Node>} */
  const seen = new Set()
  /** @type {ts.Node[]} */
  const open = []
  const reach = (/** @type {ts.Symbol | undefined} */ symbol) => {
    for (const node of symbol?.declarations ?? []) {
      if (ts.isSourceFile(node) || !isOurs(node)) continue
      const isName = ts.isImportSpecifier(node) || ts.isExportSpecifier(node)
      const what = isName ? node : statementOf(node)
      if (seen.has(what)) continue
      seen.add(what)
      if (!isName) open.push(what)
    }
    if (symbol && symbol.flags & ts.SymbolFlags.Alias) reach(checker.getImmediateAliasedSymbol(symbol))
  }
  const walk = (/** @type {ts.Node} */ node) => {
    if (ts.isIdentifier(node)) reach(checker.getSymbolAtLocation(node))
    ts.forEachChild(node, walk)
  }
  for (const entry of entries) {
    const file = program.getSourceFile(entry)
    const module = file && checker.getSymbolAtLocation(file)
    // What is exported by name, what stands behind `export *`, and that itself.
    for (const symbol of [...(module?.exports?.values() ?? []), ...(module ? checker.getExportsOfModule(module) : [])]) reach(symbol)
  }
  for (let node = open.pop(); node; node = open.pop()) walk(node)
  return seen
}

/** The names that a file's kept statements use. @param {readonly ts.Node[]} nodes */
const namesIn = (nodes) => {
  /** @type {Set<string>} */
  const names = new Set()
  const walk = (/** @type {ts.Node} */ node) => {
    if (ts.isIdentifier(node)) names.add(node.text)
    ts.forEachChild(node, walk)
  }
  nodes.forEach(walk)
  return names
}

/** A statement with the documentation that belongs to it; what stands above that belongs to the file, and no editor shows it. @param {ts.Node} node */
const textOf = (node) => {
  const own = ts.getJSDocCommentsAndTags(node).findLast((comment) => comment.parent === node)
  return node.getSourceFile().text.slice(own?.getStart() ?? node.getStart(), node.end)
}

/** An import or export with those of its names that are kept. @param {ts.ImportDeclaration | ts.ExportDeclaration} node @param {ReadonlySet<ts.Node>} seen */
const handedOn = (node, seen) => {
  const clause = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : ts.isExportDeclaration(node) ? node.exportClause : undefined
  if (!clause || !(ts.isNamedImports(clause) || ts.isNamedExports(clause))) return seen.has(node) ? node.getText() : ''
  const kept = [...clause.elements].filter((name) => seen.has(name))
  if (kept.length === 0) return ''
  const text = node.getText()
  const from = node.getStart()
  return `${text.slice(0, clause.getStart() - from)}{ ${kept.map((name) => name.getText()).join(', ')} }${text.slice(clause.end - from)}`
}

/** A type that the compiler has written as `import("./x.js").X` gets an import like those of the rest of the file. @param {readonly ts.Node[]} nodes @param {ReadonlySet<string>} taken */
const importsWithin = (nodes, taken) => {
  /** @type {Map<string, Set<string>>} */
  const added = new Map()
  /** @type {{ from: number, to: number }[]} */
  const cuts = []
  const walk = (/** @type {ts.Node} */ node) => {
    if (
      ts.isImportTypeNode(node) &&
      !node.isTypeOf &&
      node.qualifier &&
      ts.isIdentifier(node.qualifier) &&
      ts.isLiteralTypeNode(node.argument) &&
      ts.isStringLiteral(node.argument.literal)
    ) {
      const from = node.argument.literal.text
      const name = node.qualifier.text
      const before = [...added].find(([, names]) => names.has(name))
      if (!taken.has(name) && (before === undefined || before[0] === from)) {
        added.set(from, (added.get(from) ?? new Set()).add(name))
        cuts.push({ from: node.getStart(), to: node.qualifier.getStart() })
      }
    }
    ts.forEachChild(node, walk)
  }
  nodes.forEach(walk)
  return { added, cuts }
}

/**
 * Takes out of declarations what nobody gets to from the public names, statement by statement: types that only our own code knows.
 * @param {string} folder
 * @param {readonly string[]} names The declarations of the public names, from the folder.
 * @param {readonly string[]} files All declarations in it, from the folder.
 * @returns {Texts} What is left of each file that is needed.
 */
export const shakeDeclarations = (folder, names, files) => {
  const root = posix(folder)
  const entries = names.map((name) => posix(join(folder, name)))
  const options = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    types: ['node'],
    noEmit: true,
  }
  const program = ts.createProgram(entries, options)
  const seen = seenIn(program, entries, `${root}/`)
  /** @type {Texts} */
  const texts = new Map()
  for (const name of files) {
    const file = program.getSourceFile(posix(join(folder, name)))
    if (!file) continue
    const kept = file.statements.filter((node) => seen.has(node) && !ts.isImportDeclaration(node) && !ts.isExportDeclaration(node))
    const used = namesIn(kept)
    const { added, cuts } = importsWithin(kept, new Set([...used].filter((one) => file.statements.some((node) => declares(node, one)))))
    const within = (/** @type {ts.Node} */ node) => {
      const text = textOf(node)
      const start = node.end - text.length
      return cuts
        .filter(({ from }) => from >= start && from < node.end)
        .reduceRight((left, { from, to }) => left.slice(0, from - start) + left.slice(to - start), text)
    }
    const lines = file.statements.flatMap((node) => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return [handedOn(node, seen)]
      return kept.includes(node) ? [within(node)] : []
    })
    const more = [...added].map(([from, all]) => `import type { ${[...all].join(', ')} } from '${from}'`)
    const text = [...more, ...lines].filter((line) => line !== '').join('\n')
    // It keeps what is not exported from being so.
    const isClosed = file.statements.some((node) => node.getText() === 'export {};') && kept.some((node) => !isExported(node))
    if (text !== '') texts.set(posix(name), `${text}\n${isClosed ? 'export {}\n' : ''}`)
  }
  return texts
}

/** @param {ts.Statement} node */
const isExported = (node) => ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

/** Whether a statement brings a name into its file. @param {ts.Node} node @param {string} name @returns {boolean} */
const declares = (node, name) => {
  if (ts.isImportDeclaration(node)) {
    const clause = node.importClause
    const bound = clause?.namedBindings
    if (clause?.name?.text === name) return true
    if (!bound) return false
    return ts.isNamedImports(bound) ? bound.elements.some((one) => one.name.text === name) : bound.name.text === name
  }
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.some((one) => ts.isIdentifier(one.name) && one.name.text === name)
  const own = /** @type {{ name?: ts.Node }} */ (/** @type {unknown} */ (node)).name
  return own !== undefined && ts.isIdentifier(own) && own.text === name
}
