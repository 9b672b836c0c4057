import * as crypto from 'node:crypto'
import { MalformedError } from '../../src/errors.js'
import type { Push } from '../../src/generated/pushes.js'
import type { Answer } from '../../src/inbox/contract.js'
import { OfficialAccount } from '../../src/official-account.js'
import { Cipher } from '../../src/wire/cipher.js'
import { openEnvelope, peekTarget } from '../../src/wire/envelope.js'
import { scanJson } from '../../src/wire/json.js'
import { parsePush } from '../../src/wire/parse.js'
import { readQuery } from '../../src/wire/query.js'
import { scanXml } from '../../src/wire/xml.js'
import { credentials, openAnswer, target } from '../support/pushes.js'
import { jsonBodies, xmlBodies } from './corpus.js'
import { mutate } from './mutate.js'
import { createRandom, type Random } from './random.js'

/**
 * Throws what nobody would send at everything that reads what comes in. Shared by the tests and by `npm run fuzz`.
 *
 * What must hold for each case: parsers throw nothing but `MalformedError`; `handle` gives an answer; no case takes more than 50 ms of processor time
 * for each 64 KiB; no prototype changes; and no handler sees anything that nobody signed, by a verdict that does not come from the code under test.
 */

export interface FuzzOptions {
  readonly seed: number
  readonly cases: number
  /** Called now and then. */
  readonly onProgress?: (report: FuzzReport) => void
}

export interface FuzzReport {
  readonly seed: number
  cases: number
  /** How many cases there were of each kind, and how many milliseconds they took. */
  readonly kinds: Record<string, { cases: number; ms: number }>
  /** How many answers there were of each status. */
  readonly answers: Record<number, number>
  /** Bodies that a parser took, and that it refused. */
  taken: number
  refused: number
  /** Pushes that reached a handler. */
  runs: number
  /** In processor time. */
  slowest: { readonly ms: number; readonly kind: string; readonly bytes: number }
  failure?: Failure
}

export interface Failure {
  readonly problem: string
  readonly kind: string
  /** The number of the case: with the seed it is the same one again. */
  readonly case: number
  /** Of the last request that the case made, if it made any. */
  readonly query: string
  readonly hex: string
}

const { appId, token, encodingAESKey } = credentials
const NOW = 1_760_000_000
const TOLERANCE = 300

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

/** What is thrown where a promise is broken. */
class Broken extends Error {}

/** An account, its clock, and what its handler saw. */
interface Line {
  readonly account: OfficialAccount
  saw: Push | undefined
  now: number
}

function open(mode: 'plain' | 'safe'): Line {
  const line: Line = {
    account: new OfficialAccount({
      appId,
      token,
      ...(mode === 'safe' ? { encodingAESKey } : {}),
      log: silent,
      clock: { now: () => line.now, setTimeout: () => undefined, clearTimeout: () => {} },
      // Mutants of one message share its id, and are not the same push.
      dedupKey: () => undefined,
    }),
    saw: undefined,
    now: NOW * 1000,
  }
  line.account.on(
    () => true,
    (push) => {
      line.saw = push
      return push.raw.length % 2 === 0 ? undefined : `已收到 ${push.raw.slice(0, 400)}`
    },
  )
  return line
}

/** Weixin's signature once more, so that the code under test does not vouch for itself. */
const sha1 = (...values: readonly string[]): string =>
  crypto
    .createHash('sha1')
    .update([...values].sort().join(''))
    .digest('hex')

