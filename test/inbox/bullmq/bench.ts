import { setTimeout as pause } from 'node:timers/promises'
import type { Cluster, Redis } from 'ioredis'
import type { TextMessage } from '../../../src/generated/pushes.js'
import { type BullmqInbox, type BullmqInboxOptions, bullmqInbox } from '../../../src/inbox/bullmq/index.js'
import type { Answer, Background, InboxHost, LateReply, PushOwner } from '../../../src/inbox/contract.js'
import { pushKey } from '../../../src/inbox/key.js'
import { type Context, OfficialAccount } from '../../../src/official-account.js'
import type { HandlerResult } from '../../../src/router/handler.js'
import type { RunPolicy } from '../../../src/run-policy.js'
import type { SessionStore } from '../../../src/session/contract.js'
import { Cipher } from '../../../src/wire/cipher.js'
import { parsePush } from '../../../src/wire/parse.js'
import { sign } from '../../../src/wire/signature.js'
import { createRecordingLogger } from '../../support/recording-logger.js'

export const APP_ID = 'wx0123456789abcdef'
const TOKEN = 'secret'
const KEY = 'A'.repeat(43)

export interface NodeOptions extends Partial<BullmqInboxOptions> {
  readonly url: string | Redis | Cluster
  readonly handler: (push: TextMessage, context: Context) => HandlerResult | Promise<HandlerResult>
  readonly onError?: () => HandlerResult | Promise<HandlerResult>
  readonly deadlineMs?: number
  readonly safe?: boolean
  readonly appId?: string
  readonly sendLate?: ((text: string) => Promise<LateReply>) | undefined
  readonly policy?: RunPolicy | undefined
  readonly session?: SessionStore | undefined
}

export interface TestNode {
  readonly inbox: BullmqInbox
  readonly account: OfficialAccount
  readonly log: ReturnType<typeof createRecordingLogger>
  /** `fan:attempt` of each run, in order. */
  readonly runs: string[]
  deliver(fan: string, options?: { readonly background?: Background; readonly nonce?: string }): Promise<Answer>
  close(drainMs?: number): Promise<void>
}

const xml = (fan: string): string =>
  `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[${fan}]]></FromUserName><CreateTime>1</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[hi]]></Content><MsgId>1</MsgId></xml>`

/** The id of the message of a fan. */
export const idOf = (fan: string, appId = APP_ID): string => pushKey(appId, parsePush(xml(fan)), { body: xml(fan) })

const opened: TestNode[] = []

/** An account on an inbox of its own, as a process of its own would have: several of them are several nodes. */
export function node(options: NodeOptions): TestNode {
  const { url, handler, onError, deadlineMs = 2000, safe = false, appId = APP_ID, sendLate, policy, session, ...rest } = options
  const log = createRecordingLogger()
  const runs: string[] = []
  const inbox = bullmqInbox({ connection: url, ...rest })
  if (sendLate || policy) patchOwner(inbox, { sendLate, policy })
  const account = new OfficialAccount({ appId, token: TOKEN, ...(safe ? { encodingAESKey: KEY } : {}), inbox, log, deadlineMs, session })
  account.on('text', (push, context) => {
    runs.push(`${push.source}:${context.attempt}`)
    return handler(push, context)
  })
  if (onError) account.onError(onError)
  const cipher = new Cipher(KEY)
  // Once connected: on a busy machine that takes longer than a test's deadline.
  let connected: Promise<unknown> | undefined
  const made: TestNode = {
    inbox,
    account,
    log,
    runs,
    async deliver(fan, { background = true, nonce = String(Math.random()) } = {}) {
      connected ??= inbox.status().catch(() => {})
      await connected
      const timestamp = String(Math.floor(Date.now() / 1000))
      if (!safe) {
        const search = `signature=${sign(TOKEN, timestamp, nonce)}&timestamp=${timestamp}&nonce=${nonce}`
        return account.handle({ method: 'POST', search, body: xml(fan), background })
      }
      const encrypt = cipher.encrypt(xml(fan), APP_ID)
      const search = `msg_signature=${sign(TOKEN, timestamp, nonce, encrypt)}&timestamp=${timestamp}&nonce=${nonce}`
      return account.handle({
        method: 'POST',
        search,
        body: `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`,
        background,
      })
    },
    async close(drainMs = 2000) {
      const at = opened.indexOf(made)
      if (at >= 0) opened.splice(at, 1)
      await account.close({ drainMs })
    },
  }
  opened.push(made)
  return made
}

/** Whoever is left after a test. */
export async function closeAll(): Promise<void> {
  await Promise.all(opened.splice(0).map((each) => each.account.close({ drainMs: 0 })))
}

/** Replies that come too late go to the test instead of Weixin; what the handler was registered with is the test's. */
function patchOwner(inbox: BullmqInbox, { sendLate, policy }: Pick<NodeOptions, 'sendLate' | 'policy'>): void {
  const patch = (owner: PushOwner): PushOwner => ({
    appId: owner.appId,
    log: owner.log,
    decode: (raw) => owner.decode(raw),
    run: (push, run) => {
      run.policy = policy
      return owner.run(push, run)
    },
    failed: (error, push, run) => owner.failed(error, push, run),
    encode: (reply, push) => owner.encode(reply, push),
    seal: (text, push) => owner.seal(text, push),
    ...(sendLate ? { sendLate: (reply) => sendLate('content' in reply ? reply.content : '') } : {}),
  })
  const attach = inbox.attach.bind(inbox)
  const detach = inbox.detach.bind(inbox)
  const patched = new Map<InboxHost, InboxHost>()
  inbox.attach = (host) => {
    const mine: InboxHost = {
      clock: host.clock,
      log: host.log,
      owner: async (appId) => {
        const owner = await host.owner(appId)
        return owner && patch(owner)
      },
    }
    patched.set(host, mine)
    attach(mine)
  }
  inbox.detach = (host, options) => detach(patched.get(host) ?? host, options)
}

/** Looks again and again until something is so; a test's own time limit ends it otherwise. */
export async function until<T>(look: () => T | Promise<T>, what = 'what was waited for', ms = 10_000): Promise<NonNullable<T>> {
  for (const endAt = Date.now() + ms; Date.now() < endAt; ) {
    const found = await look()
    if (found) return found as NonNullable<T>
    await pause(20)
  }
  throw new Error(`${what} did not happen within ${ms} ms`)
}
