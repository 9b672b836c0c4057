import * as crypto from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test, vi } from 'vitest'
import { filesBelow } from '../../scripts/lib/files.mjs'
import { root } from '../../scripts/lib/root.mjs'
import { isSignature } from '../../src/wire/signature.js'
import { plainPush, sealedPush, signedQuery } from '../support/pushes.js'
import { leakyComparisons } from './comparisons.js'
import { guarded, now } from './guarded.js'

vi.mock('node:crypto', async (original) => {
  const actual = await original<typeof import('node:crypto')>()
  return { ...actual, timingSafeEqual: vi.fn(actual.timingSafeEqual) }
})

const equal = vi.mocked(crypto.timingSafeEqual)
const right = 'f464b24fc39322e44b38aa78f5edd27bd1441696'

describe('S6: signatures are compared by timingSafeEqual', () => {
  test.each([
    ['a right one', right, true],
    ['one that differs at once', `0${right.slice(1)}`, false],
    ['one that differs at last', `${right.slice(0, -1)}0`, false],
    ['one of other characters', '中'.repeat(40), false],
    ['one in upper case', right.toUpperCase(), false],
  ])('%s: once, over all of it', (_, given, expected) => {
    equal.mockClear()
    expect(isSignature(given, right)).toBe(expected)
    expect(equal).toHaveBeenCalledTimes(1)
    expect(equal.mock.calls[0]?.map((bytes) => bytes.byteLength)).toEqual([80, 80])
  })

  test.each(['', 'f', right.slice(0, 39), `${right}0`, right.repeat(1000)])('one of another length than 40 is not compared at all', (given) => {
    equal.mockClear()
    expect(isSignature(given, right)).toBe(false)
    expect(equal).not.toHaveBeenCalled()
  })

  test.each([
    ['a push in plain mode', 'plain', () => plainPush({ timestamp: now })],
    ['a push in safe mode', 'safe', () => sealedPush({ timestamp: now })],
  ] as const)('%s goes this way, also when it is refused', async (_, mode, make) => {
    const { post } = guarded(mode)
    const { search, body } = make()
    for (const each of [search, search.replace(/signature=[0-9a-f]/g, 'signature=x')]) {
      equal.mockClear()
      await post({ search: each, body })
      expect(equal).toHaveBeenCalledTimes(1)
    }
  })

  test('so does the URL check', async () => {
    const { get } = guarded('safe')
    equal.mockClear()
    await get(signedQuery({ timestamp: now, echostr: '1' }))
    expect(equal).toHaveBeenCalledTimes(1)
  })
})

describe('S6: nothing in src compares a signature in any other way', () => {
  const files = filesBelow('src').filter((file) => file.endsWith('.ts'))

  test('there is something to look at', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(files).toContain('src/wire/signature.ts')
    expect(files).toContain('src/door/door.ts')
  })

  test.each(files)('%s', (file) => {
    expect(leakyComparisons(file, readFileSync(join(root, file), 'utf8'))).toEqual([])
  })
})

describe('S6: that check finds', () => {
  test.each([
    'if (signature === expected) go()',
    'if (query.signature == sign(token, timestamp)) go()',
    'if (sign(token, nonce) !== given) stop()',
    'const ok = query.msg_signature != right',
    'const ok = query["signature"] === right',
    'const ok = Buffer.from(msgSignature).equals(right)',
    'const ok = right.equals(Buffer.from(signature))',
    'const ok = Buffer.compare(left, signatureBytes) === 0',
    'const ok = right.startsWith(signature)',
    'const ok = [sign(a), sign(b)].includes(given)',
    'const ok = signature.localeCompare(right) === 0',
    'const ok = known.has(signature) && Object.is(signature, right)',
    'switch (signature) { case right: go() }',
    'const ok = tokens.some((token) => sign(token) === given)',
    'const ok = new RegExp(right).test(signature)',
    'const ok = util.isDeepStrictEqual(signature, right)',
  ])('%s', (snippet) => {
    expect(leakyComparisons('src/door/door.ts', snippet)).not.toEqual([])
  })

  test.each(['return given === expected', 'return expected !== given', 'return given.endsWith(expected)'])('%s, in the file that compares', (snippet) => {
    expect(leakyComparisons('src/wire/signature.ts', snippet)).not.toEqual([])
    expect(leakyComparisons('src/wire/other.ts', snippet)).toEqual([])
  })

  test.each([
    'if (!signature || signature.length !== 40) return false',
    'if (signature === undefined || signature === null || signature === "") return false',
    'const ok = isSignature(signature, sign(token, nonce))',
    'if (typeof signature === "string") go()',
    'const text = `signature === right`',
    '// signature === right',
    'refuse("signature" === reason)',
  ])('and not %s', (snippet) => {
    expect(leakyComparisons('src/door/door.ts', snippet)).toEqual([])
  })
})
