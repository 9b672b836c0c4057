// @ts-check
/**
 * What the pushes of the torture ask of their handlers. `throws`: how many runs fail by plan. `sealedByRun`: the answer is that of the run, so that once it has come the push is at its end.
 * @typedef {{ share: number, throws: number, sealedByRun: boolean }} Kind
 */

/** @type {Readonly<Record<string, Kind>>} */
export const kinds = {
  /** Replies at once: one commit. */
  fast: { share: 0.6, throws: 0, sealedByRun: true },
  /** Replies after a while. */
  waits: { share: 0.15, throws: 0, sealedByRun: true },
  /** Fails once; answered `success`, and runs again. */
  fails: { share: 0.15, throws: 1, sealedByRun: false },
  /** Goes on behind its answer. */
  slow: { share: 0.1, throws: 0, sealedByRun: false },
}

export const DEADLINE_MS = 150

/** @param {number} random from 0 to 1 */
export const kindFor = (random) => {
  let sum = 0
  for (const [name, { share }] of Object.entries(kinds)) {
    sum += share
    if (random < sum) return name
  }
  return 'fast'
}
