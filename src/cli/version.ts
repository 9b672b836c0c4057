import { readFileSync } from 'node:fs'
import type { Screen } from './screen.js'

/** Of the package that the command line came with. */
export function version({ program = import.meta.url }: Screen): string {
  let folder = new URL('.', program)
  for (;;) {
    try {
      const manifest: unknown = JSON.parse(readFileSync(new URL('package.json', folder), 'utf8'))
      if (Object(manifest).name === 'hongyan') return String(Object(manifest).version)
    } catch {
      // Not in this folder.
    }
    const above = new URL('..', folder)
    if (above.href === folder.href) return 'unknown'
    folder = above
  }
}
