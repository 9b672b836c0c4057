import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { afterAll, expect, test } from 'vitest'
import { root } from '../../scripts/lib/root.mjs'

/** The guides' code, as users would copy it: each block is a file of its own. */

mkdirSync(join(root, '.tmp'), { recursive: true })
const folder = mkdtempSync(join(root, '.tmp', 'guides-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const guides = readdirSync(join(root, 'docs/guide')).filter((file) => file.endsWith('.md'))
const blocks = guides.flatMap((file) =>
  [...readFileSync(join(root, 'docs/guide', file), 'utf8').matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code = '']) => ({ file, code })),
)

test('compiles in strict mode', () => {
  const files = blocks.map(({ code }, at) => {
    const file = join(folder, `block-${at}.ts`)
    writeFileSync(file, `${code}\nexport {}\n`)
    return file
  })
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
  const program = ts.createProgram(files, options)
  const problems = files.flatMap((file, at) => {
    const source = program.getSourceFile(file)
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ messageText }) => `${blocks[at]?.file}, block ${at}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    )
  })
  expect(problems).toEqual([])
  expect(files.length).toBeGreaterThan(5)
})

test('both languages have the same code, but for its comments', () => {
  const bare = (code: string) => code.replace(/ *\/\/.*$/gm, '')
  for (const english of guides.filter((file) => !file.includes('zh-CN'))) {
    const of = (file: string) => blocks.filter((block) => block.file === file).map(({ code }) => bare(code))
    expect(of(english.replace('.md', '.zh-CN.md'))).toEqual(of(english))
  }
})
