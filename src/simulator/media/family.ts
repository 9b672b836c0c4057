import { defineFamily } from '../core/family.js'
import { materialEndpoints } from './material.js'
import { media } from './state.js'
import { temporaryEndpoints } from './temporary.js'

/** Files: temporary media and permanent material. */
export const mediaFamily = defineFamily({ name: 'media', states: [media], endpoints: [...temporaryEndpoints, ...materialEndpoints] })
