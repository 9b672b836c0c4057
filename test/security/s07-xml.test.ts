import { once } from 'node:events'
import { createServer } from 'node:net'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { memoryInbox } from '../../src/inbox/memory.js'
import { eventXml, fan, plainPush, sealedPush, signedQuery, target, textXml } from '../support/pushes.js'
import { expectQuick } from './cpu.js'
import { forbidden, type Guarded, guarded, now } from './guarded.js'

// On a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const MIB = 1024 * 1024

/** An account that takes what no account should have to take. */
const broad = (mode: 'plain' | 'safe'): Guarded => guarded(mode, { bodyLimit: 64 * MIB, inbox: memoryInbox({ maxBytes: 512 * MIB }) })
const push = (mode: 'plain' | 'safe', xml: string) => (mode === 'plain' ? plainPush({ timestamp: now, xml }) : sealedPush({ timestamp: now, xml }))

/** A text message whose content is XML of its own. */
const saying = (inner: string, before = ''): string => before + textXml().replace('<![CDATA[你好]]>', inner)

const laughs = Array.from({ length: 9 }, (_, index) => `<!ENTITY lol${index + 1} "${`&lol${index};`.repeat(10)}">`).join('')

/** Where an external entity would lead, and how often anybody came. */
let visits = 0
const server = createServer((socket) => {
  visits += 1
  socket.destroy()
})
let port = 0
beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as { port: number }).port
})
afterAll(() => {
  server.close()
})

const refused: Readonly<Record<string, () => string>> = {
  'a DOCTYPE': () => saying('x', '<!DOCTYPE xml>'),
  'an internal entity': () => saying('&a;', '<!DOCTYPE xml [<!ENTITY a "b">]>'),
  'an external entity that is a file': () => saying('&a;', '<!DOCTYPE xml [<!ENTITY a SYSTEM "file:///etc/passwd">]>'),
  'an external entity in the network': () => saying('&a;', `<!DOCTYPE xml [<!ENTITY a SYSTEM "http://127.0.0.1:${port}/a">]>`),
  'an external subset': () => saying('x', `<!DOCTYPE xml SYSTEM "http://127.0.0.1:${port}/b">`),
  'a public identifier': () => saying('x', `<!DOCTYPE xml PUBLIC "-//W3C//DTD XHTML 1.0//EN" "http://127.0.0.1:${port}/c">`),
  'a parameter entity': () => saying('x', `<!DOCTYPE xml [<!ENTITY % p SYSTEM "http://127.0.0.1:${port}/d"> %p;]>`),
  'a billion laughs': () => saying('&lol9;', `<!DOCTYPE xml [<!ENTITY lol0 "lol">${laughs}]>`),
  'a quadratic blow-up': () => saying('&a;'.repeat(50_000), `<!DOCTYPE xml [<!ENTITY a "${'x'.repeat(50_000)}">]>`),
  'a DOCTYPE twice': () => saying('&a;', '<!DOCTYPE xml [<!ENTITY a "b">]><!DOCTYPE xml [<!ENTITY a "c">]>'),
  'a thousand DOCTYPEs': () => saying('x', '<!DOCTYPE xml>'.repeat(1000)),
  'a DOCTYPE inside': () => saying('<!DOCTYPE xml [<!ENTITY a "b">]>'),
  'a DOCTYPE behind': () => `${saying('x')}<!DOCTYPE xml>`,
  'an entity declaration inside': () => saying('<!ENTITY a "b">'),
  'an entity that nobody declared': () => saying('&a;'),
  "an entity of HTML's": () => saying('&nbsp;'),
  'an inclusion': () => saying('x', '<?xml-stylesheet href="file:///etc/passwd"?>'),
  'a processing instruction': () => saying('<?php system("id") ?>'),
  'a depth of 10,000': () => saying('<a>'.repeat(10_000) + '</a>'.repeat(10_000)),
  'a depth of a million that never ends': () => saying('<a>'.repeat(1_000_000)),
  'a million siblings': () => saying('<a/>'.repeat(1_000_000)),
  'a million siblings with text': () => saying('<a>1</a>'.repeat(1_000_000)),
  'a million open tags without an end': () => saying('<a'.repeat(1_000_000)),
  'a million ampersands': () => saying('&'.repeat(1_000_000)),
  'a million beginnings of comments': () => saying('<!--'.repeat(1_000_000)),
  'a million beginnings of CDATA': () => saying('<![CDATA['.repeat(1_000_000)),
  'a million ends of CDATA': () => saying(']]>'.repeat(1_000_000)),
  'a tag with a million attributes': () => saying(`<a ${Array.from({ length: 1_000_000 }, () => 'b="c"').join(' ')}/>`),
  'an attribute of 10 MiB that never ends': () => saying(`<a b="${'x'.repeat(10 * MIB)}/>`),
  'a name of 10 MiB that never ends': () => saying(`<${'x'.repeat(10 * MIB)}`),
  'a name of 1 MiB without an end tag': () => saying(`<${'x'.repeat(MIB)}>`),
  'an end tag of 10 MiB of blanks': () => saying(`<a></a${' '.repeat(10 * MIB)}`),
  NUL: () => saying('\0'),
  'NUL in CDATA': () => textXml({ content: 'a\0b' }),
  'NUL as a reference': () => saying('&#0;'),
  'a control character': () => textXml({ content: '\x1b[31m' }),
  'half of a pair as a reference': () => saying('&#xD83D;'),
  'a reference beyond Unicode': () => saying('&#x7FFFFFFF;'),
  'a reference of a million digits': () => saying(`&#${'9'.repeat(1_000_000)};`),
  'a declaration of UTF-16': () => saying('x', '<?xml version="1.0" encoding="UTF-16"?>'),
  'a declaration of UTF-7': () => saying('+ADw-', '<?xml version="1.0" encoding="UTF-7"?>'),
  'two declarations': () => saying('x', '<?xml version="1.0"?><?xml version="1.0"?>'),
  ']]> in text': () => saying('a]]>b'),
  'two roots': () => textXml() + textXml(),
  nothing: () => '',
  'the end cut off': () => textXml().slice(0, -1),
}

