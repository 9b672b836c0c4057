import type { Redis } from 'ioredis'
import { describe, expect, it } from 'vitest'
import { type Ending, Ledger } from '../../../src/inbox/bullmq/ledger.js'
import { Names } from '../../../src/inbox/bullmq/names.js'
import { readSettings } from '../../../src/inbox/bullmq/options.js'
import type { Answer, Delivery, PushOwner } from '../../../src/inbox/contract.js'
import { parsePush } from '../../../src/wire/parse.js'

/** How Redis's word is read, and what is said to it, on a client that does as it is told. What the scripts do is the business of the tests that have a Redis. */

const settings = readSettings({ connection: 'redis://127.0.0.1:1', keepMs: 60_000, keepDeadMs: 120_000 })
const answer: Answer = { status: 200, type: 'text/plain', body: 'success' }

function bench(word: unknown) {
  const said: string[][] = []
  const client = {
    evalsha: async (_digest: string, _keys: number, ...args: (string | number)[]) => {
      said.push(args.map(String))
      if (word instanceof Error) throw word
      return word
    },
    eval: async () => 'whole',
  }
  const ledger = new Ledger(client as unknown as Redis, { names: new Names(settings.prefix), settings, node: 'node' })
  return { ledger, said }
}

const begin = (word: unknown) => bench(word).ledger.begin('k', 'node.1', { wantsRaw: true, lock: ['lock', 'mine'] })
const ending: Ending = { state: 'done', outcome: undefined, error: undefined, endedAt: 7, ms: 1, dueAt: undefined }

describe('a push without a sender', () => {
  it('is recorded as nobody’s', async () => {
    const push = parsePush(
      '<xml><ToUserName>gh_1</ToUserName><FromUserName>oFan</FromUserName><CreateTime>1</CreateTime><MsgType>text</MsgType><Content>hi</Content><MsgId>1</MsgId></xml>',
    )
    const delivery = { key: 'k', owner: { appId: 'wx1' } as PushOwner, push: { ...push, source: undefined }, at: 7 } as unknown as Delivery
    const { ledger, said } = bench(['new'])
    expect(await ledger.open(delivery)).toEqual({ kind: 'new', inOrder: true })
    // Source and the fan's digest.
    expect([said[0]?.[7], said[0]?.[11]]).toEqual(['', ''])
  })
})

describe('what a seal comes to', () => {
  it.each<[string[], object]>([
    [['gone'], { kind: 'gone' }],
    [['decided', '<xml/>', 'run'], { kind: 'decided', xml: '<xml/>', by: 'run', won: false }],
    [['answered', JSON.stringify(answer), 'run'], { kind: 'answered', answer, by: 'run', won: false }],
    [['sealed', JSON.stringify(answer), 'deadline'], { kind: 'answered', answer, by: 'deadline', won: true }],
  ])('%j', async (word, sealed) => {
    expect(await bench(word).ledger.seal('k', answer, { kind: 'deadline', by: 'deadline' })).toEqual(sealed)
  })
})

describe('how a run begins', () => {
  it.each<[readonly string[] | null, object]>([
    [['lost'], { kind: 'lost' }],
    [['gone'], { kind: 'gone' }],
    [['over', 'unknown'], { kind: 'unknown' }],
    [['over', ''], { kind: 'over' }],
    [['early', '1760000000000'], { kind: 'early', dueAt: 1_760_000_000_000 }],
    [['crashed', '20'], { kind: 'crashed', crashes: 20 }],
    // No list at all is nothing to run.
    [null, { kind: 'gone' }],
  ])('%j', async (word, begun) => {
    expect(await begin(word)).toEqual(begun)
  })

  it('with all that a run has to know', async () => {
    const ticket = { node: 'other', ticket: 't', reply: true }
    expect(await begin(['run', '2', '1', '1', '<xml/>', '7', JSON.stringify(ticket), 'retry', '9', '20000'])).toEqual({
      kind: 'run',
      attempt: 2,
      crashes: 1,
      answered: true,
      raw: '<xml/>',
      receivedAt: 7,
      replay: ticket,
      state: 'retry',
      dueAt: 9,
      lockedMs: 20_000,
    })
    expect(await begin(['run', '1', '0', '0', '', '7', '', 'received', '', '20000'])).toMatchObject({
      answered: false,
      raw: '',
      replay: undefined,
      dueAt: undefined,
    })
  })
})

describe('how a run ends', () => {
  it('is said whole, and what became of it is read', async () => {
    const { ledger, said } = bench(['ended', 'dead', '1', '{"refused":"no-api"}'])
    const outcome = { xml: '<xml/>', answer, by: 'throw', late: { refused: 'no-api' } } as const
    expect(await ledger.end('k', 'node.1', { ...ending, state: 'dead', outcome, error: { name: 'Error', message: 'no' }, dueAt: 9 })).toEqual({
      kind: 'ended',
      state: 'dead',
      answered: true,
      late: { refused: 'no-api' },
    })
    expect(said[0]?.slice(6, 16)).toEqual([
      'dead',
      '1',
      JSON.stringify(answer),
      '<xml/>',
      'throw',
      '{"refused":"no-api"}',
      '{"name":"Error","message":"no"}',
      '7',
      '1',
      '9',
    ])
  })

  it('without an outcome nothing is decided', async () => {
    const { ledger, said } = bench(['ended', 'done', '0', ''])
    expect(await ledger.end('k', 'node.1', ending)).toEqual({ kind: 'ended', state: 'done', answered: false, late: undefined })
    expect(said[0]?.slice(6, 16)).toEqual(['done', '0', '', '', '', '', '', '7', '1', ''])
  })

  it.each(['gone', 'stale'])('%s', async (kind) => {
    expect(await bench([kind]).ledger.end('k', 'node.1', ending)).toEqual({ kind })
  })
})

describe('a replay that could not be queued', () => {
  it.each([
    ['done', '60000'],
    ['dead', '120000'],
    ['retry', ''],
  ] as const)('of a push that is %s is taken back, and the push kept as long as before', async (state, keepMs) => {
    const { ledger, said } = bench(1)
    await ledger.takeBackReplay('k', { node: 'node', ticket: 't', reply: false }, state)
    expect(said[0]?.at(-1)).toBe(keepMs)
  })
})

describe('a script', () => {
  it('that Redis has not got yet is sent whole; any other trouble is the asker’s', async () => {
    const ticket = { node: 'node', ticket: 't', reply: false }
    expect(await bench(new Error('NOSCRIPT No matching script')).ledger.replay('k', ticket)).toBe('whole')
    await expect(bench(new Error('LOADING')).ledger.replay('k', ticket)).rejects.toThrow('LOADING')
  })
})
