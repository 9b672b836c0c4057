import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { common, type Options, type Values } from '../command.js'
import { CommandError, folderOf, type Screen } from '../screen.js'
import { EXAMPLE, readClock, readPort, worldOptions } from '../simulate/options.js'

export const options = {
  port: { type: 'string', short: 'p', value: '<n>', help: 'where the account listens (3000)' },
  'simulator-port': { type: 'string', value: '<n>', help: 'where Weixin listens (8008)' },
  'console-port': { type: 'string', value: '<n>', help: 'where the console listens (8009)' },
  'app-id': {
    type: 'string',
    multiple: true,
    value: '<id>',
    help: 'of the account that the file makes of our settings; which accounts of a gateway, more than once',
  },
  ...worldOptions,
  standing: { type: 'boolean', help: "the simulator's clock stands until it is told to go on" },
  ...common,
  quiet: { type: 'boolean', short: 'q', help: 'nothing of pushes and calls' },
} as const satisfies Options

/** A port, and whether another will do where it is taken. */
export interface Wanted {
  readonly port: number
  readonly isAny: boolean
}

export interface DevOptions {
  /** The module's path; `undefined` for the example. */
  readonly file: string | undefined
  readonly folder: string
  readonly account: Wanted
  readonly simulator: Wanted
  readonly console: Wanted
  readonly appIds: readonly string[]
  readonly importFile: string | undefined
  readonly exportFile: string | undefined
  readonly seed: string | undefined
  readonly clock: { readonly now?: number; readonly running: boolean }
  readonly json: boolean
  readonly quiet: boolean
}

export function readDevOptions(values: Values<typeof options>, given: string | undefined, screen: Screen): DevOptions {
  const folder = folderOf(screen)
  return {
    file: given === undefined ? undefined : readFile(resolve(folder, given), given),
    folder,
    account: wanted('port', values.port, 3000),
    simulator: wanted('simulator-port', values['simulator-port'], 8008),
    console: wanted('console-port', values['console-port'], 8009),
    appIds: values['app-id'] ?? [EXAMPLE.appId],
    importFile: values.import,
    exportFile: values.export,
    seed: values.seed,
    clock: { ...readClock(values.clock), running: values.standing !== true },
    json: values.json === true,
    quiet: values.quiet === true,
  }
}

const wanted = (option: string, given: string | undefined, usual: number): Wanted =>
  given === undefined ? { port: usual, isAny: true } : { port: readPort(`--${option}`, given), isAny: false }

function readFile(path: string, given: string): string {
  if (!existsSync(path)) throw new CommandError(`${given} is no file that exists: name the module that exports your account, or none for an example`)
  if (statSync(path).isDirectory()) throw new CommandError(`${given} is a folder: name the module in it that exports your account`)
  return path
}
