import * as http from 'node:http'
import type { AddressInfo } from 'node:net'
import { BodyParsedError, ConfigurationError } from '../errors.js'
import type { Logger } from '../logger.js'
import { NOT_FOUND, UNAVAILABLE } from './answers.js'
import { CollectedRequest } from './collected-request.js'
import { exchange } from './node-exchange.js'
import type { PushReceiver } from './receiver.js'
import { stopAt } from './signals.js'
import { createTurn, type Turn } from './turn.js'

export interface ListenOptions {
  /** All addresses of the machine, if left out. */
  readonly host?: string | undefined
  /** Other paths are answered 404. Any path is taken, if left out. */
  readonly path?: string | undefined
  /** How long a sender may take for a whole request, in ms. 10,000; half of it for the headers. Weixin sends small requests at once. */
  readonly requestTimeoutMs?: number
  /** At which signals the account or gateway is closed in good order, before the signal goes its usual way. `['SIGTERM', 'SIGINT']`; `false` leaves them to you. */
  readonly signals?: readonly NodeJS.Signals[] | false | undefined
}

/** A server that is listening. */
export interface Listening {
  readonly port: number
  readonly url: string
  readonly server: http.Server
  /** Takes no further connections, and waits for the answers under way; not for senders who are slower than `requestTimeoutMs`. */
  close(): Promise<void>
}

/**
 * Connections that may wait to be accepted; Linux takes no more than `net.core.somaxconn` of them, 4096. With Node's own 511 a burst loses some, and who had called tries again
 * after 1, 3 and 7 s: too late for an answer within five.
 */
const BACKLOG = 4096

/**
 * Listens on bare `node:http`: the fastest edge there is.
 * @throws {ConfigurationError} for options that are wrong (at once), or a port that can't be had (rejects)
 */
export function listen(receiver: PushReceiver, port: number, options: ListenOptions = {}): Promise<Listening> {
  checkPort(port)
  const { host, path, requestTimeoutMs = 10_000 } = options
  if (!Number.isInteger(requestTimeoutMs) || requestTimeoutMs < 2)
    throw new ConfigurationError('requestTimeoutMs', 'is no whole number of milliseconds above 1')
  const headersTimeout = Math.ceil(requestTimeoutMs / 2)
  const limits = {
    headersTimeout,
    requestTimeout: requestTimeoutMs,
    connectionsCheckingInterval: Math.min(1_000, headersTimeout),
    keepAliveTimeout: 65_000,
    maxHeaderSize: 8_192,
    IncomingMessage: CollectedRequest,
  }
  const turn = createTurn(receiver)
  const server = http.createServer(limits, listener(receiver, turn, options))
  server.on('connection', turn.accepted)
  return bind(server, port, { host, log: receiver.log }).then(() => {
    const letSignals = stopAtSignals(receiver, options.signals)
    return listening(server, urlOf(server, host, path), () => {
      letSignals()
      return closeServer(server, requestTimeoutMs)
    })
  })
}

/** Whoever prints it gets no whole server. */
export function listening(server: http.Server, url: string, close: () => Promise<void>): Listening {
  const { port } = server.address() as AddressInfo
  return Object.defineProperty({ port, url, server, close }, Symbol.for('nodejs.util.inspect.custom'), { value: () => ({ port, url, close }) })
}

function checkPort(port: number): void {
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new ConfigurationError(
      'port',
      'is no number from 0 to 65535',
      typeof port === 'number' ? undefined : 'Of the environment it is Number(process.env.PORT)',
    )
}

/**
 * Begins to listen.
 * @throws {ConfigurationError} for a port that is wrong (at once), or can't be had (rejects)
 */
export function bind(server: http.Server, port: number, { host, log }: { readonly host: string | undefined; readonly log: Logger }): Promise<void> {
  checkPort(port)
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new ConfigurationError('port', `${port} is in use`, 'Choose another one', error))
      else if (error.code === 'EACCES') reject(new ConfigurationError('port', `${port} may not be used by this user`, 'Choose one above 1023', error))
      else reject(error)
    }
    server.once('error', failed)
    server.listen({ port, host, backlog: BACKLOG }, () => {
      // From now on it is connections that can't be accepted, as without a file descriptor left.
      server.off('error', failed).on('error', (error) => log.error({ error: error.message }, 'a connection could not be accepted'))
      resolve()
    })
  })
}

function stopAtSignals(receiver: PushReceiver, signals: ListenOptions['signals'] = ['SIGTERM', 'SIGINT']): () => void {
  if (signals === false || !receiver.close) return () => {}
  return stopAt(signals, { log: receiver.log, stop: async () => receiver.close?.() })
}

export function urlOf(server: http.Server, host: string | undefined, path: string | undefined): string {
  const name = host === undefined || host === '::' || host === '0.0.0.0' ? 'localhost' : host.includes(':') ? `[${host}]` : host
  return `http://${name}:${(server.address() as AddressInfo).port}${path ?? '/'}`
}

/** Node itself closes no connection that becomes idle from now on, and stops looking for senders who take too long. */
export function closeServer(server: http.Server, requestTimeoutMs: number): Promise<void> {
  const idle = setInterval(() => server.closeIdleConnections(), 50)
  const slow = setTimeout(() => server.closeAllConnections(), requestTimeoutMs)
  return new Promise((resolve) => {
    server.close(() => {
      clearInterval(idle)
      clearTimeout(slow)
      resolve()
    })
  })
}

/** A listener for a `node:http` server of your own. */
export function nodeListener(receiver: PushReceiver, options: Pick<ListenOptions, 'path'> = {}): http.RequestListener {
  return listener(receiver, createTurn(receiver), options)
}

function listener(receiver: PushReceiver, turn: Turn, { path }: Pick<ListenOptions, 'path'>): http.RequestListener {
  if (path !== undefined && !path.startsWith('/')) throw new ConfigurationError('path', 'does not begin with a slash')
  return (request, response) => {
    const url = request.url ?? '/'
    if (path !== undefined && url !== path && !url.startsWith(`${path}?`)) {
      turn.send(response, NOT_FOUND)
      return
    }
    try {
      exchange(receiver, { request, url, framework: 'node:http', turn }, (answer) => turn.send(response, answer))
    } catch (error) {
      if (!(error instanceof BodyParsedError)) throw error
      // It is logged, and there is no framework here that it could be handed to.
      turn.send(response, UNAVAILABLE)
    }
  }
}
