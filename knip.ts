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
        'test/types/**/*.ts',
        'test/consumer/*',
        'test/simulator/node-test/*.ts',
        'src/cli/main.ts',
        'src/ui/main.ts',
        // Started by path in src/cli/dev/session.ts, and loaded by Node there.
        'src/cli/dev/{child,hooks}.ts',
      ],
      project: ['src/**/*.{ts,vue}', 'scripts/**/*.{mjs,ts}', 'test/**/*.{ts,mjs}'],
      // Started by path in scripts/lib/check-stages.mjs; of weui scripts/lib/weui-css.mjs reads the stylesheet.
      ignoreDependencies: ['publint', '@arethetypeswrong/cli', 'vue-tsc', 'weui'],
      // The torture's small disk comes with the system; where redis-server is missing, the tests say what they leave out.
      ignoreBinaries: ['mount', 'umount', 'redis-server'],
    },
    // Each is a program and its test; whoever copies it installs the compiler.
    'examples/*': { entry: ['main.ts'], project: ['*.{ts,js}'] },
    // `taskset` comes with the system.
    // node-socialite pins the version without which node-easywechat does not load; the other two are what test/simulator/foreign.test.ts drives.
    bench: { entry: ['*.mjs', 'servers/*.mjs'], ignoreBinaries: ['taskset'], ignoreDependencies: ['node-socialite', 'co-wechat-api', 'wechat-crypto'] },
  },
} satisfies KnipConfig
