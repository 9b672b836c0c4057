import { type ErrorCode, HongyanError } from '../errors.js'
import { checkNames } from '../option-names.js'
import type { ListQuery, PushFilter, PushPage, PushRecord, Replayed, ReplayOptions, ReplayReport } from './contract.js'
import { filterNames } from './options.js'
import { summary } from './retry.js'
import type { Run } from './run.js'

export function replayOutcome(run: Run): Replayed {
  return { id: run.id, attempt: run.attempt, state: run.state, late: run.late, ...(run.error ? { error: run.error } : {}) }
}

/** @throws {HongyanError} where a push can't be run once more */
export function checkReplayable(id: string, kept: PushRecord | undefined): PushRecord {
  if (!kept)
    throw refused(
      'not-found',
      `no push ${id} is kept`,
      'The inbox forgets what is done when its time or room is over, and one in memory forgets everything when its process ends',
    )
  if (kept.raw === '') throw refused('erased', `push ${id} holds no data any more`, 'It was erased, as when the fan unfollows')
  return kept
}

export function refused(
  code: Extract<ErrorCode, 'not-found' | 'erased' | 'running' | 'configuration' | 'inbox-unavailable'>,
  message: string,
  hint: string,
): HongyanError {
  return new HongyanError(code, message, { field: 'id', hint })
}

/** Runs all pushes once more that a filter names, one after the other, oldest first. What can't be run counts as failed. */
export async function replayAll(
  filter: PushFilter,
  options: ReplayOptions,
  { list, replay }: { readonly list: (query: ListQuery) => Promise<PushPage>; readonly replay: (id: string) => Promise<Replayed> },
): Promise<ReplayReport> {
  checkNames(filter, filterNames)
  checkNames(options, ['reply'])
  // All of them before the first is run: a push that is replayed may come to stand elsewhere in the list.
  const found: PushRecord[] = []
  for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
    const page: PushPage = await list({ ...filter, limit: 1000, cursor })
    found.push(...page.pushes)
    cursor = page.next
  }
  const replayed: Replayed[] = []
  for (const { key, attempt, state, late } of found.reverse()) {
    replayed.push(await replay(key).catch((error: unknown): Replayed => ({ id: key, attempt, state, late, error: summary(error) })))
  }
  const failed = replayed.filter(({ error }) => error !== undefined).length
  return { done: replayed.length - failed, failed, replayed }
}
