import { describe, expect, it } from 'vitest'
import { memoryInbox } from '../../src/inbox/memory.js'
import { OfficialAccount } from '../../src/official-account.js'
import { sign } from '../../src/wire/signature.js'
import { door, tick } from './door.js'

describe('one sealed answer', () => {
  it('is sealed when the handler ends', async () => {
    const { deliver, runs } = door({ handler: () => 'done' })
    expect((await deliver('a')).body).toContain('done')
    expect(runs).toEqual([['a', 1]])
  })

  it('is given to every further delivery without a second run', async () => {
    const { deliver, runs } = door({ handler: () => 'done' })
    const first = await deliver('a')
    for (let i = 0; i < 4; i += 1) expect(await deliver('a')).toEqual(first)
    expect(runs).toHaveLength(1)
  })

  it('is success for silence', async () => {
    const { deliver } = door({ handler: () => undefined })
    expect(await deliver('a')).toMatchObject({ status: 200, body: 'success' })
  })

  it('is success when the handler throws, and stays success when the next run has a reply', async () => {
    const { deliver, clock, runs, inbox } = door({
      handler: (_push, { attempt }) => {
        if (attempt === 1) throw new Error('broken')
        return 'second try'
      },
    })
    expect((await deliver('a')).body).toBe('success')
    await clock.advance(2000)
    expect(runs).toEqual([
      ['a', 1],
      ['a', 2],
    ])
    expect((await deliver('a')).body).toBe('success')
    expect(inbox.stats()).toMatchObject({ pushes: 1, repeats: 1, failed: 1, done: 1, dead: 0 })
  })

  it('is what onError returns when the handler throws', async () => {
    const { deliver } = door({
      handler: () => {
        throw new Error('broken')
      },
      onError: () => 'later',
    })
    expect((await deliver('a')).body).toContain('later')
  })

  it('is success when onError throws too', async () => {
    const { deliver, log } = door({
      handler: () => {
        throw new Error('broken')
      },
      onError: async () => {
        throw new Error('worse')
      },
    })
    expect((await deliver('a')).body).toBe('success')
    expect(log.text()).toContain('onError itself failed')
  })

  it('is success at the deadline, for a waiting repeat too, and the handler goes on', async () => {
    let finish = (_: string) => {}
    const { deliver, clock, runs, log } = door({ handler: () => new Promise<string>((resolve) => (finish = resolve)) })
    const first = deliver('a')
    await clock.advance(3000)
    const second = deliver('a')
    await clock.advance(1499)
    expect(await Promise.race([first, tick('waiting')])).toBe('waiting')
    await clock.advance(1)
    expect((await first).body).toBe('success')
    expect((await second).body).toBe('success')
    finish('too late')
    await clock.advance(0)
    expect((await deliver('a')).body).toBe('success')
    expect(runs).toHaveLength(1)
    expect(log.text()).toContain('came after the answer had left')
  })

  it('is awaited by a repeat while nothing is sealed', async () => {
    let finish = (_: string) => {}
    const { deliver, clock, runs } = door({ handler: () => new Promise<string>((resolve) => (finish = resolve)) })
    const first = deliver('a')
    await clock.advance(1000)
    const second = deliver('a')
    finish('both')
    expect(await second).toEqual(await first)
    expect((await first).body).toContain('both')
    expect(runs).toHaveLength(1)
  })

  it('is the same bytes in safe mode', async () => {
    const { deliver } = door({ handler: () => 'secret', safe: true })
    const first = await deliver('a')
    expect(first.body).toContain('<Encrypt>')
    expect(await deliver('a')).toEqual(first)
  })
})

describe('what users bring', () => {
  it('may be an onError that never ends', async () => {
    const { deliver, clock, runs } = door({
      handler: (_push, { attempt }) => {
        if (attempt === 1) throw new Error('broken')
        return ''
      },
      onError: () => new Promise<string>(() => {}),
    })
    const answer = deliver('a')
    await clock.advance(4500)
    expect((await answer).body).toBe('success')
    await clock.advance(40_000)
    expect(runs).toHaveLength(2)
  })

  it('may be a logger that throws, and a dedupKey that does', async () => {
    const broken = () => {
      throw new Error('disk full')
    }
    const account = new OfficialAccount({
      appId: 'wx1',
      token: 'token',
      log: { debug: broken, info: broken, warn: broken, error: broken },
      dedupKey: broken,
      inbox: memoryInbox({ retry: { tries: 1 } }),
    })
    account.on('text', () => {
      throw new Error('broken')
    })
    const timestamp = String(Math.floor(Date.now() / 1000))
    const search = `signature=${sign('token', timestamp, '1')}&timestamp=${timestamp}&nonce=1`
    const body = '<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>x</Content></xml>'
    expect(await account.handle({ method: 'POST', search, body })).toMatchObject({ status: 200, body: 'success' })
    expect(await account.handle({ method: 'POST', search: 'x', body })).toMatchObject({ status: 403 })
  })

  it('tells a handler whether its answer has left', async () => {
    const seen: boolean[] = []
    const { deliver, clock } = door({
      handler: (_push, { attempt, answered }) => {
        seen.push(answered)
        if (attempt === 1) throw new Error('broken')
        return 'late'
      },
    })
    await deliver('a')
    await clock.advance(2000)
    expect(seen).toEqual([false, true])
  })
})
