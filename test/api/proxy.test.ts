import { createServer, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import type { Duplex } from 'node:stream'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { createLoopbackClient, failureOf, listen, serve } from './weixin.js'

/** A proxy as small as can be: CONNECT, and bytes both ways. */
async function startProxy(status = 200) {
  const asked: { readonly target: string | undefined; readonly authorization: string | undefined }[] = []
  const server = createServer()
  server.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    asked.push({ target: request.url, authorization: request.headers['proxy-authorization'] })
    socket.on('error', () => {})
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} No\r\n\r\n`)
      return
    }
    const [host, port] = (request.url ?? '').split(':')
    const upstream = connect(Number(port), host)
    upstream.on('error', () => socket.destroy())
    upstream.once('connect', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(head)
      socket.pipe(upstream).pipe(socket)
    })
  })
  const { port } = await listen(server)
  return { port, asked }
}

test('calls go through the proxy, with its credentials', async () => {
  const weixin = await serve((request, response) => {
    request.resume().once('end', () => response.end(JSON.stringify({ path: request.url?.split('?')[0] })))
  })
  const proxy = await startProxy()
  const api = createLoopbackClient(weixin.host, { proxy: `http://user:p%40ss-canary@127.0.0.1:${proxy.port}` })
  expect(await api.post('/card/get', {})).toEqual({ path: '/card/get' })
  expect(await api.get('/card/getcolors')).toEqual({ path: '/card/getcolors' })
  expect(proxy.asked[0]).toEqual({ target: `127.0.0.1:${weixin.port}`, authorization: `Basic ${Buffer.from('user:p@ss-canary').toString('base64')}` })
  expect(weixin.requests).toHaveLength(2)
})

test.each([407, 502])('a proxy that answers %i: nothing was sent, and its password is not shown', async (status) => {
  const weixin = await serve((_, response) => void response.end('{}'))
  const proxy = await startProxy(status)
  const api = createLoopbackClient(weixin.host, { proxy: `http://user:p%40ss-canary@127.0.0.1:${proxy.port}` })
  const error = await failureOf(api.post('/card/get', {}))
  expect(error).toMatchObject({ code: 'transport', fault: 'connect', outcome: 'not-sent', message: `/card/get is not reached: the proxy answered ${status}` })
  expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/canary/)
  expect(weixin.requests).toHaveLength(0)
})

test('a proxy that is not there', async () => {
  const api = createLoopbackClient('https://api.weixin.qq.com', { proxy: 'http://user:canary-password@127.0.0.1:1' })
  const error = await failureOf(api.post('/card/get', {}))
  expect(error).toMatchObject({ fault: 'connect', outcome: 'not-sent' })
  expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/canary/)
})
