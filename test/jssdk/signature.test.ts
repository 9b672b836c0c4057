import { describe, expect, test } from 'vitest'
import { isSameSignature, signAddCard, signChooseCard, signPage, signRedirect, signValues } from '../../src/jssdk/index.js'

/** The vectors of facts §5.4. */
const T = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg'
const card = { api_ticket: T, timestamp: 1414587457, nonce_str: 'Wm3WZYTPz0wzccnW', card_id: 'random_card_id' }
const official = { api_ticket: 'ojZ8YtyVyr30HheH3CM73y7h4jJE', timestamp: '1404896688', nonce_str: '123', card_id: 'pjZ8Yt1XGILfi-FUsewpnnolGgZk' }
const choice = { api_ticket: official.api_ticket, app_id: 'wx0123456789abcdef', time_stamp: 1404896688, nonce_str: '123' }

test.each([
  ['V1', signValues(['789', '456', '123']), 'f7c3bc1d808e04732adf679965ccc34ca7ae3441'],
  [
    'V2',
    signAddCard({ api_ticket: 'aaaa', timestamp: 'bbbb', nonce_str: 'cccc', card_id: 'dddd', code: 'eeee', openid: 'ffff' }),
    '89a0e60888a9471f75dc5eb0ee86431ddbec1fd9',
  ],
  ['V3', signAddCard({ ...official, code: '1434008071' }), 'f137ab68b7f8112d20ee528ab6074564e2796250'],
  ['V4a', signAddCard(card), '22dce6bad4db532d4a2ef82ca2ca7bbe1e10ef28'],
  ['V4b', signAddCard({ ...card, code: 'random_code' }), '2e9c6d12952246e071717d7baeab20c30420b5cd'],
  ['V4c', signAddCard({ ...card, openid: 'random_openid' }), 'ded860a5dd4467312764bd86e544ad0579cbfad0'],
  ['V4d', signAddCard({ ...card, code: 'random_code', openid: 'random_openid' }), '950dc1842852457ea573d4d6af34879c1ec093c8'],
  ['V5', signChooseCard({ ...choice, location_id: '', card_id: official.card_id, card_type: 'GROUPON' }), 'a0bd02371453ac06068f8a250d1be5027b3dcfef'],
  ['V6', signChooseCard(choice), 'd77911a08af5626f6c6b57e91069eda6acaf1384'],
  [
    'V7',
    signRedirect({ appSecret: 'appsecret_0123456789', code: '110201201245', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' }),
    '7344771e3eb95b74458110b87c2b9b4c553c26db',
  ],
  ['V8', signValues(['9', '10', 'a', 'B', '_', '-']), 'acd6952d9c0e28613bea2bf890ef52fd1dc25cbd'],
  ['V9', signValues(['微信', '卡券', 'A']), '68a23c83aef71cb20a08f2c34ff4e47977ebd0dc'],
  [
    'V10',
    signPage({ jsapi_ticket: T, noncestr: 'Wm3WZYTPz0wzccnW', timestamp: 1414587457, url: 'http://mp.weixin.qq.com?params=value' }),
    '0f9de62fce790f9a083d5c99e95740ceb90c27ed',
  ],
])('%s', (_, signature, expected) => expect(signature).toBe(expected))

describe('signValues', () => {
  test('leaves the list alone', () => {
    const values = Object.freeze(['b', 'a'])
    signValues(values)
    expect(values).toEqual(['b', 'a'])
  })

  test('sorts by bytes, where UTF-16 has another order', () => {
    const [last, astral] = ['\uff5e', '\u{1f9e7}']
    expect([last, astral].sort()).toEqual([astral, last])
    expect(signValues([astral, last])).toBe(signValues([`${last}${astral}`]))
  })

  test('empty values add nothing', () => expect(signValues(['', '123', ''])).toBe(signValues(['123'])))
})

test('the balance of a red packet is signed', () => {
  expect(signAddCard({ ...card, balance: 100 })).toBe(signValues([T, '1414587457', card.nonce_str, card.card_id, '100']))
})

test('a page is signed without what follows #', () => {
  const page = { jsapi_ticket: T, noncestr: 'Wm3WZYTPz0wzccnW', timestamp: 1414587457 }
  expect(signPage({ ...page, url: 'http://mp.weixin.qq.com?params=value#/a?b#c' })).toBe('0f9de62fce790f9a083d5c99e95740ceb90c27ed')
})

test.each([
  ['abc', 'abc', true],
  ['abc', 'abd', false],
  ['abc', 'abcd', false],
  ['', 'abc', false],
  ['š', 'a', false],
  ['ABC', 'abc', false],
])('%j and %j', (given, expected, same) => expect(isSameSignature(given, expected)).toBe(same))
