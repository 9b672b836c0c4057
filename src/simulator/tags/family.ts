import { defineFamily } from '../core/family.js'
import { tagEndpoints } from './endpoints.js'
import { tags } from './state.js'

/** Tags, and the black list. Which ones somebody bears stands with the fan. */
export const tagFamily = defineFamily({ name: 'tags', states: [tags], endpoints: tagEndpoints })
