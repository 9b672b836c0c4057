import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { sourceAliases } from './scripts/lib/public-names.mjs'

/** What pushes and secrets go through: nearly every branch of it is taken by a test. `npm run coverage` checks it. */
const branches = { branches: 95 }

const tests = 'test/**/*.test.ts'
const inBrowser = 'test/e2e/**/*.test.ts'

export default defineConfig({
  resolve: { alias: sourceAliases() },
  test: {
    // No test asserts a time, so none may fail for a slow machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Many files wait for other processes and for the disk; by itself vitest leaves one core of two idle.
    maxWorkers: availableParallelism(),
    projects: [
      { extends: true, test: { name: 'all', include: [tests], exclude: [inBrowser], sequence: { groupOrder: 0 } } },
      // A browser has several processes of its own: these come last, one at a time.
      { extends: true, test: { name: 'browser', include: [inBrowser], maxWorkers: 1, sequence: { groupOrder: 1 } } },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/wire/**', 'src/inbox/**', 'src/token/**', 'src/door/**', 'src/{official-account,gateway,account-apis}.ts'],
      reporter: ['text', 'json-summary', 'json'],
      thresholds: {
        'src/wire/**': branches,
        'src/inbox/**': branches,
        'src/token/**': branches,
        'src/{door/**,official-account.ts,gateway.ts,account-apis.ts}': branches,
      },
    },
  },
})
