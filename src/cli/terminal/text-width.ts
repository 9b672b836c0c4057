/** How many columns of a terminal a text takes: Chinese characters and emoji take two. */

/** What East Asian Width calls wide or full-width, in blocks. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}/u
/** Marks that sit on the character before them, and what shows nothing. */
const NOTHING = /^[\p{Mn}\p{Me}\p{Cf}]+$/u
/** An emoji that is asked for as a picture. */
const PICTURE = /\ufe0f/

const graphemes = new Intl.Segmenter()

const widthOfGrapheme = (grapheme: string): number => (NOTHING.test(grapheme) ? 0 : WIDE.test(grapheme) || PICTURE.test(grapheme) ? 2 : 1)

export function widthOf(text: string): number {
  let width = 0
  for (const { segment } of graphemes.segment(text)) width += widthOfGrapheme(segment)
  return width
}

/** One line: line breaks and other control characters become a sign that shows them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
export const oneLine = (text: string): string => text.replace(/\r?\n/g, '⏎').replace(/[\0-\x1f\x7f-\x9f]/g, '·')

/** At most so many columns, with `…` for what is left out. */
export function cut(text: string, columns: number, from: 'start' | 'end' = 'end'): string {
  if (widthOf(text) <= columns) return text
  if (columns < 1) return ''
  const segments = Array.from(graphemes.segment(text), ({ segment }) => segment)
  if (from === 'start') segments.reverse()
  const kept: string[] = []
  let width = 1
  for (const segment of segments) {
    width += widthOfGrapheme(segment)
    if (width > columns) break
    kept.push(segment)
  }
  // A text that has been cut before needs one sign for both.
  if (kept.at(-1) === '…') kept.pop()
  return from === 'start' ? `…${kept.reverse().join('')}` : `${kept.join('')}…`
}

export interface PadOptions {
  readonly side?: 'left' | 'right' | undefined
  readonly cut?: 'start' | 'end' | undefined
}

/** Exactly so many columns. */
export function pad(text: string, columns: number, options: PadOptions = {}): string {
  const short = cut(oneLine(text), columns, options.cut)
  const blanks = ' '.repeat(columns - widthOf(short))
  return options.side === 'right' ? blanks + short : short + blanks
}
