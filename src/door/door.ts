import type { Clock } from '../clock.js'
import { InboxUnavailableError } from '../errors.js'
import type { Push } from '../generated/pushes.js'
import { SUCCESS, UNAVAILABLE, xmlAnswer } from '../inbox/answers.js'
import type { Answer, Background, Inbox, MaybePromise, PushOwner } from '../inbox/contract.js'
import { type DedupKey, pushKey } from '../inbox/key.js'
import { inScope, type Scope } from '../scope.js'
import { randomBytes } from '../wire/cipher.js'
import type { Decoder } from '../wire/decode.js'
import { digest } from '../wire/digest.js'
import { isJson, openEnvelope, openSealed, sealedXml } from '../wire/envelope.js'
import { parsePush } from '../wire/parse.js'
import { type PushQuery, readQuery } from '../wire/query.js'
import { isSignature, sign } from '../wire/signature.js'
import { type Arrival, Arrived, ArrivedInChange, Enveloped, type Opened, type Sealed } from './arrival.js'
import type { Refusals } from './refusal.js'
import type { Keys } from './settings.js'
import { Throttle } from './throttle.js'

/** An HTTP request, as far as it concerns us. */
export interface Incoming {
  readonly method: string
  readonly path?: string
  /** The query, without `?`. */
  readonly search: string
  readonly body?: string | Uint8Array
  /** By what `ToUserName` a gateway has found the account: the push has to name the same. */
  readonly target?: string | undefined
  /** The edge stopped reading at `bodyLimit`, or never began. */
  readonly tooLarge?: boolean
  /** When it arrived, in unix ms; now, if left out. */
  readonly at?: number
  /** In what asynchronous context it came, for what is handled later and together. */
  readonly scope?: Scope | undefined
  /** Whether the process lives on after the answer, or how to make it (true, if left out). */
  readonly background?: Background
}

export interface DoorOptions {
  readonly keys: Keys
  readonly owner: PushOwner
  readonly inbox: Inbox
  readonly refusals: Refusals
  readonly clock: Clock
  readonly toleranceSeconds: number
  readonly bodyLimit: number
  readonly deadlineMs: number
  readonly dedupKey: DedupKey | undefined
  readonly decoder: () => Decoder
}

const TIMESTAMP = /^[1-9][0-9]{0,10}$/
const ECHOSTR = /^[A-Za-z0-9+/=_-]{1,128}$/

/**
 * Lets in what Weixin sent, and nothing else. The order is fixed: method, size, query, time, envelope, signature, decryption, app id, parsing;
 * only then does anyone look at what the push says.
 */
export class Door {
  readonly #options: DoorOptions
  readonly #throttle: Throttle

  constructor(options: DoorOptions) {
    this.#options = options
    this.#throttle = new Throttle(options.clock)
  }

  receive(incoming: Incoming): MaybePromise<Answer> {
    const checked = this.#check(incoming)
    return checked instanceof Enveloped ? this.#open(checked) : checked
  }

