import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { doorGzip, unpackedSize } from '../../scripts/budgets/measure.mjs'
import { packPackage } from '../../scripts/lib/pack-package.mjs'
import { runNpm } from '../../scripts/lib/run-process.mjs'

/** Who else receives Weixin's pushes on Node, in the versions that the bench runs. */
const peers = ['co-wechat', 'node-easywechat']

const versionOf = (name) => JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).devDependencies[name]

function bytesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

/** What lies in `node_modules` after the install of one package into an empty folder. */
async function install(name, wanted) {
  const folder = mkdtempSync(join(tmpdir(), 'hongyan-size-'))
  try {
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    const { code, output } = await runNpm(['install', '--no-audit', '--no-fund', '--ignore-scripts', '--omit=dev', wanted], { cwd: folder })
    if (code !== 0) throw new Error(`${wanted} could not be installed:\n${output}`)
    const { packages } = JSON.parse(readFileSync(join(folder, 'node_modules/.package-lock.json'), 'utf8'))
    const { version } = JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8'))
    return { name, version, packages: Object.keys(packages).length, bytes: bytesBelow(join(folder, 'node_modules')) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The package's own sizes, and its install beside those of its peers from the registry. */
export async function installSizes() {
  const { tarball } = await packPackage()
  const own = { doorGzip: await doorGzip(), unpacked: await unpackedSize(), tarball: statSync(tarball).size }
  const installs = [await install('hongyan', tarball)]
  for (const name of peers) installs.push(await install(name, `${name}@${versionOf(name)}`))
  return { own, installs }
}
