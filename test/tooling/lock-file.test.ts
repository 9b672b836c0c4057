import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/lib/root.mjs'

// npm leaves out what the registry did not have at the time, and `npm ci` on a clean machine then refuses the whole file.
test("the lock file holds every system's variant of every package", () => {
  const packages: Record<string, { optionalDependencies?: object }> = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages
  const locked = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)))
  const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies))
  expect(wanted.filter((name) => !locked.has(name))).toEqual([])
})
