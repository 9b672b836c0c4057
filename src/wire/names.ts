/**
 * The element names that were seen before. Pushes of a kind have their elements in one order, so that what came behind a name last time is
 * looked for first: one comparison instead of a walk over letters. And a name is the same string each time, which is what makes looking it up cheap.
 */
export class Name {
  readonly text: string
  /** What came behind it last time. */
  next: Name | undefined = undefined
  /** Its characters, for whoever goes over bytes: one that is more than one byte is like none of them. */
  readonly codes: Uint16Array

  constructor(text: string) {
    this.text = text
    this.codes = Uint16Array.from({ length: text.length }, (_, at) => (text.charCodeAt(at) < 0x80 ? text.charCodeAt(at) : 0xffff))
  }
}

/** Far more and far longer than any of Weixin's. What is beyond is not kept, so that nobody can fill the memory with names. */
const MOST = 1000
const LONGEST = 64
const known = new Map<string, Name>()

export function nameOf(text: string): Name | undefined {
  let name = known.get(text)
  if (name === undefined && known.size < MOST && text.length <= LONGEST) {
    // As a key, so that the engine keeps one copy of it: a string that was cut out of a body is compared letter by letter, and holds on to the body.
    name = new Name(Object.keys({ [text]: 0 })[0] as string)
    known.set(name.text, name)
  }
  return name
}
