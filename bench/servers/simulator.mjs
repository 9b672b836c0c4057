import { createSimulator } from '../../dist/simulator/index.js'
import { account } from '../account.mjs'
import { encodingAESKey, port, ready } from './serve.mjs'

// The platform in the place of a server: it answers calls, and when it is told to, it pushes as fast as it can, so many at once.
const { appId, appSecret, token } = account
const simulator = createSimulator({
  accounts: [{ appId, appSecret, token, ...(encodingAESKey && { encodingAESKey }) }],
  clock: { running: true },
  rules: { enforceQuotas: false },
})
await simulator.listen(port)

process.on('message', async ({ url, ms, atOnce }) => {
  const shop = simulator.account(appId).deliverTo(url)
  const fans = Array.from({ length: 1000 }, () => shop.fan().openid)
  const run = async (forMs, least = 0) => {
    const began = performance.now()
    const cpu = process.cpuUsage()
    let pushes = 0
    let replies = 0
    const worker = async () => {
      while (performance.now() - began < forMs || pushes < least) {
        const attributes = { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc', user_card_code: '012345678901', is_give_by_friend: 0, outer_str: '12b' }
        const { seen } = await shop.push('user_get_card_event', fans[pushes % fans.length], attributes)
        pushes += 1
        if (seen.kind === 'reply' || seen.why === 'the answer is `success`: nothing to be said') replies += 1
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    const { user, system } = process.cpuUsage(cpu)
    return { perSecond: (pushes * 1000) / (performance.now() - began), cpuUs: (user + system) / pushes, pushes, odd: pushes - replies }
  }
  await run(ms / 4, 5000)
  process.send({ pushes: await run(ms) })
})
ready()
