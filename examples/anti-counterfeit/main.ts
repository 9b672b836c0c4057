import { createLedger } from './ledger.js'
import { createMaker } from './maker.js'

const { WEIXIN_APP_ID = '', WEIXIN_APP_SECRET, WEIXIN_TOKEN = '', WEIXIN_ENCODING_AES_KEY, WEIXIN_HOST, PORT = '3000' } = process.env

const maker = createMaker({
  appId: WEIXIN_APP_ID,
  appSecret: WEIXIN_APP_SECRET,
  token: WEIXIN_TOKEN,
  encodingAESKey: WEIXIN_ENCODING_AES_KEY,
  api: { host: WEIXIN_HOST },
  ledger: createLedger(['B0000001', 'B0000002', 'B0000003']),
  alarm: (note) => console.warn(note),
})
// `npm start -- publish` makes the page, `npm start -- label B0000001` tells what to print; else it listens.
const [task, serial = ''] = process.argv.slice(2)
if (task === 'publish') await maker.publish()
else if (task === 'label') console.log(await maker.labelOf(serial))
else console.log(`anti-counterfeit: ${(await maker.account.listen(Number(PORT))).url}`)
if (task) await maker.account.close()
