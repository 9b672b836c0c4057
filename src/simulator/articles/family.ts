import { defineFamily } from '../core/family.js'
import { draftEndpoints } from './drafts.js'
import { publishEndpoints, publishJobs } from './publish.js'
import { articles } from './state.js'

/** Articles: drafts, material of old, and what is published. */
export const articleFamily = defineFamily({
  name: 'articles',
  states: [articles],
  endpoints: [...draftEndpoints, ...publishEndpoints],
  jobs: publishJobs,
})
