import { account } from '../account.mjs'
import { loadDoor } from '../door.mjs'
import { encodingAESKey, host, port, ready } from './serve.mjs'

const { OfficialAccount, memoryInbox, reply } = await loadDoor()

const { appId, appSecret, token } = account
// Big enough for a whole round: at its defaults the inbox would rightly say 503 at 40 times the load that it is sized for.
const inbox = memoryInbox({ maxBytes: 512 * 1024 * 1024 })
const official = new OfficialAccount({ appId, appSecret, token, ...(encodingAESKey && { encodingAESKey }), inbox })

official.on('user_get_card_event', (event) => reply.text(`领券成功 ${event.user_card_code}`))

await official.listen(port, { host })
ready()
