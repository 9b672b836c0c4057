import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, onTestFinished, test } from 'vitest'
import { publicNames } from '../../scripts/lib/public-names.mjs'
import { root } from '../../scripts/lib/root.mjs'
import { shareFields } from '../../scripts/lib/share-fields.mjs'
import { compact, tight, trimDeclarations } from '../../scripts/lib/trim-declarations.mjs'

/** The build takes bytes out of the declarations; what the compiler and an editor make of them has to stay what it was. */

const declarations = `export interface Answered {
    readonly errcode: number;
}
export interface Card {
    /**
     * 卡券的编号。
     * The card's id, of at most thirty-two characters.
     */
    readonly card_id: string;
    /**
     * 库存。
     * How many there are, if anybody has said so.
     */
    readonly quantity?: number | undefined;
    readonly title: string;
}
export interface CardChanges {
    /**
     * 卡券的编号。
     * The card's id, of at most thirty-two characters.
     */
    readonly card_id: string;
    /**
     * 库存。
     * How many there are, if anybody has said so.
     */
    readonly quantity?: number | undefined;
}
export interface StoredCard extends Answered {
    /**
     * 卡券的编号。
     * The card's id, of at most thirty-two characters.
     */
    readonly card_id: string;
    /**
     * 库存。
     * How many there are, if anybody has said so.
     */
    readonly quantity?: number | undefined;
    readonly title: string;
    /** Its state. */
    readonly status: 'on' | 'off';
}
`

/** Each interface's properties as the compiler sees them, with their documentation. */
function seen(text: string) {
  const host = ts.createCompilerHost({})
  const { getSourceFile } = host
  host.getSourceFile = (name, ...rest) => (name === 'cards.d.ts' ? ts.createSourceFile(name, text, rest[0], true) : getSourceFile.call(host, name, ...rest))
  const program = ts.createProgram(['cards.d.ts'], { strict: true, exactOptionalPropertyTypes: true, lib: ['lib.es2023.d.ts'], types: [] }, host)
  const checker = program.getTypeChecker()
  const file = program.getSourceFile('cards.d.ts')
  expect(program.getSemanticDiagnostics(file)).toEqual([])
  const symbol = file && checker.getSymbolAtLocation(file)
  return Object.fromEntries(
    (symbol ? checker.getExportsOfModule(symbol) : []).map((entry) => [
      entry.name,
      checker
        .getDeclaredTypeOfSymbol(entry)
        .getProperties()
        .map((property) => {
          const type = checker.typeToString(checker.getTypeOfSymbol(property))
          const words = ts.displayPartsToString(property.getDocumentationComment(checker))
          return [property.name, type, Boolean(property.flags & ts.SymbolFlags.Optional), words]
        })
        .sort(),
    ]),
  )
}

test('shorter declarations say the same, documentation included', () => {
  const shared = shareFields(compact(declarations))
  const short = tight(shared)
  expect(short.length).toBeLessThan(declarations.length * 0.6)
  expect(shared).toContain("export interface CardChanges extends Pick<Card, 'card_id' | 'quantity'> {")
  expect(shared).toContain('export interface StoredCard extends Answered, Card {')
  expect(seen(short)).toEqual(seen(declarations))
})

test('a semicolon at the end of a line of documentation stays', () => {
  expect(compact('export interface A {\n    /**\n     * One thing;\n     * and another.\n     */\n    a: 1;\n}\n')).toContain('One thing;\nand another.')
})

