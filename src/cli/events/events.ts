import type { Field, PushDescriptor, Words } from '../../catalogue/descriptor.js'
import { toShape } from '../../catalogue/shape.js'
import { encodeXml } from '../../wire/encode.js'
import { common, defineCommand } from '../command.js'
import { environmentOf, type Screen } from '../screen.js'
import type { Painter } from '../terminal/colours.js'
import { createPrint } from '../terminal/print.js'
import { type Column, table } from '../terminal/table.js'
import { findPush, type NamedPush, namedPushes } from './find-push.js'

type Language = keyof Words

export const events = defineCommand(
  {
    name: 'events',
    summary: 'the reference of events and messages',
    usage: '[name] [options]',
    about: 'Every event and message that Weixin pushes. With a name: its attributes, their documentation and a sample.',
    words: 1,
    options: {
      zh: { type: 'boolean', help: 'in Chinese; so too where the language of the environment is' },
      en: { type: 'boolean', help: 'in English' },
      ...common,
    },
  },
  async ({ values, positionals: [name] }, screen) => {
    const print = createPrint(screen, values.json === true)
    const language = values.zh || (!values.en && isChinese(screen)) ? 'zh' : 'en'
    if (name === undefined) {
      const columns: readonly Column<NamedPush>[] = [
        { head: 'name', cell: ({ type }) => type },
        { head: 'group', cell: ({ push }) => push.group },
        { head: 'on the wire', cell: ({ push }) => push.wire },
        { head: 'what happened', cell: ({ push }) => push.title[language] },
      ]
      if (print.isJson)
        for (const { type, push } of namedPushes) print.one({ type, group: push.group, wire: push.wire, interface: push.interface, title: push.title }, '')
      else print.many(namedPushes, columns, '')
      return 0
    }
    const found = findPush(name)
    print.one({ type: found.type, ...found.push, sampleXml: sampleXml(found.push) }, pushPage(found, { language, paint: print.paint }))
    return 0
  },
)

function isChinese(screen: Screen): boolean {
  const { LC_ALL, LC_MESSAGES, LANG } = environmentOf(screen)
  return /^zh/i.test(LC_ALL || LC_MESSAGES || LANG || '')
}

interface PageOptions {
  readonly language: Language
  readonly paint: Painter
}

const words = {
  attributes: { zh: '属性', en: 'Attributes' },
  sample: { zh: '示例', en: 'Sample' },
  none: { zh: '除共同的属性外没有别的。', en: 'Nothing besides the common attributes.' },
  variants: { zh: '其他形式', en: 'Other forms' },
  system: { zh: '来自系统账号，不能回复', en: 'from a system account: no reply' },
  push: { zh: '试一试', en: 'Try it' },
} as const satisfies Record<string, Words>

const element = { event: 'Event', message: 'MsgType', component: 'InfoType' } as const

function pushPage({ type, push }: NamedPush, { language, paint }: PageOptions): string {
  const say = (text: Words) => text[language]
  const head = (text: Words) => `\n${paint('bold', say(text))}\n`
  const rows = push.fields.flatMap((field) => fieldRows(field, '', ''))
  const columns: readonly Column<FieldRow>[] = [
    { head: language === 'zh' ? '属性' : 'attribute', cell: ({ name }) => name },
    { head: language === 'zh' ? '类型' : 'kind', cell: ({ kind }) => kind },
    { head: language === 'zh' ? '推送中' : 'on the wire', cell: ({ wire }) => wire },
    { head: language === 'zh' ? '含义' : 'meaning', cell: ({ doc }) => plain(say(doc)) },
  ]
  const facts = [`${element[push.group]} = ${push.wire}`, push.interface, ...(push.system ? [say(words.system)] : [])]
  return [
    `${paint('bold', type)}  ${say(push.title)}\n`,
    `${plain(say(push.doc))}\n`,
    `${paint('dim', facts.join(' · '))}\n`,
    ...(push.see ? [`${push.see}\n`] : []),
    head(words.attributes),
    rows.length > 0 ? table(rows, columns, { paint }) : `${say(words.none)}\n`,
    head(words.sample),
    `${sampleXml(push)}\n`,
    ...(push.variants
      ? [head(words.variants), ...push.variants.map(({ name, zh, sample }) => `${language === 'zh' ? zh : name}: ${JSON.stringify(sample)}\n`)]
      : []),
    head(words.push),
    `hongyan trigger ${type}\n`,
  ].join('')
}

interface FieldRow {
  readonly name: string
  readonly kind: string
  readonly wire: string
  readonly doc: Words
}

function fieldRows(field: Field, prefix: string, path: string): FieldRow[] {
  const name = `${prefix}${field.name}`
  const [wire = ''] = typeof field.wire === 'string' ? [field.wire] : field.wire
  const row = { name: `${name}${field.optional ? '?' : ''}`, kind: kindOf(field), wire: `${path}${wire}`, doc: field.doc }
  if (field.kind !== 'object' && field.kind !== 'list') return [row]
  return [row, ...(field.fields ?? []).flatMap((inner) => fieldRows(inner, field.kind === 'list' ? `${name}[].` : `${name}.`, `${path}${wire}/`))]
}

function kindOf(field: Field): string {
  if (field.kind === 'list') return `${field.of ?? field.item ?? ''}[]`
  if (field.kind === 'object') return field.of
  return field.values ? `${field.kind}: ${field.values.join(' | ')}` : field.kind
}

const plain = (text: string): string => text.replaceAll('`', '')

/** Of the time of the documentation's own samples, so that it stays the same. */
const HEAD = { target: 'gh_0123456789ab', source: 'oABCD1234567890abcdefghijklm', time: 1_760_000_000, message_id: '25123456789012345' }

/** As Weixin would send it, element by element on lines of their own. */
function sampleXml(push: PushDescriptor): string {
  let depth = 0
  const lines: string[] = []
  for (const [piece] of encodeXml(toShape(push), HEAD, push.sample).matchAll(/<([\w-]+)>(?:<!\[CDATA\[[\s\S]*?\]\]>|[^<]+)?<\/\1>|<\/?[\w-]+>/g)) {
    if (/^<\/[\w-]+>$/.test(piece)) depth -= 1
    lines.push('  '.repeat(depth) + piece)
    if (/^<[\w-]+>$/.test(piece)) depth += 1
  }
  return lines.join('\n')
}
