import { vi } from 'vitest'
import { InboxUnavailableError } from '../../../../src/errors.js'
import { fails, type Row } from '../scene.js'

/** At the door, and before the run. */
export const atTheDoor: readonly Row[] = [
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
]
