import { readFileSync } from 'node:fs'

let read: string | undefined

/** The package's. This file and what it is bundled into lie two folders below it. */
export function version(): string {
  read ??= (JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { readonly version: string }).version
  return read
}
