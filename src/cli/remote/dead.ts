import type { PushDetail } from '../../console/protocol.js'
import { defineCommand, verbOf } from '../command.js'
import { UsageError } from '../screen.js'
import { createPrint } from '../terminal/print.js'
import { ConsoleClient, remoteOptions, segment } from './console-client.js'
import { filterOptions, readCount, readFilter } from './push-filter.js'
import { pushColumns, pushText } from './push-lines.js'
import { listPushes } from './pushes.js'
import { replayFilter, replayIds } from './replay.js'

const { state: _state, ...narrower } = filterOptions

export const dead = defineCommand(
  {
    name: 'dead',
    summary: 'pushes that failed for good',
    usage: '[list|show|replay] [options]',
    about: 'Dead letters: pushes whose handlers failed for good.',
    verbs: [
      ['list', 'all of them, latest first; what it does if nothing is said'],
      ['show <id>', 'one of them, opened'],
      ['replay [id…]', 'runs these once more, or all that the options name'],
    ],
    words: 10_000,
    options: {
      ...narrower,
      limit: { type: 'string', short: 'n', value: '<n>', help: 'list: so many (20)' },
      reply: { type: 'boolean', help: 'replay: what the handler replies is sent to the fan, as a customer-service message' },
      ...remoteOptions,
    },
  },
  async ({ values, positionals: [first = 'list', ...ids] }, screen) => {
    const verb = verbOf('dead', first, ['list', 'show', 'replay'])
    const filter = { ...readFilter(values), state: 'dead' }
    const limit = readCount('--limit', values.limit, { usual: 20 })
    if (verb === 'show' && ids.length !== 1) throw new UsageError('hongyan dead show needs one id: hongyan dead lists them')
    const client = new ConsoleClient(values, screen)
    const print = createPrint(screen, values.json === true)
    const reply = values.reply === true
    if (verb === 'replay')
      return ids.length > 0 ? replayIds(client, { ids, reply }, { print, screen }) : replayFilter(client, { filter, reply }, { print, screen })
    if (verb === 'list') print.many(await listPushes(client, filter, limit), pushColumns, 'no dead letters')
    else {
      const detail = await client.get<PushDetail>(`/api/pushes/${segment(ids[0] ?? '')}`)
      print.one(detail, pushText(detail, print.paint))
    }
    return 0
  },
)
