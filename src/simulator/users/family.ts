import { defineFamily } from '../core/family.js'
import { userEndpoints } from './endpoints.js'
import { migrations } from './state.js'

/** What accounts ask about their fans. */
export const userFamily = defineFamily({ name: 'users', states: [migrations], endpoints: userEndpoints })
