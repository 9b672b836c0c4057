// @ts-check
/**
 * `npm run sbom [-- --check] [--out file]`: the bill of materials of what users install, in CycloneDX, to stdout or a file. `--check` only says whether it is whole:
 * the format, the package itself, and each run-time dependency with its version. What the build bundles is in it as a component of its own.
 */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { bundledInCode, bundledInPage } from './lib/licences.mjs'
import { root } from './lib/root.mjs'
import { runNpm } from './lib/run-process.mjs'

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, out: { type: 'string' } } })

await ensureInstalled()
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
// In a folder of its own, with what users install and nothing else: npm goes round in circles where examples depend on the workspace that they belong to.
const folder = join(root, '.tmp/sbom')
rmSync(folder, { recursive: true, force: true })
const { name, version: own, license: terms, description, author, dependencies } = manifest
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: own, license: terms, description, author, dependencies }))
for (const each of Object.keys(dependencies)) cpSync(join(root, 'node_modules', each), join(folder, 'node_modules', each), { recursive: true })
const { code, stdout, output } = await runNpm(['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'library', '--loglevel=error'], { cwd: folder })
if (code !== 0) {
  console.error(output)
  process.exit(2)
}
const sbom = JSON.parse(stdout)
// npm takes the folder's name.
sbom.metadata.component.name = manifest.name
const inPackage = new Set([manifest.name, ...Object.keys(manifest.dependencies)])
/** @typedef {{ name: string, version: string, 'bom-ref': string }} Component */
sbom.components = sbom.components.filter((/** @type {Component} */ { name }) => inPackage.has(name))
for (const name of [...bundledInCode, ...bundledInPage]) {
  const { version, license } = JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))
  const purl = `pkg:npm/${name}@${version}`
  sbom.components.push({ 'bom-ref': `${name}@${version}`, type: 'library', name, version, scope: 'required', purl, licenses: [{ license: { id: license } }] })
}
const known = new Set([sbom.metadata.component['bom-ref'], ...sbom.components.map((/** @type {Component} */ component) => component['bom-ref'])])
sbom.dependencies = sbom.dependencies
  .filter((/** @type {{ ref: string }} */ { ref }) => known.has(ref))
  .map((/** @type {{ ref: string, dependsOn?: string[] }} */ { ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => known.has(other)) }))

if (values.check) {
  const problems = [
    ...(sbom.bomFormat === 'CycloneDX' && /^1\.\d$/.test(sbom.specVersion) ? [] : ['it is no CycloneDX']),
    ...(sbom.metadata.component.name === manifest.name && sbom.metadata.component.version === manifest.version
      ? []
      : ['it is of another package, or of another version']),
    ...[...Object.keys(manifest.dependencies), ...bundledInCode, ...bundledInPage].flatMap((name) => {
      const component = sbom.components.find((/** @type {Component} */ entry) => entry.name === name)
      return component?.version ? [] : [`${name} is not in it`]
    }),
    ...(known.size === sbom.components.length + 1 ? [] : ['two components have one reference']),
  ]
  for (const problem of problems) console.error(problem)
  console.log(`${sbom.components.length} components; ${problems.length === 0 ? 'the bill is whole' : 'the bill is not whole'}`)
  process.exitCode = problems.length > 0 ? 1 : 0
} else {
  const text = `${JSON.stringify(sbom, undefined, 2)}\n`
  if (values.out) writeFileSync(values.out, text)
  else process.stdout.write(text)
}
