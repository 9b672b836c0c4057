import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import { OfficialAccount } from '../../src/official-account.js'
import { sign } from '../../src/wire/signature.js'
import { createRecordingLogger } from '../support/recording-logger.js'

// Somebody else listens too, so that the test's own process does not end.
const other = () => {}
afterEach(() => void process.off('SIGTERM', other))

const check = (account: OfficialAccount) => {
  const timestamp = String(Math.floor(Date.now() / 1000))
  return account.handle({ method: 'GET', search: `signature=${sign('token', timestamp, '1')}&timestamp=${timestamp}&nonce=1&echostr=42` })
}

it('closes all accounts that listen at SIGTERM: what runs comes to its end, what is new is 503', async () => {
  process.on('SIGTERM', other)
  const log = createRecordingLogger()
  const accounts = ['wx1', 'wx2'].map((appId) => new OfficialAccount({ appId, token: 'token', log }))
  const servers = await Promise.all(accounts.map((account) => account.listen(0, { host: '127.0.0.1' })))
  const closed = servers.map(({ server }) => once(server, 'close'))
  process.emit('SIGTERM', 'SIGTERM')
  await Promise.all([...closed, ...accounts.map((account) => account.close())])
  // Only then it looks whether somebody else listens.
  await new Promise(setImmediate)
  for (const account of accounts) expect(await check(account)).toMatchObject({ status: 503 })
  expect(log.text()).toContain('stopping')
})

it('leaves signals alone where it is told to, and when the account is closed', async () => {
  const before = process.listenerCount('SIGTERM')
  const quiet = new OfficialAccount({ appId: 'wx1', token: 'token' })
  await quiet.listen(0, { host: '127.0.0.1', signals: false })
  expect(process.listenerCount('SIGTERM')).toBe(before)
  const usual = new OfficialAccount({ appId: 'wx1', token: 'token' })
  await usual.listen(0, { host: '127.0.0.1' })
  expect(process.listenerCount('SIGTERM')).toBe(before + 1)
  await Promise.all([quiet.close(), usual.close()])
  expect(process.listenerCount('SIGTERM')).toBe(before)
})
