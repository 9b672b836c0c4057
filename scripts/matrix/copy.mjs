// @ts-check
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../lib/root.mjs'
import { runNpm } from '../lib/run-process.mjs'
import { manifestWith } from './peers.mjs'

/** What a copy makes for itself, or has no need of. */
const left = new Set(['node_modules', 'dist', '.tmp', '.git', 'coverage'])

/**
 * The project once more, in a throw-away folder, with every supported package at one end of its range. Its `node_modules` stay from run to run; the rest is new each time.
 * @param {'lowest' | 'newest'} end
 * @returns {Promise<string>} The folder.
 */
export const copyWithPeers = async (end) => {
  const folder = join(root, '.tmp/matrix', end)
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) if (name !== 'node_modules' && name !== 'package-lock.json') rmSync(join(folder, name), { recursive: true })
  for (const name of readdirSync(root)) if (!left.has(name) && name !== 'package-lock.json') cpSync(join(root, name), join(folder, name), { recursive: true })
  const lock = join(folder, 'package-lock.json')
  // Beginning with our own lock: everything else stays what the suite runs on.
  if (!existsSync(lock)) cpSync(join(root, 'package-lock.json'), lock)
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(manifestWith(manifest, end), undefined, 2)}\n`)
  const { code, output } = await runNpm(['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--legacy-peer-deps'], { cwd: folder })
  if (code !== 0) throw new Error(`the supported packages at their ${end} could not be installed:\n${output}`)
  return folder
}

/**
 * Which versions a copy has in fact.
 * @param {string} folder
 * @param {readonly { name: string }[]} packages
 */
export const versionsIn = (folder, packages) =>
  packages.map(({ name }) => `${name} ${JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version}`)
