import { describe, expect, test } from 'vitest'
import { HongyanError, ReplyError } from '../../src/errors.js'
import { cdata, checkReply, encodeReply, MAX_ARTICLES, MAX_TEXT_BYTES, type Reply, reply } from '../../src/wire/reply.js'
import { scanXml } from '../../src/wire/xml.js'
import { plain, saxesTree } from './saxes-tree.js'

const message = { type: 'text', source: 'oFan', target: 'gh_1' }
const event = { ...message, type: 'click_event' }
const seconds = 1_760_000_000

const encode = (answer: Reply, to = message): string => encodeReply(to, answer, seconds)

const shell = (type: string, body: string): string =>
  `<xml><ToUserName><![CDATA[oFan]]></ToUserName><FromUserName><![CDATA[gh_1]]></FromUserName><CreateTime>1760000000</CreateTime><MsgType><![CDATA[${type}]]></MsgType>${body}</xml>`

const leaf = (name: string, text: string): string => `<${name}><![CDATA[${text}]]></${name}>`

/** The text of the first element of that name, as Weixin would read it. */
const textIn = (xml: string, name: string): string | undefined => scanXml(xml).children?.find((child) => child.name === name)?.text

function errorOf(act: () => unknown): ReplyError {
  try {
    act()
  } catch (error) {
    if (error instanceof ReplyError) return error
    throw error
  }
  throw new Error('taken')
}

describe('the XML of the official page', () => {
  test.each<[string, Reply, string]>([
    ['text', reply.text('你好'), leaf('Content', '你好')],
    ['image', reply.image('m1'), `<Image>${leaf('MediaId', 'm1')}</Image>`],
    ['voice', reply.voice('m1'), `<Voice>${leaf('MediaId', 'm1')}</Voice>`],
    [
      'video',
      reply.video({ media_id: 'm1', title: 't', description: 'd' }),
      `<Video>${leaf('MediaId', 'm1')}${leaf('Title', 't')}${leaf('Description', 'd')}</Video>`,
    ],
    ['video', reply.video({ media_id: 'm1' }), `<Video>${leaf('MediaId', 'm1')}</Video>`],
    [
      'music',
      reply.music({ title: 't', description: 'd', music_url: 'u', hq_music_url: 'h', thumb_media_id: 'm1' }),
      `<Music>${leaf('Title', 't')}${leaf('Description', 'd')}${leaf('MusicUrl', 'u')}${leaf('HQMusicUrl', 'h')}${leaf('ThumbMediaId', 'm1')}</Music>`,
    ],
    ['music', reply.music({ thumb_media_id: 'm1' }), `<Music>${leaf('ThumbMediaId', 'm1')}</Music>`],
    [
      'news',
      reply.news([{ title: 't', description: 'd', pic_url: 'p', url: 'u' }]),
      `<ArticleCount>1</ArticleCount><Articles><item>${leaf('Title', 't')}${leaf('Description', 'd')}${leaf('PicUrl', 'p')}${leaf('Url', 'u')}</item></Articles>`,
    ],
    [
      'news',
      reply.news([{ title: 't', url: 'u' }]),
      `<ArticleCount>1</ArticleCount><Articles><item>${leaf('Title', 't')}${leaf('Url', 'u')}</item></Articles>`,
    ],
    ['transfer_customer_service', reply.transferCustomerService(), ''],
    ['transfer_customer_service', reply.transferCustomerService('test1@test'), `<TransInfo>${leaf('KfAccount', 'test1@test')}</TransInfo>`],
  ])('%s', (type, answer, body) => {
    const xml = encode(answer)
    expect(xml).toBe(shell(type, body))
    expect(plain(saxesTree(xml))).toEqual(plain(scanXml(xml)))
  })

  test('several articles to an event', () => {
    const articles = [
      { title: 't1', url: 'u1' },
      { title: 't2', url: 'u2' },
    ]
    expect(encode(reply.news(articles), event)).toBe(
      shell(
        'news',
        `<ArticleCount>2</ArticleCount><Articles><item>${leaf('Title', 't1')}${leaf('Url', 'u1')}</item><item>${leaf('Title', 't2')}${leaf('Url', 'u2')}</item></Articles>`,
      ),
    )
  })

  test('the time is in seconds, as it was given', () => {
    expect(textIn(encode(reply.text('x')), 'CreateTime')).toBe('1760000000')
  })

  test('an empty optional text is sent empty', () => {
    expect(encode(reply.video({ media_id: 'm1', title: '', description: undefined }))).toBe(
      shell('video', `<Video>${leaf('MediaId', 'm1')}${leaf('Title', '')}</Video>`),
    )
  })
})

