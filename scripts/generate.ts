/**
 * Writes what is derived from `src/catalogue`, the tables of errors and the house's rules: shapes, interfaces, reference pages, examples, and the picture of the house. `npm run generate`; with `-- --check` it writes nothing
 * and exits 1 naming the files that differ.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { families } from '../src/catalogue/endpoints/index.js'
import { pushes, replies } from '../src/catalogue/index.js'
import { budgetProgram } from './generate/budget-program.js'
import { capacityPage } from './generate/capacity.js'
import { endpointOutputs } from './generate/endpoint-outputs.js'
import { errorsPage } from './generate/errors-reference.js'
import { housePicture } from './generate/house-picture.js'
import { interfacesFile } from './generate/interfaces.js'
import { referencePage } from './generate/reference.js'
import { shapesFile } from './generate/shapes.js'
import { faultsPage, rulesPage } from './generate/simulator-reference.js'
import { house } from './lib/house.js'
import { root } from './lib/root.mjs'

const outputs: Readonly<Record<string, string>> = {
  'src/generated/shapes.ts': shapesFile(pushes),
  'src/generated/pushes.ts': interfacesFile(pushes),
  'test/types/generated/budget-handlers.ts': budgetProgram(pushes),
  'docs/reference/events.md': referencePage('en', pushes, replies),
  'docs/reference/events.zh-CN.md': referencePage('zh', pushes, replies),
  'docs/images/house.svg': housePicture(house),
  'docs/reference/capacity.md': capacityPage('en'),
  'docs/reference/capacity.zh-CN.md': capacityPage('zh'),
  'docs/reference/errors.md': errorsPage('en'),
  'docs/reference/errors.zh-CN.md': errorsPage('zh'),
  'docs/reference/simulator-rules.md': rulesPage(),
  'docs/reference/simulator-faults.md': faultsPage('en'),
  'docs/reference/simulator-faults.zh-CN.md': faultsPage('zh'),
  ...endpointOutputs(families, interfacesFile(pushes)),
}

const differing = Object.keys(outputs).filter((file) => current(file) !== outputs[file])

if (process.argv.includes('--check')) {
  for (const file of differing) console.error(`${file} differs from the catalogue: run npm run generate`)
  process.exitCode = differing.length > 0 ? 1 : 0
} else {
  for (const file of differing) {
    mkdirSync(dirname(join(root, file)), { recursive: true })
    writeFileSync(join(root, file), outputs[file] ?? '')
    console.log(file)
  }
}

function current(file: string): string | undefined {
  try {
    return readFileSync(join(root, file), 'utf8')
  } catch {
    return undefined
  }
}
