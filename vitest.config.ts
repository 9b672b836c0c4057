import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { sourceAliases } from './scripts/lib/public-names.mjs'

/** What pushes and secrets go through: nearly every branch of it is taken by a test. `npm run coverage` checks it. */
const branches = { branches: 95 }

export default defineConfig({
  resolve: { alias: sourceAliases() },
  test: {
    include: ['test/**/*.test.ts'],
    // No test asserts a time, so none may fail for a slow machine.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    // Many files wait for other processes and for the disk; by itself vitest leaves one core of two idle.
    maxWorkers: availableParallelism(),
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
