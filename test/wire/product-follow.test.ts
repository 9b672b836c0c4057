import { describe, expect, test } from 'vitest'
import { eventXml } from '../support/pushes.js'
import { readAs } from './read-as.js'

const follow = (key: string) => readAs('subscribe_event', eventXml('subscribe', { more: `<EventKey><![CDATA[${key}]]></EventKey>` }))

/** facts/pushes.md §1.3. No public capture of four parts is known: those are constructed from D2. */
describe('a follow from a product page', () => {
  test.each([
    ['three parts', 'scanbarcode|ean13|6900000000000', { scan_scene: 'scanbarcode', key_standard: 'ean13', key_str: '6900000000000' }],
    [
      'four parts',
      'scanbarcode|barcode|6900000000000|shop-17',
      { scan_scene: 'scanbarcode', key_standard: 'barcode', key_str: '6900000000000', ext_info: 'shop-17' },
    ],
    ['four parts, of which the last is empty', 'scanimage|ean13|6900000000000|', { scan_scene: 'scanimage', key_standard: 'ean13', key_str: '6900000000000' }],
    [
      'pipes in the last part',
      'scanimage|ean13|6900000000000|a|b||c',
      { scan_scene: 'scanimage', key_standard: 'ean13', key_str: '6900000000000', ext_info: 'a|b||c' },
    ],
    [
      'a pipe alone in the last part',
      'scanimage|ean13|6900000000000||',
      { scan_scene: 'scanimage', key_standard: 'ean13', key_str: '6900000000000', ext_info: '|' },
    ],
    ['an empty code', 'scanbarcode|qrcode|', { scan_scene: 'scanbarcode', key_standard: 'qrcode', key_str: '' }],
    ["the official sample's misspelt standard", 'scanbarcode|ena13|1', { scan_scene: 'scanbarcode', key_standard: 'ena13', key_str: '1' }],
    ['a scene that is not documented', 'scanvideo|ean13|1', { scan_scene: 'scanvideo', key_standard: 'ean13', key_str: '1' }],
    ['Chinese', 'scanbarcode|ean13|1|门店 17', { scan_scene: 'scanbarcode', key_standard: 'ean13', key_str: '1', ext_info: '门店 17' }],
  ])('%s', (_, key, product) => {
    const push = follow(key)
    expect(push).toMatchObject({ type: 'subscribe_event', key, follow_source: 'product', problems: [] })
    expect(push.product).toStrictEqual(product)
    expect(push.scene).toBeUndefined()
  })

  test.each(['', 'scanbarcode', 'scanbarcode|ean13', '|ean13|1', 'qrscene_a|b|c', 'qrscene_scanbarcode|ean13|1', 'last_trade_no_1|2|3'])(
    '%j is none',
    (key) => {
      expect(follow(key).product).toBeUndefined()
      expect(follow(key).follow_source).not.toBe('product')
    },
  )

  test('the official sample, blanks and all', () => {
    const push = readAs(
      'subscribe_event',
      '<xml> <ToUserName><![CDATA[gh_fbe8a958756e]]></ToUserName> <FromUserName><![CDATA[otAzGjrS4AYCmeJM1GhEOcHXXTAo]]></FromUserName> <CreateTime>1433259128</CreateTime> <MsgType><![CDATA[event]]></MsgType> <Event><![CDATA[subscribe]]></Event> <EventKey><![CDATA[scanbarcode|ean13|6954767461373]]></EventKey> </xml>',
    )
    expect(push).toMatchObject({
      target: 'gh_fbe8a958756e',
      time: 1_433_259_128,
      product: { scan_scene: 'scanbarcode', key_standard: 'ean13', key_str: '6954767461373' },
    })
  })
})
