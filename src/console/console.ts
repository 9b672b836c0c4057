import { ConfigurationError } from '../errors.js'
import { checkLogger, consoleLogger, harmless, type Logger } from '../logger.js'
import { checkNames } from '../option-names.js'
import type { Simulator } from '../simulator/simulator.js'
import { Access } from './access.js'
import { type SourceOwner, sourceOf } from './account-source.js'
import { remoteSource } from './channel.js'
import { Desk } from './desk.js'
import { listenForConsole } from './server.js'
import type { InboxSource } from './source.js'
import { StaticFiles } from './static-files.js'

export interface ConsoleOptions {
  /** The account, or the gateway, whose inbox is shown. */
  readonly account?: SourceOwner | undefined
  /** Several of them. */
  readonly accounts?: readonly SourceOwner[] | undefined
  /** Or an inbox that lies elsewhere: `remoteSource` is one in another process. */
  readonly source?: InboxSource | undefined
  /** Weixin in a box. Without it the console is attached to a running account: it looks, and acts as nobody. */
  readonly simulator?: Simulator | undefined
  /** Whether pushes may be run once more. With a simulator yes, attached no, if left out. */
  readonly allowReplay?: boolean | undefined
  /** What the console asks for, of at least 16 characters. Drawn anew each time, if left out. */
  readonly token?: string | undefined
  /** Names by which it may be called, besides this machine's own: that of a proxy in front. */
  readonly hosts?: readonly string[] | undefined
  /** The folder of the page. The package's own, if left out. */
  readonly assets?: string | undefined
  /** pino fits. Warnings and errors to the console, if left out. */
  readonly log?: Logger | undefined
}

export interface ConsoleListening {
  readonly port: number
  /** Without the token. */
  readonly url: string
  /** `url` with `?token=…` is what to open in a browser. */
  readonly token: string
  close(): Promise<void>
}

export interface Console {
  /**
   * Listens; on 127.0.0.1, if no `host` is given.
   *
   * @throws {ConfigurationError} for a port that can't be had
   */
  listen(port: number, options?: { readonly host?: string | undefined }): Promise<ConsoleListening>
  /** Stops looking on, and closes its servers. The account goes on. */
  close(): Promise<void>
}

const KNOWN = ['account', 'accounts', 'source', 'simulator', 'allowReplay', 'token', 'hosts', 'assets', 'log']

/**
 * The console: pushes as they come, what was made of them, and, with a simulator, everything that people and the platform can do.
 *
 * @example
 * ```ts
 * import { OfficialAccount } from 'hongyan'
 * import { createConsole } from 'hongyan/console'
 *
 * const account = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'secret' })
 * const { url, token } = await createConsole({ account }).listen(4400)
 * console.log(`${url}?token=${token}`)
 * ```
 * @throws {ConfigurationError} that names the option
 */
export function createConsole(options: ConsoleOptions): Console {
  checkNames(options, KNOWN)
  const { simulator, token, hosts, assets, allowReplay = simulator !== undefined } = options
  checkLogger(options.log)
  const log = options.log ? harmless(options.log) : consoleLogger
  const access = new Access({ token, hosts })
  const desk = new Desk({ source: sourceOfOptions(options), simulator, mayReplay: allowReplay, log, secrets: [access.token] })
  const files = new StaticFiles(assets)
  const closers = new Set<() => Promise<void>>()
  desk.open()
  return {
    async listen(port, { host = '127.0.0.1' } = {}) {
      const server = await listenForConsole({ desk, access, files, log }, port, host)
      closers.add(server.close)
      const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host
      return {
        port: server.port,
        url: `http://${name}:${server.port}/`,
        token: access.token,
        close: () => {
          closers.delete(server.close)
          return server.close()
        },
      }
    },
    async close() {
      desk.close()
      await Promise.all([...closers].map((close) => close()))
      closers.clear()
    },
  }
}

function sourceOfOptions({ account, accounts, source, simulator }: ConsoleOptions): InboxSource {
  const given = [account, accounts, source].filter((each) => each !== undefined)
  if (given.length > 1) throw new ConfigurationError('source', 'stands beside account or accounts', 'One of them says whose inbox is shown')
  if (source) return source
  if (account) return sourceOf(account)
  if (accounts) return sourceOf(accounts)
  if (!simulator) throw new ConfigurationError('account', 'is missing', 'An OfficialAccount, a gateway, or a simulator')
  // Weixin alone: pushes go to somebody whose inbox nobody sees.
  return remoteSource()
}
