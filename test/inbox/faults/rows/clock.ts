import { current, fails, first, later, type Row, type Scene, slowly } from '../scene.js'

const HOUR = 3_600_000
const jump = (ms: number) => (scene: Scene) => scene.clock.set(scene.clock.now() + ms)

export const inTheClock: readonly Row[] = [
  {
    at: 'the clock jumps forward while the store looks',
    options: () => ({ look: (found) => later(100, current()).then(() => found) }),
    during: jump(HOUR),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'the clock jumps back while the store looks',
    options: () => ({ look: (found) => later(100, current()).then(() => found) }),
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
]
