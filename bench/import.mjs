import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { nodeOn } from './cores.mjs'
import { root } from './door.mjs'
import { median } from './statistics.mjs'

const runs = 15

// CPU time and not wall time: it is what a cold start pays, whoever else is on the machine.
const program = `
const before = process.cpuUsage()
await import('hongyan')
const { user, system } = process.cpuUsage(before)
console.log((user + system) / 1000)`

/** CPU time, in milliseconds, of importing the front door in a fresh process. */
export function measureImport() {
  const values = Array.from({ length: runs }, () => {
    // In the root `hongyan` is a self-reference, resolved by the package's own exports as at a user's.
    const [command, args] = nodeOn('server', ['--input-type=module', '--eval', program])
    const { status, stdout, stderr } = spawnSync(command, args, { cwd: fileURLToPath(root), encoding: 'utf8' })
    if (status !== 0) throw new Error(`import('hongyan') failed\n${stderr}`)
    return Number(stdout)
  })
  return { medianMs: median(values), minMs: Math.min(...values), maxMs: Math.max(...values), runs }
}
