import { describe, expect, test } from 'vitest'
import { MalformedError } from '../../src/errors.js'
import { MAX_DEPTH, MAX_ELEMENTS } from '../../src/wire/element.js'
import { nameOf } from '../../src/wire/names.js'
import { scanXml } from '../../src/wire/xml.js'
import { plain, saxesTree } from './saxes-tree.js'

const scan = (source: string) => plain(scanXml(source))

const refused = (scan: () => unknown): boolean => {
  try {
    scan()
    return false
  } catch {
    return true
  }
}

/** The error of a document that must be refused. */
function errorOf(source: string): MalformedError {
  try {
    scanXml(source)
  } catch (error) {
    if (error instanceof MalformedError) return error
    throw error
  }
  throw new Error(`taken: ${source.slice(0, 100)}`)
}

/** Well-formed, by saxes and by us. */
const valid: Readonly<Record<string, string>> = {
  'an empty root': '<xml></xml>',
  'a self-closed root': '<xml/>',
  'a self-closed root with a blank': '<xml />',
  text: '<xml><a>text</a></xml>',
  'blanks around text': '<xml><a> \t\r\n text \n </a></xml>',
  'an ideographic space around text': '<xml><a>\u3000text\u3000</a></xml>',
  'text alone in the root': '<xml>text</xml>',
  CDATA: '<xml><a><![CDATA[text]]></a></xml>',
  'empty CDATA': '<xml><a><![CDATA[]]></a></xml>',
  'blanks inside CDATA': '<xml><a><![CDATA[  text  ]]></a></xml>',
  'blanks around CDATA': '<xml><a>\n  <![CDATA[text]]>\n  </a></xml>',
  'text around CDATA': '<xml><a>before<![CDATA[text]]>behind</a></xml>',
  'two sections': '<xml><a><![CDATA[one]]><![CDATA[two]]></a></xml>',
  'two sections with text between': '<xml><a><![CDATA[one]]>between<![CDATA[two]]></a></xml>',
  'a section that ends in brackets': '<xml><a><![CDATA[x]]]]></a></xml>',
  'an end of CDATA over two sections': '<xml><a><![CDATA[x]]]]><![CDATA[>y]]></a></xml>',
  'markup in CDATA': '<xml><a><![CDATA[<b>&amp;</a>]]></a></xml>',
  'one bracket in text': '<xml><a>x]y]]z</a></xml>',
  'a greater-than sign in text': '<xml><a>x>y</a></xml>',
  'named references': '<xml><a>&lt;&gt;&amp;&quot;&apos;</a></xml>',
  'numeric references': '<xml><a>&#65;&#x42;&#x4e2d;&#128512;&#x1F600;</a></xml>',
  'references to blanks': '<xml><a>x&#9;&#10;&#13;y</a></xml>',
  'a reference split by a comment': '<xml><a>x<!-- -->&amp;<!-- -->y</a></xml>',
  'a comment between elements': '<xml><!-- a comment --><a>1</a><!----></xml>',
  'a comment in text': '<xml><a>one <!-- two --> three</a></xml>',
  'a comment with markup in it': '<xml><!-- <a> & ]]> --><a/></xml>',
  'comments around the root': '<!-- 1 --><xml/>\n<!-- 2 -->\n',
  'blanks behind the root': '<xml/> \r\n\t',
  'blanks before the root': ' \n<xml/>',
  'a byte order mark': '\ufeff<xml/>',
  'a declaration': '<?xml version="1.0"?><xml/>',
  'a declaration with an encoding': "<?xml version='1.0' encoding='UTF-8'?>\n<xml/>",
  'a declaration with all': '<?xml version="1.0" encoding="utf-8" standalone="yes" ?><xml/>',
  'a byte order mark and a declaration': '\ufeff<?xml version="1.0"?><xml/>',
  'line ends of Windows': '<xml>\r\n<a>1\r\n2\r3</a>\r\n</xml>\r\n',
  'line ends of Windows in CDATA': '<xml><a><![CDATA[1\r\n2\r3]]></a></xml>',
  attributes: '<xml a="1" b = \'2\'><c d="&lt;&#65;>"/></xml>',
  'the same attribute on two elements': '<xml a="1"><b a="1"/></xml>',
  'blanks in tags': '<xml ><a\n>1</a\t></xml >',
  'names with all kinds of letters': '<xml><a-b.c_d:e1>1</a-b.c_d:e1><中文>2</中文><_/><:x/><\u{10000}/></xml>',
  'a namespace': '<x:xml xmlns:x="urn:x"><x:a>1</x:a></x:xml>',
  'dangerous names': '<xml><__proto__>1</__proto__><constructor><prototype>2</prototype></constructor></xml>',
  'repeated elements': '<xml><a>1</a><b>2</b><a>3</a></xml>',
  'nested elements of one name': '<a><a><a>1</a></a></a>',
  'text beside elements': '<xml>one<a>1</a>two<b/>three</xml>',
  'CDATA beside elements': '<xml><![CDATA[one]]><a>1</a><![CDATA[two]]></xml>',
  'Chinese and emoji': '<xml><a>查券 🙂</a><b><![CDATA[👨‍👩‍👧]]></b></xml>',
  'a mark of a byte order in text': '<xml><a>\ufeff1</a></xml>',
  'characters from the edges of what is allowed': '<xml><a>\t \ud7ff\ue000\ufffd\u{10000}\u{10ffff}\x7f\x85</a></xml>',
}

