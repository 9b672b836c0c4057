/**
 * One request again and again over keep-alive connections, in a process of its own.
 * node calls-load.mjs '{"port":…,"pid":…,"request":"…","ms":4000,"connections":32,"leastBytes":20}' prints one JSON object.
 */
import { readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { parseAnswer } from './answer-parser.mjs'

const { port, pid, request, ms, connections, leastBytes } = JSON.parse(process.argv[2])

/** CPU time of the server, in ms; NaN where there is no /proc. */
function serverCpuMs() {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ')[1].split(' ').slice(11, 13)
    return (Number(user) + Number(system)) * 10
  } catch {
    return Number.NaN
  }
}

/** @param least so many at least: a compiler that has yet to see the code is not what is measured */
const run = (forMs, least = 0) =>
  new Promise((resolve, reject) => {
    const began = performance.now()
    const cpu = serverCpuMs()
    let calls = 0
    let open = connections
    const fail = (error) => {
      clearTimeout(watchdog)
      reject(error)
    }
    const watchdog = setTimeout(() => fail(new Error('it did not end in time')), forMs + 60_000)
    for (let each = 0; each < connections; each++) {
      let rest
      const socket = connect({ port, host: '127.0.0.1', noDelay: true })
      socket.on('error', fail)
      socket.on('connect', () => socket.write(request))
      socket.on('data', (chunk) => {
        const bytes = rest ? Buffer.concat([rest, chunk]) : chunk
        const answer = parseAnswer(bytes)
        rest = answer ? undefined : bytes
        if (!answer) return
        if (answer.status !== 200 || answer.bodyBytes < leastBytes) return fail(new Error(`not the answer: ${bytes.toString().slice(0, 600)}`))
        calls += 1
        if (performance.now() - began < forMs || calls < least) return socket.write(request)
        socket.destroy()
        open -= 1
        if (open > 0) return
        clearTimeout(watchdog)
        resolve({ perSecond: (calls * 1000) / (performance.now() - began), cpuUs: ((serverCpuMs() - cpu) * 1000) / calls, calls })
      })
    }
  })

await run(ms / 4, 8000)
process.stdout.write(JSON.stringify(await run(ms)))
