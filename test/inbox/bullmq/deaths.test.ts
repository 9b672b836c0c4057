import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { torture } from '../../../scripts/torture/torture.mjs'
import { hasRedis, type RedisServer, startRedis } from '../../support/redis.js'
import { type Transpiled, transpile } from '../../support/transpiled.js'
import { closeAll, idOf, node, until } from './bench.js'

const isThere = await hasRedis('inbox on Redis: nodes that die')

describe.skipIf(!isThere)('nodes of an inbox on Redis that die', { timeout: 300_000 }, () => {
  let compiled: Transpiled
  let modules: string
  let folder: string
  let redis: RedisServer
  beforeAll(async () => {
    compiled = transpile(new URL('modules.ts', import.meta.url))
    modules = join(dirname(compiled.file), '../../../src')
    mkdirSync('.tmp', { recursive: true })
    folder = mkdtempSync(join(process.cwd(), '.tmp', 'torture-'))
    redis = await startRedis()
  }, 300_000)
  afterEach(closeAll)
  afterAll(async () => {
    compiled?.remove()
    if (folder) rmSync(folder, { recursive: true, force: true })
    await redis?.stop()
  })

  it('runs a push again after a second and a third death of its node, without using up a try', async () => {
    const deaths = 3
    const attempts: number[] = []
    // This one takes the push in, and is too busy to run it; and stays so where the machine is slow: nobody takes from it what it runs.
    const receiver = node({
      url: redis.url,
      safe: true,
      deadlineMs: 800,
      lockMs: 5000,
      concurrency: 1,
      handler: ({ source }) => (source === 'busy' ? new Promise(() => {}) : 'here'),
    })
    await receiver.deliver('busy')
    expect(await receiver.deliver('a')).toMatchObject({ body: 'success' })
    for (let life = 0; life <= deaths; life += 1) {
      const env = { ...process.env, NODE_SETTINGS: JSON.stringify({ modules, url: redis.url, deaths }) }
      const child = fork(fileURLToPath(new URL('crash-node.mjs', import.meta.url)), { env })
      const [{ attempt }] = (await once(child, 'message')) as [{ attempt: number }]
      attempts.push(attempt)
      if (attempt <= deaths) await once(child, 'exit')
      else {
        await until(async () => (await receiver.inbox.get(idOf('a')))?.state === 'done')
        child.kill('SIGKILL')
      }
    }
    expect(attempts).toEqual([1, 2, 3, 4])
    expect(await receiver.inbox.get(idOf('a'))).toMatchObject({ state: 'done', attempt: 4, answer: { body: 'success' } })
  })

  it('loses nothing that was answered by five kills of one of two nodes, and runs nothing more often than it may', async () => {
    const { audit, left, isIdle } = await torture({ modules, folder: join(folder, 'kills'), inbox: 'bullmq', cycles: 5 })
    expect(audit).toMatchObject({ kills: 5, lost: [], tooOften: [], otherAnswer: [] })
    expect([left, isIdle]).toEqual([0, true])
    expect(audit.answered).toBe(audit.pushes)
    expect(audit.repeats).toBeGreaterThan(0)
  })

  it.each(['redis', 'line'])('nor where besides the %s fails', async (disturb) => {
    const { audit, left, isIdle } = await torture({ modules, folder: join(folder, disturb), inbox: 'bullmq', cycles: 1, disturb })
    expect(audit).toMatchObject({ kills: 1, lost: [], tooOften: [], otherAnswer: [] })
    expect([left, isIdle]).toEqual([0, true])
  })

  it('and the same audit finds losses where the push is recorded behind its answer', async () => {
    let found = 0
    for (let round = 0; found === 0 && round < 8; round += 1) {
      const { audit } = await torture({ modules, folder: join(folder, `control-${round}`), inbox: 'bullmq', cycles: 2, control: true })
      found = audit.lost.length
    }
    expect(found).toBeGreaterThan(0)
  })
})
