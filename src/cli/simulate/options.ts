import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ConfigurationError } from '../../errors.js'
import type { AccountSettings, Rules } from '../../simulator/index.js'
import { UsageError } from '../screen.js'

/** An account, and where its pushes go. */
export interface SimulatedSettings extends AccountSettings {
  readonly url?: string
}

export interface SimulateOptions {
  readonly help: boolean
  readonly port: number
  readonly host: string | undefined
  readonly hosts: readonly string[]
  readonly accounts: readonly SimulatedSettings[]
  readonly importFile: string | undefined
  readonly exportFile: string | undefined
  readonly exec: string | undefined
  readonly seed: string | undefined
  readonly clock: { readonly now?: number; readonly running: boolean }
  readonly rules: Partial<Rules>
  readonly controlToken: string | undefined
  readonly json: boolean
  readonly quiet: boolean
}

/** What stands there if nobody names an account: so that a first try needs no options. */
export const EXAMPLE: SimulatedSettings = {
  appId: 'wx0123456789abcdef',
  appSecret: '0123456789abcdef0123456789abcdef',
  token: 'hongyan',
  encodingAESKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
}

const options = {
  port: { type: 'string', short: 'p' },
  host: { type: 'string' },
  'allow-host': { type: 'string', multiple: true },
  account: { type: 'string', multiple: true, short: 'a' },
  config: { type: 'string', short: 'c' },
  import: { type: 'string' },
  export: { type: 'string' },
  exec: { type: 'string' },
  seed: { type: 'string' },
  clock: { type: 'string' },
  standing: { type: 'boolean' },
  'control-token': { type: 'string' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean', short: 'q' },
  help: { type: 'boolean', short: 'h' },
} as const

/** @throws {UsageError} that says what to write instead */
export function readOptions(args: readonly string[]): SimulateOptions {
  const { values } = parsed(args)
  const config = values.config === undefined ? {} : readConfig(values.config)
  const accounts = [...(config.accounts ?? []), ...(values.account ?? []).map(readAccount)]
  return {
    help: values.help === true,
    port: readPort(values.port ?? config.port),
    host: values.host ?? config.host,
    hosts: values['allow-host'] ?? config.hosts ?? [],
    accounts: accounts.length > 0 ? accounts : [EXAMPLE],
    importFile: values.import,
    exportFile: values.export,
    exec: values.exec,
    seed: values.seed ?? (config.seed === undefined ? undefined : String(config.seed)),
    clock: { ...readClock(values.clock ?? config.clock), running: !(values.standing ?? config.standing ?? false) },
    rules: config.rules ?? {},
    controlToken: values['control-token'] ?? config.controlToken,
    json: values.json === true,
    quiet: values.quiet === true,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false })
  } catch (error) {
    const [sentence = ''] = String(error instanceof Error ? error.message : error).split('. ')
    throw new UsageError(`${sentence}: hongyan simulate --help lists the options`)
  }
}

/** `appId:secret:token:key:url`, each of which but the first may be left out or empty. */
function readAccount(text: string): SimulatedSettings {
  const [appId = '', appSecret, token, encodingAESKey, ...url] = text.split(':')
  if (appId === '') throw new UsageError('--account has no app id: write appId:secret:token:key:url, each but the first may be empty')
  return {
    appId,
    ...(appSecret && { appSecret }),
    ...(token && { token }),
    ...(encodingAESKey && { encodingAESKey }),
    ...(url.length > 0 && url.join(':') !== '' && { url: url.join(':') }),
  }
}

function readPort(given: unknown): number {
  const port = Number(given ?? 8008)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new UsageError('--port is no port: write a number from 1 to 65535, or 0 for any that is free')
  return port
}

function readClock(given: unknown): { readonly now?: number } {
  if (given === undefined || given === 'now') return {}
  const text = String(given)
  const now = /^[0-9]+$/.test(text) ? Number(text) : Date.parse(text)
  if (!Number.isFinite(now)) throw new UsageError('--clock is no time: write 2026-11-11T00:00:00+08:00, or unix milliseconds')
  return { now }
}

interface Config {
  readonly port?: unknown
  readonly host?: string
  readonly hosts?: readonly string[]
  readonly accounts?: readonly SimulatedSettings[]
  readonly seed?: string | number
  readonly clock?: unknown
  readonly standing?: boolean
  readonly rules?: Partial<Rules>
  readonly controlToken?: string
}

const CONFIG = ['port', 'host', 'hosts', 'accounts', 'seed', 'clock', 'standing', 'rules', 'controlToken']

function readConfig(file: string): Config {
  const text = readText('--config', file)
  let config: unknown
  try {
    config = JSON.parse(text)
  } catch {
    throw new UsageError(`--config ${file} is no JSON`)
  }
  if (typeof config !== 'object' || config === null || Array.isArray(config)) throw new UsageError(`--config ${file} is no JSON object`)
  for (const name of Object.keys(config))
    if (!CONFIG.includes(name)) throw new UsageError(`--config ${file}: ${name} is no option; there are ${CONFIG.join(', ')}`)
  const { accounts } = config as Config
  if (accounts !== undefined && !Array.isArray(accounts)) throw new UsageError(`--config ${file}: accounts is no list`)
  return config as Config
}

/** @throws {ConfigurationError} that names the option and the file */
export function readText(option: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw new ConfigurationError(
      `${option} ${file}`,
      missing ? 'is no file that exists' : `cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`,
    )
  }
}
