import { readFileSync } from 'node:fs'
import { isBuiltin } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../scripts/lib/root.mjs'

/** All that a script loads before its first line runs: what stands in its imports, and in theirs. */
function loadedBy(script: string): Map<string, string> {
  const by = new Map<string, string>()
  const open = [join(root, script)]
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(/^(?:import|export) (?:[^'"]*? from )?['"]([^'"]+)['"]/gm)) {
      const target = name.startsWith('.') ? join(dirname(file), name) : name
      if (by.has(target)) continue
      by.set(target, file)
      if (name.startsWith('.')) open.push(target)
    }
  }
  return by
}

// On a fresh machine nothing is installed yet: these install it.
test.each(['scripts/test.mjs', 'scripts/start.mjs'])('%s begins with nothing but what Node has', (script) => {
  const loaded = loadedBy(script)
  expect(loaded.size).toBeGreaterThan(10)
  const packages = [...loaded].filter(([name]) => !name.startsWith('/') && !isBuiltin(name))
  expect(packages).toEqual([])
})
