import assert from 'node:assert/strict'
import { PermanentError } from '../errors.js'
import type { Check } from './check.js'
import { click, promised, TRIES, text } from './stage.js'

/** Runs that fail, and in which order runs go. */
export function runChecks(check: Check, { order }: { readonly order: boolean }): void {
  check('a handler that throws runs again, with the same id and the next attempt', async (stage) => {
    const node = stage.open({
      handler: (_, { attempt }) => {
        if (attempt < 3) throw new Error('broken')
        return 'third'
      },
    })
    await stage.settle(node.deliver(text('a')))
    await stage.until(() => node.runs.length === 3, 'the third run')
    assert.deepEqual(
      node.runs.map(({ attempt }) => attempt),
      [1, 2, 3],
    )
    assert.equal(new Set(node.runs.map(({ id }) => id)).size, 1)
    const id = node.runs[0]?.id ?? ''
    await stage.until(async () => (await node.inbox.get(id))?.state === 'done')
    await stage.clock.advance(500)
    assert.equal(node.runs.length, 3)
    assert.equal((await node.inbox.get(id))?.attempt, 3)
  })

  check('after the last try it is a dead letter, and a replay brings it back', async (stage) => {
    let isBroken = true
    const node = stage.open({
      handler: () => {
        if (isBroken) throw new Error('the till is down')
        return 'mended'
      },
    })
    const first = await stage.settle(node.deliver(text('a')))
    await stage.until(async () => (await node.inbox.list({ state: 'dead' })).pushes.length === 1, 'the dead letter')
    assert.equal(node.runs.length, TRIES)
    const [dead] = (await node.inbox.list({ state: 'dead' })).pushes
    assert.equal(dead?.source, 'a')
    assert.equal(dead?.attempt, TRIES)
    assert.equal(dead?.error?.message, 'the till is down')
    assert.equal(dead?.raw, text('a'))
    assert.equal((await node.inbox.status()).kept.dead, 1)
    isBroken = false
    const replayed = await stage.settle(node.inbox.replay(dead?.key ?? ''))
    assert.deepEqual({ ...replayed }, { id: dead?.key, attempt: TRIES + 1, state: 'done', late: 'none' })
    assert.equal((await node.inbox.list({ state: 'dead' })).pushes.length, 0)
    assert.deepEqual(await stage.settle(node.deliver(text('a'))), first)
    assert.equal(node.runs.length, TRIES + 1)
  })

  check('what repeating cannot mend is dead at once', async (stage) => {
    const node = stage.open({
      handler: () => {
        throw new PermanentError('no such card')
      },
    })
    await stage.settle(node.deliver(text('a')))
    await stage.until(async () => (await node.inbox.list({ state: 'dead' })).pushes.length === 1)
    await stage.clock.advance(500)
    assert.equal(node.runs.length, 1)
    assert.equal((await node.inbox.list({ state: 'dead' })).pushes[0]?.error?.code, 'permanent')
  })

  check('many dead letters are replayed together, oldest first', async (stage) => {
    let isBroken = true
    const node = stage.open({
      handler: () => {
        if (isBroken) throw new PermanentError('broken')
      },
    })
    for (const id of ['1', '2', '3']) {
      await stage.settle(node.deliver(text('a', { id, content: id })))
      await stage.clock.advance(5)
    }
    await stage.until(async () => (await node.inbox.list({ state: 'dead' })).pushes.length === 3)
    isBroken = false
    const before = node.runs.length
    const report = await stage.settle(node.inbox.replayAll({ state: 'dead' }))
    assert.deepEqual([report.done, report.failed], [3, 0])
    assert.deepEqual(
      node.runs.slice(before).map(({ content }) => content),
      ['1', '2', '3'],
    )
  })

  check('a replay that throws leaves a push that was done, done', async (stage) => {
    let isBroken = false
    const node = stage.open({
      handler: () => {
        if (isBroken) throw new Error('broken')
        return 'fine'
      },
    })
    const first = await stage.settle(node.deliver(text('a')))
    const id = node.runs[0]?.id ?? ''
    isBroken = true
    const replayed = await stage.settle(node.inbox.replay(id))
    assert.equal(replayed.state, 'done')
    assert.equal(replayed.error?.message, 'broken')
    await stage.clock.advance(500)
    assert.equal(node.runs.length, 2)
    assert.deepEqual(await stage.settle(node.deliver(text('a'))), first)
  })

  check('what is not kept cannot be replayed', async (stage) => {
    const node = stage.open()
    await assert.rejects(stage.settle(node.inbox.replay('wx0123456789abcdef:1.none')), { code: 'not-found' })
  })

  check('a push that fails delays no other', async (stage) => {
    const node = stage.open({
      handler: ({ source }) => {
        if (source === 'poison') throw new Error('broken')
        return 'fine'
      },
    })
    await stage.settle(node.deliver(text('poison')))
    for (let id = 1; id <= 5; id += 1) assert.equal(node.read(await stage.settle(node.deliver(text('a', { id: String(id) })))), 'fine')
  })

  if (!order) return

  check("order: 'sender' runs a fan's pushes one after the other, and other fans' beside them", async (stage) => {
    const { promise, keep } = promised<string>()
    const node = stage.open({ order: 'sender', handler: ({ message_id }) => (message_id === '1' ? promise : message_id) })
    const answers = [node.deliver(text('a', { id: '1' }))]
    await stage.until(() => node.runs.length === 1)
    answers.push(node.deliver(text('a', { id: '2' })), node.deliver(click('a', 'menu')))
    assert.equal(node.read(await stage.settle(node.deliver(text('b', { id: '9' })))), '9')
    assert.deepEqual(
      node.runs.map(({ fan }) => fan),
      ['a', 'b'],
    )
    keep('1')
    assert.deepEqual(
      (await stage.settle(Promise.all(answers))).map((answer) => node.read(answer)),
      ['1', '2', 'tapped menu'],
    )
    assert.deepEqual(
      node.runs.map(({ content }) => content),
      ['hi', 'hi', 'hi', 'menu'],
    )
  })
}
