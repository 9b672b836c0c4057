import { createClub } from './club.js'
import { createMemberCard } from './member-card.js'
import { createMembers } from './members.js'

const { WEIXIN_APP_ID = '', WEIXIN_APP_SECRET, WEIXIN_TOKEN = '', WEIXIN_ENCODING_AES_KEY, WEIXIN_HOST, PORT = '3000' } = process.env

const { account } = createClub({
  appId: WEIXIN_APP_ID,
  appSecret: WEIXIN_APP_SECRET,
  token: WEIXIN_TOKEN,
  encodingAESKey: WEIXIN_ENCODING_AES_KEY,
  api: { host: WEIXIN_HOST },
  members: createMembers(),
})
// `npm start -- create` makes the card, once; its review takes a while.
if (process.argv[2] === 'create') {
  console.log(await createMemberCard(account))
  await account.close()
} else console.log(`membership: ${(await account.listen(Number(PORT))).url}`)
