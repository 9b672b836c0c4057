import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { ReplyError } from '../../src/errors.js'
import type { Element } from '../../src/wire/element.js'
import { scanJson } from '../../src/wire/json.js'
import { encodeReply, reply } from '../../src/wire/reply.js'
import { scanXml } from '../../src/wire/xml.js'
import { plain, saxesTree } from '../wire/saxes-tree.js'
import { jsonBodies, xmlBodies } from './corpus.js'
import { mutate } from './mutate.js'
import { createRandom } from './random.js'

// On a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const verdict = (scan: () => Element): string => {
  try {
    return JSON.stringify(plain(scan()))
  } catch {
    return 'refused'
  }
}

const name = fc.oneof(
  fc.constantFrom('ToUserName', 'Content', 'item', 'a', '_', 'x:y', 'a-b.c', '中文', '__proto__', 'constructor'),
  fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_.-]{0,8}$/),
)
const blanks = fc.stringMatching(/^[ \t\r\n]{0,3}$/)
const character = fc.integer({ min: 0x20, max: 0x10ffff }).filter((code) => !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff)

/** Pieces of what may stand in an element, as they are written. */
const piece = fc.oneof(
  { weight: 3, arbitrary: fc.array(character, { maxLength: 6 }).map((codes) => String.fromCodePoint(...codes).replace(/[<&]|\]\]>/g, '')) },
  blanks,
  fc.constantFrom('&lt;', '&gt;', '&amp;', '&quot;', '&apos;', ']', ']]', '>', '\r\n', '\t'),
  character.map((code) => `&#${code};`),
  character.map((code) => `&#x${code.toString(16)};`),
  fc.array(character, { maxLength: 6 }).map((codes) => `<![CDATA[${String.fromCodePoint(...codes).replaceAll(']]>', '')}]]>`),
  fc.constantFrom('<![CDATA[]]>', '<![CDATA[]]]]>', '<![CDATA[<a>&b;]]>', '<![CDATA[ x ]]>'),
  fc.stringMatching(/^[ -,.-~]{0,6}$/).map((inside) => `<!--${inside}-->`),
)

