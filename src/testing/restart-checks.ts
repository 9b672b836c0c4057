import assert from 'node:assert/strict'
import { PermanentError } from '../errors.js'
import { digest } from '../wire/digest.js'
import type { Check } from './check.js'
import { APP_ID, promised, SHORT_DEADLINE_MS, text } from './stage.js'

/** What outlives the process. */
export function restartChecks(check: Check): void {
  check('after a restart a repeat gets the sealed answer, and no second run', async (stage) => {
    const before = stage.open({ handler: () => 'sealed' })
    const answer = await stage.settle(before.deliver(text('a')))
    await before.close()
    const after = stage.open({ handler: () => 'another' })
    assert.deepEqual(await stage.settle(after.deliver(text('a'))), answer)
    assert.equal(after.runs.length, 0)
  })

  check('a push whose handler was not done is taken up again', async (stage) => {
    const before = stage.open({ deadlineMs: SHORT_DEADLINE_MS, handler: () => promised<string>().promise })
    const answer = await stage.settle(before.deliver(text('a')))
    assert.equal(answer.body, 'success')
    await before.close()
    const after = stage.open({ handler: () => undefined })
    await stage.until(() => after.runs.length === 1, 'the second run')
    assert.equal(after.runs[0]?.id, before.runs[0]?.id)
    assert.equal(after.runs[0]?.attempt, 2)
    const id = after.runs[0]?.id ?? ''
    await stage.until(async () => (await after.inbox.get(id))?.state === 'done')
    assert.deepEqual(await stage.settle(after.deliver(text('a'))), answer)
    await stage.clock.advance(300)
    assert.equal(after.runs.length, 1)
  })

  check('a failed push runs again when its time comes, with its next attempt', async (stage) => {
    const before = stage.open({
      retry: { baseMs: 2000 },
      handler: () => {
        throw new Error('broken')
      },
    })
    const answer = await stage.settle(before.deliver(text('a')))
    await before.close()
    const after = stage.open({ handler: () => 'mended' })
    await stage.until(() => after.runs.length === 1, 'the second run')
    assert.equal(after.runs[0]?.attempt, 2)
    assert.deepEqual(await stage.settle(after.deliver(text('a'))), answer)
  })

  check('dead letters, late replies and records are as they were', async (stage) => {
    const slow = promised<string>()
    const before = stage.open({
      deadlineMs: SHORT_DEADLINE_MS,
      handler: ({ content }) => {
        if (content === 'dead') throw new PermanentError('broken')
        return content === 'slow' ? slow.promise : 'fine'
      },
    })
    await stage.settle(before.deliver(text('a', { id: '1', content: 'dead' })))
    await stage.settle(before.deliver(text('a', { id: '2', content: 'fine' })))
    await stage.settle(before.deliver(text('a', { id: '3', content: 'slow' })))
    slow.keep('late')
    await stage.until(async () => (await before.inbox.list({ state: 'done' })).pushes.length === 2)
    await stage.until(() => before.inbox.stats().active === 0)
    const { pushes } = await before.inbox.list()
    await before.close()
    const after = stage.open()
    await stage.until(async () => (await after.inbox.status().catch(() => undefined)) !== undefined)
    assert.deepEqual((await after.inbox.list()).pushes, pushes)
    assert.deepEqual((await after.inbox.list({ state: 'done' })).pushes[0]?.late, { refused: 'no-api' })
    assert.deepEqual((await after.inbox.status()).kept, { received: 0, done: 2, retry: 0, dead: 1 })
    await stage.clock.advance(300)
    assert.equal(after.runs.length, 0)
  })

  check('what was erased stays erased', async (stage) => {
    const before = stage.open({ handler: () => 'fine' })
    await stage.settle(before.deliver(text('fan-a', { content: 'my secret' })))
    assert.equal(await stage.settle(before.inbox.erase(APP_ID, 'fan-a')), 1)
    await before.close()
    const after = stage.open({ handler: () => 'fine' })
    assert.equal((await stage.settle(after.deliver(text('fan-a', { content: 'my secret' })))).body, 'success')
    assert.equal(after.runs.length, 0)
    assert.ok(!JSON.stringify((await after.inbox.list()).pushes).includes('secret'))
  })

  check('a signature of plain mode stays bound to its body', async (stage) => {
    const before = stage.open({ plain: true })
    const until = Math.floor(stage.clock.now() / 1000) + 300
    const signature = '3'.repeat(40)
    assert.equal(await before.inbox.bindSignature(signature, digest('one body'), until), true)
    await stage.settle(before.deliver(text('a')))
    await before.close()
    const after = stage.open({ plain: true })
    assert.equal(await after.inbox.bindSignature(signature, digest('another body'), until), false)
    assert.equal(await after.inbox.bindSignature(signature, digest('one body'), until), true)
  })

  check('a hundred pushes that were left are all taken up, once each', async (stage) => {
    const before = stage.open({ deadlineMs: SHORT_DEADLINE_MS, handler: () => promised<string>().promise })
    const left = Array.from({ length: 100 }, (_, index) => text(`fan-${index}`, { id: String(index + 1) }))
    await stage.settle(Promise.all(left.map((push) => before.deliver(push))))
    await before.close()
    const after = stage.open({ handler: () => undefined })
    await stage.until(() => after.runs.length >= 100)
    await stage.until(async () => (await after.inbox.status()).kept.done === 100)
    assert.equal(after.runs.length, 100)
    assert.equal(new Set(after.runs.map(({ id }) => id)).size, 100)
  })
}
