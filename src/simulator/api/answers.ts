import { stringifyBare } from '../../wire/lossless-json.js'
import type { Ground } from '../core/ground.js'
import type { WeixinError } from '../core/weixin-error.js'
import { errmsgOf } from '../errmsg/index.js'
import type { Rules } from '../rules.js'
import type { ApiAnswer, Fields } from './endpoint.js'

/** As Weixin spells it. */
const JSON_TYPE = 'application/json; encoding=utf-8'

const OK: ApiAnswer = { status: 200, type: JSON_TYPE, body: '{"errcode":0,"errmsg":"ok"}' }

/** Where all is well. `bare`: without errcode and errmsg. */
export function okAnswer(fields: Fields | undefined, bare: boolean, { successErrcode, numbersAs }: Rules): ApiAnswer {
  const isBare = bare || successErrcode === 'absent'
  if (!fields && !isBare && numbersAs === 'numbers') return OK
  const whole = isBare ? (fields ?? {}) : { errcode: 0, errmsg: 'ok', ...fields }
  return { status: 200, type: JSON_TYPE, body: stringifyBare(numbersAs === 'numbers' ? whole : inText(whole)) }
}

/** All numbers as text, however deep. */
function inText(value: unknown): unknown {
  if (typeof value === 'number' || typeof value === 'bigint') return String(value)
  if (Array.isArray(value)) return value.map(inText)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, inText(each)]))
}

export interface Refused {
  readonly answer: ApiAnswer
  readonly rid: string
}

export function refusalAnswer({ errcode, errmsg, extras }: WeixinError, { clock, random, rules }: Ground): Refused {
  const rid = `${clock.seconds().toString(16).padStart(8, '0')}-${random.hex(8)}-${random.hex(8)}`
  const tail = rules.errmsgTail === 'none' ? '' : rules.errmsgTail === 'rid' ? ` rid: ${rid}` : ` hint: [${random.letters(6)}0${random.hex(9)}]`
  const text = `${errmsg ?? errmsgOf(errcode) ?? 'unknown error'}${tail}`
  return { rid, answer: { status: 200, type: JSON_TYPE, body: stringifyBare({ errcode, errmsg: text, ...extras }) } }
}

/** What the simulator cannot do is never a false `ok`. */
export const unknownAnswer = (sentence: string): ApiAnswer => ({ status: 501, type: 'text/plain; charset=utf-8', body: sentence })
