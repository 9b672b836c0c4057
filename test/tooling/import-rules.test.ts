import { describe, expect, test } from 'vitest'
import { house } from '../../scripts/lib/house.js'
import { checkImports } from '../../scripts/lib/import-rules.js'

/** A house in which all is well, with some files replaced or added. */
const check = (files: Record<string, string>): string[] => {
  const sources = {
    'index.ts': `export { x } from './official-account.js'`,
    'official-account.ts': `import { seal } from './inbox/engine.js'\nexport const x = seal`,
    'inbox/engine.ts': `import type { Route } from '../router/contract.js'\nexport const seal = (route: Route) => route`,
    'inbox/memory.ts': 'export {}',
    'router/contract.ts': 'export interface Route {}',
    'simulator/weixin.ts': 'export {}',
    'catalogue/shape.ts': 'export {}',
    'catalogue/events/card.ts': 'export {}',
    'wire/xml.ts': `import { createHash } from 'node:crypto'\nexport const hash = createHash`,
    ...files,
  }
  return checkImports(new Map(Object.entries(sources)), { own: 'hongyan', given: ['undici'] })
}

test('a house in order has no breaches', () => {
  expect(check({})).toEqual([])
})

test('the table names only rooms that there are', () => {
  const rooms = house.map(({ name }) => name)
  expect(new Set(rooms).size).toBe(rooms.length)
  for (const { imports, knows = [] } of house) expect(rooms).toEqual(expect.arrayContaining([...imports, ...knows]))
})

describe('rooms', () => {
  test('one may not import a room that is not listed for it', () => {
    expect(check({ 'router/select.ts': `import '../simulator/weixin.js'` })).toEqual([
      'src/router/select.ts imports ../simulator/weixin.js: router may not import simulator',
    ])
  })

  test('a type is an import too', () => {
    expect(check({ 'wire/bad.ts': `import type { Route } from '../router/contract.js'` })).toHaveLength(1)
    expect(check({ 'wire/bad.ts': `export type { Route } from '../router/contract.js'` })).toHaveLength(1)
    expect(check({ 'wire/bad.ts': `export type R = import('../router/contract.js').Route` })).toHaveLength(1)
  })

  test('a lazy import is an import too', () => {
    expect(check({ 'inbox/bad.ts': `export const load = () => import('./memory.js')` })).toEqual([
      'src/inbox/bad.ts imports ./memory.js: inbox may not import inbox driver',
    ])
  })

  test('a contract may be known, but not loaded', () => {
    const contract = 'src/inbox/bad.ts imports ../router/contract.js: inbox may know router by `import type` only'
    expect(check({ 'inbox/bad.ts': `import { Route } from '../router/contract.js'` })).toEqual([contract])
    expect(check({ 'inbox/bad.ts': `import { type Route } from '../router/contract.js'` })).toEqual([contract])
    expect(check({ 'inbox/bad.ts': `export * from '../router/contract.js'` })).toEqual([contract])
    expect(check({ 'inbox/good.ts': `import type { Route } from '../router/contract.js'` })).toEqual([])
  })

  test('the wire loads the lean form of the catalogue, and no prose', () => {
    expect(check({ 'wire/decode.ts': `import '../catalogue/shape.js'` })).toEqual([])
    expect(check({ 'wire/decode.ts': `import '../catalogue/events/card.js'` })).toHaveLength(1)
  })

  test('nobody goes out by the front door', () => {
    expect(check({ 'cli/main.ts': `import '../index.js'` })).toEqual(['src/cli/main.ts imports ../index.js: cli may not import index'])
  })

  test('every file has a room', () => {
    expect(check({ 'utils/left-pad.ts': '' })).toEqual([expect.stringContaining('src/utils/left-pad.ts lies in no room')])
  })

  test('an import has to lead somewhere', () => {
    expect(check({ 'wire/bad.ts': `import './xlm.js'` })).toEqual(['src/wire/bad.ts imports ./xlm.js, and there is no such file'])
  })
})

describe('packages', () => {
  test('users have to get what is imported', () => {
    expect(check({ 'wire/bad.ts': `import 'saxes'` })).toEqual(['src/wire/bad.ts imports saxes, which users of the package do not get'])
    expect(check({ 'api/client.ts': `import 'undici'` })).toEqual([])
  })

  test('the package does not import itself', () => {
    expect(check({ 'wire/bad.ts': `import type { X } from 'hongyan/wire'` })).toEqual([
      'src/wire/bad.ts imports hongyan/wire: inside, files are imported by their path',
    ])
  })

  test('receiving a push loads none, however far away', () => {
    const far = { 'official-account.ts': `import './inbox/engine.js'\nimport './api/client.js'` }
    expect(check({ ...far, 'api/client.ts': `import { request } from 'undici'` })).toEqual([
      'receiving a push loads undici: src/index.ts → src/official-account.ts → src/api/client.ts',
    ])
    expect(check({ ...far, 'api/client.ts': `export const load = () => import('undici')` })).toEqual([])
    expect(check({ ...far, 'api/client.ts': `import type { Dispatcher } from 'undici'` })).toEqual([])
  })
})

describe('cycles', () => {
  test('are reported once, with their way', () => {
    const cycle = { 'wire/a.ts': `import './b.js'`, 'wire/b.ts': `import './c.js'`, 'wire/c.ts': `import './a.js'` }
    expect(check(cycle)).toEqual(['cycle: src/wire/a.ts → src/wire/b.ts → src/wire/c.ts → src/wire/a.ts'])
  })

  test('of types are cycles', () => {
    expect(check({ 'wire/a.ts': `import type { B } from './b.js'`, 'wire/b.ts': `import type { A } from './a.js'` })).toHaveLength(1)
  })
})
