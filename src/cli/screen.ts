/** Where a command writes. */
export interface Screen {
  out(text: string): void
  err(text: string): void
}

/** The command line itself is wrong: exit code 2. */
export class UsageError extends Error {}
