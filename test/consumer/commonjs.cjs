// A user's program that is not a module yet: since 20.19 and 22.12 Node can require() one.
const assert = require('node:assert/strict')
const { createHash } = require('node:crypto')
const { OfficialAccount } = require('hongyan')
const { expressHandler } = require('hongyan/express')

const account = new OfficialAccount({ appId: 'wx0123456789abcdef', token: 'consumer' })
account.on('click_event', (event) => `clicked ${event.key}`)
assert.equal(typeof expressHandler(account), 'function')

const timestamp = String(Math.floor(Date.now() / 1000))
const signature = createHash('sha1').update(['consumer', timestamp, '1'].sort().join('')).digest('hex')
const body =
  '<xml><ToUserName>gh_1</ToUserName><FromUserName>oA</FromUserName><CreateTime>1</CreateTime><MsgType>event</MsgType><Event>CLICK</Event><EventKey>help</EventKey></xml>'

// The handler is synchronous, and so is the answer.
const answer = account.handle({ method: 'POST', search: `signature=${signature}&timestamp=${timestamp}&nonce=1`, body })
assert.match(answer.body, /clicked help/)
