import type { TextMessage } from '../../src/generated/pushes.js'
import type { Answer, InboxStore, MaybePromise, PushOwner, PushRecord, UnfinishedPush } from '../../src/inbox/contract.js'
import { type EngineOptions, InboxEngine } from '../../src/inbox/engine.js'
import { erased } from '../../src/inbox/erased.js'
import { pushKey } from '../../src/inbox/key.js'
import { pageOf } from '../../src/inbox/list.js'
import { type AccountOptions, type Context, OfficialAccount } from '../../src/official-account.js'
import type { HandlerResult } from '../../src/router/handler.js'
import { Cipher } from '../../src/wire/cipher.js'
import { parsePush } from '../../src/wire/parse.js'
import { sign } from '../../src/wire/signature.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'

export interface DoorOptions {
  readonly handler: (push: TextMessage, context: Context) => MaybePromise<HandlerResult>
  readonly onError?: () => MaybePromise<HandlerResult>
  readonly safe?: boolean
  readonly engine?: EngineOptions
  /** A store that answers everything with promises. */
  readonly asynchronous?: boolean
  readonly find?: () => never
  readonly commit?: (record: PushRecord) => MaybePromise<void>
  readonly receive?: (record: PushRecord) => void | Promise<void>
  /** What the store does when it is asked for a push. */
  readonly look?: (found: PushRecord | undefined) => MaybePromise<PushRecord | undefined>
  readonly check?: () => MaybePromise<void>
  readonly admit?: () => void
  readonly load?: (found: PushRecord | undefined) => MaybePromise<PushRecord | undefined>
  readonly list?: (found: readonly UnfinishedPush[]) => MaybePromise<readonly UnfinishedPush[]>
  readonly bind?: () => MaybePromise<boolean>
  /** What goes into the account on top. */
  readonly account?: Partial<AccountOptions>
  readonly sendLate?: PushOwner['sendLate']
  /** What the store holds at the start, given the key of the push of the fan `left`. */
  readonly unfinished?: (key: string) => readonly Partial<PushRecord>[]
}

const TOKEN = 'secret'
const KEY = 'A'.repeat(43)
const APP_ID = 'wx0123456789abcdef'

const xml = (fan: string): string =>
  `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[${fan}]]></FromUserName><CreateTime>1</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[hi]]></Content><MsgId>1</MsgId></xml>`

/** The key of the message of a fan. */
const keyOf = (fan: string): string => pushKey(APP_ID, parsePush(xml(fan)), { body: xml(fan) })

/** An account on an engine whose store does as it is told. `deliver('a')` is a text message of the fan `a`; again, and it is a repeat. */
export function door(options: DoorOptions) {
  const clock = createFakeClock()
  const log = createRecordingLogger()
  const runs: [fan: string, attempt: number][] = []
  const records = new Map<string, PushRecord>()
  for (const record of options.unfinished?.(keyOf('left')) ?? [])
    records.set(
      record.key as string,
      { appId: APP_ID, type: 'text', source: 'left', raw: xml('left'), receivedAt: clock.now(), late: 'none', ...record } as PushRecord,
    )
  const later = <T>(value: T): MaybePromise<T> => (options.asynchronous ? Promise.resolve(value) : value)
  const store: InboxStore = {
    find: (key) => (options.find ? options.find() : options.look ? options.look(records.get(key)) : later(records.get(key))),
    ...(options.receive ? { receive: options.receive } : {}),
    ...(options.check ? { check: options.check } : {}),
    commit(record) {
      const done = options.commit?.(record)
      if (done instanceof Promise) return done.then(() => void records.set(record.key, record))
      records.set(record.key, record)
      return later(undefined)
    },
    ...(options.admit ? { admit: options.admit } : {}),
    load: (key) => (options.load ? options.load(records.get(key)) : later(records.get(key))),
    bindSignature: () => options.bind?.() ?? true,
    unfinished() {
      const found = [...records.values()].filter(({ state, late }) => state === 'received' || state === 'retry' || late === 'pending')
      return options.list ? options.list(found) : later(found)
    },
    list: (query) => later(pageOf(records.values(), query)),
    counts() {
      const counts = { received: 0, done: 0, retry: 0, dead: 0 }
      for (const { state } of records.values()) counts[state] += 1
      return later(counts)
    },
    erase(appId, source) {
      const mine = [...records.values()].filter((record) => record.appId === appId && record.source === source)
      for (const record of mine) records.set(record.key, erased(record))
      return later(mine.length)
    },
    close: () => {},
  }
  const inbox = new InboxEngine(store, options.engine)
  let host: Parameters<typeof inbox.attach>[0] | undefined
  const attach = inbox.attach.bind(inbox)
  inbox.attach = (given) => {
    host = given
    attach(given)
  }
  const account = new OfficialAccount({ appId: APP_ID, token: TOKEN, ...(options.safe ? { encodingAESKey: KEY } : {}), inbox, clock, log, ...options.account })
  if (options.sendLate) Object.assign(account.owner, { sendLate: options.sendLate })
  account.on('text', (push, context) => {
    runs.push([push.source, context.attempt])
    return options.handler(push, context)
  })
  if (options.onError) account.onError(options.onError)
  const cipher = new Cipher(KEY)
  const deliver = async (fan: string, background: boolean | ((work: Promise<unknown>) => void) = true, body = xml(fan)): Promise<Answer> => {
    const timestamp = String(Math.floor(clock.now() / 1000))
    const nonce = '42'
    if (!options.safe)
      return account.handle({
        method: 'POST',
        search: `signature=${sign(TOKEN, timestamp, nonce)}&timestamp=${timestamp}&nonce=${nonce}`,
        body,
        background,
      })
    const encrypt = cipher.encrypt(body, APP_ID)
    const search = `msg_signature=${sign(TOKEN, timestamp, nonce, encrypt)}&timestamp=${timestamp}&nonce=${nonce}`
    return account.handle({ method: 'POST', search, body: `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>` })
  }
  return { account, clock, deliver, keyOf, xml, host: host as NonNullable<typeof host>, inbox, log, records, runs }
}

/** A value that is there after all promises that are ready have run. */
export async function tick<T>(value: T): Promise<T> {
  for (let i = 0; i < 20; i += 1) await Promise.resolve()
  return value
}
