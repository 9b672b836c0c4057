import { MalformedError } from '../errors.js'
import { Element, MAX_DEPTH, MAX_ELEMENTS } from './element.js'
import { type Name, nameOf } from './names.js'

/**
 * A strict scanner for the XML that Weixin sends: elements, text, CDATA, comments, the five named and the numeric
 * references, and attributes, which are checked and dropped. An XML declaration (UTF-8) and a byte order mark may stand before the root.
 * DOCTYPE, processing instructions and every other entity are refused: with them would come files, network and exponential growth.
 */

// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids, and surrogates, which need a second look
const ODD = /[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]/
// biome-ignore lint/suspicious/noControlCharactersInRegex: the same without surrogates
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/
const NAME =
  /[:A-Z_a-z\xC0-\xD6\xD8-\xF6\xF8-\u02FF\u0370-\u037D\u037F-\u1FFF\u200C-\u200D\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}][-:A-Z_a-z.0-9\xB7\xC0-\xD6\xD8-\xF6\xF8-\u037D\u037F-\u1FFF\u200C-\u200D\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]*/uy
const DECLARATION =
  /<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.0"|'1\.0')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[Uu][Tt][Ff]-?8"|'[Uu][Tt][Ff]-?8'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>/y
const REFERENCE = /&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,10})|(amp|lt|gt|quot|apos));/y

const LT = 0x3c
const GT = 0x3e
const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const CDATA = '<![CDATA['

/** @throws {MalformedError} */
export function scanXml(source: string): Element {
  return new Scanner(source).document()
}

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09

/** `startsWith`, which takes its time over a text that is no constant. */
const isAt = (source: string, text: string, at: number): boolean => source.slice(at, at + text.length) === text

/** The name that was scanned last, in whatever document: see {@link Name}. */
let last = nameOf('xml') as Name

class Scanner {
  readonly #source: string
  #at = 0
  #elements = 0
  #selfClosed = false

  constructor(source: string) {
    if (ODD.test(source)) checkCharacters(source)
    this.#source = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source
  }

