// @ts-check
/**
 * What a user gets: packs the package, installs the tarball into an empty project, and uses it there.
 * Ends with `N passed, N failed`. The user's programs are in `test/consumer`.
 */
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildPackage } from './lib/build-package.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { packPackage } from './lib/pack-package.mjs'
import { publicNames } from './lib/public-names.mjs'
import { root } from './lib/root.mjs'
import { runNode, runNpm, runProgram, runTool } from './lib/run-process.mjs'
import { problemsOfTarball } from './lib/tarball-rules.mjs'
import { otherNodesAtHand } from './matrix/nodes.mjs'

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
  const problems = problemsOfTarball(
    files.map(({ path }) => path),
    (path) => readFileSync(join(root, path), 'utf8'),
    root,
  )
  check(
    `the tarball holds only what users need, and no secret (${files.length} files, ${(unpackedSize / 1024).toFixed(0)} KiB unpacked)`,
    problems.length === 0,
    problems.join('\n'),
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
  // A quick look only: the whole suite on them is `npm run matrix`.
  for (const { version, program } of otherNodesAtHand()) {
    await checkProcess(`esm.mjs on Node ${version}`, runProgram(program, ['esm.mjs'], { cwd: project }))
    await checkProcess(`commonjs.cjs on Node ${version}`, runProgram(program, ['commonjs.cjs'], { cwd: project }))
  }
}

/** The door without anything else: whoever only receives pushes loads nobody's code but ours. @param {string} project */
const runWithoutDependencies = async (project) => {
  const [there, aside] = ['node_modules/undici', 'undici-put-aside'].map((path) => join(project, path))
  if (!there || !aside) return
  renameSync(there, aside)
  try {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    check('undici is the only run-time dependency', Object.keys(dependencies).join() === 'undici', Object.keys(dependencies).join('\n'))
    await checkProcess('a push through the door, with no dependency installed', runNode(['commonjs.cjs'], { cwd: project }))
    const { code } = await runNode(['--input-type=module', '--eval', "await import('undici')"], { cwd: project })
    check('(and it was not: the control)', code !== 0)
  } finally {
    renameSync(aside, there)
  }
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
    // A file that will be CommonJS: TypeScript lets it require() a module since it says `nodenext`, not under `node16`, which stands for an older Node.
    const required = name === 'nodenext' ? ['commonjs.cts'] : []
    writeFileSync(config, JSON.stringify({ compilerOptions, files: ['program.ts', 'names.ts', ...required] }))
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
      await runWithoutDependencies(project)
      await checkProcess('npm publish --dry-run', runNode(['scripts/publish-dry-run.mjs']))
      await checkProcess('the bill of materials is whole', runNode(['scripts/sbom.mjs', '--check']))
      await compilePrograms(project)
    }
  }
} finally {
  rmSync(project, { recursive: true, force: true })
}
console.log(`${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed > 0 ? 1 : 0
