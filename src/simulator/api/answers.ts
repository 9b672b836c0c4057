import { stringifyBare } from '../../wire/lossless-json.js'
import type { Ground } from '../core/ground.js'
import type { WeixinError } from '../core/weixin-error.js'
import { errmsgOf } from '../errmsg/index.js'
import type { ApiAnswer, Fields } from './endpoint.js'

/** As Weixin spells it. */
const JSON_TYPE = 'application/json; encoding=utf-8'

const OK: ApiAnswer = { status: 200, type: JSON_TYPE, body: '{"errcode":0,"errmsg":"ok"}' }

/** Where all is well. `bare`: without errcode and errmsg. */
export function okAnswer(fields: Fields | undefined, bare: boolean): ApiAnswer {
  if (!fields) return OK
  return { status: 200, type: JSON_TYPE, body: stringifyBare(bare ? fields : { errcode: 0, errmsg: 'ok', ...fields }) }
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
