/**
 * Makes an inbox's file with so many pushes of the last 23 hours, all done, faster than pushing them: node fill.mjs <file> <rows>
 */
import { createRequire } from 'node:module'
import { account } from './account.mjs'
import { loadSqlite, root } from './door.mjs'

const [file, rows = '10000000'] = process.argv.slice(2)
const { sqliteInbox } = await loadSqlite()
const host = { log: console, clock: { now: Date.now, setTimeout, clearTimeout }, owner: () => undefined }
const inbox = sqliteInbox(file)
inbox.attach(host)
await inbox.detach(host)

const native = process.getBuiltinModule?.('node:sqlite')
const database = native ? new native.DatabaseSync(file) : new (createRequire(new URL('package.json', root))('libsql'))(file)
database.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -200000; PRAGMA wal_autocheckpoint = 20000')
const total = Number(rows)
const chunk = 100_000
const end = Date.now() - 10_000
const msPerRow = (23 * 3_600_000) / total
const insert = database.prepare(`
  WITH RECURSIVE n (i) AS (SELECT ? UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ?)
  INSERT INTO push (key, app_id, type, source, raw, received_at, state, attempt, answer, ended_at, ms)
  SELECT '${account.appId}:' || CAST((? + i * ?) / 1000 AS INTEGER) || '.' || substr(hex(randomblob(11)), 1, 22), '${account.appId}', 'user_get_card_event',
    'oFS7Fj' || substr(hex(randomblob(11)), 1, 22), substr(hex(randomblob(4)) || '${'x'.repeat(400)}', 1, 400), CAST(? + i * ? AS INTEGER), 'done', 1,
    '${'<xml>'.padEnd(300, 'y')}', CAST(? + i * ? AS INTEGER), 1
  FROM n`)
const start = end - 23 * 3_600_000
for (let from = 0; from < total; from += chunk) {
  const until = Math.min(total, from + chunk)
  insert.run(from, until, start, msPerRow, start, msPerRow, start, msPerRow)
  database.exec(`UPDATE tally SET pushes = pushes + ${until - from}, upto = (SELECT max(push.id) FROM push)`)
  if ((until / chunk) % 10 === 0) process.stderr.write(`fill: ${until} rows\n`)
}
database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
database.close()
