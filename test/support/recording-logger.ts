import { inspect } from 'node:util'
import type { Logger } from '../../src/logger.js'

export interface Line {
  readonly level: keyof Logger
  readonly message: string
  readonly details: object
}

export interface RecordingLogger extends Logger {
  readonly lines: readonly Line[]
  /** The messages of a level, in order. */
  at(level: keyof Logger): readonly string[]
  /** Everything, as whoever reads the log would see it: to look for what must not be there. */
  text(): string
}

export function createRecordingLogger(): RecordingLogger {
  const lines: Line[] = []
  const record = (level: keyof Logger) => (details: object, message: string) => {
    lines.push({ level, message, details })
  }
  return {
    lines,
    debug: record('debug'),
    info: record('info'),
    warn: record('warn'),
    error: record('error'),
    at: (level) => lines.filter((line) => line.level === level).map((line) => line.message),
    text: () => lines.map((line) => `${line.message} ${inspect(line.details, { depth: 8 })} ${JSON.stringify(line.details)}`).join('\n'),
  }
}
