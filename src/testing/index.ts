/** `hongyan/testing`: what every store and every inbox has to keep to, as tests for whoever writes one. They run under vitest, jest, mocha and `node:test`. */

export { type TokenStoreSuite, tokenStoreSuite } from '../token/store-suite.js'
export type { InboxPlace, SuiteClock, SuiteEngineOptions } from './inbox-place.js'
export { type InboxSuite, inboxSuite } from './inbox-suite.js'
