import Fastify, { type FastifyInstance } from 'fastify'
import { fastifyHandler } from 'hongyan/fastify'
import { describeEdge } from './edge-suite.js'
import { serveFastify } from './serve.js'

describeEdge('Fastify 5', (account) => {
  const app = Fastify()
  app.register(fastifyHandler(account))
  return serveFastify(app)
})

describeEdge('Fastify 5, with a logger, and no routes for HEAD of its own', (account) => {
  const app = Fastify({ logger: { level: 'silent' }, exposeHeadRoutes: false })
  app.register(fastifyHandler(account), { prefix: '/wechat' })
  return serveFastify(app, '/wechat')
})

describeEdge('Fastify 5, under prefixes', (account) => {
  const app: FastifyInstance = Fastify()
  app.register(
    async (shops) => {
      shops.register(fastifyHandler(account), { prefix: '/wechat' })
    },
    { prefix: '/shops' },
  )
  return serveFastify(app, '/shops/wechat')
})
