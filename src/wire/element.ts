/**
 * What both scanners, XML and JSON, yield: a tree of named elements in the order of the wire.
 * A JSON array becomes a repeated element, so that one decoder serves both formats.
 */
export class Element {
  readonly name: string
  /** The text: of the CDATA sections alone where there is one, else trimmed. Empty for a container. */
  text = ''
  children: Element[] | undefined

  constructor(name: string) {
    this.name = name
  }
}

/** Limits of both scanners. Weixin's deepest push has five levels and its longest some hundred elements. */
export const MAX_DEPTH = 64
export const MAX_ELEMENTS = 10_000