  /** The same for all that was read at once: what is encrypted is decrypted in one go. What goes wrong with one of them, which nothing should, is its own. */
  receiveAll(incomings: readonly Incoming[]): MaybePromise<Answer>[] {
    const checked: (MaybePromise<Answer> | Enveloped)[] = []
    const enveloped: Enveloped[] = []
    for (const incoming of incomings) {
      const each = alone(incoming, () => this.#check(incoming))
      checked.push(each)
      if (each instanceof Enveloped) enveloped.push(each)
    }
    this.#options.keys.ciphers[0]?.decryptAll(enveloped)
    return incomings.map((incoming, at) => {
      const each = checked[at] as MaybePromise<Answer> | Enveloped
      return each instanceof Enveloped ? alone(incoming, () => this.#open(each)) : each
    })
  }

  /** All that is asked of a request before it is decrypted. In plain mode nothing is, and the push is delivered at once. */
  #check(incoming: Incoming): MaybePromise<Answer> | Enveloped {
    const { refusals, clock, bodyLimit } = this.#options
    const isPush = incoming.method === 'POST'
    if (!isPush && incoming.method !== 'GET') return refusals.refuse('method', { method: incoming.method.slice(0, 16) })
    const { body } = incoming
    if (incoming.tooLarge || (body !== undefined && sizeOf(body) > bodyLimit)) return refusals.refuse('too-large')
    const query = readQuery(incoming.search)
    if (!query?.timestamp || !query.nonce || !TIMESTAMP.test(query.timestamp)) return refusals.refuse('query')
    const { timestamp, nonce } = query
    const now = clock.now()
    const skewSeconds = Math.floor(now / 1000) - Number(timestamp)
    if (Math.abs(skewSeconds) > this.#options.toleranceSeconds)
      return refusals.refuse('timestamp', { skewSeconds, toleranceSeconds: this.#options.toleranceSeconds })
    if (!isPush) return this.#verifyUrl(query, timestamp, nonce)
    const arrival: Arrival = { query, timestamp, nonce, at: incoming.at ?? now, background: incoming.background ?? true, target: incoming.target }
    return this.#options.keys.mode === 'plain' ? this.#plain(arrival, body ?? '') : this.#sealed(arrival, typeof body === 'string' ? body : bufferOf(body))
  }

  #verifyUrl(query: PushQuery, timestamp: string, nonce: string): MaybePromise<Answer> {
    const { refusals } = this.#options
    const { echostr, signature } = query
    if (!this.#isSigned(signature, timestamp, nonce)) return refusals.refuse('signature')
    if (!echostr || !ECHOSTR.test(echostr)) return refusals.refuse('echostr')
    const answer: Answer = { status: 200, type: 'text/plain; charset=utf-8', body: echostr }
    if (this.#options.keys.mode !== 'plain') return answer
    // The same signature would open the door to one body of anybody's: it is spent by this.
    try {
      const bound = this.#bind(signature as string, digest(`GET ${echostr}`), timestamp)
      const pass = (isOurs: boolean): Answer => (isOurs ? answer : refusals.refuse('signature-reused'))
      return bound instanceof Promise ? bound.then(pass, (error) => this.#unavailable(error)) : pass(bound)
    } catch (error) {
      return this.#unavailable(error)
    }
  }

  #isSigned(given: string | undefined, timestamp: string, nonce: string): boolean {
    if (!given) return false
    for (const token of this.#options.keys.tokens) if (isSignature(given, sign(token, timestamp, nonce))) return true
    return false
  }

  #plain(arrival: Arrival, body: string | Uint8Array): MaybePromise<Answer> {
    const { refusals } = this.#options
    const { query, timestamp, nonce } = arrival
    const { signature = '' } = query
    if (!this.#isSigned(signature, timestamp, nonce)) return refusals.refuse('signature')
    const received = typeof body === 'string' ? body : bufferOf(body)
    if (query.encrypt_type === 'aes' && openEnvelope(received.toString())) return refusals.refuse('encrypted-body')
    const bodyDigest = digest(received)
    const opened: Opened = { body: received, digest: bodyDigest, target: arrival.target, sealed: undefined }
    try {
      const bound = this.#bind(signature, bodyDigest, timestamp)
      if (!(bound instanceof Promise)) return bound ? this.#deliver(arrival, opened) : refusals.refuse('signature-reused')
      return bound.then(
        (isOurs) => (isOurs ? this.#deliver(arrival, opened) : refusals.refuse('signature-reused')),
        (error) => this.#unavailable(error),
      )
    } catch (error) {
      return this.#unavailable(error)
    }
  }

  /** Plain mode: one signature is good for one body. */
  #bind(signature: string, bodyDigest: string, timestamp: string): MaybePromise<boolean> {
    const bound = this.#options.inbox.bindSignature(signature, bodyDigest, Number(timestamp) + this.#options.toleranceSeconds)
    return bound instanceof Promise ? this.#inTime(bound) : bound
  }

  /** A store that says nothing is as good as one that fails. */
  #inTime(bound: Promise<boolean>): Promise<boolean> {
    const { clock, deadlineMs } = this.#options
    return new Promise((resolve, reject) => {
      const timer = clock.setTimeout(() => reject(new InboxUnavailableError('the inbox did not answer in time')), deadlineMs)
      bound.then(resolve, reject).finally(() => clock.clearTimeout(timer))
    })
  }

  #sealed(arrival: Arrival, body: string | Buffer): Answer | Enveloped {
    const { refusals } = this.#options
    const { query, timestamp, nonce } = arrival
    const envelope = openEnvelope(body)
    if (!envelope) return refusals.refuse(body.includes('Encrypt') ? 'envelope' : 'plain-body')
    const token = this.#tokenOf(query.msg_signature, timestamp, nonce, envelope.encrypt)
    if (token === undefined) return refusals.refuse('signature')
    return new Enveloped(arrival, envelope, token)
  }

  #open({ arrival, encrypt, target, token, decrypted }: Enveloped): MaybePromise<Answer> {
    const { refusals, keys } = this.#options
    for (const cipher of keys.ciphers) {
      const opened = (cipher === keys.ciphers[0] && decrypted) || cipher.decrypt(encrypt)
      if (!opened) continue
      if (opened.appId !== keys.appId) return refusals.refuse('app-id')
      const sealed: Sealed = { cipher, token, nonce: arrival.nonce }
      return this.#deliver(arrival, { body: opened.message, digest: undefined, target: target ?? arrival.target, sealed })
    }
    return refusals.refuse('ciphertext')
  }

  /** The one with which a body was signed. */
  #tokenOf(given: string | undefined, timestamp: string, nonce: string, encrypt: string): string | undefined {
    for (const token of this.#options.keys.tokens) if (isSignature(given ?? '', sign(token, timestamp, nonce, encrypt))) return token
    return undefined
  }

  #deliver(arrival: Arrival, opened: Opened): MaybePromise<Answer> {
    const { refusals, owner, inbox, dedupKey, keys } = this.#options
    let push: Push
    try {
      push = parsePush(opened.body, this.#options.decoder())
    } catch (error) {
      return refusals.refuse('malformed', { problem: error instanceof Error ? error.message : '', format: isJson(opened.body.toString()) ? 'JSON' : 'XML' })
    }
    if (opened.target && push.target && opened.target !== push.target) return refusals.refuse('target')
    if (push.problems.length > 0 && this.#throttle.ask(push.type).allowed)
      owner.log.warn(
        {
          type: push.type,
          problems: push.problems.slice(0, 10).map(({ field, wire, value, expected }) => ({ field, wire, value: value?.slice(0, 64), expected })),
        },
        "a push breaks the platform's own contract; its handler runs all the same",
      )
    const { body, digest: bodyDigest, sealed } = opened
    const key = pushKey(keys.appId, push, { own: dedupKey && this.#ownKey(dedupKey, push), body, bodyDigest })
    const parts = { key, owner, push, arrival, deadlineMs: this.#options.deadlineMs, door: this, sealed }
    return inbox.deliver(sealed && (keys.ciphers.length > 1 || keys.tokens.length > 1) ? new ArrivedInChange(parts) : new Arrived(parts))
  }

  /** A key of the user's making. One that fails leaves it to the digest: too fine a key runs a handler twice at worst, none at all would lose the push. */
  #ownKey(dedupKey: DedupKey, push: Push): string | undefined {
    try {
      const key: unknown = dedupKey(push)
      return typeof key === 'string' && key !== '' ? key : undefined
    } catch (error) {
      this.#options.owner.log.error({ type: push.type, error: error instanceof Error ? error.message : '' }, 'dedupKey failed; the digest is used')
      return undefined
    }
  }

  /**
   * The answer from a reply's XML.
   * @param sealed encrypted with the key that opened the push and signed with its token: while those are being changed, Weixin may know only these.
   * Left out for a push that no delivery waits for: the current ones
   */
  seal(xml: string | undefined, sealed: Sealed | undefined = this.#current()): Answer {
    if (xml === undefined) return SUCCESS
    if (!sealed) return xmlAnswer(xml)
    const { cipher, token, nonce } = sealed
    const encrypt = cipher.encrypt(xml, this.#options.keys.appId)
    const timestamp = String(Math.floor(this.#options.clock.now() / 1000))
    return xmlAnswer(sealedXml(encrypt, sign(token, timestamp, nonce, encrypt), timestamp, nonce))
  }

  /** An answer that was sealed for another delivery, while keys are being changed: with the key and token of this one, if they are others. */
  fit(answer: Answer, sealed: Sealed): Answer {
    const given = answer === SUCCESS ? undefined : openSealed(answer.body)
    if (!given) return answer
    const { cipher, token } = sealed
    const isSame = isSignature(given.signature, sign(token, given.timestamp, given.nonce, given.encrypt)) && cipher.decrypt(given.encrypt)
    if (isSame) return answer
    for (const other of this.#options.keys.ciphers) {
      const opened = other.decrypt(given.encrypt)
      if (opened) return this.seal(opened.message.toString(), sealed)
    }
    return answer
  }

  /** What an answer of ours says: to be looked at. `undefined` where no key opens it. */
  open({ body }: Answer): string | undefined {
    const given = openSealed(body)
    if (!given) return body
    for (const cipher of this.#options.keys.ciphers) {
      const opened = cipher.decrypt(given.encrypt)
      if (opened) return opened.message.toString()
    }
    return undefined
  }

  #current(): Sealed | undefined {
    const { keys } = this.#options
    const [cipher] = keys.ciphers
    return cipher && { cipher, token: keys.tokens[0] as string, nonce: randomBytes().readUInt32LE(0).toString() }
  }

  #unavailable(error: unknown): Answer {
    this.#options.owner.log.error(
      { error: error instanceof Error ? { name: error.name, message: error.message } : {} },
      'the inbox could not take a push; answered 503, so that it comes again',
    )
    return UNAVAILABLE
  }
}

/** For one of several: in its own scope, and what is thrown is its own too. */
function alone<T>(incoming: Incoming, work: () => T): T | Promise<never> {
  try {
    return inScope(incoming, work)
  } catch (error) {
    return Promise.reject(error)
  }
}

const sizeOf = (body: string | Uint8Array): number => (typeof body === 'string' ? Buffer.byteLength(body) : body.length)

function bufferOf(body: Uint8Array | undefined): Buffer {
  if (body === undefined) return Buffer.alloc(0)
  return Buffer.isBuffer(body) ? body : Buffer.from(body.buffer, body.byteOffset, body.length)
}
