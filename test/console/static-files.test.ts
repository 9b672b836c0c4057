import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ask, createShop, type Shop } from './console-world.js'

let folder: string
let shop: Shop
const SCRIPT = 'export const page = 1\n'.repeat(50)

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hongyan-page-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!DOCTYPE html><title>page</title>')
  writeFileSync(join(folder, 'assets/index-BdX93kqZ.js'), SCRIPT)
  writeFileSync(join(folder, 'assets/index-BdX93kqZ.js.gz'), gzipSync(SCRIPT))
  writeFileSync(join(folder, 'assets/index-BdX93kqZ.js.br'), brotliCompressSync(SCRIPT))
  writeFileSync(join(folder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, '.secret'), 'no')
  writeFileSync(join(folder, 'notes.exe'), 'no')
  shop = await createShop({ console: { assets: folder } })
})
afterEach(async () => {
  await shop.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = (path: string, headers: Record<string, string> = {}) => ask(shop.port, path, { headers })

test('the page, at its root and at each of its views; its own name is looked for every time', async () => {
  for (const path of ['/', '/pushes', '/fans/oSomebody']) {
    const { status, headers, text } = await get(path)
    expect([status, text]).toEqual([200, '<!DOCTYPE html><title>page</title>'])
    expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
  }
})

test('what is named by its content is kept for ever, compressed where the browser takes it', async () => {
  const path = '/assets/index-BdX93kqZ.js'
  const plain = await get(path)
  expect(plain.text).toBe(SCRIPT)
  expect(plain.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'public, max-age=31536000, immutable',
    vary: 'accept-encoding',
  })
  expect(plain.headers['content-encoding']).toBeUndefined()
  expect((await get(path, { 'accept-encoding': 'gzip, deflate, br' })).headers['content-encoding']).toBe('br')
  expect((await get(path, { 'accept-encoding': 'gzip, br;q=0' })).headers).toMatchObject({
    'content-encoding': 'gzip',
    'content-length': String(gzipSync(SCRIPT).length),
  })
  expect((await get('/favicon.svg', { 'accept-encoding': 'br' })).headers).toMatchObject({ 'content-type': 'image/svg+xml', 'cache-control': 'no-cache' })
})

test('HEAD has no body', async () => {
  const { status, text, headers } = await ask(shop.port, '/', { method: 'HEAD' })
  expect([status, text]).toEqual([200, ''])
  expect(headers['content-length']).toBe('34')
})

test.each([
  '/.secret',
  '/../package.json',
  '/assets/../../package.json',
  '/%2e%2e/package.json',
  '/assets/..%2f..%2fpackage.json',
  '/notes.exe',
  '/gone.js',
  '//etc/passwd.txt',
])('%s is no file of the page', async (path) => {
  const { status, text } = await get(path)
  expect(status).toBe(404)
  expect(text).not.toContain('"name"')
})

test('only GET and HEAD', async () => {
  expect((await ask(shop.port, '/', { method: 'POST', body: {} })).status).toBe(405)
})

test('a page that is not built is said to be so in one sentence; the API answers all the same', async () => {
  rmSync(join(folder, 'index.html'))
  const { status, text } = await get('/')
  expect(status).toBe(503)
  expect(text).toMatch(/^The page of the console is not built: [^\n]+\n$/)
  expect((await shop.get('overview')).status).toBe(200)
})
