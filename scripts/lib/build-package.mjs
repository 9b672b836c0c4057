// @ts-check
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildPage, PAGE } from './build-page.mjs'
import { bundleSources } from './bundle-sources.mjs'
import { digestOfFiles } from './digest.mjs'
import { filesBelow } from './files.mjs'
import { bundledInCode, bundledInPage } from './licences.mjs'
import { publicNames } from './public-names.mjs'
import { root } from './root.mjs'
import { runTool } from './run-process.mjs'

const stampFile = join(root, 'node_modules/.cache/hongyan/build.json')

/** What decides, besides `src`, what is written. */
const makers = [
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
  'scripts/lib/bundle-sources.mjs',
  'scripts/lib/pack-data.mjs',
  'scripts/lib/build-page.mjs',
  'scripts/lib/weui-css.mjs',
  'examples/shop/shop.ts',
  'examples/shop/back-office.ts',
  'scripts/lib/trim-declarations.mjs',
  'scripts/lib/shake-declarations.mjs',
  'scripts/lib/share-fields.mjs',
  'scripts/lib/licences.mjs',
  ...['typescript', 'rolldown', 'vite', '@vitejs/plugin-vue', ...bundledInCode, ...bundledInPage].map((name) => `node_modules/${name}/package.json`),
]

/** A digest of all that decides what is written. */
export const digestOfSources = () => digestOfFiles(['src'], makers)

/** @param {string} digest */
const isBuilt = (digest) => {
  if (!existsSync(stampFile)) return false
  const stamp = JSON.parse(readFileSync(stampFile, 'utf8'))
  return stamp.digest === digest && stamp.files === filesBelow('dist').length && stamp.files > 0
}

/**
 * Builds `dist` of `src`: the types by the compiler, the code by the bundler, the console's page by Vite. They write beside `dist` and the folders are exchanged at the end: `dist` holds nothing of
 * an earlier build, and whoever reads it meanwhile finds it whole. After an error the old `dist` is gone, so that nothing stale is tested.
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export const buildPackage = async ({ force = false } = {}) => {
  const digest = digestOfSources()
  if (!force && isBuilt(digest)) return { ok: true, output: 'dist is up to date\n' }

  const dist = join(root, 'dist')
  const fresh = join(root, `.tmp/build-${process.pid}`)
  const { code, output } = await runTool('typescript', 'tsc', ['-p', 'tsconfig.build.json', '--outDir', fresh])
  const compiles = code === 0 && existsSync(fresh)
  const problems = compiles ? (await bundleSources(fresh)) || (await buildPage(join(fresh, PAGE))) : output || 'the compiler wrote nothing\n'
  rmSync(dist, { recursive: true, force: true })
  if (problems) {
    rmSync(fresh, { recursive: true, force: true })
    return { ok: false, output: problems }
  }
  const declarations = publicNames().map(({ built }) => built.replace(/^dist\//, '').replace(/\.js$/, '.d.ts'))
  const below = fresh.slice(root.length)
  // It needs the compiler, and whoever loads this file may be about to install it.
  const { trimDeclarations } = await import('./trim-declarations.mjs')
  trimDeclarations(
    fresh,
    declarations,
    filesBelow(below).map((file) => file.slice(below.length + 1)),
  )
  renameSync(fresh, dist)
  mkdirSync(dirname(stampFile), { recursive: true })
  const files = filesBelow('dist').length
  writeFileSync(stampFile, JSON.stringify({ digest, files }))
  return { ok: true, output: `dist holds ${files} files\n` }
}
