// @ts-check
/** A node that dies in its handler, attempt after attempt, as often as it is told. Says each attempt to its parent. */
const { modules, url, deaths } = JSON.parse(process.env.NODE_SETTINGS ?? '{}')
const { OfficialAccount } = await import(`${modules}/index.js`)
const { bullmqInbox } = await import(`${modules}/inbox/bullmq/index.js`)
const quiet = () => {}
const account = new OfficialAccount({
  appId: 'wx0123456789abcdef',
  token: 'secret',
  encodingAESKey: 'A'.repeat(43),
  inbox: bullmqInbox({ connection: url, lockMs: 2000, retry: { tries: 1 } }),
  log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
})
account.on('text', async (/** @type {object} */ _message, /** @type {{ attempt: number }} */ { attempt }) => {
  await new Promise((resolve) => process.send?.({ attempt }, resolve))
  if (attempt <= deaths) process.kill(process.pid, 'SIGKILL')
  return 'survived'
})
process.on('disconnect', () => process.exit())
