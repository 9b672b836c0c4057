/**
 * What 100,000 fans with 1,000,000 codes weigh in the simulator: each follows and takes ten cards, whose pushes go nowhere. Then calls of the API
 * against them, to see that nothing grows with their number. One process, no sockets, on the built package.
 * node --expose-gc bench/simulator-memory.mjs prints lines to stderr and one JSON object to stdout.
 */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { root } from './door.mjs'

const FANS = 100_000
const EACH = 10
const CALLS = 20_000

const { createSimulator } = await import(pathToFileURL(createRequire(new URL('package.json', root)).resolve('hongyan/simulator')).href)

const appId = 'wx0123456789abcdef'
const weixin = createSimulator({ accounts: [{ appId, appSecret: 'secret' }], clock: { now: 1_760_000_000_000 }, rules: { errmsgTail: 'none' }, history: 10 })
const account = weixin.account()

const json = ({ body }) => JSON.parse(body)
const { access_token } = json(weixin.call({ method: 'GET', path: '/cgi-bin/token', search: `grant_type=client_credential&appid=${appId}&secret=secret` }))
const post = (path, body) => json(weixin.call({ method: 'POST', path, search: `access_token=${access_token}`, body: JSON.stringify(body) }))

const base_info = {
  logo_url: 'http://mmbiz.qpic.cn/mmbiz/logo/0',
  code_type: 'CODE_TYPE_TEXT',
  brand_name: '海底捞',
  title: '双人套餐',
  color: 'Color010',
  notice: '请出示',
  description: '不可与其他优惠同享',
  date_info: { type: 'DATE_TYPE_FIX_TERM', fixed_term: 90, fixed_begin_term: 0 },
  sku: { quantity: 50_000_000 },
}
const cards = []
for (let at = 0; at < 10; at += 1) {
  const { card_id } = post('/card/create', { card: { card_type: 'GROUPON', groupon: { base_info, deal_detail: '套餐' } } })
  await account.cards.pass(card_id)
  cards.push(card_id)
}

const rss = () => {
  globalThis.gc?.()
  const { rss: bytes, heapUsed } = process.memoryUsage()
  return { rssMB: Math.round(bytes / 2 ** 20), heapMB: Math.round(heapUsed / 2 ** 20) }
}

const before = rss()
const codes = []
const cpu = process.cpuUsage()
for (let at = 0; at < FANS; at += 1) {
  const fan = account.fan()
  await fan.follow()
  const taken = await Promise.all(cards.slice(0, EACH).map((card_id) => fan.card.take(card_id)))
  if (at % 50 === 0) codes.push(taken[0].code)
  if (at % 10_000 === 9999) {
    await new Promise(setImmediate)
    process.stderr.write(`simulator: ${at + 1} fans, ${(at + 1) * EACH} codes, ${JSON.stringify(rss())}\n`)
  }
}
const taking = process.cpuUsage(cpu)
const after = rss()

const calling = process.cpuUsage()
let good = 0
for (let at = 0; at < CALLS; at += 1) if (post('/card/code/get', { code: codes[at % codes.length] }).errcode === 0) good += 1
const called = process.cpuUsage(calling)
const seconds = ({ user, system }) => (user + system) / 1e6

process.stdout.write(
  `${JSON.stringify({
    fans: FANS,
    codes: FANS * EACH,
    before,
    after,
    bytesPerCode: Math.round(((after.heapMB - before.heapMB) * 2 ** 20) / (FANS * EACH)),
    takesPerCpuSecond: Math.round((FANS * EACH) / seconds(taking)),
    codeGetsPerCpuSecond: Math.round(good / seconds(called)),
  })}\n`,
)
if (good !== CALLS || after.rssMB >= 1024) process.exitCode = 1
