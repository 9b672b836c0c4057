import * as crypto from 'node:crypto'
import { MalformedError } from '../../src/errors.js'
import type { Push } from '../../src/generated/pushes.js'
import type { Answer } from '../../src/inbox/contract.js'
import { Cipher } from '../../src/wire/cipher.js'
import { openEnvelope, peekTarget } from '../../src/wire/envelope.js'
import { scanJson } from '../../src/wire/json.js'
import { parsePush } from '../../src/wire/parse.js'
import { readQuery } from '../../src/wire/query.js'
import { scanXml } from '../../src/wire/xml.js'
import { credentials, openAnswer, target } from '../support/pushes.js'
import { jsonBodies, xmlBodies } from './corpus.js'
import { Broken, isVouchedFor, type Line, type Lines, sha1 } from './lines.js'
import { mutate } from './mutate.js'
import { createRandom, type Random } from './random.js'

export interface Case {
  readonly kind: string
  readonly body: Buffer
  /** All of the work, on lines of its choice: once more on new ones where it seemed slow. */
  run(lines: Lines): void
}

/** What came of the cases so far. */
export interface Tally {
  /** How many answers there were of each status. */
  readonly answers: Record<number, number>
  /** Bodies that a parser took, and that it refused. */
  taken: number
  refused: number
  /** Pushes that reached a handler. */
  runs: number
}

const { appId, token, encodingAESKey } = credentials
const queries = [
  'signature=0123456789abcdef0123456789abcdef01234567&timestamp=1760000000&nonce=1',
  'a=1&b=2&c',
  'echostr=1&encrypt_type=raw&msg_signature=0',
].map((text) => Buffer.from(text))

/** Makes one case after another, all from one source of chance. */
export class CaseMaker {
  readonly #random: Random
  readonly #tally: Tally
  readonly #cipher = new Cipher(encodingAESKey)
  #nonce = 1
  #sealed = 0
  /** The query of the last request. */
  lastQuery = ''

  constructor(random: Random, tally: Tally) {
    this.#random = random
    this.#tally = tally
  }

  next(): Case {
    const random = this.#random
    switch (random.below(16)) {
      case 0:
        return this.#bytes()
      case 1:
        return this.#halves()
      case 2:
      case 3:
      case 4:
      case 5:
        return this.#body('xml', mutate(random, random.pick(xmlBodies), xmlBodies), random.once(4))
      case 6:
      case 7:
        return this.#body('json', mutate(random, random.pick(jsonBodies), jsonBodies), random.once(4))
      case 8:
      case 9:
        return this.#envelope()
      case 10:
        return this.#cipherText()
      case 11:
        return this.#plainText()
      case 12:
      case 13:
        return this.#query()
      case 14:
        return this.#urlCheck()
      default:
        return this.#reuse()
    }
  }

