import { knownLetter, type Letter, letter, nowInSeconds } from './letters.js'
import type { Parcel } from './parcel.js'
import type { Expectation, Step } from './step.js'
import type { Weixin } from './weixin.js'

/** What reaches an account besides one honest push after another. */

const ECHO = '4375120948345356249'

export const urlSteps = (): Step[] => [
  { section: 'The check of the URL', name: 'URL check', parcel: (weixin) => weixin.check(ECHO), expect: { status: 200, kind: 'echo', text: ECHO, runs: 0 } },
  { section: 'The check of the URL', name: 'URL check, forged', parcel: (weixin) => weixin.check(ECHO, { token: 'guessed' }), expect: refused('signature') },
]

/** Handlers that are too slow, or throw at first. They take a while: what follows is sent meanwhile. */
export function troubleSteps(deadlineMs: number): Step[] {
  const section = 'Handlers in trouble'
  const slow = knownLetter('text', { sample: { content: '物流 SF1380013800' } })
  const throwing = knownLetter('text', { sample: { content: '退款 0042' } })
  return [
    { ...honest(section, 'slow handler', slow, { kind: 'silence', atLeastMs: deadlineMs - 50 }), aside: true },
    { ...honest(section, 'handler throws', throwing, { kind: 'reply', text: '系统繁忙，我们正在处理，请勿重复提交', heals: true }), aside: true },
  ]
}

export function oddSteps(): Step[] {
  const section = 'What else may come'
  const time = nowInSeconds()
  const taken = knownLetter('user_get_card', { time })
  const second = honest(section, 'card, same second', taken, { kind: 'reply' })
  const lottery = letter(
    { type: 'user_win_lottery_event', group: 'event', wire: 'user_win_lottery', fields: [{ name: 'prize_id', kind: 'id', paths: [['PrizeId']] }] },
    { prize_id: '0090071992547409930' },
  )
  const unheard = letter(
    { type: 'unknown_event', group: 'event', wire: 'user_plant_tea', fields: [{ name: 'garden', kind: 'text', paths: [['Garden']] }] },
    { garden: '武夷山' },
  )
  return [
    honest(section, 'follow, same second', knownLetter('subscribe', { sample: {}, time }), { kind: 'reply' }),
    second,
    { ...second, name: 'same bytes again', expect: { ...second.expect, sameAs: second } },
    honest(section, 'asks for the card', knownLetter('text', { sample: { content: '查券 0012345600' } }), { kind: 'reply', text: '[图文] 新茶立减 10 元' }),
    honest(section, "shop's own event", lottery, { kind: 'reply' }),
    honest(section, 'an unknown event', { ...unheard, push: { ...without(unheard.push, 'garden'), name: 'user_plant_tea' } }, { kind: 'silence' }),
    honest(section, 'no MsgType', withoutType(knownLetter('text', { sample: { content: '你好' } })), { kind: 'silence' }),
    honest(section, 'JSON body', knownLetter('user_consume_card', { format: 'json' }), { kind: 'reply' }),
    {
      section,
      name: 'broken XML',
      parcel: (weixin) => weixin.seal('<xml><MsgType>text', taken.fan),
      expect: { status: 400, kind: 'fault', runs: 0, reason: 'malformed' },
    },
  ]
}

/** What must not get in, in safe mode or in plain mode. */
export function forgedSteps(mode: 'safe' | 'plain'): Step[] {
  const section = 'What nobody but Weixin can have meant'
  const { raw, fan } = knownLetter('user_get_card', {
    sample: { card_id: 'pForged', is_give_by_friend: 0, user_card_code: '1', outer_id: '0', is_restore_member_card: 0, is_recommend_by_friend: 0 },
  })
  const forged = (name: string, parcel: (weixin: Weixin) => Parcel, expect: Expectation): Step => ({ section, name, parcel, raw, expect })
  const always = [
    forged('wrong token', (weixin) => weixin.seal(raw, fan, { token: 'guessed' }), refused('signature')),
    forged('10 minutes old', (weixin) => weixin.seal(raw, fan, { age: 600 }), refused('timestamp')),
  ]
  if (mode === 'plain') {
    const honestBody = knownLetter('text', { sample: { content: '你好' } })
    const parcel = once((weixin) => weixin.seal(honestBody.raw, honestBody.fan))
    return [
      ...always,
      { ...honest(section, 'an honest one', honestBody), parcel },
      forged('same URL, new body', (weixin) => ({ ...parcel(weixin), body: raw }), refused('signature-reused')),
      forged('encrypted body', (weixin) => weixin.seal(raw, fan, { encodingAESKey: ANOTHER_KEY }), refused('encrypted-body')),
    ]
  }
  return [
    ...always,
    forged('ciphertext changed', (weixin) => tampered(weixin.seal(raw, fan)), refused('signature')),
    forged('another AES key', (weixin) => weixin.seal(raw, fan, { encodingAESKey: ANOTHER_KEY }), refused('ciphertext')),
    forged('another app id', (weixin) => weixin.seal(raw, fan, { appId: 'wxffffffffffffffff' }), refused('app-id')),
    forged('plain body', (weixin) => weixin.seal(raw, fan, { encodingAESKey: '' }), refused('plain-body')),
  ]
}

const ANOTHER_KEY = 'x'.repeat(43)

function refused(reason: NonNullable<Expectation['reason']>): Expectation {
  return { status: 403, kind: 'fault', runs: 0, reason }
}

/** A push as Weixin sends it. Its parcel is made once: to send it again is to deliver it again. */
function honest(section: string, name: string, { raw, fan, push }: Letter, expect: Partial<Expectation> = {}): Step {
  return { section, name, parcel: once((weixin) => weixin.seal(raw, fan)), raw, expect: { status: 200, push, runs: 1, ...expect } }
}

function once(make: (weixin: Weixin) => Parcel): (weixin: Weixin) => Parcel {
  let made: Parcel | undefined
  return (weixin) => {
    made ??= make(weixin)
    return made
  }
}

/** One character of the cipher text is another. */
function tampered(parcel: Parcel): Parcel {
  const at = parcel.body.indexOf('<Encrypt>') + 60
  const other = parcel.body[at] === 'A' ? 'B' : 'A'
  return { ...parcel, body: parcel.body.slice(0, at) + other + parcel.body.slice(at + 1) }
}

function withoutType({ raw, fan, push }: Letter): Letter {
  return { raw: raw.replace(/<MsgType>.*?<\/MsgType>/, ''), fan, push: { ...without(push, 'content'), type: 'unknown_message', wire_name: '', name: '' } }
}

const without = (push: Letter['push'], name: string): Letter['push'] => Object.fromEntries(Object.entries(push).filter(([each]) => each !== name))
