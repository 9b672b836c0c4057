import type { IncomingMessage, ServerResponse } from 'node:http'
// Not the global one: a test runner's fake timers would keep the answers.
import { setImmediate } from 'node:timers'
import type { Incoming } from '../door/door.js'
import type { Answer } from '../inbox/contract.js'
import { HUNG_UP, headersOf } from './answers.js'
import { bodyParsed } from './body-parsed.js'
import { ask, type PushReceiver } from './receiver.js'
import { splitUrl } from './split-url.js'

/** A request of `node:http`, and what the framework on top of it has made of it. */
export interface NodeRequest {
  readonly request: IncomingMessage
  /** The path and query as sent: frameworks cut `request.url` where a router is mounted. */
  readonly url: string
  readonly framework: string
  /** Where body parsers may have left a `rawBody` or a `body`; the request itself, if left out. */
  readonly holders?: readonly object[]
}

type Done = (answer: Answer) => void

const HINT =
  'Mount hongyan before the body parser, or let it keep the text for this path: express.text({ type: "*/*" }), koa-bodyparser with enableTypes ["text", "xml"], rawBody: true in NestJS'

/**
 * One request from `node:http` through the receiver. `done` is called once, and at once where all is: a push costs no promise here.
 * @throws {BodyParsedError} before `done`, where a body parser has left nothing to check a signature against
 */
export function exchange(receiver: PushReceiver, { request, url, framework, holders }: NodeRequest, done: Done): void {
  const at = receiver.clock.now()
  const { path, search } = splitUrl(url)
  const method = request.method ?? ''
  const pass = (incoming: Incoming) => {
    const answer = ask(receiver, incoming)
    if (answer instanceof Promise) answer.then(done)
    else done(answer)
  }
  if (method !== 'POST') {
    pass({ method, path, search, at })
    return
  }
  const body = holders ? readFirst(holders) : readAlready(request)
  if (body !== undefined) pass({ method, path, search, at, body })
  else if (request.readableDidRead || request.readableEnded) throw bodyParsed(receiver.log, framework, HINT)
  // Said in advance: nothing of it is read.
  else if (Number(request.headers['content-length']) > receiver.bodyLimit) pass({ method, path, search, at, tooLarge: true })
  else {
    readBody(request, receiver.bodyLimit, (read) => {
      if (read === 'too large') pass({ method, path, search, at, tooLarge: true })
      else if (read instanceof Error) {
        receiver.log.debug({ error: read.message }, 'a sender hung up before its body was there')
        done(HUNG_UP)
      } else pass({ method, path, search, at, body: read })
    })
  }
}

/**
 * Makes what writes answers. Those of one turn of the event loop go out together, one right after the other: a write wakes the process at the other end,
 * and to wake it for each answer alone costs more than all that we do for a push.
 */
export function createOutbox(): (response: ServerResponse, answer: Answer) => void {
  let waiting: { readonly response: ServerResponse; readonly answer: Answer }[] = []
  const flush = () => {
    const due = waiting
    waiting = []
    for (const { response, answer } of due) {
      try {
        write(response, answer)
      } catch {
        // A middleware of the user's that breaks one response must not keep back the others.
        response.destroy()
      }
    }
  }
  return (response, answer) => {
    if (waiting.push({ response, answer }) === 1) setImmediate(flush)
  }
}

function write(response: ServerResponse, answer: Answer): void {
  // Somebody else was faster: a framework's own time-out, for one.
  if (response.headersSent) return
  const headers: Record<string, string | number> = headersOf(answer)
  const length = Buffer.byteLength(answer.body)
  headers['Content-Length'] = length
  response.writeHead(answer.status, headers)
  // As text: Node then sends head and body in one piece. What is ASCII, as all that is encrypted, is copied instead of encoded.
  response.end(answer.body, length === answer.body.length ? 'latin1' : 'utf8')
}

/** The bytes or text that a parser in front of us has kept. Those that pass a request by leave nothing, or `{}`. */
function readAlready(holder: object): string | Uint8Array | undefined {
  const { rawBody, body } = holder as { readonly rawBody?: unknown; readonly body?: unknown }
  if (typeof rawBody === 'string' || rawBody instanceof Uint8Array) return rawBody
  return typeof body === 'string' || body instanceof Uint8Array ? body : undefined
}

function readFirst(holders: readonly object[]): string | Uint8Array | undefined {
  for (const holder of holders) {
    const body = readAlready(holder)
    if (body !== undefined) return body
  }
  return undefined
}

/** Calls back once. Most bodies come in one chunk, which is then not copied. */
function readBody(request: IncomingMessage, limit: number, done: (read: Buffer | 'too large' | Error) => void): void {
  let first: Buffer | undefined
  let chunks: Buffer[] | undefined
  let length = 0
  request.on('data', (chunk: Buffer) => {
    if (length > limit) return
    length += chunk.length
    if (length > limit) {
      request.pause()
      done('too large')
    } else if (first === undefined) first = chunk
    else {
      chunks ??= [first]
      chunks.push(chunk)
    }
  })
  request.on('end', () => {
    if (length <= limit) done(chunks ? Buffer.concat(chunks, length) : (first ?? Buffer.alloc(0)))
  })
  // Comes before the end or not at all.
  request.on('error', (error) => {
    if (length <= limit) done(error)
  })
}
