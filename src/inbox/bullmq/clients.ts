import type { Cluster, Redis } from 'ioredis'
import type { Drivers } from './drivers.js'

/** The connections of a node. BullMQ makes one more of `worker`, which blocks. */
export interface Clients {
  /** For what a push waits for: fails at once where there is no line, so that it is answered 503 in time. */
  readonly commands: Redis | Cluster
  /** For the queue's worker: waits for Redis as long as it takes. */
  readonly worker: Redis | Cluster
  readonly subscriber: Redis | Cluster
  readonly isCluster: boolean
}

/** How long after its last byte a line with an open question counts as dead: no end of the connection comes from a machine that is cut off. */
const SILENCE_MS = 3000
/** The same where BullMQ blocks for up to ten seconds. */
const BLOCKING_SILENCE_MS = 15_000

const again = (times: number): number => Math.min(100 * times, 1000)

const quick = {
  enableOfflineQueue: false,
  // Whether a command that got no answer was carried out is asked anew, by us.
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  commandTimeout: 2000,
  socketTimeout: SILENCE_MS,
}

const patient = { enableOfflineQueue: true, maxRetriesPerRequest: null, socketTimeout: BLOCKING_SILENCE_MS }

const listening = { enableOfflineQueue: true, maxRetriesPerRequest: null, socketTimeout: SILENCE_MS, autoResubscribe: true }

const always = { retryStrategy: again, connectTimeout: SILENCE_MS, keepAlive: 5000, lazyConnect: false, replyMapping: 'legacy' } as const

export function connect(connection: string | object, { ioredis }: Drivers): Clients {
  const make = (options: typeof quick | typeof patient | typeof listening): Redis | Cluster => {
    const all = { ...always, ...options }
    if (typeof connection === 'string') return new ioredis.Redis(connection, all)
    if (!isClient(connection)) return new ioredis.Redis({ ...connection, ...all })
    if (!isCluster(connection)) return connection.duplicate(all)
    const { clusterRetryStrategy = again, redisOptions } = connection.options
    return connection.duplicate(undefined, {
      clusterRetryStrategy,
      lazyConnect: false,
      enableOfflineQueue: all.enableOfflineQueue,
      // BullMQ asks a client for this one, also where it is a cluster.
      redisOptions: { ...redisOptions, ...all, maxRetriesPerRequest: null },
    })
  }
  return {
    commands: make(quick),
    worker: make(patient),
    subscriber: make(listening),
    isCluster: typeof connection !== 'string' && isClient(connection) && isCluster(connection),
  }
}

const isClient = (connection: object): connection is Redis | Cluster => 'duplicate' in connection && typeof connection.duplicate === 'function'

const isCluster = (client: Redis | Cluster): client is Cluster => client.isCluster
