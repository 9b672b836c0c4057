import type { Words } from '../../src/catalogue/descriptor.js'
import type { EndpointDescriptor, EndpointField, Family, Rule, Variants } from '../../src/catalogue/endpoint.js'
import { exampleLines } from './endpoint-examples.js'
import { limitsOf, ruleText } from './endpoint-limits.js'
import { filterFields, itemsField, membersOf, needsRequest, objectTypes, pascal, reasonsOf, requestName, responseName } from './endpoint-model.js'
import { quote } from './types.js'

const LINE_WIDTH = 160

/** `src/generated/api/<family>.ts`: an interface for each request and answer, and the family's own, with documentation in both languages. */
export function endpointTypesFile(family: Family): string {
  const blocks = [
    ...objectTypes(family).flatMap(({ interface: name, doc, fields, rules, variants }) => shapeOf(name, doc && [doc], fields, rules, variants)),
    ...family.endpoints.flatMap(endpointBlocks),
    tree(family),
  ]
  const body = blocks.join('\n')
  const imported = ['Answered', 'Call', 'FileInput', 'NoRequest', 'OpenCall', 'OpenPages', 'Pages'].filter((name) => new RegExp(`\\b${name}\\b`).test(body))
  return `// Written by npm run generate from src/catalogue. Do not edit.
${/\bDownload\b/.test(body) ? "import type { Download } from '../../api/contract.js'\n" : ''}import type { ${imported.join(', ')} } from '../../api/endpoint-call.js'

${body}`
}

function endpointBlocks(endpoint: EndpointDescriptor): string[] {
  const { call, title, request, rules, variants, response, answer, paging } = endpoint
  const name = pascal(call)
  const method = `\`${call}\``
  const blocks: string[] = []
  if (requestName(endpoint)) {
    blocks.push(
      ...shapeOf(`${name}Request`, [{ zh: `${method} 的请求：${title.zh}。`, en: `The request of ${method}. ${title.en}.` }], request, rules, variants),
    )
  }
  const filter = filterFields(endpoint)
  if (paging && filter.length > 0) {
    blocks.push(interfaceText(`${name}Filter`, [{ zh: `\`${call}.all\` 的条件。`, en: `What \`${call}.all\` asks for.` }], filter, ''))
  }
  const said: Words = { zh: `${method} 的回答。`, en: `The answer of ${method}.` }
  const inner = answer === 'binary' ? `${name}Json` : `${name}Response`
  if (response.length > 0) blocks.push(interfaceText(inner, [said], response, ' extends Answered'))
  else if (answer !== 'binary') blocks.push(typeText(inner, said, ['Answered']))
  if (answer === 'binary') blocks.push(typeText(`${name}Response`, said, [response.length > 0 ? `Download<${inner}>` : 'Download']))
  return blocks
}

/** An interface; for variants one each and the union over them. */
function shapeOf(
  name: string,
  doc: readonly Words[] | undefined,
  fields: readonly EndpointField[],
  rules: readonly Rule[] = [],
  variants?: Variants,
): string[] {
  const told = [...(doc ?? []), ...rules.map(ruleText)]
  if (!variants) return [interfaceText(name, told, fields, '')]
  const { tag, options } = variants
  const keys = options.flatMap((option) => option.fields.map((field) => field.name))
  const each = options.map(({ value, interface: own, doc: about, fields: inner }) => {
    const types = value === undefined ? '?: undefined' : `: ${(typeof value === 'string' ? [value] : value).map(quote).join(' | ')}`
    const tagged = tag === undefined ? '' : `  readonly ${tag}${types}\n`
    // Without a tag nothing else would keep two variants apart.
    const names = inner.map((field) => field.name)
    const barred = tag === undefined ? [...new Set(keys)].filter((key) => !names.includes(key)).map((key) => `  readonly ${key}?: undefined\n`) : []
    return interfaceText(own, [about], [...fields, ...inner], '', tagged, barred.join(''))
  })
  return [
    ...each,
    typeText(
      name,
      told[0] ?? variants.doc,
      options.map((option) => option.interface),
      told.slice(1),
    ),
  ]
}

function interfaceText(name: string, doc: readonly Words[], fields: readonly EndpointField[], base: string, before = '', after = ''): string {
  return `${comment(doc, '')}export interface ${name}${base} {\n${before}${fields.map(property).join('')}${after}}\n`
}

