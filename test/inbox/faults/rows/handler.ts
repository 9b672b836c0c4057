import { PermanentError } from '../../../../src/errors.js'
import { current, fails, first, HI, type Row, slowly } from '../scene.js'

function handsInAgain(): string {
  void current().deliver('a')
  return HI
}

function writesOnIt(push: object): string {
  Object.assign(push, { source: 'oOther', target: 'gh_2', raw: '' })
  return HI
}

function revoked(): object {
  const { proxy, revoke } = Proxy.revocable({}, {})
  revoke()
  return proxy
}

export const inTheHandler: readonly Row[] = [
  {
    at: 'mid-handler: it throws',
    options: () => ({ handler: first(() => fails()) }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'mid-handler: it rejects',
    options: () => ({ handler: first(() => Promise.reject(new Error('injected'))) }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  { at: 'mid-handler: it throws each time', options: () => ({ handler: () => fails() }), answer: 'success', runs: 8, state: 'dead', repeat: 'success' },
  {
    at: 'mid-handler: it throws null',
    options: () => ({ handler: first(() => fails(null)) }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
    log: 'NotAnError',
  },
  {
    at: 'mid-handler: it throws a text',
    options: () => ({ handler: first(() => fails('text')) }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
    log: 'NotAnError',
  },
  {
    at: 'mid-handler: it throws what cannot be looked at',
    options: () => ({ handler: first(() => fails(revoked())) }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'mid-handler: a TypeError',
    options: () => ({ handler: () => fails(new TypeError('x')) }),
    answer: 'success',
    runs: 1,
    state: 'dead',
    repeat: 'success',
  },
  {
    at: 'mid-handler: a PermanentError',
    options: () => ({ handler: () => fails(new PermanentError('x')) }),
    answer: 'success',
    runs: 1,
    state: 'dead',
    repeat: 'success',
  },
  {
    at: 'mid-handler: a reply over the limit (ReplyError)',
    options: () => ({ handler: () => '好'.repeat(683) }),
    answer: 'success',
    runs: 1,
    state: 'dead',
    repeat: 'success',
  },
  {
    at: 'mid-handler: it returns nonsense, which cannot be encoded',
    options: () => ({ handler: () => ({ type: 'nonsense' }) as unknown as string }),
    answer: 'success',
    runs: 1,
    state: 'dead',
    repeat: 'success',
  },
  {
    at: 'mid-handler: it never ends',
    options: () => ({ engine: { workMs: 60_000 }, handler: first(() => new Promise(() => {})) }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'mid-handler: it ends after its limit',
    options: (f) => ({ engine: { workMs: 4600 }, handler: first(() => f.hangs('too late')) }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'mid-handler: it throws after its limit',
    options: (f) => ({ engine: { workMs: 4600 }, handler: first(async () => fails(await f.hangs(new Error('too late')))) }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'mid-handler: it throws, and nothing lives on after the answer',
    options: (f) => ({ handler: () => f.always(HI) }),
    background: false,
    answer: 503,
    runs: 1,
    state: 'not kept',
    repeat: 'reply',
    runsAfterRepeat: 2,
  },
  {
    at: 'mid-handler: not done at the deadline, and nothing lives on after the answer',
    options: (f) => ({ handler: slowly(f) }),
    background: false,
    answer: 503,
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'mid-handler: it hands in its own push',
    options: () => ({ handler: handsInAgain }),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'mid-handler: it writes on the push',
    options: () => ({ handler: writesOnIt }),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
]
