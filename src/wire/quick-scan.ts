import { isUtf8 } from 'node:buffer'
import { Element, MAX_DEPTH, MAX_ELEMENTS } from './element.js'
import { type Name, nameOf } from './names.js'

/**
 * The short way for what nearly every push is: elements without attributes, whose content is one CDATA section, a run of text without references, or further
 * elements. It goes over the bytes, which costs a fraction of going over a string, and looks at each of them. Whatever it does not expect it leaves to
 * the scanner of `xml.ts`, which alone says what is malformed: what is taken here, that one takes with the same tree.
 */

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const BRACKET = 0x5d
const AMPERSAND = 0x26
/** `![CDATA[`, what stands behind the `<`. */
const SECTION = [0x21, 0x5b, 0x43, 0x44, 0x41, 0x54, 0x41, 0x5b] as const

/** What a byte in text is: 0 for nothing special, else a reason to look. */
const CONTROL = 1
/** The first byte of U+F000 to U+FFFF, of which two are forbidden. */
const HIGH = 2
/** Continues a character: one byte more than the string has places. */
const CONTINUES = 3
/** Begins a character of four bytes, which is two places. */
const PAIR = 4
const MARK = 5
const kinds = new Uint8Array(256)
for (let code = 0; code < 0x20; code += 1) if (code !== 0x09 && code !== 0x0a) kinds[code] = CONTROL
for (let code = 0x80; code < 0xc0; code += 1) kinds[code] = CONTINUES
for (let code = 0xf0; code < 0x100; code += 1) kinds[code] = PAIR
kinds[0xef] = HIGH
for (const code of [LT, BRACKET, AMPERSAND]) kinds[code] = MARK

/** The name that was scanned last: see {@link Name}. */
let last = nameOf('xml') as Name

/**
 * @param text the same as a string
 * @returns `undefined` for what is left to the scanner
 */
export function quickScan(bytes: Uint8Array, text: string): Element | undefined {
  return bytes[0] === LT && isUtf8(bytes) ? new QuickScanner(bytes, text).document() : undefined
}

class QuickScanner {
  readonly #bytes: Uint8Array
  readonly #text: string
  #at = 0
  /** By how much a place in the string is before the place in the bytes. */
  #behind = 0
  #elements = 0

  constructor(bytes: Uint8Array, text: string) {
    this.#bytes = bytes
    this.#text = text
  }

  document(): Element | undefined {
    const root = this.#element(0)
    this.#blanks()
    return root !== undefined && this.#at === this.#bytes.length && this.#at - this.#behind === this.#text.length ? root : undefined
  }

  /** From the `<` to behind the end tag. */
  #element(depth: number): Element | undefined {
    this.#elements += 1
    if (depth >= MAX_DEPTH || this.#elements > MAX_ELEMENTS) return undefined
    const name = this.#startTag()
    if (name === undefined) return undefined
    const element = new Element(name.text)
    const bytes = this.#bytes
    const content = this.#at
    if (bytes[content] === LT && bytes[content + 1] === SECTION[0]) return this.#section(name, element)
    this.#blanks()
    if (bytes[this.#at] !== LT || bytes[this.#at + 1] === SLASH) {
      this.#at = content
      return this.#run(name, element)
    }
    const children: Element[] = []
    element.children = children
    while (bytes[this.#at + 1] !== SLASH) {
      const child = this.#element(depth + 1)
      if (child === undefined) return undefined
      children.push(child)
      this.#blanks()
      if (bytes[this.#at] !== LT) return undefined
    }
    return this.#endTag(name) ? element : undefined
  }

  /** One CDATA section, and the end tag right behind it. */
  #section(name: Name, element: Element): Element | undefined {
    const bytes = this.#bytes
    for (let i = 1; i < SECTION.length; i += 1) if (bytes[this.#at + 1 + i] !== SECTION[i]) return undefined
    let at = this.#at + 1 + SECTION.length
    const start = at - this.#behind
    for (; ; at += 1) {
      const kind = kinds[bytes[at] as number]
      if (kind === 0) continue
      if (kind === MARK) {
        if (bytes[at] === BRACKET && bytes[at + 1] === BRACKET && bytes[at + 2] === GT) break
      } else if (kind === CONTINUES) this.#behind += 1
      else if (kind === PAIR) this.#behind -= 1
      else if (kind !== HIGH || bytes[at + 1] === 0xbf) return undefined
    }
    element.text = this.#text.slice(start, at - this.#behind)
    this.#at = at + 3
    return this.#endTag(name) ? element : undefined
  }

  /** Text, without the blanks around it, and the end tag. */
  #run(name: Name, element: Element): Element | undefined {
    const bytes = this.#bytes
    this.#blanks()
    let at = this.#at
    const start = at - this.#behind
    let end = start
    for (; bytes[at] !== LT; at += 1) {
      const code = bytes[at] as number
      const kind = kinds[code]
      if (kind === CONTINUES) this.#behind += 1
      else if (kind === PAIR) this.#behind -= 1
      // A bracket might be the `]]>` that text must not hold.
      else if (kind !== 0 && (kind !== HIGH || bytes[at + 1] === 0xbf)) return undefined
      if (code !== 0x20 && code !== 0x0a && code !== 0x09) end = at + 1 - this.#behind
    }
    element.text = this.#text.slice(start, end)
    this.#at = at
    return this.#endTag(name) ? element : undefined
  }

  #startTag(): Name | undefined {
    const bytes = this.#bytes
    const start = this.#at + 1
    const guess = last.next
    if (guess !== undefined) {
      const { length } = guess.text
      if (bytes[start + length] === GT && this.#stands(guess, start)) {
        last = guess
        this.#at = start + length + 1
        return guess
      }
    }
    let at = start
    while (isNameCharacter(bytes[at] as number)) at += 1
    if (at === start || bytes[at] !== GT || (bytes[start] as number) < 0x41) return undefined
    const name = nameOf(this.#text.slice(start - this.#behind, at - this.#behind))
    if (name === undefined) return undefined
    last.next = name
    last = name
    this.#at = at + 1
    return name
  }

  /** Goes behind the end tag, if it is the one that must stand here. */
  #endTag(name: Name): boolean {
    const bytes = this.#bytes
    const at = this.#at
    const behind = at + 2 + name.text.length
    if (bytes[at] !== LT || bytes[at + 1] !== SLASH || bytes[behind] !== GT || !this.#stands(name, at + 2)) return false
    this.#at = behind + 1
    return true
  }

  #stands({ codes }: Name, start: number): boolean {
    const bytes = this.#bytes
    for (let i = 0; i < codes.length; i += 1) if (bytes[start + i] !== codes[i]) return false
    return true
  }

  #blanks(): void {
    const bytes = this.#bytes
    for (let code = bytes[this.#at]; code === 0x0a || code === 0x20 || code === 0x09; code = bytes[this.#at]) this.#at += 1
  }
}

/** Weixin's own names: letters, digits and underscores. A digit can't be the first, which is asked elsewhere. */
const isNameCharacter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || (code >= 0x30 && code <= 0x39)
