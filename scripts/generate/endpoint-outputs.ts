import type { Family } from '../../src/catalogue/endpoint.js'
import { examplesFile } from './endpoint-examples.js'
import { endpointReferencePage } from './endpoint-reference.js'
import { endpointRoutesFile } from './endpoint-routes.js'
import { endpointShapesFile } from './endpoint-shapes.js'
import { endpointTypesFile } from './endpoint-types.js'

/**
 * Everything that is derived from the families of endpoints, by file.
 * @param pushes the generated file that is exported beside them
 */
export function endpointOutputs(families: readonly Family[], pushes = ''): Readonly<Record<string, string>> {
  const types = families.map(endpointTypesFile)
  const names = [pushes, ...types].flatMap((text) => [...text.matchAll(/^export (?:interface|type) (\w+)/gm)].map(([, name]) => name))
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`Two generated types are named ${twice}, and all of them are exported together: give one another name`)
  return Object.fromEntries([
    ['src/generated/api/routes.ts', endpointRoutesFile(families)],
    ...families.flatMap((family, index) => [
      [`src/generated/api/${family.name}.ts`, types[index] ?? ''],
      [`src/generated/api/${family.name}-shapes.ts`, endpointShapesFile(family)],
      [`docs/reference/api/${family.name}.md`, endpointReferencePage('en', family)],
      [`docs/reference/api/${family.name}.zh-CN.md`, endpointReferencePage('zh', family)],
      [`test/types/generated/api-${family.name}.ts`, examplesFile(family)],
    ]),
  ])
}
