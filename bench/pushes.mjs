import { randomBytes, randomInt } from 'node:crypto'
import { account, encrypt, sign } from './account.mjs'

/**
 * Endless unique pushes of `user_get_card`, shaped like the official sample, about 620 bytes, without blanks round CDATA (node-easywechat
 * would not find its listener). Unique, because an account that de-duplicates answers a repeated push from memory, which is not what is measured.
 * @param mode 'plain' or 'aes'
 * @param now seconds; the memory run hands in its own clock
 */
export function createPushes(mode, now = () => Math.floor(Date.now() / 1000)) {
  // A tag of this source in the openid and a random start of the nonces keep two processes that push to one server apart.
  const tag = randomBytes(6).toString('hex')
  const firstNonce = randomInt(1_000_000_000, 8_000_000_000)
  let count = 0

  return () => {
    const serial = count++
    const timestamp = String(now())
    const nonce = String(firstNonce + serial)
    const openid = `oFS7Fj${tag}${String(serial).padStart(10, '0')}`
    const code = String(226_000_000_000 + serial)
    const xml = userGetCard(openid, timestamp, code)
    const signature = sign(timestamp, nonce)
    const search = `signature=${signature}&timestamp=${timestamp}&nonce=${nonce}&openid=${openid}`
    if (mode === 'plain') return { search, body: xml, openid, code }

    const sealed = encrypt(xml)
    return {
      search: `${search}&encrypt_type=aes&msg_signature=${sign(timestamp, nonce, sealed)}`,
      body: `<xml>\n<ToUserName><![CDATA[${account.target}]]></ToUserName>\n<Encrypt><![CDATA[${sealed}]]></Encrypt>\n</xml>`,
      openid,
      code,
    }
  }
}

/** The bytes that Weixin sends for a push, with the headers it sends. */
export const requestBytes = ({ search, body }) =>
  Buffer.from(
    `POST /?${search} HTTP/1.1\r\nUser-Agent: Mozilla/4.0\r\nAccept: */*\r\nHost: 127.0.0.1\r\nPragma: no-cache\r\n` +
      `Content-Length: ${Buffer.byteLength(body)}\r\nContent-Type: text/xml\r\n\r\n${body}`,
  )

/** What every server's handler has to answer. */
export const expectedText = (code) => `领券成功 ${code}`

const userGetCard = (openid, time, code) => `<xml>
<ToUserName><![CDATA[${account.target}]]></ToUserName>
<FromUserName><![CDATA[${openid}]]></FromUserName>
<CreateTime>${time}</CreateTime>
<MsgType><![CDATA[event]]></MsgType>
<Event><![CDATA[user_get_card]]></Event>
<CardId><![CDATA[pFS7Fjg8kV1IdDz01r4SQwMkuCKc]]></CardId>
<IsGiveByFriend>0</IsGiveByFriend>
<UserCardCode><![CDATA[${code}]]></UserCardCode>
<FriendUserName><![CDATA[]]></FriendUserName>
<OuterId>0</OuterId>
<OldUserCardCode><![CDATA[]]></OldUserCardCode>
<OuterStr><![CDATA[门店扫码]]></OuterStr>
<IsRestoreMemberCard>0</IsRestoreMemberCard>
<IsRecommendByFriend>0</IsRecommendByFriend>
</xml>`
