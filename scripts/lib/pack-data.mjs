// @ts-check
import { isDeepStrictEqual } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import { root } from './root.mjs'

/**
 * Modules that export nothing but data, and are loaded only when a call or a tool needs them: tables of fields, of error codes, of what pushes mean.
 * The same words come again and again in them, so that packed they are a sixth. The front door has none: it is read at each start and may need no unpacking.
 */
const MODULES = [
  'catalogue/index',
  'api/errcodes/table',
  'generated/api/routes',
  'generated/api/[a-z-]+-shapes',
  'simulator/rule-table',
  'simulator/errmsg/table',
]
const DATA = new RegExp(`/src/(?:${MODULES.join('|')})\\.ts$`.replaceAll('/', '[\\\\/]'))

const UNPACK = '\0unpack'
const unpackOnly = /^\0unpack$/

/** Four bytes are five of these, where base64 takes five and a third. None means anything in a text between whatever quotes. */
const LETTERS = '!#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz'

/** Runs in the package: what `packed` has written, whole. Objects that were shared are shared again. */
export const unpack = `import { brotliDecompressSync } from 'node:zlib'
const LETTERS = ${JSON.stringify(LETTERS)}
function bytesOf(text) {
  const bytes = Buffer.alloc(((text.length - 1) / 5) * 4)
  let word = 0
  for (let at = 0; at < text.length - 1; at++) {
    word = word * 85 + LETTERS.indexOf(text[at])
    if (at % 5 < 4) continue
    bytes.writeUInt32BE(word, ((at - 4) / 5) * 4)
    word = 0
  }
  return bytes.subarray(0, bytes.length - text.at(-1))
}
export function unpack(text) {
  const { shared, data } = JSON.parse(brotliDecompressSync(bytesOf(text)).toString())
  const whole = (value) => {
    if (typeof value !== 'object' || value === null) return value
    if (value.$ !== undefined) return shared[value.$]
    for (const key in value) value[key] = whole(value[key])
    return value
  }
  if (shared.length === 0) return data
  for (const value of shared) whole(value)
  return whole(data)
}`

/** Objects that stand in several places, each behind those that it holds. @param {unknown} data */
const sharedIn = (data) => {
  /** @type {Map<object, number>} */
  const times = new Map()
  /** @type {object[]} */
  const order = []
  const visit = (/** @type {unknown} */ value) => {
    if (typeof value !== 'object' || value === null) return
    const seen = times.get(value) ?? 0
    times.set(value, seen + 1)
    if (seen > 0) return
    for (const entry of Object.values(value)) visit(entry)
    order.push(value)
  }
  visit(data)
  return order.filter((value) => (times.get(value) ?? 0) > 1)
}

/** In groups of five letters; the last letter is how many bytes of the last group are none. @param {Buffer} bytes */
const inLetters = (bytes) => {
  const missing = (4 - (bytes.length % 4)) % 4
  const whole = Buffer.concat([bytes, Buffer.alloc(missing)])
  let text = ''
  for (let at = 0; at < whole.length; at += 4) {
    let word = whole.readUInt32BE(at)
    let group = ''
    for (let place = 0; place < 5; place += 1) {
      group = LETTERS.charAt(word % 85) + group
      word = Math.floor(word / 85)
    }
    text += group
  }
  return `${text}${missing}`
}

/**
 * Data as text: JSON, in which what is shared stands once, packed and in letters, so that it is no file to be found at run time and every bundler takes it along.
 * @param {unknown} data
 */
export const packed = (data) => {
  if (!isDeepStrictEqual(data, JSON.parse(JSON.stringify(data)))) throw new Error('it holds what JSON cannot say')
  const shared = sharedIn(data)
  const places = new Map(shared.map((value, place) => [value, place]))
  const written = (/** @type {unknown} */ value, /** @type {unknown} */ self = undefined) => {
    if (typeof value !== 'object' || value === null) return value
    const place = value === self ? undefined : places.get(value)
    if (place !== undefined) return { $: place }
    /** @type {unknown} */
    const copy = Array.isArray(value)
      ? value.map((entry) => written(entry))
      : Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, written(entry)]))
    return copy
  }
  const text = JSON.stringify({ shared: shared.map((value) => written(value, value)), data: written(data) })
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 22, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT }
  return inLetters(brotliCompressSync(text, { params }))
}

/**
 * What a module exports, by running it.
 * @param {string} file
 * @param {typeof import('rolldown').rolldown} rolldown
 * @returns {Promise<Record<string, unknown>>}
 */
const exportsOf = async (file, rolldown) => {
  const bundle = await rolldown({ input: file, cwd: root, platform: 'node' })
  const { output } = await bundle.generate({ format: 'esm' })
  await bundle.close()
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString('base64')}`)
}

/**
 * Has the modules of {@link MODULES} packed.
 * @param {typeof import('rolldown').rolldown} rolldown
 * @returns {import('rolldown').Plugin}
 */
export const packData = (rolldown) => ({
  name: 'pack-data',
  resolveId: (id) => (id === UNPACK ? UNPACK : undefined),
  load: {
    filter: { id: [DATA, unpackOnly] },
    async handler(id) {
      if (id === UNPACK) return unpack
      const exported = Object.entries(await exportsOf(id, rolldown))
      const lines = exported.map(([name, data]) => `export const ${name} = /* @__PURE__ */ unpack(${JSON.stringify(packed(data))})`)
      return { code: `import { unpack } from ${JSON.stringify(UNPACK)}\n${lines.join('\n')}\n`, moduleType: 'js' }
    },
  },
})
