/** An inbox on Redis, for several machines. */

export { type BullmqInbox, type BullmqInboxStatus, bullmqInbox } from './inbox.js'
export type { BullmqInboxOptions } from './options.js'
