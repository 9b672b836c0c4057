import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, onTestFinished, test } from 'vitest'
import { shareFields } from '../../scripts/lib/share-fields.mjs'
import { compact, trimDeclarations } from '../../scripts/lib/trim-declarations.mjs'

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
  const short = shareFields(compact(declarations))
  expect(short.length).toBeLessThan(declarations.length * 0.6)
  expect(short).toContain("export interface CardChanges extends Pick<Card, 'card_id' | 'quantity'> {")
  expect(short).toContain('export interface StoredCard extends Answered, Card {')
  expect(seen(short)).toEqual(seen(declarations))
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
  expect(readFileSync(join(folder, 'c.d.ts'), 'utf8')).toBe('export type C = 2\n')
})
