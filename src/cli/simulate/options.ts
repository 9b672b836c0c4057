import { readFileSync } from 'node:fs'
import { ConfigurationError } from '../../errors.js'
import type { AccountSettings, Rules } from '../../simulator/index.js'
import { common, type Options, type Values } from '../command.js'
import { UsageError } from '../screen.js'

/** An account, and where its pushes go. */
export interface SimulatedSettings extends AccountSettings {
  readonly url?: string
}

/** What a world begins with, and where it ends. */
export interface WorldOptions {
  readonly accounts: readonly SimulatedSettings[]
  readonly importFile: string | undefined
  readonly exportFile: string | undefined
  readonly seed: string | undefined
  readonly clock: { readonly now?: number; readonly running: boolean }
  readonly rules: Partial<Rules>
}

export interface SimulateOptions extends WorldOptions {
  readonly port: number
  readonly host: string | undefined
  readonly hosts: readonly string[]
  readonly exec: string | undefined
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

/** Of every command that makes a world. */
export const worldOptions = {
  import: { type: 'string', value: '<file>', help: 'begins with a world that was exported' },
  export: { type: 'string', value: '<file>', help: 'writes the world when it ends' },
  seed: { type: 'string', value: '<text>', help: 'the same seed, the same ids' },
  clock: { type: 'string', value: '<time>', help: 'where its time begins (2026-11-11T00:00:00+08:00, or unix milliseconds)' },
} as const satisfies Options

export const options = {
  port: { type: 'string', short: 'p', value: '<n>', help: 'where it listens; 0 is any port that is free (8008)' },
  host: { type: 'string', value: '<address>', help: '127.0.0.1, if left out' },
  'allow-host': {
    type: 'string',
    multiple: true,
    value: '<n>',
    help: 'a name by which it may be called, besides localhost and *.weixin.qq.com; more than once',
  },
  account: { type: 'string', multiple: true, short: 'a', value: '<a>', help: 'appId:secret:token:key:url, each but the first may be empty; more than once' },
  config: { type: 'string', short: 'c', value: '<file>', help: 'JSON with accounts, port, host, hosts, seed, clock, standing, rules, controlToken' },
  ...worldOptions,
  exec: { type: 'string', value: '<command>', help: 'runs a command against it, ends with it and with its exit code' },
  standing: { type: 'boolean', help: 'its clock stands until it is told to go on' },
  'control-token': { type: 'string', value: '<t>', help: 'what /_hongyan/ asks for; drawn anew, if left out' },
  ...common,
  quiet: { type: 'boolean', short: 'q', help: 'nothing of pushes and calls' },
} as const satisfies Options

/** @throws {UsageError} that says what to write instead */
export function readOptions(values: Values<typeof options>): SimulateOptions {
  const config = values.config === undefined ? {} : readConfig(values.config)
  const accounts = [...(config.accounts ?? []), ...(values.account ?? []).map(readAccount)]
  return {
    port: readPort('--port', values.port ?? config.port ?? 8008),
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

/** @throws {UsageError} that names the option */
export function readPort(option: string, given: unknown): number {
  const port = Number(given)
  if (given === '' || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`${option} is no port: write a number from 1 to 65535, or 0 for any that is free`)
  return port
}

export function readClock(given: unknown): { readonly now?: number } {
  if (given === undefined || given === 'now') return {}
  const now = readTime(String(given))
  if (now === undefined) throw new UsageError('--clock is no time: write 2026-11-11T00:00:00+08:00, or unix milliseconds')
  return { now }
}

/** Unix milliseconds of what is written as such, or as ISO 8601; `undefined` of all else. */
export function readTime(text: string): number | undefined {
  const now = /^[0-9]+$/.test(text) ? Number(text) : Date.parse(text)
  return Number.isFinite(now) ? now : undefined
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
  const config: Config & Readonly<Record<string, unknown>> = readJsonFile('--config', file)
  for (const name of Object.keys(config))
    if (!CONFIG.includes(name)) throw new UsageError(`--config ${file}: ${name} is no option; there are ${CONFIG.join(', ')}`)
  const { accounts } = config
  if (accounts !== undefined && !Array.isArray(accounts)) throw new UsageError(`--config ${file}: accounts is no list`)
  return config
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

/** @throws {UsageError} for what is no JSON object */
export function readJsonFile(option: string, file: string): Readonly<Record<string, unknown>> {
  const text = readText(option, file)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw new UsageError(`${option} ${file} is no JSON`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UsageError(`${option} ${file} is no JSON object`)
  return { ...value }
}
