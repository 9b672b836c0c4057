import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/lib/root.mjs'

/**
 * What README and the guides show compiles, in strict mode, as users would write it. What a block takes for granted stands before it in a comment that
 * nobody sees: `<!-- ts: declare const orders: Orders -->`, or `<!-- ts: credentials -->` for what stands under that name here. The reference's examples are compiled by `test/api/endpoint-examples.test.ts`.
 */

const guides = readdirSync(join(root, 'docs/guide')).map((name) => `docs/guide/${name}`)
const top = readdirSync(join(root, 'docs')).map((name) => `docs/${name}`)
const pages = [...guides, ...top, 'README.md', 'README.zh-CN.md'].filter((name) => name.endsWith('.md'))

/** For blocks that go on from the first one. */
const account = `import type { OfficialAccount } from 'hongyan'\ndeclare const account: OfficialAccount\n`

/** What README takes for granted, by name: README is part of the package, whose size is counted. */
const known: Readonly<Record<string, string>> = {
  handlers: `import { expressHandler } from 'hongyan/express'; import { fastifyHandler } from 'hongyan/fastify'; import { honoHandler } from 'hongyan/hono'; import { koaHandler } from 'hongyan/koa'; declare const app: { use(...given: unknown[]): void; register(plugin: unknown, options: object): void; all(path: string, handler: unknown): void }`,
  credentials: `import { OfficialAccount } from 'hongyan'; declare const credentials: { appId: string; token: string }`,
}

interface Block {
  readonly page: string
  readonly line: number
  readonly file: string
  readonly code: string
}

function blocksOf(page: string): Block[] {
  const text = readFileSync(join(root, page), 'utf8')
  return [...text.matchAll(/(?:^<!-- ts: (.+) -->\n)?^```ts\n([\s\S]*?)^```$/gm)].map(([all, name = '', code = ''], index) => {
    const given = known[name] ?? name
    const before = `${/\baccount\b/.test(code) && !/const account\b/.test(code + given) ? account : ''}${given}\n`
    const line = text.slice(0, text.indexOf(all)).split('\n').length + (given ? 2 : 1)
    // A file without imports is no module, and could not await.
    return { page, line, file: join(root, `test/docs/${page.replaceAll('/', '.')}.${index}.ts`), code: `${before}${code}\nexport {}\n` }
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
// A block may read an event's attribute to show it, and a callback need not use what it is given.
const shown = { ...options, noUnusedLocals: false, noUnusedParameters: false, lib: [...(options.lib ?? []), 'lib.dom.d.ts'] }
const program = ts.createProgram([...virtual.keys()], shown, host)

/** Here, and not in the tests: the compiler takes its time, and has no limit here. */
const problems = new Map(
  blocks.map(({ file }) => {
    const source = program.getSourceFile(file)
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    return [file, found.map(({ messageText, start }) => `${start}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)]
  }),
)

describe.each(pages.filter((page) => blocks.some((block) => block.page === page)))('%s', (page) => {
  test.each(blocks.filter((block) => block.page === page))('the block of line $line', ({ file }) => {
    expect(problems.get(file)).toEqual([])
  })
})

test('each page is there in both languages, with the same code but for its comments', () => {
  const bare = (page: string) => blocks.filter((block) => block.page === page).map(({ code }) => code.replace(/ +\/\/.*$/gm, ''))
  for (const page of pages.filter((name) => !name.endsWith('.zh-CN.md') && bare(name).length > 0))
    expect(bare(page.replace('.md', '.zh-CN.md')), page).toEqual(bare(page))
})
