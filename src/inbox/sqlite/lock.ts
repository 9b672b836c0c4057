import { closeSync, openSync } from 'node:fs'
import { faultOf, openHandle, type SqliteHandle } from '../../sqlite/handle.js'

/**
 * One process at a time: an exclusive transaction on an empty database beside the file, which the system ends when the process dies, however it dies.
 * The file itself stays readable for others.
 */
export class FileLock {
  readonly #path: string
  #handle: SqliteHandle | undefined
  #isHeld = false

  constructor(path: string) {
    this.#path = path
  }

  /** @returns whether it is ours now */
  take(): boolean {
    if (this.#isHeld) return true
    if (!this.#handle) {
      closeSync(openSync(this.#path, 'a', 0o600))
      this.#handle = openHandle(this.#path, 'inbox')
    }
    try {
      this.#handle.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE')
      this.#isHeld = true
    } catch (error) {
      if (faultOf(error) !== 'busy') throw error
    }
    return this.#isHeld
  }

  release(): void {
    this.#handle?.close()
    this.#handle = undefined
    this.#isHeld = false
  }
}
