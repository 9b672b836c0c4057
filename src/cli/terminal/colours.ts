export type Colour = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'

const CODES: Readonly<Record<Colour, readonly [on: number, off: number]>> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
}

export type Painter = (colour: Colour, text: string) => string

/** Colours are for people at a terminal who have not asked for none (https://no-color.org); FORCE_COLOR asks for them anywhere, and wins, as in Node. */
export function painterFor(stream: { readonly isTTY?: boolean }, environment: Readonly<Record<string, string | undefined>>): Painter {
  const { FORCE_COLOR, NO_COLOR, TERM } = environment
  const coloured = FORCE_COLOR ? FORCE_COLOR !== '0' : stream.isTTY === true && !NO_COLOR && TERM !== 'dumb'
  return (colour, text) => (coloured ? `\u001b[${CODES[colour][0]}m${text}\u001b[${CODES[colour][1]}m` : text)
}