test('of a file that is needed, what no public name leads to goes, and what is not exported stays so', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongyan-declarations-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  writeFileSync(join(folder, 'index.d.ts'), "export { A } from './a.js';\n")
  writeFileSync(
    join(folder, 'a.d.ts'),
    "import type { E } from './e.js';\ninterface Hidden {\n    b: import('./b.js').B;\n}\nexport type A = Hidden;\nexport type Unused = E;\nexport {};\n",
  )
  writeFileSync(join(folder, 'b.d.ts'), 'export type B = 1;\nexport type C = 2;\n')
  writeFileSync(join(folder, 'e.d.ts'), 'export type E = 1;\n')
  trimDeclarations(folder, ['index.d.ts'], ['index.d.ts', 'a.d.ts', 'b.d.ts', 'e.d.ts'])
  expect(readdirSync(folder).sort()).toEqual(['a.d.ts', 'b.d.ts', 'index.d.ts'])
  expect(readFileSync(join(folder, 'a.d.ts'), 'utf8')).toBe("import type{B}from'./b.js'\ninterface Hidden{b:B}\nexport type A=Hidden\nexport{}\n")
  expect(readFileSync(join(folder, 'b.d.ts'), 'utf8')).toBe('export type B=1\n')
})

/** What an editor shows over a word of a user's program, as TypeScript's language service says it, of the package as it is built. */
function hover(program: string, word: string): string {
  const file = join(root, 'test/hover.ts')
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    strict: true,
    types: ['node'],
    paths: Object.fromEntries(publicNames().map(({ name, built }) => [name, [join(root, built.replace(/\.js$/, '.d.ts'))]])),
  }
  const service = ts.createLanguageService({
    getCompilationSettings: () => options,
    getScriptFileNames: () => [file],
    getScriptVersion: () => '1',
    getScriptSnapshot: (name) => {
      const text = name === file ? program : ts.sys.readFile(name)
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text)
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name === file || ts.sys.fileExists(name),
    readFile: ts.sys.readFile,
  })
  onTestFinished(() => service.dispose())
  return ts.displayPartsToString(service.getQuickInfoAtPosition(file, program.lastIndexOf(word))?.documentation)
}

test('an editor shows fields of the package in both languages, those that interfaces share too', () => {
  const own = "import type { DraftArticle } from 'hongyan/media'\ndeclare const article: DraftArticle\narticle.digest"
  expect(hover(own, 'digest')).toMatch(/摘要[\s\S]*The summary/)
  const shared = "import type { DraftNewsItem } from 'hongyan/media'\ndeclare const item: DraftNewsItem\nitem.digest"
  expect(hover(shared, 'digest')).toBe(hover(own, 'digest'))
  expect(readFileSync(join(root, 'dist/generated/api/draft.d.ts'), 'utf8')).toMatch(/DraftNewsItem extends Pick<DraftArticle,[^{]*'digest'/)
  const call = "import type { OfficialAccount } from 'hongyan'\ndeclare const account: OfficialAccount\naccount.card.code.consume"
  expect(hover(call, 'consume')).toMatch(/核销[\s\S]*POST \/card\/code\/consume/)
})

test('what is no plain list of fields is left as it is', () => {
  const odd = 'export interface A {\n\tcall(): void\n}\nexport interface B {\n\tcall(): void\n}\n'
  expect(shareFields(odd)).toBe(odd)
})

test('declarations that no public name leads to are taken out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongyan-declarations-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  mkdirSync(join(folder, 'wire'))
  const files: Record<string, string> = {
    'index.d.ts': "import type { A } from './wire/a.js';\nexport type B = import('./b.js').B;\nexport { A };\n",
    'wire/a.d.ts': "export type { C as A } from '../c.js';\n",
    'b.d.ts': 'export type B = 1;\n',
    'c.d.ts': 'export type C = 2;\n',
    'private.d.ts': 'export type P = 3;\n',
    'index.js': '',
  }
  for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text)
  trimDeclarations(folder, ['index.d.ts'], Object.keys(files))
  expect(readdirSync(folder, { recursive: true }).sort()).toEqual(['b.d.ts', 'c.d.ts', 'index.d.ts', 'index.js', 'wire', join('wire', 'a.d.ts')])
  expect(readFileSync(join(folder, 'c.d.ts'), 'utf8')).toBe('export type C=2\n')
})
