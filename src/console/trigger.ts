import type { PushDescriptor } from '../catalogue/descriptor.js'
import type { PushType } from '../generated/pushes.js'
import type { Sent } from '../simulator/core/push.js'
import { fans } from '../simulator/fans/state.js'
import type { SimulatedAccount } from '../simulator/simulated-account.js'
import { attributesOf, descriptorOf, nameOf } from './catalogue-form.js'
import type { Desk } from './desk.js'
import type { Triggered } from './protocol.js'
import { pushId } from './push-row.js'
import { wrong } from './refusal.js'
import { fieldsOf, flagIf, intIf, objectIf, textIf } from './route.js'

const MOST = 100_000
/** So many at once an account may be asked for; more go at this rate a second. */
const AT_ONCE = 500
/** What came of a single push is waited for: longer than the platform waits for an answer, shorter than a page. */
const PATIENCE_MS = 6000

const KNOWN = ['appId', 'type', 'source', 'attributes', 'times', 'copies', 'perSecond', 'shuffled'] as const

/** A push out of the catalogue, or many. @throws {Refusal} that names the field */
export async function trigger(desk: Desk, body: unknown): Promise<Triggered> {
  const fields = fieldsOf(body, KNOWN)
  const account = desk.world().account(textIf(fields, 'appId'))
  const type = textIf(fields, 'type')
  if (type === undefined) throw wrong('type', 'is missing', 'GET /api/catalogue lists what there is')
  const push = descriptorOf(type)
  const shuffled = flagIf(fields, 'shuffled')
  const times = intIf(fields.times, 'times', { least: 1, most: MOST }) ?? 1
  const copies = intIf(fields.copies, 'copies', { least: 1, most: 100 }) ?? 1
  const perSecond = intIf(fields.perSecond, 'perSecond', { least: 1, most: 10_000 }) ?? (times > AT_ONCE ? AT_ONCE : undefined)
  const attributes = attributesOf(push, objectIf(fields, 'attributes') ?? {})
  const source = textIf(fields, 'source')
  if (source !== undefined && !/^[A-Za-z0-9_@.-]{1,64}$/.test(source))
    throw wrong('source', 'is no openid', 'It has letters, digits, - and _; leave it out for somebody known')
  const make = maker(account, { push, attributes, source, times, copies })
  if (times === 1) return single(make(0))
  const isHeld = shuffled && perSecond === undefined
  const order = Array.from({ length: times }, (_, nth) => nth)
  // At a rate their order is drawn; at once they are made in order, and let go in another.
  if (shuffled && !isHeld) account.core.ground.random.shuffle(order)
  let id: string | undefined
  if (isHeld) account.hold()
  const made = (nth: number): Promise<Sent> => {
    const sent = make(order[nth] ?? nth)
    id ??= desk.index.lastId
    return sent
  }
  const all = account.burst(times, made, perSecond === undefined ? {} : { perSecond })
  if (isHeld) account.release({ shuffled: true })
  all.catch((error: unknown) => desk.log.warn({ error: error instanceof Error ? error.message : '' }, 'a burst of the console broke off'))
  return { count: times, id }
}

/** What came of a push that is under way, if it comes in time. */
export async function single(sent: Promise<Sent>): Promise<Triggered> {
  let timer: NodeJS.Timeout | undefined
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), PATIENCE_MS)
    timer.unref()
  })
  try {
    const push = await Promise.race([sent, patience])
    if (!push) return { count: 1 }
    const { kind, text, why } = push.seen
    return { count: 1, id: pushId(push.appId, push.raw), seen: { kind, text, why } }
  } finally {
    clearTimeout(timer)
  }
}

interface Wanted {
  readonly push: PushDescriptor
  readonly attributes: Readonly<Record<string, unknown>>
  readonly source: string | undefined
  readonly times: number
  readonly copies: number
}

/** Different pushes: messages have an id each; events are of different fans, or of one fan in different seconds. */
function maker(account: SimulatedAccount, { push, attributes, source, times, copies }: Wanted): (nth: number) => Promise<Sent> {
  const { ground, idPrefix } = account.core
  const people = source === undefined && !push.system ? sources(account, times) : undefined
  const fixed = source ?? (push.system ? systemSource(push, ground.rules) : undefined)
  const now = ground.clock.seconds()
  const isMessage = push.group === 'message'
  return (nth) => {
    const from = fixed ?? people?.[nth % people.length] ?? ground.random.openId(idPrefix)
    const time = isMessage || fixed === undefined ? now : now - (times - 1 - nth)
    const type = nameOf(push) as PushType
    return account.push(type, from, attributes, { copies, time })
  }
}

/** Whom the account knows, and as many new people as it takes. */
function sources(account: SimulatedAccount, count: number): string[] {
  const { ground, idPrefix } = account.core
  const all = [...account.core.state(fans).byId.values()]
  const known = [...all.filter(({ follows }) => follows), ...all.filter(({ follows }) => !follows)].slice(0, count).map(({ openid }) => openid)
  return [...known, ...Array.from({ length: Math.max(0, count - known.length) }, () => ground.random.openId(idPrefix))]
}

const systemSource = ({ category }: PushDescriptor, rules: { readonly cardSystemAccount: string; readonly productSystemAccount: string }): string =>
  category === 'product' ? rules.productSystemAccount : rules.cardSystemAccount
