import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readDurability } from '../../inbox/bullmq/durability.js'
import { type Finding, ok, warning, wrong } from './finding.js'

const LEAST = [20, 19] as const

export function checkNode(version = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > LEAST[0] || (major === LEAST[0] && minor >= LEAST[1])) return ok('Node', `Node ${version}`)
  return wrong('Node', `Node ${version} is too old`, 'hongyan needs Node 20.19 or later; 22 and 24 bring SQLite')
}

export async function checkSqlite(folder: string): Promise<Finding> {
  // A name that the compiler does not look up: the types of our oldest Node have no node:sqlite.
  const builtIn = 'node:sqlite'
  if (await import(builtIn).catch(() => undefined)) return ok('SQLite', 'Node brings it')
  if (locate('libsql', folder) !== undefined) return ok('SQLite', 'by libsql')
  return warning('SQLite', 'this Node has none, and libsql is not installed: sqliteInbox cannot open its file', '`npm install libsql`, or Node 22.13 or later')
}

/** The settings on which depends whether an answered push outlives Redis. */
export async function checkRedis(url: string, folder: string): Promise<readonly Finding[]> {
  const client = await openRedis(url, folder)
  if (!client) return [wrong('Redis', 'ioredis is not installed', '`npm install bullmq ioredis`')]
  try {
    await client.connect()
    const { weak, unknown } = await readDurability(client)
    if (weak.length > 0) return weak.map((weakness) => wrong('Redis', ...halves(weakness)))
    if (unknown.length > 0)
      return [
        warning('Redis', `it does not tell ${unknown.join(', ')}`, 'See to it that they are appendonly yes, appendfsync always, maxmemory-policy noeviction'),
      ]
    return [ok('Redis', 'it keeps what it is told: appendonly, appendfsync always, noeviction')]
  } catch (error) {
    return [
      wrong(
        'Redis',
        `it cannot be asked: ${String(Object(error).code ?? (error instanceof Error ? error.name : 'unknown'))}`,
        'Look at the address, the password and the firewall',
      ),
    ]
  } finally {
    client.disconnect()
  }
}

/** Each weakness is a sentence of what it costs, and one of what mends it. */
function halves(weakness: string): [says: string, cure: string] {
  const at = weakness.lastIndexOf('. ')
  return [weakness.slice(0, at), weakness.slice(at + 2)]
}

/** The project's own client. `undefined`, if it has none. */
export async function openRedis(url: string, folder: string) {
  const path = locate('ioredis', folder)
  if (path === undefined) return undefined
  const { Redis } = (await import(pathToFileURL(path).href)) as typeof import('ioredis')
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0, connectTimeout: 5000 })
  // What it says stands in the rejection too.
  client.on('error', () => {})
  return client
}

function locate(name: string, folder: string): string | undefined {
  for (const from of [join(folder, 'any.js'), import.meta.url]) {
    try {
      return createRequire(from).resolve(name)
    } catch {
      // Not there.
    }
  }
  return undefined
}
