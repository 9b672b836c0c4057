import type { Overview, Trigger, Triggered } from '../../console/protocol.js'
import { defineCommand } from '../command.js'
import { findPush } from '../events/find-push.js'
import { type Screen, UsageError } from '../screen.js'
import { createPrint } from '../terminal/print.js'
import { createProgress } from '../terminal/progress.js'
import { oneLine } from '../terminal/text-width.js'
import { readAttributes } from './attributes.js'
import { ConsoleClient, remoteOptions } from './console-client.js'
import { readCount } from './push-filter.js'

export const trigger = defineCommand(
  {
    name: 'trigger',
    summary: 'pushes an event or a message, once or a hundred thousand times',
    usage: '<event> [options]',
    about: 'Pushes an event or a message of the catalogue, signed and sealed. What is not given comes from its sample.',
    words: 1,
    options: {
      set: {
        type: 'string',
        short: 's',
        multiple: true,
        value: '<k=v>',
        help: 'an attribute: --set is_give_by_friend=1, --set article_url_result.count=2; more than once',
      },
      from: { type: 'string', value: '<openid>', help: 'who sends it; somebody whom the account knows, if left out' },
      app: { type: 'string', value: '<appid>', help: 'to which account; the first, if left out' },
      times: { type: 'string', short: 'n', value: '<n>', help: 'so many different pushes (1)' },
      copies: { type: 'string', value: '<n>', help: 'each of them so often, as Weixin delivers again (1)' },
      'per-second': { type: 'string', value: '<n>', help: 'at this rate; as fast as it goes, if left out' },
      shuffled: { type: 'boolean', help: 'in another order than they were made' },
      ...remoteOptions,
    },
    more: 'hongyan events lists what there is, hongyan events <event> its attributes.',
  },
  async ({ values, positionals: [name] }, screen) => {
    if (name === undefined) throw new UsageError('hongyan trigger needs the name of an event or message: hongyan events lists them')
    const found = findPush(name)
    const times = readCount('--times', values.times, { usual: 1 })
    const copies = readCount('--copies', values.copies, { usual: 1, most: 100 })
    const perSecond = values['per-second'] === undefined ? undefined : readCount('--per-second', values['per-second'], { usual: 1 })
    const attributes = readAttributes(found, values.set ?? [])
    const client = new ConsoleClient(values, screen)
    const request: Trigger = {
      type: found.type,
      attributes,
      times,
      copies,
      ...(values.app !== undefined && { appId: values.app }),
      ...(values.from !== undefined && { source: values.from }),
      ...(perSecond !== undefined && { perSecond }),
      ...(values.shuffled && { shuffled: true }),
    }
    const done = times > 1 ? await many(client, request, screen) : await client.post<Triggered>('/api/trigger', request)
    const { count, id, seen } = done
    const sight = seen && `  → ${seen.kind === 'nothing' ? 'silence' : oneLine(seen.text || seen.kind)}${seen.why ? ` (${oneLine(seen.why)})` : ''}`
    createPrint(screen, values.json === true).one(
      done,
      count === 1 ? `${found.type}  ${id ?? ''}${sight ?? ''}\n` : `${count.toLocaleString('en')} × ${found.type} pushed\n`,
    )
    return seen?.kind === 'fault' ? 1 : 0
  },
)

/** Long work: the stream tells how far it is. */
async function many(client: ConsoleClient, request: Trigger, screen: Screen): Promise<Triggered> {
  const progress = createProgress(screen)
  const over = new AbortController()
  const { counts, seq } = await client.get<Overview>('/api/overview')
  const watch = async () => {
    for await (const event of client.events(over.signal, seq)) {
      if (event.kind !== 'pushes') continue
      const sent = Math.min(request.times ?? 1, Math.max(0, event.counts.total - counts.total))
      progress.tell(`${sent.toLocaleString('en')} of ${(request.times ?? 1).toLocaleString('en')}`)
    }
  }
  const watched = screen.isErrTerminal ? watch().catch(() => undefined) : undefined
  try {
    return await client.post<Triggered>('/api/trigger', request)
  } finally {
    over.abort()
    await watched
    progress.end()
  }
}