describe('text that could do harm', () => {
  test.each([
    ']]>',
    ']]]>',
    ']]>]]>',
    ']]',
    ']',
    '>',
    ']]&gt;',
    '<![CDATA[x]]>',
    ']]></Content><MsgType><![CDATA[news]]></MsgType><Content><![CDATA[',
    '&amp;&#65;',
    '<b>&</b>',
    '🙂👨‍👩‍👧',
    '𠮷',
    'a\nb',
  ])('%j arrives as it is, and as nothing else', (content) => {
    const xml = encode(reply.text(content))
    expect(textIn(xml, 'Content')).toBe(content)
    expect(scanXml(xml).children?.map(({ name }) => name)).toEqual(['ToUserName', 'FromUserName', 'CreateTime', 'MsgType', 'Content'])
    expect(plain(saxesTree(xml))).toEqual(plain(scanXml(xml)))
  })

  test.each([
    ['a\0b\x08c\x0bd\x1fe', 'abcde'],
    ['a\ufffeb\uffffc', 'abc'],
    ['cut in the middle: \ud83d', 'cut in the middle: \ufffd'],
    ['\ude42 the other half', '\ufffd the other half'],
    [']\0]>', ']]>'],
    [']]\x07>', ']]>'],
    ['a\tb\x7fc\x85d', 'a\tb\x7fc\x85d'],
  ])('%j arrives as %j', (content, arrived) => {
    expect(textIn(encode(reply.text(content)), 'Content')).toBe(arrived)
  })

  test('is as harmless in every other place', () => {
    const bad = ']]></X><Y>\0'
    const answers: readonly Reply[] = [
      reply.image(bad),
      reply.voice(bad),
      reply.video({ media_id: bad, title: bad, description: bad }),
      reply.music({ title: bad, description: bad, music_url: bad, hq_music_url: bad, thumb_media_id: bad }),
      reply.news([{ title: bad, description: bad, pic_url: bad, url: bad }]),
      reply.transferCustomerService(bad),
    ]
    for (const answer of answers) {
      const xml = encode(answer, { type: 'text', source: bad, target: bad })
      expect(xml).not.toContain('<Y>\0')
      const texts = JSON.stringify(plain(scanXml(xml)))
      expect(texts.split(']]></X><Y>').length).toBeGreaterThan(3)
      expect(plain(saxesTree(xml))).toEqual(plain(scanXml(xml)))
    }
  })

  test('cdata is what all of this rests on', () => {
    expect(cdata('a]]>b')).toBe('<![CDATA[a]]]]><![CDATA[>b]]>')
    expect(cdata('')).toBe('<![CDATA[]]>')
  })
})

describe('limits', () => {
  const chinese = (bytes: number): string => '雁'.repeat(Math.floor(bytes / 3)) + 'x'.repeat(bytes % 3)

  test('2,048 bytes of Chinese go, 2,049 do not', () => {
    expect(Buffer.byteLength(chinese(MAX_TEXT_BYTES))).toBe(2048)
    expect(textIn(encode(reply.text(chinese(2048))), 'Content')).toBe(chinese(2048))
    const error = errorOf(() => reply.text(chinese(2049)))
    expect(error.field).toBe('content')
    expect(error.message).toContain('2049 bytes of UTF-8, the limit is 2048')
  })

  test('it is bytes that count: 682 Chinese characters, 512 emoji, 2,048 letters', () => {
    expect(() => reply.text('雁'.repeat(682))).not.toThrow()
    expect(() => reply.text('雁'.repeat(683))).toThrow(ReplyError)
    expect(() => reply.text('🙂'.repeat(512))).not.toThrow()
    expect(() => reply.text('🙂'.repeat(513))).toThrow(ReplyError)
    expect(() => reply.text('x'.repeat(2048))).not.toThrow()
    expect(() => reply.text('x'.repeat(2049))).toThrow(ReplyError)
  })

  const articles = (count: number) => Array.from({ length: count }, (_, index) => ({ title: `t${index}`, url: 'u' }))

  test('8 articles to an event, not 9', () => {
    expect(MAX_ARTICLES).toBe(8)
    expect(scanXml(encode(reply.news(articles(8)), event)).children?.at(-1)?.children).toHaveLength(8)
    expect(errorOf(() => reply.news(articles(9))).message).toContain('9 entries, the limit is 8')
  })

  test('1 article to a message, not 2', () => {
    expect(encode(reply.news(articles(1)))).toContain('<ArticleCount>1<')
    const error = errorOf(() => encode(reply.news(articles(2))))
    expect(error.field).toBe('articles')
    expect(error.message).toContain('limit in answer to a message is 1')
  })
})

