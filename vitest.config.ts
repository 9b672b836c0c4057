import { defineConfig } from 'vitest/config'
import { sourceAliases } from './scripts/lib/public-names.mjs'

export default defineConfig({
  resolve: { alias: sourceAliases() },
  test: { include: ['test/**/*.test.ts'] },
})
