import { buffer, text } from 'node:stream/consumers'
import bodyParser from 'body-parser'
import express from 'express'
import express4 from 'express4'
import Fastify from 'fastify'
import { BodyParsedError, OfficialAccount } from 'hongyan'
import { expressHandler } from 'hongyan/express'
import { fastifyHandler } from 'hongyan/fastify'
import { honoHandler } from 'hongyan/hono'
import { koaHandler } from 'hongyan/koa'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import Koa from 'koa'
import koaBodyParser from 'koa-bodyparser'
import Koa2 from 'koa2'
import { afterEach, describe, expect, test } from 'vitest'
import { nodeListener } from '../../src/adapter/node.js'
import { credentials, openAnswer, plainPush, sealedPush, signedQuery, textOf, textXml } from '../support/pushes.js'
import { createRecordingLogger } from '../support/recording-logger.js'
import type { Edge } from './edge-suite.js'
import { deliver, send } from './http.js'
import { serve, serveFastify, serveFetch } from './serve.js'

const open: (() => Promise<void>)[] = []

afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

async function up(start: (account: OfficialAccount) => Promise<Edge>, settings: object = {}) {
  const log = createRecordingLogger()
  const seen: string[] = []
  const account = new OfficialAccount({ ...credentials, log, ...settings })
  account.on('text', (message) => {
    seen.push(message.content)
    return `收到：${message.content}`
  })
  const { url, close } = await start(account)
  open.push(close, () => account.close())
  return { url, log, seen }
}

const xmlPush = () => sealedPush({ xml: textXml({ content: '鱼传尺素' }) })

/** A push in JSON: what a JSON parser takes to pieces. */
const jsonPush = () => {
  const { search, body } = xmlPush()
  return { search, body: JSON.stringify({ ToUserName: 'gh_0123456789ab', Encrypt: /<Encrypt><!\[CDATA\[(.*)\]\]>/.exec(body)?.[1] }) }
}

const expectReply = async (url: string, push = xmlPush(), type = 'text/xml') => {
  const answer = await deliver(url, push, { type })
  expect(answer.status).toBe(200)
  expect(textOf(openAnswer(answer.text))).toBe('收到：鱼传尺素')
}

/** One error, that says how to mend it; 503, so that nothing is lost until it is; and nothing that says more to the sender than the framework does. */
const expectRefusal = async ({ url, log, seen }: Awaited<ReturnType<typeof up>>, framework: string, push = jsonPush(), type = 'application/json') => {
  const answer = await deliver(url, push, { type })
  expect(answer.status).toBe(503)
  expect(seen).toEqual([])
  expect(log.lines).toEqual([
    {
      level: 'error',
      message: expect.stringContaining(`${framework} has parsed the body before hongyan could check its signature. `),
      details: { error: expect.objectContaining({ code: 'body-parsed' }) },
    },
  ])
  return answer
}

