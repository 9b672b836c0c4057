import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { createSimulator } from 'hongyan/simulator'
import { assertFault, assertReply } from 'hongyan/testing'
import { type AccountRow, createAccountTable } from './account-table.js'
import { createShops } from './gateway.js'

const rows: readonly AccountRow[] = Array.from({ length: 501 }, (_, nth) => ({
  appId: `wx${nth.toString(16).padStart(16, '0')}`,
  appSecret: `secret-${nth}`,
  token: `token${nth}`,
  encodingAESKey: `${nth.toString(16).padStart(42, 'A')}A`,
  target: `gh_${nth}`,
}))
const weixin = createSimulator({ accounts: rows, seed: 'many' })
const table = createAccountTable(':memory:')
const silent = { debug() {}, info() {}, warn() {}, error() {} }
const shops = createShops(table, { clock: weixin.clock, log: silent, api: { transport: weixin.transport } })
after(async () => {
  await Promise.all([shops.close(), weixin.close()])
  table.close()
})

const newcomer = rows[500] as AccountRow
for (const { appId } of rows) {
  // By path; the last one by its target alone, at the URL of all.
  const path = appId === newcomer.appId ? '/wechat' : `/wechat/${appId}`
  weixin.account(appId).deliverTo(({ method, search, body }) => shops.handle({ method, path, search, body }))
}

test('five hundred accounts, each with its own keys', async () => {
  for (const row of rows.slice(0, 500)) {
    await table.add(row)
    assertReply(await weixin.account(row.appId).fan().follow(), `欢迎关注 ${row.appId}`)
  }
})

test('each calls Weixin as itself', async () => {
  const fan = weixin.account(rows[7]?.appId).fan()
  await fan.follow()
  const made = await fan.send.text('二维码')
  assertReply(made, /^http/)
  assert.equal(weixin.calls().at(-1)?.appId, rows[7]?.appId)
})

test('one more, without a restart', async () => {
  const before = weixin.account(newcomer.appId).fan().follow()
  await weixin.advance(15_000)
  assertFault(await before)
  await table.add(newcomer)
  await weixin.advance(1000)
  assertReply(await weixin.account(newcomer.appId).fan().follow(), `欢迎关注 ${newcomer.appId}`)
})
