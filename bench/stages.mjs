/**
 * Where a push's time goes: CPU time of each part of its way, in one process, in rounds that alternate between the parts.
 * node bench/stages.mjs [--mode plain] [--rounds 25] [--pushes 2000] [--only 'decode,http whole']
 * The parts stand alone, so their sum is less than the whole of a server, where one part drives the other's data out of the caches. Compare before and after.
 */
import * as crypto from 'node:crypto'
import * as http from 'node:http'
import { Duplex } from 'node:stream'
import { parseArgs } from 'node:util'
import { account } from './account.mjs'
import { createPushes, requestBytes } from './pushes.mjs'
import { loadSource } from './source.mjs'
import { median } from './statistics.mjs'

const { values } = parseArgs({
  options: {
    mode: { type: 'string', default: 'plain,aes' },
    rounds: { type: 'string', default: '25' },
    pushes: { type: 'string', default: '2000' },
    only: { type: 'string' },
  },
})
const rounds = Number(values.rounds)
const count = Number(values.pushes)
const { appId, appSecret, token, encodingAESKey } = account

const source = await loadSource([
  'index',
  'adapter/node',
  'inbox/answer-log',
  'inbox/answers',
  'inbox/ledger',
  'wire/cipher',
  'wire/decode',
  'wire/digest',
  'wire/envelope',
  'wire/query',
  'wire/quick-scan',
  'wire/reply',
  'wire/signature',
  'wire/xml',
])
const { OfficialAccount, memoryInbox, parsePush, reply } = source.index
const { nodeListener } = source['adapter/node']
const { AnswerLog } = source['inbox/answer-log']
const { xmlAnswer } = source['inbox/answers']
const { Ledger } = source['inbox/ledger']
const { Cipher } = source['wire/cipher']
const { Decoder } = source['wire/decode']
const { digest } = source['wire/digest']
const { openEnvelope, sealedXml } = source['wire/envelope']
const { readQuery } = source['wire/query']
const { quickScan } = source['wire/quick-scan']
const { encodeReply } = source['wire/reply']
const { isSignature, sign } = source['wire/signature']
const { scanXml } = source['wire/xml']

const replyText = (code) => `领券成功 ${code}`

function createAccount(mode) {
  const inbox = memoryInbox({ maxBytes: 512 * 1024 * 1024 })
  const official = new OfficialAccount({ appId, appSecret, token, ...(mode === 'aes' && { encodingAESKey }), inbox })
  official.on('user_get_card_event', (event) => reply.text(replyText(event.user_card_code)))
  return official
}

/** Everything that some part of the way needs, worked out in advance. */
function prepare(next, mode) {
  const made = next()
  const xml = mode === 'aes' ? cipher.decrypt(openEnvelope(made.body).encrypt).message.toString() : made.body
  const push = parsePush(xml)
  const answer = encodeReply(push, reply.text(replyText(push.user_card_code)), Math.floor(Date.now() / 1000))
  return {
    search: made.search,
    query: readQuery(made.search),
    text: made.body,
    bytes: Buffer.from(made.body),
    encrypt: mode === 'aes' ? openEnvelope(made.body).encrypt : '',
    xml,
    xmlBytes: Buffer.from(xml),
    root: scanXml(xml),
    push,
    digest: digest(made.body),
    key: `${appId}:${digest(xml)}`,
    reply: reply.text(replyText(push.user_card_code)),
    answer: xmlAnswer(answer),
    sealed: mode === 'aes' ? cipher.encrypt(answer, appId) : '',
    request: requestBytes(made),
  }
}

const cipher = new Cipher(encodingAESKey)
const decoder = new Decoder()

/** `node:http` over a connection that is no socket: all of it but the system's part. `each` gets a push's request and resolves with the answer. */
function createLine(listener) {
  const server = http.createServer({ keepAliveTimeout: 65_000 }, listener)
  let done
  const line = new Duplex({
    read() {},
    write(_chunk, _encoding, callback) {
      callback()
    },
    // Head and body come as several chunks in one.
    writev(_chunks, callback) {
      callback()
      done()
    },
  })
  server.emit('connection', line)
  return (request) =>
    new Promise((resolve) => {
      done = resolve
      line.push(request)
    })
}

/** Reads the body and sends as many bytes. With `work` it first does that, which nobody can leave out. */
const bareListener = (bytes, work = () => {}) => {
  const body = 'x'.repeat(bytes)
  return (request, response) => {
    const chunks = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      work(Buffer.concat(chunks))
      response.writeHead(200, { 'Content-Type': 'application/xml; charset=utf-8' })
      response.end(body)
    })
  }
}

const aesKey = crypto.createSecretKey(Buffer.from(`${encodingAESKey}=`, 'base64'))
const iv = Buffer.alloc(16)
const encipher = crypto.createCipheriv('aes-256-cbc', aesKey, iv).setAutoPadding(false)
const decipher = crypto.createDecipheriv('aes-256-cbc', aesKey, iv).setAutoPadding(false)
const same = Buffer.alloc(80)
const reply320 = Buffer.alloc(320)

