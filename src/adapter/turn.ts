import type { ServerResponse } from 'node:http'
// Not the global one: a test runner's fake timers would keep the answers.
import { setImmediate } from 'node:timers'
import type { Answer } from '../inbox/contract.js'
import { headersOf } from './answers.js'

/** What is done once in each turn of the event loop. */
export interface Turn {
  /** Handles what was read in this turn. */
  handle(task: () => void): void
  send(response: ServerResponse, answer: Answer): void
}

/**
 * What was read in one turn of the event loop is handled together, and the answers go out together, one right after the other. A processor that goes to and fro between Node's
 * HTTP and our code for each push has neither in its caches; and a write wakes the process at the other end, which costs more than all that we do for a push.
 */
export function createTurn(): Turn {
  let tasks: (() => void)[] = []
  let waiting: { readonly response: ServerResponse; readonly answer: Answer }[] = []
  let planned = false
  const plan = () => {
    if (planned) return
    planned = true
    setImmediate(flush)
  }
  const flush = () => {
    const read = tasks
    tasks = []
    for (const task of read) task()
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
  }
  return {
    handle(task) {
      tasks.push(task)
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
  // As text: Node then sends head and body in one piece. What is ASCII, as all that is encrypted, is copied instead of encoded.
  response.end(answer.body, length === answer.body.length ? 'latin1' : 'utf8')
}
