import { ApiError, type ApiErrorFamily, type ApiOutcome, TransportError, type TransportFault } from '../errors.js'
import { parseLossless } from '../wire/lossless-json.js'
import { type Answer, firstByte } from './answer.js'
import type { ApiAnswer } from './contract.js'
import { advice, rowOf } from './errcodes.js'
import type { Incoming } from './exchange.js'
import { type Fault, shownCause } from './fault.js'
import { closedUntil, inBeijing } from './quota-gate.js'
import { excerptOf, redact } from './redact.js'

/** Turns what went wrong into errors for users. Loaded with the first failure, because of all the prose. */

/** What the error has to know of its call. */
export interface FailedCall {
  readonly endpoint: string
  /** Whether the call may be repeated though nobody knows what became of it. */
  readonly repeatable: boolean
  /** What must not be shown. */
  readonly secrets: readonly string[]
  readonly now: number
}

const READ_BACK = 'Whether it was carried out is not known: look before you repeat it'

export function transportErrorOf(fault: Fault, { endpoint, repeatable, secrets }: FailedCall): TransportError {
  const { kind, problem, status, sent, cause } = fault
  const outcome: ApiOutcome = sent ? 'unknown' : 'not-sent'
  const lasting = kind === 'redirect' || kind === 'too-large'
  const hint = sent && !repeatable ? READ_BACK : undefined
  const shown = shownCause(cause, (text) => excerptOf(text, secrets))
  return new TransportError({ fault: kind, endpoint, problem, status, outcome, repeatable: !lasting && (repeatable || !sent), hint, cause: shown })
}

/** Of a response that is no success. */
export function errorOf(answer: Answer, call: FailedCall): ApiError | TransportError {
  const { incoming, errcode } = answer
  if (errcode !== undefined && !Number.isNaN(errcode) && errcode !== 0) return apiErrorOf(incoming, errcode, call)
  const { endpoint, repeatable, secrets } = call
  const { status } = incoming
  const [fault, problem] = unreadable(answer)
  // A request that a machine in between has refused (4xx) will be refused again.
  const lasting = (status >= 400 && status < 500 && status !== 408 && status !== 429) || status === 501
  const outcome: ApiOutcome = lasting ? 'refused' : 'unknown'
  const hint = outcome === 'unknown' && !repeatable ? READ_BACK : undefined
  return new TransportError({
    fault,
    endpoint,
    problem,
    status,
    // Of what is compressed nobody could read a word.
    excerpt: COMPRESSED.test(incoming.encoding ?? '') ? '' : excerptOf(incoming.bytes.toString('utf8'), secrets),
    outcome,
    repeatable: repeatable && !lasting,
    hint,
  })
}

/** Compressions of HTTP; `identity` is none. */
const COMPRESSED = /^(?:gzip|x-gzip|deflate|br|zstd|compress)$/

function unreadable({ incoming: { status, bytes, encoding = '' }, value }: Answer): readonly [TransportFault, string] {
  if (status < 200 || status >= 300) return ['status', `answered with HTTP status ${status}`]
  if (COMPRESSED.test(encoding)) return ['not-json', `answered with something compressed (${encoding}), which was not asked for`]
  if (value) return ['not-json', 'answered with an errcode that is no number']
  const first = firstByte(bytes)
  if (first === undefined) return ['empty', 'answered with an empty body']
  return first === 0x7b || first === 0x5b ? ['truncated', 'answered with broken JSON'] : ['not-json', 'answered with something that is no JSON']
}

function apiErrorOf(incoming: Incoming, errcode: number, call: FailedCall): ApiError {
  const { endpoint, repeatable, secrets, now } = call
  const row = rowOf(errcode, endpoint)
  const family: ApiErrorFamily = row?.family ?? 'unknown'
  const { errcode: _, errmsg: given, ...extras } = readAgain(incoming.bytes, secrets) ?? {}
  const { errmsg, rid } = withoutTail(typeof given === 'string' ? given : '')
  const ip = family === 'config' ? addressIn(errmsg) : undefined
  const retryAt = closedUntil(errcode, now)
  const outcome: ApiOutcome = family === 'busy' ? 'unknown' : 'refused'
  const hints = [
    row && `${upper(row.en)} (${row.zh})`,
    ip && `The address is ${ip}`,
    retryAt !== undefined && `It is called again from ${inBeijing(retryAt)}`,
    outcome === 'unknown' && !repeatable ? READ_BACK : (row?.todo ?? advice[family]),
  ]
  return new ApiError({
    errcode,
    errmsg,
    endpoint,
    family,
    outcome,
    repeatable: family === 'busy' ? repeatable : family === 'token' || family === 'rate',
    hint: hints.filter(Boolean).join('. ') || undefined,
    reason: row?.reason,
    rid,
    ip,
    retryAt,
    extras,
  })
}

/** The answer without secrets: parsed from its text, so that none can hide in a field. */
function readAgain(bytes: Buffer, secrets: readonly string[]): ApiAnswer | undefined {
  try {
    const value = parseLossless(redact(bytes.toString('utf8').replace(/^\ufeff/, ''), secrets))
    return typeof value === 'object' && value !== null ? (value as ApiAnswer) : undefined
  } catch {
    return undefined
  }
}

const TAIL = /[\s,;]*(?:hint: ?\[([^\]]*)\]|rid: ?([\w-]+))\s*$/i

/** The tail changes with each answer: `hint: […]` of old, `rid: …` today. */
function withoutTail(text: string): { readonly errmsg: string; readonly rid: string | undefined } {
  let errmsg = text.replace(/\s+/g, ' ').trim()
  let rid: string | undefined
  for (let tail = TAIL.exec(errmsg); tail; tail = TAIL.exec(errmsg)) {
    rid = tail[2] ?? rid ?? tail[1]
    errmsg = errmsg.slice(0, tail.index)
  }
  return { errmsg, rid }
}

/** `invalid ip 1.2.3.4 ipv6 ::ffff:1.2.3.4, not in whitelist`: the shortest form of it. */
function addressIn(errmsg: string): string | undefined {
  return /\b\d{1,3}(?:\.\d{1,3}){3}\b/.exec(errmsg)?.[0] ?? /(?:^|\s)([0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7})(?=[\s,]|$)/i.exec(errmsg)?.[1]
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
