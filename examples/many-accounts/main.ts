import { sqliteInbox } from 'hongyan/sqlite'
import { createAccountTable } from './account-table.js'
import { createShops } from './gateway.js'

const { ACCOUNTS = 'accounts.db', INBOX = 'inbox.db', PORT = '3000' } = process.env

// One inbox for all: an account's pushes are found again by its app id.
const shops = createShops(createAccountTable(ACCOUNTS), { inbox: sqliteInbox(INBOX) })
console.log(`many accounts: ${(await shops.listen(Number(PORT))).url}/wechat/<app id>`)
