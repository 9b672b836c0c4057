import type { Ground } from './ground.js'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** The day of the quotas, counted from 1970: it begins at midnight in Beijing. */
export const dayOf = ({ clock, rules }: Ground): number => Math.floor((clock.now() + rules.quotaHours * HOUR_MS) / DAY_MS)

/** The month there, as `2026-11`. */
export const monthOf = ({ clock, rules }: Ground): string => new Date(clock.now() + rules.quotaHours * HOUR_MS).toISOString().slice(0, 7)
