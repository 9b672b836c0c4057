#!/usr/bin/env node
/** `npx hongyan …`: the command line. */

import { HongyanError } from '../errors.js'
import { type Screen, UsageError } from './screen.js'
import { simulate, simulateHelp } from './simulate/simulate.js'

const HELP = `hongyan <command> [options]

  simulate   Weixin in a box: a server that any WeChat SDK can be pointed at

hongyan <command> --help tells its options.
`

const screen: Screen = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
}

async function main([command, ...args]: readonly string[]): Promise<number> {
  if (command === undefined || command === '--help' || command === '-h' || command === 'help') {
    screen.out(args[0] === 'simulate' ? simulateHelp : HELP)
    return command === undefined ? 2 : 0
  }
  if (command !== 'simulate') throw new UsageError(`there is no command ${command}: hongyan --help lists them`)
  return simulate(args, screen)
}

try {
  process.exitCode = await main(process.argv.slice(2))
} catch (error) {
  const known = error instanceof UsageError || error instanceof HongyanError
  screen.err(`hongyan: ${error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
}
