import type { Field, PushDescriptor, Words } from '../../src/catalogue/descriptor.js'
import { toShape } from '../../src/catalogue/shape.js'
import { quote, unionOf } from './types.js'

const LINE_WIDTH = 160

const bases = { event: 'EventBase', message: 'MessageBase', component: 'ComponentBase' } as const

/** `src/generated/pushes.ts`: an interface for each push, with its documentation, and the unions and the map over them. */
export function interfacesFile(pushes: readonly PushDescriptor[]): string {
  const typed = pushes.map((push) => ({ push, type: toShape(push).type }))
  const inGroup = (group: PushDescriptor['group']) => pushes.filter((push) => push.group === group).map((push) => push.interface)
  return [
    head,
    ...containers(pushes),
    ...typed.map(({ push, type }) => pushInterface(push, type)),
    unknownPushes,
    union('Event', '任何一种事件。', 'Any event.', [...inGroup('event'), 'UnknownEvent']),
    union('Message', '任何一种消息。', 'Any message.', [...inGroup('message'), 'UnknownMessage']),
    union('ComponentPush', '任何一种第三方平台的推送。', 'Any push of the open platform.', inGroup('component')),
    union('Push', '任何一种推送。', 'Any push.', ['Event', 'Message', 'ComponentPush']),
    pushMap(typed),
  ].join('\n')
}

const head = `// Written by npm run generate from src/catalogue. Do not edit.
import type { ComponentBase, EventBase, FollowSource, MessageBase, ProductFollow } from '../catalogue/push-base.js'

export type { ComponentBase, EventBase, MessageBase } from '../catalogue/push-base.js'
`

const unknownPushes = `/**
 * 未知的事件：名字不在目录里，也没有用 \`defineEvent\` 定义。内容在 \`fields\` 里。
 *
 * An event that neither the catalogue nor \`defineEvent\` knows. What it holds is in \`fields\`.
 */
export interface UnknownEvent extends EventBase {
  readonly type: 'unknown_event'
  /**
   * 推送中的 \`Event\`，原样。
   * What \`Event\` says, as sent.
   */
  readonly name: string
}

/**
 * 未知的消息，包括没有 \`MsgType\` 的推送。内容在 \`fields\` 里。
 *
 * A message of an unknown kind, or a push without \`MsgType\`. What it holds is in \`fields\`.
 */
export interface UnknownMessage extends MessageBase {
  readonly type: 'unknown_message'
  /**
   * 推送中的 \`MsgType\`，原样；没有时是空串。
   * What \`MsgType\` says, as sent; empty where there is none.
   */
  readonly name: string
}
`

function pushInterface(push: PushDescriptor, type: string): string {
  const comment = jsDoc([`${push.title.zh}。${push.doc.zh}`, '', `${push.title.en}. ${push.doc.en}`, ...(push.see ? ['', `@see ${push.see}`] : [])], '')
  const derived = (push.derived ?? []).map((accessor) => `${twoLines(accessor.doc)}  readonly ${accessor.name}: ${accessor.type}\n`)
  return `${comment}export interface ${push.interface} extends ${bases[push.group]} {
  readonly type: ${quote(type)}
${push.fields.map(property).join('')}${derived.join('')}}
`
}

/** The interfaces of objects and list entries. Several pushes may share one, if they mean the same. */
function containers(pushes: readonly PushDescriptor[]): string[] {
  const found = new Map<string, string>()
  const visit = (field: Field): void => {
    if (field.kind !== 'object' && field.kind !== 'list') return
    const { of, fields } = field
    if (!of || !fields) return
    fields.forEach(visit)
    const text = `export interface ${of} {\n${fields.map(property).join('')}}\n`
    const before = found.get(of)
    if (before !== undefined && before !== text) throw new Error(`Two containers of different content are named ${of}`)
    found.set(of, text)
  }
  for (const push of pushes) push.fields.forEach(visit)
  for (const push of pushes) if (found.has(push.interface)) throw new Error(`A push and a container are both named ${push.interface}`)
  return [...found.values()]
}

function property(field: Field): string {
  const name = `  readonly ${field.name}${field.optional ? '?' : ''}:`
  const members = unionOf(field)
  const line = `${name} ${members.join(' | ')}`
  const type = line.length <= LINE_WIDTH ? line : `${name}\n${members.map((member) => `    | ${member}`).join('\n')}`
  return `${twoLines(field.doc)}${type}\n`
}

function union(name: string, zh: string, en: string, members: readonly string[]): string {
  const line = `export type ${name} = ${members.join(' | ')}`
  return `${jsDoc([zh, '', en], '')}${line.length <= LINE_WIDTH ? line : `export type ${name} =\n${members.map((member) => `  | ${member}`).join('\n')}`}\n`
}

function pushMap(typed: readonly { readonly push: PushDescriptor; readonly type: string }[]): string {
  const comment = jsDoc(['从 `type` 到推送的接口。', '', 'From `type` to the interface of the push.'], '')
  const rows = [...typed.map(({ push, type }) => [type, push.interface]), ['unknown_event', 'UnknownEvent'], ['unknown_message', 'UnknownMessage']]
  return `${comment}export interface PushMap {\n${rows.map(([type, name]) => `  ${type}: ${name}\n`).join('')}}\n\nexport type PushType = keyof PushMap\n`
}

const twoLines = ({ zh, en }: Words): string => jsDoc([zh, en], '  ')

function jsDoc(lines: readonly string[], indent: string): string {
  const body = lines.map((line) => `${indent} *${line && ` ${line.replaceAll('*/', '*\\/')}`}\n`).join('')
  return `${indent}/**\n${body}${indent} */\n`
}
