import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { runCli } from '../../src/cli/run.js'
import { type Transpiled, transpile } from '../support/transpiled.js'

let cli: Transpiled
let folder: string
const children = new Set<ChildProcess>()

beforeAll(() => {
  cli = transpile(new URL('../../src/cli/main.ts', import.meta.url))
  folder = mkdtempSync(join(tmpdir(), 'hongyan-cli-'))
})
afterEach(() => {
  for (const child of children) child.kill('SIGKILL')
})
afterAll(() => {
  cli.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** `hongyan …`, as a process. `line` waits for one that it prints. */
function start(...args: readonly string[]) {
  const child = spawn(process.execPath, [cli.file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.add(child)
  let out = ''
  let err = ''
  const waiting: (() => void)[] = []
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
    for (const look of waiting) look()
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) => {
    child.on('close', (code) => {
      children.delete(child)
      resolve({ code, out, err })
    })
  })
  const line = () =>
    new Promise<string>((resolve) => {
      const look = () => {
        if (out.includes('\n')) resolve(out.slice(0, out.indexOf('\n')))
      }
      waiting.push(look)
      look()
    })
  return { child, ended, line }
}

const run = (...args: readonly string[]) => start(...args).ended

/** In this process. */
async function runHere(...args: readonly string[]) {
  let [out, err] = ['', '']
  const screen = {
    out: (text: string) => {
      out += text
    },
    err: (text: string) => {
      err += text
    },
  }
  return { code: await runCli(args, screen), out, err }
}
const node = (program: string) => `"${process.execPath}" -e "${program}"`

describe('with --exec', () => {
  test('the command finds the platform and its keys, and its exit code is ours', async () => {
    const program = `const e = process.env; fetch(e.WEIXIN_HOST + '/cgi-bin/token?grant_type=client_credential&appid=' + e.WEIXIN_APP_ID + '&secret=' + e.WEIXIN_APP_SECRET).then((a) => a.json()).then((a) => { console.log(Boolean(a.access_token), e.WEIXIN_HOST === e.HONGYAN_SIMULATOR_URL, e.WEIXIN_TOKEN, e.WEIXIN_ENCODING_AES_KEY); process.exitCode = 7 })`
    const { code, out, err } = await run('simulate', '--port', '0', '--account', 'wx1:s:t:abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', '--exec', node(program))
    expect([code, out]).toEqual([7, 'true true t abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG\n'])
    expect(err).toMatch(/^Weixin listens at http:\/\/127\.0\.0\.1:\d+\n {2}wx1 {2}safe {2}secret \(as given\) {2}token \(as given\) {2}key \(as given\)\n/)
    expect(err).toMatch(/^call {2}GET \/cgi-bin\/token {2}200$/m)
  })

  test('a world goes out and comes in; people are driven, pushes go to the URL', async () => {
    const bodies: string[] = []
    const shop = createServer((incoming, outgoing) => {
      incoming.setEncoding('utf8').on('data', (chunk: string) => bodies.push(chunk))
      incoming.on('end', () => outgoing.end('success'))
    })
    await new Promise<void>((resolve) => shop.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(shop.address() as AddressInfo).port}/wechat`
    const config = join(folder, 'config.json')
    writeFileSync(
      config,
      JSON.stringify({ accounts: [{ appId: 'wx1', appSecret: 'the-secret', url }], seed: 'a', clock: '2026-11-11T00:00:00+08:00', standing: true, port: 0 }),
    )
    const [first, second] = [join(folder, 'first.json'), join(folder, 'second.json')]
    const drive = (path: string) =>
      `const e = process.env; fetch(e.HONGYAN_CONTROL_URL + '${path}', { method: 'POST', headers: { authorization: 'Bearer ' + e.HONGYAN_CONTROL_TOKEN } }).then((a) => { process.exitCode = a.ok ? 0 : 1 })`
    expect((await run('simulate', '-c', config, '--export', first, '-q', '--exec', node(drive('fans/oFan/follow')))).code).toBe(0)
    expect(bodies).toEqual([expect.stringContaining('<![CDATA[subscribe]]>')])
    const world = readFileSync(first, 'utf8')
    expect(JSON.parse(world)).toMatchObject({
      version: 1,
      now: Date.parse('2026-11-11T00:00:00+08:00'),
      accounts: [{ appId: 'wx1', fans: [{ openid: 'oFan', follows: true }] }],
    })
    expect(world).not.toContain('the-secret')
    expect((await run('simulate', '-c', config, '--import', first, '--export', second, '-q', '--exec', 'exit 0')).code).toBe(0)
    expect(readFileSync(second, 'utf8')).toBe(world)
    expect(readdirSync(folder).filter((name) => name.endsWith('.new'))).toEqual([])
    shop.closeAllConnections()
    shop.close()
  })
})

describe('until it is told to end', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('%s: the world is written, exit code 0', async (signal) => {
    const file = join(folder, `${signal}.json`)
    const { child, line, ended } = start('simulate', '-p', '0', '--json', '--export', file, '--control-token', 'a-token-of-mine')
    const ready = JSON.parse(await line()) as { event: string; url: string; control: { url: string; token?: string }; accounts: { appId: string }[] }
    expect(ready).toMatchObject({ event: 'ready', accounts: [{ appId: 'wx0123456789abcdef', appSecret: '0123456789abcdef0123456789abcdef' }] })
    expect(ready.control.token).toBeUndefined()
    expect((await fetch(ready.control.url, { headers: { authorization: 'Bearer a-token-of-mine' } })).status).toBe(200)
    expect((await fetch(`${ready.url}/cgi-bin/nothing`)).status).toBe(501)
    child.kill(signal)
    const { code, out } = await ended
    expect(code).toBe(0)
    expect(
      out
        .trim()
        .split('\n')
        .map((each) => (JSON.parse(each) as { event: string }).event),
    ).toEqual(['ready', 'call'])
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ format: 'hongyan world' })
  })

  test('a signal goes to the command, whose end is ours', async () => {
    const { child, line, ended } = start('simulate', '-p', '0', '--exec', node("console.log('up'); setInterval(() => {}, 1000)").replace(/^/, 'exec '))
    expect(await line()).toBe('up')
    child.kill('SIGTERM')
    expect((await ended).code).toBe(128 + 15)
  })

  test('what the command’s shell has started gets it too, and may come to its end', async () => {
    const program =
      "process.on('SIGTERM', () => setTimeout(() => { console.log('over'); process.exit() }, 100)); console.log('up'); setInterval(() => {}, 1000)"
    const { child, line, ended } = start('simulate', '-p', '0', '--exec', `${node(program)}; true`)
    expect(await line()).toBe('up')
    child.kill('SIGTERM')
    expect((await ended).out).toBe('up\nover\n')
  })
})

describe('errors are one line that says what to do', () => {
  test('a port that is in use', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => server.once('listening', resolve))
    const { port } = server.address() as AddressInfo
    expect(await runHere('simulate', '--port', String(port))).toMatchObject({
      code: 1,
      err: `hongyan: --port ${port} is in use. Choose another, or 0 for any that is free\n`,
    })
    server.close()
  })

  test.each<readonly [readonly string[], number, string]>([
    [['frogs'], 2, 'there is no command frogs: hongyan --help lists them'],
    [['simulate', '--frogs'], 2, "Unknown option '--frogs': hongyan simulate --help lists the options"],
    [['simulate', 'frogs'], 2, "Unexpected argument 'frogs'"],
    [['simulate', '--port', '70000'], 2, '--port is no port: write a number from 1 to 65535, or 0 for any that is free'],
    [['simulate', '--clock', 'soon'], 2, '--clock is no time: write 2026-11-11T00:00:00+08:00, or unix milliseconds'],
    [['simulate', '--account', ':secret'], 2, '--account has no app id'],
    [['simulate', '--account', 'wx1:s:t:short'], 1, 'accounts.encodingAESKey is not 43 characters of base64'],
    [['simulate', '--account', 'wx1::::ftp://x'], 1, 'deliverTo is no http or https URL'],
    [['simulate', '--import', '/no/such/file'], 1, '--import /no/such/file is no file that exists'],
    [['simulate', '--config', '/no/such/file'], 1, '--config /no/such/file is no file that exists'],
    [['simulate', '--config', 'package.json'], 2, '--config package.json: name is no option; there are port, host'],
    [['simulate', '--config', 'README.md'], 2, '--config README.md is no JSON'],
    [['simulate', '--import', 'package.json'], 1, '--import package.json: world is no hongyan world'],
    [
      ['simulate', '--port', '0', '--exec', 'exit 0', '--export', '/no/such/folder/world.json'],
      1,
      '--export /no/such/folder/world.json cannot be written (ENOENT)',
    ],
  ])('%j', async (args, code, message) => {
    const { code: given, err } = await runHere(...args)
    const lines = err
      .trimEnd()
      .split('\n')
      .filter((line) => line.startsWith('hongyan: '))
    expect([given, lines]).toEqual([code, [expect.stringContaining(`hongyan: ${message}`)]])
    expect(err).not.toContain('    at ')
  })

  test('help', async () => {
    expect(await runHere('--help')).toMatchObject({ code: 0, out: expect.stringContaining('simulate') })
    expect(await runHere('simulate', '--help')).toMatchObject({ code: 0, out: expect.stringContaining('--import <file>') })
    expect((await runHere()).code).toBe(2)
  })
})
