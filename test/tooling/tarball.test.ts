import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/lib/root.mjs'
import { problemsOfTarball } from '../../scripts/lib/tarball-rules.mjs'

/** The rules that the packed tarball is held to by scripts/consumer.mjs: that they let in what users need, and nothing else. */
const problems = (path: string, text = '') => problemsOfTarball([path], () => text, '/build/hongyan')

describe('a tarball may hold', () => {
  test.each([
    'package.json',
    'README.md',
    'README.zh-CN.md',
    'LICENSE',
    'CHANGELOG.md',
    'dist/index.js',
    'dist/chunks/door-Ab_3-x.js',
    'dist/wire/index.d.ts',
    'dist/LICENCES-OF-OTHERS.txt',
    'dist/console/ui/LICENCES-OF-OTHERS.txt',
    'dist/console/ui/index.html',
    'dist/console/ui/assets/page-1a.js.gz',
  ])('%s', (path) => {
    expect(problems(path)).toEqual([])
  })
})

describe('and not', () => {
  test.each([
    'src/index.ts',
    'dist/index.js.map',
    'dist/console/ui/assets/page.js.map',
    'dist/test/wire.js',
    'test/support/pushes.d.ts',
    '.env',
    '.npmrc',
    'dist/.env',
    'docs/architecture.md',
    'dist/node_modules/uqr/index.js',
    'notes.txt',
    'package-lock.json',
  ])('%s', (path) => {
    expect(problems(path)).toEqual([`${path} is nothing that users need`])
  })

  // Put together here, so that this file itself holds none.
  test.each([
    ['a private key', `-----BEGIN RSA ${'PRIVATE KEY'}-----`],
    ['a token of npm', `"npm_${'a1'.repeat(18)}"`],
    ['a token of GitHub', `ghp_${'a1'.repeat(18)}`],
    ['a key of AWS', `AKIA${'ABCD'.repeat(4)}`],
    ['a registry’s login', `//registry.example.com/:_${'authToken'}=x`],
    ['a path of the machine that built it', `/${'home'}/someone/hongyan`],
    ['a source map', `x\n//# ${'sourceMappingURL'}=index.js.map`],
  ])('%s', (what, text) => {
    expect(problems('dist/index.js', `const a = 1\n${text}`)).toEqual([`dist/index.js holds ${what}`])
  })

  test('the name of the folder that it was built in', () => {
    expect(problems('dist/index.js', '/build/hongyan/src')).toEqual(['dist/index.js names the folder that it was built in'])
  })
})

describe('a release', () => {
  const workflow = readFileSync(join(root, '.github/workflows/release.yml'), 'utf8')

  test('is published with provenance, by an identity and not by a long-lived secret alone', () => {
    expect(workflow).toMatch(/id-token: write/)
    expect(workflow).toMatch(/npm publish --provenance --access public/)
    expect(workflow).toMatch(/npm test/)
  })

  test.each(['ci.yml', 'release.yml'])('%s pins its actions, and gives them no more than they need', (name) => {
    const text = readFileSync(join(root, '.github/workflows', name), 'utf8')
    const used = [...text.matchAll(/uses: (\S+)/g)].map(([, action]) => action)
    expect(used.length).toBeGreaterThan(0)
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@(v\d+|[0-9a-f]{40})$/)
    expect(text).toMatch(/^permissions:\n {2}contents: read$/m)
  })

  test('has notes in both languages', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    for (const end of ['.md', '.zh-CN.md']) expect(readFileSync(join(root, `docs/releases/${version}${end}`), 'utf8')).toContain(version)
    expect(readFileSync(join(root, 'CHANGELOG.md'), 'utf8')).toContain(`## ${version}`)
  })
})
