import { describe, expect, it } from 'vitest'
import type { Answer, PushState } from '../../../src/inbox/contract.js'
import { type DoorOptions, door } from '../door.js'
import { Fault, fails, HI, later, type Said, said, slowly } from './scene.js'

describe('closing', () => {
  const stages: [string, (fault: Fault) => Partial<DoorOptions>, { answer: Said; state: PushState | 'not kept' }][] = [
    ['while the store looks', (f) => ({ look: (found) => f.hangs(found) }), { answer: 503, state: 'not kept' }],
    ['mid-handler', (f) => ({ handler: slowly(f) }), { answer: 'reply', state: 'done' }],
    ['during the commit', (f) => ({ commit: () => f.hangs(undefined) as Promise<void> }), { answer: 'reply', state: 'done' }],
    ['while a commit is to be tried again', (f) => ({ commit: () => f.always(undefined) }), { answer: 'reply', state: 'done' }],
    ['in the pause before a retry', () => ({ handler: () => fails() }), { answer: 'success', state: 'retry' }],
    ['while onError hangs', () => ({ handler: () => fails(), onError: () => new Promise<string>(() => {}) }), { answer: 'success', state: 'received' }],
  ]
  it.each(stages)('%s: what is answered is kept, what is not comes again', async (_name, options, expected) => {
    const fault = new Fault()
    const scene = door({ handler: () => HI, ...options(fault) })
    let answer: Answer | undefined
    void scene.deliver('a').then((got) => {
      answer = got
    })
    await scene.clock.advance(100)
    const closed = scene.inbox.detach(scene.host)
    const fresh = scene.deliver('new')
    await scene.clock.advance(1000)
    fault.mend()
    await scene.clock.advance(12_000)
    await closed
    expect((await fresh).status).toBe(503)
    expect({ answer: said(answer), state: [...scene.records.values()][0]?.state ?? 'not kept' }).toEqual(expected)
  })

  it('during a late reply: waits for it', async () => {
    const fault = new Fault()
    const scene = door({ handler: () => later(5000, scene).then(() => HI), sendLate: async () => fault.hangs('sent' as const) })
    void scene.deliver('a')
    await scene.clock.advance(6000)
    let isClosed = false
    const closed = scene.inbox.detach(scene.host).then(() => {
      isClosed = true
    })
    await scene.clock.advance(1000)
    expect(isClosed).toBe(false)
    fault.mend()
    await scene.clock.advance(0)
    await closed
    expect([...scene.records.values()][0]).toMatchObject({ late: 'sent' })
  })
})
