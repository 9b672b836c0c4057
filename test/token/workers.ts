import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Settings {
  readonly host: string
  readonly redis?: string
  readonly sqlite?: string
}

export interface Orders {
  /** By how much the clock goes ahead of the real one from now on. */
  readonly aheadMs: number
  readonly calls: number
}

export interface Report {
  readonly done: number
  readonly failures: readonly string[]
}

export interface Workers {
  /** Has each of them do it, and waits for all. */
  order(orders: Orders): Promise<Report>
  stop(): Promise<void>
}

export async function startWorkers(count: number, file: string, settings: Settings): Promise<Workers> {
  const children = Array.from({ length: count }, () => fork(file, [JSON.stringify(settings)], { execArgv: [], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }))
  const report = async (child: ChildProcess): Promise<Report> => {
    const [told] = await Promise.race([once(child, 'message'), once(child, 'exit').then(([code]) => Promise.reject(new Error(`a worker ended with ${code}`)))])
    return told as Report
  }
  await Promise.all(children.map(report))
  return {
    async order(orders) {
      const reports = children.map(report)
      for (const child of children) child.send(orders)
      const told = await Promise.all(reports)
      return { done: told.reduce((sum, { done }) => sum + done, 0), failures: told.flatMap(({ failures }) => failures) }
    },
    async stop() {
      const gone = children.filter(({ exitCode }) => exitCode === null).map((child) => once(child, 'exit'))
      for (const child of children) child.kill('SIGKILL')
      await Promise.all(gone)
    },
  }
}

/** The platform as far as classic tokens go: a new one makes the one before void after 5 minutes. */
export async function startWeixin() {
  const LIFE_MS = 7_200_000
  const GRACE_MS = 300_000
  let aheadMs = 0
  const validUntil = new Map<string, number>()
  let current = ''
  let calls = 0
  const now = () => Date.now() + aheadMs
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://weixin')
    const answer = (body: object) => {
      const text = JSON.stringify(body)
      response.writeHead(200, { 'content-length': text.length }).end(text)
    }
    if (url.pathname === '/cgi-bin/token') {
      const before = validUntil.get(current)
      if (before !== undefined) validUntil.set(current, Math.min(before, now() + GRACE_MS))
      const token = `token-${validUntil.size + 1}-${'x'.repeat(100)}`
      current = token
      validUntil.set(token, now() + LIFE_MS)
      // Slow enough for all the others to come and ask meanwhile.
      setTimeout(() => answer({ access_token: token, expires_in: LIFE_MS / 1000 }), 300)
      return
    }
    calls += 1
    const until = validUntil.get(url.searchParams.get('access_token') ?? '')
    if (until === undefined) answer({ errcode: 40014, errmsg: 'invalid access_token' })
    else if (now() >= until) answer({ errcode: 42001, errmsg: 'access_token expired' })
    else answer({ errcode: 0, errmsg: 'ok', colors: [] })
  })
  // All processes connect at once: more than the usual 511 knock before the first is let in.
  server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 })
  await once(server, 'listening')
  return {
    host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    /** How many tokens were fetched. */
    fetched: () => validUntil.size,
    calls: () => calls,
    goAhead(ms: number) {
      aheadMs = ms
    },
    /** Somebody else has made the current token void. */
    revoke: () => validUntil.set(current, 0),
    async stop() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
