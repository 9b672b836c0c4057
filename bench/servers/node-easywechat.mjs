import { createServer } from 'node:http'
import easywechat from 'node-easywechat'
import { account } from '../account.mjs'
import { encodingAESKey, host, port, ready } from './serve.mjs'

const { OfficialAccount, ServerRequest } = easywechat
const { appId, appSecret, token } = account
const app = new OfficialAccount({ app_id: appId, secret: appSecret, token, aes_key: encodingAESKey })

const withListener = (server) => server.addEventListener('user_get_card', async (message) => `领券成功 ${message.UserCardCode}`)

/**
 * Its fastest correct use. In plain mode one server with its listener serves all requests (and checks no signature). With a key every request
 * needs a server of its own: `serve()` puts one more decrypting handler before the listeners each time it is called.
 */
function serverFor(request) {
  app.setRequest(request)
  if (encodingAESKey) return withListener(app.setServer(null).getServer())
  return app.getServer()
}

if (!encodingAESKey) withListener(serverFor(new ServerRequest('POST', '/')))

createServer(async (incoming, response) => {
  try {
    // On plain node:http, as its README has it for IncomingMessage; a framework in front would only cost it more.
    const answer = await serverFor(await ServerRequest.createFromIncomingMessage(incoming)).serve()
    response.writeHead(answer.getStatusCode(), { 'Content-Type': answer.getHeader('content-type') ?? 'text/plain' })
    response.end(answer.getBody())
  } catch (error) {
    response.writeHead(500).end(String(error))
  }
}).listen(port, host, ready)
