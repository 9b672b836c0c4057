import type { Clock } from '../../clock.js'
import { ConfigurationError } from '../../errors.js'
import type { Account } from '../core/account.js'
import type { DeliveryRecord, Draft, Outbox, PushOptions, PushRecord, Seen, Sent } from '../core/push.js'
import type { DeliveryFault } from '../faults/fault.js'
import type { Struck } from '../faults/faults.js'
import { type Burst, type BurstOptions, burst } from './burst.js'
import { encodePush } from './encode.js'
import { createLine, type LineOptions } from './line.js'
import { Cut, type Destination, type Line, type PushRequest, type PushResponse } from './port.js'
import { type PushKeys, signPush, signUrlCheck } from './sign-push.js'
import { judge } from './verdict.js'

/** Stands between the platform and the account: looks at a delivery, answers in its place, or spoils it. What faults are made of. */
export type DeliveryInterceptor = (
  request: PushRequest,
  next: (request: PushRequest) => PushResponse | Promise<PushResponse>,
) => PushResponse | Promise<PushResponse>

/** Of one push, at once: each is a promise and a timer. */
const MOST_COPIES = 10_000

interface EngineOptions {
  readonly account: Account
  /** The next number of a push in its world. */
  readonly count: () => number
  readonly onPush: (account: Account, push: PushRecord) => void
  readonly onSent: (push: PushRecord) => void
  /** The faults that strike a delivery. */
  readonly strike: (account: Account, type: string) => readonly Struck<DeliveryFault>[]
}

/** A request, and with what it was signed and sealed: its answer has to be with the same. */
interface Signed {
  readonly request: PushRequest
  readonly keys: PushKeys
}

const SHOWN = 4096

/** Delivers an account's pushes: signed, sealed, cut after five seconds, up to three times, and judges what comes back. */
export class DeliveryEngine implements Outbox {
  readonly #options: EngineOptions
  readonly #interceptors: DeliveryInterceptor[] = []
  #line: Line | undefined
  destination: Destination | undefined
  readonly #underWay = new Set<Promise<Sent>>()
  /** One after the other, where that was asked for. */
  #tail: Promise<unknown> | undefined
  #held: (() => void)[] | undefined
  /** `false`: each push waits until the one before is done. */
  concurrent = true

  constructor(options: EngineOptions) {
    this.#options = options
  }

  deliverTo(destination: Destination | undefined, options: LineOptions = {}): void {
    this.#line?.close()
    this.destination = undefined
    this.#line = destination === undefined ? undefined : createLine(destination, this.#options.account.ground.clock, options)
    this.destination = destination
  }

  intercept(interceptor: DeliveryInterceptor): () => void {
    this.#interceptors.push(interceptor)
    return () => {
      const at = this.#interceptors.indexOf(interceptor)
      if (at >= 0) this.#interceptors.splice(at, 1)
    }
  }

  /** @throws {ConfigurationError} for a number of copies that nobody can deliver */
  send(draft: Draft & { readonly time?: number }, options: PushOptions = {}): Promise<Sent> {
    const { account, onPush, count } = this.#options
    const { copies = 1 } = options
    if (!(Number.isInteger(copies) && copies >= 1 && copies <= MOST_COPIES))
      throw new ConfigurationError('copies', `is no whole number from 1 to ${MOST_COPIES}`)
    const { clock } = account.ground
    const time = options.time ?? draft.time ?? clock.seconds()
    const { raw, isMessage } = encodePush(account, draft, time)
    const push: PushRecord = { number: count(), appId: account.appId, type: draft.type, source: draft.source, time, raw, deliveries: [], seen: undefined }
    onPush(account, push)
    const sent = this.#start(push, isMessage, options)
    this.#underWay.add(sent)
    // Nobody may wait for it.
    const gone = () => {
      this.#underWay.delete(sent)
    }
    sent.then(gone, gone)
    return sent
  }

