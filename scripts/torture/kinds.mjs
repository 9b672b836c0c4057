// @ts-check
/**
 * What the pushes of the torture ask of their handlers. `throws`: how many runs fail by plan.
 * @typedef {{ share: number, throws: number }} Kind
 */

/** @type {Readonly<Record<string, Kind>>} */
export const kinds = {
  /** Replies at once: one commit. */
  fast: { share: 0.6, throws: 0 },
  /** Replies after a while. */
  waits: { share: 0.15, throws: 0 },
  /** Fails once; answered `success`, and runs again. */
  fails: { share: 0.15, throws: 1 },
  /** Goes on behind its answer. */
  slow: { share: 0.1, throws: 0 },
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
