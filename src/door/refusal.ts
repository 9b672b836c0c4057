import type { Clock } from '../clock.js'
import type { Answer } from '../inbox/contract.js'
import type { Logger } from '../logger.js'
import { Throttle } from './throttle.js'

/** Why a request was not let in. The sender is told nothing of it; the log is. */
export type Refusal =
  | 'method'
  | 'too-large'
  | 'query'
  | 'echostr'
  | 'timestamp'
  | 'plain-body'
  | 'encrypted-body'
  | 'envelope'
  | 'signature'
  | 'ciphertext'
  | 'app-id'
  | 'target'
  | 'signature-reused'
  | 'malformed'
  | 'unknown-account'

const HINTS: Readonly<Record<Refusal, string>> = {
  method: 'only GET (the URL check) and POST (a push) are taken',
  'too-large': 'the body is over bodyLimit',
  query: 'signature, timestamp or nonce is missing, or stands twice: no request of Weixin, or a proxy drops the query',
  echostr: 'the echostr of a URL check is missing, too long or odd',
  timestamp: "the timestamp is off by more than the tolerance: set this machine's clock, or raise toleranceSeconds",
  'plain-body': 'a plain body for an account in safe mode: set the platform to 安全模式, or leave encodingAESKey out',
  'encrypted-body': 'an encrypted body for an account in plain mode: give the account its encodingAESKey',
  envelope: 'the envelope is not as Weixin writes it',
  signature: "the signature is wrong: compare the account's token with the platform's page",
  ciphertext: "the body can't be decrypted: compare the account's encodingAESKey with the platform's page",
  'app-id': 'the push is for another app id',
  target: 'ToUserName differs inside and outside of the envelope',
  'signature-reused': 'a signature that came with another body before: somebody has seen a URL of yours. Safe mode is proof against it',
  malformed: 'verified, but neither XML nor JSON',
  'unknown-account': 'no account was found for this path or target',
}

const EMPTY = 'text/plain; charset=utf-8'
const FORBIDDEN: Answer = { status: 403, type: EMPTY, body: '' }
const BAD_REQUEST: Answer = { status: 400, type: EMPTY, body: '' }
const TOO_LARGE: Answer = { status: 413, type: EMPTY, body: '' }
const METHOD: Answer = { status: 405, type: EMPTY, body: '' }

const answerTo = (refusal: Refusal): Answer =>
  refusal === 'method' ? METHOD : refusal === 'too-large' ? TOO_LARGE : refusal === 'malformed' ? BAD_REQUEST : FORBIDDEN

/** Counts and logs refusals. */
export class Refusals {
  readonly #log: Logger
  readonly #throttle: Throttle
  /** Hears of each, as it happens. */
  readonly #watch: ((refusal: Refusal) => void) | undefined
  readonly #counts: Partial<Record<Refusal, number>> = {}

  constructor(log: Logger, clock: Clock, watch?: (refusal: Refusal) => void) {
    this.#log = log
    this.#watch = watch
    this.#throttle = new Throttle(clock)
  }

  refuse(refusal: Refusal, details: object = {}): Answer {
    this.#counts[refusal] = (this.#counts[refusal] ?? 0) + 1
    this.#watch?.(refusal)
    const { unsaid, allowed } = this.#throttle.ask(refusal)
    if (unsaid > 0) this.#log.warn({ reason: refusal, count: unsaid }, 'refused more requests than were logged')
    if (allowed) this.#log.warn({ reason: refusal, ...details }, `refused a request: ${HINTS[refusal]}`)
    return answerTo(refusal)
  }

  counts(): Readonly<Partial<Record<Refusal, number>>> {
    return { ...this.#counts }
  }
}
