import { type FSWatcher, statSync, watch } from 'node:fs'
import { dirname, join } from 'node:path'

/** Tells when one of some files changes. Folders are watched, since editors put a new file in the place of the old one. */
export class Watcher {
  readonly #changed: (file: string) => void
  readonly #folders = new Map<string, FSWatcher>()
  readonly #files = new Map<string, string>()
  #any = false

  /** @param changed called once for each change that is more than a touch by name */
  constructor(changed: (file: string) => void) {
    this.#changed = changed
  }

  /**
   * @param files those that are watched from now on, besides the ones before
   * @param any whether any other script in their folders counts too: one that was missing may be what is waited for
   */
  watch(files: readonly string[], { any = false } = {}): void {
    this.#any = any
    for (const file of files) {
      this.#files.set(file, stampOf(file))
      const folder = dirname(file)
      if (this.#folders.has(folder)) continue
      try {
        const watcher = watch(folder, (_event, name) => this.#look(folder, name))
        watcher.on('error', () => this.#folders.delete(folder))
        this.#folders.set(folder, watcher)
      } catch {
        // Gone already: nothing to see there.
      }
    }
  }

  close(): void {
    for (const watcher of this.#folders.values()) watcher.close()
    this.#folders.clear()
  }

  #look(folder: string, name: string | null): void {
    const looked = name === null ? [...this.#files.keys()].filter((file) => dirname(file) === folder) : [join(folder, name)]
    for (const file of looked) {
      const known = this.#files.get(file)
      if (known === undefined && !(this.#any && /\.([cm]?[jt]sx?|json)$/.test(file))) continue
      const stamp = stampOf(file)
      // Between its old and its new content an editor may have no file at all.
      if (stamp === known || stamp === '') continue
      this.#files.set(file, stamp)
      this.#changed(file)
    }
  }
}

function stampOf(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return ''
  }
}
