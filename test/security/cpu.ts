import { expect } from 'vitest'

/** 50 ms for each 64 KiB begun: the promise of facts/platform.md R13, in microseconds. */
const bound = (bytes: number): number => 50_000 * Math.max(1, Math.ceil(bytes / 65_536))

/** The processor time of some work, in microseconds. */
async function cpuOf(work: () => unknown): Promise<number> {
  const start = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(start)
  return user + system
}

/**
 * Whether some work keeps that promise. Somebody else's noise (a collection of garbage, a compilation) may fall into one run, but not into each of three.
 * `work` is given the number of its run, so that it can be a new push each time.
 */
export async function expectQuick(bytes: number, work: (run: number) => unknown): Promise<void> {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < 3 && least > bound(bytes); run += 1) least = Math.min(least, await cpuOf(() => work(run)))
  expect(least).toBeLessThanOrEqual(bound(bytes))
}
