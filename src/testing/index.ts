/**
 * `hongyan/testing`: what tests of accounts need beside `hongyan/simulator`, and what every store and every inbox has to keep to, as tests for whoever writes one.
 * All of it runs under vitest, jest, mocha and `node:test`.
 */

export { type TokenStoreSuite, tokenStoreSuite } from '../token/store-suite.js'
export { type Fixture, type RecordedDelivery, type RecordedPush, readFixture, writeFixture } from './fixture.js'
export type { InboxPlace, SuiteClock, SuiteEngineOptions } from './inbox-place.js'
export { type InboxSuite, inboxSuite } from './inbox-suite.js'
export { type ReplyMatchers, replyMatchers } from './matchers.js'
export { type Recorder, recordWorld } from './recorder.js'
export { type Difference, type ReplayOptions, replayFixture } from './replay.js'
export { assertFault, assertHandover, assertReply, assertSilence, type ExpectedReply, type Saw } from './replies.js'
