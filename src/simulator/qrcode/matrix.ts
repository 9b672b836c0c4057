import { ConfigurationError } from '../../errors.js'

/**
 * A QR code (ISO/IEC 18004) of bytes, level M, versions 1 to 6: as much as Weixin's URLs need. Rows from the top; `true` is dark.
 * The mask is always the first: which one is best to read is a matter of printing.
 */
export function qrMatrix(text: string): boolean[][] {
  const data = Buffer.from(text)
  const version = VERSIONS.findIndex((each) => data.length + 2 <= each.blocks * each.data) + 1
  const shape = VERSIONS[version - 1]
  if (!shape) throw new ConfigurationError('url', 'is longer than its QR code can hold')
  const size = version * 4 + 17
  const modules = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const fixed = Array.from({ length: size }, () => Array.from({ length: size }, () => false))
  const put = (x: number, y: number, dark: boolean) => {
    if (x < 0 || y < 0 || x >= size || y >= size) return
    ;(modules[y] as boolean[])[x] = dark
    ;(fixed[y] as boolean[])[x] = true
  }
  for (let at = 0; at < size; at += 1) {
    put(6, at, at % 2 === 0)
    put(at, 6, at % 2 === 0)
  }
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    square(put, { x, y, reach: 4, light: [2, 4] })
  if (version > 1) square(put, { x: size - 7, y: size - 7, reach: 2, light: [1] })
  formatBits(put, size)
  fill(modules, fixed, codewords(data, shape))
  return modules
}

/** Of level M: blocks, and codewords of data and of correction in each. */
const VERSIONS = [
  { blocks: 1, data: 16, correction: 10 },
  { blocks: 1, data: 28, correction: 16 },
  { blocks: 1, data: 44, correction: 26 },
  { blocks: 2, data: 32, correction: 18 },
  { blocks: 2, data: 43, correction: 24 },
  { blocks: 4, data: 27, correction: 16 },
] as const

type Shape = (typeof VERSIONS)[number]
type Put = (x: number, y: number, dark: boolean) => void

/** Concentric squares, some of them light. */
function square(put: Put, { x, y, reach, light }: { readonly x: number; readonly y: number; readonly reach: number; readonly light: readonly number[] }): void {
  for (let dy = -reach; dy <= reach; dy += 1)
    for (let dx = -reach; dx <= reach; dx += 1) put(x + dx, y + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))))
}

/** Level M (0) and mask 0, with the ten bits that protect them, twice. */
function formatBits(put: Put, size: number): void {
  const bits = 0b101010000010010
  const bit = (at: number) => ((bits >> at) & 1) === 1
  for (let at = 0; at <= 5; at += 1) put(8, at, bit(at))
  put(8, 7, bit(6))
  put(8, 8, bit(7))
  put(7, 8, bit(8))
  for (let at = 9; at < 15; at += 1) put(14 - at, 8, bit(at))
  for (let at = 0; at < 8; at += 1) put(size - 1 - at, 8, bit(at))
  for (let at = 8; at < 15; at += 1) put(8, size - 15 + at, bit(at))
  put(8, size - 8, true)
}

/** Data in blocks, each with its correction, woven into one another. */
function codewords(data: Buffer, { blocks, data: inBlock, correction }: Shape): number[] {
  const bits = [0, 1, 0, 0, ...bitsOf(data.length), ...[...data].flatMap(bitsOf)]
  const capacity = blocks * inBlock * 8
  for (let end = 0; end < 4 && bits.length < capacity; end += 1) bits.push(0)
  while (bits.length % 8 !== 0) bits.push(0)
  for (let pad = 0; bits.length < capacity; pad += 1) bits.push(...bitsOf(pad % 2 === 0 ? 0xec : 0x11))
  const words: number[] = []
  for (let at = 0; at < bits.length; at += 8) words.push(Number.parseInt(bits.slice(at, at + 8).join(''), 2))
  const parts = Array.from({ length: blocks }, (_, block) => words.slice(block * inBlock, (block + 1) * inBlock))
  const checks = parts.map((part) => corrected(part, correction))
  const woven = (lists: readonly (readonly number[])[]) => (lists[0] ?? []).flatMap((_, at) => lists.map((list) => list[at] as number))
  return [...woven(parts), ...woven(checks)]
}

const bitsOf = (byte: number): number[] => Array.from({ length: 8 }, (_, at) => (byte >> (7 - at)) & 1)

/** Reed–Solomon over GF(256) with the polynomial 0x11d. */
function corrected(data: readonly number[], count: number): number[] {
  let generator = [1]
  for (let at = 0, root = 1; at < count; at += 1, root = times(root, 2)) {
    const next = [...generator, 0]
    generator.forEach((factor, index) => {
      next[index + 1] = (next[index + 1] as number) ^ times(factor, root)
    })
    generator = next
  }
  const rest = Array.from({ length: count }, () => 0)
  for (const byte of data) {
    const factor = byte ^ (rest.shift() as number)
    rest.push(0)
    for (let at = 0; at < count; at += 1) rest[at] = (rest[at] as number) ^ times(generator[at + 1] as number, factor)
  }
  return rest
}

function times(one: number, other: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit -= 1) {
    product = (product << 1) ^ ((product >> 7) * 0x11d)
    product ^= ((other >> bit) & 1) * one
  }
  return product & 0xff
}

/** In columns of two, upwards and downwards, from the lower right. */
function fill(modules: boolean[][], fixed: readonly (readonly boolean[])[], words: readonly number[]): void {
  const size = modules.length
  let bit = 0
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5
    for (let step = 0; step < size; step += 1) {
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step
        if (fixed[y]?.[x]) continue
        const dark = bit < words.length * 8 && (((words[bit >> 3] as number) >> (7 - (bit & 7))) & 1) === 1
        ;(modules[y] as boolean[])[x] = dark !== ((x + y) % 2 === 0)
        bit += 1
      }
    }
  }
}
