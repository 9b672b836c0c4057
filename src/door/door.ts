import type { Clock } from '../clock.js'
import { InboxUnavailableError } from '../errors.js'
import type { Push } from '../generated/pushes.js'
import { SUCCESS, UNAVAILABLE, xmlAnswer } from '../inbox/answers.js'
import type { Answer, Background, Inbox, MaybePromise, PushOwner } from '../inbox/contract.js'
import { type DedupKey, pushKey } from '../inbox/key.js'
import { type Cipher, randomBytes } from '../wire/cipher.js'
import type { Decoder } from '../wire/decode.js'
import { digest } from '../wire/digest.js'
import { isJson, openEnvelope, openSealed, sealedXml } from '../wire/envelope.js'
import { parsePush } from '../wire/parse.js'
import { type PushQuery, readQuery } from '../wire/query.js'
import { isSignature, sign } from '../wire/signature.js'
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
    const { refusals, clock, bodyLimit } = this.#options
    const isPush = incoming.method === 'POST'
    if (!isPush && incoming.method !== 'GET') return refusals.refuse('method', { method: incoming.method.slice(0, 16) })
    const { body } = incoming
    if (incoming.tooLarge || (body !== undefined && Buffer.byteLength(body) > bodyLimit)) return refusals.refuse('too-large')
    const query = readQuery(incoming.search)
    const { timestamp, nonce } = query ?? {}
    if (!query || !timestamp || !nonce || !TIMESTAMP.test(timestamp)) return refusals.refuse('query')
    const at = incoming.at ?? clock.now()
    const skewSeconds = Math.floor(clock.now() / 1000) - Number(timestamp)
    if (Math.abs(skewSeconds) > this.#options.toleranceSeconds)
      return refusals.refuse('timestamp', { skewSeconds, toleranceSeconds: this.#options.toleranceSeconds })
    if (!isPush) return this.#verifyUrl(query, timestamp, nonce)
    const bytes = body === undefined ? Buffer.alloc(0) : typeof body === 'string' ? body : Buffer.from(body.buffer, body.byteOffset, body.length)
    const arrival: Arrival = { query, timestamp, nonce, at, background: incoming.background ?? true, target: incoming.target }
    return this.#options.keys.mode === 'plain' ? this.#plain(arrival, bytes) : this.#sealed(arrival, typeof bytes === 'string' ? bytes : bytes.toString())
  }

  #verifyUrl(query: PushQuery, timestamp: string, nonce: string): MaybePromise<Answer> {
    const { refusals } = this.#options
    const { echostr, signature } = query
    if (!this.#isSigned(signature, timestamp, nonce)) return refusals.refuse('signature')
    if (!echostr || !ECHOSTR.test(echostr)) return refusals.refuse('echostr')
    const answer: Answer = { status: 200, type: 'text/plain; charset=utf-8', body: echostr }
    if (this.#options.keys.mode !== 'plain') return answer
    // The same signature would open the door to one body of anybody's: it is spent by this.
    return this.#bound(signature as string, digest(`GET ${echostr}`), timestamp, () => answer)
  }

  #isSigned(given: string | undefined, ...values: readonly string[]): boolean {
    if (!given) return false
    return this.#options.keys.tokens.some((token) => isSignature(given, sign(token, ...values)))
  }

  #plain(arrival: Arrival, body: string | Buffer): MaybePromise<Answer> {
    const { refusals } = this.#options
    const { query, timestamp, nonce } = arrival
    const { signature = '' } = query
    if (!this.#isSigned(signature, timestamp, nonce)) return refusals.refuse('signature')
    const raw = typeof body === 'string' ? body : body.toString()
    if (query.encrypt_type === 'aes' && openEnvelope(raw)) return refusals.refuse('encrypted-body')
    const bodyDigest = digest(body)
    return this.#bound(signature, bodyDigest, timestamp, () => this.#deliver(arrival, raw, bodyDigest, PLAIN, arrival.target))
  }

  /** Plain mode: one signature is good for one body. */
  #bound(signature: string, bodyDigest: string, timestamp: string, go: () => MaybePromise<Answer>): MaybePromise<Answer> {
    const { refusals, inbox, toleranceSeconds } = this.#options
    const pass = (isOurs: boolean): MaybePromise<Answer> => (isOurs ? go() : refusals.refuse('signature-reused'))
    try {
      const bound = inbox.bindSignature(signature, bodyDigest, Number(timestamp) + toleranceSeconds)
      return bound instanceof Promise ? this.#inTime(bound).then(pass, (error) => this.#unavailable(error)) : pass(bound)
    } catch (error) {
      return this.#unavailable(error)
    }
  }

  /** A store that says nothing is as good as one that fails. */
  #inTime(bound: Promise<boolean>): Promise<boolean> {
    const { clock, deadlineMs } = this.#options
    return new Promise((resolve, reject) => {
      const timer = clock.setTimeout(() => reject(new InboxUnavailableError('the inbox did not answer in time')), deadlineMs)
      bound.then(resolve, reject).finally(() => clock.clearTimeout(timer))
    })
  }

  #sealed(arrival: Arrival, body: string): MaybePromise<Answer> {
    const { refusals, keys } = this.#options
    const { query, timestamp, nonce } = arrival
    const envelope = openEnvelope(body)
    if (!envelope) return refusals.refuse(body.includes('Encrypt') ? 'envelope' : 'plain-body')
    const token = keys.tokens.find((each) => isSignature(query.msg_signature ?? '', sign(each, timestamp, nonce, envelope.encrypt)))
    if (token === undefined) return refusals.refuse('signature')
    for (const cipher of keys.ciphers) {
      const decrypted = cipher.decrypt(envelope.encrypt)
      if (!decrypted) continue
      if (decrypted.appId !== keys.appId) return refusals.refuse('app-id')
      const hands: Hands = { seal: (xml) => this.#seal(xml, cipher, token, nonce) }
      if (keys.ciphers.length > 1 || keys.tokens.length > 1) hands.fit = (answer) => this.#fit(answer, cipher, token, nonce)
      return this.#deliver(arrival, decrypted.message.toString(), undefined, hands, envelope.target ?? arrival.target)
    }
    return refusals.refuse('ciphertext')
  }

  #deliver(arrival: Arrival, raw: string, bodyDigest: string | undefined, hands: Hands, outerTarget?: string): MaybePromise<Answer> {
    const { refusals, owner, inbox, dedupKey, keys } = this.#options
    let push: Push
    try {
      push = parsePush(raw, this.#options.decoder())
    } catch (error) {
      return refusals.refuse('malformed', { problem: error instanceof Error ? error.message : '', format: isJson(raw) ? 'JSON' : 'XML' })
    }
    if (outerTarget && push.target && outerTarget !== push.target) return refusals.refuse('target')
    if (push.problems.length > 0 && this.#throttle.ask(push.type).allowed)
      owner.log.warn(
        {
          type: push.type,
          problems: push.problems.slice(0, 10).map(({ field, wire, value, expected }) => ({ field, wire, value: value?.slice(0, 64), expected })),
        },
        "a push breaks the platform's own contract; its handler runs all the same",
      )
    const key = pushKey(keys.appId, push, { own: dedupKey && this.#ownKey(dedupKey, push), bodyDigest })
    const { at, background } = arrival
    const { seal, fit } = hands
    const deadlineAt = at + this.#options.deadlineMs
    // Two shapes of object, and the common one without a property that is never there.
    return inbox.deliver(fit ? { key, owner, push, at, deadlineAt, background, seal, fit } : { key, owner, push, at, deadlineAt, background, seal })
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

  /** Encrypted with the key that opened the push and signed with its token: while those are being changed, Weixin may know only these. */
  #seal(xml: string | undefined, cipher: Cipher, token: string, nonce: string): Answer {
    if (xml === undefined) return SUCCESS
    const encrypt = cipher.encrypt(xml, this.#options.keys.appId)
    const timestamp = String(Math.floor(this.#options.clock.now() / 1000))
    return xmlAnswer(sealedXml(encrypt, sign(token, timestamp, nonce, encrypt), timestamp, nonce))
  }

  /** An answer that was sealed for another delivery, while keys are being changed: with the key and token of this one, if they are others. */
  #fit(answer: Answer, cipher: Cipher, token: string, nonce: string): Answer {
    const sealed = answer === SUCCESS ? undefined : openSealed(answer.body)
    if (!sealed) return answer
    const isSame = isSignature(sealed.signature, sign(token, sealed.timestamp, sealed.nonce, sealed.encrypt)) && cipher.decrypt(sealed.encrypt)
    if (isSame) return answer
    for (const other of this.#options.keys.ciphers) {
      const opened = other.decrypt(sealed.encrypt)
      if (opened) return this.#seal(opened.message.toString(), cipher, token, nonce)
    }
    return answer
  }

  /** For a push that no delivery waits for. */
  seal(xml: string | undefined): Answer {
    const { keys } = this.#options
    const [cipher] = keys.ciphers
    return cipher ? this.#seal(xml, cipher, keys.tokens[0] as string, randomBytes().readUInt32LE(0).toString()) : plainSeal(xml)
  }

  #unavailable(error: unknown): Answer {
    this.#options.owner.log.error(
      { error: error instanceof Error ? { name: error.name, message: error.message } : {} },
      'the inbox could not take a push; answered 503, so that it comes again',
    )
    return UNAVAILABLE
  }
}

interface Arrival {
  readonly query: PushQuery
  readonly timestamp: string
  readonly nonce: string
  readonly at: number
  readonly background: Background
  readonly target: string | undefined
}

/** What a delivery can do with answers. */
interface Hands {
  seal(xml: string | undefined): Answer
  fit?: (answer: Answer) => Answer
}

const plainSeal = (xml: string | undefined): Answer => (xml === undefined ? SUCCESS : xmlAnswer(xml))
const PLAIN: Hands = { seal: plainSeal }
