import { describe, expect, test, vi } from 'vitest'
import { isJson, openEnvelope, peekTarget, sealedXml } from '../../src/wire/envelope.js'
import { scanXml } from '../../src/wire/xml.js'
import { safePush, safeReply } from './vectors.js'

// On a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const { encrypt } = safePush
const target = 'gh_97417a04a28d'

describe('openEnvelope', () => {
  test.each([
    ['XML as Weixin writes it', `<xml>\n    <ToUserName><![CDATA[${target}]]></ToUserName>\n    <Encrypt><![CDATA[${encrypt}]]></Encrypt>\n</xml>\n`],
    ['XML in another order', `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt><ToUserName><![CDATA[${target}]]></ToUserName></xml>`],
    ['XML without CDATA', `<xml><ToUserName>${target}</ToUserName><Encrypt>${encrypt}</Encrypt></xml>`],
    ['XML with blanks around CDATA', `<xml><ToUserName> <![CDATA[${target}]]> </ToUserName><Encrypt>\n<![CDATA[${encrypt}]]>\n</Encrypt></xml>`],
    ['XML with blanks around text', `<xml><ToUserName> ${target}\n</ToUserName><Encrypt>\n${encrypt}\n</Encrypt></xml>`],
    ['JSON', JSON.stringify({ ToUserName: target, Encrypt: encrypt })],
    ['JSON with blanks', ` \n${JSON.stringify({ ToUserName: target, Encrypt: encrypt }, undefined, 2)}`],
    ['JSON with escaped slashes', JSON.stringify({ ToUserName: target, Encrypt: encrypt }).replaceAll('/', '\\/')],
    ['JSON behind a byte order mark', `\ufeff${JSON.stringify({ Encrypt: encrypt, ToUserName: target })}`],
  ])('reads %s', (_, body) => {
    expect(openEnvelope(body)).toEqual({ encrypt, target })
    expect(openEnvelope(Buffer.from(body))).toEqual({ encrypt, target })
  })

  test('bytes that differ from how Weixin writes it in one place are read as their text is', () => {
    const good = `<xml>\n<ToUserName><![CDATA[${target}]]></ToUserName>\n<Encrypt><![CDATA[QUJD]]></Encrypt>\n</xml>\n`
    for (let at = 0; at <= good.length; at += 1) {
      for (const piece of ['', ' ', '<', ']', '[', '>', 'x', '\n', '中', '<Encrypt>', ']]>']) {
        for (const body of [good.slice(0, at) + piece + good.slice(at + 1), good.slice(0, at) + piece + good.slice(at), good.slice(0, at)]) {
          const asText = openEnvelope(body)
          // Letters that are no base64 may come out otherwise: they are refused in any case.
          if (asText && /^[\w+/=]*$/.test(asText.encrypt)) expect(openEnvelope(Buffer.from(body)), body).toEqual(asText)
          else if (!asText) expect(openEnvelope(Buffer.from(body)), body).toBeUndefined()
        }
      }
    }
  })

  test('the account may be missing', () => {
    expect(openEnvelope(`<xml><Encrypt>${encrypt}</Encrypt></xml>`)).toEqual({ encrypt, target: undefined })
    expect(openEnvelope(`{"Encrypt":"${encrypt}"}`)).toEqual({ encrypt, target: undefined })
  })

  test('reads what is beside it in compatible mode', () => {
    const xml = `<xml><ToUserName><![CDATA[${target}]]></ToUserName><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[hi]]></Content><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`
    expect(openEnvelope(xml)).toEqual({ encrypt, target })
    expect(openEnvelope(JSON.stringify({ ToUserName: target, MsgType: 'text', Content: 'hi', Encrypt: encrypt }))).toEqual({ encrypt, target })
  })

  test.each([
    '<Encrypt>',
    '</Encrypt>',
    '<Encrypt>AAAA</Encrypt>',
    '<ToUserName>gh_other</ToUserName>',
    'Encrypt',
    'ToUserName',
    '"Encrypt"',
    '"Encrypt":"AAAA"',
    '","Encrypt":"AAAA',
    '\\","Encrypt":"AAAA',
    'a \\" b',
    '\\',
    '{',
  ])('is not misled by a fan who writes %j', (content) => {
    const xml = `<xml><ToUserName><![CDATA[${target}]]></ToUserName><Content><![CDATA[${content}]]></Content><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`
    expect(openEnvelope(xml)).toEqual({ encrypt, target })
    expect(openEnvelope(JSON.stringify({ ToUserName: target, Content: content, Encrypt: encrypt }))).toEqual({ encrypt, target })
    expect(openEnvelope(JSON.stringify({ ToUserName: target, Encrypt: encrypt, Content: content }))).toEqual({ encrypt, target })
  })

  test.each([
    ['nothing', ''],
    ['text', 'Encrypt'],
    ['a plain push', `<xml><ToUserName>${target}</ToUserName><Content>x</Content></xml>`],
    ['a plain push in JSON', `{"ToUserName":"${target}"}`],
    ['an empty Encrypt', '<xml><Encrypt></Encrypt></xml>'],
    ['an empty Encrypt in CDATA', '<xml><Encrypt><![CDATA[]]></Encrypt></xml>'],
    ['an empty Encrypt in JSON', '{"Encrypt":""}'],
    ['two of them', `<xml><Encrypt>${encrypt}</Encrypt><Encrypt>${encrypt}</Encrypt></xml>`],
    ['two of them in JSON', `{"Encrypt":"${encrypt}","Encrypt":"${encrypt}"}`],
    ['two accounts', `<xml><ToUserName>a</ToUserName><ToUserName>b</ToUserName><Encrypt>${encrypt}</Encrypt></xml>`],
    ['two accounts in JSON', `{"ToUserName":"a","ToUserName":"b","Encrypt":"${encrypt}"}`],
    ['no end tag', `<xml><Encrypt>${encrypt}</xml>`],
    ['a wrong end tag', `<xml><Encrypt>${encrypt}</encrypt></xml>`],
    ['no end of CDATA', `<xml><Encrypt><![CDATA[${encrypt}</Encrypt></xml>`],
    ['no end of the CDATA before it', `<xml><Content><![CDATA[x</Content><Encrypt>${encrypt}</Encrypt></xml>`],
    ['text behind CDATA', `<xml><Encrypt><![CDATA[${encrypt}]]>x</Encrypt></xml>`],
    ['text before CDATA', `<xml><Encrypt>x<![CDATA[${encrypt}]]></Encrypt></xml>`],
    ['two sections', `<xml><Encrypt><![CDATA[${encrypt}]]><![CDATA[AAAA]]></Encrypt></xml>`],
    ['an element inside', `<xml><Encrypt><a>${encrypt}</a></Encrypt></xml>`],
    ['an attribute', `<xml><Encrypt a="1">${encrypt}</Encrypt></xml>`],
    ['another case', `<xml><encrypt>${encrypt}</encrypt></xml>`],
    ['a number in JSON', '{"Encrypt":1}'],
    ['an array in JSON', `{"Encrypt":["${encrypt}"]}`],
    ['an object in JSON', `{"Encrypt":{"a":"${encrypt}"}}`],
    ['no end of a string in JSON', `{"Encrypt":"${encrypt}`],
    ['no end of the string before it', `{"Content":"x\\","Encrypt":"${encrypt}`],
    ['a value that is no key', '{"a":"Encrypt"}'],
    ['another key in JSON', `{"encrypt":"${encrypt}"}`],
  ])('refuses %s', (_, body) => {
    expect(openEnvelope(body)).toBeUndefined()
    expect(openEnvelope(Buffer.from(body))).toBeUndefined()
  })

  test.each([
    ['<', '<'],
    ['<![CDATA[', '<![CDATA['],
    ['<Encrypt>', '<Encrypt>'],
    ['<![CDATA[]]>', '<![CDATA[]]>'],
    ['<!-- ', '<!-- '],
    ['quotes', '{"'],
    ['backslashes', '{"\\'],
    ['keys', '{"Encrypt":'],
    ['blanks', ' '],
    ['blanks in JSON', '{"Encrypt" '],
  ])('takes time in proportion to a body full of %s', (_, piece) => {
    const run = (length: number): number => {
      const body = piece[0] === '{' ? `{${piece.slice(1).repeat(length)}` : piece.repeat(length)
      const start = process.cpuUsage()
      openEnvelope(body)
      openEnvelope(Buffer.from(body))
      peekTarget(body)
      const { user, system } = process.cpuUsage(start)
      return user + system
    }
    run(1000)
    // 50 ms for 64 KiB: what is quadratic takes seconds.
    const length = Math.ceil((1024 * 1024) / piece.length)
    expect(Math.min(run(length), run(length))).toBeLessThan(16 * 50_000)
  })
})

