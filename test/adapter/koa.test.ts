import { koaHandler } from 'hongyan/koa'
import Koa from 'koa'
import Koa2 from 'koa2'
import { describeEdge } from './edge-suite.js'
import { serve } from './serve.js'

/** Koa reports each connection that breaks, whoever broke it. Of anything else there is to be no report. */
function withReports<App extends { on(event: 'error', listener: (error: Error & { code?: string }) => void): unknown }>(app: App): App {
  app.on('error', (error) => {
    if (error.code !== 'HPE_INVALID_EOF_STATE' && error.code !== 'ECONNRESET') console.error(error)
  })
  return app
}

describeEdge('Koa 3', (account) => {
  const app = withReports(new Koa())
  app.use(koaHandler(account))
  return serve(app.callback())
})

describeEdge('Koa 3, in an application with types of its own', (account) => {
  const app = withReports(new Koa<{ shop: string }, { readonly shop: string }>())
  app.use(async (context, next) => {
    context.state.shop = context.shop
    await next()
  })
  app.use(koaHandler(account))
  return serve(app.callback())
})

describeEdge('Koa 3, mounted', (account) => {
  const app = withReports(new Koa())
  const handler = koaHandler(account)
  // As koa-mount does it: the path is cut for what is mounted.
  app.use((context, next) => {
    if (!context.path.startsWith('/shops/')) return next()
    context.path = context.path.slice('/shops'.length)
    return handler(context)
  })
  return serve(app.callback(), '/shops/wechat')
})

describeEdge('Koa 2', (account) => {
  const app = withReports(new Koa2())
  app.use(koaHandler(account))
  return serve(app.callback())
})
