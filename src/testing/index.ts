/** `hongyan/testing`: what tests of accounts need beside `hongyan/simulator`. They run under vitest, jest, mocha and `node:test`. */

export { type Fixture, type RecordedDelivery, type RecordedPush, readFixture, writeFixture } from './fixture.js'
export { type ReplyMatchers, replyMatchers } from './matchers.js'
export { type Recorder, recordWorld } from './recorder.js'
export { type Difference, type ReplayOptions, replayFixture } from './replay.js'
export { assertFault, assertHandover, assertReply, assertSilence, type ExpectedReply, type Saw } from './replies.js'