const attributes = fc
  .uniqueArray(fc.tuple(name, fc.constantFrom('"', "'"), fc.stringMatching(/^[ !#-%(-;=-~]{0,6}$/), blanks), { selector: ([each]) => each, maxLength: 2 })
  .map((list) => list.map(([each, quote, value, blank]) => ` ${blank}${each}${blank}=${blank}${quote}${value}${quote}`).join(''))

const { element } = fc.letrec<{ element: string }>((tie) => ({
  element: fc
    .tuple(name, attributes, blanks, fc.array(fc.oneof({ depthSize: 'small' }, piece, tie('element')), { maxLength: 5 }), fc.boolean())
    .map(([tag, more, blank, content, isShort]) =>
      isShort && content.length === 0 ? `<${tag}${more}${blank}/>` : `<${tag}${more}${blank}>${content.join('')}</${tag}${blank}>`,
    ),
}))

const document = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.constantFrom('', '<?xml version="1.0"?>', "<?xml version='1.0' encoding='utf-8' standalone='no' ?>"),
    blanks,
    fc.constantFrom('', '<!-- x -->'),
    element,
    blanks,
  )
  .map((parts) => parts.join(''))

describe('scanXml agrees with saxes', () => {
  test('on generated documents', () => {
    let taken = 0
    fc.assert(
      fc.property(document, (source) => {
        const theirs = verdict(() => saxesTree(source))
        if (theirs !== 'refused') taken += 1
        expect(verdict(() => scanXml(source))).toBe(theirs)
      }),
      { numRuns: 4000, seed: 1 },
    )
    // Pieces that meet can make `]]>` of text; most do not.
    expect(taken).toBeGreaterThan(3000)
  })

  test('on 15,000 mutants of pushes', () => {
    const random = createRandom(5)
    const seen = { taken: 0, refused: 0 }
    for (let i = 0; i < 15_000; i += 1) {
      const source = mutate(random, random.pick(xmlBodies), xmlBodies).toString()
      const ours = verdict(() => scanXml(source))
      // What we refuse on purpose: a DOCTYPE, instructions, foreign declarations, what is too large, and references with more zeros than anyone writes.
      if (ours === 'refused' && (/<!D|<\?|&#x?0{5}/.test(source) || source.length > 20_000)) continue
      if (ours === 'refused') seen.refused += 1
      else seen.taken += 1
      const theirs = verdict(() => saxesTree(source))
      if (ours !== theirs) throw new Error(`of ${JSON.stringify(source)} we make\n${ours}\nand saxes\n${theirs}`)
    }
    expect(seen.taken).toBeGreaterThan(1500)
    expect(seen.refused).toBeGreaterThan(3000)
  })
})

/** What `JSON.parse` understood, as the elements that it should be; numbers as numbers. */
type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }

function expectSame(element: Element, value: Json): void {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const expected = Object.entries(value).flatMap(([key, each]) => flat(each).map((entry) => [key.trim(), entry] as const))
    const children = element.children ?? []
    // JSON.parse puts keys that are numbers first.
    for (const key of new Set(expected.map(([each]) => each))) {
      const wanted = expected.filter(([each]) => each === key)
      const got = children.filter((child) => child.name === key)
      expect(got).toHaveLength(wanted.length)
      wanted.forEach(([, entry], index) => {
        expectSame(got[index] as Element, entry)
      })
    }
    expect(children).toHaveLength(expected.length)
  } else if (typeof value === 'number') expect(Number(element.text)).toBe(value)
  else expect(element.text).toBe(value === null ? '' : String(value).toWellFormed())
}

const flat = (value: Json): readonly Json[] => (Array.isArray(value) ? value.flatMap(flat) : [value as Json])

describe('scanJson agrees with JSON.parse', () => {
  const object = fc.dictionary(
    fc.string({ unit: 'grapheme', maxLength: 6 }).map((key) => key.trim()),
    fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }) as fc.Arbitrary<Json>,
    { maxKeys: 5 },
  )

  test('on generated objects, written in one line or in many', () => {
    fc.assert(
      fc.property(object, fc.integer({ min: 0, max: 4 }), (value, indent) => {
        const source = JSON.stringify(value, undefined, indent)
        expectSame(scanJson(source), JSON.parse(source) as Json)
      }),
      { numRuns: 2000, seed: 2 },
    )
  })

  test('on 30,000 mutants of pushes: one takes what the other takes', () => {
    const random = createRandom(6)
    const seen = { taken: 0, refused: 0 }
    for (let i = 0; i < 30_000; i += 1) {
      const source = mutate(random, random.pick(jsonBodies), jsonBodies).toString()
      const isOurs = verdict(() => scanJson(source)) !== 'refused'
      seen[isOurs ? 'taken' : 'refused'] += 1
      let isTheirs = false
      try {
        const value: unknown = JSON.parse(source.replace(/^\ufeff/, ''))
        isTheirs = typeof value === 'object' && value !== null && !Array.isArray(value)
      } catch {}
      // Depth and number of values have a limit with us.
      if (isOurs !== isTheirs && !(isTheirs && source.length > 500 && /(?:[[{]\s*(?:"[^"]*"\s*:\s*)?){60}|(?:,.*){9000}/s.test(source))) {
        throw new Error(`${JSON.stringify(source)} is ${isOurs ? 'taken by us alone' : 'refused by us alone'}`)
      }
    }
    expect(seen.taken).toBeGreaterThan(3000)
    expect(seen.refused).toBeGreaterThan(10_000)
  })
})

describe('a reply says what it was told, whatever that is', () => {
  /** What can arrive: XML has no control characters, and reads each line end as a line feed. */
  const arrives = (text: string): string =>
    [...text.toWellFormed()]
      .filter((each) => {
        const code = each.codePointAt(0) as number
        return code === 9 || code === 10 || code === 13 || (code >= 0x20 && code !== 0xfffe && code !== 0xffff)
      })
      .join('')
      .replace(/\r\n?/g, '\n')

  /** Units of UTF-16 as they come, halves of pairs and control characters among them. */
  const anything = fc
    .array(
      fc.oneof(
        fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
        fc.constantFrom(']]>', ']]', '>', '<![CDATA[', '</Content>', '\r\n', '\r', '🙂', '\ud83d', '\0'),
      ),
      { maxLength: 40 },
    )
    .map((units) => units.join(''))

  const to = { type: 'subscribe_event', source: 'oFan', target: 'gh_1' }

  test('in a text', () => {
    fc.assert(
      fc.property(anything, (content) => {
        const wanted = arrives(content)
        if (arrives(content) === '') {
          expect(() => reply.text(content)).toThrow(ReplyError)
          return
        }
        const xml = encodeReply(to, reply.text(content), 1)
        expect(scanXml(xml).children?.map(({ name: each, text }) => [each, text])).toEqual([
          ['ToUserName', 'oFan'],
          ['FromUserName', 'gh_1'],
          ['CreateTime', '1'],
          ['MsgType', 'text'],
          ['Content', wanted],
        ])
        expect(plain(saxesTree(xml))).toEqual(plain(scanXml(xml)))
      }),
      { numRuns: 3000, seed: 3 },
    )
  })

  test('in every field of every kind', () => {
    fc.assert(
      fc.property(anything, anything, anything, (one, two, three) => {
        const [a, b, c] = [one, two, three].map((text) => `x${text}`) as [string, string, string]
        const answers = [
          reply.video({ media_id: a, title: b, description: c }),
          reply.music({ thumb_media_id: a, title: b, description: c, music_url: a, hq_music_url: b }),
          reply.news([
            { title: a, url: b, description: c, pic_url: a },
            { title: b, url: c },
          ]),
          reply.transferCustomerService(a),
        ]
        for (const answer of answers) {
          const xml = encodeReply({ type: 'subscribe_event', source: b, target: c }, answer, 1)
          const tree = scanXml(xml)
          expect(plain(saxesTree(xml))).toEqual(plain(tree))
          expect(tree.children?.slice(0, 2).map(({ text }) => text)).toEqual([arrives(b), arrives(c)])
          const leaves = (element: Element): string[] => (element.children ? element.children.flatMap(leaves) : [element.text])
          for (const text of leaves({ ...tree, children: tree.children?.slice(4) } as Element)) expect([a, b, c].map(arrives).concat('2')).toContain(text)
        }
      }),
      { numRuns: 500, seed: 4 },
    )
  })
})
