/** The least of HTTP/1.1 that measures: status, headers as text, body by Content-Length or chunked. */

/** The answer at the start of `bytes`, or undefined while it is incomplete. `end` is where the next one would begin. */
export function parseAnswer(bytes) {
  const headEnd = bytes.indexOf('\r\n\r\n')
  if (headEnd < 0) return undefined
  const head = bytes.latin1Slice(0, headEnd)
  const status = Number(head.slice(9, 12))
  const bodyStart = headEnd + 4

  const length = /\r\ncontent-length: *(\d+)/i.exec(head)
  if (length) {
    const bodyBytes = Number(length[1])
    const end = bodyStart + bodyBytes
    return end > bytes.length ? undefined : { status, head, parts: [[bodyStart, end]], bodyBytes, end }
  }
  if (/\r\ntransfer-encoding: *chunked/i.test(head)) return chunked(bytes, status, head, bodyStart)
  throw new Error(`an answer without length:\n${head}`)
}

function chunked(bytes, status, head, bodyStart) {
  const parts = []
  let bodyBytes = 0
  for (let at = bodyStart; ; ) {
    const lineEnd = bytes.indexOf('\r\n', at)
    if (lineEnd < 0) return undefined
    const size = Number.parseInt(bytes.latin1Slice(at, lineEnd), 16)
    const next = lineEnd + 2 + size + 2
    if (Number.isNaN(size) || next > bytes.length) return undefined
    if (size === 0) return { status, head, parts, bodyBytes, end: next }
    parts.push([lineEnd + 2, next - 2])
    bodyBytes += size
    at = next
  }
}

export const bodyText = (bytes, { parts }) => Buffer.concat(parts.map(([start, end]) => bytes.subarray(start, end))).toString()
