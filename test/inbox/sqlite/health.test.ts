import { describe, expect, it } from 'vitest'
import { accountOn, connect, newFile, until } from './place.js'
import { sqliteError, troubled } from './troubled.js'

describe('the health of an inbox in SQLite', () => {
  it('is good where it can be written', async () => {
    const { inbox, deliver } = accountOn(newFile())
    expect(await inbox.health()).toEqual({ ok: true })
    expect((await deliver(1)).status).toBe(200)
    expect(await inbox.health()).toEqual({ ok: true })
    expect((await inbox.status()).kept).toMatchObject({ done: 1 })
  })

  it('is bad while another process has it, when all pushes are answered 503', async () => {
    const file = newFile()
    const first = accountOn(file)
    const second = accountOn(file)
    expect((await second.deliver(1)).status).toBe(503)
    expect(await second.inbox.health()).toEqual({ ok: false, problem: 'the store fails (inbox-unavailable)' })
    await first.account.close()
    await until(async () => (await second.inbox.health()).ok)
    expect((await second.deliver(1)).status).toBe(200)
  })

  it.each([
    ['full', 13],
    ['read-only', 8],
  ])('is bad while its disk is %s', async (_what, code) => {
    const { handle, fail } = troubled()
    const { inbox } = accountOn({ handle })
    fail(/^UPDATE tally/, sqliteError(code))
    expect(await inbox.health()).toMatchObject({ ok: false })
    fail()
    expect(await inbox.health()).toEqual({ ok: true })
  })

  it('is not bad because somebody writes for a moment, and is where they do not stop', async () => {
    const file = newFile()
    const { inbox } = accountOn(file)
    const other = connect(file)
    other.exec('BEGIN IMMEDIATE')
    const health = inbox.health()
    await new Promise((resolve) => setTimeout(resolve, 150))
    other.exec('ROLLBACK')
    expect(await health).toEqual({ ok: true })
    other.exec('BEGIN IMMEDIATE')
    expect(await inbox.health()).toMatchObject({ ok: false })
    other.exec('ROLLBACK')
  })
})
