/**
 * A steady load: so many pushes a second, whether the server keeps up or not, over as many connections as it takes.
 * node paced.mjs '{"port":…,"mode":"aes","rate":500,"seconds":20,"most":2000}' prints one JSON object.
 */
import { Agent, request } from 'node:http'
import { createPushes } from './pushes.mjs'

const { port, mode, rate, seconds, most } = JSON.parse(process.argv[2])
const next = createPushes(mode)
const agent = new Agent({ keepAlive: true, maxSockets: most })
const latencies = []
const statuses = {}
let open = 0
let unsent = 0

function push() {
  // Beyond this the load itself would be what is measured.
  if (open >= most) {
    unsent += 1
    return
  }
  const { search, body } = next()
  const at = performance.now()
  open += 1
  const end = (status) => {
    open -= 1
    statuses[status] = (statuses[status] ?? 0) + 1
    if (status === 200) latencies.push(performance.now() - at)
  }
  const sent = request({ port, host: '127.0.0.1', path: `/?${search}`, method: 'POST', agent, timeout: 10_000 }, (response) => {
    response.resume()
    response.on('end', () => end(response.statusCode))
  })
  sent.on('timeout', () => sent.destroy())
  sent.on('error', () => end('none'))
  sent.end(body)
}

const begun = performance.now()
let count = 0
while (performance.now() - begun < seconds * 1000) {
  for (; count < ((performance.now() - begun) / 1000) * rate; count += 1) push()
  await new Promise((resolve) => setTimeout(resolve, 2))
}
for (const end = performance.now() + 20_000; open > 0 && performance.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 20))
latencies.sort((one, other) => one - other)
const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]
process.stdout.write(JSON.stringify({ sent: count - unsent, unsent, statuses, p50: at(0.5), p99: at(0.99), p999: at(0.999), max: latencies.at(-1) }))
process.exit(0)
