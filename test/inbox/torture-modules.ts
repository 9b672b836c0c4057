/** What the torture's processes load, for `transpile` to find. */
export * from '../../src/inbox/engine.js'
export * from '../../src/inbox/sqlite/index.js'
export * from '../../src/inbox/sqlite/store.js'
export * from '../../src/index.js'
export * from '../../src/wire/index.js'
