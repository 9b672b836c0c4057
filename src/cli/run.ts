import { HongyanError } from '../errors.js'
import { didYouMean } from '../suggest.js'
import { columns } from './command.js'
import { commandNames, commandSummaries, loadCommand } from './commands.js'
import { CommandError, type Screen, UsageError } from './screen.js'
import { version } from './version.js'

const HELP = `hongyan <command> [options]

${columns(commandSummaries)}

hongyan <command> --help tells its options; hongyan --version the version.
`

/** @returns the exit code. An error is one line that says what to do; only what should never happen has a stack. */
export async function runCli(args: readonly string[], screen: Screen): Promise<number> {
  try {
    return await command(args, screen)
  } catch (error) {
    const known = error instanceof UsageError || error instanceof CommandError || error instanceof HongyanError
    screen.err(`hongyan: ${error instanceof Error ? (known ? error.message : (error.stack ?? error.message)) : String(error)}\n`)
    return error instanceof UsageError ? 2 : 1
  }
}

async function command([name, ...args]: readonly string[], screen: Screen): Promise<number> {
  if (name === '--version' || name === '-v' || name === 'version') {
    screen.out(`${version(screen)}\n`)
    return 0
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const [about] = args
    screen.out(about === undefined ? HELP : (await load(about)).help)
    return name === undefined ? 2 : 0
  }
  return (await load(name)).run(args, screen)
}

function load(name: string) {
  const known = commandNames.find((each) => each === name)
  if (!known) throw new UsageError(`there is no command ${name}:${didYouMean(name, commandNames)} hongyan --help lists them`)
  return loadCommand(known)
}
