// @ts-check
import { join } from 'node:path'
import { root } from '../lib/root.mjs'
import { runProgram } from '../lib/run-process.mjs'
import { countedResult } from '../lib/stages.mjs'
import { copyWithPeers, versionsIn } from './copy.mjs'
import { ensureNode, nodeMajors } from './nodes.mjs'
import { peerTests, supported } from './peers.mjs'

/** @typedef {{ name: string, node: number, run: () => Promise<import('../lib/stages.mjs').Result & { what: string }> }} Cell `what` says which versions it ran on. */

/** `npm test`, whole, on another Node: checks, tests, and the packed tarball in a user's project. @param {number} major @returns {Cell} */
const suite = (major) => ({
  name: `node${major}:suite`,
  node: major,
  run: async () => {
    const { program, version, env } = await ensureNode(major)
    return { ...countedResult(await runProgram(program, [join(root, 'scripts/test.mjs')], { env: { ...env, NO_COLOR: '1' } })), what: `Node ${version}` }
  },
})

/** What touches other packages, with all of them at one end of what we support. @param {number} major @param {'lowest' | 'newest'} end @returns {Cell} */
const peers = (major, end) => ({
  name: `node${major}:${end}`,
  node: major,
  run: async () => {
    const { program, version, env } = await ensureNode(major)
    const folder = await copyWithPeers(end)
    const result = await runProgram(program, ['scripts/test.mjs', ...peerTests], { cwd: folder, env: { ...env, NO_COLOR: '1' } })
    return { ...countedResult(result), what: `Node ${version}, ${versionsIn(folder, supported).join(', ')}` }
  },
})

/** @type {readonly Cell[]} */
export const cells = nodeMajors.flatMap((major) => [suite(major), peers(major, 'lowest'), peers(major, 'newest')])