/** Whether a query, however it is read, holds a signature that someone who knows the token could have made, and a time that is not long past. */
function isVouchedFor(search: string, name: 'signature' | 'msg_signature', now: number, ...signed: readonly string[]): boolean {
  const query = new URLSearchParams(search)
  // A mutant may say the same a thousand times over.
  const signatures = new Set(query.getAll(name))
  for (const timestamp of new Set(query.getAll('timestamp'))) {
    if (!(Math.abs(now / 1000 - Number(timestamp)) <= TOLERANCE + 1)) continue
    for (const nonce of new Set(query.getAll('nonce'))) if (signatures.has(sha1(token, timestamp, nonce, ...signed))) return true
  }
  return false
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

/** The names of what everything inherits. */
const inherited = [Object.prototype, Array.prototype, Function.prototype]
const before = inherited.map((prototype) => Object.getOwnPropertyDescriptors(prototype))

function checkPrototypes(): void {
  inherited.forEach((prototype, index) => {
    const then = before[index] as Record<PropertyKey, PropertyDescriptor>
    const names = Reflect.ownKeys(prototype)
    const isSame =
      names.length === Reflect.ownKeys(then).length &&
      names.every((name) => Object.is(Object.getOwnPropertyDescriptor(prototype, name)?.value, then[name]?.value))
    if (!isSame || Object.getPrototypeOf(prototype) !== (index === 0 ? null : Object.prototype)) throw new Broken('a prototype has changed')
  })
}

interface Case {
  readonly kind: string
  readonly body: Buffer
  /** All of the work, on lines of its choice: once more on new ones where it seemed slow. */
  run(lines: Lines): void
}

interface Lines {
  readonly plain: Line
  readonly safe: Line
}

export function fuzz(options: FuzzOptions): FuzzReport {
  const { stackTraceLimit } = Error
  // Every refusal is an error, and most of an error's cost is its stack.
  Error.stackTraceLimit = 1
  try {
    return run(options)
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

function run({ seed, cases, onProgress }: FuzzOptions): FuzzReport {
  const random = createRandom(seed)
  const report: FuzzReport = { seed, cases: 0, kinds: {}, answers: {}, taken: 0, refused: 0, runs: 0, slowest: { ms: 0, kind: '', bytes: 0 } }
  const lines: Lines = { plain: open('plain'), safe: open('safe') }
  const maker = new CaseMaker(random, report)
  while (report.cases < cases) {
    const each = maker.next()
    report.cases += 1
    const kind = report.kinds[each.kind] ?? { cases: 0, ms: 0 }
    report.kinds[each.kind] = kind
    kind.cases += 1
    try {
      maker.lastQuery = ''
      const start = performance.now()
      each.run(lines)
      const ms = performance.now() - start
      kind.ms += ms
      const bytes = each.body.length + maker.lastQuery.length
      // A case that took long on the wall may have been interrupted: it is slow if it takes as much processor time each time.
      if (ms > report.slowest.ms) {
        const least = Math.min(ms, processorTime(each))
        if (least > report.slowest.ms) report.slowest = { ms: least, kind: each.kind, bytes }
        if (least > limit(bytes)) throw new Broken(`${least.toFixed(1)} ms of processor time, the limit is ${limit(bytes)}`)
      } else if (ms > limit(bytes) && processorTime(each) > limit(bytes)) throw new Broken(`more than ${limit(bytes)} ms of processor time`)
      for (const name in {}) throw new Broken(`Object.prototype has got ${name}`)
      if (report.cases % 500 === 0 || report.cases === cases) checkPrototypes()
    } catch (error) {
      const problem = error instanceof Broken ? error.message : `a crash: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`
      report.failure = { problem, kind: each.kind, case: report.cases, query: maker.lastQuery, hex: each.body.toString('hex') }
      return report
    }
    for (const line of [lines.plain, lines.safe]) line.now += 20
    if (report.cases % 50_000 === 0) onProgress?.(report)
  }
  return report
}

/** Milliseconds of processor time: 50 for each 64 KiB begun. */
const limit = (bytes: number): number => 50 * Math.max(1, Math.ceil(bytes / 65_536))

/** The least of three runs, in ms. */
function processorTime(each: Case): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3; i += 1) {
    const lines = { plain: open('plain'), safe: open('safe') }
    const start = process.cpuUsage()
    each.run(lines)
    const { user, system } = process.cpuUsage(start)
    least = Math.min(least, (user + system) / 1000)
  }
  return least
}

class CaseMaker {
  readonly #random: Random
  readonly #report: FuzzReport
  readonly #cipher = new Cipher(encodingAESKey)
  #nonce = 1
  #sealed = 0
  /** The query of the last request. */
  lastQuery = ''

  constructor(random: Random, report: FuzzReport) {
    this.#random = random
    this.#report = report
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
    if (isTaken) this.#report.taken += 1
    else this.#report.refused += 1
  }

  #answer(answer: Answer | Promise<Answer>): Answer {
    if (answer instanceof Promise) throw new Broken('a promise where all is at hand')
    if (![200, 400, 403, 413].includes(answer?.status) || typeof answer.body !== 'string' || typeof answer.type !== 'string')
      throw new Broken(`no answer: ${JSON.stringify(answer)}`)
    if (answer.status !== 200 && answer.body !== '') throw new Broken('a refusal that says something')
    this.#report.answers[answer.status] = (this.#report.answers[answer.status] ?? 0) + 1
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
      this.#report.runs += 1
      if (saw.raw !== vouched) throw new Broken(`a handler ran on something that nobody has signed: ${JSON.stringify(saw.raw.slice(0, 200))}`)
      if (answer.status !== 200) throw new Broken(`a handler ran, and the answer is ${answer.status}`)
    }
    if (answer.status === 200 && answer.body !== 'success') scanXml(line.account.mode === 'plain' ? answer.body : this.#opened(answer.body))
  }
}

const queries = [
  'signature=0123456789abcdef0123456789abcdef01234567&timestamp=1760000000&nonce=1',
  'a=1&b=2&c',
  'echostr=1&encrypt_type=raw&msg_signature=0',
].map((text) => Buffer.from(text))
