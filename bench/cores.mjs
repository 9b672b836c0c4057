import { spawnSync } from 'node:child_process'
import { cpus } from 'node:os'

/**
 * A core for the server and one for the load, the first two that this process may use, so that neither takes the other's time.
 * Undefined where there is no taskset (macOS, Windows) or only one core.
 */
function findCores() {
  const { status, stdout } = spawnSync('taskset', ['-pc', String(process.pid)], { encoding: 'utf8' })
  if (status !== 0) return undefined
  const allowed = stdout
    .slice(stdout.lastIndexOf(':') + 1)
    .split(',')
    .flatMap((range) => {
      const [first, last = first] = range.split('-').map(Number)
      return Array.from({ length: last - first + 1 }, (_, i) => first + i)
    })
  return allowed.length < 2 ? undefined : { server: allowed[0], load: allowed[1] }
}

export const cores = findCores()

/** The command line that runs node on a core ('server' or 'load'), or anywhere when nothing can be pinned. */
export const nodeOn = (core, args) => (cores ? ['taskset', ['-c', String(cores[core]), process.execPath, ...args]] : [process.execPath, args])

export const machine = () => ({
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  cpus: cpus().length,
  platform: `${process.platform}-${process.arch}`,
  node: process.version,
  pinned: cores ?? false,
})
