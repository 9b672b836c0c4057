import type { PushDetail, PushRow, RowState, Worksheet } from '../../console/protocol.js'
import type { LateReply } from '../../inbox/contract.js'
import type { Colour, Painter } from '../terminal/colours.js'
import { type Column, pairs } from '../terminal/table.js'
import { oneLine } from '../terminal/text-width.js'

const COLOURS: Readonly<Record<RowState, Colour | undefined>> = {
  received: 'cyan',
  running: 'cyan',
  done: 'green',
  retry: 'yellow',
  dead: 'red',
  refused: 'red',
  lost: 'red',
}

export const pushColumns: readonly Column<PushRow>[] = [
  { head: 'id', cell: ({ id }) => id },
  { head: 'time', cell: ({ at }) => timeOf(at), colour: () => 'dim' },
  { head: 'type', cell: ({ type }) => type },
  { head: 'from', cell: ({ source }) => source },
  { head: 'state', cell: ({ state, attempt }) => (attempt > 1 ? `${state} (${attempt})` : state), colour: ({ state }) => COLOURS[state] },
  { head: 'ms', cell: ({ ms }) => (ms === undefined ? '' : msOf(ms)), side: 'right' },
  {
    head: 'seen',
    cell: ({ seen, error, deliveries }) => `${deliveries > 1 ? `${deliveries} deliveries ` : ''}${error ? `${error.name}: ${error.message}` : (seen ?? '')}`,
  },
]

const two = (number: number): string => String(number).padStart(2, '0')

/** By this machine's clock. */
export function timeOf(at: number): string {
  const date = new Date(at)
  return `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}.${String(date.getMilliseconds()).padStart(3, '0')}`
}

const msOf = (ms: number): string => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0))

export const lateOf = (late: LateReply): string | undefined => (late === 'none' ? undefined : typeof late === 'string' ? late : `refused: ${late.refused}`)

/** One push, opened. */
export function pushText({ row, raw, typed, problems, answer, opened, seen, deliveries, attempts, identity }: PushDetail, paint: Painter): string {
  const head = (text: string) => `\n${paint('bold', text)}\n`
  const parts = [
    pairs(
      [
        ['push', row.id],
        ['type', row.type],
        ['from', row.source],
        ['account', row.appId],
        ['arrived', new Date(row.at).toISOString()],
        ['state', row.attempt > 1 ? `${row.state}, attempt ${row.attempt}` : row.state],
        ['first answer', row.ms === undefined ? undefined : `${msOf(row.ms)} ms${row.answeredBy ? `, by ${row.answeredBy}` : ''}`],
        ['late reply', row.late && lateOf(row.late)],
        ['error', row.error && `${row.error.name}: ${row.error.message}`],
        ['faults', row.faults?.join(', ')],
        ['the fan sees', seen && `${seen.text || seen.kind}${seen.why ? ` (${seen.why})` : ''}`],
        ['edited from', row.from],
      ],
      paint,
    ),
    head('Decrypted'),
    `${safe(raw)}\n`,
    head('As handlers get it'),
    `${safe(JSON.stringify(typed, undefined, 2) ?? '')}\n`,
    ...problems.map((problem) => `${paint('yellow', '!')} ${oneLine(problem)}\n`),
    ...(answer ? [head('Answer'), `${answer.status} ${answer.type}\n${safe(opened ?? answer.body)}\n`] : []),
    head('Identity'),
    pairs([['key', identity.key], ['by', identity.by], ...identity.parts, ['repeats', identity.repeats]], paint),
    head(`Deliveries: ${deliveries.length}`),
    ...deliveries.map(
      ({ at, ms, status, how, why, worksheet }, nth) =>
        `${nth + 1}. ${timeOf(at)}  ${status || 'no answer'}  ${msOf(ms)} ms${how ? `  by ${how}` : ''}${why ? `  ${oneLine(why)}` : ''}\n${worksheet ? sheet(worksheet, paint) : ''}`,
    ),
    ...(attempts.length > 0 ? [head(`Attempts: ${attempts.length}`)] : []),
    ...attempts.map(
      ({ attempt, at, ms, state, error }) =>
        `${attempt}. ${timeOf(at)}  ${state ?? 'running'}${ms === undefined ? '' : `  ${msOf(ms)} ms`}${error ? `  ${oneLine(`${error.name}: ${error.message}`)}` : ''}\n`,
    ),
  ]
  return parts.join('')
}

function sheet({ kind, strings, sha1, given, match, verdict }: Worksheet, paint: Painter): string {
  const lines = strings.map(({ name, value }) => `     ${name.padEnd(9)} ${oneLine(value.length > 60 ? `${value.slice(0, 57)}…` : value)}\n`)
  return `   ${kind}: sorted, joined, hashed\n${lines.join('')}     sha1      ${sha1}\n     given     ${oneLine(given)}  ${match ? paint('green', 'match') : paint('red', 'no match')}\n     ${oneLine(verdict)}\n`
}

/** Lines stay, what moves a terminal's cursor does not. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const safe = (text: string): string => text.replace(/\r/g, '').replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, '·')
