import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { account } from '../account.mjs'
import { loadDoor, loadSqlite, root } from '../door.mjs'
import { encodingAESKey, host, port, ready } from './serve.mjs'

const { OfficialAccount, reply } = await loadDoor()
const { sqliteInbox } = await loadSqlite()

/** Set by bench/inbox.mjs: a file that is there already, and what a handler waits. */
const { file, waitMs = 0, maxActiveBytes } = JSON.parse(process.env.BENCH_SQLITE ?? '{}')
// Beside the package, where disks are real: /tmp may be in memory.
const folder = file ? undefined : mkdtempSync(join(new URL('.tmp', root).pathname, 'bench-'))
const { appId, appSecret, token } = account
const inbox = sqliteInbox(file ?? join(folder, 'inbox.db'), { maxBytes: 64 * 2 ** 30, ...(maxActiveBytes ? { maxActiveBytes } : {}) })
const official = new OfficialAccount({ appId, appSecret, token, ...(encodingAESKey && { encodingAESKey }), inbox })

official.on('user_get_card_event', (event) => {
  const answer = reply.text(`领券成功 ${event.user_card_code}`)
  return waitMs ? new Promise((resolve) => setTimeout(resolve, waitMs, answer)) : answer
})

process.on('exit', () => folder && rmSync(folder, { recursive: true, force: true }))
process.on('message', async (ask) => {
  if (ask === 'status') process.send({ ...(await inbox.status()), rssMB: process.memoryUsage().rss / 2 ** 20 })
})
await official.listen(port, { host })
ready()
