import { ConfigurationError } from '../../errors.js'
import { checkNames, type Names } from '../../option-names.js'
import { checkRunPolicy, policyNames, type RunPolicy } from '../../run-policy.js'

export interface BullmqInboxOptions extends RunPolicy {
  /**
   * Where Redis is: its URL, options of ioredis, or a client of ioredis (also a `Cluster`), which is copied and stays yours. No type of ioredis's, so that our
   * declarations can be read where it is not installed.
   */
  readonly connection: string | object
  /** Begins the names of all keys, in braces, so that they lie in one slot of a cluster. `hongyan` */
  readonly prefix?: string | undefined
  /** How many pushes this node runs at once. 200. */
  readonly concurrency?: number | undefined
  /** How long a push that is done is remembered, in ms: in that time a repeated delivery gets its answer and runs nothing. 86,400,000, a day. */
  readonly keepMs?: number | undefined
  /** How long dead letters are kept, in ms. 2,592,000,000, thirty days. */
  readonly keepDeadMs?: number | undefined
  /** How many pushes that are done are kept at the most; those of the last minute are kept whatever their number. 1,000,000. */
  readonly maxDone?: number | undefined
  /** How many pushes may be waiting, running or put off, on all nodes together. Over it new ones are answered 503, so that they come again. 100,000. */
  readonly maxWaiting?: number | undefined
  /** How long a push stays locked by a node of which nothing is heard, in ms; another runs it within one and a half times of it. 20,000. A process that may stand still for longer needs more. */
  readonly lockMs?: number | undefined
  /** Only `'free'`: what runs on several machines keeps no order. */
  readonly order?: 'free' | undefined
}

/** The options, whole and checked. */
export interface Settings {
  readonly connection: string | object
  readonly prefix: string
  readonly concurrency: number
  readonly keepMs: number
  readonly keepDeadMs: number
  readonly maxDone: number
  readonly maxWaiting: number
  readonly lockMs: number
}

const NAMES: Names<BullmqInboxOptions> = {
  ...policyNames,
  connection: 1,
  prefix: 1,
  concurrency: 1,
  keepMs: 1,
  keepDeadMs: 1,
  maxDone: 1,
  maxWaiting: 1,
  lockMs: 1,
  order: 1,
}

/** @throws {ConfigurationError} */
export function readSettings(options: BullmqInboxOptions): Settings {
  checkNames(options, Object.keys(NAMES))
  const {
    connection,
    prefix = 'hongyan',
    concurrency = 200,
    keepMs = 86_400_000,
    keepDeadMs = 30 * 86_400_000,
    maxDone = 1_000_000,
    maxWaiting = 100_000,
    lockMs = 20_000,
  } = options
  if (!(typeof connection === 'string' ? connection !== '' : typeof connection === 'object' && connection !== null))
    throw new ConfigurationError('connection', 'is missing', "Give Redis's URL, options of ioredis, or a client of ioredis")
  // ioredis makes something of any text, and tries it for good.
  if (typeof connection === 'string' && !(/^rediss?:\/\//.test(connection) ? URL.canParse(connection) : /^\/(?!\/)/.test(connection)))
    throw new ConfigurationError('connection', 'is no URL of a Redis', 'It looks like redis://localhost:6379, rediss://… with TLS, or /run/redis.sock')
  if (typeof connection === 'object' && 'keyPrefix' in connection && connection.keyPrefix)
    throw new ConfigurationError('connection.keyPrefix', "can't be used: BullMQ's scripts do not know of it", 'Give `prefix` instead')
  checkOrder(options.order)
  if (typeof prefix !== 'string' || !/^[\w.:-]+$/.test(prefix)) throw new ConfigurationError('prefix', 'is not made of letters, digits and . : _ -')
  checkRunPolicy(options)
  return {
    connection,
    prefix: `{${prefix}}`,
    concurrency: count('concurrency', concurrency),
    keepMs: atLeast('keepMs', keepMs, 60_000),
    keepDeadMs: atLeast('keepDeadMs', keepDeadMs, 60_000),
    maxDone: count('maxDone', maxDone),
    maxWaiting: count('maxWaiting', maxWaiting),
    lockMs: atLeast('lockMs', lockMs, 2000),
  }
}

/** What a user of plain JavaScript may give. */
function checkOrder(order: unknown): void {
  if (order === undefined || order === 'free') return
  throw new ConfigurationError(
    'order',
    "can't be kept here: BullMQ's queues have no lane for each fan, and any node takes whatever push is next",
    "Leave it out, or use the memory or SQLite inbox on one machine, where order: 'sender' is kept",
  )
}

function count(field: string, value: number): number {
  if (!(Number.isInteger(value) && value >= 1)) throw new ConfigurationError(field, 'is no whole number from 1')
  return value
}

function atLeast(field: string, value: number, least: number): number {
  if (!(Number.isSafeInteger(value) && value >= least))
    throw new ConfigurationError(field, `is no whole number of milliseconds from ${least.toLocaleString('en')}`)
  return value
}
