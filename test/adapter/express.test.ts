import express from 'express'
import express4 from 'express4'
import { OfficialAccount } from 'hongyan'
import { expressHandler } from 'hongyan/express'
import { expect, test } from 'vitest'
import { createDeferred } from '../support/deferred.js'
import { credentials, sealedPush } from '../support/pushes.js'
import { describeEdge } from './edge-suite.js'
import { deliver } from './http.js'
import { serve } from './serve.js'

describeEdge('Express 5', (account) => serve(express().use('/wechat', expressHandler(account)), '/wechat'))

describeEdge('Express 5, under routers', (account) =>
  serve(express().use('/shops', express.Router().use('/:shop', express.Router().all('/wechat', expressHandler(account)))), '/shops/7/wechat'),
)

describeEdge('Express 4', (account) => serve(express4().use('/wechat', expressHandler(account)), '/wechat'))

describeEdge('Express 4, under a router', (account) =>
  serve(express4().use('/shops', express4.Router().all('/wechat', expressHandler(account))), '/shops/wechat'),
)

test('a time-out of the application that was faster has the last word', async () => {
  const account = new OfficialAccount(credentials)
  const handler = createDeferred<string>()
  account.on('subscribe_event', () => handler.promise)
  const app = express()
  app.use((_request, response, next) => {
    next()
    response.status(503).end('too late')
  })
  const { url, close } = await serve(app.use(expressHandler(account)))
  const push = sealedPush()
  expect(await deliver(url, push)).toMatchObject({ status: 503, text: 'too late' })
  handler.resolve('')
  await account.close()
  await close()
})
