import type { Answer } from '../inbox/contract.js'
import { cipherOf } from '../simulator/delivery/sign-push.js'
import type { Simulator } from '../simulator/simulator.js'
import { openEnvelope, openSealed } from '../wire/envelope.js'
import { parsePush } from '../wire/parse.js'
import type { Desk } from './desk.js'
import { identityOf } from './identity.js'
import { plainPush } from './plain-push.js'
import type { AttemptRow, DeliveryRow, PushDetail, Worksheet } from './protocol.js'
import type { Answered, Arrival, IndexedPush, PushDetails } from './push-row.js'
import { missing } from './refusal.js'
import type { KeptPush } from './source.js'
import { worksheetOf } from './worksheet.js'

/** The row by the console's id, or by the inbox's. @throws {Refusal} 404 */
export function rowOf(desk: Desk, id: string): IndexedPush {
  const row = desk.index.get(id) ?? desk.index.byInboxId(id)
  if (!row) throw missing('there is no such push', 'The console forgets the oldest when it has 200,000')
  return row
}

/** Whatever is kept of a push, here and in the inbox. */
export async function detailOf(desk: Desk, row: IndexedPush): Promise<PushDetail> {
  // The account's process may be away: then there is what is kept here.
  const kept = row.inboxId === undefined ? undefined : await desk.source.get(row.inboxId).catch(() => undefined)
  if (kept?.record.raw === '') desk.index.erase(row.appId, row.source)
  const details = desk.index.details.get(row.id)
  const raw = details?.raw ?? kept?.record.raw ?? ''
  const seen = details?.record?.seen
  const answer = kept?.record.answer ?? answerOf(details)
  const { typed, problems } = kept ?? read(raw)
  return {
    row: row.toJSON(),
    envelope: details?.arrivals.find(({ body }) => body !== raw)?.body,
    raw,
    typed,
    problems,
    answer,
    opened: kept?.opened ?? (answer && desk.simulator ? opened(desk.simulator, row.appId, answer) : undefined),
    seen: seen && { kind: seen.kind, text: seen.text, why: seen.why },
    deliveries: deliveriesOf(desk, row, details),
    attempts: attemptsOf(details, kept),
    identity: { ...identityOf(row.appId, raw, row.inboxId), repeats: row.repeats },
  }
}

/** Its body, if it is kept anywhere. @throws {Refusal} */
export async function rawOf(desk: Desk, row: IndexedPush): Promise<string> {
  const raw = desk.index.details.get(row.id)?.raw ?? (row.inboxId === undefined ? undefined : (await desk.source.get(row.inboxId))?.record.raw)
  if (!raw) throw missing('the body of this push is not kept any more')
  return raw
}

function read(raw: string): Pick<KeptPush, 'typed' | 'problems'> {
  if (raw === '') return { typed: undefined, problems: [] }
  try {
    return plainPush(parsePush(raw))
  } catch (error) {
    return { typed: undefined, problems: [error instanceof Error ? error.message : String(error)] }
  }
}

/** What came back over the line, where no inbox tells. */
function answerOf(details: PushDetails | undefined): Answer | undefined {
  const last = details?.arrivals.findLast(({ answer }) => answer?.status === 200)?.answer
  return last && { ...last, type: last.body.startsWith('<') ? 'text/xml; charset=utf-8' : 'text/plain; charset=utf-8' }
}

function opened(simulator: Simulator, appId: string, { body }: Answer): string | undefined {
  const sealed = openSealed(body)
  if (!sealed) return body
  const { encodingAESKey } = simulator.account(appId).registration
  return encodingAESKey === undefined ? undefined : cipherOf(encodingAESKey).decrypt(sealed.encrypt)?.message.toString()
}

/** Each request once, with what the platform, the line and the inbox say of it. */
function deliveriesOf(desk: Desk, row: IndexedPush, details: PushDetails | undefined): DeliveryRow[] {
  if (!details) return []
  const answered = [...details.answered]
  const claim = (status: number, body: string): Answered | undefined => {
    const at = answered.findIndex((each) => each.status === status && each.body === body)
    return at < 0 ? undefined : answered.splice(at, 1)[0]
  }
  const records = [...(details.record?.deliveries ?? [])]
  const fromArrivals = details.arrivals.map((arrival): DeliveryRow => {
    const { answer } = arrival
    const at = records.findIndex(({ status, body }) => (answer ? status === answer.status && answer.body.startsWith(body) : status === 0))
    const record = at < 0 ? undefined : records.splice(at, 1)[0]
    const how = answer && claim(answer.status, answer.body)?.how
    return {
      at: record?.at ?? arrival.at,
      ms: record?.ms ?? arrival.ms ?? 0,
      status: answer?.status ?? 0,
      body: answer?.body ?? '',
      how,
      why: record?.why,
      faults: record?.faults,
      worksheet: sheetOf(desk, row, { ...arrival, at: record?.at ?? arrival.at }),
    }
  })
  // Those that never arrived, and those that did not come from the simulator.
  const lost = records.map(({ at, ms, status, body, why, faults }): DeliveryRow => ({ at, ms, status, body, why, faults }))
  const others =
    row.simulated && details.arrivals.length > 0 ? [] : answered.map(({ at, ms, how, status, body }): DeliveryRow => ({ at, ms, status, body, how }))
  return [...fromArrivals, ...lost, ...others].sort((one, other) => one.at - other.at)
}

function sheetOf(desk: Desk, row: IndexedPush, { search, body, token, at }: Pick<Arrival, 'search' | 'body' | 'token' | 'at'>): Worksheet | undefined {
  const mode = desk.simulator?.account(row.appId).registration.mode
  try {
    return worksheetOf({ search, body, token, now: Math.floor(at / 1000), sealed: mode !== 'plain' && openEnvelope(body) !== undefined })
  } catch {
    // A fault has cut the URL.
    return undefined
  }
}

function attemptsOf(details: PushDetails | undefined, kept: KeptPush | undefined): readonly AttemptRow[] {
  if (details && details.attempts.length > 0) return details.attempts
  const { attempt = 0, endedAt, ms, state, error } = kept?.record ?? {}
  if (attempt === 0 || endedAt === undefined) return []
  return [{ attempt, at: endedAt - (ms ?? 0), ms, state, error }]
}
