import { createApi, type EndpointClient } from '../api/endpoint.js'
import { customerServiceChecks } from '../catalogue/endpoints/customer-service-checks.js'
import { messageChecks } from '../catalogue/endpoints/message-checks.js'
import type { CustomerServiceApi } from '../generated/api/customer-service.js'
import { customerServiceShapes } from '../generated/api/customer-service-shapes.js'
import type { MessageApi } from '../generated/api/message.js'
import { messageShapes } from '../generated/api/message-shapes.js'

export type * from '../generated/api/customer-service.js'
export type * from '../generated/api/message.js'

/** `account.message`: what an account says to its fans. */
export const createMessage = (client: EndpointClient): MessageApi =>
  createApi<MessageApi>({ at: 'message', shapes: messageShapes, client, checks: messageChecks })

/** `account.customservice`: the people who answer, and their sessions. */
export const createCustomerService = (client: EndpointClient): CustomerServiceApi =>
  createApi<CustomerServiceApi>({ at: 'customservice', shapes: customerServiceShapes, client, checks: customerServiceChecks })
