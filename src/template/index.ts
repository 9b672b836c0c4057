import { createApi, type EndpointClient } from '../api/endpoint.js'
import type { NewtmplApi } from '../generated/api/newtmpl.js'
import { newtmplShapes } from '../generated/api/newtmpl-shapes.js'
import type { TemplateApi } from '../generated/api/template.js'
import { templateShapes } from '../generated/api/template-shapes.js'

export type * from '../generated/api/newtmpl.js'
export type * from '../generated/api/template.js'
export { type OneTimeSubscription, oneTimeSubscriptionUrl } from './one-time-subscription.js'

/** `account.template`: the templates of template messages, which `account.message.template.send` sends. */
export const createTemplate = (client: EndpointClient): TemplateApi => createApi<TemplateApi>({ at: 'template', shapes: templateShapes, client })

/** `account.newtmpl`: the templates of subscribe notifications, which `account.message.subscribe.bizSend` sends. */
export const createNewtmpl = (client: EndpointClient): NewtmplApi => createApi<NewtmplApi>({ at: 'newtmpl', shapes: newtmplShapes, client })
