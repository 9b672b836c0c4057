/** `hongyan/console`: what an account does, to be looked at and tried out. */

export { type SourceAccount, type SourceGateway, type SourceOwner, sourceOf } from './account-source.js'
export { type Channel, channelOf, type MessagingProcess, type RemoteOptions, type RemoteSource, remoteSource, serveSource } from './channel.js'
export { type Console, type ConsoleListening, type ConsoleOptions, createConsole } from './console.js'
export type * from './protocol.js'
export type { InboxSource, KeptPush, WatchedEvent, WatchedPush } from './source.js'
