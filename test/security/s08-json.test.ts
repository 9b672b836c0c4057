import { describe, expect, test, vi } from 'vitest'
import { memoryInbox } from '../../src/inbox/memory.js'
import { Cipher } from '../../src/wire/cipher.js'
import { sign } from '../../src/wire/signature.js'
import { credentials, fan, plainPush, sealedPush, target } from '../support/pushes.js'
import { expectQuick } from './cpu.js'
import { forbidden, type Guarded, guarded, now } from './guarded.js'

// On a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const broad = (mode: 'plain' | 'safe'): Guarded => guarded(mode, { bodyLimit: 64 * 1024 * 1024, inbox: memoryInbox({ maxBytes: 512 * 1024 * 1024 }) })
const push = (mode: 'plain' | 'safe', xml: string) => (mode === 'plain' ? plainPush({ timestamp: now, xml }) : sealedPush({ timestamp: now, xml }))

/** A text message in JSON, with further members as they are. */
const saying = (content: string, more = ''): string =>
  `{"ToUserName":"${target}","FromUserName":"${fan}","CreateTime":${now},"MsgType":"text","Content":${content},"MsgId":"7"${more}}`

const nested = (depth: number, open: string, close: string): string => open.repeat(depth) + close.repeat(depth)

const prototypes = (): readonly string[][] => [Object, Array, Function, String, Map].map((each) => Object.getOwnPropertyNames(each.prototype))

