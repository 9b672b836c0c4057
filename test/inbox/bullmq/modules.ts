/** What processes of their own load, for `transpile` to find. */
export * from '../../../src/inbox/bullmq/index.js'
export * from '../../../src/index.js'
export * from '../../../src/wire/index.js'
