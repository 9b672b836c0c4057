import { systemClock } from '../clock.js'
import type { TextMessage } from '../generated/pushes.js'
import type { Answer, Inbox, InboxEvent, MaybePromise } from '../inbox/contract.js'
import type { Order } from '../inbox/options.js'
import type { Logger } from '../logger.js'
import { type Context, OfficialAccount } from '../official-account.js'
import type { HandlerResult } from '../router/handler.js'
import { Cipher } from '../wire/cipher.js'
import { sign } from '../wire/signature.js'
import type { InboxPlace, SuiteClock, SuiteEngineOptions } from './inbox-place.js'

export const APP_ID = 'wx0123456789abcdef'
/** Of most tests: none of them should come to it, however slow the machine is. */
const DEADLINE_MS = 4500
/** Where the deadline is what is tested: on a real clock it is waited for. */
export const SHORT_DEADLINE_MS = 600
const RETRY_MS = 100
export const TRIES = 4
const TOKEN = 'secret'
const KEY = 'A'.repeat(43)
const FIRST_SECOND = 1_760_000_000

const silent: Logger = { debug() {}, info() {}, warn() {}, error() {} }

export interface TextOptions {
  readonly id?: string
  readonly content?: string
  readonly time?: number
}

/** A message of a fan. The same arguments make the same push. */
export const text = (fan: string, { id = '1', content = 'hi', time = FIRST_SECOND }: TextOptions = {}): string =>
  `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[${fan}]]></FromUserName><CreateTime>${time}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content><MsgId>${id}</MsgId></xml>`

/** A tap of a fan on a menu: an event, which has no id. */
export const click = (fan: string, key = 'menu', time = FIRST_SECOND): string =>
  `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[${fan}]]></FromUserName><CreateTime>${time}</CreateTime><MsgType><![CDATA[event]]></MsgType><Event><![CDATA[CLICK]]></Event><EventKey><![CDATA[${key}]]></EventKey></xml>`

export interface NodeOptions {
  /** What texts get. */
  readonly handler?: (message: TextMessage, context: Context) => MaybePromise<HandlerResult>
  readonly onError?: () => HandlerResult
  readonly order?: Order | undefined
  /** Plain mode instead of safe. */
  readonly plain?: boolean
  readonly retry?: Partial<SuiteEngineOptions['retry']>
  readonly workMs?: number
  readonly deadlineMs?: number
}

/** One run, as the handlers saw it. */
export interface SeenRun {
  readonly fan: string
  readonly id: string
  readonly attempt: number
  readonly content: string
}

/** An account with an inbox open at the test's place. */
export class TestNode {
  readonly account: OfficialAccount
  readonly inbox: Inbox
  readonly runs: SeenRun[] = []
  readonly events: InboxEvent[] = []
  readonly #plain: boolean
  readonly #stage: Stage
  closed = false

  constructor(stage: Stage, inbox: Inbox, { handler = () => undefined, onError, plain = false, deadlineMs = DEADLINE_MS }: NodeOptions) {
    this.#stage = stage
    this.#plain = plain
    this.inbox = inbox
    this.account = new OfficialAccount({
      appId: APP_ID,
      token: TOKEN,
      ...(plain ? {} : { encodingAESKey: KEY }),
      inbox,
      clock: stage.clock,
      log: silent,
      deadlineMs,
    })
    this.account.on('text', (message, context) => {
      this.runs.push({ fan: message.source, id: context.id, attempt: context.attempt, content: message.content })
      return handler(message, context)
    })
    this.account.on('click_event', (event, { id, attempt }) => {
      this.runs.push({ fan: event.source, id, attempt, content: event.key ?? '' })
      return `tapped ${event.key}`
    })
    if (onError) this.account.onError(onError)
    inbox.observe((event) => this.events.push(event))
  }

  /** One delivery, signed as Weixin would sign it, now. */
  async deliver(xml: string): Promise<Answer> {
    const timestamp = String(Math.floor(this.#stage.clock.now() / 1000))
    const nonce = `${this.#stage.count()}`
    if (this.#plain) {
      const search = `signature=${sign(TOKEN, timestamp, nonce)}&timestamp=${timestamp}&nonce=${nonce}`
      return this.account.handle({ method: 'POST', search, body: xml })
    }
    const encrypt = new Cipher(KEY).encrypt(xml, APP_ID)
    const search = `msg_signature=${sign(TOKEN, timestamp, nonce, encrypt)}&timestamp=${timestamp}&nonce=${nonce}`
    return this.account.handle({
      method: 'POST',
      search,
      body: `<xml><ToUserName><![CDATA[gh_1]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`,
    })
  }

  /** What is inside an answer; `''` for `success`. */
  read({ body }: Answer): string {
    if (body === 'success') return ''
    const encrypt = /<Encrypt><!\[CDATA\[(.*?)\]\]>/.exec(body)?.[1]
    const xml = encrypt === undefined ? body : (new Cipher(KEY).decrypt(encrypt)?.message.toString() ?? '')
    return /<Content><!\[CDATA\[(.*?)\]\]>/.exec(xml)?.[1] ?? xml
  }

  /** Ends it. What is not done within a moment is left as it is, as by a process that ends. */
  async close(): Promise<void> {
    if (this.closed) return
    this.closed = true
    let isDone = false
    const closing = this.account.close({ drainMs: 20 }).finally(() => {
      isDone = true
    })
    await this.#stage.until(() => isDone)
    await closing
  }
}

/** One test's place, time and nodes. */
export class Stage {
  readonly clock: SuiteClock
  readonly #place: InboxPlace
  readonly #nodes: TestNode[] = []
  #count = 0

  constructor(place: InboxPlace, clock: SuiteClock | undefined) {
    this.#place = place
    this.clock = clock ?? { ...systemClock, advance: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) }
  }

  open(options: NodeOptions = {}): TestNode {
    const { order, retry, workMs = 60_000 } = options
    const inbox = this.#place.open({ fastMs: 20, workMs, retry: { tries: TRIES, baseMs: RETRY_MS, maxMs: 5000, ...retry }, ...(order ? { order } : {}) })
    const node = new TestNode(this, inbox, options)
    this.#nodes.push(node)
    return node
  }

  /** A number that was not there before. */
  count(): number {
    this.#count += 1
    return this.#count
  }

  /** Lets time pass until something holds. */
  async until(holds: () => MaybePromise<boolean>, what = 'what was waited for'): Promise<void> {
    for (let turn = 0; turn < 4000; turn += 1) {
      if (await holds()) return
      await this.clock.advance(10)
      // What is written goes to the disk in a turn of its own.
      await new Promise<void>((resolve) => setImmediate(resolve))
    }
    throw new Error(`${what} did not come`)
  }

  /** Waits for a promise while time passes. */
  async settle<T>(promise: Promise<T>): Promise<T> {
    let isDone = false
    const done = () => {
      isDone = true
    }
    promise.then(done, done)
    await this.until(() => isDone)
    return promise
  }

  async end(): Promise<void> {
    for (const node of this.#nodes) await node.close()
    await this.#place.remove?.()
  }
}

/** A promise that somebody else keeps. */
export function promised<T>(): { readonly promise: Promise<T>; readonly keep: (value: T) => void } {
  let keep: (value: T) => void = () => {}
  const promise = new Promise<T>((resolve) => {
    keep = resolve
  })
  return { promise, keep }
}
