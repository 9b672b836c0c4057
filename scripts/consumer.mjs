// @ts-check
/**
 * What a user gets: packs the package, installs the tarball into an empty project, and uses it there.
 * Ends with `N passed, N failed`. The user's programs are in `test/consumer`.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPackage } from './lib/build-package.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { packPackage } from './lib/pack-package.mjs'
import { publicNames } from './lib/public-names.mjs'
import { root } from './lib/root.mjs'
import { runNode, runNpm, runTool } from './lib/run-process.mjs'

const counts = { passed: 0, failed: 0 }

/**
 * @param {string} name
 * @param {boolean} ok
 * @param {string} [detail] Shown after a failure.
 */
const check = (name, ok, detail = '') => {
  counts[ok ? 'passed' : 'failed'] += 1
  console.log(`${ok ? 'ok  ' : 'FAIL'} ${name}`)
  if (!ok) console.log(detail.trim().replace(/^/gm, '  | '))
  return ok
}

/**
 * @param {string} name
 * @param {Promise<{ code: number, output: string }>} process
 */
const checkProcess = async (name, process) => {
  const { code, output } = await process
  return check(name, code === 0, output)
}

/** @param {string} project */
const checkFiles = async (project) => {
  const { files, unpackedSize } = await packPackage()
  const wanted = /^(dist\/.+\.(js|d\.ts)|dist\/LICENCES-OF-OTHERS\.txt|README(\.[\w-]+)?\.md|CHANGELOG\.md|LICENSE|package\.json)$/
  const stray = files.filter(({ path }) => !wanted.test(path) || /\b(test|docs|bench|examples)\//.test(path)).map(({ path }) => path)
  check(
    `the tarball holds only what users need (${files.length} files, ${(unpackedSize / 1024).toFixed(0)} KiB unpacked)`,
    stray.length === 0,
    stray.join('\n'),
  )
  const missing = ['README.md', 'LICENSE', 'CHANGELOG.md', ...publicNames().map(({ built }) => built)].filter(
    (file) => !files.some(({ path }) => path === file),
  )
  check('the tarball holds what package.json promises', missing.length === 0, missing.join('\n'))
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', private: true, type: 'module' }))
}

/** @param {string} project */
const install = async (project) => {
  const { tarball } = await packPackage()
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--omit=dev', '--ignore-scripts']
  return checkProcess('installs', runNpm(['install', ...flags, tarball], { cwd: project }))
}

/** @param {string} project */
const runPrograms = async (project) => {
  for (const { name } of publicNames()) {
    await checkProcess(`import '${name}'`, runNode(['--input-type=module', '--eval', `await import('${name}')`], { cwd: project }))
  }
  await checkProcess('esm.mjs: a push through the door', runNode(['esm.mjs'], { cwd: project }))
  await checkProcess('commonjs.cjs: require() of the package', runNode(['commonjs.cjs'], { cwd: project }))
}

/** The ways in which a user's compiler may look for the package's types. */
const resolutions = [
  { name: 'node16', module: 'node16', moduleResolution: 'node16' },
  { name: 'nodenext', module: 'nodenext', moduleResolution: 'nodenext' },
  { name: 'bundler', module: 'preserve', moduleResolution: 'bundler' },
]

/** @param {string} project */
const compilePrograms = async (project) => {
  // Every declaration file that a user can reach, also those that the program leaves alone.
  const names = publicNames().map(({ name }, index) => `export * as name${index} from '${name}'\n`)
  writeFileSync(join(project, 'names.ts'), names.join(''))
  const compiled = resolutions.map(({ name, module, moduleResolution }) => {
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'es2022',
      // Without the browser's: a user on Node need not have them.
      lib: ['es2022'],
      strict: true,
      noEmit: true,
      // Our declarations are what is on trial.
      skipLibCheck: false,
      types: ['node'],
      typeRoots: [join(root, 'node_modules/@types')],
    }
    const config = join(project, `tsconfig.${name}.json`)
    writeFileSync(config, JSON.stringify({ compilerOptions, files: ['program.ts', 'names.ts'] }))
    return { name, run: runTool('typescript', 'tsc', ['-p', config]) }
  })
  for (const { name, run } of compiled) await checkProcess(`program.ts and all public names compile, moduleResolution ${name}`, run)
}

await ensureInstalled()
const built = await buildPackage()
const project = mkdtempSync(join(tmpdir(), 'hongyan-consumer-'))
try {
  if (check('builds', built.ok, built.output)) {
    cpSync(join(root, 'test/consumer'), project, { recursive: true })
    await checkFiles(project)
    if (await install(project)) {
      await runPrograms(project)
      await compilePrograms(project)
    }
  }
} finally {
  rmSync(project, { recursive: true, force: true })
}
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed > 0 ? 1 : 0
