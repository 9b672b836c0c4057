import { describe, expect, test } from 'vitest'
import { createSimulator } from '../../src/simulator/index.js'
import { actionsOf } from '../../src/simulator/people/actions.js'
import { optionsOf } from '../../src/ui/pages/faults/fault-options.js'
import { actionForms, argsOf, givenOf, usualOf } from '../../src/ui/pages/phone/action-forms.js'
import { spacedXml, tokensOf } from '../../src/ui/parts/code-tokens.js'
import { en } from '../../src/ui/text/en.js'
import { minuteText, spanText } from '../../src/ui/text/format.js'
import { reasonIn } from '../../src/ui/text/reasons.js'
import { zh } from '../../src/ui/text/zh.js'

function leaves(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${path}.${name}`))
}

describe('both languages', () => {
  test('say something everywhere, and Chinese is no English', () => {
    for (const [path, text] of [...leaves(zh, 'zh'), ...leaves(en, 'en')]) expect(text, path).not.toBe('')
    const same = leaves(zh, '').filter(([path, text]) => leaves(en, '').some(([other, word]) => other === path && word === text))
    expect(same).toEqual([])
  })

  test('have a name and a form for everything that a fan can do', async () => {
    const weixin = createSimulator({ accounts: [{ appId: 'wx0123456789abcdef' }] })
    for (const { name } of actionsOf(weixin.account().fan())) {
      expect(zh.actions[name], name).toBeDefined()
      expect(en.actions[name], name).toBeDefined()
      expect(actionForms[name], name).toBeDefined()
    }
    await weixin.close()
  })

  test('tell a reason, with how often', () => {
    expect(reasonIn('zh', "the answer's status is 403, 3 times")).toBe('应答的状态是 403，共 3 次')
    expect(reasonIn('zh', 'no answer within 5 s, 3 times')).toBe('5 秒内没有应答，共 3 次')
    expect(reasonIn('zh', 'something new')).toBe('something new')
    expect(reasonIn('en', 'already a follower')).toBe('already a follower')
  })

  test('a chat’s times are in the language of the page, not of the browser', () => {
    const at = new Date(2026, 10, 6, 4, 9).getTime()
    expect(minuteText(at, 'zh')).toMatch(/^11月6日 0?4:09$/)
    expect(minuteText(at, 'en')).toMatch(/^Nov 6, 0?4:09$/)
  })

  test('write spans', () => {
    expect(spanText(7_265_000, 'zh')).toBe('2 小时 1 分')
    expect(spanText(7_200_000, 'en')).toBe('2 h')
    expect(spanText(0, 'en')).toBe('0 s')
  })
})

describe('what a fan does', () => {
  test('takes its arguments as the method does', () => {
    const args = argsOf({ name: 'scan', parameters: ['code', 'how'] })
    expect(givenOf(args, { code: 'http://weixin.qq.com/q/x', 'how.follow': 'false' })).toEqual({ args: ['http://weixin.qq.com/q/x', { follow: false }] })
    expect(givenOf(argsOf({ name: 'card.topUp', parameters: [] }), { code: '0012', fen: '100' })).toEqual({ args: ['0012', 100] })
    expect(givenOf(argsOf({ name: 'card.topUp', parameters: [] }), { code: '0012', fen: 'all' })).toEqual({ wrong: 'fen', kind: 'number' })
    expect(givenOf(argsOf({ name: 'send.text', parameters: [] }), { content: ' ' })).toEqual({ wrong: 'content', kind: 'required' })
  })

  test('leaves out at the end what is left out', () => {
    const args = argsOf({ name: 'card.take', parameters: [] })
    expect(givenOf(args, { ...usualOf(args), cardId: 'p1' })).toEqual({ args: ['p1'] })
  })

  test('that the page does not know is asked for by its parameters', () => {
    const args = argsOf({ name: 'dance', parameters: ['how', 'long'] })
    expect(givenOf(args, { how: '{"fast":true}', long: '3' })).toEqual({ args: [{ fast: true }, 3] })
  })
})

test('options of a fault are numbers, patterns and texts', () => {
  expect(optionsOf({ ms: '-300', path: '/card\\/.*/i', type: 'text', token: ' x ', times: '' })).toEqual({
    options: { ms: -300, path: { regex: 'card\\/.*', flags: 'i' }, type: 'text', token: 'x' },
  })
  expect(optionsOf({ times: 'often' })).toEqual({ wrong: 'times' })
})

describe('shown code', () => {
  test('is coloured without losing a letter', () => {
    for (const code of ['<xml><A><![CDATA[<b>]]>x</A></xml>', '{"a": [1, true, "x\\"y"], "b": null}', 'plain < text', '<broken', '{"a": unfinished "'])
      expect(
        tokensOf(code)
          .map(({ text }) => text)
          .join(''),
      ).toBe(code)
  })

  test('has an element on each line, and what it holds beside it', () => {
    expect(spacedXml('<xml><A><![CDATA[<b>1</b>]]></A><B><C>2</C><D/></B></xml>')).toBe(
      '<xml>\n  <A><![CDATA[<b>1</b>]]></A>\n  <B>\n    <C>2</C>\n    <D/>\n  </B>\n</xml>',
    )
    expect(spacedXml('{"a":1}')).toBe('{"a":1}')
  })
})