describe.each(['plain', 'safe'] as const)('S7: a verified push in %s mode', (mode) => {
  test.each(Object.entries(refused))('with %s is refused as malformed, and runs nothing', async (_, make) => {
    const { post, runs, account, log } = broad(mode)
    const xml = make()
    await expectQuick(xml.length, async () => {
      expect(await post(push(mode, xml))).toEqual({ ...forbidden, status: 400 })
    })
    expect(runs).toEqual([])
    expect(account.refusals()).toMatchObject({ malformed: expect.any(Number) })
    // Where it is wrong, and not all that it says.
    const problem = expect.stringMatching(/^[\w\s<>/,"'\]…-]{1,150} at character \d+$/)
    expect(log.lines[0]?.details).toMatchObject({ reason: 'malformed', format: 'XML', problem })
  })

  const taken: Readonly<Record<string, readonly [xml: () => string, content: string | number]>> = {
    'a million numeric references': [() => saying('&#65;'.repeat(1_000_000)), 1_000_000],
    'a million references to emoji': [() => saying('&#x1F642;'.repeat(1_000_000)), 2_000_000],
    'a million named references': [() => saying('&amp;'.repeat(1_000_000)), 1_000_000],
    'a CDATA section of 10 MiB': [() => textXml({ content: 'x'.repeat(10 * MIB) }), 10 * MIB],
    'a million CDATA sections': [() => saying('<![CDATA[x]]>'.repeat(1_000_000)), 1_000_000],
    'a million comments': [() => saying(`${'<!---->'.repeat(1_000_000)}x`), 'x'],
    'a million runs of text between comments': [() => saying('x<!---->'.repeat(1_000_000)), 1_000_000],
    'a million line ends': [() => saying(`${'\r\n'.repeat(1_000_000)}x`), 'x'],
    'a million blanks around CDATA': [() => saying(`${' '.repeat(1_000_000)}<![CDATA[x]]>${' '.repeat(1_000_000)}`), 'x'],
    'a comment of 10 MiB': [() => saying(`<!--${'x'.repeat(10 * MIB)}-->x`), 'x'],
    'an attribute of 10 MiB': [() => textXml({ more: `<a b="${'x'.repeat(10 * MIB)}"/>` }), '你好'],
    'a name of 1 MiB': [() => textXml({ more: `<${'x'.repeat(MIB)}></${'x'.repeat(MIB)}>` }), '你好'],
    '9,000 siblings': [() => textXml({ more: '<a>1</a>'.repeat(9000) }), '你好'],
    '9,000 different siblings': [() => textXml({ more: Array.from({ length: 9000 }, (_, index) => `<a${index}>1</a${index}>`).join('') }), '你好'],
    'a depth of 60': [() => textXml({ more: '<a>'.repeat(60) + '</a>'.repeat(60) }), '你好'],
    'duplicate elements, of which the first counts': [
      () => textXml({ more: '<Content>second</Content><MsgType>event</MsgType><FromUserName>oOther</FromUserName>' }),
      '你好',
    ],
    'a byte order mark': [() => `\ufeff${textXml()}`, '你好'],
    'a declaration of UTF-8': [() => `<?xml version="1.0" encoding="UTF-8"?>${textXml()}`, '你好'],
    attributes: [() => textXml().replace('<xml>', '<xml a="1" b=\'2\'>').replace('<Content>', '<Content lang="zh" __proto__="x">'), '你好'],
    namespaces: [() => textXml({ more: '<x:a xmlns:x="urn:x">1</x:a><x:Content>2</x:Content>' }), '你好'],
    'elements in another case, which are others': [() => textXml({ more: '<content>second</content><CONTENT>third</CONTENT>' }), '你好'],
    'dangerous names': [
      () =>
        textXml({
          more: ['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', '__defineGetter__']
            .map((name) => `<${name}><polluted>1</polluted></${name}>`)
            .join(''),
        }),
      '你好',
    ],
    'markup in CDATA': [() => textXml({ content: '<!DOCTYPE xml [<!ENTITY a "b">]>&a;<script>' }), '<!DOCTYPE xml [<!ENTITY a "b">]>&a;<script>'],
    ']]> as it must be written': [() => textXml({ content: 'a]]]]><![CDATA[>b' }), 'a]]>b'],
  }

  test.each(Object.entries(taken))('with %s is taken, and harmless', async (_, [make, content]) => {
    const { post, runs } = broad(mode)
    const xml = make()
    const before = prototypes()
    await expectQuick(xml.length, async () => {
      expect((await post(push(mode, xml))).status).toBe(200)
      const said = (runs[0] as { content?: string } | undefined)?.content
      expect(typeof content === 'number' ? said?.length : said).toBe(content)
    })
    expect(runs).toHaveLength(1)
    expect(runs[0]).toMatchObject({ type: 'text', source: fan, target })
    await expectQuick(xml.length, () => runs[0]?.fields)
    expect(prototypes()).toEqual(before)
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined()
  })
})

/** What everything inherits. */
const prototypes = (): readonly string[][] => [Object, Array, Function, String, Map].map((each) => Object.getOwnPropertyNames(each.prototype))

test('S7: nobody has followed an external entity', () => {
  expect(port).toBeGreaterThan(0)
  expect(visits).toBe(0)
})

describe('S7: bytes that are no text', () => {
  test.each([
    ['UTF-16 with a byte order mark', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(textXml(), 'utf16le')])],
    ['UTF-16 without one', Buffer.from(textXml(), 'utf16le')],
    ['bytes alone', Buffer.alloc(1000, 0xff)],
    ['NULs', Buffer.alloc(1000)],
  ])('%s are refused', async (_, body) => {
    const { post, runs } = guarded('plain')
    expect(await post({ search: signedQuery({ timestamp: now }), body })).toEqual({ ...forbidden, status: 400 })
    expect(runs).toEqual([])
  })

  test('halves of pairs are refused as text; as bytes they are replaced', async () => {
    const { post, runs } = guarded('plain')
    expect((await post({ search: signedQuery({ timestamp: now }), body: textXml({ content: 'a\ud83d' }) })).status).toBe(400)
    const bytes = Buffer.from(textXml({ content: 'a???' }))
    bytes.set([0xed, 0xa0, 0xbd], bytes.indexOf('???'))
    expect((await post({ search: signedQuery({ timestamp: now }), body: bytes })).status).toBe(200)
    expect(runs).toMatchObject([{ content: 'a\ufffd\ufffd\ufffd' }])
  })
})

