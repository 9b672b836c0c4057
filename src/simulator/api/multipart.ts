import { type WeixinError, weixinError } from '../core/weixin-error.js'
import type { ApiRequest } from './endpoint.js'

/** A part of a form (multipart/form-data). */
export interface FormPart {
  readonly name: string
  /** `undefined` for a plain field. */
  readonly filename: string | undefined
  readonly type: string
  readonly data: Buffer
}

const BREAK = Buffer.from('\r\n')
const BLANK = Buffer.from('\r\n\r\n')
const MOST_PARTS = 16
const LONGEST_HEAD = 4096

/** The parts of an upload. What is no form, or not whole, holds no file for the platform: 41005. */
export function readForm({ body, contentType = '' }: ApiRequest): readonly FormPart[] | WeixinError {
  const boundary = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType)
  if (!boundary || body === undefined) return weixinError(41005)
  const bytes = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength)
  const line = Buffer.from(`--${boundary[1] ?? boundary[2]}`)
  const between = Buffer.concat([BREAK, line])
  const parts: FormPart[] = []
  // What stands before the first boundary is no part.
  let at = bytes.indexOf(line)
  if (at < 0 || (at > 0 && bytes.indexOf(between) !== at - BREAK.length)) return weixinError(41005)
  for (at += line.length; parts.length < MOST_PARTS; ) {
    if (bytes.subarray(at, at + 2).toString('latin1') === '--') return parts
    const start = bytes.indexOf(BREAK, at)
    const head = bytes.indexOf(BLANK, start)
    const end = bytes.indexOf(between, head)
    if (start < 0 || head < 0 || end < 0 || head - start > LONGEST_HEAD) return weixinError(41005)
    const part = partOf(bytes.subarray(start, head).toString('utf8'), bytes.subarray(head + BLANK.length, Math.max(end, head + BLANK.length)))
    if (part) parts.push(part)
    at = end + between.length
  }
  return weixinError(41005)
}

function partOf(head: string, data: Buffer): FormPart | undefined {
  const disposition = /^content-disposition\s*:\s*form-data\s*;(.*)$/im.exec(head)?.[1]
  const name = disposition && attribute(disposition, 'name')
  if (!name) return undefined
  const type = /^content-type\s*:\s*(\S+)/im.exec(head)?.[1] ?? 'text/plain'
  return { name, filename: attribute(disposition, 'filename'), type, data }
}

const attribute = (disposition: string, name: string): string | undefined => {
  const found = new RegExp(`(?:^|;)\\s*${name}=(?:"([^"]*)"|([^;\\s"]*))`, 'i').exec(disposition)
  return found ? (found[1] ?? found[2]) : undefined
}

/** The file of an upload: the first part that bears one of these names and a filename. */
export function fileOf(request: ApiRequest, names: readonly string[]): FormPart | WeixinError {
  const parts = readForm(request)
  if (parts instanceof Error) return parts
  const file = parts.find(({ name, filename }) => names.includes(name) && filename)
  if (!file) return weixinError(41005)
  return file.data.length === 0 ? weixinError(44001) : file
}