describe('peekTarget', () => {
  test('finds the account of a plain and of a sealed push, in XML and in JSON', () => {
    expect(peekTarget(`<xml><ToUserName><![CDATA[${target}]]></ToUserName><Content><![CDATA[<ToUserName>x</ToUserName>]]></Content></xml>`)).toBe(target)
    expect(peekTarget(`{"ToUserName":"${target}","Content":"\\"ToUserName\\":\\"x\\""}`)).toBe(target)
  })

  test.each(['', '<xml/>', '<xml><ToUserName>a</ToUserName><ToUserName>b</ToUserName></xml>', '{}', '{"ToUserName":1}', 'ToUserName'])(
    'knows none for %j',
    (body) => {
      expect(peekTarget(body)).toBeUndefined()
    },
  )
})

test.each([
  ['{}', true],
  [' \r\n\t{', true],
  ['\ufeff{', true],
  ['\ufeff \n{', true],
  ['<xml/>', false],
  ['[1]', false],
  ['', false],
  [' ', false],
  ['\u00a0{', false],
])('isJson(%j) is %s', (body, expected) => {
  expect(isJson(body)).toBe(expected)
})

describe('sealedXml', () => {
  test('is what Weixin expects', () => {
    expect(sealedXml(safeReply.encrypt, safeReply.signature, safeReply.timestamp, safeReply.nonce)).toBe(
      `<xml><Encrypt><![CDATA[${safeReply.encrypt}]]></Encrypt><MsgSignature><![CDATA[${safeReply.signature}]]></MsgSignature><TimeStamp>1713424427</TimeStamp><Nonce><![CDATA[415670741]]></Nonce></xml>`,
    )
  })

  test('stays one document, whatever the nonce holds', () => {
    const nonce = ']]></Nonce><Encrypt>x</Encrypt><Nonce><![CDATA['
    expect(scanXml(sealedXml('AAAA', 's', '1', nonce)).children?.map(({ name, text }) => [name, text])).toEqual([
      ['Encrypt', 'AAAA'],
      ['MsgSignature', 's'],
      ['TimeStamp', '1'],
      ['Nonce', nonce],
    ])
  })
})
