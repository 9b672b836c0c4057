import type { ApiClient, Download } from '../api/contract.js'
import { createApi, type EndpointClient } from '../api/endpoint.js'
import type { MethodOptions } from '../api/endpoint-call.js'
import { qrCodePictureUrl } from '../card/sign.js'
import { InputError, TransportError } from '../errors.js'
import type { QrcodeApi } from '../generated/api/qrcode.js'
import { qrcodeShapes } from '../generated/api/qrcode-shapes.js'

export type * from '../generated/api/qrcode.js'

/** Where pictures of QR codes are: another host than that of the API. */
export const PICTURE_HOST = 'https://mp.weixin.qq.com'
const PICTURE_PATH = '/cgi-bin/showqrcode'

/** `account.qrcode`: the generated calls, and the pictures. */
export interface Qrcode extends QrcodeApi {
  /**
   * 二维码图片的地址，任何人都能打开。
   * The URL of the picture: a jpg that anybody may open, for as long as the code lives.
   */
  pictureUrl(ticket: string): string
  /**
   * 下载二维码图片。
   * Gets the picture.
   * @throws {InputError} if there is no such ticket, or no longer
   * @throws {TransportError} if no picture came
   */
  picture(ticket: string, options?: MethodOptions): Promise<QrcodePicture>
}

export type QrcodePicture = Extract<Download, { readonly kind: 'file' }>

export interface QrcodeParts {
  /** Calls {@link PICTURE_HOST}: an API client with that for its `host`, and no token. */
  readonly pictures: Pick<ApiClient, 'download'>
}

export function createQrcode(client: EndpointClient, { pictures }: QrcodeParts): Qrcode {
  const api = createApi<QrcodeApi>({ at: 'qrcode', shapes: qrcodeShapes, client })
  return { ...api, pictureUrl: qrCodePictureUrl, picture: (ticket, options) => getPicture(pictures, ticket, options) }
}

async function getPicture(pictures: QrcodeParts['pictures'], ticket: string, { signal, timeoutMs }: MethodOptions = {}): Promise<QrcodePicture> {
  if (typeof ticket !== 'string' || ticket === '') throw new InputError('ticket', 'is missing', 'qrcode.create and card.qrcode.create give one')
  let answer: Download
  try {
    answer = await pictures.download(PICTURE_PATH, { query: { ticket }, token: false, signal, timeoutMs })
  } catch (error) {
    if (error instanceof TransportError && error.status === 404) throw new InputError('ticket', 'leads to no picture', 'It is wrong, or its time is over')
    throw error
  }
  if (answer.kind === 'file') return answer
  throw new TransportError({ fault: 'broken', endpoint: PICTURE_PATH, problem: 'sent JSON in place of a picture', outcome: 'refused', repeatable: true })
}
