import { fileURLToPath, pathToFileURL } from 'node:url'
import { type Console, type ConsoleListening, createConsole, type RemoteSource, remoteSource } from '../../console/index.js'
import { ConfigurationError } from '../../errors.js'
import type { SimulatorServer } from '../../simulator/index.js'
import type { Simulator } from '../../simulator/simulator.js'
import { findDevFile, isAlive, ownFolder, writeDevFile } from '../dev-file.js'
import { CommandError, environmentOf, type Screen } from '../screen.js'
import { callLine, pushLine } from '../simulate/lines.js'
import { EXAMPLE, readJsonFile } from '../simulate/options.js'
import { exportWorld, importWorld, listenAt, openWorld } from '../simulate/world.js'
import { painterFor } from '../terminal/colours.js'
import { AccountProcess } from './account-process.js'
import { type DevEvent, devLine } from './lines.js'
import type { Crash, FromAccount, ReadyAccount, SandboxSettings } from './messages.js'
import type { DevOptions, Wanted } from './options.js'
import { Registry } from './registry.js'
import { execArgvFor, typescriptFor } from './typescript.js'
import { Watcher } from './watcher.js'

/** Editors write a file in several steps. */
const DEBOUNCE_MS = 100
/** Of pushes and calls in one second. */
const MOST_LINES = 50

/** One `hongyan dev`: the simulator and the console, which stay, and the account's process, which comes and goes. */
export interface Session {
  /** Rejects where it cannot go on. */
  readonly failed: Promise<never>
  close(): Promise<void>
}

/** @throws {CommandError | ConfigurationError} where it cannot begin */
export async function openSession(options: DevOptions, screen: Screen): Promise<Session> {
  const other = findDevFile(options.folder)
  if (other && isAlive(other) && other.pid !== process.pid)
    throw new CommandError(`a \`hongyan dev\` runs here already (process ${other.pid}): end it first, or start this one in another folder`)
  const { importFile, exportFile, seed, clock } = options
  const accounts = importFile === undefined ? [] : accountsOfWorld(importFile)
  const simulator = await openWorld({ accounts, importFile: undefined, exportFile, seed, clock, rules: {} })
  if (importFile !== undefined) await importWorld(simulator, importFile)
  const session = new DevSession(options, screen, simulator)
  try {
    await session.open()
  } catch (error) {
    await session.close()
    throw error
  }
  return session
}

/** They have to be there before the world is read; their keys come with the user's file. */
function accountsOfWorld(file: string): readonly { readonly appId: string }[] {
  const { accounts } = readJsonFile('--import', file)
  return Array.isArray(accounts)
    ? accounts.flatMap((each: unknown) => (typeof Object(each).appId === 'string' ? [{ appId: Object(each).appId as string }] : []))
    : []
}

class DevSession implements Session {
  readonly failed: Promise<never>
  #fail: (error: Error) => void = () => {}
  readonly #options: DevOptions
  readonly #screen: Screen
  readonly #simulator: Simulator
  readonly #registry: Registry
  readonly #source: RemoteSource = remoteSource()
  readonly #watcher = new Watcher((file) => this.#changed(file))
  readonly #file: string
  readonly #own: string
  #server: SimulatorServer | undefined
  #process: AccountProcess | undefined
  #console: Console | undefined
  #forget: (() => void) | undefined
  #accountPort: Wanted
  #debounce: NodeJS.Timeout | undefined
  #turn: Promise<void> = Promise.resolve()
  #began = 0
  #isEnding = false
  #passed = { second: 0, count: 0 }

  constructor(options: DevOptions, screen: Screen, simulator: Simulator) {
    this.#options = options
    this.#screen = screen
    this.#simulator = simulator
    this.#registry = new Registry(simulator)
    this.#accountPort = options.account
    this.#file = options.file ?? fileURLToPath(new URL('../examples/shop.js', screen.program ?? import.meta.url))
    this.#own = ownFolder(options.folder)
    this.failed = new Promise((_resolve, reject) => {
      this.#fail = reject
    })
    // Somebody waits for it once it runs.
    this.failed.catch(() => {})
  }

