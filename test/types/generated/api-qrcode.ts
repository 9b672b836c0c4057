// Written by npm run generate from src/catalogue. Do not edit. The examples of the reference pages: they have to compile.
import type { QrcodeApi, QrcodeCreateResponse, QrcodeShortenFetchResponse, QrcodeShortenGenResponse } from '../../../src/generated/api/qrcode.js'

declare const account: { readonly qrcode: QrcodeApi }

export async function qrcode_create(): Promise<unknown> {
  const answer = await account.qrcode.create({
    action_name: 'QR_STR_SCENE',
    action_info: { scene: { scene_str: 'poster-7' } },
    expire_seconds: 604800,
  })
  const sample: QrcodeCreateResponse = {
    ticket: 'gQH47joAAAAAAAAAASxodHRwOi8v',
    expire_seconds: 604800,
    url: 'http://weixin.qq.com/q/kZgfwMTm72WWPkovabbI',
  }
  return [answer, sample]
}

export async function qrcode_shorten_gen(): Promise<unknown> {
  const answer = await account.qrcode.shorten.gen({ long_data: 'loooooong data', expire_seconds: 86400 })
  const sample: QrcodeShortenGenResponse = { short_key: '7ZnRk9xWvUtSqPo' }
  return [answer, sample]
}

export async function qrcode_shorten_fetch(): Promise<unknown> {
  const answer = await account.qrcode.shorten.fetch({ short_key: '7ZnRk9xWvUtSqPo' })
  const sample: QrcodeShortenFetchResponse = { long_data: 'loooooong data', create_time: 1611047541, expire_seconds: 86300 }
  return [answer, sample]
}
