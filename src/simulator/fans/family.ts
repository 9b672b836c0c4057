import { defineFamily } from '../core/family.js'
import { fans } from './state.js'

/** Who follows. What accounts ask about them is in `users/`. */
export const fanFamily = defineFamily({ name: 'fans', states: [fans] })
