import { defineFamily } from '../core/family.js'
import { ownTemplateEndpoints } from './own.js'
import { templateJobs, templateSendEndpoints } from './send.js'
import { templates } from './state.js'

/** Template messages, and what became of each. */
export const templateFamily = defineFamily({
  name: 'templates',
  states: [templates],
  endpoints: [...ownTemplateEndpoints, ...templateSendEndpoints],
  jobs: templateJobs,
})
