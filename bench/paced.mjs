/**
 * A steady load: so many pushes a second, whether the server keeps up or not, over as many keep-alive connections as it takes.
 * node paced.mjs '{"port":…,"mode":"aes","rate":500,"seconds":20,"most":2000,"before":{"rate":200,"seconds":5}}' prints one JSON object. What goes before is not counted.
 *
 * Raw sockets: Node's own HTTP client costs more than the server that it would measure, and a load that is late itself measures nothing.
 */
import { connect } from 'node:net'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { parseAnswer } from './answer-parser.mjs'
import { createPushes, requestBytes } from './pushes.mjs'

const { port, mode, rate, seconds, most, before } = JSON.parse(process.argv[2])
/** Longer than Weixin waits: what comes after it is `late`. */
const PATIENCE_MS = 10_000
const next = createPushes(mode)
let latencies = []
let statuses = {}
const idle = []
let open = 0
let mostOpen = 0
let unsent = 0
/** Answers of 200 from the first push on, those before the measuring too. */
let taken = 0
/** What each answer is read into: it is looked at at once, and copied where it is not whole. */
const buffer = Buffer.alloc(64 * 1024)

class Connection {
  #socket
  #rest
  #sentAt = 0
  #isBusy = false

  constructor() {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer, callback: (length) => this.#receive(length) } })
    this.#socket.on('error', () => this.#end('none'))
    this.#socket.on('close', () => this.#end('none'))
  }

  send(bytes) {
    this.#isBusy = true
    this.#sentAt = performance.now()
    this.#socket.write(bytes)
  }

  isOverdue(now) {
    return this.#isBusy && now - this.#sentAt > PATIENCE_MS
  }

  giveUp() {
    this.#socket.destroy()
    this.#end('late')
  }

  #receive(length) {
    const chunk = buffer.subarray(0, length)
    const bytes = this.#rest ? Buffer.concat([this.#rest, chunk]) : chunk
    const answer = parseAnswer(bytes)
    if (!answer) {
      this.#rest = Buffer.from(bytes)
      return true
    }
    this.#rest = undefined
    if (answer.status === 200) {
      taken += 1
      latencies.push(performance.now() - this.#sentAt)
    }
    this.#end(answer.status)
    return true
  }

  #end(status) {
    if (this.#isBusy) {
      this.#isBusy = false
      open -= 1
      statuses[status] = (statuses[status] ?? 0) + 1
    }
    if (typeof status === 'number') idle.push(this)
    else {
      all.delete(this)
      const at = idle.indexOf(this)
      if (at >= 0) idle.splice(at, 1)
    }
  }
}

const all = new Set()

function push() {
  if (open >= most) {
    unsent += 1
    return
  }
  open += 1
  mostOpen = Math.max(mostOpen, open)
  let connection = idle.pop()
  if (!connection) {
    connection = new Connection()
    all.add(connection)
  }
  connection.send(requestBytes(next()))
}

const lag = monitorEventLoopDelay({ resolution: 5 })
lag.enable()
const overdue = setInterval(() => {
  const now = performance.now()
  for (const connection of all) if (connection.isOverdue(now)) connection.giveUp()
}, 200)
/** Both the server and this process are slow at first. */
async function pushFor(rate, seconds) {
  const begun = performance.now()
  for (let count = 0; performance.now() - begun < seconds * 1000; ) {
    for (; count < ((performance.now() - begun) / 1000) * rate; count += 1) push()
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

if (before) await pushFor(before.rate, before.seconds)
latencies = []
statuses = {}
unsent = 0
lag.reset()
const begun = performance.now()
const cpu = process.cpuUsage()
await pushFor(rate, seconds)
for (const end = performance.now() + 20_000; open > 0 && performance.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 20))
clearInterval(overdue)
latencies.sort((one, other) => one - other)
const at = (share) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * share))]
const { user, system } = process.cpuUsage(cpu)
process.stdout.write(
  JSON.stringify({
    sent: Object.values(statuses).reduce((sum, count) => sum + count, open),
    unsent,
    statuses,
    taken,
    p50: at(0.5),
    p99: at(0.99),
    p999: at(0.999),
    max: latencies.at(-1),
    mostOpen,
    // Near 1, or where it stood still for long, the load itself is what was measured.
    loadBusy: (user + system) / 1000 / (performance.now() - begun),
    loadStoodMs: lag.max / 1e6,
  }),
)
process.exit(0)
