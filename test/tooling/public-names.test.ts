import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { publicNames } from '../../scripts/lib/public-names.mjs'
import { root } from '../../scripts/lib/root.mjs'

test('the compiler finds each public name at its source', () => {
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile)
  expect(config.compilerOptions.paths).toEqual(Object.fromEntries(publicNames().map(({ name, source }) => [name, [`./${source}`]])))
})

test('types and code of a public name lie side by side', () => {
  const { config } = ts.readConfigFile(join(root, 'package.json'), ts.sys.readFile)
  for (const target of Object.values<string | { types: string; default: string }>(config.exports)) {
    if (typeof target === 'object') expect(target.types).toBe(target.default.replace(/\.js$/, '.d.ts'))
  }
})
