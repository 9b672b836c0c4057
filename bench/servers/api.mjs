import { createServer } from 'node:http'
import { host, port, ready } from './serve.mjs'

// The platform as far as a small call goes: reads the body and answers 90 bytes of JSON.
const answer = JSON.stringify({ errcode: 0, errmsg: 'ok', card: { card_id: 'pFS7Fjg8kV1IdDz01r4SQwMkuCKc' }, openid: 'oFS7Fjl0WsZ9AMZqrI80nbIq8xrA' })

createServer((request, response) => {
  request.on('data', () => {})
  request.on('end', () => {
    response.writeHead(200, { 'content-type': 'application/json; encoding=utf-8', 'content-length': answer.length })
    response.end(answer)
  })
}).listen(port, host, ready)
