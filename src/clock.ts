/** Where time comes from. Tests and the simulator bring one of their own. */
export interface Clock {
  /** Unix milliseconds. */
  now(): number
  setTimeout(callback: () => void, ms: number): unknown
  clearTimeout(handle: unknown): void
}

/** The machine's. Reads the globals at each call, so that a test runner's fake timers reach it. */
export const systemClock: Clock = {
  now: () => Date.now(),
  setTimeout: (callback, ms) => setTimeout(callback, ms),
  clearTimeout: (handle) => clearTimeout(handle as NodeJS.Timeout),
}
