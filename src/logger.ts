import { ConfigurationError } from './errors.js'

/** What we log to: pino fits as it is, as do most others that take an object and a message. */
export interface Logger {
  debug(details: object, message: string): void
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}

const write = (level: 'warn' | 'error') => (details: object, message: string) => {
  console[level](`hongyan: ${message}`, details)
}

/** Warnings and errors to the console, and no more. */
export const consoleLogger: Logger = {
  debug: () => {},
  info: () => {},
  warn: write('warn'),
  error: write('error'),
}

/** @throws {ConfigurationError} for what can't be logged to */
export function checkLogger(log: Logger | undefined): void {
  if (log === undefined) return
  for (const level of ['debug', 'info', 'warn', 'error'] as const) {
    if (typeof Object(log)[level] !== 'function')
      throw new ConfigurationError('log', `has no ${level}()`, 'pino fits, and so does whatever has debug, info, warn and error')
  }
}

/** The same logger, whose own failures harm nothing: a push must not be lost because a disk for logs is full. */
export function harmless(log: Logger): Logger {
  const guard = (level: keyof Logger) => (details: object, message: string) => {
    try {
      log[level](details, message)
    } catch {
      // There is nowhere left to say so.
    }
  }
  return { debug: guard('debug'), info: guard('info'), warn: guard('warn'), error: guard('error') }
}
