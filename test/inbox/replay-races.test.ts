import { describe, expect, it } from 'vitest'
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
