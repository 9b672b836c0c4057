import { runCli } from '../../src/cli/run.js'
import type { Screen } from '../../src/cli/screen.js'

/** A screen that keeps what is written on it. */
export class FakeScreen implements Screen {
  outText = ''
  errText = ''
  readonly isTerminal: boolean
  readonly isErrTerminal: boolean
  readonly columns: number | undefined
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  readonly program?: string
  readonly #over = new AbortController()
  readonly signal = this.#over.signal
  #looks: (() => void)[] = []

  constructor({ isTerminal = false, isErrTerminal = false, columns, env = {}, cwd = process.cwd(), program }: Partial<Screen> = {}) {
    this.isTerminal = isTerminal
    this.isErrTerminal = isErrTerminal
    this.columns = columns
    this.env = env
    this.cwd = cwd
    if (program !== undefined) this.program = program
  }

  out(text: string): void {
    this.outText += text
    for (const look of [...this.#looks]) look()
  }

  err(text: string): void {
    this.errText += text
  }

  /** As Ctrl-C does. */
  end(): void {
    this.#over.abort()
  }

  /** What was written on stdout, one JSON object a line. */
  get lines(): readonly Record<string, unknown>[] {
    return this.outText
      .split('\n')
      .slice(0, -1)
      .map((line) => JSON.parse(line) as Record<string, unknown>)
  }

  /** Waits for such a line, the `nth` of them. */
  line(is: (line: Record<string, unknown>) => boolean, nth = 1): Promise<Record<string, unknown>> {
    return new Promise((resolve) => {
      const look = () => {
        const found = this.lines.filter(is)[nth - 1]
        if (!found) return
        this.#looks = this.#looks.filter((each) => each !== look)
        resolve(found)
      }
      this.#looks.push(look)
      look()
    })
  }
}

/** Runs a command in this process. */
export async function run(args: readonly string[], given: Partial<Screen> = {}) {
  const screen = new FakeScreen(given)
  const code = await runCli(args, {
    out: (text) => screen.out(text),
    err: (text) => screen.err(text),
    isTerminal: screen.isTerminal,
    isErrTerminal: screen.isErrTerminal,
    columns: screen.columns,
    env: screen.env,
    cwd: screen.cwd,
    signal: screen.signal,
  })
  return { code, out: screen.outText, err: screen.errText, lines: () => screen.lines }
}
