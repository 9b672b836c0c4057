import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { OfficialAccount, reply } from 'hongyan'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { createShop } from '../../examples/shop/shop.js'
import { root } from '../../scripts/lib/root.mjs'
import { runNode } from '../../scripts/lib/run-process.mjs'
import { knownLetter } from '../../scripts/start/letters.js'
import { start } from '../../scripts/start/main.js'
import { Weixin } from '../../scripts/start/weixin.js'
import { pushes } from '../../src/catalogue/index.js'
import { widthOf } from '../../src/cli/terminal/text-width.js'

/** It may have to build first. */
const PATIENCE_MS = 300_000

/** NO_COLOR would do away with colours that a pipe must not get anyway. */
const env = { NO_COLOR: '' }

describe('npm start -- --once', { timeout: PATIENCE_MS }, () => {
  test('pushes the whole catalogue, and finds all as it has to be', async () => {
    const { code, stdout: output } = await runNode(['scripts/start.mjs', '--once', '--port', '0'], { env })
    const forms = pushes.reduce((sum, { variants = [] }) => sum + 1 + variants.length, 0)
    expect(output).toMatch(/77 of 77 events, (\d+) of \1 messages, (\d+) of \2 pushes of the open platform arrived typed/)
    expect(output).toContain(`in ${forms} of ${forms} forms`)
    expect(output).toContain('repeats   1, of which 1 got the same bytes and were not run again')
    expect(output).toContain('refused   8: signature 3, malformed 1, timestamp 1, ciphertext 1, app-id 1, plain-body 1 (7 pushes, URL checks: 1)')
    expect(output).toContain('1 of 1 ended well when run again')
    expect(output).toMatch(/p50 \d+\.\d ms, p99 \d+\.\d ms/)
    expect(output).toMatch(/failures {2}0\n$/)
    expect(output).not.toContain('\u001b')
    expect(Math.max(...output.split('\n').map(widthOf))).toBeLessThanOrEqual(120)
    // The table names the line that took a push.
    expect(output).toMatch(/user_get_card_event .* shop\.ts:\d+ .*领券成功/)
    expect(code).toBe(0)
  })

  test('in plain mode too', async () => {
    const { code, stdout: output } = await runNode(['scripts/start.mjs', '--once', '--plain', '--port', '0'], { env })
    expect(output).toContain('77 of 77 events')
    expect(output).toContain('refused   6: signature 2, malformed 1, timestamp 1, signature-reused 1, encrypted-body 1 (5 pushes, URL checks: 1)')
    expect(output).toMatch(/failures {2}0\n$/)
    expect(code).toBe(0)
  })

  test('a wrong option ends at once', async () => {
    expect(await runNode(['scripts/start.mjs', '--forever'])).toMatchObject({
      code: 2,
      output: "Unknown option '--forever'. npm start -- --help lists the options\n",
    })
  })
})

test.skipIf(process.platform === 'win32')('npm start stays up, shows what others push, and closes when interrupted', { timeout: PATIENCE_MS }, async () => {
  const child = spawn(process.execPath, [join(root, 'scripts/start.mjs'), '--port', '0'], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  const ended = new Promise((resolve) => child.on('close', resolve))
  await new Promise<void>((resolve, reject) => {
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output += text
      if (output.includes('Ctrl-C ends it.')) resolve()
    })
    child.on('close', () => reject(new Error(`it did not stay up:\n${output}`)))
  })
  const told = (name: string) => new RegExp(`^  ${name} +(\\S+)$`, 'm').exec(output)?.[1] ?? ''
  const weixin = new Weixin({ url: told('URL'), appId: told('app id'), target: told('to'), token: told('token'), encodingAESKey: told('AES key') })
  const { raw, fan } = knownLetter('scancode_waitmsg')
  expect((await weixin.send(weixin.check('hello'))).seen).toEqual({ kind: 'echo', text: 'hello' })
  expect((await weixin.send(weixin.seal(raw, fan))).seen.kind).toBe('silence')
  expect((await weixin.send(weixin.seal(raw, fan, { token: 'guessed' }))).status).toBe(403)
  weixin.close()
  await vi.waitFor(() => expect(output.split('Ctrl-C ends it.')[1]).toMatch(/scancode_waitmsg .*success\n! refused a request: the signature is wrong/))
  child.kill('SIGINT')
  expect(await ended).toBe(0)
})

describe('an account that does it wrong is found out', () => {
  const written: string[] = []
  afterEach(() => {
    vi.restoreAllMocks()
    written.length = 0
  })

  const play = async (open: typeof createShop): Promise<boolean> => {
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      written.push(String(text))
      return true
    })
    return start({ once: true, plain: false, port: 0 }, open)
  }

  test('it answers what Weixin cannot read', async () => {
    const isWell = await play((options) => {
      options.router?.on('scan_event', () => reply.raw('<xml><MsgType>nonsense</MsgType></xml>'))
      return createShop(options)
    })
    expect(written.join('')).toContain('76 of 77 events')
    expect(written.join('')).toContain('✗ SCAN: the fan reads: 该公众号提供的服务出现故障')
    expect(isWell).toBe(false)
  })

  test('it has another token', async () => {
    expect(await play((options) => new OfficialAccount({ ...options, token: 'another' }))).toBe(false)
    expect(written.join('')).toContain('0 of 77 events')
  })
})
