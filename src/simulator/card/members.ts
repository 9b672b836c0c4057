import { formFieldSpellings, formFields } from '../../catalogue/endpoints/card-values.js'
import type { Call, Endpoint } from '../api/endpoint.js'
import { fieldsOf, intOf, isMissing, type JsonFields, listOf, textOf, textsOf } from '../api/json-value.js'
import type { Account } from '../core/account.js'
import type { PushOptions, Sent } from '../core/push.js'
import { type WeixinError, weixinError } from '../core/weixin-error.js'
import { type Code, type Member, newMember } from './card.js'
import { cardEndpoint, cardOf, codeOf, codeOfType, liveCardOf, usable } from './requests.js'
import { cards } from './state.js'

export const memberOf = (code: Code): Member => code.more?.member ?? newMember

/** The three figures of the merchant's own: what is given takes the place of what there was. */
function customValues(body: JsonFields, before: string, old: Member['values'] = []): Member['values'] {
  return [1, 2, 3].map((each) => textOf(body[`${before}custom_field_value${each}`]) ?? old[each - 1])
}

/** What is written must fit the rights of the card. */
function figuresRefusal({ ground: { rules } }: Account, { card }: Code, bonus: unknown, balance: unknown): WeixinError | undefined {
  if (card.isMemberCard && !isMissing(bonus) && intOf(bonus) !== 0 && card.contents.supply_bonus !== true) return weixinError(43011)
  if (card.isMemberCard && !isMissing(balance) && intOf(balance) !== 0 && card.contents.supply_balance !== true) return weixinError(43010)
  if (!within(intOf(bonus) ?? 0, rules.cardBonusLimit)) return weixinError(45022)
  if (!within(intOf(balance) ?? 0, rules.cardBalanceLimit)) return weixinError(45023)
  return undefined
}

const within = (value: number, limit: number): boolean => value >= 0 && value <= limit

/** Both kinds of card are activated alike. */
export function activateMember(call: Call, code: Code): WeixinError | undefined {
  const { account, body, ground } = call
  const now = ground.clock.seconds()
  const refusal = usable(code, now) ?? figuresRefusal(account, code, body.init_bonus, body.init_balance)
  if (refusal) return refusal
  const old = memberOf(code)
  const values = customValues(body, 'init_', old.values)
  const number = textOf(body.membership_number)
  const background = textOf(body.background_pic_url)
  const [beginAt, endAt] = [intOf(body.activate_begin_time), intOf(body.activate_end_time)]
  if (beginAt !== undefined && endAt !== undefined && endAt < beginAt) return weixinError(40079)
  if ([beginAt, endAt].some((time) => time !== undefined && time > 100_000_000_000)) return weixinError(40079)
  code.note({
    member: {
      ...old,
      active: true,
      activatedAt: now,
      bonus: intOf(body.init_bonus) ?? old.bonus,
      balance: intOf(body.init_balance) ?? old.balance,
      ...(number !== undefined && { number }),
      ...(background !== undefined && { background }),
      ...(values?.some((value) => value !== undefined) && { values }),
    },
    ...(beginAt !== undefined && { beginAt }),
    ...(endAt !== undefined && { endAt }),
  })
  return undefined
}

const activate = cardEndpoint('/card/membercard/activate', (call) => {
  const code = codeOfType(call, 'MEMBER_CARD')
  return code instanceof Error ? code : activateMember(call, code)
})

/** @returns what the new figures are, or why they may not be */
export function changeFigures(account: Account, code: Code, body: JsonFields): { readonly bonus: number; readonly balance: number } | WeixinError {
  const old = memberOf(code)
  const figure = (absolute: unknown, change: unknown, before: number) => intOf(absolute) ?? before + (intOf(change) ?? 0)
  const bonus = figure(body.bonus, body.add_bonus, old.bonus)
  const balance = figure(body.balance, body.add_balance, old.balance)
  const touched = (...names: string[]) => names.some((name) => !isMissing(body[name]))
  const refusal = figuresRefusal(account, code, touched('bonus', 'add_bonus') ? bonus : undefined, touched('balance', 'add_balance') ? balance : undefined)
  if (refusal) return refusal
  const values = customValues(body, '', old.values)
  const number = textOf(body.membership_number)
  const background = textOf(body.background_pic_url)
  code.note({
    member: {
      ...old,
      bonus,
      balance,
      ...(number !== undefined && { number }),
      ...(background !== undefined && { background }),
      ...(values?.some((value) => value !== undefined) && { values }),
    },
  })
  return { bonus, balance }
}

export const pushFigures = (account: Account, code: Code, bonus: number, balance: number, options?: PushOptions): Promise<Sent> =>
  account.push(
    'update_member_card_event',
    code.openid,
    { card_id: code.card.id, user_card_code: code.code, modify_bonus: bonus, modify_balance: balance },
    options,
  )

