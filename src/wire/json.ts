import { MalformedError } from '../errors.js'
import { Element, MAX_DEPTH, MAX_ELEMENTS } from './element.js'

/**
 * A strict scanner for pushes in JSON (RFC 8259). `JSON.parse` would round ids beyond 2^53, and would keep only the last of a repeated key;
 * here numbers stay the text that was sent. Keys are trimmed: one official sample has `" OpenID"`.
 */

const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?/y
const QUOTE = 0x22

/** @throws {MalformedError} */
export function scanJson(source: string): Element {
  return new Scanner(source).document()
}

class Scanner {
  readonly #source: string
  #at = 0
  #elements = 0

  constructor(source: string) {
    this.#source = source
  }

  document(): Element {
    if (!this.#source.isWellFormed()) throw new MalformedError('half of a surrogate pair', this.#source.search(/\p{Surrogate}/u))
    if (this.#source.charCodeAt(0) === 0xfeff) this.#at = 1
    this.#blanks()
    if (this.#source[this.#at] !== '{') this.#fail('no object where one must begin')
    const root = new Element('xml')
    this.#object(root, 0)
    this.#blanks()
    if (this.#at < this.#source.length) this.#fail('something after the object')
    return root
  }

  #object(into: Element, depth: number): void {
    if (depth >= MAX_DEPTH) this.#fail(`more than ${MAX_DEPTH} levels`)
    this.#at += 1
    const children: Element[] = []
    into.children = children
    this.#blanks()
    if (this.#take('}')) return
    do {
      this.#blanks()
      if (this.#source.charCodeAt(this.#at) !== QUOTE) this.#fail('no key where one must stand')
      const key = this.#string().trim()
      this.#blanks()
      if (!this.#take(':')) this.#fail('no colon behind a key')
      this.#value(key, children, depth)
      this.#blanks()
    } while (this.#take(','))
    if (!this.#take('}')) this.#fail('no end of an object')
  }

  /** A value becomes one child of that name; an array as many as it has entries. */
  #value(name: string, into: Element[], depth: number): void {
    this.#blanks()
    const first = this.#source[this.#at]
    if (first === '[') {
      if (depth + 1 >= MAX_DEPTH) this.#fail(`more than ${MAX_DEPTH} levels`)
      this.#at += 1
      this.#blanks()
      if (this.#take(']')) return
      do {
        this.#value(name, into, depth + 1)
        this.#blanks()
      } while (this.#take(','))
      if (!this.#take(']')) this.#fail('no end of an array')
      return
    }
    this.#elements += 1
    if (this.#elements > MAX_ELEMENTS) this.#fail(`more than ${MAX_ELEMENTS} values`)
    const element = new Element(name)
    into.push(element)
    if (first === '{') this.#object(element, depth + 1)
    else if (first === '"') element.text = this.#string()
    else element.text = this.#word()
  }

  #word(): string {
    const source = this.#source
    for (const word of ['true', 'false', 'null'] as const) {
      if (source.startsWith(word, this.#at)) {
        this.#at += word.length
        return word === 'null' ? '' : word
      }
    }
    NUMBER.lastIndex = this.#at
    if (!NUMBER.test(source)) this.#fail('no value where one must stand')
    const text = source.slice(this.#at, NUMBER.lastIndex)
    this.#at = NUMBER.lastIndex
    return text
  }

  #string(): string {
    const source = this.#source
    const start = this.#at
    let escaped = false
    for (let at = start + 1; ; at += 1) {
      const code = source.charCodeAt(at)
      if (code === QUOTE) {
        this.#at = at + 1
        break
      }
      if (code === 0x5c) {
        escaped = true
        at += 1
      } else if (code < 0x20 || Number.isNaN(code)) this.#fail('a string that does not end')
    }
    if (!escaped) return source.slice(start + 1, this.#at - 1)
    try {
      // One string literal at a time, whose bounds we have found: the escapes are JSON's own.
      return (JSON.parse(source.slice(start, this.#at)) as string).toWellFormed()
    } catch {
      throw new MalformedError('a wrong escape in a string', start)
    }
  }

  #take(character: string): boolean {
    if (this.#source[this.#at] !== character) return false
    this.#at += 1
    return true
  }

  #blanks(): void {
    for (
      let code = this.#source.charCodeAt(this.#at);
      code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
      code = this.#source.charCodeAt(this.#at)
    )
      this.#at += 1
  }

  #fail(problem: string): never {
    throw new MalformedError(problem, this.#at)
  }
}
