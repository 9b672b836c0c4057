import { describe, expect, test } from 'vitest'
import type { Element } from '../../src/wire/element.js'
import { quickScan } from '../../src/wire/quick-scan.js'
import { scanXml } from '../../src/wire/xml.js'
import { xmlBodies } from '../property/corpus.js'
import { mutate } from '../property/mutate.js'
import { createRandom } from '../property/random.js'

const quick = (body: Buffer): Element | undefined => quickScan(body, body.toString())

describe('quickScan', () => {
  test('takes every sample of the catalogue, with the same tree as the scanner', () => {
    const left = xmlBodies.filter((body) => {
      const tree = quick(body)
      if (tree) expect(tree).toEqual(scanXml(body.toString()))
      return tree === undefined
    })
    // The corpus' two hand-made ones: a declaration, blanks round a CDATA section.
    expect(left.length).toBe(2)
  })

  test.each([
    ['text of one to four bytes a character', '<xml><A>é中😀x</A><B><![CDATA[😀é中]]></B><C>z</C></xml>'],
    ['blanks of all kinds', '<xml>\n <A>\t a b \n</A>\n<B><![CDATA[ x ]]></B>\n<C> <D>1</D> </C> </xml>\n'],
    ['nothing', '<xml><A></A><B> </B><C><![CDATA[]]></C></xml>'],
    ['brackets in a section', '<xml><A><![CDATA[]]]></A><B><![CDATA[a]b]]c]>]]></B></xml>'],
    ['an ideographic space, which is text', '<xml><A>　a　</A></xml>'],
    ['full-width signs', '<xml><A>，！</A><B><![CDATA[，！]]></B></xml>'],
    ['a root with text', '<xml>a</xml>'],
    ['64 levels', `${'<a>'.repeat(64)}x${'</a>'.repeat(64)}`],
  ])('takes %s', (_, text) => {
    expect(quick(Buffer.from(text))).toEqual(scanXml(text))
  })

  test.each([
    ['a name of other letters', ['<é>1</é>']],
    ['a carriage return', ['<xml><A>a\r\nb</A></xml>']],
    ['a reference', ['<xml><A>&amp;</A></xml>']],
    ['an attribute', ['<xml><A b="c">d</A></xml>']],
    ['an empty-element tag', ['<xml><A/></xml>']],
    ['a comment', ['<xml><!-- a --><A>b</A></xml>']],
    ['text and elements', ['<xml><A>a<B>b</B></A></xml>']],
    ['two sections', ['<xml><A><![CDATA[a]]><![CDATA[b]]></A></xml>']],
    ['blanks round a section', ['<xml><A> <![CDATA[a]]> </A></xml>']],
    ['a byte order mark', ['\ufeff<xml></xml>']],
    ['blanks in an end tag', ['<xml><A>b</A ></xml>']],
  ])('leaves %s to the scanner', (_, texts) => {
    // The scanner's names are known here too.
    for (const text of texts) scanXml(text)
    for (const text of texts) expect(quick(Buffer.from(text))).toBeUndefined()
  })

  test.each([
    '<xml><A>a]]>b</A></xml>',
    '<xml><A>a\u0001</A></xml>',
    '<xml><A><![CDATA[\uffff]]></A></xml>',
    '<xml><A>\ufffe</A></xml>',
    '<xml><A>b</B></xml>',
    '<xml><A>b</A>',
    '<xml></xml><xml></xml>',
    '<xml></xml>x',
    '<xml><1>a</1></xml>',
    '<xml><A><![CDATA[a',
    '<xml><A><![CDAT[a]]></A></xml>',
    '<xml><A>',
    '<xml',
    '<',
    '<xml><!DOCTYPE a><A>b</A></xml>',
    `${'<a>'.repeat(65)}${'</a>'.repeat(65)}`,
    `<xml>${'<a></a>'.repeat(10_000)}</xml>`,
  ])('takes nothing that is malformed: %.20s', (text) => {
    expect(() => scanXml(text)).toThrow()
    expect(quick(Buffer.from(text))).toBeUndefined()
  })

  test('takes no name for another that has its bytes for letters', () => {
    expect(scanXml('<Ã·>1</Ã·>').name).toBe('Ã·')
    expect(quick(Buffer.from('<÷>1</÷>'))).toBeUndefined()
  })

  test('leaves bytes that are no UTF-8 to the scanner', () => {
    for (const bytes of [[0xc3], [0x80], [0xed, 0xa0, 0x80], [0xf0, 0x9f, 0x98], [0xc0, 0x80]]) {
      expect(quick(Buffer.concat([Buffer.from('<xml><A>'), Buffer.from(bytes), Buffer.from('</A></xml>')]))).toBeUndefined()
    }
  })

  test('has the scanner’s tree for whatever it takes', () => {
    const random = createRandom(20_261)
    let taken = 0
    for (let i = 0; i < 30_000; i += 1) {
      const body = mutate(random, random.pick(xmlBodies), xmlBodies)
      const tree = quick(body)
      if (!tree) continue
      taken += 1
      expect(tree).toEqual(scanXml(body.toString()))
    }
    expect(taken).toBeGreaterThan(1000)
  })
})
