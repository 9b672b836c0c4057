/** The front door: names only. */

export type { AccountApis, ApiSurface, CallSettings } from './account-apis.js'
export type { HealthOptions } from './adapter/health.js'
export type { Listening, ListenOptions } from './adapter/node.js'
export type { PushReceiver } from './adapter/receiver.js'
export { type ApiClientOptions, createApiClient } from './api/client.js'
export type { ApiAnswer, ApiClient, CallOptions, Download, DownloadOptions, FetchLike, Query, TokenSource, Transport, UploadPart } from './api/contract.js'
export type { Call, FileInput, MethodOptions, OpenCall, Outcome, PageOptions } from './api/endpoint-call.js'
export { CheckError } from './api/endpoint-error.js'
export type { Fields, FieldValue, FollowSource, Problem, ProductFollow } from './catalogue/push-base.js'
export type { Clock } from './clock.js'
export type { Incoming } from './door/door.js'
export type { Refusal } from './door/refusal.js'
export type { Credentials, Mode } from './door/settings.js'
export {
  ApiError,
  type ApiErrorFamily,
  type ApiOutcome,
  BodyParsedError,
  type BusinessReason,
  ConfigurationError,
  type ErrorCode,
  HongyanError,
  InboxUnavailableError,
  InputError,
  MalformedError,
  PermanentError,
  ReplyError,
  SessionError,
  TokenError,
  TransportError,
  type TransportFault,
} from './errors.js'
export { type AccountKey, createGateway, type Gateway, type GatewayCallSettings, type GatewayOptions } from './gateway.js'
export type * from './generated/pushes.js'
export type {
  Answer,
  AnsweredBy,
  ErrorSummary,
  Inbox,
  InboxEvent,
  InboxHealth,
  InboxObserver,
  InboxStats,
  InboxStatus,
  LateReply,
  ListQuery,
  PushFilter,
  PushPage,
  PushRecord,
  PushState,
  Replayed,
  ReplayOptions,
  ReplayReport,
} from './inbox/contract.js'
export { type DedupKey, officialKey } from './inbox/key.js'
export { type MemoryInboxOptions, memoryInbox } from './inbox/memory.js'
export type { Logger } from './logger.js'
export { type Authorization, authorizeUrl, type OAuthScope } from './oauth/authorize-url.js'
export { type AccountOptions, type Context, OfficialAccount, type ReceiveOptions, Router } from './official-account.js'
export type { ErrorHandler, Handler, HandlerResult, Middleware } from './router/handler.js'
export type { RetryOptions, RunPolicy } from './run-policy.js'
export type { Session, SessionOptions, SessionSetOptions, SessionStore, StoredSession } from './session/contract.js'
export { type MemorySessionsOptions, memorySessions } from './session/memory.js'
export { type OneTimeSubscription, oneTimeSubscriptionUrl } from './template/one-time-subscription.js'
export { type CustomEvent, defineEvent, type EventDefinition, type FieldSpecs } from './wire/define-event.js'
export { parsePush } from './wire/parse.js'
export {
  type Article,
  type ImageReply,
  type MusicReply,
  type NewsReply,
  type RawReply,
  type Reply,
  reply,
  type TextReply,
  type TransferReply,
  type VideoReply,
  type VoiceReply,
} from './wire/reply.js'
