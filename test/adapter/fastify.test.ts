import Fastify, { type FastifyInstance } from 'fastify'
import { fastifyHandler } from 'hongyan/fastify'
import { describeEdge } from './edge-suite.js'
import { serveFastify } from './serve.js'

describeEdge('Fastify 5', (account) => {
  const app = Fastify()
  app.register(fastifyHandler(account))
  return serveFastify(app)
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
