import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test, vi } from 'vitest'
import { memoryInbox } from '../../src/inbox/memory.js'
import { sqliteInbox } from '../../src/inbox/sqlite/index.js'
import { inboxSuite } from '../../src/testing/inbox-suite.js'
import { createFakeClock } from '../support/fake-clock.js'

// Time stands still while the log goes to the disk.
vi.mock('../../src/inbox/sqlite/log-sync.js', async (original) => (await import('../support/prompt-log.js')).promptLog(original))

describe('memory', () => {
  inboxSuite({ test, durable: false, clock: createFakeClock, place: () => ({ open: (options) => memoryInbox(options) }) })
})

describe('SQLite', () => {
  inboxSuite({
    test,
    clock: createFakeClock,
    place: () => {
      const folder = mkdtempSync(join(tmpdir(), 'hongyan-inbox-'))
      return { open: (options) => sqliteInbox(join(folder, 'inbox.db'), options), remove: () => rmSync(folder, { recursive: true }) }
    },
  })
})
