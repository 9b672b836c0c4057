import * as crypto from 'node:crypto'
import { expect, test } from 'vitest'
import { digest } from '../../src/wire/digest.js'

test('is the beginning of a SHA-256, the same for text and for its bytes', () => {
  const body = '<xml>查券</xml>'
  expect(digest(body)).toBe(crypto.createHash('sha256').update(body).digest('base64url').slice(0, 22))
  expect(digest(Buffer.from(body))).toBe(digest(body))
  expect(digest(`${body} `)).not.toBe(digest(body))
})
