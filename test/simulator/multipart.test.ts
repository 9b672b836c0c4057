import { describe, expect, test } from 'vitest'
import { fileOf, readForm } from '../../src/simulator/api/multipart.js'
import { form } from './world.js'

const request = (sent: { readonly contentType?: string; readonly body?: Uint8Array | string }) => ({ method: 'POST', path: '/', search: '', ...sent })
const parts = (sent: Parameters<typeof request>[0]) => {
  const read = readForm(request(sent))
  return read instanceof Error ? read.errcode : read.map(({ name, filename, data }) => [name, filename, data.toString('latin1')])
}

describe('a form', () => {
  test('its parts, to the byte', () => {
    const data = Buffer.from('\r\n--\r\n----aroun\r\n\0\xff', 'latin1')
    const sent = form({ media: { data, filename: '图"; x.jpg'.replace('"', '') }, description: '{"title":"标题"}' })
    expect(parts(sent)).toEqual([
      ['media', '图; x.jpg', data.toString('latin1')],
      ['description', undefined, Buffer.from('{"title":"标题"}').toString('latin1')],
    ])
  })

  test.each<[string, Parameters<typeof request>[0]]>([
    ['no content type', { body: 'x' }],
    ['JSON', { contentType: 'application/json', body: '{}' }],
    ['no boundary', { contentType: 'multipart/form-data', body: '--x\r\n' }],
    ['no body', { contentType: 'multipart/form-data; boundary=x' }],
    ['cut off', { contentType: 'multipart/form-data; boundary=x', body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nabc' }],
    ['another boundary', { contentType: 'multipart/form-data; boundary=x', body: '--y\r\n\r\n\r\n--y--' }],
    ['no end', { contentType: 'multipart/form-data; boundary=x', body: '--x\r\nContent-Disposition: form-data; name="a"\r\n\r\nabc\r\n--x' }],
    ['too many parts', form(Object.fromEntries(Array.from({ length: 17 }, (_, at) => [`p${at}`, 'x'])))],
  ])('%s → 41005', (_, sent) => {
    expect(parts(sent)).toBe(41005)
  })

  test('as curl writes it: a quoted boundary, words before the first', () => {
    const body = 'preamble\r\n--x\r\ncontent-disposition: form-data; name=media; filename="a.jpg"\r\n\r\nabc\r\n--x--\r\n'
    expect(parts({ contentType: 'multipart/form-data; charset=utf-8; boundary="x"', body })).toEqual([['media', 'a.jpg', 'abc']])
  })

  test('a file needs a name, and bytes', () => {
    const file = (sent: ReturnType<typeof form>) => {
      const found = fileOf(request(sent), ['media'])
      return found instanceof Error ? found.errcode : found.filename
    }
    expect(file(form({ media: { data: Buffer.from('x'), filename: 'a.jpg' } }))).toBe('a.jpg')
    expect(file(form({ media: 'x' }))).toBe(41005)
    expect(file(form({ other: { data: Buffer.from('x'), filename: 'a.jpg' } }))).toBe(41005)
    expect(file(form({ media: { data: Buffer.alloc(0), filename: 'a.jpg' } }))).toBe(44001)
  })
})
