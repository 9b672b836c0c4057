import { memorySessions } from '../../../../src/session/memory.js'
import type { DoorOptions } from '../../door.js'
import { HI, type Row } from '../scene.js'

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

export const inTheSession: readonly Row[] = [
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
]
