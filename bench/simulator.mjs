/**
 * node bench/simulator.mjs [--seconds 4] [--json]: what the simulator carries on one core: calls of its API over HTTP, and pushes to a URL.
 * It runs on one core, and what calls and answers it on the other. Needs a build. Exit code 1: a bar is missed; 2: it could not be measured.
 */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { parseArgs } from 'node:util'
import { account } from './account.mjs'
import { machine } from './cores.mjs'
import { runForJson, startServer } from './processes.mjs'

/** A second of one core has to be enough for so many … */
const bars = { calls: 5000, pushes: 2000 }
/** … where nothing else runs, and a bare node:http server takes so long for a call. On a busy machine all takes longer: what counts is the ratio within one run. */
const QUIET_BARE_US = 40

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '4' }, json: { type: 'boolean' } } })
const ms = Number(values.seconds) * 1000
if (!(ms >= 100)) {
  process.stderr.write('--seconds is no time\n')
  process.exit(2)
}

async function measureCalls() {
  const server = await startServer('simulator', 'plain')
  try {
    const search = `grant_type=client_credential&appid=${account.appId}&secret=${account.appSecret}`
    const { access_token: token } = await (await fetch(`http://127.0.0.1:${server.port}/cgi-bin/token?${search}`)).json()
    const create = `POST /cgi-bin/qrcode/create?access_token=${token}`
    const body = JSON.stringify({ expire_seconds: 600, action_name: 'QR_SCENE', action_info: { scene: { scene_id: 7 } } })
    const ips = `GET /cgi-bin/getcallbackip?access_token=${token}`
    const call = (line, content) =>
      `${line} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(content)}\r\n\r\n${content}`
    const settings = (request, leastBytes) => JSON.stringify({ port: server.port, pid: server.pid, request, ms, connections: 32, leastBytes })
    return {
      'POST qrcode/create': await runForJson('load', ['calls-load.mjs', settings(call(create, body), 150)]),
      'GET getcallbackip': await runForJson('load', ['calls-load.mjs', settings(call(ips, ''), 20)]),
    }
  } finally {
    await server.stop()
  }
}

/** The same calls to a bare node:http server that answers as many bytes: what a call costs on this machine right now. */
async function measureBare() {
  const server = await startServer('api', 'plain')
  try {
    const request = 'POST /cgi-bin/qrcode/create HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}'
    return await runForJson('load', ['calls-load.mjs', JSON.stringify({ port: server.port, pid: server.pid, request, ms, connections: 32, leastBytes: 20 })])
  } finally {
    await server.stop()
  }
}

/** The pushes of a mode, to a bare server on the other core: this process. */
async function measurePushes(mode, url) {
  const server = await startServer('simulator', mode)
  try {
    const told = once(server.child, 'message', { signal: AbortSignal.timeout(ms * 2 + 90_000) })
    server.child.send({ url, ms, atOnce: 32 })
    const [{ pushes }] = await told
    if (pushes.odd > 0) throw new Error(`${pushes.odd} pushes were not answered as they should be`)
    return pushes
  } finally {
    await server.stop()
  }
}

try {
  const shop = createServer((incoming, outgoing) => {
    incoming.resume().on('end', () => outgoing.end('success'))
  }).listen(0, '127.0.0.1')
  await once(shop, 'listening')
  const url = `http://127.0.0.1:${shop.address().port}/`
  const bare = await measureBare()
  const calls = await measureCalls()
  const pushes = { plain: await measurePushes('plain', url), safe: await measurePushes('aes', url) }
  shop.close()
  shop.closeAllConnections()
  const rows = [
    ...Object.entries(calls).map(([name, figure]) => ({ name, ...figure, bar: bars.calls })),
    ...Object.entries(pushes).map(([name, figure]) => ({ name: `pushes, ${name}`, ...figure, bar: bars.pushes })),
  ].map((row) => {
    const toBare = row.cpuUs / bare.cpuUs
    const perCore = 1e6 / (toBare * QUIET_BARE_US)
    return { ...row, toBare, perCore, ok: perCore >= row.bar }
  })
  if (values.json) process.stdout.write(`${JSON.stringify({ machine: machine(), bare, rows }, undefined, 2)}\n`)
  else {
    const { cpu, node, pinned } = machine()
    process.stdout.write(`${cpu}, Node ${node}; ${pinned ? 'the simulator on one core, the rest on another' : 'nothing pinned'}\n`)
    process.stdout.write(
      `a bare node:http server: ${bare.perSecond.toFixed(0)}/s seen, ${bare.cpuUs.toFixed(1)} µs CPU each; on a machine of its own that is near ${QUIET_BARE_US}\n\n`,
    )
    for (const { name, perSecond, cpuUs, toBare, perCore, bar, ok } of rows)
      process.stdout.write(
        `${ok ? 'ok  ' : 'MISS'} ${name.padEnd(20)} ${perSecond.toFixed(0).padStart(6)}/s seen ${cpuUs.toFixed(1).padStart(7)} µs CPU each, ${toBare.toFixed(2).padStart(5)} × bare: ${perCore.toFixed(0).padStart(6)}/s on a quiet core, wants ${bar}\n`,
      )
  }
  process.exitCode = rows.every(({ ok }) => ok) ? 0 : 1
} catch (error) {
  process.stderr.write(`${error.stack}\n`)
  process.exitCode = 2
}
process.disconnect?.()