function typeText(name: string, doc: Words, members: readonly string[], more: readonly Words[] = []): string {
  const line = `export type ${name} = ${members.join(' | ')}`
  return `${comment([doc, ...more], '')}${line.length <= LINE_WIDTH ? line : `export type ${name} =\n${members.map((member) => `  | ${member}`).join('\n')}`}\n`
}

function property(field: EndpointField): string {
  const limits = limitsOf(field)
  const doc: Words = {
    zh: `${field.doc.zh}${limits.map(({ zh }) => `${zh}。`).join('')}`,
    en: [field.doc.en, ...limits.map(({ en }) => `${capital(en)}.`)].join(' '),
  }
  const name = `  readonly ${field.name}${field.optional ? '?' : ''}:`
  // With exactOptionalPropertyTypes, `undefined` has to be said to be allowed.
  const members = [...membersOf(field), ...(field.optional && field.kind !== 'json' ? ['undefined'] : [])]
  const line = `${name} ${members.join(' | ')}`
  const gone = field.deprecated ? [`@deprecated ${field.deprecated.zh}${field.deprecated.en}`] : []
  return `${comment([doc], '  ', gone)}${line.length <= LINE_WIDTH ? line : `${name}\n${members.map((member) => `    | ${member}`).join('\n')}`}\n`
}

interface Node {
  endpoint?: EndpointDescriptor
  readonly members: Map<string, Node>
}

/** The interface over a family's calls. */
function tree(family: Family): string {
  const root: Node = { members: new Map() }
  for (const endpoint of family.endpoints) {
    if (!endpoint.call.startsWith(`${family.at}.`)) throw new Error(`${endpoint.call} is not below ${family.at}, where its family stands`)
    let node = root
    for (const name of endpoint.call.slice(family.at.length + 1).split('.')) {
      const next = node.members.get(name) ?? { members: new Map<string, Node>() }
      node.members.set(name, next)
      node = next
    }
    if (node.endpoint) throw new Error(`Two endpoints are called ${endpoint.call}`)
    node.endpoint = endpoint
  }
  return `${comment([family.doc], '')}export interface ${family.interface} {\n${branches(root, '  ')}}\n`
}

const branches = ({ members }: Node, indent: string): string =>
  [...members]
    .map(([name, node]) => {
      const inner = node.members.size > 0 ? `{\n${branches(node, `${indent}  `)}${indent}}` : undefined
      const call = node.endpoint ? callType(node.endpoint) : undefined
      const doc = node.endpoint ? callComment(node.endpoint, indent) : ''
      return `${doc}${indent}readonly ${name}: ${[call, inner].filter(Boolean).join(' & ')}\n`
    })
    .join('')

function callType(endpoint: EndpointDescriptor): string {
  const { request, variants, paging } = endpoint
  const reasons = reasonsOf(endpoint)
  const types = [requestName(endpoint) ?? 'NoRequest', responseName(endpoint), ...(reasons.length > 0 ? [reasons.map(quote).join(' | ')] : [])]
  const call = `${needsRequest(request, variants) ? 'Call' : 'OpenCall'}<${types.join(', ')}>`
  if (!paging) return call
  const filter = filterFields(endpoint)
  const items = itemsField(endpoint)
  const item = items.kind === 'list' ? membersOf(items.item).join(' | ') : 'unknown'
  return `${call} & ${needsRequest(filter) ? 'Pages' : 'OpenPages'}<${filter.length > 0 ? `${pascal(endpoint.call)}Filter` : 'NoRequest'}, ${item}>`
}

function callComment(endpoint: EndpointDescriptor, indent: string): string {
  const { method, path, title, doc, see, deprecated } = endpoint
  return comment([{ zh: `${title.zh}。`, en: `${title.en}: \`${method} ${path}\`.` }, doc], indent, [
    ...(deprecated ? [`@deprecated ${deprecated.zh}${deprecated.en}`] : []),
    ...(see ? [`@see ${see}`] : []),
    '@example',
    '```ts',
    ...exampleLines(endpoint),
    '```',
  ])
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function comment(doc: readonly Words[], indent: string, tags: readonly string[] = []): string {
  const lines = [...doc.flatMap(({ zh, en }) => [zh, en]), ...(tags.length > 0 ? ['', ...tags] : [])]
  if (lines.length === 0) return ''
  const body = lines.map((line) => `${indent} *${line && ` ${line.replaceAll('*/', '*\\/')}`}\n`).join('')
  return `${indent}/**\n${body}${indent} */\n`
}
