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
