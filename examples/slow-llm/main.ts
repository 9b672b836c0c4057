import { createAssistant } from './assistant.js'
import { chatCompletions, fakeLlm } from './llm.js'

const { WEIXIN_APP_ID = '', WEIXIN_APP_SECRET, WEIXIN_TOKEN = '', WEIXIN_ENCODING_AES_KEY, WEIXIN_HOST, PORT = '3000' } = process.env
const { LLM_URL, LLM_KEY = '', LLM_MODEL = '' } = process.env

const assistant = createAssistant({
  appId: WEIXIN_APP_ID,
  // Needed here: late replies are calls of the customer-service API.
  appSecret: WEIXIN_APP_SECRET,
  token: WEIXIN_TOKEN,
  encodingAESKey: WEIXIN_ENCODING_AES_KEY,
  api: { host: WEIXIN_HOST },
  llm: LLM_URL ? chatCompletions({ url: LLM_URL, key: LLM_KEY, model: LLM_MODEL }) : fakeLlm(),
})
console.log(`slow llm: ${(await assistant.listen(Number(PORT))).url}`)
