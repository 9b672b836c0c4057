import { unknownAnswer } from '../api/answers.js'
import { endpoint, WireAnswer } from '../api/endpoint.js'
import { intOf, textOf } from '../api/given.js'
import { defineFamily } from '../core/family.js'
import { defineState } from '../core/state.js'
import { weixinError } from '../core/weixin-error.js'

interface Kept {
  readonly data: string
  /** Unix seconds. */
  readonly at: number
  readonly until: number
}

const shortKeys = defineState<Map<string, Kept>>({
  name: 'shortkeys',
  create: () => new Map(),
  *rows(state) {
    for (const [key, { data, at, until }] of state) yield { key, data, at, until }
  },
  load: (rows) => new Map(rows.map((row) => [row.text('key'), { data: row.text('data'), at: row.int('at'), until: row.int('until') }])),
})

const gen = endpoint('/cgi-bin/shorten/gen', ({ account, body, ground }) => {
  const { clock, random, rules } = ground
  const { long_data: data } = body
  const seconds = body.expire_seconds === undefined ? rules.shortKeySeconds : intOf(body.expire_seconds)
  if (typeof data !== 'string' || data === '' || Buffer.byteLength(data) > rules.shortKeyBytes) return weixinError(47001)
  if (seconds === undefined || seconds < 1 || seconds > rules.shortKeySeconds) return weixinError(47001)
  const short_key = random.letters(15)
  const at = clock.seconds()
  account.state(shortKeys).set(short_key, { data, at, until: at + seconds })
  return { short_key }
})

const fetch = endpoint('/cgi-bin/shorten/fetch', ({ account, body, ground }) => {
  const kept = account.state(shortKeys).get(textOf(body.short_key))
  const now = ground.clock.seconds()
  if (kept && kept.until > now) return { long_data: kept.data, create_time: kept.at, expire_seconds: kept.until - now }
  const { shortKeyUnknown } = ground.rules
  if (shortKeyUnknown !== '501') return weixinError(Number(shortKeyUnknown))
  return new WireAnswer(
    unknownAnswer('The simulator does not know how Weixin refuses a short_key that is not there or has run out: set the rule shortKeyUnknown.\n'),
  )
})

/** Texts under a short key. */
export const shortKeyFamily = defineFamily({ name: 'shortkeys', states: [shortKeys], endpoints: [gen, fetch] })