/** The cryptography of a push by Node's own calls alone, and its bytes as text: the least that any server of Weixin's does. */
const floor = {
  plain: (body) => {
    crypto.hash('sha1', `${token}17600000001234567890`)
    crypto.timingSafeEqual(same, same)
    crypto.hash('sha256', body, 'base64url')
    body.toString()
  },
  aes: (body) => {
    const text = body.toString()
    const encrypted = text.slice(text.indexOf('[CDATA[', 60) + 7, text.lastIndexOf(']]>'))
    crypto.hash('sha1', `${token}17600000001234567890${encrypted}`)
    crypto.timingSafeEqual(same, same)
    const opened = decipher.update(Buffer.from(encrypted, 'base64'))
    crypto.hash('sha256', opened, 'base64url')
    opened.toString()
    crypto.hash('sha1', `${token}17600000001234567890${encipher.update(reply320).toString('base64')}`)
  },
}

function stagesOf(mode) {
  const official = createAccount(mode)
  const forHttp = createAccount(mode)
  const constant = { handle: () => constantAnswer, bodyLimit: 262_144, clock: official.clock, log: official.log }
  const constantAnswer = prepare(createPushes(mode), mode).answer
  const answers = new AnswerLog(60_000, 512 * 1024 * 1024)
  const ledger = new Ledger(512 * 1024 * 1024)
  const now = Math.floor(Date.now() / 1000)
  const { target, source: fan } = prepare(createPushes(mode), mode).push
  const isAes = mode === 'aes'
  const bare = createLine(bareListener(Buffer.byteLength(constantAnswer.body)))
  const least = createLine(bareListener(Buffer.byteLength(constantAnswer.body), floor[mode]))
  const edge = createLine(nodeListener(constant))
  const all = createLine(nodeListener(forHttp))
  return {
    'bytes to text': ({ bytes }) => bytes.toString(),
    query: ({ search }) => readQuery(search),
    ...(isAes && { envelope: ({ text }) => openEnvelope(text) }),
    verify: ({ query, encrypt }) =>
      isSignature(
        isAes ? query.msg_signature : query.signature,
        isAes ? sign(token, query.timestamp, query.nonce, encrypt) : sign(token, query.timestamp, query.nonce),
      ),
    ...(isAes && { decrypt: ({ encrypt }) => cipher.decrypt(encrypt).message.toString() }),
    digest: ({ xmlBytes }) => digest(xmlBytes),
    ...(!isAes && { 'one body': ({ query, digest }) => ledger.bind(query.signature, digest, now + 300, now) }),
    'scan strictly': ({ xml }) => scanXml(xml),
    'scan quickly': ({ xml, xmlBytes }) => quickScan(xmlBytes, xml),
    decode: ({ root, xml }) => decoder.decode(root, xml),
    parse: ({ xmlBytes }) => parsePush(xmlBytes),
    run: ({ push }) => official.owner.run(push, { id: '', attempt: 1, answered: false }),
    encode: ({ reply }) => encodeReply({ type: 'user_get_card_event', source: fan, target }, reply, now),
    ...(isAes && { encrypt: ({ answer }) => cipher.encrypt(answer.body, appId) }),
    ...(isAes && { 'sign and wrap': ({ sealed, query }) => sealedXml(sealed, sign(token, String(now), query.nonce, sealed), String(now), query.nonce) }),
    'answer log: find': ({ key }) => answers.find(key),
    'answer log: add': ({ key, answer }) => answers.add(key, answer, now),
    handle: ({ search, bytes }) => official.handle({ method: 'POST', path: '/', search, body: bytes }),
    'http bare': ({ request }) => bare(request),
    'http and floor': ({ request }) => least(request),
    'http edge': ({ request }) => edge(request),
    'http whole': ({ request }) => all(request),
  }
}

for (const mode of values.mode.split(',')) {
  const stages = Object.entries(stagesOf(mode)).filter(([name]) => !values.only || values.only.split(',').includes(name))
  const next = createPushes(mode)
  const figures = new Map(stages.map(([name]) => [name, []]))
  for (let round = -5; round < rounds; round += 1) {
    const pushes = Array.from({ length: count }, () => prepare(next, mode))
    for (const [name, stage] of stages) {
      const isAsync = name.startsWith('http')
      const before = process.cpuUsage()
      if (isAsync) for (const push of pushes) await stage(push)
      else for (const push of pushes) stage(push)
      const { user, system } = process.cpuUsage(before)
      if (round >= 0) figures.get(name).push((user + system) / count)
    }
  }
  console.log(`${mode}: µs of CPU per push, ${rounds} rounds of ${count}`)
  for (const [name, list] of figures) console.log(`  ${name.padEnd(18)} ${median(list).toFixed(2).padStart(6)}  (least ${Math.min(...list).toFixed(2)})`)
}
process.exit(0)
