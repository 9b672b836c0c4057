import { closeSync, fdatasync, fdatasyncSync, fstatSync, openSync } from 'node:fs'
import { InboxUnavailableError } from '../../errors.js'

/**
 * Brings SQLite's write-ahead log to the disk while the process goes on. SQLite itself (`synchronous = FULL`) would hold it up for each commit, some milliseconds at a time;
 * with `NORMAL` it leaves the log to us, and still brings to the disk by itself what keeps the file whole (before and after a checkpoint, and when the log begins anew).
 * Who waits for a commit is told when this is done, so that what was answered is on the disk, as with `FULL`.
 */
export class LogSync {
  readonly #descriptor: number

  /** @throws where the log cannot be opened: it is there once the database was read */
  constructor(path: string) {
    // Never the database itself: to close a second descriptor of it would let go of SQLite's locks.
    this.#descriptor = openSync(`${path}-wal`, 'r+')
  }

  /** @param done called when all that was written before is on the disk, or with why it may not be */
  start(done: (error: Error | null) => void): void {
    // Node's request outlives its callback until the next great garbage collection, and would keep all that this one leads to: the pushes of each batch.
    let waiting: typeof done | undefined = done
    fdatasync(this.#descriptor, (error) => {
      const tell = waiting
      waiting = undefined
      tell?.(error ?? this.#gone())
    })
  }

  /** @throws where it may not be there */
  now(): void {
    fdatasyncSync(this.#descriptor)
    const gone = this.#gone()
    if (gone) throw gone
  }

  /** A file that was deleted can be written on and ends with the process, and what it holds with it: whoever waits must not be told that it is there. */
  #gone(): Error | null {
    try {
      if (fstatSync(this.#descriptor).nlink > 0) return null
    } catch (error) {
      // It was closed meanwhile: nobody waits any more.
      return error as Error
    }
    return new InboxUnavailableError("the inbox's file was deleted while it is in use", { hint: 'Start the process again: it makes a new one' })
  }

  close(): void {
    closeSync(this.#descriptor)
  }
}