describe.each([
  ['Express 5', express],
  ['Express 4', express4 as unknown as typeof express],
])('%s', (_name, framework) => {
  type Parser = express.RequestHandler
  const behind =
    (...parsers: Parser[]) =>
    (account: OfficialAccount) => {
      const app = framework()
      for (const parser of parsers) app.use(parser)
      return serve(app.use('/wechat', expressHandler(account)), '/wechat')
    }

  test.each<[string, Parser]>([
    ['express.text()', framework.text({ type: '*/*' })],
    ['express.raw()', framework.raw({ type: '*/*' })],
    ['express.json(), which passes XML by', framework.json()],
    ['express.urlencoded(), which passes XML by', framework.urlencoded({ extended: true })],
    ['express.text() for other types', framework.text({ type: 'text/plain' })],
  ])('behind %s', async (_parser, parser) => {
    const { url } = await up(behind(parser))
    await expectReply(url)
  })

  test('behind all of them', async () => {
    const { url } = await up(behind(framework.json(), framework.urlencoded({ extended: false }), framework.text({ type: 'text/*' }), framework.raw()))
    await expectReply(url)
  })

  test('behind a text parser, in plain mode: the digest of the body is the same as without', async () => {
    const { url, seen } = await up(behind(framework.text({ type: 'text/xml' })), { encodingAESKey: undefined, mode: 'plain' })
    const push = plainPush({ xml: textXml({ content: '鱼传尺素' }) })
    const first = await deliver(url, push, { type: 'text/xml' })
    expect(textOf(first.text)).toBe('收到：鱼传尺素')
    // Not for the text parser: read by us.
    expect((await deliver(url, push, { type: 'application/xml' })).bytes).toEqual(first.bytes)
    expect(seen).toHaveLength(1)
  })

  test('a parser that has read an empty body', async () => {
    const { url } = await up(behind(framework.text({ type: '*/*' })))
    expect(await send(url, { search: signedQuery(), headers: { 'Content-Length': 0 } })).toMatchObject({ status: 403 })
  })

  test("a parser's limit does not take the place of ours", async () => {
    const { url } = await up(behind(framework.raw({ type: '*/*', limit: '1mb' })), { bodyLimit: 1024 })
    expect(await send(url, { search: signedQuery(), body: 'x'.repeat(1025) })).toMatchObject({ status: 413 })
  })

  test('express.json() that has parsed a push, but kept its bytes', async () => {
    const keep: Parser = framework.json({
      verify: (request, _response, bytes) => {
        Object.assign(request, { rawBody: bytes })
      },
    })
    const { url } = await up(behind(keep))
    await expectReply(url, jsonPush(), 'application/json')
  })

  test('express.json() that has parsed a push: an error that says how to mend it', async () => {
    const errors: unknown[] = []
    const setup = await up((account) => {
      const app = framework().use(framework.json()).use('/wechat', expressHandler(account))
      const onError: express.ErrorRequestHandler = (error, _request, response, _next) => {
        errors.push(error)
        response.sendStatus(error.status)
      }
      return serve(app.use(onError), '/wechat')
    })
    await expectRefusal(setup, 'Express')
    expect(errors).toEqual([expect.any(BodyParsedError)])
    expect(String(errors[0])).toContain('Mount hongyan before the body parser')
    // XML passes the parser by.
    await expectReply(setup.url)
  })

  test('the same under the router of Express itself, which knows the status', async () => {
    const app = (account: OfficialAccount) => serve(framework().set('env', 'test').use(framework.json()).use(expressHandler(account)))
    await expectRefusal(await up(app), 'Express')
  })
})

describe.each([
  ['Koa 3', Koa],
  ['Koa 2', Koa2 as unknown as typeof Koa],
])('%s', (_name, Framework) => {
  const behind =
    (parser: Koa.Middleware, errors: unknown[] = []) =>
    (account: OfficialAccount) => {
      const app = new Framework()
      app.on('error', (error) => errors.push(error))
      app.use(parser)
      app.use(koaHandler(account))
      return serve(app.callback())
    }

  test.each<[string, Koa.Middleware, () => ReturnType<typeof xmlPush>, string]>([
    ['koa-bodyparser with xml', koaBodyParser({ enableTypes: ['xml'] }), xmlPush, 'text/xml'],
    ['koa-bodyparser with text and xml', koaBodyParser({ enableTypes: ['json', 'form', 'text', 'xml'] }), xmlPush, 'text/xml'],
    ['koa-bodyparser, which passes XML by', koaBodyParser(), xmlPush, 'text/xml'],
    ['koa-bodyparser, which has parsed JSON and kept its text', koaBodyParser(), jsonPush, 'application/json'],
  ])('behind %s', async (_parser, parser, push, type) => {
    const { url } = await up(behind(parser))
    await expectReply(url, push(), type)
  })

  test('what stands before Koa may have kept the bytes', async () => {
    const { url } = await up((account) => {
      const app = new Framework()
      app.use(koaHandler(account))
      const callback = app.callback()
      return serve(async (request, response) => {
        Object.assign(request, { rawBody: await buffer(request) })
        await callback(request, response)
      })
    })
    await expectReply(url)
  })

  test('a parser that has kept nothing: an error that says how to mend it', async () => {
    const errors: unknown[] = []
    const parser: Koa.Middleware = async (context, next) => {
      Object.assign(context.request, { body: JSON.parse(await text(context.req)) })
      await next()
    }
    const answer = await expectRefusal(await up(behind(parser, errors)), 'Koa')
    expect(answer.text).toBe('Service Unavailable')
    expect(errors).toEqual([expect.any(BodyParsedError)])
  })
})

