import type { Answer } from '../inbox/contract.js'

const empty = (status: number): Answer => ({ status, type: 'text/plain; charset=utf-8', body: '' })

/** For a sender who hung up in the middle of its body: nobody reads it any more, but each framework wants an answer. */
export const HUNG_UP = empty(400)
export const NOT_FOUND = empty(404)
/** Weixin delivers again. */
export const UNAVAILABLE = empty(503)

/** The headers of an answer but for its length, which most frameworks count themselves. */
export function headersOf(answer: Answer): Record<string, string> {
  const headers: Record<string, string> = { 'Content-Type': answer.type }
  // Whatever a sender gets back as text, no browser may take for something else.
  if (answer.type.startsWith('text/')) headers['X-Content-Type-Options'] = 'nosniff'
  if (answer.status === 405) headers.Allow = 'GET, POST'
  // Whoever gets these is not Weixin. What else they send is not read.
  if (answer.status === 404 || answer.status === 405 || answer.status === 413) headers.Connection = 'close'
  return headers
}
