// @ts-check
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runNpm } from './run-process.mjs'

/** @typedef {{ tarball: string, files: { path: string, size: number }[], unpackedSize: number }} Packed */

/** @type {Promise<Packed> | undefined} */
let packed

const pack = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hongyan-pack-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  // The build has run already, and npm would write its output in the middle of the JSON.
  const { code, stdout, output } = await runNpm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder])
  if (code !== 0) throw new Error(`npm pack failed:\n${output}`)
  const [{ filename, files, unpackedSize }] = Object.values(JSON.parse(stdout))
  return { tarball: join(folder, filename), files, unpackedSize }
}

/** Packs what `npm publish` would send, once per process, into a temporary folder that goes away with the process. */
export const packPackage = () => {
  packed ??= pack()
  return packed
}
