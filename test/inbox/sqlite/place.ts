import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { afterEach } from 'vitest'
import type { Answer, MaybePromise } from '../../../src/inbox/contract.js'
import { type SqliteInboxOptions, sqliteInbox } from '../../../src/inbox/sqlite/index.js'
import { type Context, OfficialAccount } from '../../../src/official-account.js'
import type { HandlerResult } from '../../../src/router/handler.js'
import { openHandle, type SqliteHandle } from '../../../src/sqlite/handle.js'
import { text } from '../../../src/testing/stage.js'
import { sign } from '../../../src/wire/signature.js'
import { createFakeClock, type FakeClock } from '../../support/fake-clock.js'
import { createRecordingLogger } from '../../support/recording-logger.js'

const folders: string[] = []
const handles: SqliteHandle[] = []
const accounts: { readonly account: OfficialAccount; readonly clock: FakeClock }[] = []

afterEach(async () => {
  for (const handle of handles.splice(0)) handle.close()
  for (const { account, clock } of accounts.splice(0)) {
    const closing = account.close({ drainMs: 1 })
    await clock.advance(10)
    await closing
  }
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** A folder for one test. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hongyan-sqlite-'))
  folders.push(folder)
  return folder
}

export const newFile = (): string => join(newFolder(), 'inbox.db')

/** Another connection, as another program would have it. */
export function connect(file: string): SqliteHandle {
  const handle = openHandle(file, 'inbox')
  handles.push(handle)
  return handle
}

export interface AccountOptions extends SqliteInboxOptions {
  readonly clock?: FakeClock
  readonly handler?: (content: string, context: Context) => MaybePromise<HandlerResult>
}

const APP_ID = 'wx0123456789abcdef'

/** How many rows a table holds. */
export const rowsIn = (handle: SqliteHandle, table: string): number =>
  Number((handle.prepare(`SELECT count(*) AS count FROM ${table}`).get() as { count: number }).count)

/** An account in plain mode on an SQLite inbox. */
export function accountOn(source: string | { readonly handle: SqliteHandle }, options: AccountOptions = {}) {
  const { clock = createFakeClock(), handler = () => 'fine', ...inboxOptions } = options
  const log = createRecordingLogger()
  const inbox = sqliteInbox(source, inboxOptions)
  const account = new OfficialAccount({ appId: APP_ID, token: 'secret', inbox, clock, log })
  accounts.push({ account, clock })
  const runs: string[] = []
  account.on('text', (message, context) => {
    runs.push(`${message.message_id}:${context.attempt}`)
    return handler(message.content, context)
  })
  let nonce = 0
  const deliver = async (id: number | string, content = 'hi', fan = 'fan'): Promise<Answer> => {
    const timestamp = String(Math.floor(clock.now() / 1000))
    nonce += 1
    const search = `signature=${sign('secret', timestamp, `${nonce}`)}&timestamp=${timestamp}&nonce=${nonce}`
    return account.handle({ method: 'POST', search, body: text(fan, { id: String(id), content }) })
  }
  return { account, inbox, clock, log, runs, deliver }
}

/** Lets real time pass, as for another process's lock, until something holds. */
export async function until(holds: () => MaybePromise<boolean>): Promise<void> {
  for (let count = 0; count < 2000; count += 1) {
    if (await holds()) return
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  throw new Error('it did not come')
}

export { turn }
