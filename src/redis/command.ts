import { ConfigurationError } from '../errors.js'

/** What is used of a Redis client: `call` of ioredis (also of its `Cluster`), or `sendCommand` of node-redis. */
export type RedisClient = { call(command: string, ...args: string[]): Promise<unknown> } | { sendCommand(args: string[]): Promise<unknown> }

/**
 * Sends commands. ioredis has a `sendCommand` too, of another kind.
 * @throws {ConfigurationError} for a client of neither
 */
export function commandOf(client: RedisClient): (...args: [string, ...string[]]) => Promise<unknown> {
  if (typeof client === 'object' && client !== null) {
    if ('call' in client && typeof client.call === 'function') return (command, ...args) => client.call(command, ...args)
    if ('sendCommand' in client && typeof client.sendCommand === 'function') return (...args) => client.sendCommand(args)
  }
  throw new ConfigurationError('client', 'is neither of ioredis nor of node-redis')
}
