import { defineFamily } from '../core/family.js'
import { oauthEndpoints } from './endpoints.js'
import { logins } from './state.js'

/** Web login. */
export const oauthFamily = defineFamily({ name: 'oauth', states: [logins], endpoints: oauthEndpoints })
