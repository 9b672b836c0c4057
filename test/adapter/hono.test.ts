import { honoHandler } from 'hongyan/hono'
import { Hono } from 'hono'
import { describeEdge } from './edge-suite.js'
import { serveFetch } from './serve.js'

describeEdge('Hono 4', (account) => serveFetch(new Hono().all('/wechat', honoHandler(account)).fetch, '/wechat'))

describeEdge('Hono 4, in an application with types of its own', (account) => {
  const app = new Hono<{ Bindings: { KV: string }; Variables: { shop: string } }>()
  app.on(['GET', 'POST', 'HEAD', 'PUT', 'DELETE'], '/wechat', honoHandler(account))
  return serveFetch((request, environment) => app.fetch(request, Object.assign({ KV: '' }, environment)), '/wechat')
})

describeEdge('Hono 4, under a base path and a route', (account) => {
  const shop = new Hono()
  shop.all('/:shop/wechat', honoHandler(account))
  return serveFetch(new Hono().basePath('/api').route('/shops', shop).fetch, '/api/shops/7/wechat')
})
