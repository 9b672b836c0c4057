import type { EventBase } from '../catalogue/push-base.js'
import type { Push, PushMap } from '../generated/pushes.js'
import type { EventDefinition } from '../wire/define-event.js'
import type { Reply } from '../wire/reply.js'

export type { EventBase, EventDefinition }

export type MaybePromise<T> = T | Promise<T>

/** A string is a text reply; `''`, `null` and `undefined` are silence. */
// biome-ignore lint/suspicious/noConfusingVoidType: a handler without a return statement is the most common one
export type HandlerResult = string | Reply | null | undefined | void

export type Handler<P, C> = (push: P, context: C) => HandlerResult | Promise<HandlerResult>

export type Middleware<C> = (push: Push, context: C, next: () => Promise<HandlerResult>) => HandlerResult | Promise<HandlerResult>

export type ErrorHandler<C> = (error: unknown, push: Push, context: C) => HandlerResult | Promise<HandlerResult>

/** The names of the pushes that have a text for a pattern to look at. */
export type Keyed = {
  [K in keyof PushMap]: PushMap[K] extends { readonly content?: string } | { readonly key?: string } | { readonly recognition?: string }
    ? HasText<PushMap[K], K>
    : never
}[keyof PushMap]

type HasText<P, K> = 'content' extends keyof P ? K : 'key' extends keyof P ? K : 'recognition' extends keyof P ? K : never