  /** Bytes that were never anything. */
  #bytes(): Case {
    const random = this.#random
    const bytes = random.bytes(random.below(random.once(50) ? 70_000 : 300))
    const start = random.pick([Buffer.alloc(0), Buffer.from('<xml>'), Buffer.from('{"'), Buffer.from('<')])
    return this.#body('bytes', Buffer.concat([start, bytes]), false)
  }

  /** Text with halves of surrogate pairs and other oddities, as only a caller with a string could hand it in. */
  #halves(): Case {
    const random = this.#random
    const text = random.pick(random.once(2) ? xmlBodies : jsonBodies).toString()
    const at = random.below(text.length)
    const odd = `${text.slice(0, at)}${String.fromCharCode(random.pick([0xd83d, 0xde42, 0xfffe, 0xffff, 0, 0x1f, 0x85, random.below(0x10000)]))}${text.slice(at + random.below(3))}`
    return this.#body('halves', Buffer.from(odd), false, odd)
  }

  /** A body, whatever it is, that was signed as it is: it may run, and must do no harm. */
  #body(kind: string, body: Buffer, sealed: boolean, text = body.toString()): Case {
    const stamp = this.#stamp()
    const encrypt = sealed ? this.#seal(text) : ''
    const isThorough = this.#random.once(3)
    return {
      kind,
      body,
      run: (lines) => {
        const parsed = taken(() => readAll(parsePush(text)))
        if (isThorough) {
          const isXml = taken(() => scanXml(text))
          const isJson = taken(() => scanJson(text))
          if (isXml && isJson) throw new Broken('XML and JSON at once')
          if (parsed !== (isXml || isJson)) throw new Broken('parsePush differs from its parsers')
          if (isJson && !isJsonObject(text.replace(/^\ufeff/, ''))) throw new Broken('taken as JSON, which JSON.parse refuses')
          taken(() => parsePush(body))
        }
        openEnvelope(text)
        peekTarget(text)
        this.#count(parsed)
        const line = sealed ? lines.safe : lines.plain
        const timestamp = String(Math.floor(line.now / 1000))
        if (sealed) {
          this.#post(
            line,
            `timestamp=${timestamp}&nonce=${stamp}&msg_signature=${sha1(token, timestamp, stamp, encrypt)}`,
            `<xml><Encrypt>${encrypt}</Encrypt></xml>`,
            text.toWellFormed(),
          )
        } else
          this.#post(line, `timestamp=${timestamp}&nonce=${stamp}&signature=${sha1(token, timestamp, stamp)}`, text === body.toString() ? body : text, text)
      },
    }
  }

  /** The envelope of a push, changed where nobody has signed it. */
  #envelope(): Case {
    const random = this.#random
    const stamp = this.#stamp()
    const xml = random.pick(random.once(4) ? jsonBodies : xmlBodies).toString()
    const encrypt = this.#seal(xml)
    const inner = random.once(3) ? xml.replace(/^<xml>|<\/xml>$/g, '') : ''
    const whole = random.once(3)
      ? JSON.stringify({ ToUserName: target, Encrypt: encrypt })
      : `<xml>${inner || `<ToUserName><![CDATA[${target}]]></ToUserName>`}<Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`
    const body = mutate(random, Buffer.from(whole), xmlBodies)
    return {
      kind: 'envelope',
      body,
      run: ({ safe }) => {
        const timestamp = String(Math.floor(safe.now / 1000))
        const query = `timestamp=${timestamp}&nonce=${stamp}&encrypt_type=aes&msg_signature=${sha1(token, timestamp, stamp, encrypt)}`
        this.#post(safe, query, body, body.includes(encrypt) || body.toString().replaceAll('\\/', '/').includes(encrypt) ? xml : undefined)
      },
    }
  }

  /** What is inside, changed after it was sealed and signed again by someone who has the token and no key. */
  #cipherText(): Case {
    const random = this.#random
    const stamp = this.#stamp()
    const xml = random.pick(xmlBodies).toString()
    const sealed = this.#seal(xml)
    const bytes = Buffer.from(sealed, 'base64')
    // Whole bytes, so that it is often base64 of the right length, or the base64 itself.
    const changed = random.once(2) ? mutate(random, Buffer.from(sealed), [Buffer.from(sealed)]).toString() : this.#flipped(bytes).toString('base64')
    const body = Buffer.from(changed)
    return {
      kind: 'cipher text',
      body,
      run: ({ safe }) => {
        const opened = this.#cipher.decrypt(changed)
        const isSame = opened !== undefined && opened.appId === appId && opened.message.toString() === xml
        // The block that holds nothing but random bytes may change, and the message stays; anything else is noticed or is other text.
        const timestamp = String(Math.floor(safe.now / 1000))
        const query = `timestamp=${timestamp}&nonce=${stamp}&encrypt_type=aes&msg_signature=${sha1(token, timestamp, stamp, changed)}`
        const vouched = isSame ? xml : opened?.message.toString()
        this.#post(safe, query, `<xml><Encrypt><![CDATA[${changed}]]></Encrypt></xml>`, vouched)
      },
    }
  }

  #flipped(bytes: Buffer): Buffer {
    const random = this.#random
    const changed = Buffer.from(bytes)
    for (let times = 1 + random.below(3); times > 0; times -= 1) {
      const at = random.once(2) ? random.below(changed.length) : changed.length - 1 - random.below(48)
      changed[at] = (changed[at] as number) ^ (1 << random.below(8))
    }
    return changed
  }

  /** Sealed and signed by rights, and yet not as it should be inside: lengths, paddings, app ids. */
  #plainText(): Case {
    const random = this.#random
    const stamp = this.#stamp()
    const xml = random.pick(xmlBodies).toString()
    const message = Buffer.from(xml)
    const head = Buffer.alloc(20, 7)
    head.writeUInt32BE(random.once(2) ? message.length : random.next() >>> random.below(32), 16)
    const tail = random.once(2) ? appId : random.pick(['', appId.slice(1), `${appId}0`, 'wxffffffffffffffff', '\0'])
    const content = Buffer.concat([head, message, Buffer.from(tail)])
    const right = 32 - (content.length % 32)
    const padding = random.once(2) ? Buffer.alloc(right, right) : random.bytes(right + (random.once(4) ? 16 : 0))
    const key = Buffer.from(`${encodingAESKey}=`, 'base64')
    const plain = Buffer.concat([content, padding])
    return {
      kind: 'plain text',
      body: plain,
      run: ({ safe }) => {
        const cipher = crypto.createCipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false)
        const encrypt = cipher.update(plain).toString('base64')
        const timestamp = String(Math.floor(safe.now / 1000))
        const query = `timestamp=${timestamp}&nonce=${stamp}&encrypt_type=aes&msg_signature=${sha1(token, timestamp, stamp, encrypt)}`
        const isRight = tail === appId && head.readUInt32BE(16) === message.length && padding.every((byte) => byte === right) && padding.length === right
        this.#post(safe, query, `<xml><Encrypt><![CDATA[${encrypt}]]></Encrypt></xml>`, isRight ? xml : undefined)
      },
    }
  }

  /** The query of a push, changed. */
  #query(): Case {
    const random = this.#random
    const stamp = this.#stamp()
    const isSafe = random.once(2)
    const body = random.pick(xmlBodies)
    const xml = body.toString()
    const encrypt = this.#seal(xml)
    const seed = random.next()
    // Where the time stands in it depends on the line, so the change is made of the same chance on each.
    const change = (right: string): string => {
      const chance = createRandom(seed)
      if (!chance.once(4)) return mutate(chance, Buffer.from(right), queries).toString()
      const spelling = String.fromCharCode((right.charCodeAt(10) + 0x100 * (1 + chance.below(200))) & 0xffff)
      return right.replace(/(?<==)[0-9a-f](?=[0-9a-f]{39})/, encodeURIComponent(spelling.toWellFormed()))
    }
    return {
      kind: isSafe ? 'query (safe)' : 'query (plain)',
      body,
      run: ({ plain, safe }) => {
        const line = isSafe ? safe : plain
        const timestamp = String(Math.floor(line.now / 1000))
        const signature = `signature=${sha1(token, timestamp, stamp)}&timestamp=${timestamp}&nonce=${stamp}`
        const search = change(isSafe ? `${signature}&openid=o1&encrypt_type=aes&msg_signature=${sha1(token, timestamp, stamp, encrypt)}` : signature)
        readQuery(search)
        const vouched = isSafe ? isVouchedFor(search, 'msg_signature', line.now, encrypt) : isVouchedFor(search, 'signature', line.now)
        this.#post(line, search, isSafe ? `<xml><Encrypt>${encrypt}</Encrypt></xml>` : body, vouched ? xml : undefined)
      },
    }
  }

  /** The URL check, changed: it echoes what was signed, or nothing. */
  #urlCheck(): Case {
    const random = this.#random
    const stamp = this.#stamp()
    const line = random.pick(['plain', 'safe'] as const)
    const seed = random.next()
    const isChanged = random.below(4) > 0
    return {
      kind: 'URL check',
      body: Buffer.alloc(0),
      run: (lines) => {
        const { account, now } = lines[line]
        const timestamp = String(Math.floor(now / 1000))
        const right = `signature=${sha1(token, timestamp, stamp)}&timestamp=${timestamp}&nonce=${stamp}&echostr=${seed}`
        const search = isChanged ? mutate(createRandom(seed), Buffer.from(right), queries).toString() : right
        this.lastQuery = search
        const answer = this.#answer(account.handle({ method: 'GET', search }))
        if (answer.status !== 200) return
        if (!isVouchedFor(search, 'signature', now)) throw new Broken('an echo that nobody has signed')
        if (!/^[A-Za-z0-9+/=_-]{1,128}$/.test(answer.body) || answer.type !== 'text/plain; charset=utf-8') throw new Broken('an echo that is no echostr')
      },
    }
  }

  /** Plain mode: a signature that came with one body, with another. */
  #reuse(): Case {
    const random = this.#random
    const stamp = this.#stamp()
    const first = random.pick(xmlBodies)
    const body = mutate(random, first, xmlBodies)
    return {
      kind: 'signature reused',
      body,
      run: ({ plain }) => {
        const timestamp = String(Math.floor(plain.now / 1000))
        const search = `signature=${sha1(token, timestamp, stamp)}&timestamp=${timestamp}&nonce=${stamp}`
        this.#post(plain, search, first, first.toString())
        this.#post(plain, search, body, body.equals(first) ? first.toString() : undefined)
      },
    }
  }

  /** With chance of our own, so that a seed gives the same bytes again. */
  #seal(text: string): string {
    return this.#cipher.encrypt(text, appId, this.#random.bytes(16))
  }

  #stamp(): string {
    this.#nonce += 1
    return String(this.#nonce)
  }

  #count(isTaken: boolean): void {
    if (isTaken) this.#tally.taken += 1
    else this.#tally.refused += 1
  }

  #answer(answer: Answer | Promise<Answer>): Answer {
    if (answer instanceof Promise) throw new Broken('a promise where all is at hand')
    if (![200, 400, 403, 413].includes(answer?.status) || typeof answer.body !== 'string' || typeof answer.type !== 'string')
      throw new Broken(`no answer: ${JSON.stringify(answer)}`)
    if (answer.status !== 200 && answer.body !== '') throw new Broken('a refusal that says something')
    this.#tally.answers[answer.status] = (this.#tally.answers[answer.status] ?? 0) + 1
    return answer
  }

  /** The first few answers to the letter, by a cipher of their own; of the others, that they are sealed. */
  #opened(answer: string): string {
    this.#sealed += 1
    if (this.#sealed < 1000) return openAnswer(answer)
    const { encrypt = '' } = openEnvelope(answer) ?? {}
    return this.#cipher.decrypt(encrypt)?.message.toString() ?? ''
  }

  /** @param vouched the only text that may reach a handler; `undefined` for none */
  #post(line: Line, search: string, body: Buffer | string, vouched: string | undefined): void {
    this.lastQuery = search
    line.saw = undefined
    const answer = this.#answer(line.account.handle({ method: 'POST', search, body }))
    const saw = line.saw as Push | undefined
    if (saw !== undefined) {
      this.#tally.runs += 1
      if (saw.raw !== vouched) throw new Broken(`a handler ran on something that nobody has signed: ${JSON.stringify(saw.raw.slice(0, 200))}`)
      if (answer.status !== 200) throw new Broken(`a handler ran, and the answer is ${answer.status}`)
    }
    if (answer.status === 200 && answer.body !== 'success') scanXml(line.account.mode === 'plain' ? answer.body : this.#opened(answer.body))
  }
}

/** A parser's verdict; any other error than its own is a crash. */
function taken(parse: () => unknown): boolean {
  try {
    parse()
    return true
  } catch (error) {
    if (error instanceof MalformedError) return false
    throw error
  }
}

/** Reads all that a push holds, also what is worked out late. */
function readAll(push: Push): void {
  if (typeof push.type !== 'string' || typeof push.message_id !== 'string' || !Array.isArray(push.problems))
    throw new Broken('a push without its common attributes')
  JSON.stringify(push)
  JSON.stringify(push.fields)
  for (let each: object | null = Object.getPrototypeOf(push); each && each !== Object.prototype; each = Object.getPrototypeOf(each)) {
    for (const name of Object.getOwnPropertyNames(each)) (push as unknown as Record<string, unknown>)[name]
  }
}

/** What `JSON.parse` would take, as far as we have to agree with it. */
function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
