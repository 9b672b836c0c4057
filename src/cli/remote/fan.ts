import type { FanRow, Overview, Phone } from '../../console/protocol.js'
import { didYouMean } from '../../suggest.js'
import { defineCommand } from '../command.js'
import { UsageError } from '../screen.js'
import type { Painter } from '../terminal/colours.js'
import { createPrint } from '../terminal/print.js'
import type { Column } from '../terminal/table.js'
import { oneLine } from '../terminal/text-width.js'
import { ConsoleClient, remoteOptions, segment } from './console-client.js'
import { timeOf } from './push-lines.js'

const columns: readonly Column<FanRow>[] = [
  { head: 'openid', cell: ({ openid }) => openid },
  { head: 'follows', cell: ({ following }) => (following ? 'yes' : 'no') },
  { head: 'name', cell: ({ name }) => name },
]

export const fan = defineCommand(
  {
    name: 'fan',
    summary: 'people: what they do and what they see',
    usage: '[list|new|show|<action>] [options]',
    about: 'The people of the simulator.',
    verbs: [
      ['list', 'all whom the account has met; what it does if nothing is said'],
      ['new [name]', 'somebody new'],
      ['show <openid>', 'their phone: chat, wallet, what may be sent to them now'],
      ['actions', 'what people can do'],
      ['<action> <openid> [arguments…]', 'does it: follow oFan; send.text oFan 你好; card.take oFan pCard. JSON where it is no text'],
    ],
    words: 100,
    options: remoteOptions,
  },
  async ({ values, positionals: [first = 'list', second, ...given] }, screen) => {
    const client = new ConsoleClient(values, screen)
    const print = createPrint(screen, values.json === true)
    if (first === 'list') print.many(await client.get<readonly FanRow[]>('/api/fans'), columns, 'nobody yet: hongyan fan new')
    else if (first === 'new') {
      const row = await client.post<FanRow>('/api/fans', second === undefined ? {} : { name: second })
      print.one(row, `${row.openid}  ${row.name}\n`)
    } else if (first === 'show') {
      if (second === undefined) throw new UsageError('hongyan fan show needs an openid: hongyan fan list shows them')
      const phone = await client.get<Phone>(`/api/fans/${segment(second)}`)
      print.one(phone, phoneText(phone, print.paint))
    } else {
      const { actions } = await client.get<Overview>('/api/overview')
      if (first === 'actions') {
        print.many(
          actions,
          [
            { head: 'action', cell: ({ name }) => name },
            { head: 'arguments', cell: ({ parameters }) => parameters.join(', ') },
          ],
          'none',
        )
        return 0
      }
      if (!actions.some(({ name }) => name === first))
        throw new UsageError(
          `people cannot ${first}:${didYouMean(
            first,
            actions.map(({ name }) => name),
          )} hongyan fan actions lists what they can`,
        )
      if (second === undefined) throw new UsageError(`hongyan fan ${first} needs an openid: hongyan fan list shows them`)
      // Whoever does something is somebody.
      const known = await client.get<readonly FanRow[]>('/api/fans')
      if (!known.some(({ openid }) => openid === second)) await client.post<FanRow>('/api/fans', { openid: second })
      const done = await client.post<object>(`/api/fans/${segment(second)}/${segment(first)}`, given.map(argument))
      const { seen, why } = Object(done) as { seen?: { text?: unknown; kind?: unknown; why?: unknown }; why?: unknown }
      print.one(Object(done), `${oneLine(String(seen ? seen.text || seen.kind : (why ?? 'done')))}${seen?.why ? ` (${oneLine(String(seen.why))})` : ''}\n`)
    }
    return 0
  },
)

/** Objects and lists as JSON; all else is text, so that codes keep their zeros. */
function argument(text: string): unknown {
  if (!/^[[{"]|^(true|false|null)$/.test(text)) return text
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function phoneText({ fan: { openid, name, following }, chat, wallet, windows }: Phone, paint: Painter): string {
  const lines = [
    `${openid}  ${name}  ${following ? 'follows' : 'does not follow'}`,
    ...chat.map(
      ({ at, by, text, kind, why }) =>
        `${paint('dim', timeOf(at * 1000))}  ${by === 'fault' ? paint('red', by) : by}  ${oneLine(text || kind)}${why ? ` (${oneLine(why)})` : ''}`,
    ),
    ...wallet.map(({ code, title, state }) => `card  ${code}  ${state}  ${oneLine(title)}`),
    ...windows.map(({ opens, left, until }) => `may be sent: ${left} more, opened by ${opens}, until ${new Date(until * 1000).toISOString()}`),
  ]
  return `${lines.join('\n')}\n`
}
