import type { Random } from './random.js'

/** What parsers have stumbled over. */
const tokens = [
  '<',
  '>',
  '/',
  '&',
  ';',
  '"',
  "'",
  '=',
  '<!',
  '<?',
  '?>',
  '<a>',
  '</a>',
  '<a/>',
  '<a b="c">',
  '</xml>',
  '<xml>',
  '<item>',
  '</item>',
  '<!--',
  '-->',
  '--',
  '<![CDATA[',
  ']]>',
  ']]',
  '<!DOCTYPE xml>',
  '<!ENTITY a "b">',
  '<?xml version="1.0"?>',
  '&lt;',
  '&amp;',
  '&#65;',
  '&#x1F642;',
  '&#0;',
  '&#xD800;',
  '&#x110000;',
  '&#99999999999;',
  '&a;',
  '<__proto__>',
  '</__proto__>',
  '__proto__',
  '<__proto__><polluted>1</polluted></__proto__>',
  'constructor',
  'prototype',
  '<MsgType>',
  '<Event>',
  '<MsgType><![CDATA[event]]></MsgType>',
  '<Event><![CDATA[subscribe]]></Event>',
  '<ToUserName>',
  '<Encrypt>',
  '</Encrypt>',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '{"a":',
  '[[',
  '"__proto__":{"polluted":1},',
  '"Encrypt":"',
  '\\',
  '\\u',
  '\\ud800',
  '\\u0000',
  'null',
  'true',
  '-',
  '0',
  '1e400',
  '-0',
  '9007199254740993',
  '99999999999999999999',
  '\0',
  '\x08',
  '\t',
  '\n',
  '\r\n',
  ' ',
  '\u00a0',
  '\u3000',
  '\ufeff',
  '\ufffe',
  '\u2028',
  '中',
  '🙂',
  '%',
  '%00',
  '%zz',
  '+',
  '&signature=',
  '&timestamp=',
  '&msg_signature=',
  '&encrypt_type=raw',
  '&nonce=1',
  'signature=&',
  '====',
].map((token) => Buffer.from(token))

/** Bytes that are no UTF-8, and some that are half of it. */
const broken = [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xf0, 0x9f], [0xc0, 0x80], [0xfe, 0xff], [0xff, 0xfe]].map((bytes) => Buffer.from(bytes))

/** A piece that is repeated may make an input this long, now and then. */
const LONG = 65_536

/** A valid input with something done to it: mostly once, sometimes often. `others` lend their parts. */
export function mutate(random: Random, input: Buffer, others: readonly Buffer[]): Buffer {
  let bytes = input
  do bytes = change(random, bytes, others)
  while (random.below(5) < 2)
  return bytes
}

function change(random: Random, bytes: Buffer, others: readonly Buffer[]): Buffer {
  const at = random.below(bytes.length + 1)
  const end = Math.min(bytes.length, at + 1 + random.below(random.once(3) ? bytes.length + 1 : 8))
  switch (random.below(14)) {
    case 0:
      return replaced(bytes, at, at + 1, Buffer.from([(bytes[at] ?? 0) ^ (1 << random.below(8))]))
    case 1:
      return replaced(bytes, at, at + 1, Buffer.from([random.below(256)]))
    case 2:
    case 3:
    case 4:
      return replaced(bytes, at, at, random.pick(tokens))
    case 5:
      return replaced(bytes, at, end, random.pick(tokens))
    case 6:
      return replaced(bytes, at, end, Buffer.alloc(0))
    case 7:
      return replaced(bytes, at, at, bytes.subarray(at, end))
    case 8:
      return bytes.subarray(0, at)
    case 9:
      return replaced(bytes, at, at, random.pick(broken))
    case 10:
      return replaced(bytes, at, end, random.bytes(random.below(16)))
    case 11: {
      const other = random.pick(others)
      const from = random.below(other.length)
      return replaced(bytes, at, end, other.subarray(from, from + random.below(other.length)))
    }
    case 12: {
      // The case of letters, and with it the names of elements, keys and parameters.
      const copy = Buffer.from(bytes)
      for (let i = at; i < end; i += 1) if (/[a-z]/i.test(String.fromCharCode(copy[i] as number))) copy[i] = (copy[i] as number) ^ 0x20
      return copy
    }
    default: {
      const piece = random.once(2) ? random.pick(tokens) : bytes.subarray(at, end)
      const most = random.once(300) ? LONG : 400
      return replaced(bytes, at, at, Buffer.concat(Array.from({ length: random.below(Math.ceil(most / Math.max(1, piece.length)) + 1) }, () => piece)))
    }
  }
}

const replaced = (bytes: Buffer, from: number, to: number, by: Buffer): Buffer => Buffer.concat([bytes.subarray(0, from), by, bytes.subarray(to)])
