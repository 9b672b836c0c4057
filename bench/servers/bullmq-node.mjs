/** One node of bench/inbox-bullmq.mjs: its handler waits. Tells its parent its URL. */
const { modules, redis, concurrency, waitMs, credentials } = JSON.parse(process.env.BENCH_NODE ?? '{}')
const { OfficialAccount } = await import(`${modules}/index.js`)
const { bullmqInbox } = await import(`${modules}/inbox/bullmq/index.js`)
const quiet = () => {}
const account = new OfficialAccount({
  ...credentials,
  inbox: bullmqInbox({ connection: redis, concurrency }),
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
})
account.on('text', async (message) => {
  await new Promise((resolve) => setTimeout(resolve, waitMs))
  return `did ${message.content}`
})
// Sends its signal of life once a push would find Redis.
await account.inbox.status()
const server = await account.listen(0, { host: '127.0.0.1' })
process.on('SIGTERM', async () => {
  await account.close()
  process.exit(0)
})
process.on('message', () => process.send({ cpu: process.cpuUsage() }))
process.on('disconnect', () => process.exit())
process.send({ url: server.url })
