import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sqliteInbox } from '../../src/inbox/sqlite/index.js'
import { type NodeOptions, promised, Stage, text } from '../../src/testing/stage.js'
import { createFakeClock } from '../support/fake-clock.js'

vi.mock('../../src/inbox/sqlite/log-sync.js', async (original) => (await import('../support/prompt-log.js')).promptLog(original))

/** A life of the process that ends while the push runs: what is in the file is what a crash leaves. */
describe('a push whose run ends with its process', () => {
  let folder: string
  let stage: Stage
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'hongyan-inbox-'))
    stage = new Stage({ open: (options) => sqliteInbox(join(folder, 'inbox.db'), options) }, createFakeClock())
  })
  afterEach(async () => {
    await stage.end()
    rmSync(folder, { recursive: true })
  })

  const attempts: number[] = []
  const die = async (options: NodeOptions = {}) => {
    const node = stage.open({
      handler: (_, { attempt }) => {
        attempts.push(attempt)
        return promised<string>().promise
      },
      ...options,
    })
    await stage.until(() => node.runs.length === 1, 'the run')
    await node.close()
  }
  const begin = async () => {
    attempts.length = 0
    const first = stage.open({ deadlineMs: 600, handler: () => promised<string>().promise })
    expect((await stage.settle(first.deliver(text('a')))).body).toBe('success')
    await first.close()
    return first.runs[0]?.id ?? ''
  }

  it('again and again is given up after twenty of them, as a dead letter that can be replayed', async () => {
    const id = await begin()
    for (let life = 2; life <= 20; life += 1) await die()
    expect(attempts).toEqual(Array.from({ length: 19 }, (_, index) => index + 2))
    const last = stage.open({ handler: () => 'mended' })
    await stage.until(async () => (await last.inbox.get(id))?.state === 'dead', 'the dead letter')
    expect(last.runs).toEqual([])
    expect(await last.inbox.get(id)).toMatchObject({ attempt: 20, crashes: 20, answer: { body: 'success' }, error: { code: 'timeout' } })
    expect(await stage.settle(last.inbox.replay(id))).toMatchObject({ state: 'done' })
  })

  it('has used up none of its tries by that', async () => {
    const id = await begin()
    await die()
    await die()
    const throws = () => {
      throw new Error('broken')
    }
    const node = stage.open({ handler: throws, retry: { tries: 2 } })
    await stage.until(async () => (await node.inbox.get(id))?.state === 'dead', 'the dead letter')
    expect(node.runs.map(({ attempt }) => attempt)).toEqual([4, 5])
    expect(await node.inbox.get(id)).toMatchObject({ attempt: 5, crashes: 3 })
  })
})
