import type { Row, SqlValue } from '../../sqlite/handle.js'
import { SUCCESS, xmlAnswer } from '../answers.js'
import type { Answer, ErrorSummary, KnownPush, LateReply, PushRecord, PushState } from '../contract.js'

/** The columns in the order in which they are bound. */
export const COLUMNS = [
  'key',
  'app_id',
  'type',
  'source',
  'raw',
  'received_at',
  'state',
  'attempt',
  'late',
  'answer',
  'answer_head',
  'due_at',
  'ended_at',
  'ms',
  'error',
  'open',
  'crashes',
] as const

/** What the index `push_slot` holds of a key; the same as {@link slotOf}. */
export const SLOT = "substr(key, instr(key, ':') + 1, 20) || substr(key, -4)"

/** Which row a key names: the index `push_slot` leads to it. Bind {@link slotOf} of the key, and the key. */
export const BY_KEY = `${SLOT} = ? AND key = ?`

export function slotOf(key: string): string {
  const start = key.indexOf(':') + 1
  return key.slice(start, start + 20) + key.slice(-4)
}

/** Brings the tally up to date. */
export const SETTLE = 'UPDATE tally SET pushes = pushes + (SELECT count(*) FROM push WHERE push.id > upto), upto = (SELECT coalesce(max(push.id), 0) FROM push)'

/** Still to be done; a dead letter; at its end. See the schema. */
const openOf = ({ state, late }: Pick<PushRecord, 'state' | 'late'>): number | null =>
  state === 'dead' ? 2 : state === 'done' && late !== 'pending' ? null : 1

export function valuesOf(record: PushRecord): SqlValue[] {
  const { key, appId, type, source, raw, receivedAt, state, attempt, late, answer, dueAt, endedAt, ms, error, crashes } = record
  return [
    key,
    appId,
    type,
    source,
    raw,
    receivedAt,
    state,
    attempt,
    late === 'none' ? null : typeof late === 'string' ? late : `refused ${late.refused}`,
    answer ? bodyOf(answer) : null,
    answer ? headOf(answer) : null,
    dueAt ?? null,
    endedAt ?? null,
    ms ?? null,
    error ? JSON.stringify(error) : null,
    openOf(record),
    crashes ?? null,
  ]
}

/** The columns of most pushes: done at the first attempt, and nothing else to say of them. All others have the same value in each. */
export const PLAIN_COLUMNS = ['key', 'app_id', 'type', 'source', 'raw', 'received_at', 'answer', 'ended_at', 'ms', 'state', 'attempt'] as const
export const PLAIN_VALUES = "(?, ?, ?, ?, ?, ?, ?, ?, ?, 'done', 1)"

/** Whether {@link PLAIN_COLUMNS} say all of a push. */
export const isPlain = ({ state, attempt, late, answer, dueAt, error }: PushRecord): boolean =>
  state === 'done' && attempt === 1 && late === 'none' && error === undefined && dueAt === undefined && (answer === undefined || headOf(answer) === null)

/** Adds what is bound to {@link PLAIN_VALUES}: several rows go to SQLite in one call, and each call and each value has its price. */
export function addPlain(values: SqlValue[], { key, appId, type, source, raw, receivedAt, answer, endedAt, ms }: PushRecord): void {
  values.push(key, appId, type, source, raw, receivedAt, answer ? bodyOf(answer) : null, endedAt ?? null, ms ?? null)
}

const XML = xmlAnswer('')

const isSuccess = ({ status, type, body }: Answer): boolean => body === SUCCESS.body && status === SUCCESS.status && type === SUCCESS.type

const bodyOf = (answer: Answer): string => (isSuccess(answer) ? '' : answer.body)

const headOf = (answer: Answer): string | null => {
  if (isSuccess(answer)) return null
  return answer.status === XML.status && answer.type === XML.type && answer.body !== '' ? null : `${answer.status} ${answer.type}`
}

function answerOf({ answer, answer_head: head }: Row): Answer | undefined {
  if (typeof answer !== 'string') return undefined
  if (typeof head === 'string') return { status: Number(head.slice(0, 3)), type: head.slice(4), body: answer }
  return answer === '' ? SUCCESS : xmlAnswer(answer)
}

export function knownOf(row: Row): KnownPush {
  return { state: row.state as PushState, attempt: Number(row.attempt), answer: answerOf(row) }
}

export function lateOf({ late }: Row): LateReply {
  if (typeof late !== 'string') return 'none'
  return late.startsWith('refused ') ? { refused: late.slice(8) } : (late as 'pending' | 'sent' | 'unknown')
}

export function recordOf(row: Row): PushRecord {
  return {
    ...knownOf(row),
    key: String(row.key),
    appId: String(row.app_id),
    type: String(row.type),
    source: String(row.source),
    raw: String(row.raw),
    receivedAt: Number(row.received_at),
    late: lateOf(row),
    dueAt: numberOf(row.due_at),
    endedAt: numberOf(row.ended_at),
    ms: numberOf(row.ms),
    crashes: numberOf(row.crashes),
    error: typeof row.error === 'string' ? (JSON.parse(row.error) as ErrorSummary) : undefined,
  }
}

export const numberOf = (value: unknown): number | undefined => (value === null || value === undefined ? undefined : Number(value))
