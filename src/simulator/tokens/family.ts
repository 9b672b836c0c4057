import { defineFamily } from '../core/family.js'
import { tokenEndpoints } from './endpoints.js'
import { tokens } from './state.js'

/** Access tokens of both kinds, and the two tickets. */
export const tokenFamily = defineFamily({ name: 'tokens', states: [tokens], endpoints: tokenEndpoints })
