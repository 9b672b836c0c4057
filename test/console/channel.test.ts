import { EventEmitter } from 'node:events'
import { afterEach, describe, expect, test } from 'vitest'
import {
  type Channel,
  channelOf,
  createConsole,
  type MessagingProcess,
  remoteSource,
  serveSource,
  sourceOf,
  type WatchedEvent,
} from '../../src/console/index.js'
import { PermanentError } from '../../src/index.js'
import { createPair } from '../simulator/world.js'
import { clientOf } from './console-world.js'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0).reverse()) await end()
})

/** Two processes with a pipe between them: what goes through is JSON, a turn later. */
function pipe(): readonly [Channel, Channel] & { cut: () => void } {
  const [one, other] = [new EventEmitter(), new EventEmitter()]
  let connected = true
  const processOf = (own: EventEmitter, far: EventEmitter): MessagingProcess => ({
    get connected() {
      return connected
    },
    send: (message) => setImmediate(() => connected && far.emit('message', JSON.parse(JSON.stringify(message)))),
    on: (event, listener) => own.on(event, listener),
    off: (event, listener) => own.off(event, listener),
  })
  const channels = [channelOf(processOf(one, other)), channelOf(processOf(other, one))] as const
  const cut = () => {
    connected = false
  }
  return Object.assign(channels, { cut })
}

function createChild() {
  const { weixin, account } = createPair()
  const [child, parent] = pipe()
  ends.push(() => account.close())
  ends.push(serveSource(sourceOf(account), child))
  return { weixin, account, child, parent }
}

/** Until the other side has had its turns. */
const turns = async (count = 4) => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

describe('an inbox behind a channel', () => {
  test('is listed, read, replayed; its account and its events are told', async () => {
    const { weixin, account, parent } = createChild()
    account.on('text', ({ content }) => content)
    const source = remoteSource(parent)
    await turns()
    expect(source.accounts()).toEqual([{ appId: account.appId, mode: 'safe', life: 'running' }])
    const events: WatchedEvent[] = []
    const end = source.observe((event) => events.push(event))
    await weixin.account().push('text', 'oSomebody', { content: '你好' })
    await turns()
    expect(events.map(({ kind }) => kind)).toEqual(['arrived', 'started', 'ended', 'answered'])
    expect(events[0]).toMatchObject({ push: { type: 'text', source: 'oSomebody', raw: expect.stringContaining('你好') } })
    const { pushes } = await source.list({})
    const id = pushes[0]?.key ?? ''
    expect(await source.get(id)).toMatchObject({ record: { state: 'done' }, typed: { content: '你好' }, problems: [], opened: expect.stringContaining('你好') })
    expect(await source.get('nothing')).toBeUndefined()
    expect(await source.replay(id, {})).toMatchObject({ attempt: 2, state: 'done' })
    expect(await source.replayAll({ type: 'text' }, {})).toMatchObject({ done: 1, failed: 0 })
    expect(await source.status()).toMatchObject({ pushes: 1, kept: { done: 1 } })
    expect(await source.health()).toEqual({ ok: true })
    end()
    const before = events.length
    await weixin.account().push('text', 'oSomebody', { content: 'b' })
    await turns()
    expect(events).toHaveLength(before)
  })

  test('errors keep their code, their field and their hint', async () => {
    const { parent } = createChild()
    const source = remoteSource(parent)
    await expect(source.replay('wx0123456789abcdef:nothing', {})).rejects.toMatchObject({
      code: 'not-found',
      field: 'id',
      message: expect.stringMatching(/^no push .* is kept\. The inbox forgets/),
    })
  })

  test('what is not answered fails in its time', async () => {
    const [, parent] = pipe()
    const source = remoteSource(parent, { timeoutMs: 1 })
    await expect(source.status()).rejects.toMatchObject({ code: 'timeout' })
  })

  test('other messages go the same way unharmed, and harm nothing', async () => {
    const { child, parent } = createChild()
    const source = remoteSource(parent)
    const heard: unknown[] = []
    child.onMessage((message) => heard.push(message))
    for (const message of [null, 'text', { type: 'ready' }, { hongyan: 'console', kind: 'ask', id: 1, name: 'constructor', args: [] }]) parent.send(message)
    await turns()
    expect(heard).toContainEqual({ type: 'ready' })
    expect(await source.health()).toEqual({ ok: true })
  })

  test('goes and comes again: what was asked fails, the accounts say so, the next process takes over', async () => {
    const first = createChild()
    const source = remoteSource(first.parent)
    await turns()
    const lives: string[] = []
    source.onAccount(({ life, problem }) => lives.push(problem ? `${life}: ${problem}` : life))
    const asked = source.status()
    source.disconnect('crashed', 'SyntaxError: no')
    await expect(asked).rejects.toMatchObject({ code: 'inbox-unavailable' })
    await expect(source.status()).rejects.toMatchObject({ code: 'inbox-unavailable' })
    const second = createChild()
    source.connect(second.parent)
    await turns()
    expect(lives[0]).toBe('crashed: SyntaxError: no')
    expect(lives.at(-1)).toBe('running')
    expect(await source.health()).toEqual({ ok: true })
  })

  test('a console shows it; while the process is away it says 503, and keeps what it knows', async () => {
    const { weixin, account, parent } = createChild()
    account.on('text', () => {
      throw new PermanentError('closed')
    })
    const source = remoteSource(parent)
    const watching = createConsole({ source, simulator: weixin })
    ends.push(() => watching.close())
    const client = clientOf(await watching.listen(0))
    await weixin.account().push('text', 'oSomebody', { content: '你好' })
    await turns()
    const [row] = (await client.pushes()).rows
    expect(row).toMatchObject({ state: 'dead', error: { message: 'closed' } })
    source.disconnect('restarting')
    expect((await client.overview()).accounts).toMatchObject([{ life: 'restarting' }])
    const refused = await client.post(`pushes/${row?.id}/replay`)
    expect(refused.status).toBe(503)
    expect(refused.json.error.hint).toContain('started')
    expect(await client.detail(row?.id ?? '')).toMatchObject({
      raw: expect.stringContaining('你好'),
      typed: { content: '你好' },
      attempts: [{ state: 'dead' }],
    })
  })
})
