import { Cipher } from '../../src/wire/cipher.js'
import type { Element } from '../../src/wire/element.js'
import { isSignature, sign } from '../../src/wire/signature.js'
import { scanXml } from '../../src/wire/xml.js'
import type { Parcel, Registration, Seen } from './parcel.js'

const FAULT = '该公众号提供的服务出现故障，请稍后再试'

/** How far a reply's CreateTime may be off, in seconds: enough to tell seconds from milliseconds. */
const CLOCK_SECONDS = 60

export function seenByFan(status: number, bytes: string, parcel: Parcel, registration: Registration): Seen {
  const { method, query, fan } = parcel
  if (method === 'GET') return status === 200 && bytes === query.echostr ? { kind: 'echo', text: bytes } : { kind: 'fault', text: 'the URL check failed' }
  if (status !== 200) return { kind: 'fault', text: FAULT }
  if (bytes === '' || bytes === 'success') return { kind: 'silence', text: bytes }
  try {
    const message = scanXml(open(bytes, registration))
    if (textAt(message, 'ToUserName') !== fan) throw new Error('the reply is for somebody else')
    if (textAt(message, 'FromUserName') !== registration.target) throw new Error('the reply is from somebody else')
    if (Math.abs(Number(textAt(message, 'CreateTime')) - Date.now() / 1000) > CLOCK_SECONDS) throw new Error('the reply is not of now')
    return { kind: 'reply', text: bubble(message) }
  } catch (error) {
    return { kind: 'fault', text: `${FAULT} (${error instanceof Error ? error.message : String(error)})` }
  }
}

/** Opens what safe mode has sealed, and takes nothing else there. */
function open(bytes: string, { token, encodingAESKey, appId }: Registration): string {
  if (!encodingAESKey) return bytes
  const envelope = scanXml(bytes)
  const [encrypted = '', signature = '', timestamp = '', nonce = ''] = ['Encrypt', 'MsgSignature', 'TimeStamp', 'Nonce'].map((name) => textAt(envelope, name))
  if (!isSignature(signature, sign(token, timestamp, nonce, encrypted))) throw new Error("the answer's signature is wrong")
  const opened = new Cipher(encodingAESKey).decrypt(encrypted)
  if (opened?.appId !== appId) throw new Error("the answer can't be decrypted")
  return opened.message.toString()
}

function elementAt(element: Element | undefined, path: string): Element | undefined {
  let at = element
  for (const name of path.split('/')) at = at?.children?.find((child) => child.name === name)
  return at
}

const textAt = (element: Element | undefined, path: string): string => elementAt(element, path)?.text ?? ''

function bubble(message: Element): string {
  const kind = textAt(message, 'MsgType')
  switch (kind) {
    case 'text':
      return textAt(message, 'Content')
    case 'image':
      return `[图片] ${textAt(message, 'Image/MediaId')}`
    case 'voice':
      return `[语音] ${textAt(message, 'Voice/MediaId')}`
    case 'video':
      return `[视频] ${textAt(message, 'Video/Title')}`
    case 'music':
      return `[音乐] ${textAt(message, 'Music/Title')}`
    case 'news': {
      const titles = elementAt(message, 'Articles')?.children?.map((item) => textAt(item, 'Title')) ?? []
      if (titles.length !== Number(textAt(message, 'ArticleCount'))) throw new Error('ArticleCount is not the number of articles')
      return `[图文] ${titles.join(' / ')}`
    }
    case 'transfer_customer_service':
      return '[转人工客服]'
    default:
      throw new Error(`there is no reply of the kind "${kind}"`)
  }
}
