// @ts-check
/**
 * `npm run budgets [-- --update] [--json]`: what the package weighs and what its types cost, against what is committed in scripts/budgets/budgets.json.
 * `--update` writes what is measured now, with some air, as the new budgets; the bars stay. Exit code 1: something is over.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildPackage } from './lib/build-package.mjs'
import { ensureInstalled } from './lib/ensure-installed.mjs'
import { root } from './lib/root.mjs'

const { values } = parseArgs({ options: { update: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } } })

await ensureInstalled()
const { ok, output } = await buildPackage()
if (!ok) {
  console.error(output)
  process.exit(2)
}
const { doorGzip, runtimeDependencies, typeCost, unpackedSize } = await import('./budgets/measure.mjs')
const { judge, renewed, told } = await import('./budgets/judge.mjs')

const measured = {
  'type-check of 150 handlers, instantiations': (await typeCost()).instantiations,
  'the door alone, bytes of gzip': await doorGzip(),
  "everything unpacked without the console's page, bytes": await unpackedSize(),
  'run-time dependencies': runtimeDependencies().length,
}
const file = join(root, 'scripts/budgets/budgets.json')
let budgets = JSON.parse(readFileSync(file, 'utf8'))
if (values.update) {
  budgets = renewed(measured, budgets)
  const rows = Object.entries(budgets).map(([name, { budget, bar }]) => `  ${JSON.stringify(name)}: { "budget": ${budget}, "bar": ${bar} }`)
  writeFileSync(file, `{\n${rows.join(',\n')}\n}\n`)
}
const verdicts = judge(measured, budgets)
if (values.json) console.log(JSON.stringify(verdicts, undefined, 2))
else for (const line of told(verdicts)) console.log(line)
const over = verdicts.filter((verdict) => !verdict.ok).length
if (!values.json) console.log(`${verdicts.length - over} passed, ${over} failed`)
process.exitCode = over > 0 ? 1 : 0