describe('what is refused where it is made', () => {
  test.each([
    ['an empty text', () => reply.text(''), 'content'],
    ['a text of nothing that can be sent', () => reply.text('\0\x01'), 'content'],
    ['an empty media id', () => reply.image(''), 'media_id'],
    ['a media id of nothing that can be sent', () => reply.voice('\0'), 'media_id'],
    ['a video without a media id', () => reply.video({ title: 't' } as never), 'media_id'],
    ['music without a thumbnail', () => reply.music({ title: 't' } as never), 'thumb_media_id'],
    ['no article', () => reply.news([]), 'articles'],
    ['no list of articles', () => reply.news('t' as never), 'articles'],
    ['an article without a title', () => reply.news([{ title: undefined, url: 'u' }]), 'articles[0].title'],
    ['an article without an address', () => reply.news([{ title: 't', url: 'u' }, { title: 't' } as never]), 'articles[1].url'],
    ['an article that is none', () => reply.news([null as never]), 'articles[0].title'],
    ['an empty account', () => reply.transferCustomerService(''), 'kf_account'],
    ['a title that is no text', () => reply.video({ media_id: 'm', title: 5 as never }), 'title'],
    ['a description that is null', () => reply.music({ thumb_media_id: 'm', description: null as never }), 'description'],
    ['a picture that is no text', () => reply.news([{ title: 't', url: 'u', pic_url: {} as never }]), 'articles[0].pic_url'],
  ])('%s', (_, make, field) => {
    const error = errorOf(make)
    expect(error.code).toBe('reply')
    expect(error.field).toBe(field)
  })

  test.each([undefined, null, 5, {}])('a text that is %j', (content) => {
    expect(errorOf(() => reply.text(content as never)).field).toBe('content')
  })

  test('a reply made by hand is checked when it is sent', () => {
    expect(errorOf(() => encode({ type: 'text', content: '' })).field).toBe('content')
    expect(errorOf(() => encode({ type: 'news', articles: articlesOf(9) }, event)).field).toBe('articles')
  })

  test.each([{}, { type: 'sticker' }, { type: 'TEXT', content: 'x' }, 5, [], new Date(0), { content: 'x' }])('%j is no reply', (answer) => {
    expect(() => checkReply(answer as never)).toThrow(HongyanError)
    expect(() => checkReply(answer as never)).toThrow(/^a handler returned an? (array|number|object), which is no reply\. Return a text, /)
  })

  test.each([
    [5, 'a number'],
    [true, 'a boolean'],
    [[], 'an array'],
    [{}, 'an object'],
    [() => '', 'a function'],
  ])('what was returned for which push is said: %o is %s', (answer, kind) => {
    expect(() => encode(answer as never, event)).toThrow(`a handler of ${event.type} returned ${kind}, which is no reply`)
  })

  const articlesOf = (count: number) => Array.from({ length: count }, () => ({ title: 't', url: 'u' }))
})

describe('raw', () => {
  test.each([
    ['as it is', shell('hologram', '<Content><![CDATA[x]]></Content>')],
    ['with blanks around', ` \n${shell('text', leaf('Content', 'x'))}\n`],
    ['with a declaration', `<?xml version="1.0" encoding="UTF-8"?>${shell('text', leaf('Content', 'x'))}`],
  ])('XML is passed through %s', (_, xml) => {
    expect(encode(reply.raw(xml))).toBe(xml)
  })

  test.each([
    '',
    'success',
    'text',
    '{"ToUserName":"oFan","MsgType":"text","Content":"x"}',
    '{"xml":"<xml></xml>"}',
    '[]',
    '<html></html>',
    '<XML></XML>',
    '<xml>',
    '<xml></xml>}',
    '<xml></xml><xml></xml>',
    '<xml><Content><![CDATA[</Content></xml>',
    '<xml><Content>a & b</Content></xml>',
    '<!DOCTYPE xml [<!ENTITY a "b">]><xml>&a;</xml>',
    '<xml>\0</xml>',
  ])('%j is refused: Weixin would show the fan a fault', (xml) => {
    const error = errorOf(() => reply.raw(xml))
    expect(error.field).toBe('xml')
    expect(error.message).toContain('shows the fan as a fault')
  })

  test.each([undefined, null, 5, {}, { toString: () => '<xml></xml>' }])('%j is refused', (xml) => {
    expect(errorOf(() => reply.raw(xml as never)).field).toBe('xml')
  })
})