describe('Fastify 5', () => {
  test("the application's own parsers are left alone, and leave us alone", async () => {
    const { url } = await up((account) => {
      const app = Fastify()
      app.addContentTypeParser(['text/xml', 'application/xml'], { parseAs: 'string' }, (_request, body, done) => done(null, { parsed: body }))
      app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body))
      app.register(fastifyHandler(account), { prefix: '/wechat' })
      app.post('/own', (request, reply) => reply.send(request.body))
      return serveFastify(app)
    })
    await expectReply(`${url}wechat`)
    await expectReply(`${url}wechat`, jsonPush(), 'application/json')
    expect((await send(`${url}own`, { body: '<a/>' })).text).toBe('{"parsed":"<a/>"}')
    expect((await send(`${url}own`, { body: '{"a":1}', type: 'application/json' })).text).toBe('{"a":1}')
  })

  test('a hook may have kept the bytes', async () => {
    const { url } = await up((account) => {
      const app = Fastify()
      app.addHook('preParsing', async (request, _reply, payload) => {
        Object.assign(request, { rawBody: await buffer(payload) })
      })
      app.register(fastifyHandler(account))
      return serveFastify(app)
    })
    await expectReply(url)
  })

  test('a hook that has read the body and kept nothing: an error that says how to mend it', async () => {
    const setup = await up((account) => {
      const app = Fastify()
      app.addHook('onRequest', async (request) => {
        await text(request.raw)
      })
      app.register(fastifyHandler(account))
      return serveFastify(app)
    })
    const answer = await expectRefusal(setup, 'Fastify')
    expect(JSON.parse(answer.text)).toMatchObject({ statusCode: 503, code: 'body-parsed' })
  })
})

describe('Hono 4', () => {
  type Read = (request: {
    readonly req: { text(): unknown; json(): unknown; arrayBuffer(): unknown; blob(): unknown; parseBody(): unknown; readonly raw: Request }
  }) => unknown
  const behind = (read: Read, errors?: unknown[]) => (account: OfficialAccount) => {
    const app = new Hono()
    app.use(async (context, next) => {
      await read(context)
      await next()
    })
    if (errors) {
      app.onError((error, context) => {
        errors.push(error)
        return context.text('', 503)
      })
    }
    return serveFetch(app.all('/wechat', honoHandler(account)).fetch, '/wechat')
  }

  test.each<[string, Read]>([
    ['c.req.text()', ({ req }) => req.text()],
    ['c.req.arrayBuffer()', ({ req }) => req.arrayBuffer()],
    ['c.req.blob()', ({ req }) => req.blob()],
    ['c.req.parseBody(), which passes XML by', ({ req }) => req.parseBody()],
  ])('behind %s', async (_name, read) => {
    const { url } = await up(behind(read))
    await expectReply(url)
  })

  test('behind c.req.json(), which keeps the text', async () => {
    const { url } = await up(behind(({ req }) => req.json()))
    await expectReply(url, jsonPush(), 'application/json')
  })

  test("behind Hono's own limit", async () => {
    const { url } = await up((account) => serveFetch(new Hono().use(bodyLimit({ maxSize: 10_000 })).all('/wechat', honoHandler(account)).fetch, '/wechat'))
    await expectReply(url)
    const { search, body } = xmlPush()
    expect((await send(url, { search, body: [Buffer.from(body)] })).status).toBe(200)
  })

  test('what was read past Hono: an error that says how to mend it', async () => {
    const errors: unknown[] = []
    await expectRefusal(await up(behind(({ req }) => req.raw.text(), errors)), 'Hono', xmlPush(), 'text/xml')
    expect(errors).toEqual([expect.any(BodyParsedError)])
  })

  test('the same with no error handler', async () => {
    const answer = await expectRefusal(await up(behind(({ req }) => req.raw.text())), 'Hono', xmlPush(), 'text/xml')
    expect(answer.text).toBe('')
  })
})

describe('node:http', () => {
  const behind = (read: (body: Buffer) => object) => (account: OfficialAccount) => {
    const listener = nodeListener(account)
    return serve(async (request, response) => {
      Object.assign(request, read(await buffer(request)))
      listener(request, response)
    })
  }

  test.each<[string, (body: Buffer) => object]>([
    ['rawBody, as bytes', (body) => ({ rawBody: body, body: { parsed: true } })],
    ['rawBody, as text', (body) => ({ rawBody: body.toString(), body: { parsed: true } })],
    ['body, as bytes of any kind', (body) => ({ body: new Uint8Array(body) })],
    ['body, as text', (body) => ({ body: body.toString() })],
  ])('%s', async (_name, read) => {
    const { url } = await up(behind(read))
    await expectReply(url)
  })

  test('body-parser that has parsed a push: 503, and an error in the log that says how to mend it', async () => {
    const parser = bodyParser.json()
    const setup = await up((account) => {
      const listener = nodeListener(account)
      return serve((request, response) => parser(request, response, () => listener(request, response)))
    })
    const answer = await expectRefusal(setup, 'node:http')
    expect(answer.text).toBe('')
    await expectReply(setup.url)
  })
})

test('a Request that somebody has read: 503, and an error in the log', async () => {
  const setup = await up((account) =>
    serveFetch(async (request) => {
      await request.text()
      return account.fetch(request)
    }),
  )
  await expectRefusal(setup, 'somebody', xmlPush(), 'text/xml')
})
