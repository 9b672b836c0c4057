/**
 * The load: 32 keep-alive connections in a closed loop over raw sockets, in a process of its own.
 * node load.mjs '{"port":…,"pid":…,"mode":"plain","seconds":2,"warmup":0.5,"connections":32,"leastBytes":200}' prints one JSON object.
 */
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { parseAnswer } from './answer-parser.mjs'
import { createPushes, requestBytes } from './pushes.mjs'

const { port, pid, mode, seconds, warmup, connections, leastBytes } = JSON.parse(process.argv[2])
const next = createPushes(mode)

/** Pushes made before the clock starts, in one block of memory, so that neither making nor collecting them disturbs the measuring. */
function createPool(count) {
  const sample = requestBytes(next()).length
  let block = Buffer.allocUnsafe(Math.ceil(count * (sample + 16)))
  const ends = new Float64Array(count)
  let size = 0
  for (let i = 0; i < count; i++) {
    const request = requestBytes(next())
    if (size + request.length > block.length) block = Buffer.concat([block], block.length * 2)
    size += request.copy(block, size)
    ends[i] = size
  }
  return { count, at: (i) => block.subarray(i === 0 ? 0 : ends[i - 1], ends[i]) }
}

/** CPU time of all the server's threads so far, in ms; NaN where there is no /proc. Linux counts it in hundredths of a second. */
function serverCpuMs() {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ').slice(11, 13)
    return (Number(user) + Number(system)) * 10
  } catch {
    return Number.NaN
  }
}

/** Sends from the pool until the time is up or the pool is empty, and waits for the last answers. */
function runSegment(pool, ms) {
  return new Promise((resolve, reject) => {
    const latencies = new Float64Array(pool.count)
    let sent = 0
    let answered = 0
    let idle = 0
    let startedAt = 0
    let cpu
    let serverCpu = 0
    const all = []
    const watchdog = setTimeout(() => fail(new Error('the round did not end in time')), ms + 20_000)

    const fail = (error) => {
      clearTimeout(watchdog)
      for (const { socket } of all) socket.destroy()
      reject(error)
    }

    const send = (connection, now) => {
      if (sent < pool.count && now - startedAt < ms) {
        connection.sentAt = now
        connection.socket.write(pool.at(sent++))
        return
      }
      if (++idle < connections) return
      clearTimeout(watchdog)
      const { user, system } = process.cpuUsage(cpu)
      serverCpu = serverCpuMs() - serverCpu
      for (const { socket } of all) socket.destroy()
      resolve({ latencies: latencies.subarray(0, answered), ms: now - startedAt, busyMs: (user + system) / 1000, serverCpu })
    }

    const receive = (connection, chunk) => {
      const bytes = connection.rest ? Buffer.concat([connection.rest, chunk]) : chunk
      const answer = parseAnswer(bytes)
      if (!answer) {
        connection.rest = Buffer.from(bytes)
        return
      }
      const now = performance.now()
      if (answer.end !== bytes.length) return fail(new Error('more came back than was asked for'))
      // A short answer is a `success` or an error where the reply should be: fast, and worth nothing.
      if (answer.status !== 200 || answer.bodyBytes < leastBytes)
        return fail(new Error(`answered ${answer.status} with ${answer.bodyBytes} bytes:\n${bytes.toString().slice(0, 600)}`))
      connection.rest = undefined
      latencies[answered++] = now - connection.sentAt
      send(connection, now)
    }

    let connected = 0
    for (let i = 0; i < connections; i++) {
      const connection = { socket: undefined, sentAt: 0, rest: undefined }
      // One buffer per connection for all that it reads: Node would allocate 64 KiB a read otherwise.
      const onread = {
        buffer: Buffer.alloc(16 * 1024),
        callback: (length, buffer) => {
          receive(connection, buffer.subarray(0, length))
          return true
        },
      }
      connection.socket = connect({ port, host: '127.0.0.1', noDelay: true, onread })
      connection.socket.on('error', fail)
      connection.socket.on('end', () => fail(new Error('the server closed a connection')))
      connection.socket.on('connect', () => {
        if (++connected < connections) return
        cpu = process.cpuUsage()
        serverCpu = serverCpuMs()
        startedAt = performance.now()
        for (const each of all) send(each, performance.now())
      })
      all.push(connection)
    }
  })
}

/** As many segments as it takes: when the pool was too small for a fast server, the clock stands still while new pushes are made. */
async function run(ms, rateGuess) {
  const segments = []
  let left = ms
  let rate = rateGuess
  while (left > ms * 0.05) {
    // Fresh connections each time: making pushes may take longer than a server keeps idle ones.
    const segment = await runSegment(createPool(Math.ceil(rate * left * 1.2) + 1000), left)
    segments.push(segment)
    left -= segment.ms
    rate = segment.latencies.length / segment.ms
  }
  return { segments, rate }
}

const sum = (list) => list.reduce((total, each) => total + each, 0)

const warm = await run(warmup * 1000, 8)
const { segments } = await run(seconds * 1000, warm.rate)

const ms = sum(segments.map((segment) => segment.ms))
const latencies = new Float64Array(sum(segments.map((segment) => segment.latencies.length)))
let filled = 0
for (const segment of segments) {
  latencies.set(segment.latencies, filled)
  filled += segment.latencies.length
}
latencies.sort()
const percentile = (p) => latencies[Math.min(latencies.length - 1, Math.floor(latencies.length * p))]

const serverCpu = sum(segments.map((segment) => segment.serverCpu))

process.stdout.write(
  JSON.stringify({
    requests: latencies.length,
    rps: (latencies.length / ms) * 1000,
    p50: percentile(0.5),
    p95: percentile(0.95),
    p99: percentile(0.99),
    // What a request costs the server, whoever else is on its core.
    cpuUs: (serverCpu / latencies.length) * 1000,
    coreShare: serverCpu / ms,
    // Near 1 the load itself is what was measured.
    loadBusy: sum(segments.map((segment) => segment.busyMs)) / ms,
    segments: segments.length,
  }),
)
process.exit(0)
