// A user's program in TypeScript that is compiled to CommonJS: the types come with require() too.
import hongyan = require('hongyan')
import express = require('hongyan/express')

const account = new hongyan.OfficialAccount({ appId: 'wx0123456789abcdef', token: 'consumer' })
account.on('user_get_card_event', (event) => (event.is_give_by_friend === 1 ? hongyan.reply.text('转赠') : null))
// @ts-expect-error another event's attribute
account.on('subscribe_event', (event) => event.card_id)
export const handler = express.expressHandler(account)