/** Not well-formed, by saxes and by us. */
const invalid: Readonly<Record<string, string>> = {
  nothing: '',
  'blanks alone': ' \n',
  'text alone': 'success',
  'a byte order mark alone': '\ufeff',
  'two byte order marks': '\ufeff\ufeff<xml/>',
  JSON: '{"ToUserName":"gh_1"}',
  'two roots': '<xml/><xml/>',
  'text behind the root': '<xml/>text',
  'text before the root': 'text<xml/>',
  'CDATA outside of the root': '<xml/><![CDATA[x]]>',
  'no end tag': '<xml><a>1</a>',
  'no end of a tag': '<xml><a',
  'no end of an end tag': '<xml></xml',
  'a wrong end tag': '<xml><a>1</b></xml>',
  'an end tag in another case': '<xml><a>1</A></xml>',
  'an end tag that begins alike': '<xml><a>1</ab></xml>',
  'overlapping elements': '<xml><a><b>1</a></b></xml>',
  'an end tag without a beginning': '</xml>',
  'an end tag too many': '<xml></xml></xml>',
  'an end tag with an attribute': '<xml></xml a="1">',
  'a blank before a name': '< xml></xml>',
  'a blank before the name of an end tag': '<xml></ xml>',
  'no name': '<></>',
  'a name that begins with a digit': '<1/>',
  'a name that begins with a hyphen': '<-a/>',
  'a sign in a name': '<a$b/>',
  'no end of CDATA': '<xml><a><![CDATA[x]]</a></xml>',
  'CDATA in another case': '<xml><![cdata[x]]></xml>',
  'the end of CDATA in text': '<xml><a>x]]>y</a></xml>',
  'the end of CDATA beside elements': '<xml><a/>]]></xml>',
  'no end of a comment': '<xml><!-- x</xml>',
  'two hyphens in a comment': '<xml><!-- x -- y --></xml>',
  'three hyphens at the end of a comment': '<xml><!-- x ---></xml>',
  'a comment that is too short': '<xml><!--></xml>',
  'an unknown reference': '<xml>&nbsp;</xml>',
  'a reference in another case': '<xml>&AMP;</xml>',
  'a bare ampersand': '<xml>a & b</xml>',
  'a reference without an end': '<xml>&amp</xml>',
  'an empty reference': '<xml>&;</xml>',
  'a numeric reference without digits': '<xml>&#;&#x;</xml>',
  'a reference to NUL': '<xml>&#0;</xml>',
  'a reference to a control character': '<xml>&#x1F;</xml>',
  'a reference to half a pair': '<xml>&#xD83D;</xml>',
  'a reference to what is no character': '<xml>&#xFFFE;</xml>',
  'a reference beyond Unicode': '<xml>&#x110000;</xml>',
  NUL: '<xml>\0</xml>',
  'a control character in CDATA': '<xml><![CDATA[\x0b]]></xml>',
  'a control character in a comment': '<xml><!-- \x1f --></xml>',
  'what is no character': '<xml>\uffff</xml>',
  'half a pair': '<xml>\ud83d</xml>',
  'the other half': '<xml>\ude00</xml>',
  'a pair the wrong way round': '<xml>\ude00\ud83d</xml>',
  'an attribute without quotes': '<xml a=1/>',
  'an attribute without a value': '<xml a/>',
  'an attribute without an end': '<xml a="1/>',
  'an attribute with two kinds of quotes': '<xml a="1\'/>',
  'an attribute twice': '<xml a="1" a="1"/>',
  'attributes without a blank': '<xml a="1"b="2"/>',
  'a tag in an attribute': '<xml a="<"/>',
  'an unknown reference in an attribute': '<xml a="&nbsp;"/>',
  'a self-closed tag with a blank inside': '<xml / >',
  'a declaration that is not at the beginning': ' <?xml version="1.0"?><xml/>',
  'a declaration in another case': '<?XML version="1.0"?><xml/>',
  'a declaration without a version': '<?xml encoding="UTF-8"?><xml/>',
  'a declaration in the wrong order': '<?xml encoding="UTF-8" version="1.0"?><xml/>',
  'a declaration inside': '<xml><?xml version="1.0"?></xml>',
  'a declaration without an end': '<?xml version="1.0"><xml/>',
}

