/** Bytes of an AMR frame by its mode, its head included; a frame lasts 20 ms. */
const AMR_BYTES = [13, 14, 16, 18, 20, 21, 27, 32, 6, 1, 1, 1, 1, 1, 1, 1]
const AMR_HEAD = '#!AMR\n'
const FRAMES_A_SECOND = 50

/** Kilobits a second of MPEG-1 and MPEG-2 layer III, by the index in a frame's head. */
const MP3_RATES = [
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
] as const

/** How long a recording plays, in seconds: AMR exactly, MP3 by the rate of its first frame. @returns `undefined` for what it cannot tell */
export function playtimeOf(data: Uint8Array): number | undefined {
  if (Buffer.from(data.subarray(0, AMR_HEAD.length)).toString('latin1') === AMR_HEAD) {
    let frames = 0
    for (let at = AMR_HEAD.length; at < data.length; frames += 1) at += AMR_BYTES[((data[at] as number) >> 3) & 15] as number
    return frames / FRAMES_A_SECOND
  }
  const start = Buffer.from(data.subarray(0, 3)).toString('latin1') === 'ID3' ? 10 + sizeOfTag(data) : 0
  const [first = 0, second = 0, third = 0] = data.subarray(start, start + 3)
  // Eleven ones, and layer III.
  if (first !== 0xff || (second & 0xe6) !== 0xe2) return undefined
  const rate = MP3_RATES[(second & 0x18) === 0x18 ? 0 : 1][third >> 4]
  return rate ? ((data.length - start) * 8) / (rate * 1000) : undefined
}

/** Four bytes of seven bits. */
const sizeOfTag = (data: Uint8Array): number => data.subarray(6, 10).reduce((size, byte) => size * 128 + (byte & 0x7f), 0)
