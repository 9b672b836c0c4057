import { describe, expect, it } from 'vitest'
import type { LateReply } from '../../src/inbox/contract.js'
import { createDeferred } from '../support/deferred.js'
import { type DoorOptions, door } from './door.js'

/** A scene whose account is found only when the test says so. */
function slowlyFound(options: DoorOptions) {
  const scene = door(options)
  const { owner } = scene.host
  const gate = createDeferred()
  let slow = true
  Object.assign(scene.host, { owner: async (appId: string) => (slow ? gate.promise.then(() => owner(appId)) : owner(appId)) })
  return {
    ...scene,
    hurry: () => {
      slow = false
    },
    find: () => gate.resolve(),
  }
}

describe.each([{ asynchronous: false }, { asynchronous: true }])('a replay whose account is looked up (promises: $asynchronous)', ({ asynchronous }) => {
  it('is the next attempt of a push that has run meanwhile', async () => {
    const scene = slowlyFound({
      asynchronous,
      handler: (_push, { attempt }) => {
        if (attempt === 1) throw new Error('broken')
        return 'fine'
      },
    })
    await scene.deliver('a')
    const replay = scene.inbox.replay(scene.keyOf('a'))
    await scene.clock.advance(0)
    scene.hurry()
    await scene.clock.advance(5000)
    scene.find()
    expect(await replay).toMatchObject({ state: 'done', attempt: 3 })
    expect(scene.runs.map(([, attempt]) => attempt)).toEqual([1, 2, 3])
    await scene.clock.advance(1_000_000)
    expect(scene.records.get(scene.keyOf('a'))).toMatchObject({ state: 'done', attempt: 3 })
  })

  it('is refused for one that was erased meanwhile, of which nothing is written back', async () => {
    const scene = slowlyFound({ asynchronous, handler: () => 'fine' })
    await scene.deliver('a')
    const replay = scene.inbox.replay(scene.keyOf('a'))
    await scene.inbox.erase('wx0123456789abcdef', 'a')
    scene.find()
    await expect(replay).rejects.toMatchObject({ code: 'erased' })
    expect(scene.runs).toHaveLength(1)
    expect(scene.records.get(scene.keyOf('a'))).toMatchObject({ state: 'done', raw: '', source: '' })
  })
})

describe('a replay of a push with a late reply', () => {
  /** Its handler was too late for the answer. */
  async function late(sendLate: () => Promise<LateReply>) {
    const handled = createDeferred<string>()
    const scene = door({ handler: (_push, { attempt }) => (attempt === 1 ? handled.promise : 'fine'), sendLate })
    const answer = scene.deliver('a')
    await scene.clock.advance(5000)
    expect((await answer).body).toBe('success')
    handled.resolve('late')
    await scene.clock.advance(0)
    return { ...scene, id: scene.keyOf('a') }
  }

  it('is refused while that is on its way, so that what becomes of it is recorded', async () => {
    const sent = createDeferred<LateReply>()
    const { clock, id, inbox } = await late(() => sent.promise)
    await expect(inbox.replay(id)).rejects.toMatchObject({ code: 'running' })
    sent.resolve('sent')
    await clock.advance(0)
    expect(await inbox.get(id)).toMatchObject({ late: 'sent', attempt: 1 })
    expect(await inbox.replay(id)).toMatchObject({ state: 'done', attempt: 2 })
  })

  it('speaks of its own reply; the record of the one that was sent, until there is another', async () => {
    const ends: LateReply[] = [{ refused: '45015' }, 'sent']
    const { id, inbox } = await late(async () => ends.shift() ?? 'unknown')
    expect(await inbox.get(id)).toMatchObject({ late: { refused: '45015' } })
    expect(await inbox.replay(id)).toMatchObject({ attempt: 2, late: 'none' })
    expect(await inbox.get(id)).toMatchObject({ attempt: 2, late: { refused: '45015' } })
    expect(await inbox.replay(id, { reply: true })).toMatchObject({ attempt: 3, late: 'sent' })
    expect(await inbox.get(id)).toMatchObject({ attempt: 3, late: 'sent' })
  })
})
