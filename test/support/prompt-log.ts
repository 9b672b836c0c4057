import type { LogSync } from '../../src/inbox/sqlite/log-sync.js'

/**
 * Brings the log to the disk while the process waits: for tests whose time stands still meanwhile.
 * `vi.mock('…/log-sync.js', async (original) => (await import('…/prompt-log.js')).promptLog(original))` puts it in the place of the real one.
 */
export const promptLog = async (original: () => Promise<{ LogSync: typeof LogSync }>) => {
  const { LogSync: Original } = await original()
  return {
    LogSync: class extends Original {
      override start(done: (error: Error | null) => void): void {
        try {
          this.now()
        } catch (error) {
          done(error instanceof Error ? error : new Error(String(error)))
          return
        }
        done(null)
      }
    },
  }
}
