import { InputError } from '../errors.js'
import type { UploadPart } from './contract.js'

/** A form as bytes. */
export interface Form {
  readonly type: string
  readonly body: Uint8Array<ArrayBuffer>
}

/** By the ending of a file's name: the platform goes by the content type. */
const TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  bmp: 'image/bmp',
  amr: 'audio/amr',
  mp3: 'audio/mpeg',
  wma: 'audio/x-ms-wma',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  pdf: 'application/pdf',
}

const TYPE = /^[\w!#$&^.+-]+\/[\w!#$&^.+-]+(?:;[ -~]*)?$/

/** As browsers write forms. @throws {InputError} that names the part */
export async function writeForm(parts: readonly UploadPart[], maxBytes: number): Promise<Form> {
  if (!Array.isArray(parts) || parts.length === 0) throw new InputError('parts', 'is no list of parts')
  const boundary = `----hongyan${globalThis.crypto.randomUUID().replaceAll('-', '')}`
  const pieces: Uint8Array[] = []
  let size = 0
  for (const [index, part] of parts.entries()) {
    const field = `parts[${index}]`
    const head = headOf(part, field)
    const bytes = await bytesOf(part.data, field, maxBytes - size)
    size += bytes.byteLength
    if (size > maxBytes) throw tooMuch(field, maxBytes)
    pieces.push(Buffer.from(`--${boundary}\r\n${head}\r\n`), bytes, Buffer.from('\r\n'))
  }
  pieces.push(Buffer.from(`--${boundary}--\r\n`))
  return { type: `multipart/form-data; boundary=${boundary}`, body: Buffer.concat(pieces) }
}

function headOf({ name, filename, type }: UploadPart, field: string): string {
  if (typeof name !== 'string' || name === '') throw new InputError(`${field}.name`, 'is missing', 'The platform expects media for most files')
  if (type !== undefined && !TYPE.test(type)) throw new InputError(`${field}.type`, 'is no content type')
  const disposition = `Content-Disposition: form-data; name="${escaped(name)}"`
  if (filename === undefined) return type ? `${disposition}\r\nContent-Type: ${type}\r\n` : `${disposition}\r\n`
  if (filename === '') throw new InputError(`${field}.filename`, 'is empty', 'Without one the platform finds no file (41005)')
  const ending = filename.slice(filename.lastIndexOf('.') + 1).toLowerCase()
  return `${disposition}; filename="${escaped(filename)}"\r\nContent-Type: ${type ?? TYPES[ending] ?? 'application/octet-stream'}\r\n`
}

/** As the HTML standard has it: everything else goes as it is. */
const escaped = (text: string): string =>
  text.toWellFormed().replace(/[\r\n"]/g, (character) => (character === '"' ? '%22' : character === '\r' ? '%0D' : '%0A'))

async function bytesOf(data: UploadPart['data'], field: string, maxBytes: number): Promise<Uint8Array> {
  if (typeof data === 'string') return Buffer.from(data)
  if (data instanceof Uint8Array) return data
  if (data instanceof Blob) return data.size > maxBytes ? Promise.reject(tooMuch(field, maxBytes)) : new Uint8Array(await data.arrayBuffer())
  if (typeof data !== 'object' || data === null || !(Symbol.asyncIterator in data))
    throw new InputError(`${field}.data`, 'is neither text, bytes, a Blob nor a stream')
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of data) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    if (!(bytes instanceof Uint8Array)) throw new InputError(`${field}.data`, 'is a stream of something other than bytes')
    size += bytes.byteLength
    if (size > maxBytes) throw tooMuch(field, maxBytes)
    chunks.push(bytes)
  }
  return Buffer.concat(chunks, size)
}

const tooMuch = (field: string, maxBytes: number): InputError => new InputError(`${field}.data`, `makes the form larger than ${maxBytes} bytes`)
