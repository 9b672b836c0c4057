import type { IncomingMessage, ServerResponse } from 'node:http'
import { Refusal } from './refusal.js'

/** An answer, whole. */
export interface Reply {
  readonly status: number
  readonly type: string
  readonly body: string | Uint8Array
  readonly headers?: Readonly<Record<string, string>>
}

/** Scripts, styles and pictures of our own and no others; nobody may frame it, nothing is sent elsewhere. */
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ')

/** What every answer bears. */
export const SAFE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

export function write(response: ServerResponse, { status, type, body, headers }: Reply, isHead = false): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body
  response.writeHead(status, {
    ...SAFE_HEADERS,
    'content-type': type,
    'content-length': bytes.length,
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(isHead ? undefined : bytes)
}

/** @throws {Refusal} for a body that is longer, of which no more is read */
export function readBody(request: IncomingMessage, longest: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const tooLong = () => {
      request.pause()
      reject(new Refusal(413, `the body is longer than ${longest} bytes`))
    }
    if (Number(request.headers['content-length'] ?? 0) > longest) return tooLong()
    const chunks: Buffer[] = []
    let length = 0
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length > longest) tooLong()
      else chunks.push(chunk)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString()))
    request.on('error', reject)
  })
}
