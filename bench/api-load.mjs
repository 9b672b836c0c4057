/**
 * Calls by the API client and by undici's `request` alone, in turns, from one process against one server.
 * node api-load.mjs '{"port":…,"client":"file:///…/dist/index.js","rounds":9,"ms":1000,"warmupMs":1000,"concurrency":16}' prints one JSON object.
 */
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'

const { port, client, rounds, ms, warmupMs, concurrency } = JSON.parse(process.argv[2])
const { createApiClient } = await import(client)
// The very copy that the client loads.
const { Agent, request } = await import(pathToFileURL(createRequire(client).resolve('undici')).href)

const origin = `http://127.0.0.1:${port}`
const token = 'x'.repeat(157)
const body = { code: '12312313', card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' }

const api = createApiClient({ appId: 'wx0123456789abcdef', host: origin, token: { get: async () => token, refresh: async () => token } })
const dispatcher = new Agent()

/** What somebody would write by hand, so that both do the same: write JSON, read JSON, look at the code. */
const byRequest = async () => {
  const answer = await request(`${origin}/card/code/consume?access_token=${token}`, {
    dispatcher,
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  })
  const { errcode } = await answer.body.json()
  if (answer.statusCode !== 200 || errcode !== 0) throw new Error('undici: not the answer')
}

const byClient = async () => {
  const { errcode } = await api.post('/card/code/consume', body)
  if (errcode !== 0) throw new Error('hongyan: not the answer')
}

/** Calls per second and CPU time per call, with so many under way. */
async function run(call, forMs) {
  const startedAt = performance.now()
  const cpu = process.cpuUsage()
  let calls = 0
  const worker = async () => {
    while (performance.now() - startedAt < forMs) {
      await call()
      calls += 1
    }
  }
  await Promise.all(Array.from({ length: concurrency }, worker))
  const { user, system } = process.cpuUsage(cpu)
  return { perSecond: (calls * 1000) / (performance.now() - startedAt), cpuUs: (user + system) / calls }
}

await run(byRequest, warmupMs)
await run(byClient, warmupMs)
const figures = { hongyan: [], undici: [] }
for (let round = 0; round < rounds; round++) {
  // There and back again, so that neither always comes first.
  const order = round % 2 === 0 ? ['undici', 'hongyan'] : ['hongyan', 'undici']
  for (const name of order) figures[name].push(await run(name === 'undici' ? byRequest : byClient, ms))
}
console.log(JSON.stringify(figures))
await Promise.all([api.close(), dispatcher.close()])
