import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { endpointOutputs } from '../../scripts/generate/endpoint-outputs.js'
import { root } from '../../scripts/lib/root.mjs'
import { toEndpointShape } from '../../src/catalogue/endpoint-shape.js'
import { families } from '../../src/catalogue/endpoints/index.js'
import { cardShapes } from '../../src/generated/api/card-shapes.js'
import { sample } from './endpoint-sample.js'

const outputs = endpointOutputs([sample])

/** What a user may and may not write with the generated types. Each line says why it must not compile. */
const program = `
import type { SampleApi, SampleCard, SampleCash } from '../../src/generated/api/sample.js'
declare const sample: SampleApi
const cash: SampleCash = { base_info: { title: 'x' }, reduce_cost: 1 }
const card: SampleCard = { card_type: 'CASH', cash }
export async function user() {
  await sample.create({ card }, { timeoutMs: 5 })
  // @ts-expect-error another card's object
  await sample.create({ card: { card_type: 'CASH', gift: { base_info: { title: 'x' }, gift: 'y' } } })
  // @ts-expect-error no such type
  await sample.create({ card: { card_type: 'CASHH', cash } })
  // @ts-expect-error what is required
  await sample.create({})
  await sample.update({ card_id: '1', cash, gift: undefined })
  // @ts-expect-error two kinds at once
  await sample.update({ card_id: '1', cash, gift: { base_info: { title: 'x' }, gift: 'y' } })
  // @ts-expect-error ids are strings
  await sample.update({ card_id: 1, cash })
  await sample.menu({ button: [{ name: 'x', sub_button: [{ type: 'view', name: 'y', url: 'u' }] }] })
  // @ts-expect-error a view has no key
  await sample.menu({ button: [{ name: 'x', sub_button: [{ type: 'view', name: 'y', key: 'k' }] }] })
  // @ts-expect-error a closed set
  await sample.upload({ type: 'music', media: { data: new Uint8Array(), filename: 'x' } })
  const answer = await sample.media.get({ media_id: 'm' })
  const bytes: Uint8Array | string = answer.kind === 'file' ? answer.bytes : answer.value.video_url
  const outcome = await sample.create.safe({ card })
  if (outcome.ok) outcome.value.card_id.slice(1)
  else if (outcome.reason === 'out-of-stock') outcome.error.message.slice(1)
  // @ts-expect-error no such outcome
  else if (outcome.reason === 'consumed') outcome.error.message.slice(1)
  await sample.member()
  for await (const openid of sample.member.list.all()) openid.slice(1)
  return bytes
}
`

test('what is generated compiles, with what users write and may not write', { timeout: 300_000 }, () => {
  const files = new Map(Object.entries({ ...outputs, 'test/api/user-program.ts': program }).map(([file, text]) => [join(root, file), text]))
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile).config, ts.sys, root)
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists, readFile } = host
  host.fileExists = (file) => files.has(file) || fileExists(file)
  host.readFile = (file) => files.get(file) ?? readFile(file)
  host.getSourceFile = (file, language, ...rest) => {
    const text = files.get(file)
    return text === undefined ? getSourceFile(file, language, ...rest) : ts.createSourceFile(file, text, language)
  }
  const roots = [...files.keys()].filter((file) => file.endsWith('.ts'))
  const found = ts.getPreEmitDiagnostics(ts.createProgram(roots, options, host)).filter(({ file }) => file && files.has(file.fileName))
  expect(found.map(({ file, start, messageText }) => `${file?.fileName}:${start} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`)).toEqual([])
})

test('an object stands once in the shapes, and by its name where it is used', () => {
  const text = outputs['src/generated/api/sample-shapes.ts'] ?? ''
  expect(text.match(/name: 'title', kind: 'text', maxBytes: 27/g)).toHaveLength(1)
  expect(text).toContain("{ name: 'base_info', kind: 'object', of: SampleBase }")
  expect(text).not.toMatch(/某物|Something/)
})

test('the shapes are those of the catalogue', () => {
  expect(cardShapes).toEqual(families.find(({ name }) => name === 'card')?.endpoints.map(toEndpointShape))
})

test.each(['', '.zh-CN'])('the reference page%s tells limits, rules and errors', (language) => {
  const page = outputs[`docs/reference/api/sample${language}.md`] ?? ''
  expect(page).toContain('`POST /sample/create`')
  expect(page).toContain(language ? '最多 27 字节（UTF-8，9 个汉字）' : 'at most 27 bytes in UTF-8 (9 Chinese characters)')
  expect(page).toContain(language ? '`bonus`、`add_bonus` 最多填一个。' : 'At most one of `bonus`, `add_bonus`.')
  expect(page).toContain('| 45031 | `out-of-stock` |')
  const anchors = [...page.matchAll(/^#+ `?([^`\n]+)`?$/gm)].map(([, heading = '']) => heading.toLowerCase().replaceAll('.', ''))
  for (const [, target] of page.matchAll(/\]\(#([^)]+)\)/g)) expect(anchors).toContain(target)
})

test('an endpoint outside its family, or two at one place, are refused', () => {
  const [first] = sample.endpoints
  if (!first) throw new Error('no endpoint')
  expect(() => endpointOutputs([{ ...sample, at: 'other' }])).toThrow('sample.create is not below other')
  expect(() => endpointOutputs([{ ...sample, endpoints: [first, first] }])).toThrow('Two endpoints are called sample.create')
  expect(() => endpointOutputs([sample], 'export interface SampleCash {}')).toThrow('Two generated types are named SampleCash')
})
