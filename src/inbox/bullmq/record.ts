import type { Answer, ErrorSummary, LateReply, PushRecord, PushState } from '../contract.js'

/** A push's hash as a record; `undefined` where there is none. */
export function recordOf(key: string, hash: Readonly<Record<string, string>>): PushRecord | undefined {
  const { state, appId, type, source, raw, receivedAt, attempt, late, answer, dueAt, endedAt, ms, error } = hash
  if (state === undefined || appId === undefined) return undefined
  return {
    key,
    appId,
    type: type ?? '',
    source: source ?? '',
    raw: raw ?? '',
    receivedAt: Number(receivedAt),
    state: state as PushState,
    attempt: Number(attempt),
    late: late === undefined ? 'none' : (JSON.parse(late) as LateReply),
    answer: answer === undefined ? undefined : answerOf(answer),
    dueAt: numberOf(dueAt),
    endedAt: numberOf(endedAt),
    ms: numberOf(ms),
    error: error === undefined ? undefined : (JSON.parse(error) as ErrorSummary),
  }
}

export const answerOf = (text: string): Answer => JSON.parse(text) as Answer

export const numberOf = (text: string | undefined): number | undefined => (text === undefined || text === '' ? undefined : Number(text))
