import type { Stage } from './stage.js'

/** Adds a test. */
export type Check = (name: string, run: (stage: Stage) => Promise<void>) => unknown