  /** Many, at a rate, by the line's clock. */
  burst(count: number, make: (nth: number) => Promise<Sent>, options: BurstOptions = {}): Promise<Burst> {
    return burst(this.#clock, { count, make, ...options })
  }

  /** Keeps what is pushed from now on, until it is let go. */
  hold(): void {
    this.#held ??= []
  }

  /** @param shuffled in an order that the seed draws, instead of the one in which they were made */
  release({ shuffled = false } = {}): void {
    const held = this.#held ?? []
    this.#held = undefined
    for (const start of shuffled ? this.#options.account.ground.random.shuffle(held) : held) start()
  }

  /** Until nothing is under way any more. A clock that stands still may have to be moved for that. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.allSettled([...this.#underWay])
  }

  /** Asks the account's URL for its `echostr`, as the merchant's page does when the URL is typed in. */
  async verifyUrl(): Promise<{ readonly ok: boolean; readonly why: string }> {
    const { registration, ground } = this.#options.account
    if (!this.#line) return { ok: false, why: 'the account has no URL' }
    const echostr = ground.random.digits(19)
    const request = signUrlCheck(echostr, { token: registration.token, timestamp: Math.floor(this.#clock.now() / 1000), nonce: ground.random.digits(10) })
    const { response, why } = await this.#once(this.#line, request, [])
    if (!response) return { ok: false, why }
    if (response.status !== 200) return { ok: false, why: `the URL answered ${response.status}` }
    if (response.body === echostr) return { ok: true, why: '' }
    if (response.body === '') return { ok: false, why: 'the answer is empty, not the echostr' }
    if (/^\s*<(!doctype|html)/i.test(response.body)) return { ok: false, why: 'the answer is an HTML page, not the echostr' }
    return {
      ok: false,
      why: response.body.includes(echostr) ? 'the answer has more than the echostr: not a blank may be added' : 'the answer is not the echostr',
    }
  }

  close(): void {
    this.#line?.close()
  }

  #start(push: PushRecord, isMessage: boolean, { later = false, copies = 1 }: PushOptions): Promise<Sent> {
    if (!later && !this.#held && this.concurrent) return this.#all(push, isMessage, copies)
    return new Promise((resolve, reject) => {
      const run = () => {
        const before = this.concurrent ? undefined : this.#tail
        const begun = before ? before.then(() => this.#all(push, isMessage, copies)) : this.#all(push, isMessage, copies)
        this.#tail = begun.catch(() => undefined)
        begun.then(resolve, reject)
      }
      if (this.#held) this.#held.push(run)
      else if (later) setImmediate(run)
      else run()
    })
  }

  async #all(push: PushRecord, isMessage: boolean, copies: number): Promise<Sent> {
    const { onSent } = this.#options
    const line = this.#line
    let seen: Seen
    if (!line) seen = { kind: 'nothing', text: '', why: 'the account has no URL: nothing is pushed' }
    else if (copies === 1) seen = await this.#deliver(line, push, isMessage)
    else {
      const all = await Promise.all(Array.from({ length: copies }, () => this.#deliver(line, push, isMessage)))
      seen = all.find(({ kind }) => kind === 'reply' || kind === 'human') ?? (all[0] as Seen)
    }
    push.seen = seen
    onSent(push)
    return push as Sent
  }

  /** All deliveries of one push. */
  async #deliver(line: Line, push: PushRecord, isMessage: boolean): Promise<Seen> {
    const { account } = this.#options
    const { registration, ground } = account
    const { rules } = ground
    let signed: Signed | undefined
    let why = ''
    for (let nth = 1; nth <= rules.deliveries; nth += 1) {
      const began = line.clock.now()
      const struck = this.#options.strike(account, push.type)
      if (!signed || !rules.retryKeepsStamp) signed = this.#sign(push, struck)
      const { response, why: broken } = await this.#once(line, signed.request, struck)
      const usable = response !== undefined && (response.status === 200 || !rules.retryStatus)
      why = response ? `the answer's status is ${response.status}` : broken
      const record: DeliveryRecord = {
        at: began,
        ms: line.clock.now() - began,
        status: response?.status ?? 0,
        body: response?.body.slice(0, SHOWN) ?? '',
        why: usable ? undefined : why,
        ...(struck.length > 0 && { faults: struck.map(({ name }) => name) }),
      }
      push.deliveries.push(record)
      if (usable) {
        const { token, encodingAESKey } = signed.keys
        const asked = { registration: { ...registration, token, encodingAESKey }, rules, source: push.source, isMessage }
        return response.status === 200 ? judge(response.body, asked) : { kind: 'fault', text: rules.faultText, why }
      }
      const rest = began + rules.retryMs - line.clock.now()
      if (nth < rules.deliveries && rest > 0) await wait(line.clock, rest)
    }
    return { kind: 'fault', text: rules.faultText, why: `${why}, ${rules.deliveries} times` }
  }

  #sign(push: PushRecord, struck: readonly Struck<DeliveryFault>[]): Signed {
    const { registration, ground } = this.#options.account
    const { token, appId, encodingAESKey, mode, target } = registration
    let keys: PushKeys = { token, appId, encodingAESKey, mode }
    let timestamp = Math.floor(this.#clock.now() / 1000)
    for (const { fault, options } of struck) if (fault.sign) ({ keys, timestamp } = fault.sign({ keys, timestamp }, options))
    const random = mode === 'plain' ? undefined : ground.random.bytes(16)
    const request = signPush(push.raw, { ...keys, timestamp, nonce: ground.random.digits(10), random, openid: push.source, target })
    return { request: { ...request, number: push.number }, keys }
  }

  /** Deliveries are stamped by the line's clock: the real one, unless the account lives in this process by ours. */
  get #clock(): Clock {
    return this.#line?.clock ?? this.#options.account.ground.clock
  }

  /** The faults stand outermost, so that interceptors see what the account gets. */
  #through(line: Line, cut: Cut, struck: readonly Struck<DeliveryFault>[]): (request: PushRequest) => PushResponse | Promise<PushResponse> {
    let next: (request: PushRequest) => PushResponse | Promise<PushResponse> = (request) => line.deliver(request, cut)
    for (const interceptor of this.#interceptors) {
      const inner = next
      next = (request) => interceptor(request, inner)
    }
    for (const { fault, options } of struck) {
      const { carry } = fault
      const inner = next
      if (carry) next = (request) => carry(request, inner, { options, wait: (ms) => wait(line.clock, ms) })
    }
    return next
  }

  /** One request, cut when the platform's patience ends. */
  async #once(line: Line, request: PushRequest, struck: readonly Struck<DeliveryFault>[]): Promise<{ readonly response?: PushResponse; readonly why: string }> {
    const { cutMs } = this.#options.account.ground.rules
    const cutOff = new Cut()
    // Set before the account begins: whoever answers in the very moment of the cut is too late.
    let handle: unknown
    const cut = new Promise<undefined>((resolve) => {
      handle = line.clock.setTimeout(() => resolve(undefined), cutMs)
    })
    try {
      const answer = this.#through(line, cutOff, struck)(request)
      if (!(answer instanceof Promise)) return given(answer)
      answer.catch(() => undefined)
      const response = await Promise.race([cut, answer])
      if (response) return given(response)
      cutOff.now()
      return { why: `no answer within ${cutMs / 1000} s` }
    } catch (error) {
      return { why: `the line broke: ${error instanceof Error ? error.message : String(error)}` }
    } finally {
      line.clock.clearTimeout(handle)
    }
  }
}

const given = (response: PushResponse): { readonly response?: PushResponse; readonly why: string } =>
  response.status > 0 ? { response, why: '' } : { why: 'the line was closed without an answer' }

const wait = (clock: Clock, ms: number): Promise<void> =>
  new Promise((resolve) => {
    clock.setTimeout(resolve, ms)
  })
