import { defineConfig } from 'vitest/config'
import { sourceAliases } from './scripts/lib/public-names.mjs'

export default defineConfig({
  resolve: { alias: sourceAliases() },
  // No test asserts a time, so none may fail for a slow machine.
  test: { include: ['test/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 300_000 },
})
