import * as crypto from 'node:crypto'
import { Agent, request } from 'node:http'
import { Cipher } from '../../src/wire/cipher.js'
import { sign } from '../../src/wire/signature.js'
import type { Exchange, Forgery, Parcel, Registration } from './parcel.js'
import { seenByFan } from './weixin-answer.js'

/**
 * Weixin, played: signs, encrypts, posts, and reads the answer as strictly as a fan's phone would show it.
 * It is another party: of the account it knows what a merchant types into the platform's page, and shares only the catalogue and the wire format.
 */

/** Weixin hangs up then. */
const PATIENCE_MS = 5000

export class Weixin {
  readonly #registration: Registration
  readonly #agent = new Agent({ keepAlive: true })

  constructor(registration: Registration) {
    this.#registration = registration
  }

  /** Seals and signs a push. */
  seal(raw: string, fan: string, forgery: Forgery = {}): Parcel {
    const { target } = this.#registration
    const { token, encodingAESKey, appId, age = 0 } = { ...this.#registration, ...forgery }
    const { timestamp, nonce } = this.#stamp(age)
    const query = { signature: sign(token, timestamp, nonce), timestamp, nonce, openid: fan }
    if (!encodingAESKey) return { method: 'POST', query, body: raw, fan }
    const encrypted = new Cipher(encodingAESKey).encrypt(raw, appId)
    const body = raw.startsWith('{')
      ? JSON.stringify({ ToUserName: target, Encrypt: encrypted })
      : `<xml><ToUserName><![CDATA[${target}]]></ToUserName><Encrypt><![CDATA[${encrypted}]]></Encrypt></xml>`
    return { method: 'POST', query: { ...query, encrypt_type: 'aes', msg_signature: sign(token, timestamp, nonce, encrypted) }, body, fan }
  }

  /** The request by which a merchant's URL is checked. */
  check(echostr: string, { token = this.#registration.token, age = 0 }: Forgery = {}): Parcel {
    const { timestamp, nonce } = this.#stamp(age)
    return { method: 'GET', query: { signature: sign(token, timestamp, nonce), timestamp, nonce, echostr }, body: '', fan: '' }
  }

  async send(parcel: Parcel): Promise<Exchange> {
    const start = performance.now()
    const { status, bytes } = await this.#exchange(parcel)
    const ms = performance.now() - start
    return { status, bytes, seen: seenByFan(status, bytes, parcel, this.#registration), ms }
  }

  close(): void {
    this.#agent.destroy()
  }

  #stamp(age: number): { timestamp: string; nonce: string } {
    return { timestamp: String(Math.floor(Date.now() / 1000) - age), nonce: String(crypto.randomInt(2 ** 31)) }
  }

  #exchange({ method, query, body }: Parcel): Promise<{ status: number; bytes: string }> {
    const url = new URL(this.#registration.url)
    url.search = new URLSearchParams(query).toString()
    return new Promise((resolve) => {
      const failed = () => resolve({ status: 0, bytes: '' })
      const headers =
        method === 'POST' ? { 'Content-Type': body.startsWith('{') ? 'application/json' : 'text/xml', 'Content-Length': Buffer.byteLength(body) } : {}
      const outgoing = request(url, { method, agent: this.#agent, headers, signal: AbortSignal.timeout(PATIENCE_MS) }, (incoming) => {
        let bytes = ''
        incoming.setEncoding('utf8')
        incoming.on('data', (chunk: string) => {
          bytes += chunk
        })
        incoming.on('end', () => resolve({ status: incoming.statusCode ?? 0, bytes }))
        incoming.on('error', failed)
      })
      outgoing.on('error', failed)
      outgoing.end(body)
    })
  }
}
