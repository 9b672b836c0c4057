import type { KnipConfig } from 'knip'
import { publicNames } from './scripts/lib/public-names.mjs'

/** What nobody imports, exports or depends on any more. Users begin at the public names; we begin at scripts, tests and examples. */
export default {
  // A type that an exported signature mentions is exported too, so that users can name it.
  ignoreExportsUsedInFile: { interface: true, type: true },
  workspaces: {
    '.': {
      entry: [
        ...publicNames().map(({ source }) => source),
        'scripts/*.{mjs,ts}',
        'scripts/torture/*.mjs',
        'scripts/verify/first-push.mjs',
        'examples/**/*.ts',
        'test/types/**/*.ts',
        'test/consumer/*',
        'test/simulator/node-test/*.ts',
        'src/cli/main.ts',
      ],
      project: ['src/**/*.ts', 'scripts/**/*.{mjs,ts}', 'test/**/*.{ts,mjs}', 'examples/**/*.ts'],
      // Started by path in scripts/lib/check-stages.mjs.
      ignoreDependencies: ['publint', '@arethetypeswrong/cli'],
      // The torture's small disk comes with the system; where redis-server is missing, the tests say what they leave out.
      ignoreBinaries: ['mount', 'umount', 'redis-server'],
    },
    // `taskset` comes with the system.
    // node-socialite pins the version without which node-easywechat does not load; the other two are what test/simulator/foreign.test.ts drives.
    bench: { entry: ['*.mjs', 'servers/*.mjs'], ignoreBinaries: ['taskset'], ignoreDependencies: ['node-socialite', 'co-wechat-api', 'wechat-crypto'] },
  },
} satisfies KnipConfig