  async open(): Promise<void> {
    const { simulator, quiet, exportFile } = this.#options
    this.#server = await this.#listen('simulator-port', simulator, (port) => listenAt(this.#simulator, port, { option: '--simulator-port' }))
    if (!quiet) {
      this.#simulator.on('sent', (push) => this.#pass({ event: 'push', ...push }, pushLine(push)))
      this.#simulator.on('call', (call) => this.#pass({ event: 'call', ...call }, callLine(call)))
    }
    if (exportFile !== undefined) this.#tell({ event: 'note', note: `the world is written to ${exportFile} at the end` })
    this.#watcher.watch([this.#file])
    this.#start()
  }

  async close(): Promise<void> {
    if (this.#isEnding) return
    this.#isEnding = true
    clearTimeout(this.#debounce)
    this.#watcher.close()
    this.#forget?.()
    await this.#turn
    await this.#process?.end()
    await this.#console?.close()
    await this.#simulator.close()
    if (this.#options.exportFile !== undefined) exportWorld(this.#simulator, this.#options.exportFile)
    this.#tell({ event: 'ended' })
  }

  #changed(file: string): void {
    clearTimeout(this.#debounce)
    this.#debounce = setTimeout(() => {
      this.#turn = this.#turn.then(() => this.#restart(file))
    }, DEBOUNCE_MS)
  }

  async #restart(file: string): Promise<void> {
    if (this.#isEnding) return
    this.#registry.restarting()
    this.#source.disconnect('restarting')
    this.#tell({ event: 'restarting', file })
    await this.#process?.end()
    if (!this.#isEnding) this.#start()
  }

  #start(): void {
    const { folder, appIds } = this.#options
    const { program = import.meta.url } = this.#screen
    const typescript = typescriptFor(this.#file)
    const url = this.#server?.url ?? ''
    this.#began = performance.now()
    const made = new AccountProcess(
      {
        program: new URL('./dev/child.js', program).href,
        execArgv: execArgvFor(typescript),
        env: { ...environmentOf(this.#screen), ...this.#environment(), HONGYAN_DEV_TYPESCRIPT: JSON.stringify(typescript) },
        cwd: folder,
        start: {
          kind: 'start',
          file: pathToFileURL(this.#file).href,
          settings: this.#settings(),
          folder: this.#own,
          simulator: url,
          port: this.#accountPort.port,
          anyPort: this.#accountPort.isAny,
          appIds,
        },
      },
      {
        message: (message) => this.#take(made, message),
        output: (text) => (this.#options.json ? this.#screen.err(text) : this.#screen.out(text)),
        died: (crash) => this.#died(crash),
      },
    )
    this.#process = made
  }

  #settings(): SandboxSettings {
    const { appSecret = '', token = '', encodingAESKey = '' } = EXAMPLE
    return { appId: this.#options.appIds[0] ?? EXAMPLE.appId, appSecret, token, encodingAESKey }
  }

  #environment(): NodeJS.ProcessEnv {
    const { appId, appSecret, token, encodingAESKey } = this.#settings()
    const { url = '', control } = this.#server ?? {}
    return {
      HONGYAN_SIMULATOR_URL: url,
      HONGYAN_CONTROL_URL: control?.url,
      HONGYAN_CONTROL_TOKEN: control?.token,
      WEIXIN_HOST: url,
      WEIXIN_APP_ID: appId,
      WEIXIN_APP_SECRET: appSecret,
      WEIXIN_TOKEN: token,
      WEIXIN_ENCODING_AES_KEY: encodingAESKey,
      ...(this.#screen.isTerminal && { FORCE_COLOR: '1' }),
    }
  }

  #take(from: AccountProcess, message: FromAccount): void {
    if (this.#isEnding || from !== this.#process) return
    switch (message.kind) {
      case 'made':
        this.#register(from, message)
        return
      case 'files':
        this.#watcher.watch(message.files)
        return
      case 'ready':
        for (const note of message.notes) this.#tell({ event: 'note', note })
        if (message.port !== 0) this.#accountPort = { ...this.#accountPort, port: message.port }
        this.#turn = this.#turn.then(() => this.#ready(from, message.accounts))
        return
      case 'crash':
    }
  }

  #register(from: AccountProcess, { credentials }: Extract<FromAccount, { kind: 'made' }>): void {
    try {
      this.#registry.register(credentials)
    } catch (error) {
      if (!(error instanceof ConfigurationError)) throw error
      this.#tell({ event: 'note', note: `Weixin does not take ${credentials.appId}: ${error.message}` })
    }
    from.made += 1
    from.tell({ kind: 'registered', count: from.made })
  }

  async #ready(from: AccountProcess, accounts: readonly ReadyAccount[]): Promise<void> {
    if (this.#isEnding || from !== this.#process) return
    this.#source.connect(from.channel)
    this.#registry.ready(accounts)
    if (this.#console) {
      this.#tell({ event: 'restarted', ms: performance.now() - this.#began })
      return
    }
    try {
      const { url, token } = await this.#openConsole()
      this.#forget = writeDevFile(this.#own, { url, token, pid: process.pid })
      this.#tell({ event: 'ready', accounts, simulator: this.#server?.url ?? '', console: { url, token }, file: this.#options.file })
    } catch (error) {
      // A port that was asked for and is taken: nothing to wait for.
      this.#fail(error instanceof Error ? error : new Error(String(error)))
    }
  }

  async #openConsole(): Promise<ConsoleListening> {
    const made = createConsole({ source: this.#source, simulator: this.#simulator })
    this.#console = made
    return this.#listen('console-port', this.#options.console, (port) => made.listen(port))
  }

  #died(crash: Crash): void {
    if (this.#isEnding) return
    this.#registry.crashed(crash.message)
    this.#source.disconnect('crashed', crash.message)
    // What was missing may be made now.
    this.#watcher.watch([this.#file], { any: true })
    this.#tell({ event: 'crashed', ...crash })
  }

  /** A port that nobody has asked for by its number may be another. */
  async #listen<T>(
    option: string,
    { port, isAny }: Wanted,
    listen: (port: number) => Promise<T & { readonly url: string }>,
  ): Promise<T & { readonly url: string }> {
    try {
      return await listen(port)
    } catch (error) {
      if (!(error instanceof ConfigurationError) || !/is in use/.test(error.message)) throw error
      if (!isAny) throw new ConfigurationError(`--${option} ${port}`, 'is in use', 'Choose another, or 0 for any that is free')
      const listening = await listen(0)
      this.#tell({ event: 'note', note: `port ${port} is in use: ${option.replace('-port', '')} on ${listening.url} instead` })
      return listening
    }
  }

  #tell(event: DevEvent): void {
    this.#print(event, devLine(event, painterFor({ isTTY: this.#screen.isTerminal === true }, environmentOf(this.#screen)), this.#options.folder))
  }

  /** People see the first of a burst, and how many more there were; programs see all. */
  #pass(value: object, line: string): void {
    const second = Math.floor(Date.now() / 1000)
    const { second: before, count } = this.#passed
    if (second !== before) {
      if (count > MOST_LINES && !this.#options.json) this.#screen.out(`… and ${count - MOST_LINES} more\n`)
      this.#passed = { second, count: 0 }
    }
    this.#passed = { second, count: this.#passed.count + 1 }
    if (this.#options.json || this.#passed.count <= MOST_LINES) this.#print(value, line)
  }

  #print(value: object, line: string): void {
    this.#screen.out(this.#options.json ? `${JSON.stringify(value)}\n` : line)
  }
}
