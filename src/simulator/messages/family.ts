import { defineFamily } from '../core/family.js'
import { customEndpoints } from './custom.js'

/** Customer-service messages. What was said stands in the chats. */
export const messageFamily = defineFamily({ name: 'messages', endpoints: customEndpoints })
