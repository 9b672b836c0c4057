import ts from 'typescript'
import { expect, test } from 'vitest'
import { createSimulator } from '../../src/simulator/index.js'
import { actionsOf } from '../../src/simulator/people/actions.js'
import { parameters } from '../../src/simulator/people/parameters.js'

/** As the source names them: of `({ data, format = 'amr' } = {}, how)` they are `{ data, format }` and `how`. */
function parametersOf(method: unknown): string[] {
  const found: string[] = []
  const look = (node: ts.Node): void => {
    if (ts.isMethodDeclaration(node)) {
      for (const { name } of node.parameters) {
        if (ts.isIdentifier(name)) found.push(name.text)
        else found.push(`{ ${name.elements.map((each) => (ts.isBindingElement(each) ? (each.propertyName ?? each.name).getText() : '')).join(', ')} }`)
      }
    } else ts.forEachChild(node, look)
  }
  look(ts.createSourceFile('method.ts', `class Person { ${String(method)} }`, ts.ScriptTarget.Latest, true))
  return found
}

test('what people’s doings are given is called as their methods call it: the built package has lost those names', () => {
  const fan = createSimulator({ accounts: [{ appId: 'wx0123456789abcdef', appSecret: 'secret', token: 'token' }] })
    .account()
    .fan()
  const named: Record<string, readonly string[]> = {}
  for (const { name } of actionsOf(fan)) {
    const given = parametersOf(name.split('.').reduce<unknown>((thing, part) => Reflect.get(Object(thing), part), fan))
    if (given.length > 0) named[name] = given
  }
  expect(parameters).toEqual(named)
})
