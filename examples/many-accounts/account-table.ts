import type { AccountKey } from 'hongyan'
import Database from 'libsql'

/** A row as the gateway takes it; further columns do no harm. */
export interface AccountRow {
  readonly appId: string
  readonly token: string
  readonly encodingAESKey: string
  readonly appSecret: string
  /** The platform's own id of the account, `gh_…`: the ToUserName of its pushes. */
  readonly target: string
}

/** Where accounts are kept. Yours may be Postgres or MySQL: the gateway asks for one row at a time, and waits for it. */
export interface AccountTable {
  find(key: AccountKey): Promise<AccountRow | undefined>
  add(row: AccountRow): Promise<void>
}

/** @param path of the SQLite file; `:memory:` for tests */
export function createAccountTable(path: string): AccountTable & { close(): void } {
  const database = new Database(path)
  database.exec(`create table if not exists accounts (
    appId text primary key, token text not null, encodingAESKey text not null, appSecret text not null, target text not null unique)`)
  const byAppId = database.prepare('select * from accounts where appId = ?')
  const byTarget = database.prepare('select * from accounts where target = ?')
  const insert = database.prepare('insert into accounts values (?, ?, ?, ?, ?)')
  return {
    async find({ path: url, target, appId }) {
      // By app id: pushes that an earlier life has left. By path: /wechat/<app id>. By target: all accounts at one URL.
      const named = appId ?? /^\/wechat\/(wx[0-9a-f]{16})$/.exec(url ?? '')?.[1]
      if (named) return byAppId.get(named) as AccountRow | undefined
      return target ? (byTarget.get(target) as AccountRow | undefined) : undefined
    },
    async add({ appId, token, encodingAESKey, appSecret, target }) {
      insert.run(appId, token, encodingAESKey, appSecret, target)
    },
    close: () => void database.close(),
  }
}
