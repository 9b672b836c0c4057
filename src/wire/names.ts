/**
 * The element names that were seen before. Pushes of a kind have their elements in one order, so that what came behind a name last time is
 * looked for first: one comparison instead of a walk over letters. And a name is the same string each time, which is what makes looking it up cheap.
 */
export class Name {
  readonly text: string
  /** What came behind it last time. */
  next: Name | undefined

  constructor(text: string) {
    this.text = text
  }
}

/** Far more than Weixin has; names beyond are made anew each time. */
const MOST = 1000
const known = new Map<string, Name>()

export function nameOf(text: string): Name {
  let name = known.get(text)
  if (name === undefined) {
    // As a key, so that the engine keeps one copy of it: strings that were cut out of a body are compared letter by letter.
    name = new Name(Object.keys({ [text]: 0 })[0] as string)
    if (known.size < MOST) known.set(name.text, name)
  }
  return name
}
