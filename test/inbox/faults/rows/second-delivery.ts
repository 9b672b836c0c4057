import { current, fails, first, HI, later, others, type Row, type Scene } from '../scene.js'

/** A second delivery after so many ms, which gets the same. */
function twice(ms = 0) {
  return async (scene: Scene) => {
    await scene.clock.advance(ms)
    others.push(scene.deliver('a'))
  }
}

/** Two at once: the second delivery gets what the first one does. */
export const inASecondDelivery: readonly Row[] = [
  {
    at: 'a second delivery while the store looks',
    options: () => ({ look: (found) => later(100, current()).then(() => found) }),
    during: twice(),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'a second delivery mid-handler',
    options: () => ({ handler: async () => later(1000, current()).then(() => HI) }),
    during: twice(500),
    answer: 'reply',
    runs: 1,
    state: 'done',
    repeat: 'reply',
  },
  {
    at: 'a second delivery during the commit',
    options: () => ({ commit: () => later(1000, current()) }),
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
    options: () => ({ handler: async () => later(100, current()).then(() => HI), receive: () => later(500, current()) }),
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
]
