import { encode } from 'uqr'

/** The white around a QR code, in modules. */
const MARGIN = 4

/** The picture of a QR code as a JPEG, one block of 8 × 8 pixels a module: what a phone can scan off the screen. */
export function qrPicture(text: string): Uint8Array {
  const matrix = encode(text, { ecc: 'M', border: 0, boostEcc: false }).data
  const size = matrix.length + 2 * MARGIN
  const bits: number[] = []
  // White is 127 and black -128, in steps of 8: what is written is the difference from the block before, and no detail within a block.
  let last = 0
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const level = matrix[y - MARGIN]?.[x - MARGIN] ? -128 : 127
      bits.push(...difference(level - last), 0)
      last = level
    }
  }
  while (bits.length % 8 !== 0) bits.push(1)
  const scan: number[] = []
  for (let at = 0; at < bits.length; at += 8) {
    const byte = Number.parseInt(bits.slice(at, at + 8).join(''), 2)
    scan.push(byte)
    if (byte === 0xff) scan.push(0)
  }
  const side = [(size * 8) >> 8, (size * 8) & 0xff]
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...segment(0xe0, [...Buffer.from('JFIF\0'), 1, 1, 0, 0, 1, 0, 1, 0, 0]),
    ...segment(0xdb, [0, ...Array.from({ length: 64 }, () => 8)]),
    ...segment(0xc0, [8, ...side, ...side, 1, 1, 0x11, 0]),
    ...segment(0xc4, [0x00, ...counts(1, 1, 1), ...CATEGORIES]),
    ...segment(0xc4, [0x10, ...counts(1), 0]),
    ...segment(0xda, [1, 1, 0x00, 0, 63, 0]),
    ...scan,
    ...[0xff, 0xd9],
  ])
}

/** The sizes of difference that occur, by their codes: `0`, `10`, `110`. */
const CATEGORIES = [0, 8, 7] as const

/** How many codes there are of one bit, of two, of three. */
const counts = (...given: readonly number[]): number[] => Array.from({ length: 16 }, (_, at) => given[at] ?? 0)

function difference(value: number): number[] {
  if (value === 0) return [0]
  const length = Math.abs(value).toString(2).length
  const code = length === 8 ? [1, 0] : [1, 1, 0]
  const written = value > 0 ? value : value + 2 ** length - 1
  return [...code, ...Array.from({ length }, (_, at) => (written >> (length - 1 - at)) & 1)]
}

const segment = (marker: number, content: readonly number[]): number[] => [0xff, marker, (content.length + 2) >> 8, (content.length + 2) & 0xff, ...content]
