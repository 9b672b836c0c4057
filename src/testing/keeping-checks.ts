import assert from 'node:assert/strict'
import { PermanentError } from '../errors.js'
import type { PushRecord } from '../inbox/contract.js'
import type { Check } from './check.js'
import { APP_ID, click, text } from './stage.js'

/** What is kept, found, counted and erased. */
export function keepingChecks(check: Check): void {
  check('a record holds what came and what became of it', async (stage) => {
    const node = stage.open({ handler: () => 'kept' })
    const raw = text('a', { id: '3487542469355618313', content: '一 😀 "\'\\ \u0001'.replace('\u0001', '') })
    const answer = await stage.settle(node.deliver(raw))
    const record = (await node.inbox.get(node.runs[0]?.id ?? '')) as PushRecord
    const { key, appId, type, source, state, attempt, late, receivedAt } = record
    assert.deepEqual({ appId, type, source, state, attempt, late }, { appId: APP_ID, type: 'text', source: 'a', state: 'done', attempt: 1, late: 'none' })
    assert.equal(record.raw, raw)
    assert.deepEqual(record.answer, answer)
    assert.ok(key.startsWith(`${APP_ID}:`))
    assert.ok(receivedAt <= stage.clock.now() && receivedAt > stage.clock.now() - 20_000)
    assert.equal(record.dueAt, undefined)
    assert.equal(record.error, undefined)
    assert.equal(await node.inbox.get('wx0123456789abcdef:none'), undefined)
  })

  check('a list is latest first, filtered, and in pages', async (stage) => {
    const node = stage.open({
      handler: ({ content }) => {
        if (content === 'bad') throw new PermanentError('broken')
      },
    })
    const times: number[] = []
    const send = async (xml: string) => {
      times.push(stage.clock.now())
      await stage.settle(node.deliver(xml))
      await stage.clock.advance(10)
    }
    for (let id = 1; id <= 7; id += 1) await send(text(id % 2 ? 'odd' : 'even', { id: String(id), content: id === 4 ? 'bad' : `m${id}` }))
    await send(click('odd', 'menu'))
    const idsOf = (pushes: readonly PushRecord[]) => pushes.map(({ raw }) => /<MsgId>(\d+)/.exec(raw)?.[1] ?? 'click')
    const ids = async (query: Parameters<typeof node.inbox.list>[0]) => idsOf((await node.inbox.list(query)).pushes)
    await stage.until(async () => (await ids({})).length === 8)
    assert.deepEqual(await ids({}), ['click', '7', '6', '5', '4', '3', '2', '1'])
    assert.deepEqual(await ids({ type: 'click_event' }), ['click'])
    assert.deepEqual(await ids({ source: 'even' }), ['6', '4', '2'])
    assert.deepEqual(await ids({ source: 'even', type: 'click_event' }), [])
    assert.deepEqual(await ids({ state: 'dead' }), ['4'])
    assert.deepEqual(await ids({ state: ['done', 'dead'], source: 'even', type: 'text' }), ['6', '4', '2'])
    assert.deepEqual(await ids({ state: 'done' }), ['click', '7', '6', '5', '3', '2', '1'])
    assert.deepEqual(await ids({ state: ['received', 'retry'] }), [])
    assert.deepEqual(await ids({ appId: 'wxanother' }), [])
    assert.deepEqual(await ids({ appId: APP_ID, limit: 2 }), ['click', '7'])
    assert.deepEqual(await ids({ since: times[2], until: times[5] }), ['5', '4', '3'])
    for (const query of [{}, { source: 'odd' }, { type: 'text' }, { state: ['done', 'dead'] as const }]) {
      const paged: string[] = []
      for (let cursor: string | undefined, isFirst = true; isFirst || cursor !== undefined; isFirst = false) {
        const page = await node.inbox.list({ ...query, limit: 2, cursor })
        assert.ok(page.pushes.length <= 2)
        paged.push(...idsOf(page.pushes))
        cursor = page.next
      }
      assert.deepEqual(paged, await ids(query))
    }
  })

  check('pushes are counted by state', async (stage) => {
    const node = stage.open({
      retry: { baseMs: 5000 },
      handler: ({ content }) => {
        if (content === 'dead') throw new PermanentError('broken')
        if (content === 'retry') throw new Error('broken')
      },
    })
    for (const [id, content] of ['fine', 'dead', 'retry', 'fine', 'fine'].entries())
      await stage.settle(node.deliver(text('a', { id: String(id + 1), content })))
    await stage.until(async () => (await node.inbox.status()).kept.retry === 1)
    assert.deepEqual((await node.inbox.status()).kept, { received: 0, done: 3, retry: 1, dead: 1 })
  })

  check("a fan's data is erased: nothing of it stays, a repeat does not run again, other fans' stays", async (stage) => {
    const node = stage.open({
      handler: ({ content }) => {
        if (content === 'dead') throw new PermanentError('fan wrote: dead')
        return `you said ${content}`
      },
    })
    const mine = [text('fan-a', { id: '1', content: 'my secret' }), text('fan-a', { id: '2', content: 'dead' }), click('fan-a', 'menu')]
    for (const push of [...mine, text('fan-b', { id: '1' })]) await stage.settle(node.deliver(push))
    await stage.until(async () => (await node.inbox.list()).pushes.length === 4)
    assert.equal(await stage.settle(node.inbox.erase(APP_ID, 'fan-a')), 3)
    assert.equal(await stage.settle(node.inbox.erase(APP_ID, 'fan-a')), 0)
    const { pushes } = await node.inbox.list()
    assert.ok(!JSON.stringify(pushes).includes('fan-a') && !JSON.stringify(pushes).includes('secret'))
    assert.deepEqual((await node.inbox.list({ source: 'fan-a' })).pushes, [])
    assert.equal((await node.inbox.list({ source: 'fan-b' })).pushes.length, 1)
    const runs = node.runs.length
    for (const push of mine) assert.equal((await stage.settle(node.deliver(push))).status, 200)
    assert.equal(node.runs.length, runs)
  })

  check('a fan without a name is nobody: nothing is erased', async (stage) => {
    const node = stage.open()
    await stage.settle(node.deliver(text('a')))
    assert.equal(await node.inbox.erase(APP_ID, ''), 0)
  })
}
