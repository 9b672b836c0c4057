import * as crypto from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isSignature, sign } from '../../src/wire/signature.js'
import { plainPush, safePush, safeReply, token, urlCheck } from './vectors.js'

describe('sign', () => {
  test.each([
    ['1, the URL check', [token, urlCheck.timestamp, urlCheck.nonce], urlCheck.signature],
    ['2, a push in plain mode', [token, plainPush.timestamp, plainPush.nonce], plainPush.signature],
    ['3, the signature of a push in safe mode', [token, safePush.timestamp, safePush.nonce], safePush.signature],
    ['3, the msg_signature of a push in safe mode', [token, safePush.timestamp, safePush.nonce, safePush.encrypt], safePush.msgSignature],
    ['6, an answer in safe mode', [token, safeReply.timestamp, safeReply.nonce, safeReply.encrypt], safeReply.signature],
  ])("Weixin's vector %s", (_, values, signature) => {
    expect(sign(...values)).toBe(signature)
  })

  test('does not depend on the order of its values', () => {
    expect(sign('b', 'c', 'a')).toBe(sign('a', 'b', 'c'))
    expect(sign('a', 'b', 'c')).toBe(crypto.createHash('sha1').update('abc').digest('hex'))
  })

  test('sorts by code, upper case before lower and digits before both', () => {
    expect(sign('a', 'B', '1', '_')).toBe(crypto.createHash('sha1').update('1B_a').digest('hex'))
  })

  test('leaves the list that it is given alone', () => {
    const values = ['c', 'a', 'b']
    sign(...values)
    expect(values).toEqual(['c', 'a', 'b'])
  })
})

describe('isSignature', () => {
  const right = urlCheck.signature

  test('takes the right one', () => {
    expect(isSignature(right, right)).toBe(true)
    expect(isSignature(String(Buffer.from(right)), right)).toBe(true)
  })

  test('refuses every one that differs in a single digit', () => {
    for (let at = 0; at < right.length; at += 1) {
      const digit = right[at] === '0' ? '1' : '0'
      expect(isSignature(right.slice(0, at) + digit + right.slice(at + 1), right)).toBe(false)
    }
  })

  test.each([
    ['in upper case', right.toUpperCase()],
    ['that is empty', ''],
    ['that is cut', right.slice(0, 39)],
    ['that is longer', `${right}0`],
    ['with a blank', ` ${right.slice(0, 39)}`],
    ['of 40 blanks', ' '.repeat(40)],
    ['of 40 NULs', '\0'.repeat(40)],
    ['of 40 Chinese characters', '中'.repeat(40)],
    ['of 20 emoji, which are 40 units', '🙂'.repeat(20)],
  ])('refuses one %s', (_, given) => {
    expect(isSignature(given, right)).toBe(false)
  })

  test.each([0x100, 0x200, 0x4e00, 0xff00])('refuses one whose characters are the right ones plus %i: one signature has one spelling', (offset) => {
    for (const at of [0, 20, 39]) {
      const other = String.fromCharCode(right.charCodeAt(at) + offset)
      expect(isSignature(right.slice(0, at) + other + right.slice(at + 1), right)).toBe(false)
    }
    expect(isSignature([...right].map((digit) => String.fromCharCode(digit.charCodeAt(0) + offset)).join(''), right)).toBe(false)
  })

  test('remembers nothing of the call before', () => {
    expect(isSignature(right, right)).toBe(true)
    expect(isSignature('0'.repeat(40), right)).toBe(false)
    expect(isSignature('', '')).toBe(false)
    expect(isSignature(right, '0'.repeat(40))).toBe(false)
  })
})
