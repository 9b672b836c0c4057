import type { ServerResponse } from 'node:http'
// Not the global one: a test runner's fake timers would keep the answers.
import { setImmediate } from 'node:timers'
import type { Incoming } from '../door/door.js'
import type { Answer } from '../inbox/contract.js'
import { headersOf } from './answers.js'
import { Arrivals } from './arrivals.js'
import type { PushReceiver } from './receiver.js'

type Done = (answer: Answer) => void

/** How long what was read waits at most while further connections come in. */
const ACCEPTING_MS = 20

/** What is done once in each turn of the event loop. */
export interface Turn {
  /** Handles what was read in this turn. */
  handle(incoming: Incoming, done: Done): void
  send(response: ServerResponse, answer: Answer): void
  /** A connection was accepted. */
  accepted(): void
}

/**
 * What was read in one turn of the event loop is handled together, and the answers go out together, one right after the other. A processor that goes to and fro between Node's
 * HTTP and our code for each push has neither in its caches; and a write wakes the process at the other end, which costs more than all that we do for a push.
 *
 * Node accepts one connection in each turn of its event loop, however many wait: behind turns of 50 ms the hundredth of a burst would wait five seconds. So what was read waits
 * for the others first, as long as they come.
 */
export function createTurn(receiver: PushReceiver): Turn {
  const arrivals = new Arrivals(receiver)
  let waiting: { readonly response: ServerResponse; readonly answer: Answer }[] = []
  let planned = false
  let isAccepting = false
  let acceptsUntil: number | undefined
  const plan = () => {
    if (planned) return
    planned = true
    setImmediate(flush)
  }
  const flush = () => {
    if (isAccepting) {
      isAccepting = false
      const now = receiver.clock.now()
      acceptsUntil ??= now + ACCEPTING_MS
      // Where the clock was put back, the end lies farther off than it can.
      if (now < acceptsUntil && acceptsUntil - now <= ACCEPTING_MS) {
        setImmediate(flush)
        return
      }
    }
    acceptsUntil = undefined
    try {
      if (!arrivals.isEmpty) arrivals.handle()
    } finally {
      const due = waiting
      waiting = []
      planned = false
      for (const { response, answer } of due) {
        try {
          write(response, answer)
        } catch {
          // A middleware of the user's that breaks one response must not keep back the others.
          response.destroy()
        }
      }
      if (!arrivals.isEmpty) plan()
    }
  }
  return {
    handle(incoming, done) {
      arrivals.add(incoming, done)
      plan()
    },
    send(response, answer) {
      waiting.push({ response, answer })
      plan()
    },
    accepted() {
      isAccepting = true
    },
  }
}

function write(response: ServerResponse, answer: Answer): void {
  // Somebody else was faster: a framework's own time-out, for one.
  if (response.headersSent) return
  const headers: Record<string, string | number> = headersOf(answer)
  const length = Buffer.byteLength(answer.body)
  headers['Content-Length'] = length
  response.writeHead(answer.status, headers)
  // What is ASCII, as all that is encrypted, is copied instead of encoded.
  const encoding = length === answer.body.length ? 'latin1' : 'utf8'
  const { socket } = response
  if (length === 0 || !socket || socket.writableLength > 0) {
    response.end(answer.body, encoding)
    return
  }
  // Head and body as one text, and nothing behind it: with `end` alone Node appends an empty piece, and hands a list of two to the system.
  socket.cork()
  response.write(answer.body, encoding)
  socket.uncork()
  response.end()
}
