import { afterEach, describe, expect, it, vi } from 'vitest'
import { listen } from '../../src/adapter/node.js'
import { ApiError, HongyanError, InboxUnavailableError, PermanentError, TokenError } from '../../src/errors.js'
import type { Answer, LateReply, PushRecord, PushState } from '../../src/inbox/contract.js'
import { createLateSender } from '../../src/message/late-reply.js'
import { memorySessions } from '../../src/session/memory.js'
import { Cipher } from '../../src/wire/cipher.js'
import { createDeferred } from '../support/deferred.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import { type DoorOptions, door } from './door.js'

/** What is broken, until it is mended. */
class Fault {
  broken = true
  #count = 0
  readonly #gate = createDeferred()

  /** Until it is mended. */
  always<T>(value: T, error: unknown = new Error('injected')): T {
    if (this.broken) throw error
    return value
  }

  /** So many times. */
  times<T>(count: number, value: T, error: unknown = new Error('injected')): T {
    this.#count += 1
    if (this.#count <= count) throw error
    return value
  }

  /** Answers when it is mended. */
  hangs<T>(value: T): Promise<T> | T {
    return this.broken ? this.#gate.promise.then(() => value) : value
  }

  mend(): void {
    this.broken = false
    this.#gate.resolve()
  }
}

type Scene = ReturnType<typeof door>

/** `reply`: what the handler said. */
type Said = 'reply' | 'success' | 'apology' | 'nothing' | 400 | 403 | 503

interface Row {
  readonly at: string
  readonly options?: (fault: Fault) => Partial<DoorOptions>
  /** What happens between the first delivery and its deadline. */
  readonly during?: (scene: Scene, fault: Fault) => unknown
  /** In place of the first delivery's arguments. */
  readonly background?: false | ((work: Promise<unknown>) => void)
  readonly body?: string
  /** What an earlier life has left; then there is no first delivery. */
  readonly left?: Partial<PushRecord>
  readonly answer: Said
  readonly runs: number
  readonly state: PushState | 'not kept'
  readonly late?: LateReply
  /** What a repeat gets, once all is mended and ten minutes have passed. */
  readonly repeat: Said
  /** Runs at the end, where the repeat started one. */
  readonly runsAfterRepeat?: number
  readonly log?: string
}

const HI = 'hi there'
const later = (ms: number, { clock }: Scene): Promise<void> => new Promise((resolve) => clock.setTimeout(resolve, ms))
const fails = (error: unknown = new Error('injected')) => {
  throw error
}
/** Done at once on the second run; the first one does as it is told. */
const first =
  (work: () => unknown): DoorOptions['handler'] =>
  (_push, { attempt }) =>
    attempt === 1 ? (work() as string) : HI
const slowly =
  (fault: Fault): DoorOptions['handler'] =>
  async () =>
    fault.hangs(HI)
const HOUR = 3_600_000
const jump = (ms: number) => (scene: Scene) => scene.clock.set(scene.clock.now() + ms)
const busy = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })
const sealed: Answer = { status: 200, type: 'text/plain; charset=utf-8', body: 'success' }
const received: Partial<PushRecord> = { state: 'received', attempt: 1, late: 'none', answer: undefined }