  document(): Element {
    if (this.#source.charCodeAt(0) === 0xfeff) this.#at = 1
    DECLARATION.lastIndex = this.#at
    if (DECLARATION.test(this.#source)) this.#at = DECLARATION.lastIndex
    this.#misc()
    if (this.#source.charCodeAt(this.#at) !== LT) this.#fail('text where the root element should begin')
    const root = this.#root()
    this.#misc()
    if (this.#at < this.#source.length) this.#fail('something after the root element')
    return root
  }

  /** White space and comments around the root. */
  #misc(): void {
    for (;;) {
      while (isSpace(this.#source.charCodeAt(this.#at))) this.#at += 1
      if (!this.#source.startsWith('<!--', this.#at)) return
      this.#comment()
    }
  }

  /** The root and all in it: a loop with its own stack, so that depth costs no call frames. */
  #root(): Element {
    const source = this.#source
    const open: Element[] = []
    const root = this.#startTag()
    if (this.#selfClosed) return root
    let current = root
    /** Whether text of the current element no longer counts: it holds a CDATA section, which then counts alone, or further elements. */
    let sections = false
    for (;;) {
      let next = this.#at
      while (isSpace(source.charCodeAt(next))) next += 1
      // Blanks between elements are nothing; blanks beside text may belong to it.
      if (source.charCodeAt(next) !== LT || (!sections && current.text !== '')) {
        next = source.indexOf('<', next)
        if (next < 0) this.#fail(`no end tag for <${short(current.name)}>`)
        const run = this.#text(this.#at, next)
        if (!sections) current.text += run
      }
      this.#at = next
      const mark = source.charCodeAt(next + 1)
      if (mark === SLASH) {
        this.#at = this.#endTag(current.name, next)
        if (this.#at < 0) {
          this.#at = next
          this.#fail(`an end tag that is not </${short(current.name)}>`)
        }
        if (current.children !== undefined) current.text = ''
        else if (!sections) current.text = trimBlanks(current.text)
        const parent = open.pop()
        if (parent === undefined) return root
        current = parent
        sections = true
      } else if (mark === BANG) {
        if (source.startsWith(CDATA, next)) {
          const end = source.indexOf(']]>', next + 9)
          if (end < 0) this.#fail('no end of a CDATA section')
          const section = source.slice(next + 9, end)
          current.text = sections ? current.text + section : section
          sections = true
          this.#at = end + 3
        } else if (source.startsWith('<!--', next)) this.#comment()
        else this.#fail('a declaration, which is not allowed here')
      } else if (mark === QUESTION) this.#fail('a processing instruction, which is not allowed here')
      else {
        // The root is the first level, `current` is on the one below those that are open.
        if (open.length + 2 > MAX_DEPTH) this.#fail(`more than ${MAX_DEPTH} levels`)
        const child = this.#startTag()
        if (current.children === undefined) current.children = [child]
        else current.children.push(child)
        if (this.#selfClosed || this.#leaf(child)) sections = true
        else {
          open.push(current)
          current = child
          sections = false
        }
      }
    }
  }

  /**
   * What nearly every element of Weixin's is: one CDATA section or one run of text, and the end tag. From behind the start tag to behind the end tag;
   * where there is anything else it goes nowhere, and the loop takes the element as it comes.
   */
  #leaf(element: Element): boolean {
    const source = this.#source
    const start = this.#at
    const isSection = source.startsWith(CDATA, start)
    const end = isSection ? source.indexOf(']]>', start + 9) : source.indexOf('<', start)
    if (end < 0) return false
    const behind = this.#endTag(element.name, isSection ? end + 3 : end)
    if (behind < 0) return false
    element.text = isSection ? source.slice(start + 9, end) : trimBlanks(this.#text(start, end))
    this.#at = behind
    return true
  }

  #startTag(): Element {
    const source = this.#source
    this.#elements += 1
    if (this.#elements > MAX_ELEMENTS) this.#fail(`more than ${MAX_ELEMENTS} elements`)
    this.#selfClosed = false
    const start = this.#at + 1
    const guess = last.next
    if (guess !== undefined && isAt(source, guess.text, start) && source.charCodeAt(start + guess.text.length) === GT) {
      last = guess
      this.#at = start + guess.text.length + 1
      return new Element(guess.text)
    }
    this.#at = start
    const text = this.#name()
    const name = nameOf(text)
    if (name !== undefined) {
      last.next = name
      last = name
    }
    if (source.charCodeAt(this.#at) === GT) this.#at += 1
    else this.#attributes()
    return new Element(name?.text ?? text)
  }

  /** From behind the element's name to behind the `>`. */
  #attributes(): void {
    const source = this.#source
    const seen = new Set<string>()
    for (;;) {
      const before = this.#at
      while (isSpace(source.charCodeAt(this.#at))) this.#at += 1
      const code = source.charCodeAt(this.#at)
      if (code === GT) {
        this.#at += 1
        return
      }
      if (code === SLASH && source.charCodeAt(this.#at + 1) === GT) {
        this.#selfClosed = true
        this.#at += 2
        return
      }
      if (this.#at === before) this.#fail('no blank before an attribute')
      const name = this.#name()
      if (seen.has(name)) this.#fail('the same attribute twice')
      seen.add(name)
      while (isSpace(source.charCodeAt(this.#at))) this.#at += 1
      if (source[this.#at] !== '=') this.#fail('an attribute without a value')
      this.#at += 1
      while (isSpace(source.charCodeAt(this.#at))) this.#at += 1
      const quote = source[this.#at]
      if (quote !== '"' && quote !== "'") this.#fail('an attribute value without quotes')
      const end = source.indexOf(quote as string, this.#at + 1)
      const value = end < 0 ? '' : source.slice(this.#at + 1, end)
      if (end < 0 || value.includes('<')) this.#fail('an attribute value without an end')
      if (value.includes('&')) this.#references(value, this.#at + 1)
      this.#at = end + 1
    }
  }

  /** Where what follows the end tag begins, or -1 if that element's end tag does not stand there. */
  #endTag(name: string, start: number): number {
    const source = this.#source
    if (source.charCodeAt(start) !== LT || source.charCodeAt(start + 1) !== SLASH || !isAt(source, name, start + 2)) return -1
    let at = start + 2 + name.length
    while (isSpace(source.charCodeAt(at))) at += 1
    return source.charCodeAt(at) === GT ? at + 1 : -1
  }

  #name(): string {
    const source = this.#source
    const start = this.#at
    let at = start
    // Weixin's own names: letters, digits and underscores.
    for (
      let code = source.charCodeAt(at);
      (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || code === 0x5f || (code >= 0x30 && code <= 0x39 && at > start);
    ) {
      at += 1
      code = source.charCodeAt(at)
    }
    const code = source.charCodeAt(at)
    if (at === start || code > 0x7f || code === 0x2d || code === 0x2e || code === 0x3a) {
      NAME.lastIndex = start
      if (!NAME.test(source)) this.#fail('no name where one must stand')
      at = NAME.lastIndex
    }
    this.#at = at
    return source.slice(start, at)
  }

  #text(start: number, end: number): string {
    const run = this.#source.slice(start, end)
    const bad = run.indexOf(']]>')
    if (bad >= 0) throw new MalformedError('"]]>" in text', start + bad)
    return run.includes('&') ? this.#references(run, start) : run
  }

  #references(run: string, offset: number): string {
    let out = ''
    let from = 0
    for (let at = run.indexOf('&'); at >= 0; at = run.indexOf('&', from)) {
      REFERENCE.lastIndex = at
      const match = REFERENCE.exec(run)
      if (!match) throw new MalformedError('a reference that is not allowed', offset + at)
      const [whole, hex, digits, named] = match
      out += run.slice(from, at) + (named ? NAMED[named] : character(hex ? Number.parseInt(hex, 16) : Number(digits), offset + at))
      from = at + whole.length
    }
    return out + run.slice(from)
  }

  #comment(): void {
    const end = this.#source.indexOf('--', this.#at + 4)
    if (end < 0 || this.#source.charCodeAt(end + 2) !== GT) this.#fail('a comment that does not end')
    this.#at = end + 3
  }

  #fail(problem: string): never {
    throw new MalformedError(problem, this.#at)
  }
}

function checkCharacters(source: string): void {
  const forbidden = source.search(FORBIDDEN)
  if (forbidden >= 0) throw new MalformedError('a character that XML forbids', forbidden)
  if (!source.isWellFormed()) throw new MalformedError('half of a surrogate pair', source.search(/\p{Surrogate}/u))
}

/** For a message that is logged: a name may be as long as a body. */
const short = (name: string): string => (name.length > 40 ? `${name.slice(0, 40)}…` : name)

/** XML's four blanks and no others: an ideographic space is text. */
function trimBlanks(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isSpace(text.charCodeAt(start))) start += 1
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1
  return text.slice(start, end)
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function character(code: number, at: number): string {
  const allowed =
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    (code >= 0x10000 && code <= 0x10ffff)
  if (!allowed) throw new MalformedError('a reference to a character that XML forbids', at)
  return String.fromCodePoint(code)
}
