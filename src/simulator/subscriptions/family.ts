import { defineFamily } from '../core/family.js'
import { newtmplEndpoints } from './newtmpl.js'
import { subscriptionEndpoints, subscriptionJobs } from './send.js'
import { subscriptions } from './state.js'

/** Subscribe notifications and one-time subscriptions: what fans have agreed to get. */
export const subscriptionFamily = defineFamily({
  name: 'subscriptions',
  states: [subscriptions],
  endpoints: [...newtmplEndpoints, ...subscriptionEndpoints],
  jobs: subscriptionJobs,
  onPush(account, { type, source }) {
    if (type === 'unsubscribe_event' && account.ground.rules.unfollowEndsConsent) account.state(subscriptions).consents.delete(source)
  },
})
