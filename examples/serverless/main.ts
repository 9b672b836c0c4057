/** The worker on this machine, to be tried: `node:http` in front of the fetch handler, as a platform would be. */
import { createServer } from 'node:http'
import { buffer } from 'node:stream/consumers'
import { memorySessions } from 'hongyan/session'
import { memoryTokenStore } from 'hongyan/token'
import { createWorker, type Environment } from './worker.js'

const { WEIXIN_APP_ID = '', WEIXIN_APP_SECRET = '', WEIXIN_TOKEN = '', WEIXIN_ENCODING_AES_KEY = '', PORT = '3000' } = process.env
const env: Environment = { WEIXIN_APP_ID, WEIXIN_APP_SECRET, WEIXIN_TOKEN, WEIXIN_ENCODING_AES_KEY }
const worker = createWorker({ tokens: memoryTokenStore(), sessions: memorySessions(), translate: async (text) => `"${text}"` })

createServer(async (incoming, outgoing) => {
  const { method = 'GET', url = '/' } = incoming
  const body = method === 'POST' ? await buffer(incoming) : null
  const response = await worker.fetch(new Request(`http://localhost${url}`, { method, body }), env, { waitUntil: () => {} })
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(await response.text())
}).listen(Number(PORT), () => console.log(`serverless: http://localhost:${PORT}`))
