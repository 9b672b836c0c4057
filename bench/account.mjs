import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'

/** The account under test. Nobody's: made up for the bench. */
export const account = {
  appId: 'wx6a1f0c27d58e93b4',
  appSecret: '00000000000000000000000000000000',
  token: 'hongyanbench',
  encodingAESKey: 'aG9uZ3lhbmJlbmNoa2V5MDEyMzQ1Njc4OWFiY2RlZmc',
  target: 'gh_fcae41d3c2a1',
}

// Weixin's cryptography once more, in a few lines of our own: a bench that signed with the package could not tell when the package is wrong.
const key = Buffer.from(`${account.encodingAESKey}=`, 'base64')
const iv = key.subarray(0, 16)

export const sign = (...parts) =>
  createHash('sha1')
    .update([account.token, ...parts].sort().join(''))
    .digest('hex')

export function encrypt(text) {
  const length = Buffer.alloc(4)
  const message = Buffer.from(text)
  length.writeUInt32BE(message.length)
  const plain = Buffer.concat([randomBytes(16), length, message, Buffer.from(account.appId)])
  const pad = 32 - (plain.length % 32)
  const cipher = createCipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  return Buffer.concat([cipher.update(plain), cipher.update(Buffer.alloc(pad, pad)), cipher.final()]).toString('base64')
}

export function decrypt(base64) {
  const decipher = createDecipheriv('aes-256-cbc', key, iv).setAutoPadding(false)
  const plain = Buffer.concat([decipher.update(base64, 'base64'), decipher.final()])
  const end = 20 + plain.readUInt32BE(16)
  const appId = plain.subarray(end, plain.length - plain[plain.length - 1]).toString()
  if (appId !== account.appId) throw new Error(`the answer is sealed for the app id ${appId}`)
  return plain.subarray(20, end).toString()
}
