import type { Screen } from '../screen.js'

/** Shows on a terminal's stderr how far long work is. */
export interface Progress {
  tell(text: string): void
  /** Takes the line away. */
  end(): void
}

const PAUSE_MS = 100

export function createProgress(screen: Screen): Progress {
  if (screen.isErrTerminal !== true) return { tell: () => {}, end: () => {} }
  let shown = ''
  let last = 0
  return {
    tell(text) {
      const now = performance.now()
      if (now - last < PAUSE_MS) return
      last = now
      screen.err(`\r${text}${' '.repeat(Math.max(0, shown.length - text.length))}`)
      shown = text
    },
    end() {
      if (shown !== '') screen.err(`\r${' '.repeat(shown.length)}\r`)
      shown = ''
    },
  }
}
