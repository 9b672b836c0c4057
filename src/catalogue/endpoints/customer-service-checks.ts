import type { Checks } from '../endpoint-check.js'

export const customerServiceChecks: Checks = {
  msgidFromOne: ({ msgid }) => (Number(msgid) >= 1 ? undefined : { field: 'msgid', problem: 'is 0, and may not be less than 1' }),
}
