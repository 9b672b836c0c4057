import type { ServerResponse } from 'node:http'
// Not the global one: a test runner's fake timers would keep the answers.
import { setImmediate } from 'node:timers'
import type { Incoming } from '../door/door.js'
import type { Answer } from '../inbox/contract.js'
import { headersOf } from './answers.js'
import { askAll, type PushReceiver } from './receiver.js'

type Done = (answer: Answer) => void

/** What is done once in each turn of the event loop. */
export interface Turn {
  /** Handles what was read in this turn. */
  handle(incoming: Incoming, done: Done): void
  send(response: ServerResponse, answer: Answer): void
}

/**
 * What was read in one turn of the event loop is handled together, and the answers go out together, one right after the other. A processor that goes to and fro between Node's
 * HTTP and our code for each push has neither in its caches; and a write wakes the process at the other end, which costs more than all that we do for a push.
 */
export function createTurn(receiver: PushReceiver): Turn {
  let read: Incoming[] = []
  let asking: Done[] = []
  let waiting: { readonly response: ServerResponse; readonly answer: Answer }[] = []
  let planned = false
  const plan = () => {
    if (planned) return
    planned = true
    setImmediate(flush)
  }
  const flush = () => {
    const dones = asking
    const incomings = read
    asking = []
    read = []
    try {
      if (incomings.length > 0) askAll(receiver, incomings, dones)
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
      if (read.length > 0) plan()
    }
  }
  return {
    handle(incoming, done) {
      read.push(incoming)
      asking.push(done)
      plan()
    },
    send(response, answer) {
      waiting.push({ response, answer })
      plan()
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
