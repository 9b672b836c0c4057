import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { ConfigurationError } from '../../errors.js'
import { createSimulator, type Simulator, type SimulatorServer } from '../../simulator/index.js'
import type { Screen } from '../screen.js'
import { runChild } from './child.js'
import { callLine, pushLine, readyLines, readyOf } from './lines.js'
import { readOptions, readText, type SimulateOptions } from './options.js'

export const simulateHelp = `hongyan simulate [options]

Weixin in a box: point any WeChat SDK at it by changing only the host.

  -p, --port <n>         where it listens; 0 is any port that is free (8008)
      --host <address>   127.0.0.1, if left out
      --allow-host <n>   a name by which it may be called, besides localhost and *.weixin.qq.com; more than once
  -a, --account <a>      appId:secret:token:key:url, each but the first may be empty; more than once
  -c, --config <file>    JSON with accounts, port, host, hosts, seed, clock, standing, rules, controlToken
      --import <file>    begins with a world that was exported
      --export <file>    writes the world when it ends
      --exec <command>   runs a command against it, ends with it and with its exit code
      --seed <text>      the same seed, the same ids
      --clock <time>     where its time begins (2026-11-11T00:00:00+08:00, or unix milliseconds)
      --standing         its clock stands until it is told to go on
      --control-token <t> what /_hongyan/ asks for; drawn anew, if left out
      --json             one JSON object a line
  -q, --quiet            nothing of pushes and calls
  -h, --help

The command of --exec finds HONGYAN_SIMULATOR_URL, HONGYAN_CONTROL_URL, HONGYAN_CONTROL_TOKEN, WEIXIN_HOST,
WEIXIN_APP_ID, WEIXIN_APP_SECRET, WEIXIN_TOKEN and WEIXIN_ENCODING_AES_KEY (those of the first account).
Exit codes: that of the command; 1 where it failed; 2 where the options are wrong.
`

/** @returns the exit code */
export async function simulate(args: readonly string[], screen: Screen): Promise<number> {
  const options = readOptions(args)
  if (options.help) {
    screen.out(simulateHelp)
    return 0
  }
  const simulator = createWorld(options)
  if (options.importFile !== undefined) await importWorld(simulator, options.importFile)
  const server = await listen(simulator, options)
  // With a command, stdout is the command's.
  const say = options.exec === undefined ? screen.out : screen.err
  const print = (value: object, line: string) => say(options.json ? `${JSON.stringify(value)}\n` : line)
  const ready = readyOf(simulator, server, options)
  print(ready, readyLines(ready))
  if (!options.quiet) {
    simulator.on('sent', (push) => print({ event: 'push', ...push }, pushLine(push)))
    simulator.on('call', (call) => print({ event: 'call', ...call }, callLine(call)))
  }
  try {
    return options.exec === undefined ? await untilSignal() : await runChild(options.exec, environment(simulator, server))
  } finally {
    await simulator.close()
    if (options.exportFile !== undefined) exportWorld(simulator, options.exportFile)
  }
}

function createWorld({ accounts, clock, seed, rules }: SimulateOptions): Simulator {
  const settings = accounts.map(({ url: _url, ...account }) => account)
  const simulator = createSimulator({ accounts: settings, clock, rules, ...(seed !== undefined && { seed }) })
  for (const { appId, url } of accounts) if (url !== undefined) simulator.account(appId).deliverTo(url)
  return simulator
}

async function importWorld(simulator: Simulator, file: string): Promise<void> {
  const text = readText('--import', file)
  try {
    await simulator.importWorld(text)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    throw new ConfigurationError(`--import ${file}:`, error.message)
  }
}

/** Beside the file first, so that one that exists is whole at any time. */
function exportWorld(simulator: Simulator, file: string): void {
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

async function listen(simulator: Simulator, { port, host, hosts, controlToken }: SimulateOptions): Promise<SimulatorServer> {
  try {
    return await simulator.listen(port, { hosts, ...(host !== undefined && { host }), ...(controlToken !== undefined && { controlToken }) })
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EADDRINUSE') throw new ConfigurationError(`--port ${port}`, 'is in use', 'Choose another, or 0 for any that is free')
    if (code === 'EACCES') throw new ConfigurationError(`--port ${port}`, 'is not allowed', 'Choose one from 1024')
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new ConfigurationError(`--host ${host}`, 'is no address of this machine')
    throw error
  }
}

function environment(simulator: Simulator, { url, control }: SimulatorServer): NodeJS.ProcessEnv {
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

/** Until somebody ends it: then in good order. */
const untilSignal = (): Promise<number> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(0))
  })
