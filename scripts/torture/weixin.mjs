// @ts-check
import { Agent, request } from 'node:http'

/**
 * Weixin, as far as the torture needs it: signs, encrypts, delivers, and delivers again what got no 2xx.
 * @param {{ wire: typeof import('../../src/wire/index.js'), credentials: { appId: string, token: string, encodingAESKey: string } }} options
 */
export const createWeixin = ({ wire, credentials: { appId, token, encodingAESKey } }) => {
  const cipher = new wire.Cipher(encodingAESKey)
  let agent = new Agent({ keepAlive: true, maxSockets: 256 })
  let nonce = 0

  /** @param {string} url @param {string} search @param {string} body @returns {Promise<{ status: number, body: string } | undefined>} */
  const post = (url, search, body) =>
    new Promise((resolve) => {
      const sent = request(`${url}?${search}`, { method: 'POST', agent, timeout: 5000, headers: { 'content-type': 'text/xml' } }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk
        })
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body: text }))
        response.on('error', () => resolve(undefined))
        response.on('close', () => resolve(undefined))
      })
      sent.on('timeout', () => sent.destroy())
      sent.on('error', () => resolve(undefined))
      sent.end(body)
    })

  return {
    /**
     * One delivery.
     * @param {string} url
     * @param {{ id: number, fan: string, content: string, time: number }} push
     * @returns {Promise<{ status: number, body: string } | undefined>} nothing where the line broke or nobody answered in five seconds
     */
    deliver(url, { id, fan, content, time }) {
      const xml = `<xml><ToUserName><![CDATA[gh_torture]]></ToUserName><FromUserName><![CDATA[${fan}]]></FromUserName><CreateTime>${time}</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA[${content}]]></Content><MsgId>${id}</MsgId></xml>`
      const encrypt = cipher.encrypt(xml, appId)
      const timestamp = String(Math.floor(Date.now() / 1000))
      const once = String(++nonce)
      const search = `encrypt_type=aes&timestamp=${timestamp}&nonce=${once}&msg_signature=${wire.sign(token, timestamp, once, encrypt)}`
      return post(url, search, `<xml><ToUserName><![CDATA[gh_torture]]></ToUserName><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`)
    },
    /** After a death its connections are gone. */
    hangUp() {
      agent.destroy()
      agent = new Agent({ keepAlive: true, maxSockets: 256 })
    },
  }
}
