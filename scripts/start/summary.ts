import { pushes } from '../../src/catalogue/index.js'
import type { Painter } from '../../src/cli/terminal/colours.js'
import type { Outcome } from './checks.js'

/** What the account itself has counted. */
export interface AccountCounts {
  readonly pushes: number
  readonly repeats: number
  readonly late: number
  readonly failed: number
  readonly refusals: Readonly<Record<string, number>>
}

export interface Summary {
  readonly lines: readonly string[]
  readonly failures: number
}

/** @param unhealed what threw at first and never ended well */
export function summarize(outcomes: readonly Outcome[], counts: AccountCounts, unhealed: readonly string[], paint: Painter): Summary {
  const posts = outcomes.filter(({ parcel }) => parcel.method === 'POST')
  const repeats = posts.filter(({ step }) => step.expect.sameAs)
  const taken = posts.filter(({ runs, step }) => runs.length > 0 && !step.expect.sameAs)
  const handled = taken.filter(({ runs }) => runs.some(({ handler }) => handler !== undefined))
  const silent = taken.filter(({ exchange }) => exchange.seen.kind === 'silence')
  const notLetIn = posts.length - taken.length - repeats.length
  const checks = outcomes.filter(({ parcel, reason }) => parcel.method !== 'POST' && reason).length
  const refused = Object.entries(counts.refusals)
  const healing = outcomes.filter(({ step }) => step.expect.heals).length
  const times = taken.filter(({ step }) => !step.aside).map(({ exchange }) => exchange.ms)
  const problems = [
    ...outcomes.flatMap(({ step, problems }) => problems.map((problem) => `${step.name}: ${problem}`)),
    ...unhealed,
    ...miscounts({ pushes: taken.length, repeats: repeats.length }, counts),
  ]
  const line = (title: string, text: string) => `${paint('bold', title.padEnd(10))}${text}`
  const lines = [
    line('pushes', `${posts.length}: ${taken.length} taken, ${repeats.length} delivered again, ${notLetIn} not let in`),
    line('handled', `${handled.length} by a handler of the shop; for ${taken.length - handled.length} it has none`),
    line('answers', `${taken.length - silent.length} replies, ${silent.length} silent (success), ${counts.late} of these because the deadline had come`),
    line('repeats', `${repeats.length}, of which ${repeats.filter(isRight).length} got the same bytes and were not run again`),
    line(
      'refused',
      `${sum(refused.map(([, count]) => count))}: ${refused.map(([reason, count]) => `${reason} ${count}`).join(', ')} (${notLetIn} pushes, URL checks: ${checks})`,
    ),
    line('throws', `${counts.failed}, answered by onError; ${healing - unhealed.length} of ${healing} ended well when run again`),
    line('time', `p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms, from sending a push to having its answer`),
    ...census(outcomes).map((text, index) => line(index === 0 ? 'catalogue' : '', text)),
    paint(problems.length === 0 ? 'green' : 'red', `${'failures'.padEnd(10)}${problems.length}`),
    ...problems.map((problem) => paint('red', `  ✗ ${problem}`)),
  ]
  return { lines, failures: problems.length }
}

const isRight = ({ problems }: Outcome): boolean => problems.length === 0

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

/** The smallest value that so great a share does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0
}

/** What Weixin has sent and what the account has counted have to agree. */
function miscounts(sent: Pick<AccountCounts, 'pushes' | 'repeats'>, counts: AccountCounts): string[] {
  return (['pushes', 'repeats'] as const)
    .filter((name) => counts[name] !== sent[name])
    .map((name) => `the account counted ${counts[name]} ${name}, not ${sent[name]}`)
}

/** How much of the catalogue arrived as it was sent. */
function census(outcomes: readonly Outcome[]): string[] {
  const samples = outcomes.filter(({ step }) => step.sampleOf)
  const right = samples.filter(isRight)
  const names = { event: 'events', message: 'messages', component: 'pushes of the open platform' }
  const counted = (['event', 'message', 'component'] as const).map((group) => {
    const all = pushes.filter((push) => push.group === group)
    const arrived = all.filter((push) => {
      const own = samples.filter(({ step }) => step.sampleOf === push)
      return own.length > 0 && own.every(isRight)
    })
    return `${arrived.length} of ${all.length} ${names[group]}`
  })
  const attributes = sum(right.map(({ step }) => Object.keys(step.expect.push ?? {}).length))
  return [
    `${counted.join(', ')} arrived typed,`,
    `in ${right.length} of ${samples.length} forms; ${attributes} attributes were compared with what was sent, and are equal`,
  ]
}