/** Well-formed by XML's own rules, and yet nothing that Weixin would send. */
const beyond: Readonly<Record<string, string>> = {
  'a DOCTYPE': '<!DOCTYPE xml><xml/>',
  'a DOCTYPE with an internal subset': '<!DOCTYPE xml [<!ELEMENT xml ANY>]><xml/>',
  'a DOCTYPE with an external one': '<!DOCTYPE xml SYSTEM "file:///etc/passwd"><xml/>',
  'a processing instruction before the root': '<?xml-stylesheet href="x"?><xml/>',
  'a processing instruction inside': '<xml><?php echo 1 ?></xml>',
  'a processing instruction behind the root': '<xml/><?x?>',
  'an encoding that is not ours': '<?xml version="1.0" encoding="GBK"?><xml/>',
  'UTF-16 by declaration': '<?xml version="1.0" encoding="UTF-16"?><xml/>',
  'version 1.1': '<?xml version="1.1"?><xml/>',
  'a reference with more zeros than anyone writes': '<xml>&#x0000000041;</xml>',
}

describe('agrees with saxes', () => {
  test.each(Object.entries(valid))('on %s, which is well-formed', (_, source) => {
    expect(scan(source)).toEqual(plain(saxesTree(source)))
  })

  test.each(Object.entries(invalid))('on %s, which is not', (_, source) => {
    expect(refused(() => saxesTree(source))).toBe(true)
    expect(() => scanXml(source)).toThrow(MalformedError)
  })

  test.each(Object.entries(beyond))('except on %s', (_, source) => {
    expect(refused(() => saxesTree(source))).toBe(false)
    expect(() => scanXml(source)).toThrow(MalformedError)
  })
})

describe('text', () => {
  test.each([
    ['of CDATA is taken as it is', '<a><![CDATA[ one  ]]></a>', ' one  '],
    ['of CDATA drops what stands around it', '<a> //不通过<![CDATA[card_pass_check]]> //通过</a>', 'card_pass_check'],
    ['of an empty section is empty, whatever stands around it', '<a>x<![CDATA[]]>y</a>', ''],
    ['of two sections is one', '<a><![CDATA[x]]]]><![CDATA[>y]]></a>', 'x]]>y'],
    ['outside of CDATA is trimmed', '<a>\n one two \t</a>', 'one two'],
    ['outside of CDATA keeps spaces that are not XML blanks', '<a>\u3000\u00a0one\u2003</a>', '\u3000\u00a0one\u2003'],
    ['keeps its blanks inside', '<a>one <!-- --> <!-- -->two</a>', 'one  two'],
    ['has its references read', '<a>&#x4e2d;&lt;&#x1F642;</a>', '中<🙂'],
    ['has its references read once', '<a>&amp;lt;</a>', '&lt;'],
    ['has no references in CDATA', '<a><![CDATA[&amp;]]></a>', '&amp;'],
    ['has one kind of line end', '<a><![CDATA[1\r\n2\r3\n4]]></a>', '1\n2\n3\n4'],
  ])('%s', (_, source, text) => {
    expect(scanXml(source).text).toBe(text)
  })

  test('directly in a container is dropped, wherever it stands', () => {
    expect(scan('<xml>one<a>1</a>two<![CDATA[three]]><b>2</b>webwx_msg_cli_ver_0x1</xml>')).toEqual([
      'xml',
      [
        ['a', '1'],
        ['b', '2'],
      ],
    ])
  })
})