describe.each(['plain', 'safe'] as const)('S8: a verified push of JSON in %s mode', (mode) => {
  test.each(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty', '\\u005f_proto__', '__proto__ ', ' __proto__'])(
    'with a member %j is taken, and harmless',
    async (name) => {
      const { accepts, runs } = guarded(mode)
      const before = prototypes()
      await accepts(push(mode, saying('"hi"', `,"${name}":{"polluted":"1","isAdmin":true},"more":{"${name}":{"polluted":"2"}}`)))
      expect(runs[0]).toMatchObject({ type: 'text', content: 'hi', problems: [] })
      expect(Object.getPrototypeOf(runs[0]?.fields)).toBe(null)
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
      expect((runs[0] as { isAdmin?: unknown }).isAdmin).toBeUndefined()
      expect(prototypes()).toEqual(before)
    },
  )

  test.each([
    ['Content', ',"Content":"second"'],
    ['MsgType', ',"MsgType":"event","Event":"subscribe"'],
    ['FromUserName', ',"FromUserName":"oOther"'],
    ['MsgId', ',"MsgId":"8"'],
    ['ToUserName in another place', ',"more":{"ToUserName":"gh_other"}'],
  ])('with %s twice keeps the first', async (_, more) => {
    const { accepts, runs } = guarded(mode)
    await accepts(push(mode, saying('"first"', more)))
    expect(runs[0]).toMatchObject({ type: 'text', content: 'first', source: fan, target, message_id: '7' })
  })

  test.each(['1e400', '-1e400', '1E99999', '9'.repeat(5000), `0.${'0'.repeat(5000)}1`])('with the number %.20s is taken as the text it is', async (number) => {
    const { accepts, runs } = guarded(mode)
    await accepts(push(mode, saying('"hi"').replace(`"CreateTime":${now}`, `"CreateTime":${number}`)))
    expect(runs[0]).not.toHaveProperty('time')
    expect(runs[0]?.problems).toEqual([{ field: 'time', wire: 'CreateTime', value: number, expected: 'time' }])
    expect(runs[0]?.fields.CreateTime).toBe(number)
  })

  test.each([
    ['10,000 arrays', () => saying(nested(10_000, '[', ']'))],
    ['a million arrays that never end', () => saying('['.repeat(1_000_000))],
    ['10,000 objects', () => saying(`${nested(10_000, '{"a":', '').slice(0, -4)}"a":1${'}'.repeat(10_000)}`)],
    ['a million objects that never end', () => saying('{"a":'.repeat(1_000_000))],
    ['a million values', () => saying('"hi"', `,"a":[${'1,'.repeat(1_000_000)}1]`)],
    ['a million members', () => saying('"hi"', ',"a":1'.repeat(1_000_000))],
    ['a text that never ends', () => saying(`"${'x'.repeat(5_000_000)}`).replace(/"MsgId".*$/, '')],
    ['a million backslashes', () => `{"a":"${'\\'.repeat(1_000_001)}`],
    ['a million quotes', () => `{${'"'.repeat(1_000_000)}`],
    ['a million minus signs', () => saying('-'.repeat(1_000_000))],
    ['NUL in a text', () => saying('"a\0b"')],
    ['a trailing comma', () => saying('"hi"', ',')],
    ['a comment', () => saying('"hi" /* */')],
    ['NaN', () => saying('NaN')],
    ['two documents', () => saying('"hi"') + saying('"hi"')],
    ['the end cut off', () => saying('"hi"').slice(0, -1)],
  ])('with %s is refused as malformed, and runs nothing', async (_, make) => {
    const { post, runs, log } = broad(mode)
    const json = make()
    await expectQuick(json.length, async () => {
      expect(await post(push(mode, json))).toEqual({ ...forbidden, status: 400 })
    })
    expect(runs).toEqual([])
    expect(log.lines[0]?.details).toMatchObject({ reason: 'malformed', format: 'JSON' })
  })

  test.each([
    ['a text of a million escapes', () => saying(`"${'\\u0041'.repeat(1_000_000)}"`), 1_000_000],
    ['a text of 10 MiB', () => saying(`"${'x'.repeat(10 * 1024 * 1024)}"`), 10 * 1024 * 1024],
    ['a million blanks', () => saying(`${' '.repeat(1_000_000)}"hi"`), 2],
  ])('with %s is taken', async (_, make, length) => {
    const { post, runs } = broad(mode)
    const json = make()
    await expectQuick(json.length, async () => {
      expect((await post(push(mode, json))).status).toBe(200)
    })
    expect(runs).toHaveLength(1)
    expect((runs[0] as { content?: string }).content).toHaveLength(length)
  })

  test('a byte order mark is tolerated', async () => {
    const { accepts, runs } = guarded(mode)
    await accepts(push(mode, `\ufeff${saying('"hi"')}`))
    expect(runs[0]).toMatchObject({ content: 'hi' })
  })
})

describe('S8: an envelope of JSON', () => {
  const { token, appId, encodingAESKey } = credentials
  const nonce = '12345'
  const encrypt = new Cipher(encodingAESKey).encrypt(saying('"hi"'), appId)
  const search = `timestamp=${now}&nonce=${nonce}&encrypt_type=aes&msg_signature=${sign(token, String(now), nonce, encrypt)}`

  test('is opened', async () => {
    const { accepts, runs } = guarded('safe')
    await accepts({ search, body: JSON.stringify({ ToUserName: target, Encrypt: encrypt }) })
    expect(runs[0]).toMatchObject({ type: 'text', content: 'hi' })
  })

  test.each([
    ['Encrypt twice', `{"Encrypt":"${encrypt}","Encrypt":"AAAA"}`, 'envelope'],
    ['Encrypt twice, the right one last', `{"Encrypt":"AAAA","Encrypt":"${encrypt}"}`, 'envelope'],
    ['Encrypt as a list', `{"Encrypt":["${encrypt}"]}`, 'envelope'],
    ['no end', `{"Encrypt":"${encrypt}`, 'envelope'],
    ['an escaped name', `{"\\u0045ncrypt":"${encrypt}"}`, 'plain-body'],
  ] as const)('with %s is refused', async (_, body, reason) => {
    const { post, refuses } = guarded('safe')
    await refuses(() => post({ search, body }), reason)
  })
})
