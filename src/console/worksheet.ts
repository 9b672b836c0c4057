import * as crypto from 'node:crypto'
import { isJson, openEnvelope } from '../wire/envelope.js'
import { readQuery } from '../wire/query.js'
import { isSignature, sign } from '../wire/signature.js'
import type { Worksheet } from './protocol.js'
import { wrong } from './refusal.js'

export interface Checked {
  readonly search: string
  readonly body: string
  readonly token: string
  /** Unix seconds, by which its age is told. */
  readonly now: number
  /** Whether the account takes nothing but what is sealed. */
  readonly sealed?: boolean
}

/** By so much a timestamp may be off before an account refuses it. */
const TOLERANCE = 300

const MASK = '••••••••'

/**
 * How the signature of a request is checked, step by step. Nothing of the token is told.
 *
 * @throws {Refusal} for what has no signature to check
 */
export function worksheetOf({ search, body, token, now, sealed }: Checked): Worksheet {
  const query = readQuery(search.replace(/^[^?]*\?/, ''))
  if (!query) throw wrong('search', 'names one of the parameters twice, or one that cannot be decoded')
  const { timestamp, nonce } = query
  if (!timestamp || !nonce) throw wrong('search', `has no ${timestamp ? 'nonce' : 'timestamp'}`, 'It is the part of the URL behind the question mark')
  const envelope = openEnvelope(body)
  const kind = query.msg_signature !== undefined || (envelope && sealed) ? 'msg_signature' : 'signature'
  const given = (kind === 'msg_signature' ? query.msg_signature : query.signature) ?? ''
  const values: (readonly [Worksheet['strings'][number]['name'], string])[] = [
    ['token', token],
    ['timestamp', timestamp],
    ['nonce', nonce],
  ]
  if (kind === 'msg_signature') values.push(['encrypt', envelope?.encrypt ?? ''])
  values.sort(([, one], [, other]) => (one < other ? -1 : one > other ? 1 : 0))
  const sha1 = crypto.hash('sha1', values.map(([, value]) => value).join(''))
  const skew = /^\d{1,12}$/.test(timestamp) ? now - Number(timestamp) : Number.NaN
  const match = isSignature(given, sha1)
  return {
    kind,
    strings: values.map(([name, value]) => ({ name, value: name === 'token' ? MASK : value })),
    sha1,
    given,
    match,
    skew: Number.isNaN(skew) ? 0 : skew,
    verdict: verdictOf({ match, skew, given, sha1, kind, isSealed: envelope !== undefined, query, token, isEmpty: body === '', json: isJson(body) }),
  }
}

interface Case {
  readonly match: boolean
  readonly skew: number
  readonly given: string
  readonly sha1: string
  readonly kind: Worksheet['kind']
  readonly isSealed: boolean
  readonly isEmpty: boolean
  readonly json: boolean
  readonly query: NonNullable<ReturnType<typeof readQuery>>
  readonly token: string
}

function verdictOf({ match, skew, given, sha1, kind, isSealed, isEmpty, query, token }: Case): string {
  if (Number.isNaN(skew)) return 'The timestamp is no number of seconds: nothing of Weixin looks so.'
  if (match && Math.abs(skew) > TOLERANCE) {
    const direction = skew > 0 ? 'old' : 'ahead'
    return `The signature is right, and the timestamp is ${Math.abs(skew)} s ${direction}: more than ${TOLERANCE} s are refused. A request that was kept has to be signed afresh; if new ones look so, put this machine's clock right (NTP).`
  }
  if (match) return 'The signature is right.'
  if (given === '') return `There is no ${kind} in the URL. Whoever stands in front (a proxy, a router) may have cut the query off.`
  if (given.toLowerCase() === sha1) return 'The signature is right but for its upper case: Weixin writes lower case.'
  if (given.length !== 40) return `A signature has 40 characters, and this one has ${given.length}: it was cut off or changed on the way.`
  if (kind === 'msg_signature' && !isSealed)
    return isEmpty
      ? 'There is a msg_signature and no body: paste the body too, for it is part of what was signed.'
      : 'There is a msg_signature, and the body has no Encrypt: something on the way has parsed the body or changed it.'
  const { timestamp = '', nonce = '', signature = '' } = query
  if (kind === 'msg_signature' && isSignature(signature, sign(token, timestamp, nonce)))
    return 'The token is right, for `signature` fits; the body was changed on the way, for `msg_signature` does not. A body parser or a proxy rewrites it: give the raw bytes on.'
  return 'The token with which it was signed is another one. Compare the Token on the page 基本配置 with that of the account, blanks included; or the request is not from Weixin.'
}
