import type { CallRecord } from '../simulator/api/call-record.js'
import { chats, type ChatLine as KeptLine } from '../simulator/chat/state.js'
import type { PushResponse } from '../simulator/delivery/port.js'
import type { Simulator } from '../simulator/simulator.js'
import type { CallRow, ChatLine } from './protocol.js'
import type { PushIndex } from './push-index.js'
import { type Arrival, type IndexedPush, pushId, type SimulatedPush } from './push-row.js'
import type { Stream } from './stream.js'

interface Watcher {
  readonly index: PushIndex
  readonly stream: Stream
}

/** Lines that only the console has: of the latest fans, the latest. */
const LINES = 50
const FANS = 5000

/** What a phone shows besides the chat that the platform keeps, and which push a line belongs to. */
export class PhoneLines {
  readonly #pushes = new WeakMap<KeptLine, string>()
  readonly #lines = new Map<string, ChatLine[]>()

  /** The last line of the chat belongs to a push. */
  link(simulator: Simulator, { appId, source }: SimulatedPush, id: string): void {
    const line = simulator.account(appId).core.state(chats).get(source)?.lines.at(-1)
    if (line) this.#pushes.set(line, id)
  }

  add(appId: string, openid: string, line: ChatLine): void {
    const key = `${appId} ${openid}`
    const lines = this.#lines.get(key) ?? []
    lines.push(line)
    if (lines.length > LINES) lines.shift()
    this.#lines.delete(key)
    this.#lines.set(key, lines)
    if (this.#lines.size > FANS) this.#lines.delete(this.#lines.keys().next().value as string)
  }

  of(appId: string, openid: string): readonly ChatLine[] {
    return this.#lines.get(`${appId} ${openid}`) ?? []
  }

  pushOf(line: KeptLine): string | undefined {
    return this.#pushes.get(line)
  }
}

const phones = new WeakMap<Simulator, PhoneLines>()

export function phoneLines(simulator: Simulator): PhoneLines {
  let lines = phones.get(simulator)
  if (!lines) {
    lines = new PhoneLines()
    phones.set(simulator, lines)
  }
  return lines
}

/** Tells the index what the simulator does. @returns what ends it */
export function watchSimulator(simulator: Simulator, { index, stream }: Watcher): () => void {
  const lines = phoneLines(simulator)
  /** Those under way, by their numbers. */
  const underWay = new Map<number, IndexedPush>()
  const ends = [
    simulator.on('push', (push) => {
      const row = index.made(push)
      underWay.set(push.number, row)
      if (!push.type.endsWith('_event')) lines.link(simulator, push, row.id)
      changedBy(push)
    }),
    simulator.on('sent', (push) => {
      underWay.delete(push.number)
      index.sent(push)
      const { seen, appId, source, type } = push
      const id = pushId(appId, push.raw)
      if (seen?.kind === 'reply') lines.link(simulator, push, id)
      const at = simulator.clock.seconds()
      if (seen?.kind === 'fault') lines.add(appId, source, { at, by: 'fault', kind: type, text: seen.text, why: seen.why, push: id })
      if (seen?.kind === 'human') lines.add(appId, source, { at, by: 'platform', kind: 'human', text: '', why: seen.why, push: id })
      stream.changed('fans', source)
      if (push.deliveries.some(({ faults }) => faults)) stream.changed('faults')
    }),
    simulator.on('call', (call) => {
      stream.call(callRow(call))
      if (call.faults) stream.changed('faults')
      calledFor(call)
    }),
    ...simulator.accounts().map((account) =>
      account.interceptDelivery((request, next) => {
        const row = request.number === undefined ? undefined : underWay.get(request.number)
        if (!row) return next(request)
        const began = performance.now()
        const { search, body } = request
        const arrival: Arrival = { at: simulator.clock.now(), search, body, token: account.registration.token, ms: undefined, answer: undefined }
        index.carried(row, arrival)
        const note = (answer: PushResponse): PushResponse => {
          arrival.ms = Math.round(performance.now() - began)
          index.returned(row, arrival, answer)
          return answer
        }
        const answer = next(request)
        return answer instanceof Promise ? answer.then(note) : note(answer)
      }),
    ),
  ]

  function changedBy({ type, source }: SimulatedPush): void {
    stream.changed('fans', source)
    if (type.includes('card')) stream.changed('cards')
    if (type.includes('product')) stream.changed('products')
  }

  function calledFor({ path, body, method }: CallRecord): void {
    if (path.startsWith('/card/')) stream.changed('cards')
    if (path.startsWith('/scan/')) stream.changed('products')
    if (path.endsWith('token') || path === '/cgi-bin/ticket/getticket') stream.changed('tokens')
    if (method !== 'POST') return
    const openid = /"touser"\s*:\s*"([^"]{1,64})"/.exec(body)?.[1]
    if (openid !== undefined) stream.changed('fans', openid)
    else if (/^\/cgi-bin\/(?:menu|message|tags|user)\//.test(path)) stream.changed('fans')
  }

  return () => {
    for (const end of ends) end()
  }
}

/** Without what opens anything. */
export function callRow({ number, at, appId, method, path, body, answer, status, errcode, faults }: CallRecord): CallRow {
  const isTicket = path === '/cgi-bin/ticket/getticket'
  return {
    number,
    at,
    appId,
    method,
    path,
    body,
    answer: isTicket ? answer.replace(/("ticket"\s*:\s*")[^"]*/, '$1***') : answer,
    status,
    ...(errcode !== undefined && { errcode }),
    ...(faults && { faults }),
  }
}
