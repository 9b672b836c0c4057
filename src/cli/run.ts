import { HongyanError } from '../errors.js'
import { type Screen, UsageError } from './screen.js'
import { simulate, simulateHelp } from './simulate/simulate.js'

const HELP = `hongyan <command> [options]

  simulate   Weixin in a box: a server that any WeChat SDK can be pointed at

hongyan <command> --help tells its options.
`

/** @returns the exit code. An error is one line that says what to do; only what should never happen has a stack. */
export async function runCli(args: readonly string[], screen: Screen): Promise<number> {
  try {
    return await command(args, screen)
  } catch (error) {
    const known = error instanceof UsageError || error instanceof HongyanError
    screen.err(`hongyan: ${error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}

async function command([name, ...args]: readonly string[], screen: Screen): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    screen.out(args[0] === 'simulate' ? simulateHelp : HELP)
    return name === undefined ? 2 : 0
  }
  if (name !== 'simulate') throw new UsageError(`there is no command ${name}: hongyan --help lists them`)
  return simulate(args, screen)
}
