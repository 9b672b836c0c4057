import type { InboxStats } from '../contract.js'

/** What a node counts, written in place. */
export type Counting = { -readonly [K in Exclude<keyof InboxStats, 'active'>]: number }

export const startCounting = (): Counting => ({ pushes: 0, repeats: 0, done: 0, failed: 0, dead: 0, late: 0, unavailable: 0 })
