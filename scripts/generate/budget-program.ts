import type { PushDescriptor } from '../../src/catalogue/descriptor.js'
import { toShape } from '../../src/catalogue/shape.js'
import { quote } from './types.js'

/** As many handlers as a large account has. */
const HANDLERS = 150

/** In the ways in which users write them, one after the other. `type` is quoted already. */
const ways: readonly ((type: string, at: number) => string)[] = [
  (type, at) => `account.on(${type}, (event) => reply.text(\`${at} \${event.target} \${event.time}\`))`,
  (type) => `account.on(${type}, async (event, { id, attempt, log }) => {\n  log.info({ id, attempt, from: event.source }, event.type)\n})`,
  (type, at) =>
    `account.on(${type}, async (event, { card, session }) => {\n  session.set({ seen: [...((await session.get())?.seen ?? []), event.raw.length] })\n  const found = await card.code.get.safe({ code: '${at}' })\n  return found.ok ? found.value.openid : found.reason\n})`,
  (type, at) => `account.on(${type}, (event) => reply.news([{ title: event.type, url: 'https://example.com/${at}' }]), { retry: { tries: 3 } })`,
  (_type, at) => `account.on('text', /^查券 (\\d{${(at % 9) + 1}})/, (message, { match }) => \`\${message.content} \${match[1]}\`)`,
  (type) => `account.on([${type}, 'subscribe_event'], (event) => (event.type === 'subscribe_event' ? event.key : event.source))`,
  (type) =>
    `account.on(${type}, (event) => event.raw !== '', async (_event, { message, account: owner }) => {\n  await message.custom.send({ touser: owner.appId, msgtype: 'text', text: { content: '你好' } })\n})`,
  (_type, at) => `account.on('click_event', 'key ${at}', (event) => event.key)`,
]

/** `test/types/generated/budget-handlers.ts`: a user's program, of which the compiler says what its types cost. */
export function budgetProgram(pushes: readonly PushDescriptor[]): string {
  const types = pushes.map((push) => quote(toShape(push).type))
  const handlers = Array.from({ length: HANDLERS }, (_, at) => ways[at % ways.length]?.(types[at % types.length] ?? '', at) ?? '')
  return `// Written by npm run generate from src/catalogue. Do not edit.
import { OfficialAccount, reply } from 'hongyan'

export const account = new OfficialAccount<{ readonly seen: readonly number[] }>({ appId: 'wx0123456789abcdef', token: 'token' })

${handlers.join('\n')}
`
}
