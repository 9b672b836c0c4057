import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/lib/root.mjs'

/** What the guide shows compiles, in strict mode, as users would write it. */

const folder = join(root, 'docs/guide')
const pages = readdirSync(folder).filter((name) => name.endsWith('.md'))

/** For blocks that go on from the first one. */
const account = `import type { OfficialAccount } from 'hongyan'\ndeclare const account: OfficialAccount\n`

interface Block {
  readonly page: string
  readonly line: number
  readonly file: string
  readonly code: string
}

function blocksOf(page: string): Block[] {
  const text = readFileSync(join(folder, page), 'utf8')
  return [...text.matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map((match, index) => {
    const code = match[1] ?? ''
    const needsAccount = /\baccount\b/.test(code) && !/const account\b/.test(code)
    const line = text.slice(0, match.index).split('\n').length + 1
    // A file without imports is no module, and could not await.
    return { page, line, file: join(root, `test/docs/${page}.${index}.ts`), code: `${needsAccount ? account : ''}${code}\nexport {}\n` }
  })
}

const blocks = pages.flatMap(blocksOf)

const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root)
const virtual = new Map(blocks.map(({ file, code }) => [file, code]))
const host = ts.createCompilerHost(options)
const { getSourceFile, fileExists, readFile } = host
host.fileExists = (name) => virtual.has(name) || fileExists.call(host, name)
host.readFile = (name) => virtual.get(name) ?? readFile.call(host, name)
host.getSourceFile = (name, ...rest) => {
  const code = virtual.get(name)
  return code === undefined ? getSourceFile.call(host, name, ...rest) : ts.createSourceFile(name, code, rest[0], true)
}
const program = ts.createProgram([...virtual.keys()], { ...options, lib: [...(options.lib ?? []), 'lib.dom.d.ts'] }, host)

/** Here, and not in the tests: the compiler takes its time, and has no limit here. */
const problems = new Map(
  blocks.map(({ file }) => {
    const source = program.getSourceFile(file)
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return [file, found.map(({ messageText, start }) => `${start}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)]
  }),
)

describe.each(pages)('%s', (page) => {
  test.each(blocks.filter((block) => block.page === page))('the block of line $line', ({ file }) => {
    expect(problems.get(file)).toEqual([])
  })
})

test('each page is there in both languages, with the same code but for its comments', () => {
  const bare = (page: string) => blocks.filter((block) => block.page === page).map(({ code }) => code.replace(/ \/\/.*$/gm, ''))
  for (const page of pages.filter((name) => !name.endsWith('.zh-CN.md'))) expect(bare(page.replace('.md', '.zh-CN.md')), page).toEqual(bare(page))
})

test('links lead to files that are there', () => {
  for (const page of pages) {
    const links = [...readFileSync(join(folder, page), 'utf8').matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '')
    expect(links.filter((link) => !ts.sys.fileExists(join(folder, link)))).toEqual([])
  }
})
