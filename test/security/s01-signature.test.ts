import { beforeEach, describe, expect, test, vi } from 'vitest'
import { parsePush } from '../../src/wire/parse.js'
import { eventXml, plainPush, sealedPush, signedQuery, textXml } from '../support/pushes.js'
import { forbidden, guarded, now } from './guarded.js'

vi.mock('../../src/wire/parse.js', async (original) => {
  const actual = await original<typeof import('../../src/wire/parse.js')>()
  return { ...actual, parsePush: vi.fn(actual.parsePush) }
})

/** A query with its signature changed, by name: `signature` or `msg_signature`. */
type Change = (signature: string) => string

const changes: Readonly<Record<string, Change | undefined>> = {
  'that is wrong': () => '0123456789abcdef0123456789abcdef01234567',
  'that is wrong in its first digit': (right) => (right[0] === '0' ? '1' : '0') + right.slice(1),
  'that is wrong in its last digit': (right) => right.slice(0, -1) + (right.endsWith('0') ? '1' : '0'),
  'that is empty': () => '',
  'that is in upper case': (right) => right.toUpperCase().replace(/^\d*$/, 'A'),
  'that is truncated': (right) => right.slice(0, 39),
  'that is truncated by half': (right) => right.slice(0, 20),
  'with something behind it': (right) => `${right}0`,
  'with a blank before it': (right) => `+${right}`,
  'with a blank behind it': (right) => `${right}%20`,
  'with a NUL behind it': (right) => `${right}%00`,
  'that is the right one without its first digit': (right) => right.slice(1),
  'of 40 zeros': () => '0'.repeat(40),
  'of other characters with the same low bytes': (right) =>
    [...right].map((digit) => encodeURIComponent(String.fromCharCode(digit.charCodeAt(0) + 0x100))).join(''),
  'that cannot be decoded': () => '%E0%A4%A',
}

const replaceIn = (search: string, name: string, change: Change): string =>
  search.replace(new RegExp(`(^|&)${name}=([0-9a-f]{40})`), (_, before: string, right: string) => `${before}${name}=${change(right)}`)
const without = (search: string, name: string): string => search.replace(new RegExp(`(^|&)${name}=[^&]*`), '')

beforeEach(() => {
  vi.mocked(parsePush).mockClear()
})

describe.each([
  ['plain', 'signature', () => plainPush({ timestamp: now, xml: textXml() })],
  ['safe', 'msg_signature', () => sealedPush({ timestamp: now, xml: textXml() })],
  ['compatible', 'msg_signature', () => sealedPush({ timestamp: now, xml: textXml() })],
] as const)('S1: a push in %s mode', (mode, name, make) => {
  test('with the right signature is let in: what follows can fail', async () => {
    const { accepts } = guarded(mode)
    await accepts(make())
    expect(parsePush).toHaveBeenCalledTimes(1)
  })

  test.each(Object.entries(changes) as [string, Change][])('with a signature %s is refused, unread', async (what, change) => {
    const { post, refuses } = guarded(mode)
    const { search, body } = make()
    const changed = replaceIn(search, name, change)
    expect(changed).not.toBe(search)
    await refuses(() => post({ search: changed, body }), what === 'that cannot be decoded' ? 'query' : 'signature')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test('without a signature is refused, unread', async () => {
    const { post, refuses } = guarded(mode)
    const { search, body } = make()
    await refuses(() => post({ search: without(search, name), body }), 'signature')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test.each([
    ['twice', (right: string) => `${right}&${name}=${right}`],
    ['as a list, the right one first', (right: string) => `${right}&${name}=${'0'.repeat(40)}`],
    ['as a list, the right one last', (right: string) => `${'0'.repeat(40)}&${name}=${right}`],
    ['as a list, one of them empty', (right: string) => `&${name}=${right}`],
  ])('with a signature %s is refused, unread', async (_, change) => {
    const { post, refuses } = guarded(mode)
    const { search, body } = make()
    await refuses(() => post({ search: replaceIn(search, name, change), body }), 'query')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test.each(['timestamp', 'nonce'])('with another %s than was signed is refused, unread', async (parameter) => {
    const { post, refuses } = guarded(mode)
    const { search, body } = make()
    const changed = search.replace(new RegExp(`${parameter}=(\\d+)`), (_, value: string) => `${parameter}=${Number(value) + 1}`)
    await refuses(() => post({ search: changed, body }), 'signature')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test.each(['timestamp', 'nonce'])('without a %s is refused, unread', async (parameter) => {
    const { post, refuses } = guarded(mode)
    const { search, body } = make()
    await refuses(() => post({ search: without(search, parameter), body }), 'query')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test('without any query is refused, unread', async () => {
    const { post, refuses } = guarded(mode)
    await refuses(() => post({ search: '', body: make().body }), 'query')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test('signed with another token is refused, unread', async () => {
    const { post, refuses } = guarded(mode)
    const push = mode === 'plain' ? plainPush({ timestamp: now, token: 'another' }) : sealedPush({ timestamp: now, token: 'another' })
    await refuses(() => post(push), 'signature')
    expect(parsePush).not.toHaveBeenCalled()
  })

  test('that is malformed gets the same answer as any other: nobody has looked', async () => {
    const { post, account } = guarded(mode)
    const { search, body } = make()
    const wrong = replaceIn(search, name, () => '0'.repeat(40))
    const answers = await Promise.all([body, '<xml>', '{', '', '<!DOCTYPE xml>', '\0'].map((each) => post({ search: wrong, body: each })))
    expect(answers).toEqual(answers.map(() => forbidden))
    expect(parsePush).not.toHaveBeenCalled()
    expect(account.refusals().malformed).toBeUndefined()
  })
})

describe('S1: in safe mode', () => {
  test('a changed body is refused: its signature covers it', async () => {
    const { post, refuses } = guarded('safe')
    const { search } = sealedPush({ timestamp: now })
    const { body } = sealedPush({ timestamp: now, xml: eventXml('unsubscribe') })
    await refuses(() => post({ search, body }), 'signature')
  })

  test('a right `signature` does not help a wrong `msg_signature`', async () => {
    const { post, refuses } = guarded('safe')
    const { search, body } = sealedPush({ timestamp: now })
    const signature = /(?:^|&)signature=([0-9a-f]{40})/.exec(search)?.[1] as string
    await refuses(() => post({ search: replaceIn(search, 'msg_signature', () => signature), body }), 'signature')
  })
})

describe('S1: with a token that is being changed', () => {
  test('the current and the previous one are taken, a third is not', async () => {
    const { post, accepts, refuses } = guarded('plain', { token: ['current', 'previous'] })
    for (const token of ['current', 'previous']) await accepts(plainPush({ timestamp: now, token, xml: textXml({ id: String(token.length) }) }))
    await refuses(() => post(plainPush({ timestamp: now, token: 'third' })), 'signature')
  })
})

describe('S1: other methods', () => {
  test.each(['PUT', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS', 'TRACE', 'post', ''])('%s is not taken, signed or not', async (method) => {
    const { account, runs } = guarded('plain')
    expect(await account.handle({ method, search: signedQuery({ timestamp: now }), body: textXml() })).toEqual({ ...forbidden, status: 405 })
    expect(runs).toEqual([])
    expect(parsePush).not.toHaveBeenCalled()
  })
})
