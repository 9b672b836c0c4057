import type { Cluster, Redis } from 'ioredis'
import type { Logger } from '../../logger.js'
import { summary } from '../retry.js'

/** What Redis itself would lose, and what could not be found out. */
export interface Durability {
  readonly weak: readonly string[]
  readonly unknown: readonly string[]
}

/** Each with what it costs and how it is mended. */
const WEAK = {
  appendonly: 'appendonly is off: what Redis holds is lost when it ends. Set `appendonly yes`',
  appendfsync: "appendfsync is not always: up to a second of answered pushes is lost when Redis's machine fails. Set `appendfsync always`",
  policy: 'maxmemory-policy is not noeviction: Redis throws pushes away when its memory is full. Set `maxmemory-policy noeviction`',
} as const

/** Looks at the settings on which depends whether an answered push outlives Redis. Where CONFIG is forbidden, INFO tells less. */
export async function readDurability(client: Redis | Cluster): Promise<Durability> {
  const config = await readConfig(client)
  const info = config ? '' : String(await client.info())
  const fromInfo = (name: string) => new RegExp(`^${name}:(.*?)\\r?$`, 'm').exec(info)?.[1]
  const appendonly = config?.get('appendonly') ?? ({ '1': 'yes', '0': 'no' } as Record<string, string>)[fromInfo('aof_enabled') ?? '']
  const appendfsync = config?.get('appendfsync')
  const policy = config?.get('maxmemory-policy') ?? fromInfo('maxmemory_policy')
  const weak: string[] = []
  if (appendonly === 'no') weak.push(WEAK.appendonly)
  else if (appendfsync !== undefined && appendfsync !== 'always') weak.push(WEAK.appendfsync)
  if (policy !== undefined && policy !== 'noeviction') weak.push(WEAK.policy)
  const settings = { appendonly, appendfsync, 'maxmemory-policy': policy }
  return { weak, unknown: Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [name] : [])) }
}

async function readConfig(client: Redis | Cluster): Promise<ReadonlyMap<string, string> | undefined> {
  const found = new Map<string, string>()
  try {
    for (const name of ['appendonly', 'appendfsync', 'maxmemory-policy']) {
      const answer = await client.config('GET', name)
      const pair: readonly unknown[] = Array.isArray(answer) ? answer : Object.entries(Object(answer)).flat()
      if (pair[1] !== undefined) found.set(name, String(pair[1]))
    }
    return found
  } catch (error) {
    // Managed Redis forbids or renames it.
    if (error instanceof Error && /NOPERM|unknown (sub)?command|not allowed|disabled/i.test(error.message)) return undefined
    throw error
  }
}

/** Says it aloud, once for each start. */
export async function tellDurability(client: Redis | Cluster, log: Logger): Promise<Durability | undefined> {
  try {
    const durability = await readDurability(client)
    for (const weakness of durability.weak) log.warn({ inbox: 'bullmq' }, `Redis keeps pushes less safely than the inbox promises: ${weakness}`)
    if (durability.unknown.length > 0)
      log.warn(
        { inbox: 'bullmq', unknown: durability.unknown },
        'Redis does not tell all of its settings for durability (CONFIG is forbidden); see to it that they are appendonly yes, appendfsync always, maxmemory-policy noeviction',
      )
    return durability
  } catch (error) {
    log.warn({ inbox: 'bullmq', error: summary(error) }, "Redis's settings for durability could not be looked at")
    return undefined
  }
}
