import type { Answer } from '../../../../src/inbox/contract.js'
import { current, HI, later, type Row, received } from '../scene.js'

const sealed: Answer = { status: 200, type: 'text/plain; charset=utf-8', body: 'success' }

/** The early record, and what it leads to when the process dies. */
export const inTheEarlyRecord: readonly Row[] = [
  {
    at: 'before insert: receive throws',
    options: (f) => ({ handler: async () => later(100, current()).then(() => HI), receive: () => f.always(undefined) }),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
    log: 'could not record',
  },
  {
    at: 'before insert: receive rejects',
    options: (f) => ({ handler: async () => later(100, current()).then(() => HI), receive: async () => f.always(undefined) }),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
    log: 'could not record',
  },
  {
    at: 'before insert: receive hangs',
    options: (f) => ({ handler: async () => later(100, current()).then(() => HI), receive: () => f.hangs(undefined) as Promise<void> }),
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
]
