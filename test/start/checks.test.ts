import { expect, test } from 'vitest'
import { catalogueSteps } from '../../scripts/start/catalogue-steps.js'
import { type Outcome, problemsOf } from '../../scripts/start/checks.js'
import { differences } from '../../scripts/start/compare.js'
import { knownLetter } from '../../scripts/start/letters.js'
import type { Expectation, Step } from '../../scripts/start/step.js'
import { type AccountCounts, percentile, summarize } from '../../scripts/start/summary.js'
import { pushes } from '../../src/catalogue/index.js'
import { parsePush } from '../../src/index.js'

const letter = knownLetter('user_get_card')
const push = parsePush(letter.raw)
const step = (expect: Partial<Expectation> = {}): Step => ({
  section: '',
  name: 'user_get_card',
  raw: letter.raw,
  parcel: (weixin) => weixin.seal(letter.raw, letter.fan),
  expect: { status: 200, push: letter.push, runs: 1, ...expect },
})
const exchange = { status: 200, bytes: 'success', seen: { kind: 'silence', text: 'success' }, ms: 1 } as const
const good = { step: step(), exchange, runs: [{ push, attempt: 1 }] }

test('all is well', () => {
  expect(problemsOf(good)).toEqual([])
})

test.each<[string, Partial<Outcome>, string[]]>([
  ['another status', { exchange: { ...exchange, status: 503, seen: { kind: 'fault', text: '故障' } } }, ['answered 503, not 200', 'the fan reads: 故障']],
  ['no answer at all', { exchange: { ...exchange, status: 0, seen: { kind: 'fault', text: '故障' } } }, ['answered nothing, not 200', 'the fan reads: 故障']],
  ['silence for a reply', { step: step({ kind: 'reply' }) }, ['the fan gets silence (success), not reply']],
  ['another text', { step: step({ text: '领券成功' }) }, ['the answer is "success", not "领券成功"']],
  ['not run', { runs: [] }, ['run 0 times, not 1']],
  ['run twice', { runs: [good.runs[0], good.runs[0]] as Outcome['runs'] }, ['run 2 times, not 1']],
  ['refused', { reason: 'timestamp' }, ['refused: timestamp']],
  ['let in', { step: step({ reason: 'signature' }) }, ['not refused, though it had to be: signature']],
  ['before the deadline', { step: step({ atLeastMs: 750 }) }, ['answered after 1 ms, before the deadline']],
  ['other bytes', { step: step({ sameAs: step() }), earlier: { ...exchange, bytes: '<xml/>' } }, ['the answer is not the one that the first delivery got']],
  [
    'a changed attribute',
    { step: step({ push: { ...letter.push, user_card_code: '12345600' } }) },
    ['user_card_code is "0012345600", and "12345600" was sent'],
  ],
])('is found out: %s', (_name, change, problems) => {
  expect(problemsOf({ ...good, ...change })).toEqual(problems)
})

test('differences go both ways, and into what is nested', () => {
  expect(differences({ raw: 'x', key: '1', list: [{ a: 1 }] }, { key: '1', list: [{ a: 1 }] })).toEqual([])
  expect(differences({ key: 1, extra: true }, { key: '1', list: [] })).toEqual([
    'key is 1, and "1" was sent',
    'list is not there, and [] was sent',
    'extra is true, and not there was sent',
  ])
})

test('there is a step for every form of every push in the catalogue', () => {
  const steps = catalogueSteps()
  expect(new Set(steps.map(({ sampleOf }) => sampleOf))).toEqual(new Set(pushes))
  expect(steps).toHaveLength(pushes.reduce((sum, { variants = [] }) => sum + 1 + variants.length, 0))
  // Two that were byte-identical would be one push, and the second never run.
  expect(new Set(steps.map(({ raw }) => raw)).size).toBe(steps.length)
})

const counts: AccountCounts = { pushes: 1, repeats: 0, late: 0, failed: 0, refusals: {} }
const summaryOf = (problems: readonly string[], change: Partial<AccountCounts> = {}, unhealed: readonly string[] = []) => {
  const parcel = { method: 'POST', query: {}, body: '', fan: '' } as const
  const [descriptor] = pushes
  const outcome: Outcome = { ...good, step: { ...good.step, ...(descriptor && { sampleOf: descriptor }) }, parcel, problems }
  return summarize([outcome], { ...counts, ...change }, unhealed, (_colour, text) => text)
}

test('the summary counts what is wrong, and names it', () => {
  expect(summaryOf([]).failures).toBe(0)
  expect(summaryOf([]).lines.join('\n')).toContain('1 of 77 events')
  const { failures, lines } = summaryOf(['answered 503, not 200', 'run 0 times, not 1'])
  expect(failures).toBe(2)
  expect(lines.slice(-3)).toEqual(['failures  2', '  ✗ user_get_card: answered 503, not 200', '  ✗ user_get_card: run 0 times, not 1'])
  expect(lines.join('\n')).toContain('0 of 77 events')
  expect(summaryOf([], { pushes: 2 }).lines.at(-1)).toBe('  ✗ the account counted 2 pushes, not 1')
  expect(summaryOf([], {}, ['never ended well']).failures).toBe(1)
})

test('percentiles', () => {
  expect(percentile([], 0.5)).toBe(0)
  expect(percentile([3, 1, 2], 0.5)).toBe(2)
  expect(
    percentile(
      Array.from({ length: 200 }, (_, index) => index + 1),
      0.99,
    ),
  ).toBe(198)
})