describe('S7: Event in mixed case', () => {
  test('is the same event', async () => {
    const { accepts, runs } = guarded('plain')
    await accepts(plainPush({ timestamp: now, xml: eventXml('sUbScRiBe') }))
    expect(runs).toMatchObject([{ type: 'subscribe_event', wire_name: 'sUbScRiBe' }])
  })
})

describe('S7: the limit of 256 KiB', () => {
  const limit = 262_144
  const tooLarge = { ...forbidden, status: 413 }
  const sized = (bytes: number): string => {
    const empty = textXml({ content: '' })
    return textXml({ content: 'x'.repeat(bytes - Buffer.byteLength(empty)) })
  }

  test('a body as long as it is taken, one byte more is not', async () => {
    const { accepts, post, runs, account } = guarded('plain')
    expect(Buffer.byteLength(sized(limit))).toBe(limit)
    await accepts(plainPush({ timestamp: now, xml: sized(limit) }))
    expect(await post(plainPush({ timestamp: now, xml: sized(limit + 1) }))).toEqual(tooLarge)
    expect(await post({ search: signedQuery({ timestamp: now }), body: Buffer.alloc(limit + 1, 32) })).toEqual(tooLarge)
    expect(runs).toHaveLength(1)
    expect(account.refusals()).toEqual({ 'too-large': 2 })
  })

  test('it comes before everything else: query, signature, time', async () => {
    const { post, account } = guarded('safe')
    expect(await post({ search: '', body: 'x'.repeat(limit + 1) })).toEqual(tooLarge)
    expect(await account.handle({ method: 'POST', search: '', tooLarge: true })).toEqual(tooLarge)
  })

  test('where the length is said in advance, nothing is read', async () => {
    const { account } = guarded('plain')
    let pulled = 0
    const pull = (): void => {
      pulled += 1
    }
    const body = new ReadableStream({ pull }, { highWaterMark: 0 })
    const request = new Request(`http://localhost/?${signedQuery({ timestamp: now })}`, {
      method: 'POST',
      body,
      duplex: 'half',
      headers: { 'content-length': String(limit + 1) },
    } as RequestInit)
    expect((await account.fetch(request)).status).toBe(413)
    expect(pulled).toBe(0)
  })

  test('where it is not, no more is read than that', async () => {
    const { account, runs } = guarded('plain')
    let pulled = 0
    let cancelled = false
    const body = new ReadableStream(
      {
        pull(controller) {
          pulled += 1
          controller.enqueue(new Uint8Array(16_384).fill(32))
        },
        cancel() {
          cancelled = true
        },
      },
      { highWaterMark: 0 },
    )
    const request = new Request(`http://localhost/?${signedQuery({ timestamp: now })}`, { method: 'POST', body, duplex: 'half' } as RequestInit)
    expect((await account.fetch(request)).status).toBe(413)
    expect(pulled).toBeLessThanOrEqual(limit / 16_384 + 2)
    expect(cancelled).toBe(true)
    expect(runs).toEqual([])
  })
})