describe('names', () => {
  test('the same document again gives the same tree', () => {
    const source = '<xml><ToUserName><![CDATA[a]]></ToUserName><MsgType>b</MsgType></xml>'
    expect(scan(source)).toEqual(scan(source))
  })

  test('what came behind a name last time is no rule for this time', () => {
    for (const [first, second] of [
      ['alpha', 'beta'],
      ['alpha', 'betamax'],
      ['alpha', 'bet'],
      ['alpha', 'alpha'],
      ['beta', 'alpha'],
    ] as const) {
      const source = `<xml><${first}>1</${first}><${second}>2</${second}></xml>`
      expect(scan(source)).toEqual([
        'xml',
        [
          [first, '1'],
          [second, '2'],
        ],
      ])
    }
  })

  test('of any length are read, and the long ones not kept', () => {
    for (const length of [63, 64, 65, 1000, 100_000]) {
      const long = 'x'.repeat(length)
      expect(scan(`<xml><${long}>1</${long}><a>2</a></xml>`)).toEqual([
        'xml',
        [
          [long, '1'],
          ['a', '2'],
        ],
      ])
      expect(nameOf(long)?.text).toBe(length > 64 ? undefined : long)
    }
  })

  test('beyond the number that is remembered are read all the same', () => {
    for (let i = 0; i < 3; i += 1) {
      const names = Array.from({ length: 2000 }, (_, index) => `n${i}_${index}`)
      expect(scan(`<xml>${names.map((name) => `<${name}>${name}</${name}>`).join('')}</xml>`)).toEqual(['xml', names.map((name) => [name, name])])
    }
    expect(nameOf('one_more_name_that_nobody_has_seen')).toBeUndefined()
    expect(nameOf('xml')?.text).toBe('xml')
  })
})

describe('limits', () => {
  const nested = (depth: number): string => '<a>'.repeat(depth) + '</a>'.repeat(depth)

  test('as many levels as are allowed', () => {
    expect(scanXml(nested(MAX_DEPTH)).name).toBe('a')
    expect(errorOf(nested(MAX_DEPTH + 1)).message).toContain('64 levels')
  })

  test.each(['<b/>', '<b>1</b>', '<b><![CDATA[1]]></b>', '<b><!-- --></b>'])('%s counts as a level too', (inner) => {
    const shell = (depth: number): string => '<a>'.repeat(depth) + inner + '</a>'.repeat(depth)
    expect(scanXml(shell(MAX_DEPTH - 1)).name).toBe('a')
    expect(errorOf(shell(MAX_DEPTH)).message).toContain('64 levels')
  })

  test('as many elements as are allowed', () => {
    expect(scanXml(`<xml>${'<a/>'.repeat(MAX_ELEMENTS - 1)}</xml>`).children).toHaveLength(MAX_ELEMENTS - 1)
    expect(errorOf(`<xml>${'<a/>'.repeat(MAX_ELEMENTS)}</xml>`).message).toContain('10000 elements')
  })
})

describe('an error', () => {
  test.each([
    ['where the document ends too early', '<xml><a>1</a>', 13],
    ['where a wrong end tag begins', '<xml><a>1</b></xml>', 9],
    ['where a forbidden character stands', '<xml>ab\0</xml>', 7],
    ['where half a pair stands', '<xml>🙂\ud83d</xml>', 7],
    ['where a reference begins', '<xml>ab&nbsp;</xml>', 7],
    ['where ]]> begins', '<xml>ab]]></xml>', 7],
    ['where a DOCTYPE begins', ' <!DOCTYPE xml><xml/>', 2],
  ])('says %s', (_, source, at) => {
    const error = errorOf(source)
    expect(error.at).toBe(at)
    expect(error.code).toBe('malformed')
    expect(error.message).toContain(`at character ${at}`)
  })

  test('never repeats what the document says', () => {
    expect(errorOf('<xml><secret>token</wrong></xml>').message).not.toMatch(/token|wrong/)
  })
})
