// @ts-check
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundledInCode, writeLicences } from './licences.mjs'
import { packData } from './pack-data.mjs'
import { publicNames } from './public-names.mjs'
import { root } from './root.mjs'

/**
 * What is loaded together is one file: a module costs Node half a millisecond, and the door is made of sixty. Each group is a file and all that it needs;
 * the rest falls into files by who shares it. Every module is in one file only, so that there is one of each class, whatever names it is imported by.
 */
const groups = [
  { name: 'wire', test: /\bsrc\/wire\/index\.ts$/, priority: 2 },
  { name: 'door', test: /\bsrc\/index\.ts$/, priority: 1 },
]

/** A push's way through the house, where what goes wrong is told by its stack. */
const PUSH_WAY = /[\\/]src[\\/](?:door|inbox|router|adapter)[\\/]/

/**
 * Writes the JavaScript of `src` to a folder: a file for each public name and the command line, and what they share.
 * @param {string} folder
 * @returns {Promise<string>} What went wrong; nothing, if nothing did.
 */
export const bundleSources = async (folder) => {
  // Not at the top: the scripts that install what is missing come this way too.
  const [{ rolldown }, { minifySync }] = await Promise.all([import('rolldown'), import('rolldown/utils')])
  const { dependencies, peerDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const input = Object.fromEntries(publicNames().map(({ built, source }) => [built.replace(/^dist\/|\.js$/g, ''), join(root, source)]))
  // What the command line starts: itself, the account's process of `dev`, and what Node loads into that one.
  for (const name of ['cli/main', 'cli/dev/child', 'cli/dev/hooks']) input[name] = join(root, 'src', `${name}.ts`)
  // The example of `hongyan dev`. It imports the package by its name, as its users do.
  input['examples/shop'] = join(root, 'examples/shop/shop.ts')
  /** @type {string[]} */
  const problems = []
  // A third less to install and to read at start. What classes are called stays, and what functions are called on a push's way, so that a stack says where it comes from.
  const minified = (/** @type {string} */ file, /** @type {string} */ code, /** @type {readonly string[]} */ modules) => {
    const keepNames = { function: modules.some((id) => PUSH_WAY.test(id)), class: true }
    const { code: short, errors } = minifySync(file, code, {
      module: true,
      compress: { target: 'es2023' },
      mangle: { toplevel: true, keepNames },
      codegen: { removeWhitespace: true },
    })
    problems.push(...errors.map(({ message }) => `${file}: ${message}`))
    return { code: short, map: null }
  }
  try {
    const bundle = await rolldown({
      input,
      cwd: root,
      platform: 'node',
      external: ['hongyan', ...Object.keys({ ...dependencies, ...peerDependencies })],
      transform: { target: 'es2023' },
      plugins: [packData(rolldown), { name: 'minify', renderChunk: (code, { fileName, moduleIds }) => minified(fileName, code, moduleIds) }],
      checks: { pluginTimings: false },
      onLog: (level, { code, message }) => {
        // The front door itself exports what an account loads lazily elsewhere: it is loaded once, and early.
        if (level === 'warn' && code !== 'INEFFECTIVE_DYNAMIC_IMPORT') problems.push(message)
      },
    })
    await bundle.write({
      dir: folder,
      format: 'esm',
      entryFileNames: '[name].js',
      chunkFileNames: 'chunks/[name]-[hash].js',
      codeSplitting: { groups },
      minify: false,
    })
    await bundle.close()
    writeLicences(folder, bundledInCode)
  } catch (error) {
    problems.push(error instanceof Error ? error.message : String(error))
  }
  return problems.join('\n')
}
