import { didYouMean } from '../../suggest.js'
import type { Options, Values } from '../command.js'
import { UsageError } from '../screen.js'
import { readTime } from '../simulate/options.js'

/** Of commands that name pushes by what they are. */
export const filterOptions = {
  state: { type: 'string', value: '<state>', help: 'received, running, done, retry, dead, refused or lost' },
  type: { type: 'string', value: '<type>', help: 'such as user_get_card_event' },
  from: { type: 'string', value: '<openid>', help: 'who sent it' },
  app: { type: 'string', value: '<appid>', help: 'for which account' },
  since: { type: 'string', value: '<time>', help: 'arrived at or after: 10m, 2h, 1d, or 2026-11-11T00:00:00+08:00' },
  until: { type: 'string', value: '<time>', help: 'arrived before' },
} as const satisfies Options

const STATES = ['received', 'running', 'done', 'retry', 'dead', 'refused', 'lost']

export interface Filter {
  readonly state?: string | undefined
  readonly type?: string | undefined
  readonly source?: string | undefined
  readonly appId?: string | undefined
  readonly since?: number | undefined
  readonly until?: number | undefined
}

/** @throws {UsageError} */
export function readFilter({ state, type, from, app, since, until }: Values<typeof filterOptions>, now = Date.now()): Filter {
  if (state !== undefined && !STATES.includes(state))
    throw new UsageError(`--state ${state} is none:${didYouMean(state, STATES) || ` there are ${STATES.join(', ')}`}`)
  return {
    ...(state !== undefined && { state }),
    ...(type !== undefined && { type }),
    ...(from !== undefined && { source: from }),
    ...(app !== undefined && { appId: app }),
    ...(since !== undefined && { since: timeOf('--since', since, now) }),
    ...(until !== undefined && { until: timeOf('--until', until, now) }),
  }
}

const UNITS: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }

function timeOf(option: string, text: string, now: number): number {
  const [, count, unit = ''] = /^(\d+)([smhd])$/.exec(text) ?? []
  const time = count === undefined ? readTime(text) : now - Number(count) * (UNITS[unit] ?? 0)
  if (time === undefined) throw new UsageError(`${option} is no time: write 10m, 2h, 1d, or 2026-11-11T00:00:00+08:00`)
  return time
}

/** @throws {UsageError} for anything but a whole number of at least `least` */
export function readCount(
  option: string,
  given: string | undefined,
  { usual, least = 1, most = 100_000 }: { readonly usual: number; readonly least?: number; readonly most?: number },
): number {
  if (given === undefined) return usual
  const count = Number(given)
  if (!Number.isInteger(count) || count < least || count > most)
    throw new UsageError(`${option} is no whole number from ${least} to ${most.toLocaleString('en')}`)
  return count
}