const updateUser = cardEndpoint('/card/membercard/updateuser', (call) => {
  const { account, body, ground } = call
  const code = codeOfType(call, 'MEMBER_CARD')
  if (code instanceof Error) return code
  const refusal = usable(code, ground.clock.seconds())
  if (refusal) return refusal
  const old = memberOf(code)
  if (!old.active) return weixinError(ground.rules.cardInactiveErrcode)
  const now = changeFigures(account, code, body)
  if (now instanceof Error) return now
  // The message tells add_bonus, even where bonus says what there is.
  const bonus = intOf(body.add_bonus) ?? now.bonus - old.bonus
  const balance = intOf(body.add_balance) ?? now.balance - old.balance
  if (bonus !== 0 || balance !== 0) void pushFigures(account, code, bonus, balance, { later: true })
  return { result_bonus: now.bonus, result_balance: now.balance, openid: code.openid }
})

const userInfo = cardEndpoint('/card/membercard/userinfo/get', (call) => {
  const card = cardOf(call)
  if (card instanceof Error) return card
  const code = codeOfType(call, 'MEMBER_CARD')
  if (code instanceof Error) return code
  const { active, number, bonus, balance, info } = memberOf(code)
  return {
    openid: code.openid,
    nickname: '',
    ...(number !== undefined && { membership_number: number }),
    bonus,
    ...(card.contents.supply_balance === true && { balance }),
    sex: 'UNKNOWN',
    user_info: info ?? { common_field_list: [], custom_field_list: [] },
    user_card_status: code.status(call.ground.clock.seconds()),
    has_active: active,
  }
})

const formRefusals = (form: JsonFields): boolean =>
  textsOf(form.common_field_id_list).some((name) => !formFields.some((each) => each === name) || Object.hasOwn(formFieldSpellings, name))

const setForm = cardEndpoint('/card/membercard/activateuserform/set', (call) => {
  const { body, ground } = call
  const card = liveCardOf(call)
  if (card instanceof Error) return card
  if (!card.isMemberCard) return weixinError(45030)
  const { required_form, optional_form, service_statement, bind_old_card } = body
  // The name that the official page breaks off is none.
  if (formRefusals(fieldsOf(required_form)) || formRefusals(fieldsOf(optional_form))) return weixinError(ground.rules.cardUnknownRefusal)
  card.form = { required_form, optional_form, service_statement, bind_old_card }
  return undefined
})

const getUrl = cardEndpoint('/card/membercard/activate/geturl', (call) => {
  const { account, body } = call
  const card = liveCardOf(call)
  if (card instanceof Error) return card
  if (!card.isMemberCard) return weixinError(45030)
  // The two `=` at the end of biz are left out, as Weixin leaves them out.
  const query = new URLSearchParams({
    action: 'preshow',
    encrypt_card_id: Buffer.from(card.id).toString('base64'),
    outer_str: textOf(body.outer_str) ?? '',
    biz: Buffer.from(account.appId.slice(-8)).toString('base64').replace(/=+$/, ''),
  })
  return { url: `https://mp.weixin.qq.com/bizmall/activatemembercard?${query.toString()}#wechat_redirect` }
})

const tempInfo = cardEndpoint('/card/membercard/activatetempinfo/get', ({ account, body, ground }) => {
  const info = account.state(cards).tickets.get(String(body.activate_ticket))
  return info ? { info } : weixinError(ground.rules.cardUnknownRefusal)
})

/** Which fields of the form have to be written. */
export function requiredFields(form: JsonFields | undefined): readonly string[] {
  const { common_field_id_list, custom_field_list, rich_field_list } = fieldsOf(form?.required_form)
  return [...textsOf(common_field_id_list), ...textsOf(custom_field_list), ...listOf(rich_field_list).map((each) => String(fieldsOf(each).name))]
}

export const cardMemberEndpoints: readonly Endpoint[] = [activate, updateUser, userInfo, setForm, getUrl, tempInfo]

/** Seat, gate and time of a ticket. */
const ticketEndpoint = (path: string, type: string, readTicket: (body: JsonFields) => JsonFields | WeixinError): Endpoint =>
  cardEndpoint(path, (call) => {
    const code = codeOfType(call, type)
    if (code instanceof Error) return code
    const refusal = usable(code, call.ground.clock.seconds())
    if (refusal) return refusal
    const ticket = readTicket(call.body)
    if (ticket instanceof Error) return ticket
    const { code: _, card_id: __, ...kept } = ticket
    code.note({ ticket: JSON.parse(JSON.stringify(kept)) })
    return undefined
  })

const isMillis = (value: unknown): boolean => (intOf(value) ?? 0) > 100_000_000_000

export const cardTicketEndpoints: readonly Endpoint[] = [
  ticketEndpoint('/card/movieticket/updateuser', 'MOVIE_TICKET', (body) => (isMillis(body.show_time) ? weixinError(40079) : body)),
  // A check-in that is taken back leaves the ticket as it was before it.
  ticketEndpoint('/card/boardingpass/checkin', 'BOARDING_PASS', (body) => (body.is_cancel === true ? {} : body)),
  ticketEndpoint('/card/meetingticket/updateuser', 'MEETING_TICKET', (body) =>
    isMillis(body.begin_time) || isMillis(body.end_time) || (intOf(body.end_time) ?? 0) < (intOf(body.begin_time) ?? 0) ? weixinError(40079) : body,
  ),
  cardEndpoint('/card/luckymoney/updateuserbalance', (call) => {
    const code = codeOf(call)
    if (code instanceof Error) return code
    if (code.card.type !== 'LUCKY_MONEY') return weixinError(45030)
    code.note({ balance: intOf(call.body.balance) ?? 0 })
    return undefined
  }),
]
