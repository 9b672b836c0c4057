import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { ConfigurationError } from '../../errors.js'
import type { ListenOptions, SimulatorServer } from '../../simulator/index.js'
import { Simulator } from '../../simulator/simulator.js'
import { readText, type WorldOptions } from './options.js'

/** A simulator as the options want it, with the world that it begins with. */
export async function openWorld(options: WorldOptions): Promise<Simulator> {
  const simulator = createWorld(options)
  if (options.importFile !== undefined) await importWorld(simulator, options.importFile)
  return simulator
}

function createWorld({ accounts, clock, seed, rules }: WorldOptions): Simulator {
  const settings = accounts.map(({ url: _url, ...account }) => account)
  const simulator = new Simulator({ accounts: settings, clock, rules, ...(seed !== undefined && { seed }) })
  for (const { appId, url } of accounts) if (url !== undefined) simulator.account(appId).deliverTo(url)
  return simulator
}

/** @throws {ConfigurationError} that names the option and the file */
export async function importWorld(simulator: Simulator, file: string): Promise<void> {
  const text = readText('--import', file)
  try {
    await simulator.importWorld(text)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    throw new ConfigurationError(`--import ${file}:`, error.message)
  }
}

/** Beside the file first, so that one that exists is whole at any time. */
export function exportWorld(simulator: Simulator, file: string): void {
  const beside = `${file}.${process.pid}.new`
  try {
    const handle = openSync(beside, 'w')
    try {
      let text = ''
      for (const piece of simulator.writeWorld()) {
        text += piece
        if (text.length < 65_536) continue
        writeSync(handle, text)
        text = ''
      }
      writeSync(handle, text)
    } finally {
      closeSync(handle)
    }
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw new ConfigurationError(`--export ${file}`, `cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`)
  }
}

/** @throws {ConfigurationError} that names the option */
export async function listenAt(
  simulator: Simulator,
  port: number,
  { option = '--port', ...options }: ListenOptions & { readonly option?: string } = {},
): Promise<SimulatorServer> {
  try {
    return await simulator.listen(port, options)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new ConfigurationError(`${option} ${port}`, 'is in use', 'Choose another, or 0 for any that is free')
    if (code === 'EACCES') throw new ConfigurationError(`${option} ${port}`, 'is not allowed', 'Choose one from 1024')
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new ConfigurationError(`--host ${options.host}`, 'is no address of this machine')
    throw error
  }
}

/** What a program that is started against the simulator finds in its environment: the keys are those of the first account. */
export function environmentFor(simulator: Simulator, { url, control }: SimulatorServer): NodeJS.ProcessEnv {
  const { appId, appSecret, token, encodingAESKey } = simulator.account().registration
  return {
    HONGYAN_SIMULATOR_URL: url,
    HONGYAN_CONTROL_URL: control.url,
    HONGYAN_CONTROL_TOKEN: control.token,
    WEIXIN_HOST: url,
    WEIXIN_APP_ID: appId,
    WEIXIN_APP_SECRET: appSecret,
    WEIXIN_TOKEN: token,
    ...(encodingAESKey !== undefined && { WEIXIN_ENCODING_AES_KEY: encodingAESKey }),
  }
}
