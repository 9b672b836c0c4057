/** Where a command writes, and what it may ask of its surroundings. What is left out is this process's own. */
export interface Screen {
  out(text: string): void
  err(text: string): void
  /** Whether stdout is a terminal. No, if left out. */
  readonly isTerminal?: boolean
  /** Whether stderr is one: progress is shown there. */
  readonly isErrTerminal?: boolean
  readonly columns?: number | undefined
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
  /** The URL of `cli/main.js`: what a command starts lies beside it. */
  readonly program?: string
  /** Ends what would go on for ever, as SIGINT does. */
  readonly signal?: AbortSignal
}

/** The command line itself is wrong: exit code 2. */
export class UsageError extends Error {}

/** What a command could not do, in one line that says what to do: exit code 1. */
export class CommandError extends Error {}

export const environmentOf = (screen: Screen): Readonly<Record<string, string | undefined>> => screen.env ?? process.env

export const folderOf = (screen: Screen): string => screen.cwd ?? process.cwd()

/** Resolves when the command is told to end. */
export function untilTold(screen: Screen): Promise<void> {
  return new Promise((resolve) => {
    const told = () => {
      for (const signal of SIGNALS) process.off(signal, told)
      screen.signal?.removeEventListener('abort', told)
      resolve()
    }
    if (screen.signal?.aborted) told()
    else {
      for (const signal of SIGNALS) process.on(signal, told)
      screen.signal?.addEventListener('abort', told)
    }
  })
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
