import { describe, expect, it } from 'vitest'
import { UNAVAILABLE } from '../../src/inbox/answers.js'
import type { PushRecord } from '../../src/inbox/contract.js'
import { History } from '../../src/inbox/history.js'

const record = (key: string, more: Partial<PushRecord> = {}): PushRecord => ({
  key,
  appId: 'wx1',
  type: 'text',
  source: `o${key}`,
  raw: `<xml>中${key}</xml>`,
  receivedAt: 1,
  state: 'done',
  attempt: 1,
  late: 'none',
  answer: { status: 200, type: 'application/xml; charset=utf-8', body: `re ${key} 好` },
  dueAt: undefined,
  endedAt: 2,
  ms: 1,
  error: undefined,
  ...more,
})

const keysOf = (history: History): string[] => [...history.records()].map(({ key }) => key)

describe('the history of a memory inbox', () => {
  it.each<[string, PushRecord]>([
    ['a push as most are', record('a')],
    ['an answer of another kind', record('a', { answer: UNAVAILABLE })],
    ['none', record('a', { answer: undefined })],
    ['an error, and a late reply that was refused', record('a', { error: { name: 'TypeError', message: '坏', code: 'x' }, late: { refused: '45015' } })],
    ['nothing in it', record('', { source: '', raw: '' })],
    ['any character there is', record('a', { raw: '\0\ud800 \u{1f600} \uffff \udc00', source: '\n"' })],
  ])('gives back what it got: %s', (_, given) => {
    const history = new History(10_000)
    history.add(record('before'))
    history.add(given)
    history.add(record('after'))
    expect(history.get(given.key)).toEqual(given)
    expect([...history.records()][1]).toEqual(given)
  })

  it('lets the oldest go, keeps at least half of what it may, and the latest in any case', () => {
    const history = new History(10_000)
    for (let at = 0; at < 100; at += 1) {
      history.add(record(String(at)))
      const keys = keysOf(history)
      expect(keys).toEqual(Array.from({ length: keys.length }, (_, back) => String(at - back)))
      // Some 430 characters each.
      expect(keys.length).toBeGreaterThanOrEqual(Math.min(at + 1, 11))
      expect(keys.length).toBeLessThanOrEqual(23)
    }
  })

  it('a record with the same key takes the place of the one before', () => {
    const history = new History(10_000)
    for (const [at, key] of ['a', 'b', 'a', 'c'].entries()) history.add(record(key, { attempt: at }))
    expect(keysOf(history)).toEqual(['c', 'a', 'b'])
    expect(history.get('a')?.attempt).toBe(2)
  })

  it('one that is larger than half of it stands alone; one that is larger than all of it is not kept', () => {
    const history = new History(4000)
    history.add(record('small'))
    history.add(record('large', { raw: 'x'.repeat(3000) }))
    expect(keysOf(history)).toEqual(['large'])
    history.add(record('huge', { raw: 'x'.repeat(4000) }))
    expect(keysOf(history)).toEqual(['large'])
    history.add(record('next'))
    expect(keysOf(history)).toEqual(['next', 'large'])
    const none = new History(0)
    none.add(record('a'))
    expect(keysOf(none)).toEqual([])
  })

  it('one that is too large now is not kept as it was before', () => {
    const history = new History(4000)
    history.add(record('a'))
    history.add(record('a', { raw: 'x'.repeat(4000) }))
    expect(keysOf(history)).toEqual([])
  })

  it('what is forgotten is gone, in each version there was', () => {
    const history = new History(10_000)
    for (const key of ['a', 'b', 'a', 'c']) history.add(record(key))
    history.forget('a')
    expect(keysOf(history)).toEqual(['c', 'b'])
    expect(history.get('a')).toBeUndefined()
    history.add(record('a'))
    expect(keysOf(history)).toEqual(['a', 'c', 'b'])
  })
})
