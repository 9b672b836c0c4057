import { defineFamily } from '../core/family.js'
import { massEndpoints, massJobs } from './endpoints.js'
import { mass } from './state.js'

/** Mass sends. */
export const massFamily = defineFamily({ name: 'mass', states: [mass], endpoints: massEndpoints, jobs: massJobs })
