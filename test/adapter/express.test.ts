import express from 'express'
import express4 from 'express4'
import { expressHandler } from 'hongyan/express'
import { describeEdge } from './edge-suite.js'
import { serve } from './serve.js'

describeEdge('Express 5', (account) => serve(express().use('/wechat', expressHandler(account)), '/wechat'))

describeEdge('Express 5, under routers', (account) =>
  serve(express().use('/shops', express.Router().use('/:shop', express.Router().all('/wechat', expressHandler(account)))), '/shops/7/wechat'),
)

describeEdge('Express 4', (account) => serve(express4().use('/wechat', expressHandler(account)), '/wechat'))

describeEdge('Express 4, under a router', (account) =>
  serve(express4().use('/shops', express4.Router().all('/wechat', expressHandler(account))), '/shops/wechat'),
)
