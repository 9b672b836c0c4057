import assert from 'node:assert/strict'
import { UNAVAILABLE } from '../inbox/answers.js'
import { digest } from '../wire/digest.js'
import type { Check } from './check.js'
import { APP_ID, click, promised, SHORT_DEADLINE_MS, text } from './stage.js'

/** One sealed answer for all deliveries of a push. */
export function answerChecks(check: Check): void {
  check('a push runs once, and its reply is the answer', async (stage) => {
    const node = stage.open({ handler: ({ content }) => `you said ${content}` })
    const answer = await stage.settle(node.deliver(text('a', { content: '鸿雁' })))
    assert.equal(answer.status, 200)
    assert.equal(node.read(answer), 'you said 鸿雁')
    assert.equal(node.runs.length, 1)
    assert.equal(node.runs[0]?.attempt, 1)
  })

  check('a repeat gets the same bytes, and no second run', async (stage) => {
    const node = stage.open({ handler: () => 'once' })
    const first = await stage.settle(node.deliver(text('a')))
    for (const pause of [0, 10, 10, 10]) {
      await stage.clock.advance(pause)
      assert.deepEqual(await stage.settle(node.deliver(text('a'))), first)
    }
    assert.equal(node.runs.length, 1)
  })

  check('silence is success, and stays so', async (stage) => {
    const node = stage.open()
    for (const _ of [1, 2]) assert.deepEqual(await stage.settle(node.deliver(text('a'))), { status: 200, type: 'text/plain; charset=utf-8', body: 'success' })
    assert.equal(node.runs.length, 1)
  })

  check('twenty deliveries at the same time are one run with one answer', async (stage) => {
    const node = stage.open({ handler: async () => 'all' })
    const answers = await stage.settle(Promise.all(Array.from({ length: 20 }, () => node.deliver(text('a')))))
    assert.equal(new Set(answers.map(({ body }) => body)).size, 1)
    assert.equal(node.read(answers[0] as (typeof answers)[number]), 'all')
    assert.equal(node.runs.length, 1)
  })

  check('a repeat waits for a run that is under way', async (stage) => {
    const { promise, keep } = promised<string>()
    const node = stage.open({ handler: () => promise })
    const first = node.deliver(text('a'))
    await stage.until(() => node.runs.length === 1)
    const second = node.deliver(text('a'))
    await stage.clock.advance(100)
    keep('both')
    const answers = await stage.settle(Promise.all([first, second]))
    assert.deepEqual(answers[0], answers[1])
    assert.equal(node.read(answers[0]), 'both')
    assert.equal(node.runs.length, 1)
  })

  check('at the deadline the answer is success, the run goes on, and repeats get success', async (stage) => {
    const { promise, keep } = promised<string>()
    const node = stage.open({ deadlineMs: SHORT_DEADLINE_MS, handler: () => promise })
    assert.equal((await stage.settle(node.deliver(text('a')))).body, 'success')
    keep('too late')
    const [run] = node.runs
    await stage.until(async () => (await node.inbox.get(run?.id ?? ''))?.state === 'done', 'the end of the run')
    assert.equal((await stage.settle(node.deliver(text('a')))).body, 'success')
    assert.equal(node.runs.length, 1)
    // The suite's account has no secret to send it with.
    assert.deepEqual((await node.inbox.get(run?.id ?? ''))?.late, { refused: 'no-api' })
  })

  check('a throw is answered success, or what onError says, once and for all', async (stage) => {
    let isMended = false
    const handler = () => {
      if (!isMended) throw new Error('broken')
      return 'second run'
    }
    const node = stage.open({ handler, onError: () => 'sorry' })
    const first = await stage.settle(node.deliver(text('a')))
    assert.equal(node.read(first), 'sorry')
    isMended = true
    await stage.until(() => node.inbox.stats().done === 1, 'the second run')
    assert.deepEqual(await stage.settle(node.deliver(text('a'))), first)
    assert.equal(node.runs.length, 2)
  })

  check('what differs is not one push: MsgIds, fans with the same MsgId, events of one fan in one second', async (stage) => {
    const node = stage.open({ handler: ({ source, message_id }) => `${source} ${message_id}` })
    const pushes = [
      text('a', { id: '1' }),
      text('a', { id: '2' }),
      text('b', { id: '1' }),
      // Beyond what a number holds.
      text('a', { id: '3487542469355618313' }),
      text('a', { id: '3487542469355618314' }),
      click('a', 'one'),
      click('a', 'two'),
      click('b', 'one'),
    ]
    const answers = await stage.settle(Promise.all(pushes.map((push) => node.deliver(push))))
    const read = answers.map((answer) => node.read(answer))
    assert.deepEqual(read, ['a 1', 'a 2', 'b 1', 'a 3487542469355618313', 'a 3487542469355618314', 'tapped one', 'tapped two', 'tapped one'])
    assert.equal(node.runs.length, pushes.length)
    for (const [index, push] of pushes.entries()) assert.deepEqual(await stage.settle(node.deliver(push)), answers[index])
    assert.equal(node.runs.length, pushes.length)
  })

  check('in plain mode a signature is good for one body', async (stage) => {
    const { inbox } = stage.open({ plain: true })
    const until = Math.floor(stage.clock.now() / 1000) + 300
    const bind = async (signature: string, digest: string) => inbox.bindSignature(signature, digest, until)
    const [one, other] = ['1'.repeat(40), '2'.repeat(40)]
    assert.equal(await bind(one, digest('one body')), true)
    assert.equal(await bind(one, digest('one body')), true)
    assert.equal(await bind(one, digest('another body')), false)
    assert.equal(await bind(other, digest('another body')), true)
    await stage.clock.advance(50)
    assert.equal(await bind(one, digest('another body')), false)
    assert.equal(await bind(one, digest('one body')), true)
  })

  check('whoever looks on hears of it', async (stage) => {
    const node = stage.open({ handler: () => 'once' })
    await stage.settle(node.deliver(text('a')))
    await stage.settle(node.deliver(text('a')))
    await stage.until(() => node.events.filter(({ kind }) => kind === 'ended').length === 1)
    const kinds = node.events.map(({ kind }) => kind)
    for (const [kind, times] of [
      ['arrived', 2],
      ['answered', 2],
      ['started', 1],
      ['ended', 1],
    ] as const)
      assert.equal(kinds.filter((each) => each === kind).length, times, kind)
    assert.equal(new Set(node.events.map(({ id }) => id)).size, 1)
  })

  check('an inbox that is closed says 503', async (stage) => {
    const node = stage.open({ handler: () => 'once' })
    const { inbox, account } = node
    await node.close()
    const { key, push, owner } = { key: `${APP_ID}:x`, push: account.owner.decode(text('a')), owner: account.owner }
    const at = stage.clock.now()
    const answer = await stage.settle(
      Promise.resolve(
        inbox.deliver({ key, push, owner, at, deadlineAt: at + 100, background: true, seal: () => ({ status: 200, type: 'text/plain', body: 'x' }) }),
      ),
    )
    assert.deepEqual(answer, UNAVAILABLE)
    assert.equal(node.runs.length, 0)
  })
}
