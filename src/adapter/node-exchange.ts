import { AsyncResource } from 'node:async_hooks'
import type { IncomingMessage } from 'node:http'
import type { Incoming } from '../door/door.js'
import type { Answer } from '../inbox/contract.js'
import { HUNG_UP } from './answers.js'
import { bodyParsed } from './body-parsed.js'
import { BodyPieces, type BodyRead } from './body-pieces.js'
import { CollectedRequest } from './collected-request.js'
import { ask, type PushReceiver } from './receiver.js'
import { splitUrl } from './split-url.js'
import type { Turn } from './turn.js'

/** A request of `node:http`, and what the framework on top of it has made of it. */
export interface NodeRequest {
  readonly request: IncomingMessage
  /** The path and query as sent: frameworks cut `request.url` where a router is mounted. */
  readonly url: string
  readonly framework: string
  /** Where body parsers may have left a `rawBody` or a `body`; the request itself, if left out. */
  readonly holders?: readonly object[]
  /** When what was read is handled: at once, if left out. */
  readonly turn?: Pick<Turn, 'handle'>
}

type Done = (answer: Answer) => void

const HINT =
  'Mount hongyan before the body parser, or let it keep the text for this path: express.text({ type: "*/*" }), koa-bodyparser with enableTypes ["text", "xml"], rawBody: true in NestJS'

/**
 * One request from `node:http` through the receiver. `done` is called once, and at once where all is: a push costs no promise here.
 * @throws {BodyParsedError} before `done`, where a body parser has left nothing to check a signature against
 */
export function exchange(receiver: PushReceiver, { request, url, framework, holders, turn }: NodeRequest, done: Done): void {
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
    const scope = turn && new AsyncResource('hongyan.push')
    const taken = (read: BodyRead) => {
      if (read === 'too large') pass({ method, path, search, at, tooLarge: true })
      else if (read instanceof Error) {
        receiver.log.debug({ error: read.message }, 'a sender hung up before its body was there')
        done(HUNG_UP)
      } else if (turn) turn.handle({ method, path, search, at, body: read, scope }, done)
      else pass({ method, path, search, at, body: read })
    }
    if (request instanceof CollectedRequest) request.collect(receiver.bodyLimit, taken)
    else readBody(request, receiver.bodyLimit, taken)
  }
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

/** Calls back once. */
function readBody(request: IncomingMessage, limit: number, done: (read: BodyRead) => void): void {
  const pieces = new BodyPieces(limit)
  request.on('data', (chunk: Buffer) => {
    if (pieces.isTooLarge || pieces.add(chunk)) return
    request.pause()
    done('too large')
  })
  request.on('end', () => {
    if (!pieces.isTooLarge) done(pieces.whole())
  })
  // Comes before the end or not at all.
  request.on('error', (error) => {
    if (!pieces.isTooLarge) done(error)
  })
}
