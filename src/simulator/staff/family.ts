import { defineFamily } from '../core/family.js'
import { workerEndpoints } from './accounts.js'
import { beginSession } from './sessions.js'
import { staff } from './state.js'
import { talkEndpoints } from './talk.js'

/** The people who answer fans, and their sessions. */
export const staffFamily = defineFamily({
  name: 'staff',
  states: [staff],
  endpoints: [...workerEndpoints, ...talkEndpoints],
  onPush(account, { type, source, time }) {
    const state = account.state(staff)
    if (state.waiting.has(source)) {
      if (type === 'unsubscribe_event') state.waiting.delete(source)
      else if (!type.endsWith('_event')) state.waiting.set(source, time)
    }
    if (type === 'unsubscribe_event') state.sessions.delete(source)
  },
  /** An answer that hands over: to whom it names, if they are there, and else to whoever takes the fan out of the queue. */
  onSent(account, { source, seen }) {
    if (seen?.kind !== 'human') return
    const state = account.state(staff)
    const worker = state.workers.get(seen.reply?.values.kf_account ?? '')
    if (state.sessions.has(source)) return
    if (worker?.isOnline) beginSession(account, source, { worker: worker.account, later: true })
    else state.waiting.set(source, account.ground.clock.seconds())
  },
})
