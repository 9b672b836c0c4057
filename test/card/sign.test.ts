import { describe, expect, test } from 'vitest'
import { createCard, qrCodePictureUrl, sign } from '../../src/card/index.js'
import { scriptedClient } from '../api/endpoint-client.js'

const ticket = 'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg'
const v4 = [ticket, '1414587457', 'Wm3WZYTPz0wzccnW', 'random_card_id']
const apiTicket = 'ojZ8YtyVyr30HheH3CM73y7h4jJE'

describe('the vectors of the facts (§5.4)', () => {
  test.each([
    ['V1', ['789', '456', '123'], 'f7c3bc1d808e04732adf679965ccc34ca7ae3441'],
    ['V2', ['aaaa', 'bbbb', 'cccc', 'dddd', 'eeee', 'ffff'], '89a0e60888a9471f75dc5eb0ee86431ddbec1fd9'],
    ['V3, the official example', ['1434008071', '1404896688', 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', apiTicket, '123'], 'f137ab68b7f8112d20ee528ab6074564e2796250'],
    ['V4a', v4, '22dce6bad4db532d4a2ef82ca2ca7bbe1e10ef28'],
    ['V4b', [...v4, 'random_code'], '2e9c6d12952246e071717d7baeab20c30420b5cd'],
    ['V4c', [...v4, 'random_openid'], 'ded860a5dd4467312764bd86e544ad0579cbfad0'],
    ['V4d', [...v4, 'random_code', 'random_openid'], '950dc1842852457ea573d4d6af34879c1ec093c8'],
    [
      'V5, with an empty value',
      [apiTicket, 'wx0123456789abcdef', '', '1404896688', '123', 'pjZ8Yt1XGILfi-FUsewpnnolGgZk', 'GROUPON'],
      'a0bd02371453ac06068f8a250d1be5027b3dcfef',
    ],
    ['V6', [apiTicket, 'wx0123456789abcdef', '1404896688', '123'], 'd77911a08af5626f6c6b57e91069eda6acaf1384'],
    ['V7', ['appsecret_0123456789', '110201201245', 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc'], '7344771e3eb95b74458110b87c2b9b4c553c26db'],
    ['V8, the order of bytes', ['9', '10', 'a', 'B', '_', '-'], 'acd6952d9c0e28613bea2bf890ef52fd1dc25cbd'],
    ['V9, UTF-8', ['微信', '卡券', 'A'], '68a23c83aef71cb20a08f2c34ff4e47977ebd0dc'],
  ])('%s', (_name, values, expected) => {
    expect(sign(values)).toBe(expected)
    expect(sign(values.toReversed())).toBe(expected)
  })
})

test('the list stays as it is, other than with the mission’s Sign', () => {
  const values = Object.freeze(['b', 'a'])
  sign(values)
  expect(values).toEqual(['b', 'a'])
})

test('beyond the BMP the order is that of the bytes, not of UTF-16', () => {
  // U+FF5E sorts behind U+1F600 in UTF-16, and before it in UTF-8.
  expect(sign(['\u{1F600}', '～'])).toBe(sign(['～\u{1F600}']))
})

test('the picture of a QR code: the ticket is escaped', () => {
  expect(qrCodePictureUrl('gQHB8Do+/A==')).toBe('https://mp.weixin.qq.com/cgi-bin/showqrcode?ticket=gQHB8Do%2B%2FA%3D%3D')
})

test('both are on account.card too', () => {
  const card = createCard(scriptedClient())
  expect(card.sign(['1'])).toBe(sign(['1']))
  expect(card.qrCodePictureUrl('t')).toBe(qrCodePictureUrl('t'))
})
