import assert from 'node:assert/strict'
import type { Check } from './check.js'
import { APP_ID, promised, text } from './stage.js'

/** What several nodes at one place have in common. */
export function nodeChecks(check: Check): void {
  check('a repeat at another node gets the same bytes, and no second run', async (stage) => {
    const [one, other] = [stage.open({ handler: () => 'one of us' }), stage.open({ handler: () => 'one of us' })]
    const answer = await stage.settle(one.deliver(text('a')))
    assert.equal(one.read(answer), 'one of us')
    assert.deepEqual(await stage.settle(other.deliver(text('a'))), answer)
    assert.equal(one.runs.length + other.runs.length, 1)
  })

  check('deliveries of one push to both nodes at the same time are one run with one answer', async (stage) => {
    const [one, other] = [stage.open({ handler: async () => 'all' }), stage.open({ handler: async () => 'all' })]
    for (let id = 1; id <= 10; id += 1) {
      const push = text('a', { id: String(id) })
      const answers = await stage.settle(Promise.all([one.deliver(push), other.deliver(push), one.deliver(push), other.deliver(push)]))
      assert.equal(new Set(answers.map(({ body }) => body)).size, 1)
      assert.equal(one.runs.length + other.runs.length, id)
    }
  })

  check('a repeat at another node waits for the run that is under way', async (stage) => {
    const { promise, keep } = promised<string>()
    const [one, other] = [stage.open({ handler: () => promise }), stage.open({ handler: () => promise })]
    const first = one.deliver(text('a'))
    await stage.until(() => one.runs.length + other.runs.length === 1)
    const second = other.deliver(text('a'))
    await stage.clock.advance(100)
    keep('both')
    const answers = await stage.settle(Promise.all([first, second]))
    assert.deepEqual(answers[0], answers[1])
    assert.equal(one.read(answers[0]), 'both')
    assert.equal(one.runs.length + other.runs.length, 1)
  })

  check('a node that is left does the work of one that has gone', async (stage) => {
    const handler = () => {
      throw new Error('broken')
    }
    const one = stage.open({ retry: { baseMs: 1000 }, handler })
    await stage.settle(one.deliver(text('a')))
    const other = stage.open({ handler: () => 'mended' })
    await one.close()
    await stage.until(() => other.runs.length === 1, 'the run on the node that is left')
    assert.equal(other.runs[0]?.attempt, 2)
  })

  check('what one node erases, the other does not know any more', async (stage) => {
    const [one, other] = [stage.open({ handler: () => 'fine' }), stage.open({ handler: () => 'fine' })]
    await stage.settle(one.deliver(text('fan-a', { content: 'my secret' })))
    assert.equal(await stage.settle(other.inbox.erase(APP_ID, 'fan-a')), 1)
    const runs = one.runs.length + other.runs.length
    assert.equal((await stage.settle(one.deliver(text('fan-a', { content: 'my secret' })))).status, 200)
    assert.equal(one.runs.length + other.runs.length, runs)
  })
}
