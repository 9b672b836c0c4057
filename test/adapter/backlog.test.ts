import { Server } from 'node:net'
import { afterEach, expect, it, vi } from 'vitest'
import { OfficialAccount } from '../../src/official-account.js'
import { createRecordingLogger } from '../support/recording-logger.js'

afterEach(() => {
  vi.restoreAllMocks()
})

it('as many connections may wait for a process that is busy as Linux lets wait: those beyond would call again after 1, 3 and 7 s', async () => {
  const listen = vi.spyOn(Server.prototype, 'listen')
  const account = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'secret', log: createRecordingLogger() })
  await account.listen(0, { host: '127.0.0.1', signals: false })
  expect(listen.mock.calls[0]?.[0]).toEqual({ port: 0, host: '127.0.0.1', backlog: 4096 })
  await account.close()
})
