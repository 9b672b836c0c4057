// @ts-check
import { buildPackage } from './build-package.mjs'
import { packPackage } from './pack-package.mjs'
import { runNode, runTool } from './run-process.mjs'
import { countedResult } from './stages.mjs'

/** @typedef {import('./stages.mjs').Stage} Stage */

/** @param {Promise<{ code: number, output: string }>} process */
const succeeds = async (process) => {
  const { code, output } = await process
  return { ok: code === 0, output }
}

/**
 * @param {string} command What mends it.
 * @param {{ code: number, output: string }} result
 */
const withHint = (command, { code, output }) => ({ ok: code === 0, output: `${output.trimEnd()}\n\n\`${command}\` mends it.` })

/** @param {readonly string[]} args */
const runBiome = (args) => runTool('@biomejs/biome', 'biome', [...args, '--colors=off'])

/** @param {readonly string[]} args */
const runTypeScript = (args) => runNode(['scripts/run.mjs', ...args])

/** @type {ReturnType<typeof buildPackage> | undefined} */
let built

/** Once per process, also if it fails. */
const build = () => {
  built ??= buildPackage()
  return built
}

/**
 * A stage on the tarball that users would get; without a build there is none.
 * @param {(tarball: string) => Promise<{ code: number, output: string }>} run
 */
const onTarball = async (run) => {
  const { ok } = await build()
  if (!ok) return { ok: false, output: 'not built, see the stage `build`' }
  const { tarball } = await packPackage()
  return succeeds(run(tarball))
}

/**
 * What has to be true of the repository besides its tests. The order is the order of the report.
 * @type {readonly Stage[]}
 */
export const checkStages = [
  { name: 'build', run: build },
  { name: 'types', run: () => succeeds(runTool('typescript', 'tsc', ['--noEmit'])) },
  { name: 'types of the page', run: () => succeeds(runTool('vue-tsc', 'vue-tsc', ['--noEmit', '-p', 'src/ui/tsconfig.json'])) },
  { name: 'lint', run: () => succeeds(runBiome(['lint', '--error-on-warnings'])) },
  { name: 'format', run: async () => withHint('npm run fix', await runBiome(['ci', '--linter-enabled=false', '--reporter=summary'])) },
  { name: 'dead code', run: () => succeeds(runTool('knip', 'knip', ['--no-progress'])) },
  { name: 'import rules', run: () => succeeds(runTypeScript(['scripts/import-rules.ts'])) },
  { name: 'generated files', run: async () => withHint('npm run generate', await runTypeScript(['scripts/generate.ts', '--check'])) },
  { name: 'package (publint)', run: () => onTarball((tarball) => runTool('publint', 'publint', ['run', tarball, '--strict'])) },
  { name: 'package types (attw)', run: () => onTarball((tarball) => runTool('@arethetypeswrong/cli', 'attw', [tarball, '--profile', 'esm-only'])) },
  {
    name: 'budgets',
    run: async () => {
      const { ok } = await build()
      return ok ? countedResult(await runNode(['scripts/budgets.mjs'])) : { ok: false, output: 'not built, see the stage `build`' }
    },
  },
]
