import { describe, expect, it } from 'vitest'
import { ConfigurationError } from '../../src/errors.js'
import { memoryInbox } from '../../src/inbox/memory.js'
import { OfficialAccount } from '../../src/official-account.js'
import { sign } from '../../src/wire/signature.js'
import { createFakeClock } from '../support/fake-clock.js'
import { createRecordingLogger } from '../support/recording-logger.js'

const setUp = () => {
  const clock = createFakeClock()
  const log = createRecordingLogger()
  const inbox = memoryInbox({ retry: { tries: 3, baseMs: 100 } })
  const account = new OfficialAccount({ appId: 'wx1', token: 'token', clock, log, inbox })
  const say = (content: string) => {
    const timestamp = String(Math.floor(clock.now() / 1000))
    return account.handle({
      method: 'POST',
      search: `signature=${sign('token', timestamp, content)}&timestamp=${timestamp}&nonce=${content}`,
      body: `<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>${content}</Content><MsgId>${content.length}</MsgId></xml>`,
    })
  }
  return { account, clock, inbox, log, say }
}

describe('a handler’s own policy', () => {
  it('goes before the inbox’s retries, as far as it says', async () => {
    const { account, clock, inbox, say } = setUp()
    const runs: string[] = []
    const fails = (message: { readonly content: string }) => {
      runs.push(message.content)
      throw new Error('broken')
    }
    account.on('text', 'once', fails, { retry: { tries: 1 } })
    account.on('text', 'quite', fails)
    account.on('text', /^often/, fails, { retry: { tries: 5 } })
    for (const content of ['once', 'quite', 'often-']) await say(content)
    await clock.advance(3_600_000)
    expect(runs.filter((content) => content === 'once')).toHaveLength(1)
    expect(runs.filter((content) => content === 'quite')).toHaveLength(3)
    expect(runs.filter((content) => content === 'often-')).toHaveLength(5)
    expect(inbox.stats()).toMatchObject({ dead: 3, done: 0, failed: 9 })
  })

  it('gives a run more or less time', async () => {
    const { account, clock, say } = setUp()
    const aborted: string[] = []
    const hangs = (message: { readonly content: string }, { signal }: { readonly signal: AbortSignal }) =>
      new Promise<string>(() => signal.addEventListener('abort', () => aborted.push(message.content)))
    account.on('text', 'short', hangs, { workMs: 10_000, retry: { tries: 1 } })
    account.on('text', hangs, { retry: { tries: 1 } })
    const answers = [say('short'), say('usual one')]
    await clock.advance(10_000)
    expect(aborted).toEqual(['short'])
    await clock.advance(290_000)
    expect(aborted).toEqual(['short', 'usual one'])
    for (const answer of answers) expect((await answer).body).toBe('success')
  })

  it.each([
    ['retry.tries', { retry: { tries: 0 } }],
    ['retry.baseMs', { retry: { baseMs: -1 } }],
    ['retry.maxMs', { retry: { maxMs: 2 ** 31 } }],
    ['workMs', { workMs: 0 }],
  ])('is refused where %s is wrong', (field, policy) => {
    const { account } = setUp()
    expect(() => account.on('text', () => '', policy)).toThrow(expect.objectContaining({ code: 'configuration', field }))
    expect(() => account.on('text', () => '', policy)).toThrow(ConfigurationError)
  })
})

describe('a promise of another library', () => {
  it('is awaited as one of ours', async () => {
    const { account, say } = setUp()
    // biome-ignore lint/suspicious/noThenProperty: that is what it is
    const foreign = { then: (resolve: (value: string) => void) => resolve('foreign') } as unknown as Promise<string>
    account.on('text', () => foreign)
    expect((await say('x')).body).toContain('foreign')
  })
})