const table: readonly Row[] = [
  // At the door.
  {
    at: 'before verification: a wrong signature',
    during: (scene) => vi.spyOn(scene.account, 'handle'),
    body: 'FORGED',
    answer: 403,
    runs: 0,
    state: 'not kept',
    repeat: 'reply',
    runsAfterRepeat: 1,
  },
  { at: 'before parsing: verified, and no XML', body: 'no xml at all', answer: 400, runs: 0, state: 'not kept', repeat: 'reply', runsAfterRepeat: 1 },
  {
    at: 'after verification: the ledger of signatures throws',
    options: (f) => ({ bind: () => f.always(true) }),
    answer: 503,
    runs: 0,
    state: 'not kept',
    repeat: 'reply',
    runsAfterRepeat: 1,
  },
  {
    at: 'after verification: the ledger of signatures rejects',
    options: (f) => ({ bind: async () => f.always(true) }),
    answer: 503,
    runs: 0,
    state: 'not kept',
    repeat: 'reply',
    runsAfterRepeat: 1,
  },
  {
    at: 'after verification: the ledger of signatures hangs',
    options: (f) => ({ bind: () => f.hangs(true) }),
    answer: 503,
    runs: 0,
    state: 'not kept',
    repeat: 'reply',
    runsAfterRepeat: 1,
  },
  {
    at: 'after verification: dedupKey throws',
    options: () => ({ account: { dedupKey: () => fails() } }),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
    log: 'dedupKey failed',
  },

  // Before the run.
  {
    at: 'before find: it throws',
    options: (f) => ({ look: (found) => f.always(found) }),
    answer: 503,
    runs: 0,
    state: 'not kept',
    repeat: 'reply',
    runsAfterRepeat: 1,
  },
  {
    at: 'before find: it rejects',
    options: (f) => ({ look: async (found) => f.always(found) }),
    answer: 503,
    runs: 0,
    state: 'not kept',
    repeat: 'reply',
    runsAfterRepeat: 1,
  },
  {
    at: 'before find: it hangs',
    options: (f) => ({ look: (found) => f.hangs(found) }),
    answer: 503,
    runs: 0,
    state: 'not kept',
    repeat: 'reply',
    runsAfterRepeat: 1,
  },
  {
    at: 'before admit: full',
    options: (f) => ({ admit: () => f.always(undefined, new InboxUnavailableError('full')) }),
    answer: 503,
    runs: 0,
    state: 'not kept',
    repeat: 'reply',
    runsAfterRepeat: 1,
  },
  {
    at: 'before admit: full, after a slow find',
    options: (f) => ({ asynchronous: true, admit: () => f.always(undefined, new InboxUnavailableError('full')) }),
    answer: 503,
    runs: 0,
    state: 'not kept',
    repeat: 'reply',
    runsAfterRepeat: 1,
  },

  // The early record.
  {
    at: 'before insert: receive throws',
    options: (f) => ({ handler: async () => later(100, scenes.at(-1) as Scene).then(() => HI), receive: () => f.always(undefined) }),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
    log: 'could not record',
  },
  {
    at: 'before insert: receive rejects',
    options: (f) => ({ handler: async () => later(100, scenes.at(-1) as Scene).then(() => HI), receive: async () => f.always(undefined) }),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
    log: 'could not record',
  },
  {
    at: 'before insert: receive hangs',
    options: (f) => ({ handler: async () => later(100, scenes.at(-1) as Scene).then(() => HI), receive: () => f.hangs(undefined) as Promise<void> }),
    answer: 503,
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  { at: 'after insert, before the answer: the process dies', left: received, answer: 'nothing', runs: 1, state: 'done', repeat: 'reply' },
  {
    at: 'after the answer, before the claim: the process dies',
    left: { ...received, answer: sealed },
    answer: 'nothing',
    runs: 1,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'after a side effect, before the outcome is recorded: the process dies',
    left: { ...received, attempt: 3, answer: sealed },
    answer: 'nothing',
    runs: 1,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'in the pause before a retry: the process dies',
    left: { ...received, state: 'retry', answer: sealed, dueAt: 1_760_000_060_000 },
    answer: 'nothing',
    runs: 1,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'during a late reply: the process dies',
    left: { ...received, state: 'done', late: 'pending', answer: sealed },
    answer: 'nothing',
    runs: 0,
    state: 'done',
    late: 'unknown',
    repeat: 'success',
  },

  // The handler.
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

  // onError.
  {
    at: 'onError: it throws',
    options: () => ({ handler: () => fails(new PermanentError('x')), onError: () => fails() }),
    answer: 'success',
    runs: 1,
    state: 'dead',
    repeat: 'success',
    log: 'onError itself failed',
  },
  {
    at: 'onError: it rejects',
    options: () => ({ handler: () => fails(new PermanentError('x')), onError: () => Promise.reject(new Error('injected')) }),
    answer: 'success',
    runs: 1,
    state: 'dead',
    repeat: 'success',
    log: 'onError itself failed',
  },
  {
    at: 'onError: it hangs',
    options: () => ({ handler: first(() => fails()), onError: () => new Promise<string>(() => {}) }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'onError: it returns nonsense',
    options: () => ({ handler: () => fails(new PermanentError('x')), onError: () => 7 as unknown as string }),
    answer: 'success',
    runs: 1,
    state: 'dead',
    repeat: 'success',
    log: "can't be sent",
  },

  // The seal.
  {
    at: 'during the seal: the cipher throws',
    options: () => ({ safe: true, handler: first(() => breakCipher(1)) }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: "during the seal of onError's reply too",
    options: () => ({ safe: true, handler: first(() => breakCipher(2)), onError: () => 'sorry' }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
    log: 'could not be sealed',
  },

  // The commit.
  { at: 'before commit: it throws once', options: (f) => ({ commit: () => f.times(1, undefined) }), answer: 'reply', runs: 1, state: 'done', repeat: 'reply' },
  {
    at: 'before commit: it rejects once',
    options: (f) => ({ commit: async () => f.times(1, undefined) }),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'before commit: the database is locked for a while',
    options: (f) => ({ commit: () => f.times(20, undefined, busy) }),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'before commit: it throws until it is mended',
    options: (f) => ({ commit: () => f.always(undefined) }),
    answer: 503,
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'before commit: the disk is full until it is mended, and the handler throws too',
    options: (f) => ({ handler: first(() => fails()), commit: () => f.always(undefined, new Error('ENOSPC')) }),
    answer: 503,
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'before commit: it hangs',
    options: (f) => ({ commit: () => f.hangs(undefined) as Promise<void> }),
    answer: 503,
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'before commit: slow, past the deadline',
    options: () => ({ commit: () => later(6000, scenes.at(-1) as Scene) }),
    answer: 503,
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'before commit: slow, a little past the deadline',
    options: () => ({ commit: () => later(4600, scenes.at(-1) as Scene) }),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'before the commit of the deadline: it throws until it is mended',
    options: (f) => ({ handler: slowly(f), commit: () => f.always(undefined) }),
    answer: 503,
    runs: 1,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },

  // The late reply.
  {
    at: 'late reply: refused',
    options: (f) => ({ handler: slowly(f), sendLate: async () => ({ refused: '45015' }) }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: { refused: '45015' },
    repeat: 'success',
    log: 'a late reply was refused',
  },
  {
    at: 'late reply: doubtful',
    options: (f) => ({ handler: slowly(f), sendLate: async () => 'unknown' }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: 'unknown',
    repeat: 'success',
  },
  {
    at: 'late reply: it throws',
    options: (f) => ({ handler: slowly(f), sendLate: () => fails() as never }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: 'unknown',
    repeat: 'success',
  },
  {
    at: 'late reply: it rejects',
    options: (f) => ({ handler: slowly(f), sendLate: () => Promise.reject(new Error('injected')) }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: 'unknown',
    repeat: 'success',
  },
  {
    at: 'late reply: it hangs',
    options: (f) => ({ handler: slowly(f), sendLate: () => new Promise(() => {}) }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: 'pending',
    repeat: 'success',
  },
  {
    at: 'late reply: the token cannot be renewed',
    options: (f) => ({ handler: slowly(f), sendLate: createLateSender({ custom: { send: customSend(new TokenError('no token')) } }) }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: { refused: 'token' },
    repeat: 'success',
  },
  {
    at: 'late reply: Weixin refuses the token (40001)',
    options: (f) => ({ handler: slowly(f), sendLate: createLateSender({ custom: { send: customSend(api(40001)) } }) }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: { refused: '40001' },
    repeat: 'success',
  },
  {
    at: 'late reply: its outcome cannot be recorded twice',
    options: (f) => ({ handler: slowly(f), sendLate: async () => 'sent', commit: ({ late }) => (late === 'sent' ? f.times(2, undefined) : undefined) }),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: 'sent',
    repeat: 'success',
    log: "could not record a late reply's outcome",
  },

  // Sessions.
  {
    at: 'session: its write throws once',
    options: (f) => withSession(() => f.times(1, undefined)),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'session: its write rejects once',
    options: (f) => withSession(async () => f.times(1, undefined)),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'session: its write hangs, until the time of the run is over',
    options: (f) => withSession(() => (f.broken ? new Promise<void>(() => {}) : undefined)),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },

  // Who looks on.
  {
    at: 'a logger that throws',
    options: () => ({ handler: first(() => fails()), account: { log: { debug: fails, info: fails, warn: fails, error: fails } } }),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'an observer that throws',
    options: () => ({}),
    during: (scene) => scene.inbox.observe(() => fails()),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'waitUntil throws',
    options: (f) => ({ handler: slowly(f) }),
    background: () => fails(),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
    log: 'waitUntil failed',
  },

  // The clock.
  {
    at: 'the clock jumps forward while the store looks',
    options: () => ({ look: (found) => later(100, scenes.at(-1) as Scene).then(() => found) }),
    during: jump(HOUR),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'the clock jumps back while the store looks',
    options: () => ({ look: (found) => later(100, scenes.at(-1) as Scene).then(() => found) }),
    during: jump(-HOUR),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'the clock jumps forward during a run',
    options: (f) => ({ handler: slowly(f) }),
    during: jump(HOUR),
    answer: 'success',
    runs: 1,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'the clock jumps back during a run that never ends',
    options: () => ({ engine: { workMs: 60_000 }, handler: first(() => new Promise(() => {})) }),
    during: jump(-HOUR),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'the clock jumps forward in the pause before a retry',
    options: () => ({ handler: first(() => fails()) }),
    during: jump(HOUR),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'the clock jumps back in the pause before a retry',
    options: () => ({ handler: first(() => fails()) }),
    during: jump(-HOUR),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },
  {
    at: 'the clock jumps forward while commits fail',
    options: (f) => ({ commit: () => f.times(5, undefined) }),
    during: jump(HOUR),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },

  // Two at once: the second delivery gets what the first one does.
  {
    at: 'a second delivery while the store looks',
    options: () => ({ look: (found) => later(100, scenes.at(-1) as Scene).then(() => found) }),
    during: twice(),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'a second delivery mid-handler',
    options: () => ({ handler: async () => later(1000, scenes.at(-1) as Scene).then(() => HI) }),
    during: twice(500),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'a second delivery during the commit',
    options: () => ({ commit: () => later(1000, scenes.at(-1) as Scene) }),
    during: twice(500),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'a second delivery while a commit is to be tried again',
    options: (f) => ({ commit: () => f.times(3, undefined) }),
    during: twice(60),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'a second delivery during the early record',
    options: () => ({ handler: async () => later(100, scenes.at(-1) as Scene).then(() => HI), receive: () => later(500, scenes.at(-1) as Scene) }),
    during: twice(200),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'a second delivery in the pause before a retry',
    options: () => ({ handler: first(() => fails()) }),
    during: twice(100),
    answer: 'success',
    runs: 2,
    state: 'done',
    late: { refused: 'no-api' },
    repeat: 'success',
  },

  // What an earlier life has left.
  {
    at: 'after a restart: unfinished() throws twice',
    left: received,
    options: (f) => ({ list: (found) => f.times(2, found) }),
    answer: 'nothing',
    runs: 1,
    state: 'done',
    repeat: 'reply',
    log: 'could not list',
  },
  {
    at: 'after a restart: unfinished() rejects twice',
    left: received,
    options: (f) => ({ list: async (found) => f.times(2, found) }),
    answer: 'nothing',
    runs: 1,
    state: 'done',
    repeat: 'reply',
    log: 'could not list',
  },
  {
    at: 'after a restart: unfinished() rejects, in the order of senders',
    left: received,
    options: (f) => ({ engine: { order: 'sender' }, list: async (found) => f.times(1, found) }),
    answer: 'nothing',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'after a restart: load throws once',
    left: received,
    options: (f) => ({ load: (found) => f.times(1, found) }),
    answer: 'nothing',
    runs: 1,
    state: 'done',
    repeat: 'reply',
    log: 'could not be taken up',
  },
  {
    at: 'after a restart: load hangs',
    left: received,
    options: (f) => ({ load: (found) => (f.broken ? new Promise(() => {}) : found) }),
    answer: 'nothing',
    runs: 1,
    state: 'done',
    repeat: 'reply',
    log: 'could not be taken up',
  },
  {
    at: 'after a restart: load finds nothing',
    left: received,
    options: () => ({ engine: { order: 'sender' }, load: () => undefined }),
    answer: 'nothing',
    runs: 0,
    state: 'received',
    repeat: 'reply',
    runsAfterRepeat: 1,
  },
  {
    at: 'after a restart: its account is not there',
    left: received,
    during: (scene, f) => owning(scene, f, (owner) => (f.broken ? undefined : owner)),
    answer: 'nothing',
    runs: 1,
    state: 'done',
    repeat: 'reply',
    log: 'no account has the app id',
  },
  {
    at: 'after a restart: whoever finds its account rejects',
    left: received,
    during: (scene, f) => owning(scene, f, async (owner) => f.always(owner)),
    answer: 'nothing',
    runs: 1,
    state: 'done',
    repeat: 'reply',
    log: 'could not be taken up',
  },
  {
    at: 'after a restart: whoever finds its account hangs',
    left: received,
    during: (scene, f) => owning(scene, f, (owner) => (f.broken ? new Promise(() => {}) : owner)),
    answer: 'nothing',
    runs: 1,
    state: 'done',
    repeat: 'reply',
    log: 'could not be taken up',
  },
  {
    at: 'after a restart: its body cannot be read any more',
    left: { ...received, raw: '<xml><broken' },
    answer: 'nothing',
    runs: 0,
    state: 'dead',
    repeat: 'success',
    log: 'cannot be read any more',
  },
]

let scenes: Scene[] = []
afterEach(() => {
  vi.restoreAllMocks()
  scenes = []
})

/** A second delivery after so many ms, which gets the same. */
function twice(ms = 0) {
  return async (scene: Scene) => {
    await scene.clock.advance(ms)
    others.push(scene.deliver('a'))
  }
}
let others: Promise<Answer>[] = []

function handsInAgain(): string {
  void (scenes.at(-1) as Scene).deliver('a')
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

/** So many encryptions fail from now on. */
function breakCipher(count: number): string {
  let left = count
  const encrypt = Cipher.prototype.encrypt
  vi.spyOn(Cipher.prototype, 'encrypt').mockImplementation(function (this: Cipher, ...args) {
    left -= 1
    if (left >= 0) throw new Error('injected')
    return encrypt.apply(this, args)
  })
  return HI
}

function withSession(write: () => void | Promise<void>): Partial<DoorOptions> {
  const kept = memorySessions()
  return {
    engine: { workMs: 60_000 },
    handler: (_push, { session }) => {
      session.set(1)
      return HI
    },
    account: { session: { ...kept, write: (...args) => Promise.resolve(write()).then(() => kept.write(...args)) } },
  }
}

function owning(scene: Scene, _fault: Fault, owner: (own: Scene['account']['owner']) => unknown): void {
  vi.spyOn(scene.host, 'owner').mockImplementation(() => owner(scene.account.owner) as never)
}

const customSend = (error: Error) => Object.assign(async () => Promise.reject(error), { safe: async () => Promise.reject(error) }) as never

const api = (errcode: number) =>
  new ApiError({ errcode, errmsg: '', endpoint: '/cgi-bin/message/custom/send', family: 'token', outcome: 'refused', repeatable: false })

function said(answer: Answer | undefined): Said {
  if (!answer) return 'nothing'
  if (answer.status !== 200) return answer.status as Said
  if (answer.body === 'success') return 'success'
  return answer.body.includes('sorry') ? 'apology' : 'reply'
}

describe('injected faults', () => {
  it('are at least forty, each with a name of its own', () => {
    expect(new Set(table.map(({ at }) => at)).size).toBe(table.length)
    expect(table.length).toBeGreaterThanOrEqual(40)
  })

  it.each(table)('$at', async ({ at: _at, options, during, background, body, left, log, runsAfterRepeat, ...expected }) => {
    const fault = new Fault()
    others = []
    const given = options?.(fault) ?? {}
    const scene = door({ handler: () => HI, ...given, ...(left ? { unfinished: (key: string) => [{ key, ...left }] } : {}) })
    scenes.push(scene)
    const fan = left ? 'left' : 'a'
    const key = scene.keyOf(fan)
    let answer: Answer | undefined
    let wasKept: boolean | undefined
    const forged = body === 'FORGED'
    const given200 = (got: Answer) => {
      answer = got
      // What is answered 2xx is recorded before it is answered.
      if (got.status === 200) wasKept = [...scene.records.values()].some((record) => record.answer !== undefined)
    }
    const delivered = left
      ? undefined
      : (forged
          ? Promise.resolve(scene.account.handle({ method: 'POST', search: forge(scene), body: scene.xml(fan) }))
          : scene.deliver(fan, background, body)
        ).then(given200)
    await during?.(scene, fault)
    await scene.clock.advance(5000)
    if (left) expect(delivered).toBeUndefined()
    else expect(answer).toBeDefined()
    expect(wasKept ?? true).toBe(true)
    for (const other of others) expect(said(await other)).toBe(expected.answer)
    fault.mend()
    await scene.clock.advance(1_200_000)
    const record = [...scene.records.values()].at(-1)
    const found = {
      answer: said(answer),
      runs: scene.runs.length,
      state: record?.state ?? 'not kept',
      ...(record && record.late !== 'none' ? { late: record.late } : {}),
    }
    // Nothing is under way any more.
    expect(scene.inbox.stats().active).toBe(0)
    let repeat: Answer | undefined
    void scene.deliver(fan).then((got) => {
      repeat = got
    })
    await scene.clock.advance(5000)
    if (log !== undefined) expect(scene.log.text()).toContain(log)
    expect({ ...found, repeat: said(repeat) }).toEqual(expected)
    expect(scene.runs).toHaveLength(runsAfterRepeat ?? expected.runs)
    // What is repeated once more gets the same bytes, and starts nothing.
    const again = scene.deliver(fan)
    await scene.clock.advance(10_000)
    expect(await again).toEqual(repeat)
    expect(scene.runs).toHaveLength(runsAfterRepeat ?? expected.runs)
    for (const [, attempt] of scene.runs) expect(attempt).toBeGreaterThan(0)
    expect(scene.records.get(key)?.state ?? 'done').not.toBe('received')
  })
})

const forge = ({ clock }: Scene): string => `signature=${'0'.repeat(40)}&timestamp=${Math.floor(clock.now() / 1000)}&nonce=1`

describe('closing', () => {
  const stages: [string, (fault: Fault) => Partial<DoorOptions>, { answer: Said; state: PushState | 'not kept' }][] = [
    ['while the store looks', (f) => ({ look: (found) => f.hangs(found) }), { answer: 503, state: 'not kept' }],
    ['mid-handler', (f) => ({ handler: slowly(f) }), { answer: 'reply', state: 'done' }],
    ['during the commit', (f) => ({ commit: () => f.hangs(undefined) as Promise<void> }), { answer: 'reply', state: 'done' }],
    ['while a commit is to be tried again', (f) => ({ commit: () => f.always(undefined) }), { answer: 'reply', state: 'done' }],
    ['in the pause before a retry', () => ({ handler: () => fails() }), { answer: 'success', state: 'retry' }],
    ['while onError hangs', () => ({ handler: () => fails(), onError: () => new Promise<string>(() => {}) }), { answer: 'success', state: 'received' }],
  ]
  it.each(stages)('%s: what is answered is kept, what is not comes again', async (_name, options, expected) => {
    const fault = new Fault()
    const scene = door({ handler: () => HI, ...options(fault) })
    let answer: Answer | undefined
    void scene.deliver('a').then((got) => {
      answer = got
    })
    await scene.clock.advance(100)
    const closed = scene.inbox.detach(scene.host)
    const fresh = scene.deliver('new')
    await scene.clock.advance(1000)
    fault.mend()
    await scene.clock.advance(12_000)
    await closed
    expect((await fresh).status).toBe(503)
    expect({ answer: said(answer), state: [...scene.records.values()][0]?.state ?? 'not kept' }).toEqual(expected)
  })

  it('during a late reply: waits for it', async () => {
    const fault = new Fault()
    const scene = door({ handler: () => later(5000, scene).then(() => HI), sendLate: async () => fault.hangs('sent' as const) })
    void scene.deliver('a')
    await scene.clock.advance(6000)
    let isClosed = false
    const closed = scene.inbox.detach(scene.host).then(() => {
      isClosed = true
    })
    await scene.clock.advance(1000)
    expect(isClosed).toBe(false)
    fault.mend()
    await scene.clock.advance(0)
    await closed
    expect([...scene.records.values()][0]).toMatchObject({ late: 'sent' })
  })
})

describe('on the line', () => {
  it('a client that hangs up before its answer: the run goes on, and a repeat gets it', async () => {
    const fault = new Fault()
    const { account, inbox, clock, runs, deliver } = door({ handler: slowly(fault) })
    const server = await listen(account, 0, { host: '127.0.0.1' })
    const { sign } = await import('../../src/wire/signature.js')
    const timestamp = String(Math.floor(clock.now() / 1000))
    const search = `signature=${sign('secret', timestamp, '42')}&timestamp=${timestamp}&nonce=42`
    const hangUp = new AbortController()
    const { xml } = door({ handler: () => '' })
    const request = fetch(`${server.url}?${search}`, { method: 'POST', body: xml('a'), signal: hangUp.signal }).catch(() => 'hung up')
    await vi.waitFor(() => expect(inbox.stats().active).toBe(1))
    hangUp.abort()
    expect(await request).toBe('hung up')
    fault.mend()
    await vi.waitFor(() => expect(inbox.stats().done).toBe(1))
    expect(said(await deliver('a'))).toBe('reply')
    expect(runs).toHaveLength(1)
    await server.close()
  })

  it('a connection that cannot be accepted (EMFILE) is logged, and the next one is served', async () => {
    const log = createRecordingLogger()
    const { account } = door({ handler: () => HI, account: { log } })
    const server = await listen(account, 0, { host: '127.0.0.1' })
    server.server.emit('error', Object.assign(new Error('accept EMFILE'), { code: 'EMFILE' }))
    expect(log.text()).toContain('a connection could not be accepted')
    expect((await fetch(server.url)).status).toBe(403)
    await server.close()
  })
})

it('an error of ours that is thrown keeps its code', () => {
  expect(new HongyanError('timeout', 'x').code).toBe('timeout')
})
