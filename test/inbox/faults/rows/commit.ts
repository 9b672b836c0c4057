import { current, fails, first, later, type Row, slowly } from '../scene.js'

const busy = Object.assign(new Error('database is locked'), { code: 'SQLITE_BUSY' })

export const inTheCommit: readonly Row[] = [
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
    options: () => ({ commit: () => later(6000, current()) }),
    answer: 503,
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'before commit: slow, a little past the deadline',
    options: () => ({ commit: () => later(4600, current()) }),
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
]
