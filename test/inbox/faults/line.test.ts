import { describe, expect, it, vi } from 'vitest'
import { listen } from '../../../src/adapter/node.js'
import { createRecordingLogger } from '../../support/recording-logger.js'
import { door } from '../door.js'
import { Fault, HI, said, slowly } from './scene.js'

describe('on the line', () => {
  it('a client that hangs up before its answer: the run goes on, and a repeat gets it', async () => {
    const fault = new Fault()
    const { account, inbox, clock, runs, deliver } = door({ handler: slowly(fault) })
    const server = await listen(account, 0, { host: '127.0.0.1' })
    const { sign } = await import('../../../src/wire/signature.js')
    const timestamp = String(Math.floor(clock.now() / 1000))
    const search = `signature=${sign('secret', timestamp, '42')}&timestamp=${timestamp}&nonce=42`
    const hangUp = new AbortController()
    const { xml } = door({ handler: () => '' })
    const request = fetch(`${server.url}?${search}`, { method: 'POST', body: xml('a'), signal: hangUp.signal }).catch(() => 'hung up')
    await vi.waitFor(() => expect(inbox.stats().active).toBe(1))
    hangUp.abort()
    expect(await request).toBe('hung up')
    fault.mend()
    await vi.waitFor(() => expect(inbox.stats().done).toBe(1))
    expect(said(await deliver('a'))).toBe('reply')
    expect(runs).toHaveLength(1)
    await server.close()
  })

  it('a connection that cannot be accepted (EMFILE) is logged, and the next one is served', async () => {
    const log = createRecordingLogger()
    const { account } = door({ handler: () => HI, account: { log } })
    const server = await listen(account, 0, { host: '127.0.0.1' })
    server.server.emit('error', Object.assign(new Error('accept EMFILE'), { code: 'EMFILE' }))
    expect(log.text()).toContain('a connection could not be accepted')
    expect((await fetch(server.url)).status).toBe(403)
    await server.close()
  })
})
