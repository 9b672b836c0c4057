import { createServer } from 'node:http'
import { host, port, ready } from './serve.mjs'

// The limit: node:http that reads the body, does nothing, and answers as many bytes under as many headers as hongyan did when the orchestrator asked it.
const { headers, sendsDate, bytes } = JSON.parse(process.env.BENCH_ANSWER)
const body = 'x'.repeat(bytes)

createServer((request, response) => {
  const chunks = []
  request.on('data', (chunk) => chunks.push(chunk))
  request.on('end', () => {
    response.sendDate = sendsDate
    response.writeHead(200, headers)
    response.end(body)
  })
}).listen(port, host, ready)
