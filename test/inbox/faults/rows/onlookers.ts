import { fails, first, type Row, slowly } from '../scene.js'

export const inOnlookers: readonly Row[] = [
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
]
